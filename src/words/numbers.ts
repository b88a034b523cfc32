// Reads numbers, in digits or in words, counting or ordering: 23, 23rd, twenty-third, الثالث والعشرون.
// In: the terms of a text. Out: the number that begins at a place. Next: search/reader.ts.

import type { Term } from './analyzer.ts';
import { normalize } from './normalize.ts';

/** Words up to twelve, without the Arabic ordinals: الثاني is “the other” as often as “the second”. */
const ONES = tableOf([
  [2, 'two second both اثنان اثنين اثنتين ثنتين'],
  [3, 'three third ثلاثة ثلاث تلاتة'],
  [4, 'four fourth أربعة أربع'],
  [5, 'five fifth خمسة خمس'],
  [6, 'six sixth ستة ست'],
  [7, 'seven seventh سبعة سبع'],
  [8, 'eight eighth ثمانية ثمان تمانية'],
  [9, 'nine ninth تسعة تسع'],
  [10, 'ten tenth عشرة عشر'],
  [11, 'eleven eleventh'],
  [12, 'twelve twelfth'],
]);
/** What stands before a ten only: الثالث والعشرون, twenty-first. */
const ONES_OF_TENS = tableOf([
  [1, 'one first واحد واحدة حادي أول'],
  [2, 'ثاني'],
  [3, 'ثالث ثالثة'],
  [4, 'رابع رابعة'],
  [5, 'خامس خامسة'],
  [6, 'سادس سادسة'],
  [7, 'سابع سابعة'],
  [8, 'ثامن ثامنة'],
  [9, 'تاسع تاسعة'],
]);
const TENS = tableOf([
  [20, 'twenty twentieth عشرون عشرين'],
  [30, 'thirty thirtieth ثلاثون ثلاثين'],
  [40, 'forty fortieth أربعون أربعين'],
  [50, 'fifty fiftieth خمسون خمسين'],
]);
const DIGITS = /^(\d{1,6})(?:st|nd|rd|th)?$/;

/** Words that a number can begin with: most words are told apart by this alone. */
const BEGINNINGS = new Set([...ONES.keys(), ...ONES_OF_TENS.keys(), ...TENS.keys()]);
const STARTS_WITH_DIGIT = /^\d/;

/** A number found: its value and how many terms it takes. */
export interface NumberMatch {
  value: number;
  length: number;
}

/** Returns the number that begins at a place of a sequence of terms, if one does. */
export function numberAt(terms: Term[], at: number): NumberMatch | undefined {
  const first = bare(terms[at]);
  if (!BEGINNINGS.has(first) && !STARTS_WITH_DIGIT.test(first)) return undefined;
  const digits = DIGITS.exec(first)?.[1];
  if (digits) return { value: Number(digits), length: 1 };
  const second = bare(terms[at + 1]);
  const one = (word: string) => ONES.get(word) ?? ONES_OF_TENS.get(word);
  const sum = (ten: number | undefined, unit: number | undefined) =>
    ten === undefined || unit === undefined || unit > 9 ? undefined : ten + unit;
  const value = sum(TENS.get(first), one(second)) ?? sum(TENS.get(second), one(first));
  if (value !== undefined) return { value, length: 2 };
  const single = TENS.get(first) ?? ONES.get(first);
  return single === undefined ? undefined : { value: single, length: 1 };
}

function bare(term: Term | undefined): string {
  return term?.bare ?? '';
}

function tableOf(rows: [number, string][]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap(([value, words]) =>
      words.split(' ').map((word): [string, number] => [normalize(word), value]),
    ),
  );
}
