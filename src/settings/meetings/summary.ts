// What a meeting is listed by, within its bounds. In: what an article tells of its meeting. Out: a `MeetingSummary`.
// Lists are in memory for all servers, so each meeting has about a kilobyte. What an article tells may be anything.

import type { MeetingInfo } from '../../library/meeting.ts';
import type { PartialDate } from '../../words/calendar.ts';
import type { Language } from '../../words/language.ts';
import { type MeetingSummary, MOST, meetingSummary } from './meetings.ts';

/** Returns the summary: names that are too long end in an ellipsis, and what can be no number or date is left out. */
export function fitSummary(
  { title, number, published, namedBy, body, place, form, unheld, topics }: Omit<MeetingInfo, 'id'>,
  language: Language,
): MeetingSummary {
  const isDay = meetingSummary.shape.published.safeParse(published).success;
  return {
    title: { ar: cut(title.ar), en: cut(title.en) },
    ...(number !== undefined && Number.isSafeInteger(number) && { number }),
    ...(published !== undefined && isDay && { published }),
    namedBy: {
      numbers: namedBy.numbers.filter(Number.isSafeInteger).slice(0, MOST.names),
      dates: namedBy.dates.slice(0, MOST.names).map(fitDate),
    },
    ...(body !== undefined && { body: cut(body) }),
    ...(place !== undefined && { place: cut(place) }),
    ...(form !== undefined && { form }),
    ...(unheld !== undefined && { unheld }),
    topics: topics.slice(0, MOST.topics).map((topic) => cut(topic[language], MOST.topicLength)),
    language,
  };
}

/** Never between the halves of a character. */
function cut(name: string, most: number = MOST.nameLength): string {
  if (name.length <= most) return name;
  return `${name.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A date and what it may be instead, which has nothing instead of itself. */
function fitDate({ alternatives = [], ...date }: PartialDate): PartialDate {
  if (alternatives.length === 0) return date;
  const others = alternatives.slice(0, MOST.alternatives).map(({ alternatives: _, ...day }) => day);
  return { ...date, alternatives: others };
}
