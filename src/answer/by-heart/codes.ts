// Texts as numbers of 32 bits, for tables that are searched without a string in them.
// In: a text. Out: its code; the place of a code in a sorted list. Next: resemblance.ts, preference.ts.

const [SEED, PRIME] = [0x811c9dc5, 0x01000193];

/** Returns the code of a text: FNV-1a of Fowler, Noll and Vo. Two texts with one code are rarer than slips. */
export function codeOf(text: string): number {
  let code = SEED;
  for (let at = 0; at < text.length; at++) code = Math.imul(code ^ text.charCodeAt(at), PRIME);
  return code >>> 0;
}

/** Returns the place of a code in a list, which is in ascending order from `start` to `end`; or -1. */
export function findCode(codes: Uint32Array, code: number, start = 0, end = codes.length): number {
  let low = start;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = codes[middle] as number;
    if (found === code) return middle;
    if (found < code) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
