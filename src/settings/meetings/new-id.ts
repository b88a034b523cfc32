// Ids of what is added: short, safe in a custom id and in a file's name, and never guessed from another.
// In: a letter to begin with. Out: an id. Next: `publish.ts` and `drafts.ts`, which look whether it is free.

import { randomInt } from 'node:crypto';

/** Neither vowels, which make words, nor what looks alike. */
const SIGNS = '23456789bcdfghjkmnpqrstvwxz';
const LENGTH = 7;

/** Returns a letter and seven random signs: one of ten thousand million. */
export function newId(letter: string): string {
  return letter + Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}
