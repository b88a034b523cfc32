// The MiniSearch index of texts by their stems: plain BM25, which picks candidates among many.
// In: analysed texts. Out: for stems, the texts that have them, with scores. Next: passage-index.ts.

import MiniSearch from 'minisearch';
import type { Term } from '../words/analyzer.ts';

/** Plain BM25: `d` is the lower bound that MiniSearch adds to it. */
const BM25 = { k: 0.9, b: 0.5, d: 0 };

interface Stems {
  id: number;
  stems: string;
}

/** A text by its number, and its BM25 score. */
export interface Scored {
  number: number;
  score: number;
}

/** Returns a function from stems to the texts that have any of them, best first. */
export function buildStemIndex(
  analysed: readonly (readonly Term[])[],
): (stems: readonly string[]) => Scored[] {
  // The analyzer has found the words already: MiniSearch takes its stems as they are.
  const index = new MiniSearch<Stems>({
    fields: ['stems'],
    tokenize: (stems) => stems.split(' '),
    processTerm: (stem) => stem,
    searchOptions: { bm25: BM25 },
  });
  const stemsOf = (terms: readonly Term[]) => terms.filter(({ stop }) => !stop).map(({ term }) => term);
  index.addAll(analysed.map((terms, id) => ({ id, stems: stemsOf(terms).join(' ') })));
  // MiniSearch multiplies BM25 by the number of terms matched; dividing undoes it.
  return (stems) =>
    index
      .search(stems.join(' '))
      .map(({ id, score, queryTerms }) => ({ number: id as number, score: score / queryTerms.length }))
      .sort((one, other) => other.score - one.score);
}
