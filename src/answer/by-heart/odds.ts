// Tells words that are asked where the record answers from words that are asked where it is silent.
// In: in how many phrasings of either side each feature stands. Out: a function from units to odds. Next: answer/judge.ts.

import { remember } from '../../words/memory.ts';
import { placeOf } from '../../words/string-table.ts';
import type { WeightedUnit } from './comparison.ts';
import type { Layer } from './layer.ts';
import { countUses, type TextFeatures } from './profile.ts';
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

/** In how many texts on one side each feature stands, by its number, and how many texts there are. */
export interface Uses {
  ofFeature: Uint32Array;
  texts: number;
}

/** The side that answers: entries with their texts; and the side that keeps silent: gaps and what is off the subject. */
export interface Sides {
  answered: Uses;
  silent: Uses;
}

/** Uses that each side is taken to have besides those counted. */
const SMOOTHING = 0.7;
/** A unit of this weight or more counts in full. */
const FULL_WEIGHT = 1.5;

/** Counts on either side in how many texts each of so many features stands. */
export function countSides(subjects: Subject[], read: TextFeatures[], features: number): Sides {
  const of = (...kinds: Subject['kind'][]) =>
    read.filter((_, at) => kinds.includes(subjects[at]?.kind ?? 'off'));
  const count = (texts: number[][]): Uses => {
    const uses = countUses(texts);
    return {
      ofFeature: Uint32Array.from({ length: features }, (_, at) => uses.get(at) ?? 0),
      texts: texts.length,
    };
  };
  return {
    answered: count(of('entry').flatMap(({ phrasings, texts }) => [...phrasings, ...texts])),
    silent: count(of('gap', 'off').flatMap(({ phrasings }) => phrasings)),
  };
}

/** Returns the odds of units, from how often entries and gaps of all layers are asked for with their features. */
export function weighOdds(layers: Layer[]): (units: WeightedUnit[]) => Odds {
  const texts = (side: keyof Sides) => layers.reduce((sum, { sides }) => sum + sides[side].texts, 0);
  const [answers, silences] = [texts('answered'), texts('silent')];
  const share = (uses: number, all: number) => (uses + SMOOTHING) / (all + SMOOTHING);
  const oddsOf = remember((feature) => {
    let [here, there] = [0, 0];
    for (const { features, sides } of layers) {
      const number = placeOf(features, feature) ?? -1;
      here += sides.answered.ofFeature[number] ?? 0;
      there += sides.silent.ofFeature[number] ?? 0;
    }
    return here + there === 0 ? 0 : Math.log(share(here, answers) / share(there, silences));
  });
  return (units) => {
    const odds = units.map(
      ({ features, weight }) => Math.max(...features.map(oddsOf)) * Math.min(1, weight / FULL_WEIGHT),
    );
    return { least: Math.min(0, ...odds), sum: odds.reduce((sum, value) => sum + value, 0), each: odds };
  };
}
