// The words that people ask with, as opposed to what they ask about.
// In: analysed words of a question. Out: each as an asking word, slips mended, or as a word of its subject. Next: features.ts.

import { formsOf, type WordForms } from '../../words/analyzer.ts';
import { remember } from '../../words/memory.ts';
import { createSpelling, spellWords } from '../../words/spelling.ts';
import { type FindConcept, readConcepts } from './concepts.ts';

/** A word of a question that people ask with. */
export interface AskingWord {
  /** The normalised word that is meant. */
  word: string;
  /** Its stem, or the whole of a question word; undefined where only its idea is known. */
  key: string | undefined;
  /** What it means in any language, such as `who`. */
  concept: string | undefined;
}

/** Returns what a normalised word is among the words people ask with; undefined for a word of the subject. */
export type ReadAsking = (word: string) => AskingWord | undefined;

/** Returns how a word is known among others of its kind. */
export function keyOf({ stop, term, word }: Pick<WordForms, 'stop' | 'term' | 'word'>): string {
  return stop ? word : term;
}

/** Returns a reader that knows the words of a corpus and the ideas of `data/kinds/concepts.json`. */
export function createAsking(words: readonly string[]): ReadAsking {
  const concepts = readConcepts();
  const keys = new Set(words.map((word) => keyOf(formsOf(word))));
  const spell = createSpelling([spellWords(new Set([...words, ...concepts.words]))]);
  const read = (word: string) => asAsking(word, keys, concepts.find);
  return remember((word) => read(word) ?? mended(spell(word), read));
}

function mended(word: string | undefined, read: ReadAsking): AskingWord | undefined {
  return word === undefined ? undefined : read(word);
}

function asAsking(word: string, keys: ReadonlySet<string>, findConcept: FindConcept): AskingWord | undefined {
  const forms = formsOf(word);
  const key = keys.has(keyOf(forms)) ? keyOf(forms) : undefined;
  const concept = findConcept(forms);
  return key === undefined && concept === undefined ? undefined : { word, key, concept };
}
