// Fills the title of a record and the day of its publication.
// In: a `Reading`. Out: two slots. Next: draft.ts.

import type { Span } from '../article/article.ts';
import { findDates } from './dates.ts';
import { DATES } from './lists.ts';
import { phraseAt } from './phrases.ts';
import type { Reading } from './reading.ts';
import { fill, fillWith } from './slots.ts';
import { titleOfMinutes } from './slots-of-minutes.ts';

/** Returns the title: of minutes the line that says so, of news the first. */
export function titleSlot(reading: Reading, minutes: boolean) {
  const line = minutes ? titleOfMinutes(reading) : undefined;
  if (line && isDateAlone(reading, line)) return undefined;
  const span: Span | undefined = line ?? headline(reading) ?? reading.article.title ?? reading.lines[0];
  return span && fillWith(reading, { start: span.start, end: span.end });
}

const OVERLINE = /^(?:خلال|في ختام|على هامش|بحضور|برئاسة|برعاية|عقب|أثناء|لدى)(?=\s)/u;
const LONGEST_HEADLINE = 160;

/** «خلال ترؤسه …» over the headline: the line below is the title. */
function headline({ lines }: Reading): Span | undefined {
  const [first, second] = lines;
  const short = (text: string) => text.length <= LONGEST_HEADLINE && !/[.؟!]$/u.test(text);
  if (!first || !second || lines.length < 4 || !OVERLINE.test(first.text)) return undefined;
  return short(first.text) && short(second.text) ? second : undefined;
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
