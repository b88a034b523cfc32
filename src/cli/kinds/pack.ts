// Writes the weights of the model so that they take little room.
// In: weights by feature, then output. Out: which to keep, and pairs of characters for each feature. Next: fit.ts.

import { DIGITS, type StoredModel, ZERO } from '../../answer/kinds/model.ts';

/** The largest weight that one digit can tell. */
const LARGEST = 3.1;

/** Marks the weights that there is room for, the heaviest first; what all questions have is kept. */
export function heaviest(
  weights: Float32Array,
  names: ReadonlyMap<string, number>,
  outputs: number,
  mostCharacters: number,
): Uint8Array {
  const kept = new Uint8Array(weights.length);
  for (let least = 0.05; ; least *= 1.1) {
    let characters = 0;
    for (const [name, feature] of names) {
      const those = kept.subarray(feature * outputs, (feature + 1) * outputs);
      const from = feature * outputs;
      for (let at = 0; at < outputs; at++)
        those[at] = Math.abs(weights[from + at] as number) >= least ? 1 : 0;
      const many = those.reduce((sum, one) => sum + one, 0);
      if (many > 0) characters += Buffer.byteLength(name) + 2 * many + 7;
    }
    if (characters <= mostCharacters) return kept.fill(1, 0, outputs);
  }
}

/** Writes weights as digits. */
export function pack(
  weights: Float32Array,
  names: ReadonlyMap<string, number>,
  outputs: number,
): Pick<StoredModel, 'step' | 'bias' | 'weights'> {
  const digit = (weight: number) => Math.round((weight / LARGEST) * (ZERO - 1));
  const pairsOf = (feature: number) =>
    Array.from(weights.subarray(feature * outputs, (feature + 1) * outputs), (weight, output) =>
      encode(output, digit(weight)),
    ).join('');
  const packed = [...names].map(([name, feature]) => [name, pairsOf(feature)] as const);
  return {
    step: LARGEST / (ZERO - 1),
    bias: pairsOf(0),
    weights: Object.fromEntries(packed.filter(([, pairs]) => pairs !== '')),
  };
}

function encode(output: number, value: number): string {
  if (value === 0) return '';
  const held = Math.max(-ZERO, Math.min(ZERO - 1, value));
  return `${DIGITS[output]}${DIGITS[held + ZERO]}`;
}
