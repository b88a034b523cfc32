// Puts the layers of an index together: what depends on all of them, such as how rare a feature is.
// In: layers. Out: weights, odds, and each layer's subjects ready to be compared. Next: meeting-index.ts.

import { remember } from '../../words/memory.ts';
import { listAt } from '../../words/number-lists.ts';
import { placeOf, stringAt } from '../../words/string-table.ts';
import type { IndexedSubject, UnitTable } from './comparison.ts';
import type { Layer } from './layer.ts';
import { phrasingsAt } from './phrasings.ts';
import { profileAt } from './profile.ts';
import type { Subject } from './subjects.ts';
import { type CommonWords, createRarities, createWeights, type Weights } from './weights.ts';

/** A layer and the subjects that it was read from, in their order. */
export interface LayerOf {
  layer: Layer;
  subjects: Subject[];
}

/** A layer ready for questions. */
export interface OpenedLayer {
  table: UnitTable;
  subjects: IndexedSubject[];
}

/** Returns the weights of features by how many subjects of all layers have them. */
export function weighLayers(layers: LayerOf[], common: CommonWords): Weights {
  const of = (feature: string) => {
    let sum = 0;
    for (const { layer } of layers) sum += layer.frequency[placeOf(layer.features, feature) ?? -1] ?? 0;
    return sum;
  };
  const all = layers.reduce((sum, { subjects }) => sum + subjects.length, 0);
  return createWeights({ of, subjects: all }, common);
}

/** Returns the layers ready for questions; phrasings are numbered through all of them. */
export function openLayers(layers: LayerOf[]): OpenedLayer[] {
  const all = layers.reduce((sum, { subjects }) => sum + subjects.length, 0);
  const frequencies = sumOver(layers, ({ frequency }) => frequency);
  const shares = sumOver(layers, ({ profiles }) => profiles.shares);
  const rarityOf = createRarities(all);
  let [first, number] = [0, 0];
  return layers.map(({ layer, subjects }, at) => {
    const table = createTable(layer, weigh(layer, frequencies[at] as Float64Array, rarityOf));
    // How much a feature is used on average in a subject of any layer.
    const everywhere = (shares[at] as Float64Array).map((share) => share / all);
    const start = first;
    first += layer.phrasings.textEnds.length;
    return {
      table,
      subjects: subjects.map((subject, place) => ({
        subject,
        number: number++,
        profile: profileAt(layer.profiles, place, everywhere),
        phrasings: phrasingsAt(layer.phrasings, place, table.weights, start),
      })),
    };
  });
}

/** Returns for each layer what its features have in a column, summed over all layers. */
function sumOver(layers: LayerOf[], columnOf: (layer: Layer) => ArrayLike<number>): Float64Array[] {
  const sums = layers.map(({ layer }) => Float64Array.from(columnOf(layer)));
  for (const [at, { layer }] of layers.entries()) {
    for (const [offset, { layer: other }] of layers.slice(at + 1).entries()) {
      for (const [own, twin] of twinsOf(layer, other)) {
        add(sums[at], own, columnOf(other)[twin]);
        add(sums[at + 1 + offset], twin, columnOf(layer)[own]);
      }
    }
  }
  return sums;
}

function add(sums: Float64Array | undefined, at: number, value: number | undefined): void {
  if (sums) sums[at] = (sums[at] ?? 0) + (value ?? 0);
}

/** The features that two layers share, by their numbers in either. */
function twinsOf({ features }: Layer, other: Layer): [own: number, twin: number][] {
  const twins: [number, number][] = [];
  for (let own = 0; own < features.ends.length; own++) {
    const twin = placeOf(other.features, stringAt(features, own));
    if (twin !== undefined) twins.push([own, twin]);
  }
  return twins;
}

function weigh(
  { factors, fixed }: Layer,
  frequencies: Float64Array,
  rarityOf: (count: number) => number,
): Float64Array {
  const weights = new Float64Array(factors.length);
  for (let at = 0; at < weights.length; at++) {
    const own = fixed[at] as number;
    weights[at] = Number.isNaN(own) ? (factors[at] as number) * rarityOf(frequencies[at] as number) : own;
  }
  return weights;
}

function createTable({ features, units, unitsOf }: Layer, ofFeature: Float64Array): UnitTable {
  const ofUnit = new Float64Array(units.ends.length).fill(Number.NEGATIVE_INFINITY);
  for (let unit = 0, at = 0; unit < ofUnit.length; unit++) {
    for (const end = units.ends[unit] as number; at < end; at++)
      ofUnit[unit] = Math.max(ofUnit[unit] as number, ofFeature[units.values[at] as number] as number);
  }
  return {
    weights: ofUnit,
    numberOf: remember((feature) => placeOf(features, feature)),
    unitsWith: (feature) => listAt(unitsOf, feature),
  };
}
