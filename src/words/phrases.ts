// Finds the phrases of a glossary in a sequence of terms.
// In: groups of phrases that mean the same. Out: for each place the longest phrase and its groups.
// Next: search/reader.ts.

import { createAnalyze, type Term, type WordForms } from './analyzer.ts';
import { remember } from './memory.ts';
import { createNumberLists, listAt, type NumberLists } from './number-lists.ts';
import { createStringTable, placeOf, type StringTable } from './string-table.ts';

/** Words and phrases of both languages that are interchangeable in a question. */
export interface Group {
  id: string;
  ar: string[];
  en: string[];
  /** Found only as written, not by stems, which belong to other words as well: ذكرى, anniversary, and ذكرها. */
  exact?: boolean | undefined;
}

/** A phrase found: how many terms it takes and the ids of the groups it belongs to. */
export interface PhraseMatch {
  length: number;
  groups: string[];
}

export type PhraseFinder = (terms: WordForms[], at: number) => PhraseMatch | undefined;

/** اللي, “that which”, is typed الي as often. */
const RELATIVE = new Map([['الي', 'اللي']]);

/** The forms in which a phrase may stand, the closest first: as written, without what is joined on, by its stems. */
const FORMS: ((term: WordForms) => string)[] = [
  ({ word }) => RELATIVE.get(word) ?? word,
  ({ bare }) => bare,
  ({ term }) => term,
];
const BY_STEM = 2;
/** A shorter stem belongs to too many words: في, in, and وفيات, deaths. */
const LEAST_STEM = 3;

/** The phrases of a glossary as plain data, in each of the forms. */
export interface PhraseTables {
  groups: string[];
  forms: FormTable[];
}

/** Phrases in one form: the numbers of their groups, and how long the phrases are that begin with a word. */
interface FormTable {
  phrases: StringTable;
  groupsOf: NumberLists;
  firstWords: StringTable;
  longest: Uint8Array;
}

/** The same while phrases are added. */
interface Draft {
  groups: Map<string, number[]>;
  longest: Map<string, number>;
}

/** Returns the phrases of a glossary in the forms in which they are found. */
export function tabulatePhrases(groups: Group[]): PhraseTables {
  const analyze = createAnalyze();
  const drafts = FORMS.map((): Draft => ({ groups: new Map(), longest: new Map() }));
  const ids = [...new Set(groups.map(({ id }) => id))];
  for (const { id, ar, en, exact } of groups) {
    for (const terms of [...ar, ...en].map(analyze)) {
      if (isEmpty(terms) && !asksFor(id)) continue;
      for (const [by, form] of FORMS.entries()) {
        if (by === BY_STEM && exact) continue;
        if (by === 0 || !isEmpty(terms))
          insert(drafts[by] as Draft, terms.map(form), ids.indexOf(id), by === BY_STEM ? LEAST_STEM : 1);
      }
    }
  }
  return { groups: ids, forms: drafts.map(toTable) };
}

/**
 * Returns a function that finds the longest phrase beginning at a place of a sequence of terms. Of phrases as long,
 * one that stands there letter by letter goes before one with the same stems: governor, government and governance
 * share theirs, so do دور, دورة and دوري.
 */
export function createPhrases({ groups, forms }: PhraseTables): PhraseFinder {
  const opened = forms.map(openTable);
  return (terms, at) => {
    let best: Found | undefined;
    for (const [by, table] of opened.entries()) {
      if (by > 0 && terms[at]?.stop) break; // اللي is not ليه because both shrink to لي
      const found = longestFrom(table, terms, at, FORMS[by] as (typeof FORMS)[number]);
      if ((found?.length ?? 0) > (best?.length ?? 0)) best = found;
    }
    return best && { length: best.length, groups: Array.from(best.groups, (group) => groups[group] ?? '') };
  };
}

/** A stop word is no synonym of anything by itself: ماء, water, is written like ما, what. */
function isEmpty(terms: Term[]): boolean {
  return terms.length < 2 && terms.every(({ stop }) => stop);
}

/** Groups of question words begin with a question mark; those are stop words with a meaning. */
function asksFor(group: string): boolean {
  return group.startsWith('?');
}

function insert({ groups, longest }: Draft, words: string[], group: number, leastLength: number): void {
  const phrase = words.join(' ');
  const [first = ''] = words;
  if (phrase.length < leastLength) return;
  const known = groups.get(phrase);
  if (!known) groups.set(phrase, [group]);
  else if (!known.includes(group)) known.push(group);
  longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
}

function toTable({ groups, longest }: Draft): FormTable {
  return {
    phrases: createStringTable(groups.keys()),
    groupsOf: createNumberLists([...groups.values()]),
    firstWords: createStringTable(longest.keys()),
    longest: Uint8Array.from(longest.values()),
  };
}

/** Phrases in one form as they are looked up. */
interface OpenedTable {
  /** The length in words of the longest phrase that begins with a word; 0 where none does. */
  longestWith(first: string): number;
  /** The numbers of a phrase's groups. */
  groupsOf(phrase: string): Uint32Array | undefined;
}

function openTable({ phrases, groupsOf, firstWords, longest }: FormTable): OpenedTable {
  return {
    longestWith: remember((first) => longest[placeOf(firstWords, first) ?? -1] ?? 0),
    groupsOf: remember((phrase) => {
      const place = placeOf(phrases, phrase);
      return place === undefined ? undefined : listAt(groupsOf, place);
    }),
  };
}

/** A phrase found, with the numbers of its groups. */
interface Found {
  length: number;
  groups: Uint32Array;
}

function longestFrom(
  { longestWith, groupsOf }: OpenedTable,
  terms: WordForms[],
  at: number,
  form: (typeof FORMS)[number],
): Found | undefined {
  const first = form(terms[at] as WordForms);
  const most = Math.min(longestWith(first), terms.length - at);
  let best: Found | undefined;
  let phrase = first;
  for (let length = 1; length <= most; length++) {
    if (length > 1) phrase += ` ${form(terms[at + length - 1] as WordForms)}`;
    const groups = groupsOf(phrase);
    if (groups) best = { length, groups };
  }
  return best;
}
