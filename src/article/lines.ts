// Tells what each line of a text is. In: the text of a .txt or .md file. Out: lines with their role and their words'
// place. Next: leftovers.ts, which takes away what is not the article.

import type { Span } from './article.ts';

/** One line; the span is that of its words, without marks of headings and lists. */
export interface Line extends Span {
  kind: 'blank' | 'heading' | 'item' | 'text';
  /** Depth of a heading, from 1; 0 otherwise. */
  level: number;
  /** Columns before the line's first character. */
  indent: number;
  /** A numbered item: its number or letter as written. */
  number?: string | undefined;
}

const LINE = /[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/g;

/** Returns the lines of a text, blank ones included. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let broken = true;
  for (const { 0: found, index } of text.matchAll(LINE)) {
    const isBreak = /^[\r\n\u2028\u2029]/.test(found);
    if (!isBreak) lines.push(readLine(text, index, index + found.length));
    else if (broken) lines.push({ kind: 'blank', start: index, end: index, level: 0, indent: 0 });
    broken = isBreak;
  }
  return underlined(lines, text, endOfFrontMatter(text));
}

/** Where the fields end that some tools write before a text, between two lines of `---`. */
function endOfFrontMatter(text: string): number {
  return /^(---|\+\+\+)\s*[\r\n][\s\S]{0,4000}?[\r\n]\1(?=\s)/.exec(text)?.[0].length ?? 0;
}

const EDGE = String.raw`[\s\p{Cf}]`;
const QUOTE_MARK = /^>\s?/;
const HEADING = /^(#{1,6})\s+(?=\S)/;

/** Bullets, and numbers with what divides them from the item: `1.`, `2.1`, `(2)`, `٣-`, `4/`, `أ-`, `b)`. */
const BULLET = /^(?:--?|[*+•▪◦‣●○■□–—·∙⁃➢✓])\s+/;
const NUMBER =
  /^(?:\(?(\d{1,3}(?:\.\d{1,2})*)[.)]\s+|(\d{1,2}(?:\.\d{1,2})+)\s+(?=\p{Lu}|ال)|\((\d{1,3})\)\s*|(\d{1,3})\s*[-–]\s*(?=\p{sc=Arabic})|(\d{1,3})\s*[-–/]\s+(?=\p{L})|\(?(\p{L})\)\s+|(\p{sc=Arabic})\s?[-–]\s?(?=\p{L}{2}))/u;
const CHECKBOX = /^\[[ xX]\]\s+/;

/** A line in bold alone: `**Present**`, `__Apologies:__`. */
const BOLD = /^(\*\*|__)((?:(?!\1).)+)\1\s*[:：]?$/u;

function readLine(text: string, from: number, to: number): Line {
  let { start, end } = trim(text, from, to);
  const indent = columns(text.slice(from, start));
  const line = (kind: Line['kind'], level = 0): Line => ({ kind, start, end, level, indent });
  start += QUOTE_MARK.exec(text.slice(start, end))?.[0].length ?? 0;
  if (!HAS_WORDS.test(text.slice(start, end))) return line('blank');

  const heading = HEADING.exec(text.slice(start, end));
  if (heading) {
    start += heading[0].length;
    end -= /\s+#+$/.exec(text.slice(start, end))?.[0].length ?? 0;
    ({ start, end } = withoutEmphasis(text, start, end));
    return line('heading', heading[1]?.length ?? 1);
  }
  if (BOLD.test(text.slice(start, end))) {
    ({ start, end } = withoutEmphasis(text, start, end));
    return line('heading', BOLD_LEVEL);
  }
  const marks = markers(text.slice(start, end));
  start += marks.length;
  ({ start, end } = withoutEmphasis(text, start, end));
  return { ...line(marks.length > 0 ? 'item' : 'text'), number: marks.number };
}

/** Bold lines stand below the headings of Markdown that are in use. */
export const BOLD_LEVEL = 7;

const HAS_WORDS = /[\p{L}\p{N}]/u;

/** The marks that a list item begins with; `- 1. …` has two. */
function markers(text: string): { length: number; number?: string | undefined } {
  let length = 0;
  let number: string | undefined;
  for (;;) {
    const rest = latinDigits(text.slice(length));
    const found = BULLET.exec(rest) ?? NUMBER.exec(rest) ?? (length > 0 ? CHECKBOX.exec(rest) : null);
    if (!found || found[0].length === rest.length) return { length, number };
    number ??= found.slice(1).find((group) => group !== undefined);
    length += found[0].length;
  }
}

function latinDigits(text: string): string {
  return /^\(?[٠-٩۰-۹]/.test(text)
    ? text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    : text;
}

/** Takes off marks that surround the whole: `**Present**`, `_none_`. */
function withoutEmphasis(text: string, start: number, end: number): Span {
  const inner = /^(\*\*|__|\*|_)(?=\S)((?:(?!\1).)+)\1[:：]?$/u.exec(text.slice(start, end));
  if (!inner) return trim(text, start, end);
  const [, mark = '', words = ''] = inner;
  return trim(text, start + mark.length, start + mark.length + words.length);
}

/** Returns a span without white space and characters that do not show at its ends. */
export function trim(text: string, start: number, end: number): Span {
  const found = text.slice(start, end);
  const before = TRIM_START.exec(found)?.[0].length ?? 0;
  if (before === found.length) return { start: end, end };
  return { start: start + before, end: end - (TRIM_END.exec(found)?.[0].length ?? 0) };
}

const TRIM_START = new RegExp(`^${EDGE}+`, 'u');
const TRIM_END = new RegExp(`(?<!${EDGE})${EDGE}+$`, 'u');

function columns(space: string): number {
  return [...space].reduce(
    (sum, character) => sum + (character === '\t' ? 4 : /\s/.test(character) ? 1 : 0),
    0,
  );
}

/** Lines of `===` or `---` make a heading of the line above them. */
function underlined(lines: Line[], text: string, from: number): Line[] {
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    const rule = /^(?:(=)=+|--+)$/.exec(text.slice(line.start, line.end));
    if (rule && line.start >= from && line.kind === 'blank' && above?.kind === 'text') {
      above.kind = 'heading';
      above.level = rule[1] ? 1 : 2;
    }
  });
  return lines;
}
