// Joins lines to paragraphs. In: lines. Out: blocks, each a heading, a list item with its continuation, or a
// paragraph. Next: outline.ts, which finds title and sections among them.

import { normalize } from '../words/normalize.ts';
import type { Span } from './article.ts';
import type { Line } from './lines.ts';
import { BEFORE_NAMES, OPENERS, phraseAt } from './lists.ts';

/** Lines that belong together. */
export interface Block extends Span {
  kind: 'heading' | 'item' | 'text';
  /** Depth of a heading or of a list item, from 1; 0 for a paragraph. */
  level: number;
  /** A numbered item's number as written. */
  number?: string | undefined;
  /** Whether a blank line stands before it. */
  apart: boolean;
}

/** Returns the blocks of an article; hard-wrapped lines are joined unless each line is known to be one. */
export function blocksOf(lines: readonly Line[], text: string, wrapped: boolean): Block[] {
  const width = wrapped ? wrapWidth(lines, text) : 0;
  const blocks: Block[] = [];
  const depths: number[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const current = blocks.at(-1);
    if (line.kind === 'blank') return;
    const apart = before === undefined || before.kind === 'blank';
    if (
      wrapped &&
      line.kind === 'text' &&
      before &&
      current &&
      !apart &&
      goesOn(before, line, current, text, width)
    ) {
      current.end = line.end;
      return;
    }
    blocks.push({
      kind: line.kind,
      level: levelOf(line, depths),
      start: line.start,
      end: line.end,
      number: line.number,
      apart,
    });
  });
  return blocks;
}

/** Depth of an item by its indentation; any other line at the margin ends the list. */
function levelOf(line: Line, depths: number[]): number {
  if (line.kind !== 'item') {
    if (line.kind === 'heading' || line.indent === 0) depths.length = 0;
    return line.level;
  }
  while (depths.length > 0 && (depths.at(-1) ?? 0) >= line.indent) depths.pop();
  depths.push(line.indent);
  return depths.length;
}

/** Whether a line of text goes on with the block before it. */
function goesOn(before: Line, line: Line, current: Block, text: string, width: number): boolean {
  if (current.kind === 'heading') return false;
  if (current.kind === 'item' && line.indent > 0) return true;
  if (/^(?:\p{Ll}|\[#?\d|[)»”،,;؛])/u.test(text.slice(line.start, line.start + 3))) return true;
  return isFull(before, line, text, width);
}

/** Whether a line is so long that its end says nothing. */
function isFull(line: Line, next: Line, text: string, width: number): boolean {
  const [word = ''] = /^\S+/.exec(text.slice(next.start, next.end)) ?? [];
  return width > 0 && line.indent + (line.end - line.start) + 1 + word.length >= width;
}

const SHORTEST_WIDTH = 28;
const LONGEST_WIDTH = 130;

/** Writers wrap by hand: a line may stay a little below the width. */
const TOLERANCE = 10;
const LOOSE = 0.8;

/** The length from which a line of a hard-wrapped text may end anywhere, or 0 where lines are paragraphs. */
function wrapWidth(lines: readonly Line[], text: string): number {
  const pairs = lines.flatMap((line, index): [Line, Line][] => {
    const next = lines[index + 1];
    return line.kind === 'text' && next?.kind === 'text' ? [[line, next]] : [];
  });
  const lengths = pairs.map(([line]) => line.end - line.start).sort((a, b) => a - b);
  const fitting = lengths.filter((length) => length >= SHORTEST_WIDTH && length <= LONGEST_WIDTH);
  if (pairs.length < 2 || fitting.length < lengths.length * 0.6) return 0;
  return isLatinProse(pairs, text)
    ? (fitting[fitting.length >> 1] ?? 0) * LOOSE
    : arabicWidth(pairs, fitting, text);
}

/** Of the lines that go on with a sentence, most begin with a small letter; those of a list of names do not. */
function isLatinProse(pairs: [Line, Line][], text: string): boolean {
  const lowercase = pairs.filter(([, next]) => /^\p{Ll}/u.test(text.slice(next.start, next.start + 2)));
  return lowercase.length >= pairs.length * 0.3;
}

/**
 * Arabic has no small letters: lines are as long as each other, some end with a preposition or another word that
 * nothing ends with, and few begin with a title as in a list of names.
 */
function arabicWidth(pairs: [Line, Line][], fitting: number[], text: string): number {
  const width = (fitting.at(-1) ?? 0) - TOLERANCE;
  const full = pairs.filter(([line, next]) => isFull(line, next, text, width));
  const open = pairs.filter(([line]) => opens(lastWord(text.slice(line.start, line.end))));
  const titled = pairs.filter(([, next]) => BEFORE_NAMES.has(firstWord(text.slice(next.start, next.end))));
  const isWrapped = open.length >= Math.max(1, pairs.length * 0.08) && titled.length < pairs.length * 0.2;
  return isWrapped && full.length >= pairs.length * 0.7 ? width : 0;
}

const opens = (word: string): boolean => phraseAt(OPENERS, [word], 0) !== undefined;
const lastWord = (line: string): string =>
  /[^\p{L}\p{N}]$/u.test(line) ? '' : normalize(line.split(/\s+/).at(-1) ?? '');
const firstWord = (line: string): string => normalize(line.split(/[\s./]+/)[0] ?? '');
