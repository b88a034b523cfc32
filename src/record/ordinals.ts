// Finds the number of a meeting: «اجتماعها الثاني», «الاجتماع الـ112», "its 23rd meeting".
// In: words. Out: the number with its place. Next: slots.ts.

import type { Span } from '../article/article.ts';
import { MEETINGS } from './lists.ts';
import { nounAt, type Phrases } from './phrases.ts';
import { spanOf, type Word } from './reading.ts';

const MOST_BETWEEN = 4;

/** Returns the number of the meeting that words `[from, to)` tell of. */
export function findNumber(
  words: readonly Word[],
  from: number,
  to: number,
): { value: number; span: Span } | undefined {
  for (let at = from; at < to; at++) {
    if (nounAt(MEETINGS.numbered, words, at) === 0 && !/^(?:meetings?|session)$/u.test(words[at]?.key ?? ''))
      continue;
    const found = /[a-z]/u.test(words[at]?.key ?? '')
      ? latinNumber(words, at, from)
      : arabicNumber(words, at, to);
    if (found) return found;
  }
  return undefined;
}

function arabicNumber(
  words: readonly Word[],
  at: number,
  to: number,
): { value: number; span: Span } | undefined {
  for (let next = at + 1; next < Math.min(to, at + 2 + MOST_BETWEEN); next++) {
    const word = words[next] as Word;
    if (/[،,؛:]/u.test(word.before)) return undefined;
    if (/^\p{Nd}{1,3}$/u.test(word.text) && isMarked(words, next))
      return { value: figures(word.key), span: spanOf(words, at, next + 1) };
    const ordinal = next <= at + 2 ? ordinalAt(words, next) : undefined;
    if (ordinal)
      return isOtherBehind(words, ordinal.to)
        ? undefined
        : { value: ordinal.value, span: spanOf(words, at, ordinal.to) };
  }
  return undefined;
}

const figures = (key: string) => Number.parseInt(key, 10);

/** A figure counts the meeting with «الـ», «رقم» or brackets before it, not bare: «اجتماع 12 عضوا». */
function isMarked(words: readonly Word[], at: number): boolean {
  const before = (words[at] as Word).before;
  const last = words[at - 1]?.key ?? '';
  return (
    (last === 'ال' && before === '') ||
    /ـ$/u.test(words[at - 1]?.text ?? '') ||
    last === 'رقم' ||
    /\(\s*$/u.test(before)
  );
}

/** «الاجتماع الخامس المقرر عقده»: another meeting's number. */
function isOtherBehind(words: readonly Word[], at: number): boolean {
  return nounAt(MEETINGS.others, words, at) > 0;
}

/** Returns the ordinal that begins at a word: «الثاني», «الثالث والعشرين», «الخامس عشر». */
export function ordinalAt(words: readonly Word[], at: number): { value: number; to: number } | undefined {
  const teen = longestOf(MEETINGS.ordinals, words, at);
  if (!teen || !/^[وبل]?ال|^(?:first|second|third|\w+th)$/u.test(words[at]?.key ?? ''))
    return tensAt(words, at, 0);
  const tens = /^و/u.test(words[at + teen.length]?.key ?? '')
    ? longestOf(MEETINGS.ordinals, words, at + teen.length)
    : undefined;
  if (tens && tens.value >= 20 && teen.value < 10)
    return { value: teen.value + tens.value, to: at + teen.length + tens.length };
  return { value: teen.value, to: at + teen.length };
}

/** «الحادي والعشرين», "twenty-third": a unit of its own kind before or behind the tens. */
function tensAt(words: readonly Word[], at: number, unit: number): { value: number; to: number } | undefined {
  const first = longestOf(MEETINGS.unitsBeforeTens, words, at);
  if (!first || unit > 0) return undefined;
  const second = longestOf(MEETINGS.ordinals, words, at + 1);
  if (!second || first.value >= 20 === second.value >= 20) return undefined;
  return { value: first.value + second.value, to: at + 1 + second.length };
}

function longestOf(
  groups: readonly [string, Phrases][],
  words: readonly Word[],
  at: number,
): { value: number; length: number } | undefined {
  let best: { value: number; length: number } | undefined;
  for (const [value, phrases] of groups) {
    const length = nounAt(phrases, words, at);
    if (length > (best?.length ?? 0)) best = { value: Number(value), length };
  }
  return best;
}

/** "23rd meeting", "the third regular meeting", "Meeting No. 5", "Meeting #12". */
function latinNumber(
  words: readonly Word[],
  at: number,
  from: number,
): { value: number; span: Span } | undefined {
  for (let last = at - 1; last >= Math.max(from, at - 3); last--) {
    const word = words[last] as Word;
    const figure = /^(\d{1,3})(?:st|nd|rd|th)$/u.exec(word.key)?.[1];
    if (figure && !isMonthBeside(words, last))
      return { value: Number(figure), span: spanOf(words, last, at + 1) };
    const ordinal = ordinalAt(words, last);
    if (ordinal) return { value: ordinal.value, span: spanOf(words, last, at + 1) };
  }
  const next = words[at + 1];
  if (next && /^(?:no|number)$/u.test(next.key) && /^\d{1,4}$/u.test(words[at + 2]?.key ?? ''))
    return { value: figures(words[at + 2]?.key ?? ''), span: spanOf(words, at, at + 3) };
  if (next && /#\s*$/u.test(next.before) && /^\d{1,3}$/u.test(next.key))
    return { value: figures(next.key), span: spanOf(words, at, at + 2) };
  return undefined;
}

function isMonthBeside(words: readonly Word[], at: number): boolean {
  return [words[at - 1]?.key, words[at + 1]?.key].some((key) =>
    /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u.test(key ?? ''),
  );
}
