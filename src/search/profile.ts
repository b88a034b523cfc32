// What is typical of a subject: which features its texts and phrasings have, and how often.
// In: the units of its texts and phrasings. Out: a profile. Next: comparison.ts.

/** What a subject is to a feature. */
export interface Acquaintance {
  /** How many phrasings have the feature. */
  phrasings: number;
  /** Whether what the record says of the subject has it. */
  stated: boolean;
  /** How much of the use of the feature anywhere is here, from 0 to 1. */
  affinity: number;
}

export type Profile = ReadonlyMap<string, Acquaintance>;

/** A text as the features of each of its units. */
export type ReadText = string[][];

/** A feature in one phrasing may be a chance, in three it is not. */
const FAMILIARITY = [0, 0.4, 0.75, 1];
/** Texts that a subject is taken to have besides its own, so that a few do not say too much. */
const SMOOTHING = 4;
/** A feature used here as much as it is on average elsewhere has an affinity of one in this many and one. */
const BACKGROUND = 4;

/** Returns how well a subject knows a feature, from 0 to 1; `leftOut` phrasings are not counted. */
export function familiarity({ phrasings, stated }: Acquaintance, leftOut = 0): number {
  return stated ? 1 : (FAMILIARITY[Math.min(phrasings - leftOut, 3)] ?? 0);
}

/** Returns the profiles of subjects, in their order. */
export function createProfiles(subjects: { texts: ReadText[]; phrasings: ReadText[] }[]): Profile[] {
  const shares = subjects.map(({ texts, phrasings }) => usesOf([...texts, ...phrasings]));
  const everywhere = averageOf(shares);
  return subjects.map(({ texts, phrasings }, at) => {
    const stated = new Set(texts.flat(2));
    const counts = countUses(phrasings);
    return new Map(
      [...(shares[at] ?? [])].map(([feature, share]): [string, Acquaintance] => [
        feature,
        {
          phrasings: counts.get(feature) ?? 0,
          stated: stated.has(feature),
          affinity: share / (share + BACKGROUND * (everywhere.get(feature) ?? 0)),
        },
      ]),
    );
  });
}

/** Returns in how many texts each feature stands. */
export function countUses(texts: ReadText[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const units of texts) {
    for (const feature of new Set(units.flat())) uses.set(feature, (uses.get(feature) ?? 0) + 1);
  }
  return uses;
}

function usesOf(texts: ReadText[]): Map<string, number> {
  const counts = countUses(texts);
  return new Map([...counts].map(([feature, count]) => [feature, count / (texts.length + SMOOTHING)]));
}

function averageOf(shares: Map<string, number>[]): Map<string, number> {
  const average = new Map<string, number>();
  for (const uses of shares) {
    for (const [feature, share] of uses)
      average.set(feature, (average.get(feature) ?? 0) + share / shares.length);
  }
  return average;
}
