// Corrects typing slips against the words that are known.
// In: a normalised word. Out: the known word it was meant to be, if one is near enough.
//
// Distance is Damerau's (optimal string alignment): a letter too many, missing, wrong, or two swapped. Known words
// are kept by first letter and length, so that few are compared.

import { createNumberLists, listAt, type NumberLists, startOf } from './number-lists.ts';
import { createStringTable, type StringTable, stringAt } from './string-table.ts';

/** Words shorter than this differ by one letter too easily: قطر and قطن. */
const LEAST_LENGTH = 5;
/** More letters than a word has that anybody misspells. */
const LONGEST = 2 ** 8;
/** From this length on two slips are forgiven. */
const LONG_WORD = 8;

/** Words that are known, with their places by first letter and length, as plain data. */
export interface SpelledWords extends StringTable {
  /** In ascending order, as `sizeOf` counts them. */
  sizes: Uint32Array;
  places: NumberLists;
}

/** A known word: where it is among all. */
interface Known {
  table: number;
  place: number;
  word: string;
}

/**
 * Returns a function that finds the known word nearest to a word, other than itself. Of equals it is the one used most,
 * of those the first: tables go by their order, and words within one.
 */
export function createSpelling(
  tables: SpelledWords[],
  usesOf: (word: string) => number = () => 0,
): (word: string) => string | undefined {
  const comesBefore = (a: Known, b: Known) => {
    const [usesOfA, usesOfB] = [usesOf(a.word), usesOf(b.word)];
    if (usesOfA !== usesOfB) return usesOfA > usesOfB;
    return a.table === b.table ? a.place < b.place : a.table < b.table;
  };
  return (word) => {
    if (word.length < LEAST_LENGTH) return undefined;
    return nearest(word, tables, comesBefore);
  };
}

/** Returns words that are all different as they are looked up. */
export function spellWords(words: Iterable<string>): SpelledWords {
  const table = createStringTable(words);
  const bySize = new Map<number, number[]>();
  for (let place = 0; place < table.ends.length; place++) {
    const word = stringAt(table, place);
    if (word.length < LEAST_LENGTH) continue;
    const size = sizeOf(word.charCodeAt(0), word.length);
    const alike = bySize.get(size);
    if (alike) alike.push(place);
    else bySize.set(size, [place]);
  }
  const sizes = Uint32Array.from(bySize.keys()).sort();
  const lists = Array.from(sizes, (size) => bySize.get(size) ?? []);
  return { ...table, sizes, places: createNumberLists(lists) };
}

function placesOf(size: number, { sizes, places }: SpelledWords): Uint32Array {
  return listAt(places, sizes.indexOf(size));
}

/** One number for the first letter of a word and its length. */
function sizeOf(first: number, length: number): number {
  return first * LONGEST + Math.min(length, LONGEST - 1);
}

/** The sizes of words that may be meant: the first two letters may be swapped, and letters be missing or too many. */
function sizesLike(word: string, allowed: number): number[] {
  const lengths = Array.from({ length: 2 * allowed + 1 }, (_, at) => word.length - allowed + at);
  const firsts = [...new Set([word.charCodeAt(0), word.charCodeAt(1)])];
  return lengths.flatMap((length) => firsts.map((first) => sizeOf(first, length)));
}

function nearest(
  word: string,
  tables: SpelledWords[],
  comesBefore: (a: Known, b: Known) => boolean,
): string | undefined {
  const allowed = slipsAllowed(word);
  const sizes = sizesLike(word, allowed);
  let best: Known | undefined;
  let least = allowed;
  const look = (table: number, words: SpelledWords, place: number) => {
    const [start, end] = [startOf(words.ends, place), words.ends[place] as number];
    const unlike = unlikePart(word, words.pool, start, end);
    if (unlike === 0) return;
    // One slip touches two letters at most; two that are far apart leave the beginning and the end as they were.
    if (unlike > 2 && least === 1) return;
    const known = words.pool.slice(start, end);
    if (!beginsAlike(word, known) || (unlike > 2 && !framedAlike(word, known))) return;
    const distance = editDistance(word, known);
    if (distance > least) return;
    const candidate = { table, place, word: known };
    if (best === undefined || distance < least || comesBefore(candidate, best))
      [best, least] = [candidate, distance];
  };
  for (const [table, words] of tables.entries()) {
    for (const size of sizes) for (const place of placesOf(size, words)) look(table, words, place);
  }
  return best?.word;
}

const FRAME = 2;

function framedAlike(a: string, b: string): boolean {
  return a.slice(0, FRAME) === b.slice(0, FRAME) && a.at(-1) === b.at(-1);
}

/** Length of what is left of the longer of two words once the beginning and the end that both share are off; 0 of the same. */
function unlikePart(word: string, pool: string, start: number, end: number): number {
  const length = end - start;
  const shorter = Math.min(word.length, length);
  let begin = 0;
  while (begin < shorter && word.charCodeAt(begin) === pool.charCodeAt(start + begin)) begin++;
  let rest = 0;
  while (
    rest < shorter - begin &&
    word.charCodeAt(word.length - 1 - rest) === pool.charCodeAt(end - 1 - rest)
  )
    rest++;
  return Math.max(word.length, length) - begin - rest;
}

/** People seldom slip on the first letter, and words that differ there seldom mean the same. */
function beginsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

function slipsAllowed(word: string): number {
  return word.length >= LONG_WORD ? 2 : 1;
}

/** Returns the optimal string alignment distance of two words, counted in UTF-16 code units. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const change = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(change, (beforeLast[j - 2] ?? 0) + 1) : change);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
