// Fills the title of a record and the day of its publication.
// In: a `Reading`. Out: two slots. Next: draft.ts.

import type { Span } from '../article/article.ts';
import { findDates } from './dates.ts';
import { DATES } from './lists.ts';
import { phraseAt } from './phrases.ts';
import type { Reading } from './reading.ts';
import { fill, fillWith, titleOfMinutes } from './slots.ts';

/** Returns the title: of minutes the line that says so, of news the first. */
export function titleSlot(reading: Reading, minutes: boolean) {
  const line = minutes ? titleOfMinutes(reading) : undefined;
  if (line && isDateAlone(reading, line)) return undefined;
  const span: Span | undefined = line ?? reading.article.title ?? reading.lines[0];
  return span && fillWith(reading, { start: span.start, end: span.end });
}

/** A text whose first heading is a day has no title. */
function isDateAlone({ text }: Reading, line: Span): boolean {
  const date = findDates(text, line)[0];
  return date !== undefined && date.end - date.start > (line.end - line.start) * 0.8;
}

const LONGEST_DATELINE = 120;

/** The date of a line or opening that names an agency: «الرياض 25 شوال 1436 هـ … واس». */
export function publishedSlot(reading: Reading) {
  const { lines, words, text, article } = reading;
  const line =
    article.dateline ??
    lines
      .slice(1, 4)
      .find(
        ({ from, to, text: printed }) => printed.length <= LONGEST_DATELINE && hasAgency(words, from, to),
      );
  if (!line) return undefined;
  const dates = findDates(text, line).filter(({ iso }) => iso);
  const last = dates.at(-1);
  return last && fill(reading, last.iso, last);
}

function hasAgency(words: Reading['words'], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (phraseAt(DATES.agencies, words, at) > 0) return true;
  return false;
}
