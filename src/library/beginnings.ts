// Tells whether what is typed so far begins words of a text: each typed word one of them, in any order.
// In: a text. Out: a function of what is typed. Used by directory.ts and whatever completes names.

import { withoutClitics } from '../words/arabic.ts';
import { normalize } from '../words/normalize.ts';
import { OWN_BEGINNING } from '../words/words.ts';

/** Whether each word that is typed begins a word of the text. */
export type Beginnings = (typed: string) => boolean;

/** Returns what tells whether typed words begin words of a text, with or without what is joined to them: «لجنة», «للجنة». */
export function beginningsOf(text: string): Beginnings {
  // One string takes less room than a list, and is as fast.
  const searched = ` ${[...new Set(wordsOf(text).flatMap(formsOf))].join(' ')}`;
  return (typed) => wordsOf(typed).every((word) => searched.includes(` ${word}`));
}

const wordsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(normalize)
    .filter((word) => word !== '');

const formsOf = (word: string): string[] => [word, withoutClitics(word, OWN_BEGINNING)];
