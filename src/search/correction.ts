// Finds the known word that a word of a question was meant to be.
// In: a word. Out: a word that is used where people ask, when the one typed is not. Next: reader.ts.

import { createAnalyzer, formsOf, type RememberingAnalyzer, type WordForms } from '../text/analyzer.ts';
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
 * Returns a function from a word to the word that was meant; to nothing when the word itself was meant. `used` has
 * read what people write, `lists` are words and phrases that are known without being used there.
 */
export function createCorrection(
  used: RememberingAnalyzer,
  lists: string[],
): (term: WordForms) => WordForms | undefined {
  const { analyze } = createAnalyzer();
  const listed = lists.filter((phrase) => !phrase.includes(' ')).flatMap(analyze);
  const words = used.words();
  const uses = countBy(words, ({ bare }) => bare);
  const stemUses = countBy(words, ({ term }) => term);
  const stems = new Map(
    [...words.map(({ forms }) => forms), ...listed].map(({ term, bare }) => [term, bare]),
  );
  const byUse = [...uses].sort(([, a], [, b]) => b - a).map(([word]) => word);
  const nearestTo = createSpelling(
    new Set([
      ...byUse,
      ...words.map(({ forms }) => forms.word),
      ...listed.flatMap(({ bare, word }) => [bare, word]),
    ]),
  );
  // A slip may stand beside a beginning that looks joined on: وضيفة for وظيفة is not “and a guest”.
  const nearest = ({ bare, word }: WordForms) => nearestTo(bare) ?? nearestTo(word);
  const isKnown = (stem: string) =>
    (stemUses.get(stem) ?? 0) >= OFTEN || (stems.has(stem) && !stemUses.has(stem));
  return (forms) => {
    const { term, bare, stop } = forms;
    if (stop || isKnown(term)) return undefined;
    const near = nearest(forms);
    if (stems.has(term)) {
      const slip = near !== undefined && (uses.get(near) ?? 0) >= TIMES_AS_OFTEN * (uses.get(bare) ?? 1);
      return slip ? formsOf(near) : undefined;
    }
    const meant = withoutAffixes(term, stems) ?? near;
    return meant === undefined ? undefined : formsOf(meant);
  };
}

function countBy(words: ReturnType<RememberingAnalyzer['words']>, keyOf: (forms: WordForms) => string) {
  const counts = new Map<string, number>();
  for (const { forms, uses } of words) counts.set(keyOf(forms), (counts.get(keyOf(forms)) ?? 0) + uses);
  return counts;
}

/** Returns a word whose stem is the unknown stem without affixes. */
function withoutAffixes(stem: string, stems: ReadonlyMap<string, string>): string | undefined {
  if (!/\p{Script=Arabic}/u.test(stem)) return undefined;
  const bare = stem.replace(PREFIX, '');
  const forms = [bare, stem.slice(1), stem.replace(SUFFIX, ''), bare.replace(SUFFIX, '')];
  return stems.get(forms.find((form) => form.length >= LEAST_LENGTH && stems.has(form)) ?? '');
}
