// Finds what is never cut into. In: a stretch of text. Out: spans of quotations, brackets, links and code. Next: seams.ts.

import type { Span } from './article.ts';

/** A quotation longer than this may be cut, as may the longest clause. */
export const LONGEST = 220;

/** Marks that open and close alike, or come in pairs, by family: a quotation that opens with “ may end with ". */
const FAMILY = new Map([
  ...[...'"“”„‟'].map((mark): [string, string] => [mark, 'quote']),
  ...[...'«»'].map((mark): [string, string] => [mark, 'guillemet']),
  ...[...'‹›'].map((mark): [string, string] => [mark, 'single guillemet']),
  ...[...'()﴾﴿'].map((mark): [string, string] => [mark, 'round']),
  ...[...'[]'].map((mark): [string, string] => [mark, 'square']),
  ...[...'{}'].map((mark): [string, string] => [mark, 'curly']),
]);

const OPENS = new Set('“„«‹([{﴿');
const CLOSES = new Set('”»›)]}﴾');
const BRACKET = new Set('()[]{}﴾﴿');
const MARK = /["“”„‟«»‹›()[\]{}﴾﴿]/g;
const CODE = /`[^`\n]+`/g;

/** Returns the spans inside which no clause ends, in order of their ends; offsets are those of the text. */
export function sheltersOf(text: string, { start, end }: Span): Span[] {
  const content = text.slice(start, end);
  const found = [...paired(content), ...matches(content, CODE)];
  return joinLinks(found, content)
    .filter((span) => span.end - span.start <= LONGEST)
    .map((span) => ({ start: span.start + start, end: span.end + start }));
}

function matches(content: string, pattern: RegExp): Span[] {
  return [...content.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

function paired(content: string): Span[] {
  const open: { family: string; at: number }[] = [];
  const spans: Span[] = [];
  for (const { 0: mark, index } of content.matchAll(MARK)) {
    const family = FAMILY.get(mark) ?? mark;
    const top = open.findLastIndex((one) => one.family === family);
    if (top !== -1 && closes(content, mark, index)) {
      const [{ at } = { at: index }] = open.splice(top);
      spans.push({ start: at, end: index + 1 });
    } else if (!CLOSES.has(mark) || !BRACKET.has(mark)) {
      if (top !== -1 && !BRACKET.has(mark)) open.splice(top, 1);
      open.push({ family, at: index });
    }
  }
  return spans;
}

/** Writers mistake one mark for the other: with a space on one side alone, that side tells which it is. */
function closes(content: string, mark: string, index: number): boolean {
  if (BRACKET.has(mark)) return CLOSES.has(mark);
  const spaceBefore = /\s/.test(content[index - 1] ?? ' ');
  const spaceAfter = /[\s.,،؛;:!?؟)\]]/.test(content[index + 1] ?? ' ');
  if (spaceBefore !== spaceAfter) return spaceAfter;
  return !OPENS.has(mark) || spaceAfter;
}

/** `[words](address)` is one. */
function joinLinks(spans: Span[], content: string): Span[] {
  const byStart = new Map(spans.map((span) => [span.start, span]));
  return spans.map((span) => {
    const next =
      content[span.end - 1] === ']' && content[span.end] === '(' ? byStart.get(span.end) : undefined;
    return next ? { start: span.start, end: next.end } : span;
  });
}
