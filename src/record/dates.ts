// Finds dates of both calendars, and words such as «غداً الخميس» that stand for one.
// In: text. Out: dates with their places, ISO where day, month and year are told. Next: slots.ts.

import type { Span } from '../article/article.ts';
import { DATES } from './lists.ts';
import { keysOf, phraseAt } from './phrases.ts';
import { type Reading, spanOf, type Word } from './reading.ts';

/** A date as printed. */
export interface FoundDate extends Span {
  /** `YYYY-MM-DD` where the text tells the day, the month and the year. */
  iso?: string | undefined;
}

const MONTHS = new Map<string, { month: number; hijri: boolean }>();
for (const [calendar, hijri] of [
  [DATES.gregorian, false],
  [DATES.hijri, true],
] as const) {
  for (const [month, phrases] of calendar)
    for (const variants of phrases.values())
      for (const keys of variants) MONTHS.set(keys.join(' '), { month: Number(month), hijri });
}

const WORD = String.raw`[\p{L}\p{M}]+`;
const YEAR = String.raw`(?:[\s,،]*(?:لعام|للعام|عام|سنة|من عام|لسنة|,|of)?\s*(\d{4})(?!\d)\s*(?:هـ|ه|م(?!\p{L}))?)?`;
const DAY_FIRST = new RegExp(
  String.raw`(?<![\d/.-])(\d{1,2})(?:st|nd|rd|th)?\s*(?:من شهر|من|of|شهر|-|/)?\s*(${WORD}(?:[ -]${WORD})?)(?:\s*[(/]\s*${WORD}(?: ${WORD})?\s*\)?)?${YEAR}`,
  'giu',
);
/** «الخامس من أغسطس», «الحادي والعشرين من رجب لعام 1445». */
const IN_WORDS = new RegExp(
  String.raw`(?<!\p{L})(?:ال)?(أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|عشرين|ثلاثين)(\s+عشر(?!\p{L})|\s+والعشر(?:ين|ون)|\s+والثلاث(?:ين|ون))?\s+(?:من\s+)?(?:شهر\s+)?(${WORD}(?:[ -]${WORD})?)${YEAR}`,
  'gu',
);
const UNITS = ['أول', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع', 'عاشر'];

/** «الحادي والعشرين» is 21. */
function dayInWords(unit: string, tens: string): number {
  const ones = unit === 'حادي' ? 1 : unit === 'عشرين' ? 20 : unit === 'ثلاثين' ? 30 : UNITS.indexOf(unit) + 1;
  return ones + (/والعشر/u.test(tens) ? 20 : /والثلاث/u.test(tens) ? 30 : /عشر/u.test(tens) ? 10 : 0);
}
const MONTH_FIRST = new RegExp(
  String.raw`(?<!\p{L})(${WORD})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:/])${YEAR}`,
  'giu',
);
const YEAR_FIRST = /(?<!\d)(\d{4})\s*[-/]\s*(\d{1,2})\s*[-/]\s*(\d{1,2})(?!\d)/gu;
const NUMBERS =
  /(?<!\d)(\d{1,2})\s*[-/]\s*(\d{1,2})\s*[-/]\s*(\d{4})(?!\d)\s*(?:هـ|ه(?!\p{L})|م(?!\p{L}))?/gu;

/** Returns the dates written in a stretch of text, in order. */
export function findDates(text: string, { start, end }: Span): FoundDate[] {
  const stretch = text.slice(start, end).replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
  const found: FoundDate[] = [];
  const add = (at: number, length: number, iso: string | undefined) =>
    found.push({ start: start + at, end: start + at + length, iso });
  for (const m of stretch.matchAll(YEAR_FIRST))
    add(m.index, m[0].length, isoOf(Number(m[1]), Number(m[2]), Number(m[3]), Number(m[1]) < 1600));
  for (const m of stretch.matchAll(NUMBERS)) add(m.index, m[0].trimEnd().length, numbersIso(m));
  for (const m of stretch.matchAll(DAY_FIRST)) {
    const month = monthOf(m[2] as string);
    if (month)
      add(
        m.index,
        m[3] ? m[0].trimEnd().length : m[0].indexOf(m[2] as string) + monthLength(m[2] as string),
        m[3] ? isoOf(Number(m[3]), month.month, Number(m[1]), month.hijri) : undefined,
      );
  }
  for (const m of stretch.matchAll(IN_WORDS)) {
    const [month, day] = [monthOf(m[3] as string), dayInWords(m[1] as string, m[2] ?? '')];
    if (!month) continue;
    const end = m[0].indexOf(m[3] as string) + monthLength(m[3] as string);
    const iso = m[4] ? isoOf(Number(m[4]), month.month, day, month.hijri) : undefined;
    add(m.index, m[4] ? m[0].trimEnd().length : end, iso);
  }
  for (const m of stretch.matchAll(MONTH_FIRST)) {
    const month = monthOf(m[1] as string);
    if (month && Number(m[2]) <= 31)
      add(
        m.index,
        m[0].replace(/[\s,،]+$/u, '').length,
        m[3] ? isoOf(Number(m[3]), month.month, Number(m[2]), month.hijri) : undefined,
      );
  }
  return withoutInner(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** Day and month in figures: the day comes first unless only the other order is a date. */
function numbersIso(match: RegExpExecArray | RegExpMatchArray): string | undefined {
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const hijri = year < 1600;
  if (second > 12) return isoOf(year, first, second, hijri);
  return isoOf(year, second, first, hijri);
}

function monthOf(words: string): { month: number; hijri: boolean } | undefined {
  const keys = keysOf(words);
  return MONTHS.get(keys.slice(0, 2).join(' ')) ?? MONTHS.get(keys[0] ?? '');
}

/** Letters of a month's name: of both words where both are its name. */
function monthLength(words: string): number {
  return MONTHS.has(keysOf(words).slice(0, 2).join(' '))
    ? words.length
    : (words.split(/[ -]/u)[0]?.length ?? 0);
}

function withoutInner(dates: FoundDate[]): FoundDate[] {
  return dates.filter(
    (date, index) =>
      !dates.some(
        (other, at) =>
          at !== index &&
          other.start <= date.start &&
          other.end >= date.end &&
          (other.end - other.start > date.end - date.start || at < index),
      ),
  );
}

function isoOf(year: number, month: number, day: number, hijri: boolean): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if (hijri) return isoOfHijri(year, month, day);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const DAY_MS = 86_400_000;
const HIJRI_EPOCH = Date.UTC(622, 6, 19);
const HIJRI_YEAR_DAYS = 354.367;
const UMALQURA = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** Returns the Gregorian day of a date of the Umm al-Qura calendar, as `Intl` has it. */
export function isoOfHijri(year: number, month: number, day: number): string | undefined {
  const guess = HIJRI_EPOCH + ((year - 1) * HIJRI_YEAR_DAYS + (month - 1) * 29.53 + day) * DAY_MS;
  for (let shift = -4; shift <= 4; shift++) {
    const date = new Date(Math.floor(guess / DAY_MS) * DAY_MS + shift * DAY_MS);
    const parts = new Map(
      UMALQURA.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    );
    if (parts.get('year') === year && parts.get('month') === month && parts.get('day') === day)
      return date.toISOString().slice(0, 10);
  }
  return undefined;
}

/** Returns the words among `[from, to)` that stand for a day: «غداً الخميس», «صباح اليوم», «يوم الثلاثاء المقبل», "next Monday". */
export function nearDay({ words, text }: Reading, from: number, to: number): Span | undefined {
  for (let at = from; at < to; at++) {
    const near = phraseAt(DATES.near, words, at);
    const day = near === 0 ? dayAt(words, at) : 0;
    if (near === 0 && (day === 0 || !isDated(words, at))) continue;
    let first = at;
    while (first > from && phraseAt(DATES.dayWords, words, first - 1) > 0 && words[first - 1]?.key !== 'on')
      first--;
    let end = at + (near || day);
    while (
      end < to &&
      /^\s*\(?\s*$/u.test((words[end] as Word).before) &&
      (dayAt(words, end) > 0 || phraseAt(DATES.relative, words, end) > 0)
    )
      end++;
    const span = spanOf(words, first, end);
    return text.slice(span.start, span.end + 1).endsWith(')') ? { ...span, end: span.end + 1 } : span;
  }
  return undefined;
}

function dayAt(words: readonly Word[], at: number): number {
  return phraseAt(DATES.days, words, at);
}

/** A weekday counts with «يوم», «مساء», "on", "next" before it or «المقبل» behind it. */
function isDated(words: readonly Word[], at: number): boolean {
  return (
    phraseAt(DATES.dayWords, words, at - 1) > 0 ||
    phraseAt(DATES.relative, words, at + 1) > 0 ||
    phraseAt(DATES.relative, words, at - 1) > 0
  );
}
