// How alike a word of a question is to each word of an article: by letters, by stem, as a name, by meaning.
// In: the words of an article and the table of word vectors. Out: for a word, its likeness to each of them. Next: signs.ts.

import { createAnalyze, type Term } from '../words/analyzer.ts';
import { skeletonOf } from '../words/names.ts';
import type { WordVectors } from '../words/vectors.ts';
import { comparableRadicals, piecesOf } from './pieces.ts';

/** What counts as how alike: the same word is 1. */
const SAME = { stem: 0.85, radicals: 0.45, longName: 0.85, name: 0.68, shortName: 0.5 };
/** Below this share of pieces two words are alike by chance; above, the share counts so much. */
const PIECES = { least: 0.35, counts: 0.9 };
/** Cosines cubed: what is a little alike in meaning is not alike. */
const POWER = 3;

const isNumber = (word: string) => /^\d/.test(word);
const isArabic = (word: string) => /^\p{Script=Arabic}/u.test(word);

/** A word as it is compared. */
export interface Compared {
  term: string;
  word: string;
  stop: boolean;
  arabic: boolean;
  number: boolean;
  pieces: string[];
  radicals: string | undefined;
  skeleton: string;
  /** Its row in the table of word vectors, or -1, and the length of the vector there. */
  row: number;
  length: number;
}

/** Takes a word as it is compared. */
export type Prepare = (term: Term) => Compared;

/** What reads the words of many articles: each is read once, and held once, as far as it is remembered. */
export interface WordReading {
  analyze(text: string): Term[];
  prepare: Prepare;
}

/** Most words stand in many articles: of so many, each is taken once, and held once. */
const MOST_PREPARED = 8192;

/** Returns what reads the words of many articles. */
export function createWordReading(vectors: WordVectors): WordReading {
  return { analyze: createAnalyze(), prepare: createPrepare(vectors) };
}

function createPrepare(vectors: WordVectors): Prepare {
  const prepared = new Map<string, Compared>();
  return (term) => {
    const known = prepared.get(term.word);
    if (known && known.term === term.term && known.stop === term.stop) return known;
    const compared = prepare(term, vectors);
    if (prepared.size >= MOST_PREPARED) prepared.clear();
    prepared.set(term.word, compared);
    return compared;
  };
}

function prepare({ term, word, stop }: Term, vectors: WordVectors): Compared {
  const row = isNumber(word) ? -1 : vectors.find(word);
  return {
    ...{ term, word, stop, arabic: isArabic(word), number: isNumber(word), pieces: piecesOf(word) },
    ...{ radicals: comparableRadicals(word), skeleton: skeletonOf(word) },
    ...{ row, length: row === -1 ? 1 : vectors.lengthOf(row) },
  };
}

/**
 * Returns a function from a term to its likeness to each of these words, from 0 to 1: by letters, stem, name or meaning,
 * whatever is best.
 */
export function createLikeness(
  known: readonly Compared[],
  vectors: WordVectors,
  prepare: Prepare,
): (term: Term) => Float32Array {
  const own = new Float32Array(vectors.dimensions);
  return (term) => {
    const asked = prepare(term);
    if (asked.row !== -1) vectors.copy(asked.row, own, 0);
    const pieces = new Set(asked.pieces);
    return Float32Array.from(known, (word) => {
      const likeness = lettersAlike(asked, word, pieces);
      if (asked.row === -1 || word.row === -1 || likeness === 1) return likeness;
      const cosine = vectors.product(own, word.row) / word.length;
      return cosine > 0 ? Math.max(likeness, cosine ** POWER) : likeness;
    });
  };
}

function lettersAlike(asked: Compared, word: Compared, pieces: ReadonlySet<string>): number {
  if (asked.word === word.word) return 1;
  if (asked.number || word.number || asked.stop || word.stop) return 0;
  if (asked.term === word.term) return SAME.stem;
  if (asked.arabic !== word.arabic) return namesAlike(asked, word);
  const radicals = asked.radicals !== undefined && asked.radicals === word.radicals ? SAME.radicals : 0;
  const shared = word.pieces.filter((piece) => pieces.has(piece)).length;
  const share = (2 * shared) / (pieces.size + word.pieces.length);
  return share >= PIECES.least ? Math.max(radicals, PIECES.counts * share) : radicals;
}

/** The same consonants in the other script: two are enough only for a word that is in no dictionary. */
function namesAlike({ skeleton, row }: Compared, word: Compared): number {
  if (skeleton !== word.skeleton) return 0;
  if (skeleton.length >= 4) return SAME.longName;
  if (skeleton.length === 3) return SAME.name;
  return skeleton.length === 2 && (row === -1 || word.row === -1) ? SAME.shortName : 0;
}
