// The names of months, of both calendars, in English and in the Arabic of each region.
// In: the terms of a text. Out: the month that is named at a place. Next: dates.ts.

import { z } from 'zod';
import months from '../../data/words/months.json' with { type: 'json' };
import type { Term } from './analyzer.ts';
import { normalize } from './normalize.ts';

export type Calendar = 'gregorian' | 'hijri';

/** A month named in a text: its number, and how many terms its name takes. */
export interface NamedMonth {
  month: number;
  calendar: Calendar;
  length: number;
  /** How sure the word alone is: a month, a month's beginning (“Sept”), or as often something else (“may”, «صفر»). */
  sure: 'name' | 'short' | 'ambiguous';
}

/** Returns the month whose name begins at a place, the longest where there are several. */
export function monthAt(terms: readonly Term[], at: number): NamedMonth | undefined {
  const first = terms[at]?.word ?? '';
  for (const word of [first, ...(JOINED.test(first) ? [first.slice(1)] : [])]) {
    if (!FIRST_WORDS.has(word)) continue;
    for (let length = LONGEST; length > 0; length--) {
      const rest = terms.slice(at + 1, at + length);
      if (rest.length !== length - 1) continue;
      const found = MONTHS.get([word, ...rest.map((term) => term.word)].join(' '));
      if (found) return { ...found, length };
    }
  }
  return undefined;
}

/** What is joined to a name in Arabic: «بمارس», «وفبراير». */
const JOINED = /^[وبلفك]/u;

const names = z
  .array(
    z.strictObject({
      month: z.int().min(1).max(12),
      names: z.array(z.string()),
      short: z.array(z.string()),
      ambiguous: z.array(z.string()),
    }),
  )
  .length(12);
const words = z.array(z.string());
const { gregorian, hijri, around } = z
  .strictObject({
    gregorian: names,
    hijri: names,
    around: z.strictObject({
      month: words,
      year: words,
      of: words,
      in: words,
      near: words,
      hijri: words,
      gregorian: words,
      'not a day': words,
      on: words,
    }),
  })
  .parse(months);

const normalized = (list: string[]): ReadonlySet<string> => new Set(list.map(normalize));

/** Words that stand around a month or a year: “in”, “of”, “the year”, «هـ». */
export const AROUND = {
  month: normalized(around.month),
  year: normalized(around.year),
  of: normalized(around.of),
  in: normalized(around.in),
  near: normalized(around.near),
  hijri: normalized(around.hijri),
  gregorian: normalized(around.gregorian),
  notDay: normalized(around['not a day']),
  on: normalized(around.on),
};

const MONTHS = new Map<string, Omit<NamedMonth, 'length'>>();
for (const [calendar, list] of [
  ['gregorian', gregorian],
  ['hijri', hijri],
] as const) {
  for (const { month, names, short, ambiguous } of list) {
    for (const name of names) MONTHS.set(spelling(name), { month, calendar, sure: 'name' });
    for (const name of short) MONTHS.set(spelling(name), { month, calendar, sure: 'short' });
    for (const name of ambiguous) MONTHS.set(spelling(name), { month, calendar, sure: 'ambiguous' });
  }
}
const FIRST_WORDS = new Set([...MONTHS.keys()].map((name) => name.split(' ')[0] as string));
const LONGEST = Math.max(...[...MONTHS.keys()].map((name) => name.split(' ').length));

function spelling(name: string): string {
  return name.split(/[ -]/).map(normalize).join(' ');
}
