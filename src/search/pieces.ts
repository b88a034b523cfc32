// What words that are alike share, apart from their stem: pieces of letters, and radicals.
// In: normalised words. Out: pieces, radicals. Next: passage-words.ts, which finds by them the words like a word.

import { radicalsOf } from '../words/radicals.ts';

const PIECE_LENGTH = 4;
const LEAST_RADICALS = 3;

/** What counts as how alike. */
export const LIKENESS = {
  sameWord: 1,
  sameStem: 0.75,
  sameRadicals: 0.4,
  synonym: 0.25,
  /** Below this, shared pieces are chance. */
  least: 0.25,
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
