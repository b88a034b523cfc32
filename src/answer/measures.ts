// What speaks for and against an answer, as numbers.
// In: a question's units and the subjects ranked for it. Out: named measures. Next: judge.ts, which weighs them.

import type { Ranked, WeightedUnit } from '../search/comparison.ts';
import type { Odds } from '../search/odds.ts';

/** The best subject that could answer, and the best that would keep silent. */
export interface Contenders {
  best: Ranked;
  rival?: Ranked | undefined;
}

/** Measures of a question, most of them from 0 to 1; `src/cli/fit.ts` finds how much each weighs. */
export type Measures = Record<(typeof MEASURES)[number], number>;

export const MEASURES = [
  'one',
  'coverage',
  'affinity',
  'likeness',
  'rivalCoverage',
  'rivalAffinity',
  'rivalLikeness',
  'lead',
  'missingConcept',
  'missingName',
  'missingAsked',
  'missingWord',
  'mass',
  'leastOdds',
  'sumOfOdds',
] as const;

/** Weights and odds beyond these say no more. */
const FULL_WEIGHT = 3;
const FULL_MASS = 6;
const LEAST_ODDS = -3;
const MOST_ODDS = 6;

/** Returns the best subjects on both sides, or undefined where nothing could answer. */
export function contendersOf(ranked: Ranked[]): Contenders | undefined {
  const best = ranked.find(({ subject }) => subject.kind === 'entry' || subject.kind === 'passage');
  const rival = ranked.find(({ subject }) => subject.kind === 'gap' || subject.kind === 'off');
  return best && { best, rival };
}

/** Returns the measures of a question. */
export function measure(units: WeightedUnit[], { best, rival }: Contenders, odds: Odds): Measures {
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  return {
    one: 1,
    coverage: best.coverage,
    affinity: best.affinity,
    likeness: best.likeness,
    rivalCoverage: rival?.coverage ?? 0,
    rivalAffinity: rival?.affinity ?? 0,
    rivalLikeness: rival?.likeness ?? 0,
    lead: best.score - (rival?.score ?? 0),
    missingConcept: best.missing.concept / FULL_WEIGHT,
    missingName: best.missing.name / FULL_WEIGHT,
    missingAsked: best.missing.asked / FULL_WEIGHT,
    missingWord: best.missing.word / FULL_WEIGHT,
    mass: Math.min(1, (total * best.coverage) / FULL_MASS),
    leastOdds: Math.max(LEAST_ODDS, odds.least),
    sumOfOdds: Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds.sum)) / 2,
  };
}
