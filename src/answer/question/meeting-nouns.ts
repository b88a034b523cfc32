// The words of a question, and which of them are meetings. In: a question. Out: a `Reading`. Next: named-number.ts, named-date.ts.

import { analyze, type Term } from '../../words/analyzer.ts';
import { type FoundDate, findDates } from '../../words/dates.ts';
import { meetingWords } from './lists.ts';

/** A question being read for the meeting that it names. */
export interface Reading {
  text: string;
  terms: Term[];
  words: string[];
  dates: FoundDate[];
}

/** Returns a question with its words and the dates in it. */
export function readingOf(text: string): Reading {
  const terms = analyze(text);
  return { text, terms, words: terms.map(({ word }) => word), dates: findDates(text, terms) };
}

/** Returns whether a word is a meeting, also with a preposition joined to it: «باجتماع». */
export const isMeeting = (term: Term | undefined): boolean => isOf(meetingWords.meetings, term);

/** Returns whether a word is a meeting or what a meeting may have several of: a session, a round. */
export const isNoun = (term: Term | undefined): boolean => isMeeting(term) || isSitting(term);

/** Returns whether a word is a session, a sitting, a round. */
export const isSitting = (term: Term | undefined): boolean => isOf(meetingWords.sittings, term);

export const isArabic = (term: Term | undefined): boolean => /\p{Script=Arabic}/u.test(term?.word ?? '');

const JOINED = /^[بلوفك].{3}/u;

function isOf(words: ReadonlySet<string>, term: Term | undefined): boolean {
  if (!term) return false;
  const { word, bare } = term;
  return words.has(word) || words.has(bare) || (JOINED.test(word) && words.has(word.slice(1)));
}
