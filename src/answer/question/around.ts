// Takes off what people say around a question: greetings, thanks, blessings, lead-ins, whom they call.
// In: a text without markup. Out: what is asked, '' where nothing is left. Next: read.ts.

import { analyze, type Term } from '../../words/analyzer.ts';
import { around, asking } from './lists.ts';

/** What is left of a message, and the words that were taken off its beginning. */
export interface Bare {
  text: string;
  before: string[];
}

/** Returns a text without what stands around the question in it. What is said, and not a greeting to us, stays. */
export function withoutAround(text: string): Bare {
  const terms = analyze(text);
  const words = terms.map(({ word }) => word);
  const reading: Reading = { text, terms, words, start: 0, end: words.length };
  for (let length = 1; length > 0; ) {
    length = lengthAtStart(reading);
    reading.start += length;
    if (length === 0) {
      length = lengthAtEnd(reading);
      reading.end -= length;
    }
  }
  return { text: cut(reading), before: words.slice(0, reading.start) };
}

/** A message being read: the words from `start` to before `end` are left. */
interface Reading {
  text: string;
  terms: Term[];
  words: string[];
  start: number;
  end: number;
}

/** The vocative: it and whom it calls go together. */
const CALL = 'يا';
const LAUGHTER = /^(?:ه{2,}|خ{3,}|(?:ha|he|hi|ja|kk){2,}h?|lo+l+|lmf?ao+|rofl|xd+)$/;

function lengthAtStart(reading: Reading): number {
  const { words, start, end } = reading;
  if (start >= end) return 0;
  if (isAllAround(words, start, end)) return end - start;
  if (LAUGHTER.test(words[start] ?? '')) return 1;
  const sure = around.before.lengthAt(words, start, end);
  const likely = [around.beforeQuestion, around.calledAlone, around.after]
    .map((phrases) => phrases.lengthAt(words, start, end))
    .filter((length) => length > 0 && isFollowedByQuestion(reading, start + length));
  const marked = around.beforeMark.lengthAt(words, start, end);
  const isMarked = marked > 0 && start + marked < end && isApart(reading, start + marked);
  return Math.max(sure, calledAt(reading), isMarked ? marked : 0, ...likely);
}

/** Whether a mark stands at a place, or whom the words before it greet. */
function isApart(reading: Reading, at: number): boolean {
  const { words, end } = reading;
  const called = around.calledAlone.lengthAt(words, at, end);
  return (
    isMarkBefore(reading, at) ||
    words[at] === CALL ||
    (called > 0 && isFollowedByQuestion(reading, at + called))
  );
}

/** Whether words are nothing but what stands around a question: “lol ok thanks bye”. */
function isAllAround(words: readonly string[], start: number, end: number): boolean {
  if (end - start > MOST_AROUND) return false;
  const reached = new Set([start]);
  // A set is read on while it grows.
  for (const at of reached) {
    if (at >= end) return true;
    if (LAUGHTER.test(words[at] ?? '') || words[at] === CALL) reached.add(at + 1);
    for (const phrases of ALL_AROUND) {
      const length = phrases.lengthAt(words, at, end);
      if (length > 0) reached.add(at + length);
    }
  }
  return false;
}

/** A longer message is taken apart phrase by phrase. */
const MOST_AROUND = 15;
const ALL_AROUND = [
  around.before,
  around.beforeQuestion,
  around.beforeMark,
  around.after,
  around.called,
  around.calledAlone,
];

/** «يا شباب»; a name behind «يا» where a question follows. */
function calledAt(reading: Reading): number {
  const { words, start, end } = reading;
  if (words[start] !== CALL) return 0;
  const known = around.called.lengthAt(words, start + 1, end);
  if (known > 0) return known + 1;
  // «يا محمد من حضر؟» calls; «يا بنتي شفيه من خبر» does not end at «من».
  const isCalled = (at: number) =>
    isMarkBefore(reading, at) || (beginsQuestion(words, at) && (at === start + 2 || words[at] !== 'من'));
  return [2, 3].find((length) => start + length < end && isCalled(start + length)) ?? 0;
}

/** Returns whether at a place a question begins, or comes after a mark, or is no more. */
function isFollowedByQuestion(reading: Reading, at: number): boolean {
  const { words, end } = reading;
  if (at >= end || isMarkBefore(reading, at) || beginsQuestion(words, at)) return true;
  const next = words[at] ?? '';
  if (next === CALL) return true;
  const further = around.beforeQuestion.lengthAt(words, at, end);
  if (further > 0 && isFollowedByQuestion(reading, at + further)) return true;
  return [around.before, around.calledAlone].some((phrases) => phrases.lengthAt(words, at, end) > 0);
}

/** Returns whether a word that asks stands at a place, alone or with «و» or «ف» joined to it. */
export function beginsQuestion(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const forms = /^[وف]..?/u.test(word) ? [word, word.slice(1)] : [word];
  return forms.some((form) => asking.words.has(form) || asking.yesOrNo.has(form) || asking.telling.has(form));
}

function isMarkBefore({ text, terms }: Pick<Reading, 'text' | 'terms'>, at: number): boolean {
  const gap = text.slice(terms[at - 1]?.end ?? 0, terms[at]?.start ?? text.length);
  return /[,،.!?؟:;؛\n…()]|\s[-–—]+\s/u.test(gap);
}

function lengthAtEnd(reading: Reading): number {
  const { words, start, end } = reading;
  if (start >= end) return 0;
  if (LAUGHTER.test(words[end - 1] ?? '')) return 1;
  const marked = around.afterMark.lengthBefore(words, end, start);
  const called = calledBefore(reading);
  const sure = around.after.lengthBefore(words, end, start);
  const lengths = [
    isSaid(reading, end - sure) ? 0 : sure,
    marked > 0 && isMarkBefore(reading, end - marked) ? marked : 0,
    called,
  ];
  const longest = Math.max(...lengths);
  // “What do you know?” is no question with something behind it.
  return end - start - longest > 1 || isMarkBefore(reading, end - longest) ? longest : 0;
}

function calledBefore({ words, start, end }: Reading): number {
  for (let length = 2; length <= 3; length++) {
    const at = end - length;
    if (at > start && words[at] === CALL && around.called.lengthAt(words, at + 1, end) === length - 1)
      return length;
  }
  return 0;
}

/** “Did he say hello?”, «من قال شكرا؟»: the greeting is what the question is about. */
function isSaid(reading: Reading, at: number): boolean {
  const before = reading.words[at - 1] ?? '';
  return at > reading.start && !isMarkBefore(reading, at) && around.saying.has(before);
}

/** The words that are left, with the signs that are written onto them and the mark behind. */
function cut({ text, terms, words, start, end }: Reading): string {
  if (start >= end) return '';
  const [first, last] = [terms[start], terms[end - 1]];
  if (!first || !last) return '';
  const lead = start === 0 ? '' : text.slice(terms[start - 1]?.end ?? 0, first.start);
  const before = /[«"“'(@$#+_-]*$/u.exec(start === 0 ? text.slice(0, first.start) : lead)?.[0] ?? '';
  const behind = text.slice(
    last.end,
    end === words.length ? text.length : (terms[end]?.start ?? text.length),
  );
  const after = /^(?:[^\s,،;؛:\p{L}\p{Nd}…]|\s(?=[?؟!]))*/u.exec(behind)?.[0] ?? '';
  return (before + text.slice(first.start, last.end) + after).trim();
}
