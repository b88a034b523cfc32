// What is typical of a subject: which features its texts and phrasings have, and how often.
// In: the features of its texts and phrasings. Out: a profile. Next: comparison.ts.

import { startOf } from '../../words/number-lists.ts';

/** What one subject is to features, a row for each that it has. */
export interface Profile {
  /** Returns the row of a feature, by the feature's number; -1 where there is none. */
  find(feature: number): number;
  /** Whether what the record says of the subject has the feature. */
  stated(row: number): boolean;
  /** How well the subject knows the feature, from 0 to 1; `leftOut` phrasings are not counted. */
  familiarity(row: number, leftOut: number): number;
  /** How much of the use of the feature anywhere is here, from 0 to 1. */
  affinity(row: number): number;
}

/** The profiles of all subjects as plain data: rows, sorted by feature within a subject; `ends[n]` is where the n-th stops. */
export interface ProfileColumns {
  ends: Uint32Array;
  features: Uint32Array;
  /** How many phrasings have the feature. */
  phrasings: Uint32Array;
  /** 1 where what the record says of the subject has it. */
  stated: Uint8Array;
  /** In what share of the subject's texts the feature stands. */
  share: Float64Array;
  /** For each feature its shares of all subjects together. */
  shares: Float64Array;
}

/** The texts of a subject and the ways in which it is asked for, each as the different features that it has. */
export interface TextFeatures {
  texts: number[][];
  phrasings: number[][];
}

/** A feature in one phrasing may be a chance, in three it is not. */
const FAMILIARITY = [0, 0.4, 0.75, 1];
/** Texts that a subject is taken to have besides its own, so that a few do not say too much. */
const SMOOTHING = 4;
/** A feature used here as much as it is on average elsewhere has an affinity of one in this many and one. */
const BACKGROUND = 4;

/** Returns the profiles of subjects, in their order, by so many features. */
export function createProfiles(subjects: TextFeatures[], features: number): ProfileColumns {
  const all = subjects.map(sharesOf);
  const shares = new Float64Array(features);
  const rows = subjects.flatMap(({ texts, phrasings }, at) => {
    const stated = new Set(texts.flat());
    const counts = countUses(phrasings);
    return (all[at] ?? []).map(([feature, share]) => {
      shares[feature] = (shares[feature] ?? 0) + share;
      return { feature, phrasings: counts.get(feature) ?? 0, stated: stated.has(feature), share };
    });
  });
  let end = 0;
  return {
    ends: Uint32Array.from(all, ({ length }) => (end += length)),
    features: Uint32Array.from(rows, ({ feature }) => feature),
    phrasings: Uint32Array.from(rows, (row) => row.phrasings),
    stated: Uint8Array.from(rows, ({ stated }) => Number(stated)),
    share: Float64Array.from(rows, ({ share }) => share),
    shares,
  };
}

/** Returns the profile of the subject at a place; `everywhere` is the average share of each feature. */
export function profileAt(
  { ends, features, phrasings, stated, share }: ProfileColumns,
  subject: number,
  everywhere: Float64Array,
): Profile {
  const [start, end] = [startOf(ends, subject), ends[subject] ?? 0];
  return {
    find: (feature) => findRow(features, start, end, feature),
    stated: (row) => stated[row] === 1,
    familiarity: (row, leftOut) =>
      stated[row] === 1 ? 1 : (FAMILIARITY[Math.min((phrasings[row] as number) - leftOut, 3)] ?? 0),
    affinity(row) {
      const own = share[row] as number;
      return own / (own + BACKGROUND * (everywhere[features[row] as number] as number));
    },
  };
}

function findRow(features: Uint32Array, start: number, end: number, feature: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((features[middle] as number) < feature) low = middle + 1;
    else high = middle;
  }
  return low < end && features[low] === feature ? low : -1;
}

/** Returns in how many texts each feature stands. */
export function countUses(texts: number[][]): Map<number, number> {
  const uses = new Map<number, number>();
  for (const features of texts) {
    for (const feature of features) uses.set(feature, (uses.get(feature) ?? 0) + 1);
  }
  return uses;
}

type Shares = [feature: number, share: number][];

/** In what share of a subject's texts each feature stands, by the feature's number. */
function sharesOf({ texts, phrasings }: TextFeatures): Shares {
  const all = [...texts, ...phrasings];
  return [...countUses(all)]
    .map(([feature, count]): [number, number] => [feature, count / (all.length + SMOOTHING)])
    .sort(([a], [b]) => a - b);
}
