// How much a question resembles phrasings in how it is written: by the pieces of its words and the order of its units.
// In: phrasings as words and units. Out: for a question, its resemblance to each phrasing. Next: comparison.ts.
//
// Concepts tell what is asked when the words are known; pieces still tell it when they are misspelt or in a form that
// no stem joins, and pairs of units tell who did what to whom. Cosine over tf-idf after Salton and Buckley (1988).

import { piecesOf } from '../../search/pieces.ts';
import type { Term } from '../../words/analyzer.ts';
import { remember } from '../../words/memory.ts';
import { createNumberLists, type Numbers, narrow } from '../../words/number-lists.ts';
import { codeOf, findCode } from './codes.ts';
import { Nearest } from './nearest.ts';
import type { Unit } from './reader.ts';

/** A text as it is written: its normalised words, and the features of its units in order. */
export interface Wording {
  words: string[];
  units: string[][];
}

/** Returns how a text is written, from its terms and its units. */
export function wordingOf(terms: Term[], units: Unit[]): Wording {
  return { words: terms.map(({ word }) => word), units: units.map(({ features }) => features) };
}

/** What phrasings hold, as plain data. */
export interface ResemblanceTable {
  /** How many phrasings there are. */
  phrasings: number;
  /** Codes of all features, in ascending order. */
  codes: Uint32Array;
  /** Where the phrasings of each feature begin in `postings`; one more at the end. */
  starts: Uint32Array;
  /** Numbers of phrasings. */
  postings: Numbers;
}

/** A feature in more than this share of the phrasings tells next to nothing and costs most. */
const MOST_COMMON = 1 / 12;
const BORDER = '^';

/** Returns the table of phrasings, which are numbered in the order given. */
export function buildResemblance(phrasings: readonly Wording[]): ResemblanceTable {
  const phrasingsOf = new Map<number, number[]>();
  for (const [phrasing, wording] of phrasings.entries()) {
    for (const code of codesOf(wording)) {
      const known = phrasingsOf.get(code);
      if (known) known.push(phrasing);
      else phrasingsOf.set(code, [phrasing]);
    }
  }
  const codes = Uint32Array.from(phrasingsOf.keys()).sort();
  const lists = Array.from(codes, (code) => phrasingsOf.get(code) ?? []);
  const { ends, values } = createNumberLists(lists);
  return {
    phrasings: phrasings.length,
    codes,
    starts: Uint32Array.from([0, ...ends]),
    postings: narrow(values),
  };
}

/** A table among others: what its features weigh, and the lengths of its phrasings' vectors. */
interface WeighedTable extends ResemblanceTable {
  /** The weight of each feature, squared: it counts in the question and in the phrasing; 0 for the most common. */
  squares: Float32Array;
  norms: Float32Array;
}

/** How much a question resembles phrasings, by their numbers: from 0 to 1. */
export interface Resemblance {
  to(phrasing: number): number;
  /** The nearest of so many phrasings from `first` on, but for the one at the place `without`. */
  nearest(first: number, count: number, without?: number): Nearest;
}

/**
 * Returns a function from a question to its resemblance to the phrasings of all tables, numbered one after the other. It
 * holds until the next question: they share one array.
 */
export function createResemblance(tables: ResemblanceTable[]): (question: Wording) => Resemblance {
  const all = tables.reduce((sum, { phrasings }) => sum + phrasings, 0);
  const weighed = tables.map((table) => weigh(table, tables, all));
  const norms = joined(weighed.map((table) => table.norms));
  const unseen = rarity(0, all) ** 2;
  const shared = new Float32Array(all);
  const step = 1 + tables.length;
  const piecesIn = remember((word) => located(piecesOf(word), tables));
  const pairAt = remember((pair) => located([pair], tables));
  return ({ words, units }) => {
    shared.fill(0);
    let sum = 0;
    const counted = new Set<number>();
    for (const features of [...words.map(piecesIn), ...pairsOf(units).map(pairAt)]) {
      for (let at = 0; at < features.length; at += step) {
        if (counted.has(features[at] as number)) continue;
        counted.add(features[at] as number);
        sum += share(features, at + 1, weighed, shared) ?? unseen;
      }
    }
    const norm = Math.sqrt(sum);
    const to = (phrasing: number) => {
      const own = shared[phrasing] as number;
      return own === 0 ? 0 : Math.fround(own / (norm * (norms[phrasing] as number)));
    };
    const nearest = (first: number, count: number, without = -1) => {
      const found = new Nearest();
      for (let at = 0; at < count; at++) {
        // Most phrasings are not near: that is told without a division.
        const most = found.third * NEARLY * norm * (norms[first + at] as number);
        if ((shared[first + at] as number) > most && at !== without) found.add(to(first + at), at);
      }
      return found;
    };
    return { to, nearest };
  };
}

/** Leaves room for rounding. */
const NEARLY = 0.99999;

function joined(arrays: Float32Array[]): Float32Array {
  const all = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const array of arrays) {
    all.set(array, start);
    start += array.length;
  }
  return all;
}

/** Features as numbers, for each its code and its number in each table; -1 where that has none. */
function located(features: string[], tables: ResemblanceTable[]): Int32Array {
  const codes = features.map(codeOf);
  return Int32Array.from(
    codes.flatMap((code) => [code, ...tables.map((table) => findCode(table.codes, code))]),
  );
}

/**
 * Adds the weight of a feature, whose numbers begin at a place, to every phrasing that has it; returns the weight, or
 * undefined where none has it.
 */
function share(
  features: Int32Array,
  place: number,
  tables: WeighedTable[],
  shared: Float32Array,
): number | undefined {
  let weight: number | undefined;
  let first = 0;
  for (let table = 0; table < tables.length; table++) {
    const { squares, starts, postings, phrasings } = tables[table] as WeighedTable;
    const number = features[place + table] as number;
    if (number !== -1) {
      weight = squares[number] as number;
      const end = weight === 0 ? 0 : (starts[number + 1] as number);
      for (let at = starts[number] as number; at < end; at++)
        (shared[first + (postings[at] as number)] as number) += weight;
    }
    first += phrasings;
  }
  return weight;
}

function weigh(table: ResemblanceTable, tables: ResemblanceTable[], all: number): WeighedTable {
  const { codes, starts, postings, phrasings } = table;
  const counts = new Uint32Array(codes.length);
  for (const other of tables) addCounts(codes, other, counts);
  const squares = squaresOf(counts, all);
  const norms = new Float32Array(phrasings);
  for (let number = 0, at = 0; number < codes.length; number++) {
    const square = squares[number] as number;
    for (const end = starts[number + 1] as number; at < end; at++)
      (norms[postings[at] as number] as number) += square;
  }
  return { ...table, squares, norms: norms.map((sum) => Math.sqrt(sum)) };
}

/** A logarithm for each number of phrasings, not for each of the many features that stand in as many. */
function squaresOf(counts: Uint32Array, all: number): Float32Array {
  const most = Math.max(1, Math.floor(all * MOST_COMMON));
  const byCount = Float32Array.from({ length: most + 1 }, (_, count) => rarity(count, all) ** 2);
  const squares = new Float32Array(counts.length);
  for (let at = 0; at < squares.length; at++) squares[at] = byCount[counts[at] as number] ?? 0;
  return squares;
}

/** Adds to the count of each code in how many phrasings of a table it stands. Both lists are in ascending order. */
function addCounts(
  codes: Uint32Array,
  { codes: others, starts }: ResemblanceTable,
  counts: Uint32Array,
): void {
  let other = 0;
  for (let number = 0; number < codes.length; number++) {
    while ((others[other] as number) < (codes[number] as number)) other++;
    if (others[other] === codes[number])
      (counts[number] as number) += (starts[other + 1] as number) - (starts[other] as number);
  }
}

function rarity(count: number, all: number): number {
  return Math.log((1 + all) / (1 + count)) + 1;
}

/** Pieces of each word, and each unit with the one before it, as numbers of 32 bits. */
function codesOf({ words, units }: Wording): Set<number> {
  return new Set([...words.flatMap(piecesOf), ...pairsOf(units)].map(codeOf));
}

function pairsOf(units: string[][]): string[] {
  const keys = [BORDER, ...units.map((features) => features.join('|')), BORDER];
  return keys.slice(1).map((key, at) => `${keys[at]}>${key}`);
}
