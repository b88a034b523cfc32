// Corrects typing slips against the words that are known.
// In: a normalised word that nothing knows. Out: the known word it was meant to be, if one is near enough.
//
// Candidates come from Wolf Garbe's symmetric delete idea: two words one slip apart share a form with one letter
// left out. Distance is Damerau's (optimal string alignment): a letter too many, missing, wrong, or two swapped.

/** Words shorter than this differ by one letter too easily: قطر and قطن. */
const LEAST_LENGTH = 5;
/** From this length on two slips are forgiven. */
const LONG_WORD = 8;

/** Returns a function that finds the known word nearest to a word, other than itself; of equals the first known. */
export function createSpelling(known: Iterable<string>): (word: string) => string | undefined {
  const byForm = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < LEAST_LENGTH) continue;
    for (const form of formsOf(word)) byForm.set(form, [...(byForm.get(form) ?? []), word]);
  }
  return (word) => {
    if (word.length < LEAST_LENGTH) return undefined;
    const candidates = new Set(formsOf(word).flatMap((form) => byForm.get(form) ?? []));
    return nearest(word, candidates);
  };
}

/** The word and the word with each letter left out. */
function formsOf(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = 1 + slipsAllowed(word);
  for (const candidate of candidates) {
    if (candidate === word || !beginsAlike(word, candidate)) continue;
    const distance = editDistance(word, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** People seldom slip on the first letter, and words that differ there seldom mean the same. */
function beginsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

function slipsAllowed(word: string): number {
  return word.length >= LONG_WORD ? 2 : 1;
}

/** Returns the optimal string alignment distance of two words, counted in UTF-16 code units. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const change = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(change, (beforeLast[j - 2] ?? 0) + 1) : change);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
