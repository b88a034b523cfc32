// Multinomial logistic regression with several heads that share their features.
// In: questions as lists of feature numbers with the output that is right in each head. Out: weights. Next: fit-kinds.ts.

import type { Chance } from './variants.ts';

/** A question as the regression sees it. */
export interface Example {
  features: Uint32Array;
  /** The place of the right output, one for each head; −1 where the head learns nothing from it. */
  right: number[];
  weight: number;
}

/** Outputs from `from` up to `to` that exclude each other; one alone is yes or no, and `right` is then 1 or 0. */
export interface Head {
  from: number;
  to: number;
}

const ROUNDS = 12;
const RATE = 0.15;
/** The share of features that are left out of each example, each time anew. */
const LEFT_OUT = 0.6;
/** What a weight loses towards nothing at each step of its feature, so that rare features stay small. */
const SHRINK = 0.00003;

/** Returns weights by feature, then output, found by AdaGrad in rounds over the shuffled examples. */
export function regress(
  examples: readonly Example[],
  features: number,
  heads: readonly Head[],
  chance: Chance,
  kept?: Uint8Array,
): Float32Array {
  const outputs = Math.max(...heads.map(({ to }) => to));
  const weights = new Float32Array(features * outputs);
  const squares = new Float32Array(features * outputs).fill(0.05);
  const errors = new Float64Array(outputs);
  const order = examples.map((_, at) => at);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, chance);
    for (const at of order) {
      const example = thinned(examples[at] as Example, chance);
      findErrors(errors, weights, example, heads);
      learn(weights, squares, errors, example, kept);
    }
  }
  return weights;
}

/** Leaves features out by chance (dropout), so that no reading hangs on one of them. */
function thinned(example: Example, chance: Chance): Example {
  return {
    ...example,
    features: example.features.filter((feature) => feature === 0 || chance() >= LEFT_OUT),
  };
}

/** Fills `errors` with how much too likely each output is. */
function findErrors(
  errors: Float64Array,
  weights: Float32Array,
  example: Example,
  heads: readonly Head[],
): void {
  errors.fill(0);
  for (const feature of example.features)
    for (let output = 0, at = feature * errors.length; output < errors.length; output++, at++)
      errors[output] = (errors[output] as number) + (weights[at] as number);
  for (const [place, head] of heads.entries()) {
    const right = example.right[place] as number;
    if (right < 0) errors.fill(0, head.from, head.to);
    else if (head.to - head.from === 1)
      errors[head.from] = 1 / (1 + Math.exp(-(errors[head.from] as number))) - right;
    else toShares(errors, head, right);
  }
}

function toShares(errors: Float64Array, { from, to }: Head, right: number): void {
  const sums = errors.subarray(from, to);
  const most = sums.reduce((highest, sum) => Math.max(highest, sum), Number.NEGATIVE_INFINITY);
  let all = 0;
  for (let at = 0; at < sums.length; at++) all += sums[at] = Math.exp((sums[at] as number) - most);
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) / all;
  sums[right] = (sums[right] as number) - 1;
}

function learn(
  weights: Float32Array,
  squares: Float32Array,
  errors: Float64Array,
  example: Example,
  kept: Uint8Array | undefined,
): void {
  const outputs = errors.length;
  for (const feature of example.features)
    for (let output = 0, at = feature * outputs; output < outputs; output++, at++) {
      const slope = example.weight * (errors[output] as number);
      if (Math.abs(slope) < 0.0005 || kept?.[at] === 0) continue;
      squares[at] = (squares[at] as number) + slope * slope;
      const moved = (weights[at] as number) - (RATE * slope) / Math.sqrt(squares[at] as number);
      weights[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - SHRINK);
    }
}

function shuffle(order: number[], chance: Chance): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
}
