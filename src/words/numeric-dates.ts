// Dates written in digits alone: 2021-03-05, 5/3/2021, ٢٠٢١/٣/٥, 14/8/1436هـ, 03/2021.
// In: a text. Out: what it names, day or month first. Next: dates.ts, which adds those with a month's name.

import { fromHijri, isGregorian, type PartialDate } from './calendar.ts';
import type { FoundDate } from './dates.ts';

/** Returns the dates in digits of a text, in order. `isDay` says whether what stands before a place announces a day. */
export function findNumericDates(text: string, isDay: (before: string) => boolean): FoundDate[] {
  const digits = text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  const found: FoundDate[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of digits.matchAll(pattern)) {
      const { index: start } = match;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const [first = 0, second = 0, third] = match.slice(1).map(Number);
      const isHijri = HIJRI_AFTER.test(digits.slice(end, end + 8));
      const told = read(first, second, third ?? 0);
      if (told === 'day of a month' && !isDay(digits.slice(Math.max(0, start - 20), start))) continue;
      const date = told === 'day of a month' ? dayFirst({}, first, second) : told;
      const one = date && placed(date, { start, end }, isHijri);
      if (one) found.push(one);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const HIJRI_AFTER = /^\s?(?:هـ|هجري|ه(?!\p{L})|AH\b)/u;
const SIGN = String.raw`\s?\p{Cf}*[-/.]\p{Cf}*\s?`;
const BEFORE = String.raw`(?<![\d/.:\-\p{sc=Latin}])`;
const BEHIND = String.raw`(?![\d/:]|[.-]\d)`;

type Told = PartialDate | 'day of a month' | undefined;

interface Form {
  pattern: RegExp;
  read(first: number, second: number, third: number): Told;
}

/** In the order in which they are tried. */
const FORMS: Form[] = [
  {
    pattern: new RegExp(`${BEFORE}(\\d{4})${SIGN}(\\d{1,2})${SIGN}(\\d{1,2})${BEHIND}`, 'gu'),
    read: (year, month, day) => (month > 12 ? { year, month: day, day: month } : { year, month, day }),
  },
  {
    pattern: new RegExp(`${BEFORE}(\\d{1,2})${SIGN}(\\d{1,2})${SIGN}(\\d{4})${BEHIND}`, 'gu'),
    read: (first, second, year) => dayFirst({ year }, first, second),
  },
  {
    pattern: new RegExp(`${BEFORE}(\\d{1,2})/(\\d{1,2})/(\\d{2})${BEHIND}`, 'gu'),
    read: (first, second, year) => dayFirst({ year: 2000 + year }, first, second),
  },
  {
    pattern: new RegExp(`${BEFORE}(\\d{1,2})/(\\d{4})${BEHIND}`, 'gu'),
    read: (month, year) => ({ year, month }),
  },
  {
    // 2019-20 is two years, 2021-03 a month.
    pattern: new RegExp(`${BEFORE}(\\d{4})-(0[1-9]|1[0-2])${BEHIND}`, 'gu'),
    read: (year, month) => (month === (year % 100) + 1 ? undefined : { year, month }),
  },
  {
    pattern: new RegExp(`${BEFORE}(\\d{1,2})/(\\d{1,2})${BEHIND}`, 'gu'),
    read: () => 'day of a month',
  },
];

/** Both readings where both are days. */
function dayFirst(year: PartialDate, first: number, second: number): PartialDate | undefined {
  const asDay = { ...year, month: second, day: first };
  const asMonth = { ...year, month: first, day: second };
  if (second > 12) return first > 12 ? undefined : asMonth;
  return first > 12 || first === second ? asDay : { ...asDay, alternatives: [asMonth] };
}

const isHijriYear = (year: number | undefined) => year !== undefined && year >= 1300 && year < 1600;

function placed(
  told: PartialDate,
  span: { start: number; end: number },
  isHijri: boolean,
): FoundDate | undefined {
  if (isHijri || isHijriYear(told.year)) {
    const { alternatives, ...hijri } = told;
    const date = fromHijri(hijri);
    const other = alternatives?.map(fromHijri).filter((one) => one !== undefined);
    if (!date) return undefined;
    return {
      ...span,
      calendar: 'hijri',
      hijri,
      date: other?.length ? { ...date, alternatives: other } : date,
    };
  }
  const isYear = told.year === undefined || (told.year >= 1800 && told.year < 2200);
  return isYear && isGregorian(told) ? { ...span, calendar: 'gregorian', date: told } : undefined;
}
