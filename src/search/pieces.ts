// How alike two words are, by the pieces of letters that they share.
// In: analysed words. Out: a likeness from 0 to 1. Next: passage-words.ts, which asks this of a whole vocabulary.

import type { Term } from '../text/analyzer.ts';
import { radicalsOf } from '../text/radicals.ts';

const PIECE_LENGTH = 4;
const LEAST_RADICALS = 3;

/** What counts as how alike, apart from shared pieces. */
export const LIKENESS = {
  sameWord: 1,
  sameStem: 0.8,
  sameRadicals: 0.4,
  /** Below this, shared pieces are chance. */
  least: 0.3,
};

/**
 * Returns the four-letter pieces of a word, its borders marked, each once: `دول` → `^دول`, `دول$`. Clitics,
 * suffixes and slips of the keyboard leave most pieces of a word as they are.
 */
export function piecesOf(word: string): string[] {
  const bordered = `^${word}$`;
  const last = Math.max(0, bordered.length - PIECE_LENGTH);
  const pieces = Array.from({ length: last + 1 }, (_, start) => bordered.slice(start, start + PIECE_LENGTH));
  return [...new Set(pieces)];
}

/** Returns the radicals that words are compared by, or undefined where a word has too few of them. */
export function comparableRadicals(word: string): string | undefined {
  if (!/\p{Script=Arabic}/u.test(word)) return undefined;
  const radicals = radicalsOf(word);
  return radicals.length >= LEAST_RADICALS ? radicals : undefined;
}

/**
 * Returns how alike two words are: 1 for the same word, 0.8 for the same stem, 0.4 or more for the same radicals,
 * otherwise the share of their pieces that they have in common, each piece counted by its rarity if one is given.
 */
export function similarity(
  one: Pick<Term, 'word' | 'term'>,
  other: Pick<Term, 'word' | 'term'>,
  rarity: (piece: string) => number = () => 1,
): number {
  if (one.word === other.word) return LIKENESS.sameWord;
  const stem = one.term === other.term ? LIKENESS.sameStem : 0;
  const radicals = comparableRadicals(one.word);
  const root = radicals && radicals === comparableRadicals(other.word) ? LIKENESS.sameRadicals : 0;
  return Math.max(stem, root, sharedPieces(piecesOf(one.word), piecesOf(other.word), rarity));
}

/** Twice what is shared over what there is (Dice), by rarity; 0 where it may be chance. */
function sharedPieces(one: string[], other: string[], rarity: (piece: string) => number): number {
  const weigh = (pieces: string[]) => pieces.reduce((sum, piece) => sum + rarity(piece), 0);
  const share = (2 * weigh(one.filter((piece) => other.includes(piece)))) / (weigh(one) + weigh(other));
  return share >= LIKENESS.least ? share : 0;
}
