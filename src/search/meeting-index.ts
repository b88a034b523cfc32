// Finds what of a meeting a question is about.
// In: a question. Out: its units with their weights, and subjects ranked, each with the reasons. Next: answer/judge.ts.

import MiniSearch from 'minisearch';
import type { Meeting, Passage } from '../meeting/meeting.ts';
import { analyze, createAnalyzer, type Term } from '../text/analyzer.ts';
import {
  compare,
  type IndexedSubject,
  type Phrasings,
  prepare,
  type Query,
  type Ranked,
  type UnitTable,
  type WeightedUnit,
} from './comparison.ts';
import { createCorrection } from './correction.ts';
import { createLeadIns } from './lead-ins.ts';
import { type Odds, weighOdds } from './odds.ts';
import { buildPreference, createPreference, type Stems } from './preference.ts';
import { createProfiles, type ReadText } from './profile.ts';
import { createReader, type Reader, type Unit } from './reader.ts';
import { buildResemblance, createResemblance, type Wording } from './resemblance.ts';
import { type Subject, subjectsOf } from './subjects.ts';
import { createWeights, type Weights } from './weights.ts';
import type { WordLists } from './word-lists.ts';

/** Narrows a search: to some subjects, or to what is known without one phrasing. */
export interface RankOptions {
  among?: (subject: Subject) => boolean;
  leftOut?: string;
}

export interface MeetingIndex {
  /** Units of a passage, read once. */
  readPassage(passage: Passage): Unit[];
  subjects: Subject[];
  /** Units of a question, slips corrected, weighted; and its words as typed. */
  read(question: string): Query;
  /** Subjects that share something with the question, best first. */
  rank(query: Query, options?: RankOptions): Ranked[];
  /** How much more the units are asked where the record answers than where it does not. */
  odds(units: WeightedUnit[]): Odds;
  /** How much more the words of a question speak for one subject than for another (see preference.ts). */
  preference(query: Query, one: Ranked, other: Ranked, leftOut?: string): number;
}

/** How many subjects MiniSearch hands on to be compared phrasing by phrasing. */
const CANDIDATES = 40;
/** Phrasings differ in number, not in worth: a subject's length hardly counts. */
const BM25 = { k: 1.2, b: 0.1, d: 0.5 };

interface ReadSubject {
  subject: Subject;
  texts: ReadText[];
  phrasings: ReadText[];
  wordings: Wording[];
  stems: Stems[];
}

/** Returns the index of one meeting. */
export function buildMeetingIndex(meeting: Meeting, wordLists: WordLists): MeetingIndex {
  const reader = createReader({ groups: wordLists.groups, people: meeting.people });
  const withoutLeadIns = createLeadIns(wordLists.leadIns);
  const analyzer = createAnalyzer();
  const remembering = reader.remembering(analyzer);
  const read = subjectsOf(meeting, wordLists.offSubject).map((subject) =>
    readSubject(subject, remembering, (text) => withoutLeadIns(analyzer.analyze(text))),
  );
  const features = read.map(({ texts, phrasings }) => [...texts, ...phrasings].flat(2));
  const weights = createWeights(
    features.map((all) => new Set(all)),
    wordLists.common,
  );
  const table = createTable(read, weights);
  const indexed = indexSubjects(read, table);
  const search = buildSearch(features);
  const correct = createCorrection(
    analyzer,
    wordLists.groups.flatMap(({ ar, en }) => [...ar, ...en]),
  );
  const odds = weighOdds(read);
  const preference = createPreference(buildPreference(read.map(({ stems }) => stems)));
  const resemblanceTo = createResemblance(buildResemblance(read.flatMap(({ wordings }) => wordings)));
  const rank = ({ units, wording }: Query, { among, leftOut }: RankOptions = {}): Ranked[] => {
    if (units.every(({ weight }) => weight === 0)) return [];
    const question = prepare(units, table, resemblanceTo(wording));
    return search
      .search(units.flatMap((unit) => unit.features).join('\n'))
      .flatMap(({ id }) => indexed[id] ?? [])
      .filter(({ subject }) => among?.(subject) ?? true)
      .slice(0, CANDIDATES)
      .map((candidate) => compare(question, candidate, leftOut))
      .sort((a, b) => b.score - a.score);
  };
  return {
    readPassage: createPassageReader(reader),
    subjects: read.map(({ subject }) => subject),
    read: (question) => {
      const terms = withoutLeadIns(analyze(question));
      const units = reader(question, { correct, terms }).map((unit) => ({
        ...unit,
        weight: weights.ofUnit(unit.features),
        unknown: !unit.features.some(weights.has),
      }));
      return { units, wording: toWording(terms, featuresOf(units)), stems: stemsOf(terms) };
    },
    rank,
    odds,
    preference: ({ stems }, one, other, leftOut) => {
      const own = [one, other].find(
        ({ subject }) => leftOut !== undefined && subject.phrasings.includes(leftOut),
      );
      return preference(stems, one.number, other.number, own?.number);
    },
  };
}

function createPassageReader(reader: Reader): (passage: Passage) => Unit[] {
  const read = new Map<Passage, Unit[]>();
  return (passage) => {
    const units = read.get(passage) ?? reader(passage.text);
    read.set(passage, units);
    return units;
  };
}

function readSubject(subject: Subject, reader: Reader, analyzeText: typeof analyze): ReadSubject {
  const analysed = subject.phrasings.map((text) => analyzeText(text));
  const wordings = subject.phrasings.map((text, at) => {
    const terms = analysed[at] ?? [];
    return toWording(terms, featuresOf(reader(text, { terms })));
  });
  return {
    subject,
    texts: subject.texts.map((text) => featuresOf(reader(text, { nested: true }))),
    phrasings: wordings.map(({ units }) => units),
    wordings,
    stems: analysed.map(stemsOf),
  };
}

function stemsOf(terms: Term[]): Stems {
  return new Set(terms.map(({ term }) => term));
}

function featuresOf(units: Unit[]): ReadText {
  return units.map(({ features }) => features);
}

function toWording(terms: Term[], units: string[][]): Wording {
  return { words: terms.map(({ word }) => word), units };
}

/** Gives every different unit of the phrasings a number. */
function createTable(
  read: ReadSubject[],
  weights: Weights,
): UnitTable & { numberOf(features: string[]): number } {
  const numbers = new Map<string, number>();
  const byFeature = new Map<string, number[]>();
  const unitWeights: number[] = [];
  for (const { phrasings } of read) {
    for (const features of phrasings.flat()) {
      const key = features.join('\n');
      if (numbers.has(key)) continue;
      const number = unitWeights.push(weights.ofUnit(features)) - 1;
      numbers.set(key, number);
      for (const feature of features) byFeature.set(feature, [...(byFeature.get(feature) ?? []), number]);
    }
  }
  const numberOf = (features: string[]) => numbers.get(features.join('\n')) ?? 0;
  return { weights: Float64Array.from(unitWeights), byFeature, numberOf };
}

function indexSubjects(read: ReadSubject[], table: ReturnType<typeof createTable>): IndexedSubject[] {
  const profiles = createProfiles(read);
  let next = 0;
  return read.map(({ subject, phrasings }, at) => {
    const first = next;
    next += phrasings.length;
    return {
      subject,
      number: at,
      profile: profiles[at] ?? new Map(),
      phrasings: { first, ...toPhrasings(subject.phrasings, phrasings, table) },
    };
  });
}

function toPhrasings(
  texts: string[],
  read: ReadText[],
  table: ReturnType<typeof createTable>,
): Omit<Phrasings, 'first'> {
  const units = Uint32Array.from(read.flat(), table.numberOf);
  const ends = new Uint32Array(read.length);
  const totals = new Float64Array(read.length);
  let end = 0;
  for (const [at, { length }] of read.entries()) {
    for (const unit of units.subarray(end, end + length))
      totals[at] = (totals[at] ?? 0) + (table.weights[unit] ?? 0);
    end += length;
    ends[at] = end;
  }
  return { texts, units, ends, totals };
}

function buildSearch(documents: string[][]): MiniSearch {
  const search = new MiniSearch<{ id: number; features: string }>({
    fields: ['features'],
    tokenize: (features) => features.split('\n'),
    processTerm: (feature) => feature,
    searchOptions: { bm25: BM25 },
  });
  search.addAll(documents.map((features, id) => ({ id, features: features.join('\n') })));
  return search;
}
