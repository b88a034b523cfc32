// Finds the known word that a word of a question was meant to be.
// In: a word. Out: a word that is used where people ask, when the one typed is not. Next: reader.ts.

import { createAnalyzer, formsOf, type WordForms } from '../text/analyzer.ts';
import { createSpelling } from '../text/spelling.ts';

/** What verbs and dialects write before a word: `يتراس`, `بيحضر`, `هالدوره`. */
const PREFIX = /^(?:هال|عال|بال|[بمهح]?[يتنا]|[بلفكسحعوم])(?=...)/u;
/** Endings of verbs that light stemming leaves: `حضروا`, `سالتهم`. */
const SUFFIX = /(?<=...)(?:وا|هم|كم|نا|ت|و)$/u;
const LEAST_LENGTH = 3;

/** A word used less often than this may be a slip that somebody wrote down. */
const OFTEN = 3;
/** It is one when its neighbour is used so many times as often. */
const TIMES_AS_OFTEN = 10;

/**
 * Returns a function from a word to the word that was meant; to nothing when the word itself was meant. `texts` are
 * what people write, `lists` words and phrases that are known without being used there.
 */
export function createCorrection(
  texts: string[],
  lists: string[],
): (term: WordForms) => WordForms | undefined {
  const analyze = createAnalyzer();
  const used = texts.flatMap(analyze);
  const listed = lists
    .map(analyze)
    .filter((terms) => terms.length === 1)
    .flat();
  const terms = [...used, ...listed];
  const uses = countBy(used.map(({ bare }) => bare));
  const stems = new Map(terms.map(({ term, bare }) => [term, bare]));
  const stemUses = countBy(used.map(({ term }) => term));
  const nearest = createSpelling(new Set(terms.map(({ bare }) => bare)));
  const isKnown = (stem: string) =>
    (stemUses.get(stem) ?? 0) >= OFTEN || (stems.has(stem) && !stemUses.has(stem));
  return ({ term, bare, stop }) => {
    if (stop || isKnown(term)) return undefined;
    const near = nearest(bare);
    if (stems.has(term)) {
      const slip = near !== undefined && (uses.get(near) ?? 0) >= TIMES_AS_OFTEN * (uses.get(bare) ?? 1);
      return slip ? formsOf(near) : undefined;
    }
    const meant = withoutAffixes(term, stems) ?? near;
    return meant === undefined ? undefined : formsOf(meant);
  };
}

function countBy(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Returns a word whose stem is the unknown stem without affixes. */
function withoutAffixes(stem: string, stems: ReadonlyMap<string, string>): string | undefined {
  if (!/\p{Script=Arabic}/u.test(stem)) return undefined;
  const bare = stem.replace(PREFIX, '');
  const forms = [bare, stem.slice(1), stem.replace(SUFFIX, ''), bare.replace(SUFFIX, '')];
  return stems.get(forms.find((form) => form.length >= LEAST_LENGTH && stems.has(form)) ?? '');
}
