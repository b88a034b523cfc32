// Tells whether a question names another meeting than the article is about.
// In: the number and date that a question names, and a record. Out: whether they contradict it. Next: reading.ts.

import type { DraftedRecord } from '../record/drafted.ts';
import type { PartialDate } from '../words/calendar.ts';
import { datesAgree, findDates } from '../words/dates.ts';

/** What a question names its meeting by. */
export interface Named {
  number?: number;
  date?: PartialDate;
}

/** Returns whether a question names a meeting that the record's own number or date contradicts. */
export function namesAnother({ number, date }: Named, record: DraftedRecord): boolean {
  const meetings = [record, ...record.meetings];
  const numbers = meetings.flatMap((meeting) => meeting.number?.value ?? []);
  if (number !== undefined && numbers.length > 0 && !numbers.includes(number)) return true;
  const told = [...meetings.map(({ dateHeld }) => dateHeld), record.datePublished];
  const dates = told.flatMap((slot) => (slot ? findDates(slot.value).map((found) => found.date) : []));
  return date !== undefined && dates.length > 0 && !dates.some((known) => datesAgree(date, known));
}
