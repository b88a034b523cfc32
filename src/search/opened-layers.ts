// Puts the layers of an index together: what depends on all of them, such as how rare a feature is.
// In: layers. Out: weights, odds, and each layer's subjects ready to be compared. Next: meeting-index.ts.

import { listAt } from '../text/number-lists.ts';
import { placeOf, stringAt } from '../text/string-table.ts';
import type { IndexedSubject, UnitTable } from './comparison.ts';
import type { Layer } from './layer.ts';
import { phrasingsAt } from './phrasings.ts';
import { profileAt } from './profile.ts';
import type { Subject } from './subjects.ts';
import { type CommonWords, createWeights, type Weights } from './weights.ts';

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
  const of = (feature: string) => sumOver(layers, feature, ({ frequency }) => frequency);
  const all = layers.reduce((sum, { subjects }) => sum + subjects.length, 0);
  return createWeights({ of, subjects: all }, common);
}

/** Returns the layers ready for questions; phrasings are numbered through all of them. */
export function openLayers(layers: LayerOf[], weights: Weights): OpenedLayer[] {
  const all = layers.reduce((sum, { subjects }) => sum + subjects.length, 0);
  let [first, number] = [0, 0];
  return layers.map(({ layer, subjects }) => {
    const { features, phrasings, profiles } = layer;
    const names = Array.from(features.ends, (_, feature) => stringAt(features, feature));
    const table = createTable(layer, names.map(weights.of));
    // How much a feature is used on average in a subject of any layer.
    const everywhere = Float64Array.from(
      names,
      (name) => sumOver(layers, name, (other) => other.profiles.shares) / all,
    );
    const start = first;
    first += phrasings.textEnds.length;
    return {
      table,
      subjects: subjects.map((subject, at) => ({
        subject,
        number: number++,
        profile: profileAt(profiles, at, everywhere),
        phrasings: phrasingsAt(phrasings, at, table.weights, start),
      })),
    };
  });
}

/** Returns what a column has for a feature in all layers together. */
function sumOver(layers: LayerOf[], feature: string, columnOf: (layer: Layer) => ArrayLike<number>): number {
  let sum = 0;
  for (const { layer } of layers) {
    const place = placeOf(layer.features, feature);
    if (place !== undefined) sum += columnOf(layer)[place] ?? 0;
  }
  return sum;
}

function createTable({ features, units, unitsOf }: Layer, ofFeature: number[]): UnitTable {
  const ofUnit = new Float64Array(units.ends.length).fill(Number.NEGATIVE_INFINITY);
  for (let unit = 0, at = 0; unit < ofUnit.length; unit++) {
    for (const end = units.ends[unit] as number; at < end; at++)
      ofUnit[unit] = Math.max(ofUnit[unit] as number, ofFeature[units.values[at] as number] as number);
  }
  return {
    weights: ofUnit,
    numberOf: (feature) => placeOf(features, feature),
    unitsWith: (feature) => listAt(unitsOf, feature),
  };
}
