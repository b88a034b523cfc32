// What speaks for each clause that it answers a question: signs read off the words that match.
// In: the words of a question and the clauses as numbered words. Out: signs for each clause. Next: ranking.ts weighs them.

import type { Term } from '../words/analyzer.ts';
import type { AnswerType } from './answer-types.ts';

/** A word of a question, how much it weighs, and what it is like in the article. */
export interface Asked extends Term {
  /** By how rare it is in the language and in the article. */
  weight: number;
  /** Whether the table of word vectors has it; what it has not is a name, most often. */
  known: boolean;
  /** By how rare it is in the language alone; 0 for stop words. */
  plain: number;
  /** To each word of the article, from 0 to 1. */
  likeness: Float32Array;
}

/** A clause as numbers of words. */
export interface IndexedClause {
  words: number[];
  /** Words of the headings above it. */
  heading: number[];
  /** Whether it only opens what stands below it. */
  introduces: boolean;
  /** Where words stand that are an answer of some type. */
  positions: ReadonlyMap<AnswerType, number[]>;
}

/** All that is known of an article's words. */
export interface IndexedWords {
  /** How much each word weighs. */
  weights: number[];
  clauses: IndexedClause[];
  /** Words of title and dateline. */
  title: number[];
  /** Every word. */
  all: number[];
}

/** What speaks for one clause; all lie between 0 and 1. */
export interface Signs {
  /** How much of the question's weight the clause's words account for, each by the word most like it. */
  meaning: number;
  /** The same with the headings above. */
  heading: number;
  /** `meaning` of the clause before and of the one after. */
  before: number;
  after: number;
  /** How much of the clause's weight the question accounts for. */
  precision: number;
  /** How much of the question's neighbouring words are neighbours in the clause. */
  pairs: number;
  /** How near the two are on the whole. */
  gist: number;
  /** How much of the question stands within a few words of something of the type asked for. */
  near: number;
  /** 1 where the clause tells something of the type asked for, or no type is. */
  told: number;
  /** 1 for a clause that only opens what stands below it: a heading, an item with nested items. */
  introduces: number;
  /** How likely a slot of the record points to the clause for such a question, and how likely an entry of a list. */
  pointed: number;
  listed: number;
  /** How much of the question's weight is matched well: by 0.5 or more. */
  strong: number;
  /** How much of the question is accounted for by the clause, its context or the title. */
  accounted: number;
  /** The heaviest word of the question that neither the clause, nor its context or the title accounts for. */
  missing: number;
  /** The heaviest word of the question that the whole article does not account for. */
  absent: number;
  /** 1 where the question has a number that the article has not, and where it has such a name. */
  absentNumber: number;
  absentName: number;
  /** How much of the question, by the language alone, the clause matches well, and how much nearly word by word. */
  covered: number;
  verbatim: number;
  /** The likeness of the content word that is least like any of the clause, and of all on average. */
  least: number;
  mean: number;
}

/** How likely something else points to each clause, from 0 to 1. */
export interface Hints {
  pointed: Float32Array;
  listed: Float32Array;
  /** 1 where a person is named. */
  named: Float32Array;
}

/** Words this near to something of the type asked for belong to it. */
const NEAR = 4;
const MATCHED_WELL = 0.5;
const NEARLY_THE_WORD = 0.8;
/** The title speaks for every clause, but less than the clause itself. */
const TITLE = 0.8;

/** Returns the signs of every clause, in their order. */
export function readSigns(
  asked: readonly Asked[],
  types: readonly AnswerType[],
  { weights, clauses, title, all }: IndexedWords,
  gists: Float32Array,
  { pointed, listed, named }: Hints,
): Signs[] {
  const total = sumOf(asked, ({ weight }) => weight) || 1;
  const content = asked.filter(({ stop }) => !stop);
  const contentTotal = sumOf(content, ({ weight }) => weight) || 1;
  const plainTotal = sumOf(asked, ({ plain }) => plain) || 1;
  const share = (matched: Float32Array) =>
    sumOf(asked, ({ weight }, at) => weight * (matched[at] as number)) / total;
  const anywhere = matchAll(asked, all);
  const inTitle = matchAll(asked, title);
  const absent = maxOf(asked, ({ plain }, at) => plain * (1 - (anywhere[at] as number)));
  const absentNumber = Number(asked.some(({ word }, at) => /^\d/.test(word) && (anywhere[at] as number) < 1));
  const absentName = Number(
    asked.some(({ known, stop }, at) => !known && !stop && (anywhere[at] as number) < MATCHED_WELL),
  );
  const matched = clauses.map(({ words }) => matchAll(asked, words));
  const meanings = matched.map(share);
  return clauses.map((clause, at): Signs => {
    const own = matched[at] as Float32Array;
    const around = matchAll(asked, clause.heading);
    const open = asked.map(
      ({ plain }, of) =>
        plain * (1 - Math.max(own[of] as number, around[of] as number, TITLE * (inTitle[of] as number))),
    );
    return {
      meaning: meanings[at] as number,
      heading:
        clause.heading.length === 0
          ? (meanings[at] as number)
          : share(larger(own, matchAll(asked, clause.heading))),
      before: meanings[at - 1] ?? 0,
      after: meanings[at + 1] ?? 0,
      precision: precisionOf(content, clause.words, weights),
      pairs: pairsOf(asked, clause.words) / total,
      gist: gists[at] as number,
      near: nearOf(content, types, clause) / contentTotal,
      told: Number(types.length === 0 || types.some((type) => tellsType(type, clause, named[at]))),
      introduces: Number(clause.introduces),
      pointed: pointed[at] ?? 0,
      listed: listed[at] ?? 0,
      strong:
        sumOf(asked, ({ stop, weight }, of) => (!stop && (own[of] as number) >= MATCHED_WELL ? weight : 0)) /
        contentTotal,
      accounted: 1 - sumOf(open, (value) => value) / plainTotal,
      missing: Math.min(
        1,
        maxOf(open, (value) => value),
      ),
      absent: Math.min(1, absent),
      absentNumber,
      absentName,
      ...coverageOf(asked, own, plainTotal),
    };
  });
}

/** A person is told by a name; other types by words and numbers. */
function tellsType(type: AnswerType, { positions }: IndexedClause, named: number | undefined): boolean {
  return type === 'person' ? named === 1 : positions.has(type);
}

/** How the content words of a question are matched, rare ones counting for more. */
function coverageOf(asked: readonly Asked[], matched: Float32Array, plainTotal: number) {
  const content = asked.flatMap(({ plain }, at) => (plain > 0 ? (matched[at] as number) : []));
  const share = (least: number) =>
    sumOf(asked, ({ plain }, at) => ((matched[at] as number) >= least ? plain : 0)) / plainTotal;
  return {
    covered: share(MATCHED_WELL),
    verbatim: share(NEARLY_THE_WORD),
    least: content.length === 0 ? 0 : Math.min(...content),
    mean: content.reduce((sum, likeness) => sum + likeness, 0) / Math.max(1, content.length),
  };
}

/** For each word of the question, how much the word most like it is like it. */
function matchAll(asked: readonly Asked[], words: readonly number[]): Float32Array {
  return Float32Array.from(asked, ({ likeness }) => {
    let most = 0;
    for (const word of words) most = Math.max(most, likeness[word] as number);
    return most;
  });
}

function precisionOf(
  content: readonly Asked[],
  words: readonly number[],
  weights: readonly number[],
): number {
  let [matched, total] = [0, 0];
  for (const word of words) {
    const weight = weights[word] as number;
    total += weight;
    matched += weight * maxOf(content, ({ likeness }) => likeness[word] as number);
  }
  return total === 0 ? 0 : matched / total;
}

function pairsOf(asked: readonly Asked[], words: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at + 1 < asked.length; at++) {
    const [first, second] = [asked[at] as Asked, asked[at + 1] as Asked];
    let most = 0;
    for (let place = 0; place + 1 < words.length; place++) {
      const [left, right] = [words[place] as number, words[place + 1] as number];
      const inOrder = Math.min(first.likeness[left] as number, second.likeness[right] as number);
      const swapped = Math.min(first.likeness[right] as number, second.likeness[left] as number);
      most = Math.max(most, inOrder, swapped);
    }
    sum += most * Math.min(first.weight, second.weight);
  }
  return sum;
}

function nearOf(
  content: readonly Asked[],
  types: readonly AnswerType[],
  { words, positions }: IndexedClause,
): number {
  let most = 0;
  for (const place of types.flatMap((type) => positions.get(type) ?? [])) {
    const window = words.slice(Math.max(0, place - NEAR), place + NEAR + 1);
    window.splice(Math.min(place, NEAR), 1);
    const matched = matchAll(content, window);
    most = Math.max(
      most,
      sumOf(content, ({ weight }, at) => weight * (matched[at] as number)),
    );
  }
  return most;
}

function larger(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((value, at) => Math.max(value, b[at] as number));
}

function sumOf<T>(values: readonly T[], of: (value: T, at: number) => number): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += of(values[at] as T, at);
  return sum;
}

function maxOf<T>(values: readonly T[], of: (value: T, at: number) => number): number {
  let most = 0;
  for (let at = 0; at < values.length; at++) most = Math.max(most, of(values[at] as T, at));
  return most;
}
