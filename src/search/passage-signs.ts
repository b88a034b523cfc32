// What shows that a passage answers a question: five signs, each read off the words that match.
// In: a question made ready, the matches in a passage. Out: scores. Back to: passage-look.ts, which weighs them.

import { type Kind, tells } from './answer-types.ts';
import type { Inquiry, Match, Readable } from './passage-look.ts';
import { STOP } from './passage-numbers.ts';
import type { Vocabulary } from './passage-words.ts';
import { LIKENESS } from './pieces.ts';

/** BM25's saturation and length normalisation. Low: that a word is there says more than how often. */
const SATURATION = 0.6;
const LENGTH_SHARE = 0.4;

/** A passage's first words usually name its subject, which its sentences then leave out. */
const OPENING_WORDS = 12;
const HEAD_WORDS = 8;
const HEAD_DECAY = 0.7;

/** Words further apart than this say nothing together. */
const LONGEST_PAIR = 12;

/** The share of the question's weight that these likenesses cover. */
function coverage({ weights }: Inquiry, likenesses: readonly number[]): number {
  return weights.reduce((sum, weight, asked) => sum + weight * (likenesses[asked] ?? 0), 0);
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
export function frequencyScore(inquiry: Inquiry, matches: readonly Match[], relativeLength: number): number {
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
export function sentenceScores(
  inquiry: Inquiry,
  { words, sentences }: Readable,
  matches: readonly Match[],
  vocabulary: Vocabulary,
): { best: number; bestOfKind: number } {
  const opening = bestLikeness(inquiry, matches, 0, OPENING_WORDS);
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
  return { best, bestOfKind };
}

function holds(kind: Kind | undefined, words: Int32Array, vocabulary: Vocabulary): boolean {
  return kind !== undefined && words.some((word) => tells(kind, vocabulary.words[word] ?? ''));
}

/** What the first few words cover, the nearer to the beginning the more: whether the passage is about this. */
export function headScore(inquiry: Inquiry, matches: readonly Match[], words: Int32Array): number {
  const best = inquiry.weights.map(() => 0);
  let content = 0;
  let read = 0;
  for (const { position, asked, likeness } of matches) {
    for (; read < position; read++) if (words[read] !== STOP) content++;
    if (content >= HEAD_WORDS) break;
    best[asked] = Math.max(best[asked] ?? 0, likeness * HEAD_DECAY ** content);
  }
  return coverage(inquiry, best);
}

/** How near to one another, and in the question's order, its neighbouring words stand in the passage. */
export function pairScore({ weights }: Inquiry, matches: readonly Match[]): number {
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
  return best.reduce((sum, nearness, asked) => sum + lighter(asked) * nearness, 0);
}

/** What is there word for word: of two passages that say the same, the one that says it in the asker's words. */
export function exactScore(inquiry: Inquiry, matches: readonly Match[]): number {
  const same = inquiry.weights.map(() => 0);
  for (const { asked, likeness } of matches) if (likeness === LIKENESS.sameWord) same[asked] = 1;
  return coverage(inquiry, same);
}
