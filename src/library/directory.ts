// Finds meetings by what is typed of their names: for autocomplete, and for whoever sends a name for an id.
// In: letters typed so far. Out: choices, newest first. Next: library.ts.

import { type Beginnings, createBeginnings } from './beginnings.ts';
import type { MeetingInfo } from './meeting.ts';
import { MONTH_NAMES } from './months.ts';
import { MOST_CHOICES, type Suggestion, shorten } from './suggestion.ts';

/**
 * Returns a function from what is typed to the meetings that have words which begin so: of their title, number, date, body,
 * place or agenda. In the order given; at most 25.
 */
export function createDirectory(meetings: MeetingInfo[]): (typed: string) => Suggestion[] {
  const beginningsOf = createBeginnings();
  // Each is read once, when it is first looked at: ten thousand names are too many for every key that is pressed.
  const known: Beginnings[] = [];
  return (typed) => {
    const found: MeetingInfo[] = [];
    for (const [at, meeting] of meetings.entries()) {
      if (found.length === MOST_CHOICES) break;
      known[at] ??= beginningsOf(toldOf(meeting));
      if (known[at](typed)) found.push(meeting);
    }
    return found.map((meeting) => ({ name: nameOf(meeting), value: meeting.id }));
  };
}

/** Everything that a meeting may be named by. */
function toldOf(meeting: MeetingInfo): string {
  const { id, title, number, body, place, topics } = meeting;
  const subjects = topics.flatMap(({ ar, en }) => (ar === en ? [ar] : [ar, en]));
  return [id, number, title.ar, title.en, dateOf(meeting), body, place, ...subjects].join(' ');
}

/** A date in words, as far as it is told. */
function dateOf({ published = '' }: MeetingInfo): string {
  const [year = '', month, day] = published.split('-');
  const named = month === undefined ? '' : MONTH_NAMES[Number(month) - 1];
  return [day === undefined ? '' : `${Number(day)}`, named, year].filter(Boolean).join(' ');
}

/** Returns a meeting as a choice shows it: a title that is not translated is named once. */
export function nameOf({ title, published }: Pick<MeetingInfo, 'title' | 'published'>): string {
  const parts = new Set([published, title.ar, title.en]);
  return shorten([...parts].filter((part) => part !== undefined).join(' · '));
}
