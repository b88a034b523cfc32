// Tells whether what is typed so far begins words of a text: each typed word one of them, in any order.
// In: a text. Out: a function of what is typed. Used by directory.ts and whatever completes names.

import { withoutClitics } from '../words/arabic.ts';
import { remember } from '../words/memory.ts';
import { normalize } from '../words/normalize.ts';
import { OWN_BEGINNING } from '../words/words.ts';

/** Whether each word that is typed begins a word of the text. */
export type Beginnings = (typed: string) => boolean;

/** Returns what reads texts so: typed words fit with or without what is joined to a word, «لجنة» as «للجنة». */
export function createBeginnings(): (text: string) => Beginnings {
  // Names share their words: ten thousand are read in a second.
  const formsOf = remember((word) => {
    const normal = normalize(word);
    return [...new Set([normal, withoutClitics(normal, OWN_BEGINNING)])].join(' ');
  });
  return (text) => {
    // One string takes less room than a list, and is as fast.
    const searched = ` ${[...new Set(wordsOf(text))].map(formsOf).join(' ')}`;
    return (typed) => wordsOf(typed).every((word) => searched.includes(` ${normalize(word)}`));
  };
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
