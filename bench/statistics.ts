// Numbers → what is said of them.

/** Returns the value below which this share of the numbers lies, by nearest rank: 0.5 is the median. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Returns the median. */
export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);
