// The small model that was fitted to the corpus of `data/kinds`.
// In: features of a question. Out: how likely each kind and type of answer is. Next: kinds.ts.

import { z } from 'zod';

/**
 * The model as stored. `outputs` are the kinds, the types of answer and whether the meeting alone is asked about, in
 * this order; a feature's weights are pairs of characters, the place of an output and the weight, both in `DIGITS`.
 */
export const modelSchema = z.strictObject({
  about: z.string(),
  kinds: z.array(z.string()).min(1),
  answerTypes: z.array(z.string()).min(1),
  /** Kinds that can be asked of the meeting itself. */
  wholeMeetingKinds: z.array(z.string()),
  /** What one step of a weight is worth. */
  step: z.number().positive(),
  /** What the sums are divided by so that confidence is the share of right readings. */
  temperature: z.strictObject({
    kind: z.number().positive(),
    answerType: z.number().positive(),
    wholeMeeting: z.number().positive(),
  }),
  /** Words that people ask with. */
  asking: z.array(z.string()),
  /** Weights that every question has. */
  bias: z.string(),
  weights: z.record(z.string(), z.string()),
});

/** A model as stored in `data/kinds/model.json`. */
export type StoredModel = z.infer<typeof modelSchema>;

/** What is likely about one question. */
export interface Likelihoods {
  /** By the place of the kind in the model. */
  kinds: Float64Array;
  /** By the place of the type of answer in the model. */
  answerTypes: Float64Array;
  wholeMeeting: number;
}

/** 64 characters that JSON and a reader take as they are. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';
/** The digit that stands for a weight of nothing. */
export const ZERO = 32;

const VALUE: ReadonlyMap<string, number> = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** Returns a function that weighs the features of a question. */
export function openModel(stored: StoredModel): (features: Iterable<string>) => Likelihoods {
  const { kinds, answerTypes, step, temperature } = stored;
  const weights = new Map(Object.entries(stored.weights));
  const size = kinds.length + answerTypes.length + 1;
  return (features) => {
    const sums = new Float64Array(size);
    addWeights(sums, stored.bias);
    for (const feature of features) addWeights(sums, weights.get(feature) ?? '');
    const scale = (from: number, to: number, by: number) =>
      sums.slice(from, to).map((sum) => (sum * step) / by);
    return {
      kinds: softmax(scale(0, kinds.length, temperature.kind)),
      answerTypes: softmax(scale(kinds.length, size - 1, temperature.answerType)),
      wholeMeeting: 1 / (1 + Math.exp((-(sums[size - 1] as number) * step) / temperature.wholeMeeting)),
    };
  };
}

function addWeights(sums: Float64Array, pairs: string): void {
  for (let at = 0; at < pairs.length; at += 2) {
    const output = VALUE.get(pairs[at] as string) as number;
    sums[output] = (sums[output] as number) + (VALUE.get(pairs[at + 1] as string) as number) - ZERO;
  }
}

/** Turns sums into shares of one. */
export function softmax(sums: Float64Array): Float64Array {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const all = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / all);
}
