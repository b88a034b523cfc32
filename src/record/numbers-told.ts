// Finds numbers with what they count: «77 مركزاً انتخابياً», "45 schools".
// In: a `Reading`. Out: numbers with evidence. Next: draft.ts.

import type { DraftedNumber } from './drafted.ts';
import { DATES } from './lists.ts';
import { phraseAt } from './phrases.ts';
import { type Reading, spanOf, type Word } from './reading.ts';

const FIGURE = /^\d+(?:[.,]\d+)*$/u;
const MULTIPLES = new Map([
  ['الف', 1e3],
  ['الاف', 1e3],
  ['مليون', 1e6],
  ['ملايين', 1e6],
  ['مليار', 1e9],
  ['مليارات', 1e9],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
const NOT_COUNTED = new Set(
  'من في الي علي عام سنه هـ ه م و او يوم شهر صباحا مساء ظهرا and or of to in at am pm the by for is was were are'.split(
    ' ',
  ),
);

/** Returns the numbers of a text that stand before what they count. */
export function findNumbersTold(reading: Reading): DraftedNumber[] {
  const { words } = reading;
  const found: DraftedNumber[] = [];
  for (let at = 0; at < words.length - 1; at++) {
    const word = words[at] as Word;
    if (!FIGURE.test(word.key) || /[#/:.\-[\w]$/u.test(word.before) || isYearOrDay(words, at)) continue;
    const multiple = MULTIPLES.get((words[at + 1] as Word).key);
    const noun = at + (multiple ? 2 : 1);
    const counted = words[noun];
    if (
      !counted ||
      !/^[\s)»"”%]*$/u.test(counted.before) ||
      counted.line !== word.line ||
      NOT_COUNTED.has(counted.key) ||
      !/^\p{L}/u.test(counted.text)
    )
      continue;
    const end = noun + (isAdjective(words, noun + 1) ? 2 : 1);
    const { start, end: stop } = spanOf(words, noun, end);
    const value = Number(word.key.replace(/[.,](?=\d{3}(?:\D|$))/gu, '').replace(',', '.')) * (multiple ?? 1);
    if (Number.isFinite(value))
      found.push({ value, counts: reading.text.slice(start, stop), evidence: [spanOf(words, at, end)] });
  }
  return found;
}

function isAdjective(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    word !== undefined && word.before === ' ' && /(?:يا|يه)$/u.test(word.key) && !/^[وبل]/u.test(word.key)
  );
}

/** A year, or a day of a month. */
function isYearOrDay(words: readonly Word[], at: number): boolean {
  const months = [...DATES.gregorian, ...DATES.hijri].some(
    ([, phrases]) => phraseAt(phrases, words, at + 1) > 0 || phraseAt(phrases, words, at - 1) > 0,
  );
  return months || /^(?:1[34]|19|20)\d\d$/u.test((words[at] as Word).key);
}
