// Finds meetings by what is typed of their names: for autocomplete, and for whoever sends a name for an id.
// In: letters typed so far. Out: choices, newest first. Next: library.ts.

import { type Suggestion, shorten } from '../answer/by-heart/suggest.ts';
import type { MeetingInfo } from '../record/meeting.ts';
import { normalize } from '../words/normalize.ts';
import { MONTH_NAMES } from './months.ts';

const MOST_CHOICES = 25;

/** Returns a function from what is typed to the meetings that have each of its words, in the order given; at most 25. */
export function createDirectory(meetings: MeetingInfo[]): (typed: string) => Suggestion[] {
  // Normalised once: ten thousand names are too many for every key that is pressed.
  const searched = meetings.map((meeting) => {
    const [year = '', month = '', day = ''] = meeting.published.split('-');
    const date = `${Number(day)} ${MONTH_NAMES[Number(month) - 1]} ${year}`;
    return `${normalize(`${meeting.id} ${nameOf(meeting)}`)}\n${date.split(' ').map(normalize).join(' ')}`;
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

function nameOf({ title, published }: MeetingInfo): string {
  return `${published} · ${title.ar} · ${title.en}`;
}
