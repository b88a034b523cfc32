// Finds the known word that an unknown one was meant to be.
// In: a word of a question. Out: a word that the index knows, where one is near. Next: reader.ts.

import { createAnalyzer, formsOf, type WordForms } from '../text/analyzer.ts';
import { createSpelling } from '../text/spelling.ts';

/** What verbs and dialects write before a word: `يتراس`, `بيحضر`, `هالدوره`. */
const PREFIX = /^(?:هال|عال|بال|[بمهح]?[يتنا]|[بلفكسحعوم])(?=...)/u;
/** Endings of verbs that light stemming leaves: `حضروا`, `سالتهم`. */
const SUFFIX = /(?<=...)(?:وا|هم|كم|نا|ت|و)$/u;
const LEAST_LENGTH = 3;

/** Returns a function that finds the word meant: nothing for a known word, else one bared of affixes or without a slip. */
export function createCorrection(texts: string[]): (term: WordForms) => WordForms | undefined {
  const analyze = createAnalyzer();
  const terms = texts.flatMap(analyze);
  const stems = new Map(terms.map((term) => [term.term, term.bare]));
  const nearest = createSpelling(new Set(terms.flatMap(({ word, bare }) => [word, bare])));
  return ({ term, bare }) => {
    if (stems.has(term)) return undefined;
    const meant = withoutAffixes(term, stems) ?? nearest(bare);
    return meant === undefined ? undefined : formsOf(meant);
  };
}

/** Returns a word whose stem is the unknown stem without affixes. */
function withoutAffixes(stem: string, stems: ReadonlyMap<string, string>): string | undefined {
  if (!/\p{Script=Arabic}/u.test(stem)) return undefined;
  const bare = stem.replace(PREFIX, '');
  const forms = [bare, stem.slice(1), stem.replace(SUFFIX, ''), bare.replace(SUFFIX, '')];
  return stems.get(forms.find((form) => form.length >= LEAST_LENGTH && stems.has(form)) ?? '');
}
