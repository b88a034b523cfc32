// Finds where a stretch of text may be cut, and what a cut there costs. In: a stretch of text. Out: seams. Next: cut.ts,
// which chooses among them.

import { normalize } from '../words/normalize.ts';
import type { Span } from './article.ts';
import { priceOf, type Word } from './prices.ts';
import { sheltersOf } from './shelter.ts';

/** A place between two words. */
export interface Seam {
  /** Where the clause before it ends. */
  end: number;
  /** Where the clause after it begins. */
  start: number;
  /** What a cut costs here: 0 at the end of a sentence. */
  price: number;
}

/** Returns the seams of a stretch in order; none inside a quotation, a link, a number or a name with its title. */
export function seamsOf(text: string, span: Span): Seam[] {
  const words = wordsOf(text, span);
  const inside = insideOf(sheltersOf(text, span));
  const breaks = lineBreaks(text, span);
  const seams: Seam[] = [];
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1] as Word;
    const word = words[at] as Word;
    if (inside(word.start)) continue;
    if (STOP_ALONE.test(word.written)) continue;
    const broken = breaks(before.end, word);
    seams.push({ end: before.end, start: word.start, price: priceOf(words, at, broken) });
  }
  return seams;
}

/** A stop that stands apart belongs to the word before it. */
const STOP_ALONE = /^["»”’)\]]*[.,،؛;:!?؟…]+["»”’)\]]*$/;

const LONGEST_WIDTH = 130;
const SHORT_LINE = 0.6;

/** Tells whether a line ends long before it had to: the writer began a new line. */
function lineBreaks(text: string, { start, end }: Span): (lineEnd: number, next: Word) => boolean {
  const lengths = text
    .slice(start, end)
    .split(/[\r\n]+/)
    .map((line) => line.trim().length);
  const width = lengths.reduce(
    (most, length) => (length <= LONGEST_WIDTH ? Math.max(most, length) : most),
    0,
  );
  return (lineEnd, next) => {
    if (!/[\r\n]/.test(text.slice(lineEnd, next.start))) return false;
    const lineStart = Math.max(start, text.lastIndexOf('\n', lineEnd - 1) + 1);
    const length = text.slice(lineStart, lineEnd).trim().length;
    return length > LONGEST_WIDTH || length + next.written.length < width * SHORT_LINE;
  };
}

const INVISIBLE = /[\p{Cf}]/gu;

/** A word; where no space follows a stop, what is before it: «القرار.وقال», «البنود،وناقشت». */
const WORD = /\S+?(?:(?<=[\p{sc=Arabic}\p{M}]{2}["»”)]?[.؟!]["»”)]?|[،؛])(?=\p{sc=Arabic}{2})|(?=\s|$))/gu;

function wordsOf(text: string, { start, end }: Span): Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ 0: found, index }) => {
    const written = found.replace(INVISIBLE, '');
    return {
      start: start + index,
      end: start + index + found.length,
      written,
      normalized: normalize(written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '')),
    };
  });
}

/** Tells whether a cut before an offset would be inside one of the spans. */
function insideOf(spans: Span[]): (at: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const outer: Span[] = [];
  for (const span of sorted) {
    const last = outer.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else outer.push({ ...span });
  }
  let next = 0;
  return (at) => {
    while ((outer[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const span = outer[next];
    return span !== undefined && span.start < at;
  };
}
