// How alike a word of a question is to each word of an article: by letters, by stem, as a name, by meaning.
// In: the words of an article and the table of word vectors. Out: for a word, its likeness to each of them. Next: signs.ts.

import type { Term } from '../words/analyzer.ts';
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
interface Compared {
  term: Term;
  arabic: boolean;
  number: boolean;
  pieces: string[];
  radicals: string | undefined;
  skeleton: string;
  row: number;
}

/**
 * Returns a function from a term to its likeness to each of these words, from 0 to 1: by letters, stem, name or meaning,
 * whatever is best.
 */
export function createLikeness(words: readonly Term[], vectors: WordVectors): (term: Term) => Float32Array {
  const size = vectors.dimensions;
  const prepare = (term: Term): Compared => ({
    term,
    arabic: isArabic(term.word),
    number: isNumber(term.word),
    pieces: piecesOf(term.word),
    radicals: comparableRadicals(term.word),
    skeleton: skeletonOf(term.word),
    row: isNumber(term.word) ? -1 : vectors.find(term.word),
  });
  const known = words.map(prepare);
  const matrix = new Float32Array(words.length * size);
  for (const [at, { row }] of known.entries()) if (row !== -1) vectors.copy(row, matrix, at * size);
  const own = new Float32Array(size);
  return (term) => {
    const asked = prepare(term);
    if (asked.row !== -1) vectors.copy(asked.row, own, 0);
    const pieces = new Set(asked.pieces);
    const letters = Float32Array.from(known, (word) => lettersAlike(asked, word, pieces));
    return letters.map((likeness, at) => {
      if (asked.row === -1 || known[at]?.row === -1 || likeness === 1) return likeness;
      let cosine = 0;
      for (let place = 0, from = at * size; place < size; place++)
        cosine += (own[place] as number) * (matrix[from + place] as number);
      return cosine > 0 ? Math.max(likeness, cosine ** POWER) : likeness;
    });
  };
}

function lettersAlike(asked: Compared, word: Compared, pieces: ReadonlySet<string>): number {
  if (asked.term.word === word.term.word) return 1;
  if (asked.number || word.number || asked.term.stop || word.term.stop) return 0;
  if (asked.term.term === word.term.term) return SAME.stem;
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
