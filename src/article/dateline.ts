// Finds where agency, place and day are told before the text begins. In: the beginning of a paragraph. Out: the
// dateline's span. Next: outline.ts.

import { normalize } from '../words/normalize.ts';
import type { Span } from './article.ts';
import { DATELINE, phraseAt } from './lists.ts';

/** Returns the dateline that a line or a paragraph begins with, or undefined. */
export function datelineOf(text: string, { start, end }: Span): Span | undefined {
  const content = text.slice(start, end);
  if (content.length <= LONGEST_LINE && (isDateline(content) || isOpening(content, ':')))
    return { start, end };
  const length = openingOf(content);
  return length > 0 ? { start, end: start + length } : undefined;
}

const LONGEST_LINE = 110;
const LONGEST_OPENING = 80;

/** Length of «القطيف – واس:», "RIYADH (Reuters) -", «فلان- سبق- الرياض:» before the text proper; 0 where there is none. */
function openingOf(content: string): number {
  const head = content.slice(0, LONGEST_OPENING);
  for (const divider of head.matchAll(/[:：]\s*|\s*(?:--|[–—-])\s+|\s+[–—-]/g)) {
    const opening = head.slice(0, divider.index);
    const rest = content.slice(divider.index + divider[0].length);
    if (rest.length < 40) return 0;
    if (isOpening(opening, divider[0].trim()) && !continues(rest))
      return divider.index + divider[0].trimEnd().length;
  }
  return 0;
}

/** Another part of the dateline follows: «الرياض – واس – …». */
function continues(rest: string): boolean {
  const next = /^(.{1,40}?)(?:[:：]|\s*[–—-]\s)/u.exec(rest)?.[1];
  return next !== undefined && isOpening(next, ':');
}

function isOpening(opening: string, divider: string): boolean {
  const parts = opening.split(/\s*[–—/-]\s*|\s*[(),،]\s*/u).filter((part) => part.trim());
  if (parts.length === 0 || parts.some((part) => wordsOf(part).length > 5)) return false;
  if (parts.every((part) => isDateline(part))) return true;
  const known = parts.some((part) => isKnown(part));
  return divider === ':' && parts.length > 1 && known && parts.length <= 4;
}

function isKnown(part: string): boolean {
  const words = wordsOf(part);
  return [DATELINE.agencies, DATELINE.places].some(
    (list) => phraseAt(list, words, 0)?.length === words.length,
  );
}

const NUMERIC_DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/;

/** Whether words are those of datelines alone, with an agency, a place or a date among them. */
function isDateline(content: string): boolean {
  const words = wordsOf(content);
  let telling = 0;
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? '';
    const phrase = phraseAt(DATELINE.agencies, words, at) ?? phraseAt(DATELINE.places, words, at);
    if (phrase) telling++;
    else if (DATELINE.months.has(word) || NUMERIC_DATE.test(word)) telling++;
    else if (!DATELINE.besides.has(word) && !/^\d{1,4}(?:st|nd|rd|th|ه|هـ|م)?$/.test(word)) return false;
    at += phrase?.length ?? 1;
  }
  return telling > 0;
}

function wordsOf(content: string): string[] {
  return [...content.matchAll(/\d+(?:[-/.:]\d+)+|[\p{L}\p{M}\p{N}]+(?:\.(?=[\p{L}])[\p{L}]+)*/gu)].map(
    ([word]) => normalizeKeepingDates(word),
  );
}

/** Hyphens of a date stay. */
function normalizeKeepingDates(word: string): string {
  return /^[\d٠-٩]/.test(word) && /[-/.]/.test(word) ? word : normalize(word);
}
