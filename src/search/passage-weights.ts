// How much each word of a question weighs when a passage is judged by the words that it covers.
// In: the question's words and those like them. Out: weights that add up to 1. Next: passage-look.ts.

import type { Term } from '../words/analyzer.ts';
import { frames } from './answer-types.ts';
import type { Vocabulary } from './passage-words.ts';

/** Words such as `عدد` and `اسم` say what is asked for more than what it is about. */
const FRAMING = 0.5;

/**
 * Returns the weight of each term: the mean of two measures that err in different ways. The rarity of its pieces
 * favours long words; its own rarity, counted over all words like it, knows nothing of length.
 */
export function weighTerms(
  terms: readonly Term[],
  likes: Map<number, number>[],
  vocabulary: Vocabulary,
): number[] {
  const byPieces = toShares(terms.map(({ word }) => vocabulary.weigh(word)));
  const byRarity = toShares(likes.map((like) => vocabulary.rarity(like)));
  return toShares(
    terms.map(({ word }, index) => {
      const weight = (byPieces[index] ?? 0) + (byRarity[index] ?? 0);
      return frames(word) ? FRAMING * weight : weight;
    }),
  );
}

function toShares(weights: number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return weights.map((weight) => weight / total);
}
