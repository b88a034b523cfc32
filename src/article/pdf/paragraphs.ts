// Joins a file's lines to paragraphs. In: the lines of each page. Out: paragraphs with their words in the order of reading.
// Next: take.ts.

import type { Cell, PageLine } from './lines.ts';
import { type Before, createOrderer, type Direction, type Orderer, type PlacedPiece } from './logical.ts';

/** One paragraph, heading, list item or row of a table. */
export interface Paragraph {
  text: string;
  /** The page that it begins on, from 1. */
  page: number;
  /** Size of its font, in points. */
  size: number;
  /** Whether more than a line's distance divides it from the one before. */
  apart: boolean;
}

/** A page's lines, in the order in which they are read. */
export interface Page {
  number: number;
  lines: PageLine[];
}

interface Placed extends PageLine {
  page: number;
  direction: Direction;
  /** Edges of the text around it. */
  margins: { left: number; right: number };
  /** Usual distance of lines around it. */
  pitch: number;
}

/** Between cells of a table's row, as in the text of an HTML page. */
const CELLS = ' | ';
const SEVERAL_PITCHES = 1.35;
const OTHER_SIZE = 1.12;

/** Distances of lines in shares of the font's size, from solid type to double spacing. */
const NARROW = 1.1;
const WIDE = 2.4;

/** Returns the paragraphs of a file. */
export function paragraphsOf(pages: readonly Page[]): Paragraph[] {
  const usual = directionOf(
    pages
      .flatMap(({ lines }) => lines)
      .map(lettersOf)
      .join(''),
    'ltr',
  );
  const placed = pages.flatMap(({ number, lines }) => place(lines, number, usual));
  const groups: Placed[][] = [];
  for (const [index, line] of placed.entries()) {
    const before = placed[index - 1];
    if (before && goesOn(before, line)) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  const orderer = createOrderer();
  return groups.map((lines, index) => {
    const [first] = lines;
    const last = groups[index - 1]?.at(-1);
    return {
      text: textIn(lines, directionOf(lines.map(lettersOf).join(''), first?.direction ?? usual), orderer),
      page: first?.page ?? 1,
      size: first?.size ?? 0,
      apart: !first || !last || distance(last, first) > first.pitch * SEVERAL_PITCHES,
    };
  });
}

function textIn(lines: readonly Placed[], direction: Direction, { order, textOf }: Orderer): string {
  let before: Before = 'none';
  const pieces: PlacedPiece[] = [];
  for (const { cells } of lines) {
    if (pieces.length > 0) pieces.push(gap(' '));
    for (const [at, { texts }] of (direction === 'rtl' ? cells.toReversed() : cells).entries()) {
      if (at > 0) pieces.push(gap(CELLS));
      const found = order(texts, direction, at === 0 ? before : 'none');
      before = found.before;
      pieces.push(...found.pieces);
    }
  }
  return textOf(pieces).replace(PARTED, '').replace(TIGHT, '$& ');
}

/** The gap after a list's number is narrower than a space in some fonts. */
const TIGHT = /^\(?\p{N}{1,3}[.)](?=\p{sc=Arabic})/u;

/** Where a word was divided at the end of a line, or might have been. */
const PARTED = /\u00ad ?|(?<=\p{Ll}-) (?=\p{Ll})/gu;

const gap = (text: string) => ({ text, mirrored: false });

const lettersOf = ({ cells }: PageLine): string => cells.map(({ texts }) => texts.join('')).join('');

/** One letter of Arabic in three makes a text Arabic; one without letters is like those around it. */
function directionOf(text: string, otherwise: Direction): Direction {
  const arabic = text.match(/[\p{sc=Arabic}\p{sc=Hebrew}]/gu)?.length ?? 0;
  const others = text.match(/\p{sc=Latin}/gu)?.length ?? 0;
  if (arabic + others === 0) return otherwise;
  return arabic * 2 >= others ? 'rtl' : 'ltr';
}

function place(lines: readonly PageLine[], page: number, direction: Direction): Placed[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const gaps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before && Math.abs(before.size - line.size) < 0.1
      ? [(before.baseline - line.baseline) / line.size]
      : [];
  });
  const usual = gaps.toSorted((a, b) => a - b)[gaps.length >> 2] ?? NARROW;
  return lines.map((line) => ({
    ...line,
    page,
    direction: directionOf(lettersOf(line), direction),
    margins: line.margins ?? { left, right },
    pitch: line.size * Math.min(Math.max(usual, NARROW), WIDE),
  }));
}

function distance(before: Placed, line: Placed): number {
  return before.page === line.page ? before.baseline - line.baseline : Number.POSITIVE_INFINITY;
}

/** Whether a line goes on with the paragraph of the line before it. */
function goesOn(before: Placed, line: Placed): boolean {
  if (before.cells.length > 1 || line.cells.length > 1) return false;
  if (Math.max(before.size, line.size) > Math.min(before.size, line.size) * OTHER_SIZE) return false;
  const isNextColumn = before.page === line.page && before.margins.left !== line.margins.left;
  if (before.page === line.page && !isNextColumn) {
    const between = distance(before, line);
    if (between <= 0 || between > line.pitch * SEVERAL_PITCHES) return false;
  } else if (!isNextColumn && line.page !== before.page + 1) return false;
  return isFull(before, line) && !MARKER.test(firstWord(line));
}

/** A line was broken because the next word had no room: where it had, the paragraph ends. */
function isFull(before: Placed, line: Placed): boolean {
  const [cell] = line.cells;
  if (!cell) return false;
  const room = roomIn(before, line);
  if (endsSentence(before) || (/:$/.test(lastOf(before)) && room > line.size)) return false;
  const needed = line.direction === 'rtl' ? cell.words.last : cell.words.first;
  return room < needed + line.size * 0.5;
}

/** How much of a line is free where it ends; of one in the middle of the page, on both sides. */
function roomIn(line: Placed, next: Placed): number {
  const { margins, direction, size } = line;
  const sides = [line.left - margins.left, margins.right - line.right];
  const [end = 0, start = 0] = direction === 'rtl' ? sides : sides.reverse();
  const beside = direction === 'rtl' ? line.right - next.right : line.left - next.left;
  const isCentred = Math.min(start, end) > size * 2 && Math.abs(start - end) < size / 2;
  return isCentred && Math.abs(beside) > size / 2 ? start + end : end;
}

/** The words that a line begins with, as they stand: enough to tell a list's marks. */
function firstWord({ cells, direction }: Placed): string {
  const texts = (direction === 'rtl' ? cells.at(-1) : cells[0])?.texts ?? [];
  const near = direction === 'rtl' ? texts.slice(-6).reverse() : texts.slice(0, 6);
  return near.join('');
}

const MARKER = /^(?:[•▪◦‣●○■□–—·∙⁃➢✓-]\s|\(?[\p{N}]{1,3}\s?[.)\-–/](?!\p{N})|\(?\p{L}[.)-]\s)/u;

/** A paragraph that is taken for two where a sentence ends with its line loses nothing. */
function endsSentence(line: Placed): boolean {
  return /[.!?؟…]["»”)]?$/.test(lastOf(line));
}

function lastOf({ cells, direction }: Placed): string {
  const texts = cells.flatMap(({ texts }: Cell) => texts);
  return (direction === 'rtl' ? texts.slice(0, 2).reverse() : texts.slice(-2)).join('');
}
