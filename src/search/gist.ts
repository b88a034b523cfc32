// What a text is about on the whole: the mean of its words in meaning.
// In: analysed clauses and the table of word vectors. Out: how near a question is to each clause. Next: clause-index.ts.

import type { Term } from '../words/analyzer.ts';
import type { WordVectors } from '../words/vectors.ts';

/** The gists of an article's clauses. */
export interface Gist {
  /** Returns the cosine of these words with each clause, 0 where it is negative. */
  likenessTo(terms: readonly Term[]): Float32Array;
}

/** Returns the gists of analysed clauses, each word weighed by `weigh`. */
export function gistsOf(
  analysed: readonly Term[][],
  weigh: (term: Term) => number,
  vectors: WordVectors,
): Gist {
  const size = vectors.dimensions;
  const own = new Float32Array(size);
  const meanOf = (terms: readonly Term[]): Float32Array => {
    const sum = new Float32Array(size);
    for (const term of terms) {
      const row = term.stop ? -1 : vectors.find(term.word);
      if (row === -1) continue;
      const weight = weigh(term);
      vectors.copy(row, own, 0);
      for (let at = 0; at < size; at++) sum[at] = (sum[at] as number) + weight * (own[at] as number);
    }
    const length = Math.hypot(...sum) || 1;
    return sum.map((value) => value / length);
  };
  const gists = analysed.map(meanOf);
  return {
    likenessTo(terms) {
      const asked = meanOf(terms);
      return Float32Array.from(gists, (gist) => Math.max(0, dot(asked, gist)));
    },
  };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
}
