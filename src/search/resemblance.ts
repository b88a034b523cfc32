// How much a question resembles phrasings in how it is written: by the pieces of its words and the order of its units.
// In: phrasings as words and units. Out: for a question, its resemblance to each phrasing. Next: comparison.ts.
//
// Concepts tell what is asked when the words are known; pieces still tell it when they are misspelt or in a form that
// no stem joins, and pairs of units tell who did what to whom. Cosine over tf-idf after Salton and Buckley (1988).

import { codeOf, findCode } from './codes.ts';
import { piecesOf } from './pieces.ts';

/** A text as it is written: its normalised words, and the features of its units in order. */
export interface Wording {
  words: string[];
  units: string[][];
}

/** What phrasings hold, as lists of numbers that can be kept as they are. */
export interface ResemblanceTable {
  /** Codes of all features, in ascending order. */
  codes: Uint32Array;
  /** The weight of each feature, squared: it counts in the question and in the phrasing; 0 for the most common. */
  squares: Float32Array;
  /** Where the phrasings of each feature begin in `postings`; one more at the end. */
  starts: Uint32Array;
  /** Numbers of phrasings. */
  postings: Uint32Array;
  /** The length of each phrasing's vector. */
  norms: Float32Array;
}

/** A feature in more than this share of the phrasings tells next to nothing and costs most. */
const MOST_COMMON = 1 / 12;
const BORDER = '^';

/** Returns the table of phrasings, which are numbered in the order given. */
export function buildResemblance(phrasings: readonly Wording[]): ResemblanceTable {
  const codesOfEach = phrasings.map(codesOf);
  const frequencies = new Map<number, number>();
  for (const codes of codesOfEach)
    for (const code of codes) frequencies.set(code, (frequencies.get(code) ?? 0) + 1);
  const codes = Uint32Array.from(frequencies.keys()).sort();
  const numbers = new Map([...codes].map((code, number) => [code, number]));
  const most = Math.max(1, phrasings.length * MOST_COMMON);
  const counts = Array.from(codes, (code) => frequencies.get(code) ?? 0).map((count) =>
    count > most ? 0 : count,
  );
  const squares = Float32Array.from(counts, (count) =>
    count === 0 ? 0 : rarity(count, phrasings.length) ** 2,
  );
  const starts = new Uint32Array(codes.length + 1);
  for (const [number, count] of counts.entries()) starts[number + 1] = (starts[number] ?? 0) + count;
  const postings = new Uint32Array(starts.at(-1) ?? 0);
  const next = starts.slice();
  const norms = Float32Array.from(codesOfEach, (own, phrasing) => {
    let sum = 0;
    for (const code of own) {
      const number = numbers.get(code) as number;
      if (counts[number] === 0) continue;
      postings[next[number] as number] = phrasing;
      (next[number] as number)++;
      sum += squares[number] ?? 0;
    }
    return Math.sqrt(sum);
  });
  return { codes, squares, starts, postings, norms };
}

/** Returns a function from a question to its resemblance, from 0 to 1, to every phrasing of a table. */
export function createResemblance({
  codes,
  squares,
  starts,
  postings,
  norms,
}: ResemblanceTable): (question: Wording) => Float32Array {
  const unseen = rarity(0, norms.length) ** 2;
  return (question) => {
    const shared = new Float32Array(norms.length);
    let sum = 0;
    for (const code of codesOf(question)) {
      const number = findCode(codes, code);
      const square = number === -1 ? unseen : (squares[number] as number);
      sum += square;
      if (number === -1) continue;
      const end = starts[number + 1] as number;
      for (let at = starts[number] as number; at < end; at++)
        (shared[postings[at] as number] as number) += square;
    }
    const norm = Math.sqrt(sum);
    for (let at = 0; at < shared.length; at++) {
      if (shared[at] !== 0) (shared[at] as number) /= norm * (norms[at] as number);
    }
    return shared;
  };
}

function rarity(count: number, all: number): number {
  return Math.log((1 + all) / (1 + count)) + 1;
}

/** Pieces of each word, and each unit with the one before it, as numbers of 32 bits. */
function codesOf({ words, units }: Wording): Set<number> {
  const codes = new Set<number>();
  for (const word of words) for (const piece of piecesOf(word)) codes.add(codeOf(piece));
  const keys = units.map((features) => features.join('|'));
  for (let at = 0; at <= keys.length; at++)
    codes.add(codeOf(`${keys[at - 1] ?? BORDER}>${keys[at] ?? BORDER}`));
  return codes;
}
