// Days of the Hijri calendar as days of the Gregorian one, by Umm al-Qura, the calendar of Saudi Arabia, which Intl knows.
// In: year, month, day. Out: the same day, or the days between which a month or a year lies. Next: dates.ts.

/** A day, or as much of it as is told: a year, a month of a year, a day of a month. */
export interface PartialDate {
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
  /** What it may be instead: 5/3 is the fifth of March to some and the third of May to others. */
  alternatives?: PartialDate[] | undefined;
}

/** Returns what a Hijri date is in the Gregorian calendar; undefined without a year, or where there is no such day. */
export function fromHijri({ year, month, day }: PartialDate): PartialDate | undefined {
  if (year === undefined) return undefined;
  if (month !== undefined && day !== undefined) {
    const found = dayOf(year, month, day);
    return found && { year: yearOf(found), month: monthOf(found), day: found.getUTCDate() };
  }
  const first = dayOf(year, month ?? 1, 1);
  const last = dayOf(year, month ?? LAST_MONTH, SHORTEST_MONTH);
  if (!first || !last) return undefined;
  const named = (date: Date): PartialDate =>
    month === undefined ? { year: yearOf(date) } : { year: yearOf(date), month: monthOf(date) };
  const [from, to] = [named(first), named(last)];
  return from.year === to.year && from.month === to.month ? from : { ...from, alternatives: [to] };
}

/** Returns whether there is such a day in the Gregorian calendar, as far as it is told. */
export function isGregorian({ year = LEAP_YEAR, month = 1, day = 1 }: PartialDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return monthOf(date) === month && date.getUTCDate() === day;
}

const LEAP_YEAR = 2000;
const LAST_MONTH = 12;
const SHORTEST_MONTH = 29;
const LONGEST_MONTH = 30;
const DAY_MS = 86_400_000;
/** The first day of the first year, and how long a year and a month last on average. */
const EPOCH_MS = Date.UTC(622, 6, 16);
const YEAR_DAYS = 354.367;
const MONTH_DAYS = 29.5306;
/** A mean and a seen calendar differ by no more. */
const MOST_OFF = 4;

/** Made when first needed: it takes longer than all else here. */
let hijri: Intl.DateTimeFormat | undefined;

function hijriPartsOf(date: Date): Map<string, number> {
  hijri ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return new Map(hijri.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
}

const yearOf = (date: Date) => date.getUTCFullYear();
const monthOf = (date: Date) => date.getUTCMonth() + 1;

/** Looks for a day around where the mean calendar has it. */
function dayOf(year: number, month: number, day: number): Date | undefined {
  if (month < 1 || month > LAST_MONTH || day < 1 || day > LONGEST_MONTH) return undefined;
  const mean = Math.floor((year - 1) * YEAR_DAYS + (month - 1) * MONTH_DAYS) + day - 1;
  for (let off = -MOST_OFF; off <= MOST_OFF; off++) {
    const date = new Date(EPOCH_MS + (mean + off) * DAY_MS);
    const parts = hijriPartsOf(date);
    if (parts.get('year') === year && parts.get('month') === month && parts.get('day') === day) return date;
  }
  return undefined;
}
