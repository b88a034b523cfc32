// Lists of numbers as plain data: all in one array, of use the moment they are read from a file.
// In: lists. Out: the same in two arrays. Next: whatever keeps lists by a number.

/** Lists of numbers, one after the other; `ends[n]` is where the n-th stops. */
export interface NumberLists {
  ends: Uint32Array;
  values: Uint32Array;
}

/** Numbers in as few bytes as they need: what is read for every question had better stay near the processor. */
export type Numbers = Uint16Array | Uint32Array;

/** Returns numbers in two bytes each where the highest leaves that, else in four. */
export function narrow(numbers: Uint32Array): Numbers {
  return numbers.every((number) => number < 2 ** 16) ? Uint16Array.from(numbers) : numbers;
}

/** Returns lists of numbers as one. */
export function createNumberLists(lists: number[][]): NumberLists {
  const ends = new Uint32Array(lists.length);
  let end = 0;
  for (const [at, { length }] of lists.entries()) ends[at] = end += length;
  return { ends, values: Uint32Array.from(lists.flat()) };
}

/** Returns the n-th list, empty where there is none. */
export function listAt(lists: NumberLists, at: number): Uint32Array {
  return lists.values.subarray(startOf(lists.ends, at), lists.ends[at] ?? 0);
}

/** Returns where the n-th of several pieces begins, of which it is known where each stops. */
export function startOf(ends: Uint32Array, at: number): number {
  return at === 0 ? 0 : (ends[at - 1] ?? 0);
}
