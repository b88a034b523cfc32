// What speaks for and against an answer, as numbers, and how much each counts.
// In: a question's units and the subjects ranked for it. Out: a confidence from 0 to 1. Next: judge.ts.

import type { Ranked, WeightedUnit } from '../search/comparison.ts';
import type { Odds } from '../search/odds.ts';

/** The best subject that could answer, and the best that would keep silent. */
export interface Contenders {
  best: Ranked;
  rival?: Ranked | undefined;
}

/**
 * How much each measure speaks for an answer, found by `npm run fit`: a logistic regression over all phrasings, each
 * judged as if nobody had written it, and the questions of `data/eval` that are named on its command line.
 */
export const WEIGHTS = {
  /** Where nothing speaks for or against. */
  one: -0.15,
  /** Coverage, affinity and likeness of the best subject (see search/comparison.ts). */
  coverage: 1.38,
  affinity: 2.18,
  likeness: 2.17,
  resemblance: 2.65,
  /** The same of the best subject on the other side. */
  rivalCoverage: -1.62,
  rivalAffinity: -0.24,
  rivalLikeness: -2.57,
  rivalResemblance: -4.28,
  /** How far the best subject's score is ahead. */
  lead: 5.02,
  /** A person or number of the question that the best subject has nothing to do with. */
  missingName: -1.32,
  /** A kind of answer (who, when, how many) that nobody asks of it. */
  missingAsked: -1.36,
  /** What it does not know and people ask for where the article is silent. */
  missingForeign: -0.79,
  /** Odds of the question's words (see search/odds.ts). */
  leastOdds: -0.61,
  sumOfOdds: 1.23,
};

/** The measures of one question. */
export type Measures = Record<keyof typeof WEIGHTS, number>;

/** Weights and odds beyond these say no more. */
const FULL_WEIGHT = 3;
const FOREIGN_WEIGHT = 1.5;
const LEAST_ODDS = -3;
const MOST_ODDS = 6;

/** Returns the best subjects on both sides, or undefined where nothing could answer. */
export function contendersOf(ranked: Ranked[]): Contenders | undefined {
  const best = ranked.find(({ subject }) => subject.kind === 'entry' || subject.kind === 'passage');
  return best && { best, rival: rivalOf(ranked) };
}

/** Returns the best subject that would keep silent. */
export function rivalOf(ranked: Ranked[]): Ranked | undefined {
  return ranked.find(({ subject }) => subject.kind === 'gap' || subject.kind === 'off');
}

/** Returns the measures of a question. */
export function measure(units: WeightedUnit[], { best, rival }: Contenders, odds: Odds): Measures {
  const unknownTo = (at: number) => 1 - (best.known[at] ?? 0);
  const heaviest = (kind: RegExp) =>
    Math.max(
      0,
      ...units.map(({ features: [first = ''], weight }, at) =>
        kind.test(first) ? weight * unknownTo(at) : 0,
      ),
    );
  const foreign = units.map(({ weight }, at) => {
    const against = Math.min(-LEAST_ODDS, Math.max(0, -(odds.each[at] ?? 0)));
    return Math.min(1, weight / FOREIGN_WEIGHT) * unknownTo(at) * against;
  });
  return {
    one: 1,
    coverage: best.coverage,
    affinity: best.affinity,
    likeness: best.likeness,
    resemblance: best.resemblance,
    rivalCoverage: rival?.coverage ?? 0,
    rivalAffinity: rival?.affinity ?? 0,
    rivalLikeness: rival?.likeness ?? 0,
    rivalResemblance: rival?.resemblance ?? 0,
    lead: best.score - (rival?.score ?? 0),
    missingName: heaviest(/^[@=]/) / FULL_WEIGHT,
    missingAsked: heaviest(/^\?/) / FULL_WEIGHT,
    missingForeign: Math.max(0, ...foreign),
    leastOdds: Math.max(LEAST_ODDS, odds.least),
    sumOfOdds: Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds.sum)) / 2,
  };
}

/** Returns the probability that measures with these weights belong to a question that is answered. */
export function confidenceOf(measures: Measures, weights: Measures = WEIGHTS): number {
  let sum = 0;
  for (const name of Object.keys(weights) as (keyof Measures)[]) sum += weights[name] * measures[name];
  return 1 / (1 + Math.exp(-sum));
}
