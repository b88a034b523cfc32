// Puts the passages that the index found in order, by reading each of them against the question.
// In: the question's terms, the candidates. Out: a score for each. Back to: passage-index.ts.

import type { Term } from '../text/analyzer.ts';
import { type Kind, kindAsked, tells } from './kinds.ts';
import type { Vocabulary } from './passage-words.ts';

/** How much each sign counts. All but `frequency` lie between 0 and 1; they were weighed on Arabic encyclopedia questions. */
const WEIGHTS = { frequency: 1, sentence: 1, opening: 0.2, head: 0.5, pairs: 0.3, kind: 0.3, index: 0.3 };

/** BM25's saturation and length normalisation. Low: that a word is there says more than how often. */
const SATURATION = 0.6;
const LENGTH_SHARE = 0.4;

/** A passage's first words usually name its subject, which its sentences then leave out. */
const OPENING_WORDS = 12;
const HEAD_WORDS = 8;
const HEAD_DECAY = 0.7;

/** Words further apart than this say nothing together. */
const LONGEST_PAIR = 12;

/** A passage as the second look reads it. */
export interface Readable {
  /** Numbers of its words, `STOP` for stop words. */
  words: Int32Array;
  /** Positions of words that begin a sentence, and the number of words as the last. */
  sentences: number[];
}

/** A word of the passage that is like a word of the question. */
interface Match {
  position: number;
  asked: number;
  likeness: number;
}

/** A question made ready to be compared with passages. */
export interface Inquiry {
  weights: number[];
  total: number;
  /** By word number: which words of the question it is like, and how much. */
  alike: Map<number, { asked: number; likeness: number }[]>;
  kind: Kind | undefined;
}

/** Returns the question as the second look needs it; `terms` are its words without stop words, each once. */
export function inquire(question: readonly Term[], terms: readonly Term[], vocabulary: Vocabulary): Inquiry {
  const alike: Inquiry['alike'] = new Map();
  terms.forEach((term, asked) => {
    for (const [word, likeness] of vocabulary.alike(term)) {
      const known = alike.get(word);
      if (known) known.push({ asked, likeness });
      else alike.set(word, [{ asked, likeness }]);
    }
  });
  const weights = terms.map(({ word }) => vocabulary.weigh(word));
  return {
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    alike,
    kind: kindAsked(question),
  };
}

/**
 * Returns how well a passage answers. `index` is its score in the index against the best one's; `relativeLength` its
 * length against the average passage.
 */
export function secondLook(
  inquiry: Inquiry,
  passage: Readable,
  vocabulary: Vocabulary,
  index: number,
  relativeLength: number,
): number {
  const matches = matchesIn(passage.words, inquiry);
  const opening = bestLikeness(inquiry, matches, 0, OPENING_WORDS);
  return (
    WEIGHTS.frequency * frequencyScore(inquiry, matches, relativeLength) +
    sentenceScore(inquiry, passage, matches, opening, vocabulary) +
    WEIGHTS.opening * coverage(inquiry, opening) +
    WEIGHTS.head * headScore(inquiry, matches, passage.words) +
    WEIGHTS.pairs * pairScore(inquiry, matches) +
    WEIGHTS.index * index
  );
}

function matchesIn(words: Int32Array, { alike }: Inquiry): Match[] {
  const matches: Match[] = [];
  words.forEach((word, position) => {
    for (const { asked, likeness } of alike.get(word) ?? []) matches.push({ position, asked, likeness });
  });
  return matches;
}

/** The share of the question's weight that these likenesses cover. */
function coverage({ weights, total }: Inquiry, likenesses: readonly number[]): number {
  return weights.reduce((sum, weight, asked) => sum + weight * (likenesses[asked] ?? 0), 0) / total;
}

/** For each word of the question, the likeness of the word most like it from `start` to `end`. */
function bestLikeness({ weights }: Inquiry, matches: readonly Match[], start: number, end: number): number[] {
  const best = weights.map(() => 0);
  for (const { position, asked, likeness } of matches) {
    if (position >= start && position < end && likeness > (best[asked] ?? 0)) best[asked] = likeness;
  }
  return best;
}

/** BM25 (Robertson and Walker) where a word counts as often as words like it occur. */
function frequencyScore(inquiry: Inquiry, matches: readonly Match[], relativeLength: number): number {
  const frequencies = inquiry.weights.map(() => 0);
  for (const { asked, likeness } of matches) frequencies[asked] = (frequencies[asked] ?? 0) + likeness;
  const damping = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * relativeLength);
  return coverage(
    inquiry,
    frequencies.map((frequency) => (frequency * (SATURATION + 1)) / (frequency + damping)),
  );
}

/**
 * What the best single sentence covers together with the opening, and the same once more for the best one that holds
 * the kind of thing asked for.
 */
function sentenceScore(
  inquiry: Inquiry,
  { words, sentences }: Readable,
  matches: readonly Match[],
  opening: readonly number[],
  vocabulary: Vocabulary,
): number {
  let best = 0;
  let bestOfKind = 0;
  let next = 0;
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    const start = sentences[sentence] ?? 0;
    const end = sentences[sentence + 1] ?? words.length;
    const first = next;
    while (next < matches.length && (matches[next]?.position ?? end) < end) next++;
    if (next === first && sentence > 0) continue;
    const likeness = bestLikeness(inquiry, matches.slice(first, next), start, end);
    const covered = coverage(
      inquiry,
      likeness.map((value, asked) => Math.max(value, opening[asked] ?? 0)),
    );
    best = Math.max(best, covered);
    if (covered > bestOfKind && holds(inquiry.kind, words.subarray(start, end), vocabulary))
      bestOfKind = covered;
  }
  return WEIGHTS.sentence * best + WEIGHTS.kind * bestOfKind;
}

function holds(kind: Kind | undefined, words: Int32Array, vocabulary: Vocabulary): boolean {
  return kind !== undefined && words.some((word) => tells(kind, vocabulary.words[word] ?? ''));
}

/** What the first few words cover, the nearer to the beginning the more: whether the passage is about this. */
function headScore(inquiry: Inquiry, matches: readonly Match[], words: Int32Array): number {
  const best = inquiry.weights.map(() => 0);
  let content = 0;
  let read = 0;
  for (const { position, asked, likeness } of matches) {
    for (; read < position; read++) if ((words[read] ?? -1) >= 0) content++;
    if (content >= HEAD_WORDS) break;
    best[asked] = Math.max(best[asked] ?? 0, likeness * HEAD_DECAY ** content);
  }
  return coverage(inquiry, best);
}

/** How near to one another, and in the question's order, its neighbouring words stand in the passage. */
function pairScore({ weights, total }: Inquiry, matches: readonly Match[]): number {
  const best = weights.map(() => 0);
  matches.forEach((one, index) => {
    for (let next = index + 1; next < matches.length; next++) {
      const other = matches[next] as Match;
      const distance = other.position - one.position;
      if (distance > LONGEST_PAIR) break;
      if (distance === 0 || other.asked !== one.asked + 1) continue;
      const nearness = (one.likeness * other.likeness) / Math.sqrt(distance);
      best[one.asked] = Math.max(best[one.asked] ?? 0, nearness);
    }
  });
  const lighter = (asked: number) => Math.min(weights[asked] ?? 0, weights[asked + 1] ?? 0);
  return best.reduce((sum, nearness, asked) => sum + lighter(asked) * nearness, 0) / total;
}
