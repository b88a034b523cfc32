// Which numbers beside a meeting say which one it is, and which only count.
// In: a number and the word that it is written in. Used by rules.ts and naming.ts.

/** Concepts that are a meeting. */
export const MEETING: ReadonlySet<string> = new Set(['#meeting', '#session']);

/** From here on a number is a year. */
export const FIRST_YEAR = 1900;

/** Below this a number beside the meeting counts things: two meetings, ten members. */
const LEAST_ORDINAL = 13;
/** Twenty-something. */
const ROUND_IN_WORDS = /^(?:twenty|thirty|forty|fifty)$/i;

/** Returns whether a number beside a meeting says which it is, unless something else about it says so. */
export function saysWhich(value: number, words: string): boolean {
  return value >= LEAST_ORDINAL && value < FIRST_YEAR && !ROUND_IN_WORDS.test(words);
}
