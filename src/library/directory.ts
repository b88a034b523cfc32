// Finds meetings by what is typed of their names: for autocomplete, and for whoever sends a name for an id.
// In: letters typed so far. Out: choices, newest first. Next: library.ts.

import { normalize } from '../words/normalize.ts';
import type { MeetingInfo } from './meeting.ts';
import { MONTH_NAMES } from './months.ts';
import { MOST_CHOICES, type Suggestion, shorten } from './suggestion.ts';

/** Returns a function from what is typed to the meetings that have each of its words, in the order given; at most 25. */
export function createDirectory(meetings: MeetingInfo[]): (typed: string) => Suggestion[] {
  // Normalised once: ten thousand names are too many for every key that is pressed.
  const searched = meetings.map((meeting) => {
    const date = dateOf(meeting).split(' ').map(normalize).join(' ');
    return `${normalize(`${meeting.id} ${nameOf(meeting)}`)}\n${date}`;
  });
  return (typed) => {
    const words = typed.split(/\s+/u).map(normalize).filter(Boolean);
    const found: MeetingInfo[] = [];
    for (let at = 0; at < meetings.length && found.length < MOST_CHOICES; at++) {
      if (words.every((word) => searched[at]?.includes(word))) found.push(meetings[at] as MeetingInfo);
    }
    return found.map((meeting) => ({ name: shorten(nameOf(meeting)), value: meeting.id }));
  };
}

/** A date in words, as far as it is told. */
function dateOf({ published = '' }: MeetingInfo): string {
  const [year = '', month, day] = published.split('-');
  const named = month === undefined ? '' : MONTH_NAMES[Number(month) - 1];
  return [day === undefined ? '' : `${Number(day)}`, named, year].filter(Boolean).join(' ');
}

/** A title that is not translated is named once. */
function nameOf({ title, published }: MeetingInfo): string {
  const parts = new Set([published, title.ar, title.en]);
  return [...parts].filter((part) => part !== undefined).join(' · ');
}
