// How much a feature tells about what is asked.
// In: in how many subjects each feature stands. Out: a weight for each feature. Next: meeting-index.ts.

import { remember } from '../../words/memory.ts';

/** Words of everyday language by how little they tell, as normalised stems. */
export interface CommonWords {
  light: ReadonlySet<string>;
  half: ReadonlySet<string>;
}

/** The weight of a feature, and whether any subject has it. */
export interface Weights {
  of(feature: string): number;
  /** The weight of a unit that means one of several features. */
  ofUnit(features: string[]): number;
  has(feature: string): boolean;
}

/** What kind of thing is asked for decides between subjects that share all else. */
const QUESTION_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '?what': 0.4,
    '?whether': 0.8,
    '?which': 0.4,
    '?how': 0.8,
    '?who': 1.2,
    '?where': 1.5,
    '?when': 1.5,
    '?why': 1.5,
    '?count': 1.5,
    '?often': 1.5,
    '?long': 1.5,
  }),
);
/** What a feature is changes what it tells. */
const FACTORS = {
  name: 1.3,
  /** A word that the glossary does not know is rarely what decides. */
  plain: 0.4,
  light: 0.08,
  half: 0.35,
  /** A word that nothing knows weighs as much as one that this many subjects know. */
  unknownFrequency: 3,
};

/** In how many of a number of subjects a feature stands; 0 for one that nothing has. */
export interface Frequencies {
  of(feature: string): number;
  subjects: number;
}

/** What a feature tells wherever it stands: by what its rarity counts, or a weight of its own. */
export interface Worth {
  factor: number;
  fixed?: number | undefined;
}

/** Returns what a feature tells, apart from how rare it is. */
export function worthOf(feature: string, common: CommonWords): Worth {
  return { factor: factorOf(feature, common), fixed: QUESTION_WORDS.get(feature) };
}

/** Returns weights after Robertson and Spärck Jones: the fewer subjects have a feature, the more it tells. */
export function createWeights(frequencies: Frequencies, common: CommonWords): Weights {
  const rarities = createRarities(frequencies.subjects);
  const frequencyOf = remember(frequencies.of);
  const of = remember((feature) => {
    const { factor, fixed } = worthOf(feature, common);
    return fixed ?? factor * rarities(frequencyOf(feature));
  });
  return {
    of,
    ofUnit: (features) => Math.max(...features.map(of)),
    has: (feature) => frequencyOf(feature) > 0,
  };
}

/** Returns how much it tells to stand in so many of all subjects, each number computed once. */
export function createRarities(subjects: number): (count: number) => number {
  const known: number[] = [];
  return (frequency) => {
    const count = frequency || FACTORS.unknownFrequency;
    known[count] ??= Math.log(1 + (subjects - count + 0.5) / (count + 0.5));
    return known[count];
  };
}

function factorOf(feature: string, common: CommonWords): number {
  if (common.light.has(feature)) return FACTORS.light;
  if (common.half.has(feature)) return FACTORS.half;
  if (feature.startsWith('@')) return FACTORS.name;
  return /^[#=]/.test(feature) ? 1 : FACTORS.plain;
}
