// Weighs the signs of clauses: which is likeliest to answer.
// In: the signs of every clause, and the weights that `npm run fit` found. Out: a score for each. Next: clause-index.ts.

import type { Signs } from './signs.ts';

/** The signs that rank; each is taken against the clause of the article that has most of it. */
export const RANKING_SIGNS = [
  'heading',
  'before',
  'precision',
  'pairs',
  'gist',
  'near',
  'accounted',
  'pointed',
  'listed',
  'introduces',
  'told',
] as const satisfies (keyof Signs)[];

/** Signs that are taken as they are. */
const ABSOLUTE: ReadonlySet<keyof Signs> = new Set(['pointed', 'listed', 'introduces', 'told'] as const);

/** How much each sign counts. */
export type RankingWeights = Record<(typeof RANKING_SIGNS)[number], number>;

/** Returns the signs of clauses as they are weighed: each divided by the highest of its kind. */
export function relativeSigns(signs: readonly Signs[]): number[][] {
  const most = RANKING_SIGNS.map((name) =>
    ABSOLUTE.has(name) ? 1 : Math.max(1e-6, ...signs.map((own) => own[name])),
  );
  return signs.map((own) => RANKING_SIGNS.map((name, at) => own[name] / (most[at] as number)));
}

/** Returns the score of each clause, and its share of all that speaks for any (the softmax of the scores). */
export function scoresOf(
  signs: readonly Signs[],
  weights: RankingWeights,
): { score: number; share: number }[] {
  const scores = relativeSigns(signs).map((own) =>
    own.reduce((sum, value, at) => sum + value * weights[RANKING_SIGNS[at] as keyof RankingWeights], 0),
  );
  const highest = Math.max(...scores);
  const chances = scores.map((score) => Math.exp(score - highest));
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  return scores.map((score, at) => ({ score, share: (chances[at] as number) / total }));
}
