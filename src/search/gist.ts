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
  // In one piece: many small ones, of articles that come and go, leave holes in memory.
  const count = analysed.length;
  const gists = new Float32Array(count * size);
  for (const [place, terms] of analysed.entries()) gists.set(meanOf(terms), place * size);
  return {
    likenessTo(terms) {
      const asked = meanOf(terms);
      return Float32Array.from({ length: count }, (_, place) =>
        Math.max(0, product(asked, gists, place * size)),
      );
    },
  };
}

function product(a: Float32Array, b: Float32Array, from: number): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[from + at] as number);
  return sum;
}
