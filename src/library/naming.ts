// Tells which meeting a question names: by its number, or by its date.
// In: a question. Out: the meeting, where it is on record. Next: library.ts.

import { createReader, type Unit } from '../answer/by-heart/reader.ts';
import type { WordLists } from '../answer/by-heart/word-lists.ts';
import type { MeetingInfo } from '../record/meeting.ts';
import { createAnalyze, type Term } from '../words/analyzer.ts';
import { normalize } from '../words/normalize.ts';
import { numberAt } from '../words/numbers.ts';
import { FIRST_YEAR, MEETING, saysWhich } from './meeting-numbers.ts';
import { MONTH_NAMES } from './months.ts';

const LAST_YEAR = 2100;
const LONGEST_MONTH = 31;
/** What is written as a number that orders says which, however small: 3rd, رقم 3. */
const ORDERS = /^\d+(?:st|nd|rd|th)$/i;
const BEFORE_NUMBER = new Set(['رقم', 'number', 'no', 'nr']);
const YEAR_MONTH =
  /(?<!\d)(?<year>(?:19|20)\d\d)[-/.](?<month>0?[1-9]|1[0-2])(?:[-/.](?<day>0?[1-9]|[12]\d|3[01]))?(?!\d)/u;

/** What a question says of the meeting that it means. */
interface Named {
  number?: number;
  year?: number;
  /** From 1 to 12. */
  month?: number;
  day?: number;
}

/**
 * Finds the meeting that words name; undefined where they name none that is on record. The one that is meant anyway, the
 * current one, goes before others that are named alike.
 */
export type NameFinder = (words: string, current?: MeetingInfo) => MeetingInfo | undefined;

/** Returns a function that finds meetings by number or date; of several the one whose title has most of the words, then the newest. */
export function createNaming(
  meetings: MeetingInfo[],
  { phrases }: WordLists,
  analyze = createAnalyze(),
): NameFinder {
  const reader = createReader({ phrases, people: [] }, analyze);
  const byNumber = Map.groupBy(meetings, ({ number }) => number);
  const byYear = Map.groupBy(meetings, ({ published }) => Number(published.slice(0, 4)));
  const isMeeting = ({ word }: Term) =>
    reader(word).some(({ features }) => features.some((feature) => MEETING.has(feature)));
  return (words, current) => {
    const named = readNamed(words, analyze(words), isMeeting);
    const { number, year } = named;
    if (number === undefined && year === undefined) return undefined;
    if (current && fits(current, named)) return current;
    const candidates = number === undefined ? byYear.get(year ?? 0) : byNumber.get(number);
    return likeTitle(candidates?.filter((meeting) => fits(meeting, named)) ?? [], reader(words), reader);
  };
}

function fits(meeting: MeetingInfo, { number, year, month, day }: Named): boolean {
  const [ownYear, ownMonth, ownDay] = meeting.published.split('-').map(Number);
  return (
    (number === undefined || number === meeting.number) &&
    (year === undefined || year === ownYear) &&
    (month === undefined || month === ownMonth) &&
    (day === undefined || day === ownDay)
  );
}

/** Numbers and dates count only beside a meeting: a year alone may be anything's. */
function readNamed(words: string, analysed: Term[], isMeeting: (term: Term) => boolean): Named {
  // What is left of “in”, “of” and «عام» is beside each other; مارس and ثاني tell as much as numbers do.
  const terms = analysed.filter((term) => !term.stop || ORDINALS.has(term.word) || MONTHS.has(term.word));
  const numbers = terms.map((_, at) => numberAt(terms, at)?.value ?? ordinalAt(terms, at) ?? 0);
  const date = isoDate(words);
  // Most questions have no number: whether they speak of a meeting then does not matter.
  if (date.year === undefined && !numbers.some(Boolean)) return {};
  const meetings = terms.map(isMeeting);
  if (!meetings.includes(true)) return {};
  const isNear = (at: number, before: number) =>
    meetings.slice(Math.max(0, at - before), at + 2).includes(true);
  const month = terms.map(({ word }) => MONTHS.get(word) ?? MONTHS.get(word.slice(1))).find(Boolean);
  const named: Named = {};
  for (const [at, value] of numbers.entries()) {
    if (value >= FIRST_YEAR && value <= LAST_YEAR && isNear(at, month ? 4 : 2))
      Object.assign(named, { year: value }, month && { month });
    else if (month && value > 0 && value <= LONGEST_MONTH && isNear(at, 3)) named.day = value;
    else if (value > 0 && value < FIRST_YEAR && isNear(at, 2) && orders(terms, at, value))
      named.number ??= value;
  }
  return { ...named, ...date };
}

/** Whether a number says which, not how many. */
function orders(terms: Term[], at: number, value: number): boolean {
  const [word, before] = [terms[at]?.word ?? '', terms[at - 1]?.word ?? ''];
  if (ORDERS.test(word) || ORDINALS.has(word) || BEFORE_NUMBER.has(before)) return true;
  return saysWhich(value, word);
}

/** The ordinal up to nineteenth that begins at a place: second, الثاني, الثاني عشر. */
function ordinalAt(terms: Term[], at: number): number | undefined {
  const own = ORDINALS.get(terms[at]?.word ?? '');
  if (own === undefined) return undefined;
  return terms[at + 1]?.word === 'عشر' ? (own % 10) + 10 : own;
}

const ORDINALS = new Map(
  [
    'first الأول الحادي',
    'second الثاني',
    'third الثالث',
    'fourth الرابع',
    'fifth الخامس',
    'sixth السادس',
    'seventh السابع',
    'eighth الثامن',
    'ninth التاسع',
    'tenth العاشر',
    'eleventh',
    'twelfth',
  ].flatMap((names, at) => names.split(' ').map((name): [string, number] => [normalize(name), at + 1])),
);

function isoDate(words: string): Named {
  const { year, month, day } = YEAR_MONTH.exec(words)?.groups ?? {};
  return year && month ? { year: Number(year), month: Number(month), ...(day && { day: Number(day) }) } : {};
}

const MONTHS = new Map(
  MONTH_NAMES.flatMap((names, at) =>
    names.split(' ').map((name): [string, number] => [normalize(name), at + 1]),
  ),
);

/** Of meetings named alike, the one with most of the words in its title; they come newest first. */
function likeTitle(
  meetings: MeetingInfo[],
  asked: Unit[],
  read: (text: string) => Unit[],
): MeetingInfo | undefined {
  if (meetings.length < 2) return meetings[0];
  const features = new Set(asked.flatMap((unit) => unit.features));
  const shared = ({ title }: MeetingInfo) =>
    new Set([...read(title.ar), ...read(title.en)].flatMap((unit) => unit.features)).intersection(features)
      .size;
  return meetings.reduce((best, other) => (shared(other) > shared(best) ? other : best));
}
