// Phrases with choices in them: “(can|could) (you|u) (please)? tell me”. In: such phrases. Out: where one stands in a
// sequence of words. Next: around.ts and whoever else looks for what people say.

import { normalize } from '../../words/normalize.ts';
import { tokenize } from '../../words/tokenize.ts';

/** Phrases to look for in a sequence of normalised words. */
export interface Phrases {
  /** Number of words of the longest phrase that begins at a place and ends before `end`; 0 where none does. */
  lengthAt(words: readonly string[], at: number, end?: number): number;
  /** Number of words of the longest phrase that ends before `end` and begins at `from` or later. */
  lengthBefore(words: readonly string[], end: number, from?: number): number;
}

/** Returns phrases by their first words. A group in brackets is a choice, with a question mark behind it it may be missing. */
export function createPhrases(...lists: string[][]): Phrases {
  const byFirst = new Map<string, Slot[][]>();
  for (const slots of lists.flat().map(parse)) {
    for (const first of firstWords(slots)) byFirst.set(first, [...(byFirst.get(first) ?? []), slots]);
  }
  const lengthsAt = (words: readonly string[], at: number, end: number): Set<number> => {
    const lengths = new Set<number>();
    const word = words[at] ?? '';
    for (const first of JOINED_WAW.test(word) ? [word, word.slice(1)] : [word]) {
      const phrases = byFirst.get(first);
      if (!phrases) continue;
      const read = first === word ? words : words.with(at, first);
      for (const slots of phrases) for (const stop of match(slots, read, at, end)) lengths.add(stop - at);
    }
    lengths.delete(0);
    return lengths;
  };
  return {
    lengthAt: (words, at, end = words.length) => Math.max(0, ...lengthsAt(words, at, end)),
    lengthBefore(words, end, from = 0) {
      for (let at = Math.max(from, end - LONGEST); at < end; at++) {
        if (lengthsAt(words, at, end).has(end - at)) return end - at;
      }
      return 0;
    },
  };
}

/** No phrase has more words. */
const LONGEST = 12;
/** “And” joined to a word: «وشكرا». */
const JOINED_WAW = /^و.{2}/u;

/** One place of a phrase: the choices, each of its words, and whether it may be left out. */
interface Slot {
  choices: string[][];
  optional: boolean;
}

function parse(phrase: string): Slot[] {
  return [...phrase.matchAll(/\(([^)]*)\)(\?)?|([^\s()]+)/g)].map(([, choices, optional, word]) => ({
    choices: (choices ?? word ?? '').split('|').map(wordsOf),
    optional: optional !== undefined,
  }));
}

const wordsOf = (text: string) => tokenize(text).map((token) => normalize(token.text));

function firstWords(slots: Slot[]): Set<string> {
  const words = new Set<string>();
  for (const { choices, optional } of slots) {
    for (const [first] of choices) if (first) words.add(first);
    if (!optional) break;
  }
  return words;
}

/** Returns every place where the phrase can stop that begins at `at`. */
function match(slots: Slot[], words: readonly string[], at: number, end: number): Set<number> {
  let places = new Set([at]);
  for (const { choices, optional } of slots) {
    const next = new Set(optional ? places : []);
    for (const place of places) {
      for (const choice of choices) {
        const stop = place + choice.length;
        if (stop <= end && choice.every((word, step) => words[place + step] === word)) next.add(stop);
      }
    }
    places = next;
    if (places.size === 0) break;
  }
  return places;
}
