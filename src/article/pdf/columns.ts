// Tells columns of a page from cells of a table. In: a page's lines, which go over all columns. Out: the lines of one column
// after those of the other, in the order in which they are read. Next: furniture.ts.

import type { Cell, PageLine } from './lines.ts';

/** So many lines beside each other make columns; fewer are rows of a table. */
const LEAST_LINES = 6;
/** Columns hold prose: most of their lines are full, and none is narrow. */
const FULL = 0.7;
const MOST = 0.6;
const NARROWEST = 10;

/** Returns a page's lines column by column, where it has two; what goes over both divides them. */
export function readColumns(lines: readonly PageLine[]): PageLine[] {
  const found: PageLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const band = bandFrom(lines, at);
    found.push(...(band ? band.columns.flat() : lines.slice(at, at + 1)));
    at = band ? band.end : at + 1;
  }
  return found;
}

/** The lines from one on that leave the same gap free, as columns. */
function bandFrom(
  lines: readonly PageLine[],
  start: number,
): { columns: PageLine[][]; end: number } | undefined {
  const gutter = gutterAt(lines, start);
  if (gutter === undefined) return undefined;
  let end = start;
  while (lines[end]?.cells.every(({ left, right }) => right < gutter || left > gutter)) end++;
  const band = lines.slice(start, end);
  const sides = [(cell: Cell) => cell.left > gutter, (cell: Cell) => cell.right < gutter].map((isHere) =>
    sideOf(band, isHere),
  );
  if (!sides.every(isProse)) return undefined;
  return { columns: isRightToLeft(band) ? sides : sides.reverse(), end };
}

/** The middle of the gap between two columns; their lines may stand on different heights. */
function gutterAt(lines: readonly PageLine[], start: number): number | undefined {
  const cells = lines.slice(start, start + 2).flatMap((line) => line.cells);
  const [one, other] = (lines[start]?.cells.length === 2 ? cells.slice(0, 2) : cells).toSorted(
    (a, b) => a.left - b.left,
  );
  if (!one || !other || one.right >= other.left || (lines[start]?.cells.length ?? 0) > 2) return undefined;
  return (one.right + other.left) / 2;
}

function sideOf(band: readonly PageLine[], isHere: (cell: Cell) => boolean): PageLine[] {
  const lines = band.flatMap((line) => {
    const cells = line.cells.filter(isHere);
    const [first, last] = [cells[0], cells.at(-1)];
    return first && last ? [{ ...line, cells, left: first.left, right: last.right }] : [];
  });
  const margins = {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
  return lines.map((line) => ({ ...line, margins }));
}

function isProse(lines: readonly PageLine[]): boolean {
  const widths = lines.map(({ left, right }) => right - left);
  const widest = Math.max(...widths);
  const full = widths.filter((width) => width > widest * FULL).length;
  const whole = lines.filter(({ cells }) => cells.length === 1).length;
  const size = lines[0]?.size ?? 0;
  return (
    lines.length >= LEAST_LINES &&
    widest > size * NARROWEST &&
    full >= lines.length * MOST &&
    whole >= lines.length * MOST
  );
}

function isRightToLeft(lines: readonly PageLine[]): boolean {
  const text = lines.flatMap(({ cells }) => cells.flatMap(({ texts }) => texts)).join('');
  const count = (script: RegExp) => text.match(script)?.length ?? 0;
  return count(/\p{sc=Arabic}/gu) > count(/\p{sc=Latin}/gu);
}
