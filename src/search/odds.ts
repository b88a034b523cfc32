// Tells words that are asked where the record answers from words that are asked where it is silent.
// In: the phrasings of all subjects. Out: a function from units to odds. Next: answer/judge.ts.

import type { WeightedUnit } from './comparison.ts';
import { countUses, type ReadText } from './profile.ts';
import type { Subject } from './subjects.ts';

/** Natural logarithms of how much likelier units are in a question that is answered. */
export interface Odds {
  /** Of the unit that speaks most against an answer; 0 when none does. */
  least: number;
  /** Of all units together. */
  sum: number;
  /** Of each unit. */
  each: number[];
}

/** Uses that each side is taken to have besides those counted. */
const SMOOTHING = 0.7;
/** A unit of this weight or more counts in full. */
const FULL_WEIGHT = 1.5;

/** Returns the odds of units, from how often entries and gaps are asked for with their features. */
export function weighOdds(
  read: { subject: Subject; texts: ReadText[]; phrasings: ReadText[] }[],
): (units: WeightedUnit[]) => Odds {
  const answered = read.filter(({ subject }) => subject.kind === 'entry');
  const silent = read.filter(({ subject }) => subject.kind === 'gap' || subject.kind === 'off');
  const entries = answered.flatMap(({ phrasings, texts }) => [...phrasings, ...texts]);
  const gaps = silent.flatMap(({ phrasings }) => phrasings);
  const [inEntries, inGaps] = [countUses(entries), countUses(gaps)];
  const share = (uses: Map<string, number>, feature: string, all: number) =>
    ((uses.get(feature) ?? 0) + SMOOTHING) / (all + SMOOTHING);
  const oddsOf = (feature: string) => {
    if (!inEntries.has(feature) && !inGaps.has(feature)) return 0;
    return Math.log(share(inEntries, feature, entries.length) / share(inGaps, feature, gaps.length));
  };
  return (units) => {
    const odds = units.map(
      ({ features, weight }) => Math.max(...features.map(oddsOf)) * Math.min(1, weight / FULL_WEIGHT),
    );
    return { least: Math.min(0, ...odds), sum: odds.reduce((sum, value) => sum + value, 0), each: odds };
  };
}
