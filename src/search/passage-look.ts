// Puts the passages that the index found in order, by reading each of them against the question.
// In: the question's terms, a candidate. Out: its score. Next: passage-signs.ts; back to: passage-index.ts.

import type { Term } from '../words/analyzer.ts';
import { type Kind, kindAsked } from './answer-types.ts';
import { exactScore, frequencyScore, headScore, pairScore, sentenceScores } from './passage-signs.ts';
import { weighTerms } from './passage-weights.ts';
import type { Vocabulary } from './passage-words.ts';

/** How much each sign counts; all lie between 0 and about 1. Weighed on Arabic questions to an encyclopedia. */
const WEIGHTS = { frequency: 1.4, sentence: 0.7, head: 0.5, pairs: 0.5, kind: 0.3, exact: 0.15 };

/** A passage as the second look reads it. */
export interface Readable {
  /** Numbers of its words, `STOP` for stop words. */
  words: Int32Array;
  /** Positions of words that begin a sentence, and the number of words as the last. */
  sentences: number[];
}

/** A word of the passage that is like a word of the question. */
export interface Match {
  position: number;
  /** Which word of the question, counted from 0. */
  asked: number;
  likeness: number;
}

/** A question made ready to be compared with passages. */
export interface Inquiry {
  /** Of each word of the question; they add up to 1. */
  weights: number[];
  /** By word number: which words of the question it is like, and how much. */
  alike: Map<number, { asked: number; likeness: number }[]>;
  kind: Kind | undefined;
}

/** Returns the question as the second look needs it; `terms` are its words without stop words, each once. */
export function inquire(question: readonly Term[], terms: readonly Term[], vocabulary: Vocabulary): Inquiry {
  const likes = terms.map((term) => vocabulary.alike(term));
  const alike: Inquiry['alike'] = new Map();
  likes.forEach((like, asked) => {
    for (const [word, likeness] of like) {
      const known = alike.get(word);
      if (known) known.push({ asked, likeness });
      else alike.set(word, [{ asked, likeness }]);
    }
  });
  return { weights: weighTerms(terms, likes, vocabulary), alike, kind: kindAsked(question) };
}

/** Returns how well a passage answers; `relativeLength` is its length against the average passage. */
export function secondLook(
  inquiry: Inquiry,
  passage: Readable,
  vocabulary: Vocabulary,
  relativeLength: number,
): number {
  const matches = matchesIn(passage.words, inquiry);
  const { best, bestOfKind } = sentenceScores(inquiry, passage, matches, vocabulary);
  return (
    WEIGHTS.frequency * frequencyScore(inquiry, matches, relativeLength) +
    WEIGHTS.sentence * best +
    WEIGHTS.kind * bestOfKind +
    WEIGHTS.head * headScore(inquiry, matches, passage.words) +
    WEIGHTS.pairs * pairScore(inquiry, matches) +
    WEIGHTS.exact * exactScore(inquiry, matches)
  );
}

function matchesIn(words: Int32Array, { alike }: Inquiry): Match[] {
  const matches: Match[] = [];
  words.forEach((word, position) => {
    for (const { asked, likeness } of alike.get(word) ?? []) matches.push({ position, asked, likeness });
  });
  return matches;
}
