// From a text to the terms it is found by: the one analysis that passages and questions share.
// In: Arabic or English text, mixed as people mix them. Out: terms with their place in the text.
// Next: the indexes in `search/`.

import { stemArabic, withoutArticle, withoutClitics, withoutWaw } from './arabic.ts';
import { stemEnglish } from './english.ts';
import { remember } from './memory.ts';
import { normalize } from './normalize.ts';
import { tokenize } from './tokenize.ts';
import { KEPT_WHOLE, OWN_BEGINNING, STOP_WORDS } from './words.ts';

/** A word of a text as the index knows it, and where it stands. */
export interface Term {
  /** What the index holds: the stem, or the whole word for names. */
  term: string;
  /** The word in its one spelling, before stemming. */
  word: string;
  /** The word without the conjunction, article and preposition joined to it. */
  bare: string;
  /** A word that says nothing about the subject; question words are among them. */
  stop: boolean;
  /** UTF-16 offsets of the word as written. */
  start: number;
  end: number;
}

const ARABIC_LETTER = /\p{Script=Arabic}/u;

/**
 * Returns the terms of a text, in order, stop words marked. The steps:
 *
 * 1. tokenize: words with their offsets — `«التصدي للجائحة»` → `التصدي`, `للجائحة`
 * 2. normalize: one spelling — `للجائحة` → `للجايحه`, `Bahrain’s` → `bahrain`
 * 3. stop words are marked, not dropped — `شنو`, `ومن`, `the`
 * 4. names keep whole, clitics off — `وبالبحرين` → `بحرين`, `عمان` → `عمان`
 * 5. stem — light10 for Arabic: `للجايحه` → `جايح`; Porter2 for English: `governments` → `govern`
 */
export function analyze(text: string): Term[] {
  return termsOf(text, readWord);
}

/** Returns `analyze` with a memory of words and of the last text, for rooms that read the same one: none changes its terms. */
export function createAnalyze(): typeof analyze {
  const recall = remember(readWord);
  let last: { text: string; terms: Term[] } = { text: '', terms: [] };
  return (text) => {
    if (text !== last.text) last = { text, terms: termsOf(text, recall) };
    return last.terms;
  };
}

/** An analyzer that counts the words it has read. */
export interface CountingAnalyzer {
  analyze: typeof analyze;
  /** Every different word read so far, and how often. */
  words(): { forms: WordForms; uses: number }[];
}

/** Returns an analyzer for many texts that share their words, such as all of an index. */
export function createCountingAnalyzer(): CountingAnalyzer {
  const seen = new Map<string, { forms: WordForms; uses: number }>();
  const recall = (text: string): WordForms => {
    const known = seen.get(text);
    if (known) {
      known.uses++;
      return known.forms;
    }
    const forms = readWord(text);
    seen.set(text, { forms, uses: 1 });
    return forms;
  };
  return { analyze: (text) => termsOf(text, recall), words: () => [...seen.values()] };
}

/** Returns the index term of one normalised word. */
export function stemOf(word: string): string {
  if (!ARABIC_LETTER.test(word)) return stemEnglish(word);
  return nameIn(word) ?? stemArabic(word, OWN_BEGINNING);
}

/** What a word is wherever it stands. */
export type WordForms = Omit<Term, 'start' | 'end'>;

function termsOf(text: string, read: (text: string) => WordForms): Term[] {
  const terms: Term[] = [];
  for (const { text: written, start, end } of tokenize(text)) {
    const forms = read(written);
    if (forms.word !== '') terms.push(placed(forms, { start, end })); // else a lone tashkeel mark or tatweel
  }
  return terms;
}

/** Returns a word at a place. All terms are made here, alike: V8 then reads them all by one path. */
export function placed(
  { term, word, bare, stop }: WordForms,
  { start, end }: Pick<Term, 'start' | 'end'>,
): Term {
  return { term, word, bare, stop, start, end };
}

function readWord(text: string): WordForms {
  return formsOf(normalize(text));
}

/** Returns a normalised word with the other forms in which it is looked up. */
export function formsOf(word: string): WordForms {
  return { term: stemOf(word), word, bare: withoutClitics(word, OWN_BEGINNING), stop: STOP_WORDS.has(word) };
}

/** The name or word of the list that a word holds once its clitics are off: `وللسعوديه` → `سعوديه`. */
function nameIn(word: string): string | undefined {
  const bare = withoutWaw(word);
  const spellings = [word, withoutArticle(word), bare, withoutArticle(bare), ...withoutPreposition(bare)];
  return spellings.find((spelling) => KEPT_WHOLE.has(spelling));
}

/** Prepositions and `ف` joined to a name without an article: `بعمان`, `لمصر`, `فقطر`. */
function withoutPreposition(word: string): string[] {
  return /^[بلكف]/u.test(word) ? [word.slice(1)] : [];
}
