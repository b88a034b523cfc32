// Mends a slip of the keyboard in a word that no text uses: "collabratos", «الاجتمتع».
// In: a normalised word and the table of word vectors. Out: the most frequent word one slip away. Next: search/likeness.ts.

import type { WordVectors } from './vectors.ts';

const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];
const ARABIC = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
/** Shorter words differ by one letter too easily. */
const LEAST_LETTERS = 4;
/** A word rarer than this (Zipf) is as likely to be a slip itself. */
const LEAST_ZIPF = 2.5;

/** Returns the word that a word was meant to be, or undefined where it is known, a number, or nothing is near. */
export function correctWord(word: string, vectors: WordVectors): string | undefined {
  if (word.length < LEAST_LETTERS || /\d/.test(word) || vectors.find(word) !== -1) return undefined;
  let best: { word: string; zipf: number } | undefined;
  for (const near of oneSlipAway(word, /^[a-z]/.test(word) ? LATIN : ARABIC)) {
    const row = vectors.row(near);
    const zipf = row === -1 ? 0 : vectors.zipfOf(row);
    if (zipf >= LEAST_ZIPF && zipf > (best?.zipf ?? 0)) best = { word: near, zipf };
  }
  return best?.word;
}

/** Words with two letters swapped, one letter missing, too many or wrong; the first letter stays. */
function* oneSlipAway(word: string, alphabet: readonly string[]): Generator<string> {
  for (let at = 0; at < word.length; at++) {
    const [before, letter, after] = [word.slice(0, at), word[at] as string, word.slice(at + 1)];
    if (after !== '') yield before + after[0] + letter + after.slice(1);
    if (at === 0) continue;
    yield before + after;
    for (const other of alphabet) {
      yield before + other + after;
      yield before + other + letter + after;
    }
  }
  for (const other of alphabet) yield word + other;
}
