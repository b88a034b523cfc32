// Reads numbers in words and digits of both languages, and whether they count or put in order: 23, 23rd, twenty-third,
// «ثلاثة وعشرون», «الثالث والعشرون», «الثاني عشر بعد المئة».
// In: the terms of a text. Out: the number that begins at a place. Next: dates.ts and whoever reads numbers of meetings.

import { z } from 'zod';
import numerals from '../../data/words/numerals.json' with { type: 'json' };
import type { Term } from './analyzer.ts';
import { normalize } from './normalize.ts';

/** A number found: its value, how many terms it takes, and whether it puts in order (“third”) or counts (“three”). */
export interface Numeral {
  value: number;
  length: number;
  /** Digits without an ending, 23, may be either: they count as not ordering. */
  ordering: boolean;
}

/** Returns the number, up to 999 in words and of up to six digits, that begins at a place of a sequence of terms. */
export function numeralAt(terms: readonly Term[], at: number): Numeral | undefined {
  const first = terms[at];
  if (!first) return undefined;
  const digits = DIGITS.exec(first.bare);
  if (digits) return { value: Number(digits[1]), length: 1, ordering: digits[2] !== undefined };
  if (!BEGINNINGS.has(first.bare)) return undefined;
  return withHundred(terms, at) ?? belowHundred(terms, at);
}

const DIGITS = /^(\d{1,6})(st|nd|rd|th)?$/;
const HUNDRED = 100;

const row = z.strictObject({
  value: z.int().positive(),
  counting: z.array(z.string()),
  ordering: z.array(z.string()),
});
const { ones, teens, tens, hundreds } = z
  .strictObject({ ones: z.array(row), teens: z.array(row), tens: z.array(row), hundreds: z.array(row) })
  .parse(numerals);

/** A word, or two, of one number. */
type Piece = Omit<Numeral, 'length'>;

const ONES = tableOf(ones);
const TEENS = tableOf(teens);
const TENS = tableOf(tens);
const HUNDREDS = tableOf(hundreds);

/** The ten of «ثالث عشر», which a one stands before. */
const ARABIC_TEN = new Set(['عشر', 'عشرة'].map(normalize));
const AFTER = normalize('بعد');
const AND = new Set(['and', 'و']);

const BEGINNINGS = new Set(
  [...ONES.keys(), ...TEENS.keys(), ...TENS.keys(), ...HUNDREDS.keys()].map((words) => words.split(' ')[0]),
);

function tableOf(rows: z.infer<typeof row>[]): ReadonlyMap<string, Piece> {
  const table = new Map<string, Piece>();
  for (const { value, counting, ordering } of rows) {
    for (const words of counting) table.set(spelling(words), { value, ordering: false });
    for (const words of ordering) table.set(spelling(words), { value, ordering: true });
  }
  return table;
}

function spelling(words: string): string {
  return words.split(' ').map(normalize).join(' ');
}

const bareAt = (terms: readonly Term[], at: number) => terms[at]?.bare ?? '';

/** A hundred, with what stands before or after it: one hundred and twelfth, «المئة والثاني عشر», «الثاني عشر بعد المئة». */
function withHundred(terms: readonly Term[], at: number): Numeral | undefined {
  const times = ONES.get(bareAt(terms, at));
  const isEnglish = bareAt(terms, at + 1).startsWith('hundred');
  const start = times && isEnglish ? at + 1 : at;
  const hundred = HUNDREDS.get(bareAt(terms, start));
  if (hundred) {
    const value = hundred.value * (start > at ? (times?.value ?? 1) : 1);
    return plusRest(terms, { value, length: start - at + 1, ordering: hundred.ordering }, at);
  }
  const small = belowHundred(terms, at);
  if (!small || bareAt(terms, at + small.length) !== AFTER) return undefined;
  const base = HUNDREDS.get(bareAt(terms, at + small.length + 1));
  return base && { ...small, value: base.value + small.value, length: small.length + 2 };
}

/** What a hundred goes on with: “and”, or a word that «و» is joined to. */
function plusRest(terms: readonly Term[], hundred: Numeral, at: number): Numeral {
  const next = at + hundred.length;
  const hasAnd = AND.has(terms[next]?.word ?? '');
  const isJoined = terms[next]?.word.startsWith('و') || bareAt(terms, next - 1) === 'hundred';
  const rest = hasAnd || isJoined ? belowHundred(terms, hasAnd ? next + 1 : next) : undefined;
  if (!rest) return hundred;
  const length = hundred.length + rest.length + (hasAnd ? 1 : 0);
  return {
    value: hundred.value + rest.value,
    length,
    ordering: rest.ordering || ONES.get(bareAt(terms, at))?.ordering === true,
  };
}

function belowHundred(terms: readonly Term[], at: number): Numeral | undefined {
  const first = bareAt(terms, at);
  const second = bareAt(terms, at + 1);
  const pair = TEENS.get(`${first} ${second}`) ?? arabicTeen(first, second);
  if (pair) return { ...pair, length: 2 };
  const unit = ONES.get(first);
  const ten = TENS.get(first);
  if (unit) {
    const andAlone = second === 'و' ? 1 : 0;
    const isJoined = andAlone === 1 || terms[at + 1]?.word.startsWith('و');
    const after = TENS.get(bareAt(terms, at + 1 + andAlone));
    if (after && isJoined) return { ...sum(unit, after), length: 2 + andAlone };
  }
  if (ten && isLatin(first)) {
    const one = ONES.get(second);
    if (one && isLatin(second)) return { ...sum(ten, one), length: 2 };
  }
  const single = unit ?? TEENS.get(first) ?? ten;
  return single && single.value < HUNDRED ? { ...single, length: 1 } : undefined;
}

const isLatin = (word: string) => /^[a-z]/.test(word);

const sum = (a: Piece, b: Piece): Piece => ({ value: a.value + b.value, ordering: a.ordering || b.ordering });

function arabicTeen(first: string, second: string): Piece | undefined {
  const unit = ARABIC_TEN.has(second) ? ONES.get(first) : undefined;
  return unit && { value: unit.value + 10, ordering: unit.ordering };
}
