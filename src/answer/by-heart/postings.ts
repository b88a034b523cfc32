// Finds the subjects that share most with a question, from MiniSearch's index and by its formula. MiniSearch's own search
// makes objects for every subject that shares anything: of all that an answer leaves to the garbage collector, most.
// In: an index of MiniSearch. Out: postings as plain data, and from them places of subjects. Next: comparison.ts.

import type MiniSearch from 'minisearch';
import type { BM25Params } from 'minisearch';
import { createNumberLists, type NumberLists, startOf } from '../../words/number-lists.ts';

/** Which subjects have a feature, by the feature's number, and what it is worth in each, as plain data. */
export interface Postings {
  subjects: NumberLists;
  /** The BM25+ score of each feature for each of its subjects, in the order of `subjects.values`. */
  worth: Float64Array;
  subjectCount: number;
}

/** Returns the postings of features, in their order, from an index whose documents are subjects by their places. */
export function readPostings(search: MiniSearch, features: string[], bm25: BM25Params): Postings {
  const { index, documentCount, documentIds, fieldLength, averageFieldLength } = search.toJSON();
  const uses = new Map(index.map(([feature, byField]) => [feature, Object.entries(byField[0] ?? {})]));
  const postings = features.map((feature) => uses.get(feature) ?? []);
  const relativeLength = (document: string) =>
    (fieldLength[document]?.[0] ?? 0) / (averageFieldLength[0] ?? 1);
  const worth = postings.flatMap((documents) => {
    const rarity = Math.log(1 + (documentCount - documents.length + 0.5) / (documents.length + 0.5));
    return documents.map(([document, count]) => rarity * saturate(count, relativeLength(document), bm25));
  });
  return {
    subjects: createNumberLists(
      postings.map((documents) => documents.map(([document]) => documentIds[document])),
    ),
    worth: Float64Array.from(worth),
    subjectCount: documentCount,
  };
}

/** How much more often says more: BM25+ after Lv and Zhai, as MiniSearch computes it. */
function saturate(count: number, relativeLength: number, { k, b, d }: BM25Params): number {
  return d + (count * (k + 1)) / (count + k * (1 - b + b * relativeLength));
}

/** Finds the places of subjects that share most with the features of a question, best first. */
export type Search = (features: number[], most: number, among: (subject: number) => boolean) => number[];

/** Returns a search; its arrays are as long as there are subjects and serve every question. */
export function createSearch({ subjects, worth, subjectCount }: Postings): Search {
  const scores = new Float64Array(subjectCount);
  const shared = new Uint16Array(subjectCount);
  const found = new Uint32Array(subjectCount);
  return (features, most, among) => {
    let count = 0;
    for (let place = 0; place < features.length; place++) {
      const feature = features[place] as number;
      const isNew = features.indexOf(feature) === place;
      for (let at = startOf(subjects.ends, feature); at < (subjects.ends[feature] as number); at++) {
        const subject = subjects.values[at] as number;
        if (shared[subject] === 0) found[count++] = subject;
        if (isNew) (shared[subject] as number) += 1;
        (scores[subject] as number) += worth[at] as number;
      }
    }
    // MiniSearch multiplies a score by the number of different features that are shared.
    for (let at = 0; at < count; at++)
      (scores[found[at] as number] as number) *= shared[found[at] as number] as number;
    const best = bestOf(found.subarray(0, count), scores, most, among);
    scores.fill(0);
    shared.fill(0);
    return best;
  };
}

/** The places with the highest scores, highest first; of equals the one that stands first. */
function bestOf(
  places: Uint32Array,
  scores: Float64Array,
  most: number,
  among: (place: number) => boolean,
): number[] {
  const best: number[] = [];
  for (const place of places) {
    const isFull = best.length === most;
    if (isFull && (scores[place] as number) <= (scores[best[most - 1] as number] as number)) continue;
    if (!among(place)) continue;
    let at = isFull ? most - 1 : best.length;
    for (; at > 0 && (scores[best[at - 1] as number] as number) < (scores[place] as number); at--)
      best[at] = best[at - 1] as number;
    best[at] = place;
  }
  return best;
}
