// Which meeting a question names: “the 23rd meeting”, «الاجتماع الثاني عشر», “the meeting of 5 March 2021”.
// In: a question. Out: the meeting's number and date, where the question names it by them. Next: read.ts.

import type { PartialDate } from '../../words/dates.ts';
import { readingOf } from './meeting-nouns.ts';
import { dateIn } from './named-date.ts';
import { numberIn } from './named-number.ts';

/** What a question names its meeting by. */
export interface MeetingNamed {
  number?: number;
  date?: PartialDate;
}

/** Returns what a question names its meeting by; nothing where it asks for just that, or counts something else. */
export function meetingNamedIn(text: string): MeetingNamed {
  const reading = readingOf(text);
  const number = numberIn(reading);
  const date = dateIn(reading);
  return { ...(number !== undefined && { number }), ...(date && { date }) };
}
