// Finds weights by gradient descent: for a choice among several, and for yes or no.
// In: examples as numbers. Out: weights. Used by fit.ts.

/** Several rows of numbers, of which some are right. */
export interface Choice {
  rows: number[][];
  right: boolean[];
}

/** A row of numbers, and whether it is so. */
export interface Decision {
  row: number[];
  yes: boolean;
}

const ROUNDS = 250;
const MOMENTUM = 0.9;

/** Returns the weights under which the right rows have the largest share of each choice (softmax), kept small by `ridge`. */
export function fitChoices(choices: readonly Choice[], ridge: number): number[] {
  return descend(choices[0]?.rows[0]?.length ?? 0, 1, ridge, (weights, gradient) => {
    for (const { rows, right } of choices) {
      const scores = rows.map((row) => dot(row, weights));
      const highest = Math.max(...scores);
      const chances = scores.map((score) => Math.exp(score - highest));
      const total = sum(chances);
      const totalRight = sum(chances.filter((_, at) => right[at])) || 1e-9;
      for (const [at, row] of rows.entries()) {
        const chance = chances[at] as number;
        const pull = chance / total - (right[at] ? chance / totalRight : 0);
        add(gradient, row, pull / choices.length);
      }
    }
  });
}

/**
 * Returns the weights under which each decision is likeliest (logistic), the last of them the constant. Columns are
 * scaled alike while they are fitted, so that `ridge` keeps all of them small by one measure.
 */
export function fitDecisions(decisions: readonly Decision[], ridge: number): number[] {
  const columns = (decisions[0]?.row ?? []).map((_, at) =>
    spreadOf(decisions.map(({ row }) => row[at] as number)),
  );
  const scaled = decisions.map(({ row, yes }) => ({
    row: [...row.map((value, at) => (value - (columns[at]?.mean ?? 0)) / (columns[at]?.deviation ?? 1)), 1],
    yes,
  }));
  const weights = descend(columns.length + 1, 0.5, ridge, (current, gradient) => {
    for (const { row, yes } of scaled)
      add(gradient, row, (chanceOf(dot(row, current)) - Number(yes)) / scaled.length);
  });
  const constant = weights.pop() ?? 0;
  const own = weights.map((weight, at) => weight / (columns[at]?.deviation ?? 1));
  return [...own, constant - own.reduce((sum, weight, at) => sum + weight * (columns[at]?.mean ?? 0), 0)];
}

function spreadOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = sum(values) / values.length;
  const deviation = Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length);
  return { mean, deviation: deviation || 1 };
}

/** The chance that log odds stand for. */
function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function descend(
  size: number,
  rate: number,
  ridge: number,
  slope: (weights: number[], gradient: number[]) => void,
): number[] {
  const weights = new Array<number>(size).fill(0);
  const speed = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => ridge * weight);
    slope(weights, gradient);
    for (let at = 0; at < size; at++) {
      speed[at] = MOMENTUM * (speed[at] as number) - rate * (gradient[at] as number);
      weights[at] = (weights[at] as number) + (speed[at] as number);
    }
  }
  return weights;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  for (let at = 0; at < a.length; at++) total += (a[at] as number) * (b[at] as number);
  return total;
}

function add(target: number[], row: readonly number[], times: number): void {
  for (let at = 0; at < target.length; at++)
    target[at] = (target[at] as number) + times * (row[at] as number);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
