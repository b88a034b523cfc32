// Tells how much of a topic a text speaks of, whichever of the two languages either is written in.
// In: a topic as typed, the table of word vectors, the terms of a text. Out: a share from 0 to 1, and the words that are meant.
// Next: answer/compare.ts. A word is the topic's own only where it says the same; what is merely near in meaning is not.

import type { Span } from '../article/article.ts';
import { analyze, type Term } from '../words/analyzer.ts';
import { skeletonOf } from '../words/names.ts';
import type { WordVectors } from '../words/vectors.ts';
import { zipfWeight } from './weights.ts';

/** How much of a topic stands in a text. */
export interface Cover {
  /** The share of the topic's words, each by how much it tells. */
  share: number;
  /** The words of the text that say so. */
  marks: Span[];
}

/** A topic, ready to be looked for in many texts. */
export interface Topic {
  /** Whether no word of it tells anything. */
  isEmpty: boolean;
  /** Returns how much of the topic stands in a text. */
  coverOf(terms: readonly Term[]): Cover;
  /** Returns how much of the topic stands in a text at most, wherever in it; of its words, the different ones are enough. */
  mostOf(words: readonly Term[]): number;
  /** Whether the topic is one word, which others may use for something else. */
  isOneWord: boolean;
}

/**
 * From this cosine on, cubed, two words say the same. Translations lie above ("health", «الصحة» 0.74), words of one field
 * below ("health", "hospital" 0.10). Words that stand together bear each other out; one alone has none to do so.
 */
const SAYS_THE_SAME = { alone: 0.45, together: 0.35 };
const POWER = 3;
/** From this share on a text is about a topic. */
export const LEAST_SURE = 0.75;
/** Words of one topic stand together: as many others may stand between them. */
const WORDS_BETWEEN = 2;
/** So many consonants in common make the same name in the other script. */
const LEAST_CONSONANTS = 4;

/** Returns a topic as it is looked for. */
export function createTopic(text: string, vectors: WordVectors): Topic {
  const terms = [...new Map(analyze(text).map((term) => [term.word, term])).values()];
  const content = terms.filter(({ stop }) => !stop);
  const asked = content.map((term) => ({
    weight: zipfWeight(term, vectors),
    isSame: createSame(term, content.length === 1, vectors),
  }));
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  const shareOf = (places: ReadonlySet<number>): number =>
    asked.reduce((sum, { weight }, place) => sum + (places.has(place) ? weight : 0), 0) / total;
  // Few of many texts' words are new: each is compared once.
  const known = new Map<string, number[]>();
  const placesOf = (term: Term): number[] => {
    const places =
      known.get(term.word) ?? asked.flatMap(({ isSame }, place) => (isSame(term) ? [place] : []));
    known.set(term.word, places);
    return places;
  };
  return {
    isEmpty: total === 0,
    isOneWord: asked.length === 1,
    mostOf: (words) => (total === 0 ? 0 : shareOf(new Set(words.flatMap(placesOf)))),
    coverOf(terms) {
      const found = terms.flatMap((term, at) => placesOf(term).map((place) => ({ at, place })));
      const reach = WORDS_BETWEEN * asked.length + 1;
      const [best] = found
        .map(({ at: first }) => found.filter(({ at }) => at >= first && at < first + reach))
        .map((near) => ({ near, share: shareOf(new Set(near.map(({ place }) => place))) }))
        .toSorted((a, b) => b.share - a.share || spreadOf(a.near) - spreadOf(b.near));
      const places = new Set(best?.near.map(({ at }) => at));
      return { share: best?.share ?? 0, marks: [...places].map((at) => spanOf(terms[at] as Term)) };
    },
  };
}

/** From the first to the last of some words. */
const spreadOf = (near: readonly { at: number }[]): number => (near.at(-1)?.at ?? 0) - (near[0]?.at ?? 0);

const spanOf = ({ start, end }: Term): Span => ({ start, end });

/** Returns whether words say the same as one: by spelling, stem, name or meaning. */
function createSame(own: Term, isAlone: boolean, vectors: WordVectors): (other: Term) => boolean {
  const skeleton = skeletonOf(own.word);
  const isKnown = vectors.find(own.word) !== -1;
  const meanings = meaningsOf(own, isAlone, vectors);
  const least = isAlone ? SAYS_THE_SAME.alone : SAYS_THE_SAME.together;
  // A word of the dictionary is no name that the other script spells.
  const isName = (other: Term) =>
    isArabic(own) !== isArabic(other) &&
    skeleton.length >= LEAST_CONSONANTS &&
    skeletonOf(other.word) === skeleton &&
    !(isKnown && vectors.find(other.word) !== -1);
  const isMeant = (other: Term) => {
    const theirs = meaningsOf(other, isAlone, vectors);
    return meanings.some((one) => theirs.some((two) => cosineOf(one, two) ** POWER >= least));
  };
  return (other) => {
    if (own.word === other.word) return true;
    if (other.stop || isNumber(own) || isNumber(other)) return false;
    return own.term === other.term || isName(other) || isMeant(other);
  };
}

const isNumber = ({ word }: Term): boolean => /^\d/.test(word);
const isArabic = ({ word }: Term): boolean => /^\p{Script=Arabic}/u.test(word);

/** The vectors of a word: among others, of an Arabic noun with its article too, whose meaning is the clearer one. */
function meaningsOf(term: Term, isAlone: boolean, vectors: WordVectors): Float32Array[] {
  const definite = isArabic(term) && !isAlone ? vectors.row(`ال${term.bare}`) : -1;
  const rows = new Set([vectors.find(term.word), definite]);
  return [...rows].flatMap((row) => (row === -1 ? [] : vectorOf(row, vectors)));
}

function vectorOf(row: number, vectors: WordVectors): Float32Array {
  const vector = new Float32Array(vectors.dimensions);
  vectors.copy(row, vector, 0);
  return vector;
}

const cosineOf = (one: Float32Array, two: Float32Array): number =>
  one.reduce((sum, value, at) => sum + value * (two[at] as number), 0);
