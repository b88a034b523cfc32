// Finds the known word that a word of a question was meant to be.
// In: a word. Out: a word that is used where people ask, when the one typed is not. Next: reader.ts.

import { type CountingAnalyzer, formsOf, type WordForms } from '../../words/analyzer.ts';
import { remember } from '../../words/memory.ts';
import { createSpelling, type SpelledWords, spellWords } from '../../words/spelling.ts';
import { createStringTable, placeOf, type StringTable, stringAt } from '../../words/string-table.ts';

/** What verbs and dialects write before a word: `يتراس`, `بيحضر`, `هالدوره`. */
const PREFIX = /^(?:هال|عال|بال|[بمهح]?[يتنا]|[بلفكسحعوم])(?=...)/u;
/** Endings of verbs that light stemming leaves: `حضروا`, `سالتهم`. */
const SUFFIX = /(?<=...)(?:وا|هم|كم|نا|ت|و)$/u;
const LEAST_LENGTH = 3;

/** A word used less often than this may be a slip that somebody wrote down. */
const OFTEN = 3;
/** It is one when its neighbour is used so many times as often. */
const TIMES_AS_OFTEN = 10;

/** Words that are known, as plain data, those that are used most first. */
export interface KnownWords {
  words: SpelledWords;
  /** How often each word is used; 0 for one that is only listed. */
  uses: Uint32Array;
  stems: StringTable;
  /** How often each stem is used. */
  stemUses: Uint32Array;
  /** For each stem the place of a word that has it. */
  wordOfStem: Uint32Array;
}

/** Gathers the words that `used` has read where people ask, and those that are `listed` without being used there. */
export function gatherWords(used: CountingAnalyzer, listed: WordForms[]): KnownWords {
  const read = used.words();
  const uses = countBy(read, ({ bare }) => bare);
  const stemUses = countBy(read, ({ term }) => term);
  const forms = [...read.map((word) => word.forms), ...listed];
  const stems = new Map(forms.map(({ term, bare }) => [term, bare]));
  const byUse = [...uses].sort(([, a], [, b]) => b - a).map(([word]) => word);
  const words = spellWords(
    new Set([
      ...byUse,
      ...read.map((word) => word.forms.word),
      ...listed.flatMap(({ bare, word }) => [bare, word]),
    ]),
  );
  return {
    words,
    uses: Uint32Array.from(words.ends, (_, place) => uses.get(stringAt(words, place)) ?? 0),
    stems: createStringTable(stems.keys()),
    stemUses: Uint32Array.from(stems.keys(), (stem) => stemUses.get(stem) ?? 0),
    wordOfStem: Uint32Array.from(stems.values(), (bare) => placeOf(words, bare) ?? 0),
  };
}

/** Returns a function from a word to the word that was meant; to nothing when the word itself was meant. */
export function createCorrection(layers: KnownWords[]): (term: WordForms) => WordForms | undefined {
  const usesOf = (word: string) => sum(layers, ({ words, uses }) => uses[placeOf(words, word) ?? -1]);
  const nearestTo = createSpelling(
    layers.map(({ words }) => words),
    usesOf,
  );
  // A slip may stand beside a beginning that looks joined on: وضيفة for وظيفة is not “and a guest”.
  const nearest = ({ bare, word }: WordForms) => nearestTo(bare) ?? nearestTo(word);
  const meantBy = remember((word) => {
    const forms = formsOf(word);
    const { term, bare, stop } = forms;
    if (stop) return undefined;
    const isKnown = wordWithStem(term, layers) !== undefined;
    const uses = sum(layers, ({ stems, stemUses }) => stemUses[placeOf(stems, term) ?? -1]);
    if (uses >= OFTEN || (isKnown && uses === 0)) return undefined;
    const near = nearest(forms);
    if (isKnown) {
      const slip = near !== undefined && usesOf(near) >= TIMES_AS_OFTEN * (usesOf(bare) || 1);
      return slip ? formsOf(near) : undefined;
    }
    const meant = withoutAffixes(term, layers) ?? near;
    return meant === undefined ? undefined : formsOf(meant);
  });
  return ({ word }) => meantBy(word);
}

function sum(layers: KnownWords[], of: (layer: KnownWords) => number | undefined): number {
  return layers.reduce((all, layer) => all + (of(layer) ?? 0), 0);
}

/** Returns a known word that has a stem, of the last layer that knows one. */
function wordWithStem(stem: string, layers: KnownWords[]): string | undefined {
  for (const { words, stems, wordOfStem } of layers.toReversed()) {
    const place = placeOf(stems, stem);
    if (place !== undefined) return stringAt(words, wordOfStem[place] ?? 0);
  }
  return undefined;
}

function countBy(words: ReturnType<CountingAnalyzer['words']>, keyOf: (forms: WordForms) => string) {
  const counts = new Map<string, number>();
  for (const { forms, uses } of words) counts.set(keyOf(forms), (counts.get(keyOf(forms)) ?? 0) + uses);
  return counts;
}

/** Returns a word whose stem is the unknown stem without affixes. */
function withoutAffixes(stem: string, layers: KnownWords[]): string | undefined {
  if (!/\p{Script=Arabic}/u.test(stem)) return undefined;
  const bare = stem.replace(PREFIX, '');
  const forms = [bare, stem.slice(1), stem.replace(SUFFIX, ''), bare.replace(SUFFIX, '')];
  const long = forms.filter((form) => form.length >= LEAST_LENGTH);
  return long.map((form) => wordWithStem(form, layers)).find((word) => word !== undefined);
}
