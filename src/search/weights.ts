// How much a word tells: by how rare it is in the language, and in the article.
// In: a term, the table of word vectors, analysed clauses. Out: a weight. Next: clause-index.ts.

import type { Term } from '../words/analyzer.ts';
import type { WordVectors } from '../words/vectors.ts';

/** «في» and "the": as frequent as a word can be, on the Zipf scale. */
const MOST_FREQUENT = 7.5;
const RANGE = 4;
/** What no list knows is a name or a slip, and rare. */
const UNKNOWN_ZIPF = 1.5;
const NUMBER_ZIPF = 3.5;
/** A stop word says how something is asked more than what about. */
const STOP = 0.4;
/** How much of its weight a word keeps that stands in every clause. */
const COMMON = 0.3;

/** Returns how rare a word is in the language, from 0.05 to 1.2. */
export function zipfWeight({ word, stop }: Pick<Term, 'word' | 'stop'>, vectors: WordVectors): number {
  const row = vectors.find(word);
  const zipf = row !== -1 ? vectors.zipfOf(row) : /^\d/.test(word) ? NUMBER_ZIPF : UNKNOWN_ZIPF;
  const weight = Math.max(0.05, Math.min(1.2, (MOST_FREQUENT - zipf) / RANGE));
  return stop ? weight * STOP : weight;
}

/** How rare a term is among the clauses of an article: 1 where none has its stem. */
export interface Rarity {
  (term: Pick<Term, 'term'>): number;
  /** Whether some clause has the stem. */
  isKnown(term: Pick<Term, 'term'>): boolean;
}

/** Returns the rarity of terms in analysed clauses. */
export function createRarity(analysed: readonly Term[][]): Rarity {
  const frequency = new Map<string, number>();
  for (const terms of analysed) {
    for (const stem of new Set(terms.map(({ term }) => term))) {
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    }
  }
  const most = Math.log(analysed.length + 1) || 1;
  const rarity = ({ term }: Pick<Term, 'term'>) => {
    const among = Math.log((analysed.length + 1) / ((frequency.get(term) ?? 0) + 0.5)) / most;
    return COMMON + (1 - COMMON) * Math.max(0, among);
  };
  return Object.assign(rarity, { isKnown: ({ term }: Pick<Term, 'term'>) => frequency.has(term) });
}
