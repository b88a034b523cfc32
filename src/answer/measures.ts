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
  'rivalKnows',
  'missingForeign',
  'conceptsMissed',
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
  const missing = (kind: UnitKind) =>
    Math.max(
      0,
      ...units.map((unit, at) => (kindOf(unit) === kind ? unit.weight * (1 - (best.known[at] ?? 0)) : 0)),
    ) / FULL_WEIGHT;
  return {
    one: 1,
    coverage: best.coverage,
    affinity: best.affinity,
    likeness: best.likeness,
    rivalCoverage: rival?.coverage ?? 0,
    rivalAffinity: rival?.affinity ?? 0,
    rivalLikeness: rival?.likeness ?? 0,
    lead: best.score - (rival?.score ?? 0),
    missingConcept: missing('concept'),
    missingName: missing('name'),
    missingAsked: missing('asked'),
    missingWord: missing('word'),
    rivalKnows:
      Math.max(
        0,
        ...units.map(({ weight }, at) => weight * ((rival?.known[at] ?? 0) - (best.known[at] ?? 0))),
      ) / FULL_WEIGHT,
    missingForeign: Math.max(
      0,
      ...units.map(
        ({ weight }, at) =>
          Math.min(1, weight / 1.5) *
          (1 - (best.known[at] ?? 0)) *
          Math.max(0, Math.min(3, -(odds.each[at] ?? 0))),
      ),
    ),
    conceptsMissed:
      units.reduce(
        (sum, unit, at) => sum + (kindOf(unit) === 'concept' ? unit.weight * (1 - (best.known[at] ?? 0)) : 0),
        0,
      ) / FULL_WEIGHT,
    mass: Math.min(1, (total * best.coverage) / FULL_MASS),
    leastOdds: Math.max(LEAST_ODDS, odds.least),
    sumOfOdds: Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds.sum)) / 2,
  };
}

type UnitKind = 'concept' | 'name' | 'asked' | 'word';

function kindOf({ features: [feature = ''] }: WeightedUnit): UnitKind {
  if (feature.startsWith('#')) return 'concept';
  if (feature.startsWith('?')) return 'asked';
  return /^[@=]/.test(feature) ? 'name' : 'word';
}
