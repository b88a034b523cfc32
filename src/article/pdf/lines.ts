// Joins a page's clusters to lines. In: clusters. Out: lines from top to bottom, each divided into cells where it has wide
// gaps. Next: columns.ts.

import type { Cluster } from './glyphs.ts';

/** Clusters of one line that stand together, from left to right, with a space where a gap is one. */
export interface Cell {
  texts: string[];
  left: number;
  right: number;
  /** Width of the first word and of the last one, from left to right. */
  words: { first: number; last: number };
}

/** What stands on one height of a page. */
export interface PageLine {
  cells: Cell[];
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** Edges of the column that it stands in, where the page has several. */
  margins?: { left: number; right: number };
}

/** What stands for a glyph that tells no text. */
export const UNKNOWN = '\ufffd';

/** Returns a page's lines. */
export function linesOfPage(clusters: readonly Cluster[]): PageLine[] {
  const whole = attachLoose(withoutRepeated(clusters.map(readable)));
  const rows: Cluster[][] = [];
  for (const cluster of whole.toSorted((a, b) => b.baseline - a.baseline)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && first.baseline - cluster.baseline < Math.min(first.size, cluster.size) * SAME_LINE)
      row.push(cluster);
    else rows.push([cluster]);
  }
  const spaces = drawsSpaces(whole);
  return rows.map((row) => lineOf(row, spaces)).filter((line) => line.cells.length > 0);
}

/** Shares of the font's size. */
const SAME_LINE = 0.4;
const THIN = 0.03;
const SPACE = 0.17;
const WIDE = 2.2;
/** Gaps where a page draws its spaces, but none there: beside a comma they may be justification, wider ones divide cells. */
const SPACE_UNDRAWN = 0.25;
const SPACE_AT_STOP = 0.5;
const WIDE_UNDRAWN = 0.9;
/** A space that is drawn over the letter beside it, at the end of a justified line, is none. */
const OVERLAP = 0.05;

/** Forms of Arabic letters by their place in a word, and Latin ligatures, are the letters; signs of symbol fonts are dots. */
function readable(cluster: Cluster): Cluster {
  const text = cluster.text
    .replace(/[\ufb00-\ufb06\ufb50-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]/g, (form) => form.normalize('NFKC'))
    .replace(/[ \u0640](?=\p{M})/gu, '')
    .replace(/[\uf0b7\uf0a7\uf0d8\uf076\uf0fc]/g, '•')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a glyph without text is told as
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff]/g, UNKNOWN);
  const isEmpty = text === '' && cluster.text === '' && cluster.right - cluster.left > cluster.size * THIN;
  return { ...cluster, text: isEmpty ? UNKNOWN : text };
}

/** Bold is sometimes made by drawing a glyph twice. */
function withoutRepeated(clusters: readonly Cluster[]): Cluster[] {
  const kept: Cluster[] = [];
  const near = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    if (cluster.text === '') continue;
    const key = `${cluster.text}${Math.round(cluster.baseline)}`;
    const others = near.get(key) ?? [];
    if (others.some((other) => overlap(other, cluster) > (cluster.right - cluster.left) * 0.7)) continue;
    near.set(key, [...others.slice(-8), cluster]);
    kept.push(cluster);
  }
  return kept;
}

const overlap = (a: Cluster, b: Cluster) => Math.min(a.right, b.right) - Math.max(a.left, b.left);

const MARKS = /^\p{M}+$/u;

/**
 * Marks and dots are drawn over a letter and move the pen by nothing. A mark is added to its letter's text; a part of a
 * letter may tell the letter's text once more, and where it tells another's, one of the two cannot be true.
 */
function attachLoose(clusters: readonly Cluster[]): Cluster[] {
  const whole = clusters.map((cluster) => ({ ...cluster }));
  const letters = whole.filter((cluster) => !isLoose(cluster));
  for (const [index, loose] of whole.entries()) {
    if (!isLoose(loose)) continue;
    const isMark = MARKS.test(loose.text);
    if (!isMark && letterBelow(letters, loose, ({ text }) => text.startsWith(loose.text))) continue;
    const drawnWith = isMark ? letterBeside(whole, index) : undefined;
    const letter = drawnWith ?? letterBelow(letters, loose, ({ text }) => text.trim() !== '');
    if (letter) letter.text += isMark ? loose.text : UNKNOWN;
  }
  for (const { text, left, right, size } of letters) {
    if (right - left > size * THIN || !/^[\t-\r]$/.test(text)) continue;
    const letter = letters.find((one) => one.left + size * THIN < left && left < one.right - size * THIN);
    // The dots of a letter have the place of a line's end in the font.
    if (letter && /\p{sc=Arabic}/u.test(letter.text)) letter.text += UNKNOWN;
  }
  return letters;
}

function isLoose({ left, right, size, text }: Cluster): boolean {
  return right - left < size * THIN && text.trim() !== '';
}

/**
 * Marks are drawn next to their letter: before it where a line is drawn from left to right, after it where it is drawn as it
 * is read. Both times it is the right one of two Arabic letters.
 */
function letterBeside(clusters: readonly Cluster[], at: number): Cluster | undefined {
  const mark = clusters[at];
  const before = clusters.slice(Math.max(0, at - MOST_MARKS), at).findLast((cluster) => !isLoose(cluster));
  const after = clusters.slice(at + 1, at + MOST_MARKS).find((cluster) => !isLoose(cluster));
  if (!mark || !before || !after) return undefined;
  const right = before.left > after.left ? before : after;
  const isNear =
    Math.abs(right.baseline - mark.baseline) < mark.size && distanceTo(right, mark.left) < mark.size / 2;
  return isNear && /\p{sc=Arabic}/u.test(right.text) ? right : undefined;
}

const MOST_MARKS = 5;

function distanceTo({ left, right }: Cluster, x: number): number {
  return Math.max(left - x, x - right, 0);
}

function letterBelow(
  letters: readonly Cluster[],
  { left, baseline, size }: Cluster,
  suits: (letter: Cluster) => boolean,
): Cluster | undefined {
  let best: Cluster | undefined;
  let least = size * 0.6;
  for (const letter of letters) {
    if (Math.abs(letter.baseline - baseline) > size || !suits(letter)) continue;
    const distance =
      distanceTo(letter, left) +
      Math.abs(letter.baseline - baseline) * 0.1 +
      (isBehind(letter, left) ? size * THIN : 0);
    if (distance < least) [best, least] = [letter, distance];
  }
  return best;
}

/** Whether a page draws its spaces: a gap between glyphs of two fonts is then none. */
function drawsSpaces(clusters: readonly Cluster[]): boolean {
  return clusters.filter(({ text }) => text === ' ' || text === '\u00a0').length * 20 > clusters.length;
}

/** Between two letters, a mark belongs to the one that is read first. */
function isBehind({ text, left, right, size }: Cluster, at: number): boolean {
  return Math.abs((/\p{sc=Arabic}/u.test(text) ? right : left) - at) < size * THIN;
}

function lineOf(row: Cluster[], spaces: boolean): PageLine {
  const sorted = row.toSorted((a, b) => a.left + a.right - (b.left + b.right));
  const size = Math.max(...row.map((cluster) => cluster.size));
  const cells: Cluster[][][] = [];
  let drawn = false;
  let last: Cluster | undefined;
  for (const cluster of sorted) {
    if (cluster.text.trim() === '') {
      drawn = true;
      continue;
    }
    const gap = last ? (cluster.left - last.right) / size : Number.POSITIVE_INFINITY;
    const isCell = gap > WIDE || (spaces && !drawn && gap > WIDE_UNDRAWN);
    const isStop = PUNCTUATION.test(cluster.text) || PUNCTUATION.test(last?.text ?? '');
    const isSpace = drawn ? gap > OVERLAP : gap > leastSpace(spaces, isStop);
    if (isCell) cells.push([[cluster]]);
    else if (isSpace) cells.at(-1)?.push([cluster]);
    else cells.at(-1)?.at(-1)?.push(cluster);
    [last, drawn] = [cluster, false];
  }
  const whole = withMarks(cells).map(cellOf);
  // Two lines drawn over each other are one of nonsense.
  if (overlaps(sorted) >= SEVERAL) whole[0]?.texts.push(UNKNOWN);
  const [first, end] = [whole[0], whole.at(-1)];
  return {
    cells: whole,
    left: first?.left ?? 0,
    right: end?.right ?? 0,
    baseline: row[0]?.baseline ?? 0,
    size,
  };
}

const SEVERAL = 3;

function overlaps(sorted: readonly Cluster[]): number {
  const letters = sorted.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return letters.filter((letter, index) => {
    const next = letters[index + 1];
    const narrower = next && Math.min(letter.right - letter.left, next.right - next.left);
    return next && narrower && overlap(letter, next) > narrower / 2;
  }).length;
}

const PUNCTUATION = /^[\p{P}\p{S}]+$/u;

function leastSpace(areDrawn: boolean, isStop: boolean): number {
  if (!areDrawn) return SPACE;
  return isStop ? SPACE_AT_STOP : SPACE_UNDRAWN;
}

/** A list's number or bullet stands far from its item, and is no cell of a table. */
function withMarks(cells: Cluster[][][]): Cluster[][][] {
  const isMark = (cell: Cluster[][] = []) =>
    MARK.test(
      cell
        .flat()
        .map(({ text }) => text)
        .join(''),
    );
  const [first, second, ...others] = cells;
  if (first && second && isMark(first)) return [[...first, ...second], ...others];
  const [last, before] = [cells.at(-1), cells.at(-2)];
  if (last && before && isMark(last)) return [...cells.slice(0, -2), [...before, ...last]];
  return cells;
}

const MARK = /^(?:[•▪◦‣●○■□➢✓–-]|(?=.*[.()-])[.()-]{0,2}(?:\p{N}{1,3}|\p{L})[.()-]{0,2})$/u;

function cellOf(words: readonly Cluster[][]): Cell {
  const widthOf = (word: readonly Cluster[] = []) => (word.at(-1)?.right ?? 0) - (word[0]?.left ?? 0);
  return {
    texts: words.flatMap((word, index) => [...(index > 0 ? [' '] : []), ...word.map(({ text }) => text)]),
    left: words[0]?.[0]?.left ?? 0,
    right: words.at(-1)?.at(-1)?.right ?? 0,
    words: { first: widthOf(words[0]), last: widthOf(words.at(-1)) },
  };
}
