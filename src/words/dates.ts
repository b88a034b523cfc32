// Finds the dates that a text names, in both calendars, in digits and with names of months.
// In: any text. Out: each date as a Gregorian one, as much of it as is told, with its place. Next: whoever asks which
// meeting a question means, or when an article says something was.

import { analyze, type Term } from './analyzer.ts';
import { fromHijri, isGregorian, type PartialDate } from './calendar.ts';
import { AROUND, type Calendar, monthAt, type NamedMonth } from './months.ts';
import { numeralAt } from './numerals.ts';
import { findNumericDates } from './numeric-dates.ts';

export type { PartialDate };

/** A date in a text; the span is that of its words. */
export interface FoundDate {
  start: number;
  end: number;
  /** In the Gregorian calendar; empty where a Hijri day is told without its year. */
  date: PartialDate;
  /** The one it is written in. */
  calendar: Calendar;
  /** As written, where that is Hijri. */
  hijri?: PartialDate | undefined;
}

/** Returns the dates of a text in order, none over another; a year alone only where a word says that it is one. */
export function findDates(text: string, terms: readonly Term[] = analyze(text)): FoundDate[] {
  const numeric = findNumericDates(text, (before) => announcesDay(analyze(before).at(-1)));
  const found = [...numeric];
  const isFree = ({ start, end }: { start: number; end: number }) =>
    !found.some((other) => start < other.end && other.start < end);
  for (let at = 0; at < terms.length; at++) {
    const month = monthAt(terms, at);
    const named = month && datesOfMonth(text, terms, at, month);
    if (named) found.push(...named.filter(isFree));
    if (month) at += month.length - 1;
  }
  for (let at = 0; at < terms.length; at++) {
    const year = yearAlone(text, terms, at);
    if (year && isFree(year)) found.push(year);
  }
  return found.map((date) => withBracket(text, date)).sort((a, b) => a.start - b.start);
}

/** «يونيو (حزيران)» ends behind the bracket. */
function withBracket(text: string, date: FoundDate): FoundDate {
  const isOpen = text.slice(date.start, date.end).includes('(') && text[date.end] === ')';
  return isOpen ? { ...date, end: date.end + 1 } : date;
}

/** Returns whether two dates can be the same: what both tell is equal, in one of their readings. */
export function datesAgree(a: PartialDate, b: PartialDate): boolean {
  const readings = (date: PartialDate) => [date, ...(date.alternatives ?? [])];
  const equal = (one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined || one === other;
  return readings(a).some((one) =>
    readings(b).some(
      (other) => equal(one.year, other.year) && equal(one.month, other.month) && equal(one.day, other.day),
    ),
  );
}

const LONGEST_NUMERAL = 4;
const LAST_DAY = 31;
const YEARS = { gregorian: [1800, 2200], hijri: [1300, 1600] } as const;

const announcesDay = (term: Term | undefined) =>
  term !== undefined && (AROUND.on.has(term.word) || AROUND.in.has(term.word));

/** What may stand between the parts of one date. */
const BETWEEN = /^(?:[\s\p{Cf}]|[,،/()–-](?!.*[,،/()–-])){0,5}$/u;
const AFTER_SHORT = /^\.[\s,]{0,2}$/;

function isNextTo(text: string, left: Term | undefined, right: Term | undefined): boolean {
  if (!left || !right) return false;
  const gap = text.slice(left.end, right.start);
  return !gap.includes('\n') && (BETWEEN.test(gap) || AFTER_SHORT.test(gap));
}

/** The dates around a month's name: one, or the two ends of a range of days; none where the word is no month here. */
function datesOfMonth(text: string, terms: readonly Term[], at: number, named: NamedMonth): FoundDate[] {
  const { calendar, month } = named;
  let end = at + named.length;
  end = withOtherName(text, terms, end, named);
  const before = dayBefore(text, terms, at);
  const after = before ? undefined : dayAfter(text, terms, end);
  if (after) end = after.next;
  const year = yearAfter(text, terms, end, calendar) ?? yearBefore(text, terms, before?.at ?? at, calendar);
  const day = before?.day ?? after?.day;
  if (day === undefined && !year && !isMonthAlone(text, terms, at, end, named)) return [];
  const told = { ...(year && { year: year.value }), month, ...(day !== undefined && { day }) };
  const first = terms[Math.min(before?.at ?? at, year?.at ?? at)];
  const last = terms[Math.max(end, year?.next ?? 0) - 1];
  const date = first && last && dateOf(told, calendar, { start: first.start, end: last.end });
  if (!date) return [];
  const from = before && rangeBefore(text, terms, before.at);
  const start = from && dateOf({ ...told, day: from.day }, calendar, from.term);
  return start ? [start, date] : [date];
}

/** «يونيو (حزيران)», «كانون الثاني/يناير»: the same month by its other name. */
function withOtherName(
  text: string,
  terms: readonly Term[],
  end: number,
  { month, calendar }: NamedMonth,
): number {
  const other = isNextTo(text, terms[end - 1], terms[end]) ? monthAt(terms, end) : undefined;
  return other && other.month === month && other.calendar === calendar ? end + other.length : end;
}

function dayBefore(
  text: string,
  terms: readonly Term[],
  at: number,
): { day: number; at: number } | undefined {
  let place = at;
  while (place > 0 && at - place < 2 && AROUND.of.has(terms[place - 1]?.word ?? '')) place--;
  if (!isNextTo(text, terms[place - 1], terms[place])) return undefined;
  for (let start = Math.max(0, place - LONGEST_NUMERAL); start < place; start++) {
    const number = numeralAt(terms, start);
    const isOfWeek = AROUND.notDay.has(wordAt(terms, start - 1));
    if (number && !isOfWeek && start + number.length === place && isDay(number.value))
      return { day: number.value, at: start };
  }
  return undefined;
}

const isDay = (value: number) => value >= 1 && value <= LAST_DAY;

function dayAfter(
  text: string,
  terms: readonly Term[],
  end: number,
): { day: number; next: number } | undefined {
  const place = terms[end]?.word === 'the' ? end + 1 : end;
  const number = numeralAt(terms, place);
  if (!number || !isDay(number.value) || !isNextTo(text, terms[place - 1], terms[place])) return undefined;
  const isWritten = /^\d/.test(terms[place]?.bare ?? '') || (number.ordering && isLatin(terms[place]));
  return isWritten ? { day: number.value, next: place + number.length } : undefined;
}

const isLatin = (term: Term | undefined) => /^[a-z]/.test(term?.word ?? '');

/** A year found: its value and the terms it takes, from `at` to before `next`. */
interface FoundYear {
  value: number;
  at: number;
  next: number;
}

function yearAfter(
  text: string,
  terms: readonly Term[],
  end: number,
  calendar: Calendar,
): FoundYear | undefined {
  let place = end;
  while (
    place - end < 3 &&
    (AROUND.of.has(wordAt(terms, place)) ||
      AROUND.year.has(wordAt(terms, place)) ||
      AROUND.in.has(wordAt(terms, place)))
  )
    place++;
  const value = yearAt(terms, place, calendar);
  if (value === undefined || !isNextTo(text, terms[place - 1], terms[place])) return undefined;
  const sign = wordAt(terms, place + 1);
  return { value, at: end, next: place + (AROUND[calendar].has(sign) ? 2 : 1) };
}

/** 2021 March 5. */
function yearBefore(
  text: string,
  terms: readonly Term[],
  at: number,
  calendar: Calendar,
): FoundYear | undefined {
  const value = yearAt(terms, at - 1, calendar);
  if (value === undefined || !isNextTo(text, terms[at - 1], terms[at])) return undefined;
  return { value, at: at - 1, next: at };
}

const wordAt = (terms: readonly Term[], at: number) => terms[at]?.word ?? '';

function yearAt(terms: readonly Term[], at: number, calendar: Calendar): number | undefined {
  const word = wordAt(terms, at);
  const [least, most] = YEARS[calendar];
  return /^\d{4}$/.test(word) && Number(word) >= least && Number(word) < most ? Number(word) : undefined;
}

/** The first day of “12–14 March”, «من 12 إلى 14 مارس». */
function rangeBefore(
  text: string,
  terms: readonly Term[],
  at: number,
): { day: number; term: Term } | undefined {
  const isWord = RANGE.has(wordAt(terms, at - 1));
  const term = terms[isWord ? at - 2 : at - 1];
  if (!term || !/^\d{1,2}(?:st|nd|rd|th)?$/.test(term.bare)) return undefined;
  const gap = text.slice(term.end, terms[at]?.start);
  const day = Number.parseInt(term.bare, 10);
  return isDay(day) && (isWord || /^\s?[-–]\s?$/.test(gap)) ? { day, term } : undefined;
}

const RANGE = new Set(['to', 'and', 'till', 'until', 'الي', 'و', 'حتي']);

/** A month named with neither day nor year is one where its name is nothing else, or a word says so. */
function isMonthAlone(
  text: string,
  terms: readonly Term[],
  at: number,
  end: number,
  { sure }: NamedMonth,
): boolean {
  const before = wordAt(terms, at - 1);
  const isAnnounced = AROUND.in.has(before) || AROUND.month.has(before);
  if (!isLatin(terms[at])) return sure === 'name' || isAnnounced;
  const isCapital = /^\p{Lu}/u.test(text.slice(terms[at]?.start));
  if (sure !== 'name')
    return isAnnounced || (isCapital && (AROUND.near.has(before) || AROUND.on.has(wordAt(terms, end))));
  return isAnnounced || AROUND.near.has(before) || AROUND.on.has(wordAt(terms, end)) || end === terms.length;
}

/** “In 2021”, «عام 2021», 1442هـ. */
function yearAlone(text: string, terms: readonly Term[], at: number): FoundDate | undefined {
  const term = terms[at];
  for (const calendar of ['gregorian', 'hijri'] as const) {
    const year = yearAt(terms, at, calendar);
    if (year === undefined || !term) continue;
    const before = wordAt(terms, at - 1);
    const isSigned = AROUND[calendar].has(wordAt(terms, at + 1)) && isNextTo(text, term, terms[at + 1]);
    const isAlone = !isNextTo(text, term, terms[at + 1]) || terms[at + 1]?.stop === true;
    const isTold =
      AROUND.year.has(before) || isSigned || (isAlone && (AROUND.in.has(before) || AROUND.near.has(before)));
    const last = isSigned ? terms[at + 1] : term;
    if (isTold && last) return dateOf({ year }, calendar, { start: term.start, end: last.end });
  }
  return undefined;
}

function dateOf(
  told: PartialDate,
  calendar: Calendar,
  { start, end }: { start: number; end: number },
): FoundDate | undefined {
  if (calendar === 'hijri') {
    const date = told.year === undefined ? {} : fromHijri(told);
    return date && { start, end, date, calendar, hijri: told };
  }
  return isGregorian(told) ? { start, end, date: told, calendar } : undefined;
}
