// How much a passage shares with those that answer best so far: where these agree, the subject is probably right.
// In: passages found and their scores. Out: how near each is to the best ones. Back to: passage-index.ts.
//
// Relevance feedback after Rocchio (1971), without anyone's feedback: the best passages stand for the relevant ones.

import type { Term } from '../words/analyzer.ts';
import { rarityOf } from './passage-numbers.ts';

/** How many passages stand for the relevant ones, and how fast their say falls with their score. */
const BEST = 5;
const STEEPNESS = 4;

/** A passage found, by its number, and its score. */
export interface Scored {
  number: number;
  score: number;
}

/** Returns a function that tells, for each passage found, how near it is to the best others, from 0 to 1. */
export function buildFeedback(analysed: readonly Term[][]): (found: readonly Scored[]) => number[] {
  const { passages, rarities } = numberStems(analysed);
  const length = (stems: Int32Array) =>
    Math.sqrt(stems.reduce((sum, stem) => sum + (rarities[stem] ?? 0) ** 2, 0)) || 1;
  const lengths = passages.map(length);
  const centre = new Float32Array(rarities.length);

  return (found) => {
    const best = [...found].sort((one, other) => other.score - one.score).slice(0, BEST);
    const top = best[0]?.score ?? 0;
    const says = new Map(best.map(({ number, score }) => [number, Math.exp(STEEPNESS * (score - top))]));
    for (const [number, say] of says) {
      const share = say / (lengths[number] ?? 1);
      for (const stem of passages[number] ?? [])
        centre[stem] = (centre[stem] ?? 0) + share * (rarities[stem] ?? 0);
    }
    const all = Math.hypot(...says.values());
    const nearness = found.map(({ number }) => {
      let shared = 0;
      for (const stem of passages[number] ?? []) shared += (centre[stem] ?? 0) * (rarities[stem] ?? 0);
      // What a passage shares with itself says nothing.
      return (shared / (lengths[number] ?? 1) - (says.get(number) ?? 0)) / all;
    });
    for (const number of says.keys()) for (const stem of passages[number] ?? []) centre[stem] = 0;
    return nearness;
  };
}

/** Rewrites each passage as the numbers of its stems, each once, and tells how rare each stem is. */
function numberStems(analysed: readonly Term[][]): { passages: Int32Array[]; rarities: Float32Array } {
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  const numberOf = (stem: string) => {
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    frequencies[number] = (frequencies[number] ?? 0) + 1;
    return number;
  };
  const passages = analysed.map((terms) => {
    const stems = new Set(terms.filter(({ stop }) => !stop).map(({ term }) => term));
    return Int32Array.from(stems, numberOf);
  });
  return { passages, rarities: Float32Array.from(frequencies, (count) => rarityOf(count, passages.length)) };
}
