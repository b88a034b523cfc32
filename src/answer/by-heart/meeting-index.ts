// Finds what of a meeting a question is about.
// In: a question. Out: its units with their weights, and subjects ranked, each with the reasons. Next: answer/judge.ts.

import type { Meeting, Passage } from '../../record/meeting.ts';
import { createAnalyze } from '../../words/analyzer.ts';
import { remember } from '../../words/memory.ts';
import {
  compare,
  createPreparation,
  glance,
  type IndexedSubject,
  type Query,
  type Ranked,
  type WeightedUnit,
} from './comparison.ts';
import { createCorrection } from './correction.ts';
import type { IndexData } from './index-data.ts';
import { createLeadIns } from './lead-ins.ts';
import { type Odds, weighOdds } from './odds.ts';
import { type LayerOf, type OpenedLayer, openLayers, weighLayers } from './opened-layers.ts';
import { createSearch } from './postings.ts';
import { createPreference, stemsOf } from './preference.ts';
import { createReader, type Unit } from './reader.ts';
import { createResemblance, wordingOf } from './resemblance.ts';
import { type Subject, subjectsOf } from './subjects.ts';
import type { WordLists } from './word-lists.ts';

/** Narrows a search: to some subjects, or to what is known without one phrasing. */
export interface RankOptions {
  among?: (subject: Subject) => boolean;
  leftOut?: string;
}

export interface MeetingIndex {
  /** Units of a passage, read once. */
  readPassage(passage: Passage): Unit[];
  /** Units of a question, slips corrected, weighted; and its words as typed. */
  read(question: string): Query;
  /** Subjects that share something with the question, best first. */
  rank(query: Query, options?: RankOptions): Ranked[];
  /** How much more the units are asked where the record answers than where it does not. */
  odds(units: WeightedUnit[]): Odds;
  /** How much more the words of a question speak for one subject than for another (see preference.ts). */
  preference(query: Query, one: Ranked, other: Ranked, leftOut?: string): number;
}

/** How many subjects, of those that share most with a question, are looked at. */
const CANDIDATES = 20;
/** How many of those are compared phrasing by phrasing: the best at first sight. */
const COMPARED = 10;

/** Returns the index of one meeting: its own layer, and what lies off every meeting. */
export function openMeetingIndex(
  meeting: Meeting,
  wordLists: WordLists,
  data: IndexData,
  analyze = createAnalyze(),
): MeetingIndex {
  const { phrases, common, off, leadIns } = wordLists;
  const withoutLeadIns = createLeadIns(leadIns);
  const reader = createReader({ phrases, people: meeting.people }, analyze);
  const both: LayerOf[] = [{ layer: data.layer, subjects: subjectsOf(meeting) }, off];
  const layers = both.map(({ layer }) => layer);
  const weights = weighLayers(both, common);
  const [own, others] = openLayers(both) as [OpenedLayer, OpenedLayer];
  const search = createSearch(data.postings);
  const prepare = { own: createPreparation(own.table), others: createPreparation(others.table) };
  const correct = createCorrection(layers.map(({ words }) => words));
  const resemblanceTo = createResemblance(layers.map(({ resemblance }) => resemblance));
  const preference = createPreference(layers.map((layer) => layer.preference));
  const subjects = [...own.subjects, ...others.subjects];
  const rank = ({ units, wording }: Query, { among, leftOut }: RankOptions = {}): Ranked[] => {
    if (units.every(({ weight }) => weight === 0)) return [];
    const isAmong = ({ subject }: IndexedSubject) => among?.(subject) ?? true;
    const resemblance = resemblanceTo(wording);
    const question = prepare.own(units, resemblance);
    const places = search(question.features.flat(), CANDIDATES, (place) =>
      isAmong(own.subjects[place] as IndexedSubject),
    );
    const found = places
      .map((place) => glance(question, own.subjects[place] as IndexedSubject, leftOut))
      .sort(byScore)
      .slice(0, COMPARED)
      .map((seen) => compare(question, seen));
    // What lies off the meeting is little, and compared whole.
    const questionOff = prepare.others(units, resemblance);
    const off = others.subjects
      .filter(isAmong)
      .map((subject) => compare(questionOff, glance(questionOff, subject, leftOut)))
      .filter(({ likeness }) => likeness > 0);
    return [...found, ...off].sort(byScore);
  };
  const readOwn = remember((text) => reader(text), Number.POSITIVE_INFINITY);
  return {
    readPassage: ({ text }) => readOwn(text),
    read: (question) => {
      const terms = withoutLeadIns(analyze(question));
      const units = reader(question, { correct, terms }).map(({ features, start, end, words }) => {
        const [weight, unknown] = [weights.ofUnit(features), !features.some(weights.has)];
        return { features, start, end, words, weight, unknown };
      });
      return { units, wording: wordingOf(terms, units), stems: preference.read(stemsOf(terms, units)) };
    },
    rank,
    odds: weighOdds(layers),
    preference: ({ stems }, one, other, leftOut) => {
      const isOf = ({ number }: Ranked) =>
        leftOut !== undefined && subjects[number]?.phrasings.texts.indexOf(leftOut) !== -1;
      return preference.between(stems, one.number, other.number, [one, other].find(isOf)?.number);
    },
  };
}

const byScore = (a: { score: number }, b: { score: number }) => b.score - a.score;
