// Joins a page's clusters to lines. In: clusters. Out: lines from top to bottom, each divided into cells where it has wide
// gaps. Next: paragraphs.ts.

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
  const least = tellsSpaces(whole) ? WIDE_SPACE : SPACE;
  return rows.map((row) => lineOf(row, least)).filter((line) => line.cells.length > 0);
}

/** Shares of the font's size. */
const SAME_LINE = 0.4;
const THIN = 0.03;
const SPACE = 0.17;
const WIDE_SPACE = 0.35;
const WIDE = 2.2;

/** Forms of Arabic letters by their place in a word, and Latin ligatures, are the letters; signs of symbol fonts are dots. */
function readable(cluster: Cluster): Cluster {
  const text = cluster.text
    .replace(/[\ufb00-\ufb06\ufb50-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]/g, (form) => form.normalize('NFKC'))
    .replace(/[ \u0640](?=\p{M})/gu, '')
    .replace(/[\uf0b7\uf0a7\uf0d8\uf076\uf0fc]/g, '•')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
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
  const isLoose = ({ left, right, size, text }: Cluster) => right - left < size * THIN && text.trim() !== '';
  const letters = clusters.filter((cluster) => !isLoose(cluster)).map((cluster) => ({ ...cluster }));
  for (const loose of clusters.filter(isLoose)) {
    const isMark = MARKS.test(loose.text);
    if (!isMark && letterBelow(letters, loose, ({ text }) => text.startsWith(loose.text))) continue;
    const letter = letterBelow(letters, loose, ({ text }) => text.trim() !== '');
    if (letter) letter.text += isMark ? loose.text : UNKNOWN;
  }
  return letters;
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
      Math.max(letter.left - left, left - letter.right, 0) + Math.abs(letter.baseline - baseline) * 0.1;
    if (distance < least) [best, least] = [letter, distance];
  }
  return best;
}

/** Whether a page draws its spaces: a gap between glyphs of two fonts is then none. */
function tellsSpaces(clusters: readonly Cluster[]): boolean {
  return clusters.filter(({ text }) => text === ' ' || text === '\u00a0').length * 20 > clusters.length;
}

function lineOf(row: Cluster[], least: number): PageLine {
  const sorted = row.toSorted((a, b) => a.left + a.right - (b.left + b.right));
  const size = Math.max(...row.map((cluster) => cluster.size));
  const cells: Cell[] = [];
  let words: Cluster[][] = [];
  const flush = () => {
    if (words.length > 0) cells.push(cellOf(words));
    words = [];
  };
  let spaced = true;
  let last: Cluster | undefined;
  for (const cluster of sorted) {
    if (cluster.text.trim() === '') {
      spaced = true;
      continue;
    }
    const gap = last ? cluster.left - last.right : 0;
    if (gap > size * WIDE) flush();
    if (words.length === 0 || spaced || gap > size * least) words.push([cluster]);
    else words.at(-1)?.push(cluster);
    [last, spaced] = [cluster, false];
  }
  flush();
  const [first, end] = [cells[0], cells.at(-1)];
  const baseline = row[0]?.baseline ?? 0;
  return { cells, left: first?.left ?? 0, right: end?.right ?? 0, baseline, size };
}

function cellOf(words: readonly Cluster[][]): Cell {
  const widthOf = (word: readonly Cluster[] = []) => (word.at(-1)?.right ?? 0) - (word[0]?.left ?? 0);
  return {
    texts: words.flatMap((word, index) => [...(index > 0 ? [' '] : []), ...word.map(({ text }) => text)]),
    left: words[0]?.[0]?.left ?? 0,
    right: words.at(-1)?.at(-1)?.right ?? 0,
    words: { first: widthOf(words[0]), last: widthOf(words.at(-1)) },
  };
}
