// What a meeting is listed by, within its bounds. In: what an article tells of its meeting. Out: a `MeetingSummary`.
// Lists are in memory for all servers, so each meeting has about a kilobyte.

import type { MeetingInfo } from '../../library/meeting.ts';
import { type MeetingSummary, MOST } from './meetings.ts';

/** Returns the summary, with names cut at an ellipsis where they are too long for a list. */
export function fitSummary(
  { title, number, published, namedBy }: Omit<MeetingInfo, 'id'>,
  { body, place, language }: Pick<MeetingSummary, 'body' | 'place' | 'language'>,
): MeetingSummary {
  return {
    title: { ar: cut(title.ar), en: cut(title.en) },
    ...(number !== undefined && { number }),
    ...(published !== undefined && { published }),
    namedBy: { numbers: namedBy.numbers.slice(0, MOST.names), dates: namedBy.dates.slice(0, MOST.names) },
    ...(body !== undefined && { body: cut(body) }),
    ...(place !== undefined && { place: cut(place) }),
    language,
  };
}

/** Never between the halves of a character. */
function cut(name: string): string {
  if (name.length <= MOST.nameLength) return name;
  return `${name.slice(0, MOST.nameLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
