// Gives every different unit and every different feature a number while an index is built.
// In: units as read. Out: their numbers. Next: index-data.ts.

import type { Unit } from './reader.ts';

/** Numbers given out so far, counted from 0 in the order in which units and features were first seen. */
export interface UnitNumbers {
  /** The numbers of units; a unit is one with another when it has the same features. */
  of(units: Unit[]): number[];
  /** The numbers of a unit's features. */
  featuresOf(unit: number): number[];
  /** A unit's features by name, a line each. */
  linesOf(unit: number): string;
  /** The features of every unit. */
  features(): number[][];
  /** The name of every feature. */
  names(): string[];
}

/** Returns numbers of which none is given out yet. */
export function createUnitNumbers(): UnitNumbers {
  const unitNumbers = new Map<string, number>();
  const lines: string[] = [];
  const unitFeatures: number[][] = [];
  const featureNumbers = new Map<string, number>();
  const numberOf = (feature: string) => {
    const number = featureNumbers.get(feature) ?? featureNumbers.size;
    featureNumbers.set(feature, number);
    return number;
  };
  const numberUnit = ({ features }: Unit) => {
    const key = features.join('\n');
    const known = unitNumbers.get(key);
    if (known !== undefined) return known;
    unitNumbers.set(key, lines.length);
    unitFeatures.push(features.map(numberOf));
    return lines.push(key) - 1;
  };
  return {
    of: (units) => units.map(numberUnit),
    featuresOf: (unit) => unitFeatures[unit] ?? [],
    linesOf: (unit) => lines[unit] ?? '',
    features: () => unitFeatures,
    names: () => [...featureNumbers.keys()],
  };
}
