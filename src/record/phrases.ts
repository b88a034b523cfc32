// Finds the words and phrases of a list in the words of an article.
// In: lists of phrases, words. Out: how many words a phrase takes. Next: lists.ts, which reads the lists.

import { normalize } from '../words/normalize.ts';
import { tokenize } from '../words/tokenize.ts';
import type { Word } from './reading.ts';

/** Phrases by their first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Returns phrases in the form that `phraseAt` looks them up in. */
export function phrasesOf(list: readonly string[]): Phrases {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of list) {
    const keys = keysOf(phrase);
    const first = keys[0];
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), keys]);
  }
  for (const found of byFirst.values()) found.sort((a, b) => b.length - a.length);
  return byFirst;
}

/** Returns the folded words of a text. */
export function keysOf(text: string): string[] {
  return tokenize(text).map((token) => normalize(token.text));
}

const JOINED = /^[وف](?=..)/u;
const PREFIXED = /^[وف]?(?:[بلك]?ال|لل|[بلك])(?=..)/u;

/** Returns how many words from `at` a phrase takes, 0 where none begins; «و» and «ف» before it are passed over. */
export function phraseAt(phrases: Phrases, words: readonly Word[], at: number): number {
  const key = words[at]?.key;
  if (key === undefined) return 0;
  return longest(phrases, key, words, at) || longest(phrases, key.replace(JOINED, ''), words, at);
}

/** The same for nouns, which also carry «ال», «ب», «ل», «ك» and their joins. */
export function nounAt(phrases: Phrases, words: readonly Word[], at: number): number {
  const key = words[at]?.key;
  if (key === undefined) return 0;
  return (
    phraseAt(phrases, words, at) ||
    longest(phrases, key.replace(PREFIXED, ''), words, at) ||
    longest(phrases, key.replace(/^[وف]?لل/u, 'ل'), words, at) ||
    longest(
      phrases,
      key.replace(/^[وف]?(?:ب|ل|ك)?(?=ال)|^[وف]?لل/u, (cut) => (cut.endsWith('لل') ? 'ال' : '')),
      words,
      at,
    )
  );
}

function longest(phrases: Phrases, first: string, words: readonly Word[], at: number): number {
  for (const phrase of phrases.get(first) ?? []) {
    if (phrase.every((key, index) => index === 0 || words[at + index]?.key === key)) return phrase.length;
  }
  return 0;
}

/** Returns the first place in `[from, to)` where a phrase of the list begins, -1 where none does. */
export function findPhrase(phrases: Phrases, words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (phraseAt(phrases, words, at) > 0) return at;
  return -1;
}

/** The same for nouns. */
export function findNoun(phrases: Phrases, words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (nounAt(phrases, words, at) > 0) return at;
  return -1;
}
