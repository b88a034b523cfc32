// Reads a text into units of meaning: names, concepts of the glossary, and the words that are neither.
// In: a question, a phrasing or a passage. Out: units, the same for all three. Next: meeting-index.ts.

import type { Span } from '../../article/article.ts';
import type { Person } from '../../record/meeting.ts';
import { analyze, createAnalyze, formsOf, placed, type Term, type WordForms } from '../../words/analyzer.ts';
import { remember } from '../../words/memory.ts';
import { bareName, isConnective, skeletonOf } from '../../words/names.ts';
import { numberAt } from '../../words/numbers.ts';
import { createPhrases, type PhraseFinder, type PhraseTables } from '../../words/phrases.ts';
import { editDistance } from '../../words/spelling.ts';

/** A piece of a text with what it can mean: `@person.al-qaed`, `=23`, `#cloud`, `?who`, or a stem. */
export interface Unit extends Span {
  features: string[];
  /** The words as written, for explanations and refusals. */
  words: string;
}

/** What a reader knows: the glossary with the question words, and the people of a record. */
export interface ReaderKnowledge {
  phrases: PhraseTables;
  people: Person[];
}

/** How a text is read. */
export interface ReadOptions {
  /** Finds the known word that an unknown one was meant to be. */
  correct?: (term: WordForms) => WordForms | undefined;
  /** Reads the phrases and words inside a phrase too: who writes of member states writes of states. */
  nested?: boolean;
  /** The terms of the text, where it is analysed already. */
  terms?: Term[];
}

/** Reads a text into units. */
export type Reader = (text: string, options?: ReadOptions) => Unit[];

/**
 * Returns a reader. A name is told first, by its letters or by its consonants; then the longest phrase of the
 * glossary; what is left is its own stem, corrected by `correct` when that is given; stop words have no meaning
 * of their own. `analyzeText` cuts texts that come without their terms.
 */
export function createReader(
  { phrases, people }: ReaderKnowledge,
  analyzeText: typeof analyze = createAnalyze(),
): Reader {
  const phraseAt = createPhrases(phrases);
  const personsOf = remember(createNames(people));
  return (text, { correct, nested = false, terms: analysed } = {}) => {
    const written = analysed ?? analyzeText(text);
    const terms = correct ? written.map((term) => correctTerm(term, correct, personsOf)) : written;
    const units: Unit[] = [];
    for (let at = 0; at < terms.length; ) {
      const { length, meanings } = meaningAt(terms, at, phraseAt, personsOf);
      const taken = terms.slice(at, at + length);
      units.push(...meanings.map((features) => toUnit(taken, features, text)));
      if (nested && length > 1)
        units.push(...wordMeanings(taken[0], phraseAt).map((own) => toUnit(taken.slice(0, 1), own, text)));
      at += nested ? 1 : length;
    }
    return units.filter(isAsked);
  };
}

/** What begins at a place: how many terms it takes, and its features, one list for each thing meant at once. */
interface Meaning {
  length: number;
  meanings: string[][];
}

function meaningAt(
  terms: Term[],
  at: number,
  phraseAt: PhraseFinder,
  personsOf: (word: string) => string[],
): Meaning {
  if (at === 0 && asksWho(terms)) return { length: 1, meanings: [['?who']] };
  const number = numberAt(terms, at);
  if (number) return { length: number.length, meanings: [[`=${number.value}`]] };
  const name = nameFrom(terms, at, personsOf);
  if (name) return { length: name.length, meanings: [name.features] };
  const phrase = phraseAt(terms, at);
  if (!phrase) return { length: 1, meanings: wordMeanings(terms[at], phraseAt) };
  const concepts = conceptsOf(phrase.groups);
  // A word of two groups means either; a phrase of two groups means both.
  if (phrase.length === 1) return { length: 1, meanings: [concepts] };
  const asked = questionWordsIn(terms.slice(at, at + phrase.length), phraseAt);
  const meanings = [...asked, ...concepts.map((concept) => [concept])];
  return { length: phrase.length, meanings };
}

/** A phrase such as منو حضر still asks who. */
function questionWordsIn(terms: Term[], phraseAt: PhraseFinder): string[][] {
  return terms.flatMap((term) => {
    const groups = phraseAt([term], 0)?.groups.filter((group) => group.startsWith('?')) ?? [];
    return groups.length > 0 ? [groups] : [];
  });
}

/**
 * English asks yes or no by its first word: “did” does in “Did they …”, not in “What did they …”. What is asked yes
 * or no about may hold a question word that asks nothing: “Did they say what it costs?”
 */
function isAsked({ features }: Unit, at: number, [first]: Unit[]): boolean {
  if (at === 0) return true;
  const own = features[0] ?? '';
  return own !== WHETHER && !(own.startsWith('?') && first?.features[0] === WHETHER);
}

const WHETHER = '?whether';

/** من is “who” before a word with a meaning, “from” before another particle: من ترأس, من أي بلد. */
function asksWho([first, second]: Term[]): boolean {
  return first?.word === 'من' && second?.stop === false;
}

const asConcept = (group: string) => (group.startsWith('?') ? group : `#${group}`);

/** What a word asks for goes before what it may mean besides: متى, when. */
function conceptsOf(groups: string[]): string[] {
  const asked = groups.filter((group) => group.startsWith('?'));
  return (asked.length > 0 ? asked : groups).map(asConcept);
}

/** A name is never a slip for another word. */
function correctTerm(
  term: Term,
  correct: NonNullable<ReadOptions['correct']>,
  personsOf: (word: string) => string[],
): Term {
  const meant = personsIn(term, personsOf).length > 0 ? undefined : correct(term);
  return meant ? placed(meant, term) : term;
}

function toUnit(terms: Term[], features: string[], text: string): Unit {
  const start = terms[0]?.start ?? 0;
  const end = terms.at(-1)?.end ?? 0;
  return { features, start, end, words: text.slice(start, end) };
}

/** A word that is no name and begins no phrase: what it means without a preposition, or its stem. */
function wordMeanings(term: Term | undefined, phraseAt: PhraseFinder): string[][] {
  if (!term || term.stop) return [];
  const phrase = withoutPreposition(term)
    .map((form) => phraseAt([form], 0))
    .find(Boolean);
  return [phrase ? conceptsOf(phrase.groups) : [term.term]];
}

/** Prepositions and هالـ, “this”, joined to a word without an article: بخدمات, هالمشروع. */
const PREPOSITION = /^(?:هال|عال|[بلفك])(?=....)/u;

function withoutPreposition({ word }: WordForms): WordForms[] {
  const bare = word.replace(PREPOSITION, '');
  return bare === word ? [] : [formsOf(bare)];
}

/** Returns the people that a word can name, by spelling or by consonants. */
function createNames(people: Person[]): (word: string) => string[] {
  const named = people.filter(({ name, role }) => !role.ar.startsWith(name.ar)); // known by office only
  const bySkeleton = new Map<string, { bare: string; id: string }[]>();
  for (const { id, name } of named) {
    for (const { word } of analyze(`${name.ar} ${name.en}`)) {
      if (isConnective(word)) continue;
      const skeleton = skeletonOf(word);
      bySkeleton.set(skeleton, [...(bySkeleton.get(skeleton) ?? []), { bare: bareName(word), id }]);
    }
  }
  return (word) => {
    const bare = bareName(word);
    const alike = (bySkeleton.get(skeletonOf(word)) ?? []).filter((name) => resembles(bare, name.bare));
    return [...new Set(alike.map(({ id }) => id))];
  };
}

/** Same consonants are not enough for a short name: `made` and Mutawah, لأي and علي. */
function resembles(word: string, name: string): boolean {
  if (word === name) return true;
  return Math.min(word.length, name.length) > 3 && editDistance(word, name) <= Math.ceil(name.length / 2.5);
}

/** The people that a word can name, with what is joined on or without it. */
function personsIn({ word, bare }: Term, personsOf: (word: string) => string[]): string[] {
  const persons = personsOf(word);
  return persons.length > 0 ? persons : personsOf(bare);
}

/** The people that a run of names means: all its words must agree where they can. */
function nameFrom(terms: Term[], at: number, personsOf: (word: string) => string[]) {
  let persons: string[] | undefined;
  let length = 0;
  for (let next = at; next < terms.length; next++) {
    const term = terms[next] as Term;
    if (isConnective(term.word) && next + 1 < terms.length) continue;
    // What is joined on, as in والشيذاني, begins a name and never goes on with one.
    const meant = next === at ? personsIn(term, personsOf) : personsOf(term.word);
    if (meant.length === 0) break;
    const shared = persons?.filter((id) => meant.includes(id)) ?? meant;
    if (shared.length === 0) break;
    persons = shared;
    length = next + 1 - at;
  }
  const onlyStopWords = terms.slice(at, at + length).every(({ stop }) => stop);
  return persons && !onlyStopWords ? { length, features: persons.map((id) => `@${id}`) } : undefined;
}
