// What speaks for and against an answer, as numbers, and how much each counts.
// In: a question's units and the subjects ranked for it. Out: a confidence from 0 to 1. Next: judge.ts.

import type { Query, Ranked } from './comparison.ts';
import type { MeetingIndex } from './meeting-index.ts';
import type { Subject } from './subjects.ts';
import { asksWhether, offersChoice } from './whether.ts';

/** What tells which of two subjects the words of a question speak for. */
type Preferring = Pick<MeetingIndex, 'preference'>;

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
  one: -0.31,
  /** Coverage, affinity and likeness of the best subject (see search/comparison.ts). */
  coverage: 1.67,
  affinity: 0.44,
  likeness: 2.66,
  resemblance: 2.48,
  /** The same of the best subject on the other side. */
  rivalCoverage: -1.16,
  rivalAffinity: -0.11,
  rivalLikeness: -2.61,
  rivalResemblance: -2.58,
  /** How far the best subject's score is ahead. */
  lead: 4.18,
  /** How much more the question's words speak for the best subject than for that on the other side (see search/preference.ts). */
  preference: 0.76,
  /** That it asks yes or no, or for one of two; that it asks which ones, or how many. */
  whether: 0.91,
  which: -0.14,
  /** A person or number of the question that the best subject has nothing to do with. */
  missingName: -0.89,
  /** A kind of answer (who, when, how many) that nobody asks of it. */
  missingAsked: -0.7,
  /** What it does not know and people ask for where the article is silent. */
  missingForeign: -0.64,
  /** Odds of the question's words (see search/odds.ts). */
  leastOdds: -0.17,
  sumOfOdds: 0.86,
};

const PARTICULARS = new Set(['?which', '?count']);

/** The measures of one question. */
export type Measures = Record<keyof typeof WEIGHTS, number>;

/** Weights and odds beyond these say no more. */
const FULL_WEIGHT = 3;
const FOREIGN_WEIGHT = 1.5;
const LEAST_ODDS = -3;
const MOST_ODDS = 6;

/** How many subjects are compared by the words that speak for them, and how much those count. */
const CLOSEST = 5;
const PREFERENCE = 0.04;

/** Returns the best subjects on both sides, as far as there are any. */
export function contendersOf(
  query: Query,
  ranked: Ranked[],
  { preference }: Preferring,
): { [Side in keyof Contenders]: Ranked | undefined } {
  const preferred = (kinds: readonly Subject['kind'][]) => {
    const [first, ...others] = ranked.filter(({ subject }) => kinds.includes(subject.kind)).slice(0, CLOSEST);
    if (!first) return undefined;
    const byWords = (one: Ranked) =>
      one.score + (one === first ? 0 : PREFERENCE * preference(query, one, first));
    return others.reduce((best, other) => (byWords(other) > byWords(best) ? other : best), first);
  };
  return { best: preferred(['entry', 'passage']), rival: preferred(['gap', 'off']) };
}

/** Returns the measures of a question. */
export function measure(
  query: Query,
  { best, rival }: Contenders,
  index: Pick<MeetingIndex, 'odds'> & Preferring,
): Measures {
  const { units } = query;
  const odds = index.odds(units);
  const unknownTo = (at: number) => 1 - best.knows(at);
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
    preference: rival ? index.preference(query, best, rival) : 0,
    whether: asksWhether(query) || offersChoice(query) ? 1 : 0,
    which: units.some(({ features: [first = ''] }) => PARTICULARS.has(first)) ? 1 : 0,
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
