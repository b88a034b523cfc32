// Takes out what says in which language to answer: “Answer in Arabic”, «جاوبني بالإنجليزي», “in English please”.
// In: a text without markup. Out: the language, and the text without the words that ask for it. Next: read.ts.

import { analyze, type Term } from '../../words/analyzer.ts';
import type { Language } from '../../words/language.ts';
import { beginsQuestion } from './around.ts';
import { replying } from './lists.ts';

/** What a message says of the reply's language, and the rest of it. */
export interface Directed {
  text: string;
  replyIn: Language | undefined;
}

/** Returns the language asked for last, and the text without what asks for it; a language asked *about* stays. */
export function withoutDirective(text: string): Directed {
  const terms = analyze(text);
  const words = terms.map(({ word }) => word);
  for (let at = words.length - 1; at >= 0; at--) {
    for (const [language, names] of replying.names) {
      const length = names.lengthAt(words, at);
      const found = length > 0 && directiveAround({ text, terms, words }, at, at + length);
      if (found) return { text: without(text, terms, found), replyIn: language };
    }
  }
  return { text, replyIn: undefined };
}

/** A message being read. */
interface Reading {
  text: string;
  terms: Term[];
  words: string[];
}

/** The words `from` to before `to`. */
interface Range {
  from: number;
  to: number;
}

/** The whole of what asks for a language whose name stands at `at`; undefined where the name is part of the question. */
function directiveAround(reading: Reading, at: number, end: number): Range | undefined {
  const { words } = reading;
  const strong = replying.askingMe.lengthBefore(words, at);
  const weak = strong > 0 ? 0 : replying.asking.lengthBefore(words, at);
  const verb = at - strong - weak;
  const to = widenAfter(words, end);
  const from = widenBefore(words, verb);
  const isOpen = from === 0 || hasMark(reading, from);
  const isClosed = to === words.length || hasMark(reading, to);
  const isPolite = from < verb ? isPoliteIn(words, from, verb) || to > end : to > end;
  const isBare = replying.bare.has(words[at] ?? '') && end === at + 1;
  if (strong > 0 && isImperative(words, verb, isOpen)) return { from, to };
  const isBeginning = from === 0 && beginsQuestion(words, to);
  if (weak > 0) return isOpen && (isClosed || isPolite || isBeginning) ? { from, to } : undefined;
  if (strong > 0) return undefined;
  if (isPolite && isClosed && (from === 0 || isOpen || !isBare)) return { from, to };
  const isAsked = /[?؟]/u.test(reading.text.slice(reading.terms[to - 1]?.end ?? 0));
  const isApart = isOpen && isClosed && (from === 0 || !isAsked || hasStop(reading, from));
  return isApart && (!isBare || from > 0 || to === words.length) ? { from, to } : undefined;
}

/** “Did the minister answer in Arabic?” tells of an answer; “who chaired? answer in Arabic” asks for one. */
function isImperative(words: readonly string[], verb: number, isOpen: boolean): boolean {
  if (isOpen) return true;
  const before = words[verb - 1] ?? '';
  const isTold = words.slice(0, verb).some((word) => replying.tellingOf.has(word));
  return !isTold && !replying.subjects.has(before);
}

function widenBefore(words: readonly string[], at: number): number {
  const length = replying.before.lengthBefore(words, at);
  return length > 0 ? widenBefore(words, at - length) : at;
}

function widenAfter(words: readonly string[], at: number): number {
  const length = Math.max(replying.polite.lengthAt(words, at), replying.after.lengthAt(words, at));
  return length > 0 ? widenAfter(words, at + length) : at;
}

function isPoliteIn(words: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (replying.polite.lengthAt(words, at, to) > 0) return true;
  return false;
}

const gapBefore = ({ text, terms }: Reading, at: number) =>
  text.slice(terms[at - 1]?.end ?? 0, terms[at]?.start ?? text.length);

const hasMark = (reading: Reading, at: number) =>
  /[,،.!?؟:;؛\n()…[\]]|\s[-–—]+\s?/u.test(gapBefore(reading, at));
const hasStop = (reading: Reading, at: number) => /[.!?؟\n()…]/u.test(gapBefore(reading, at));

function without(text: string, terms: Term[], { from, to }: Range): string {
  const start = terms[from]?.start ?? text.length;
  const end = terms[to - 1]?.end ?? start;
  const before = text.slice(0, start).replace(/[\s,،:;(\-–—[]*$/u, '');
  const after = text.slice(end).replace(/^[\s,،:;).\-–—\]]*/u, '');
  const mark = after.startsWith('?') || after.startsWith('؟') || before === '' || after === '' ? '' : ' ';
  const joined = before + mark + after;
  return /[.!?؟\n]$/u.test(before) && /^[?؟]/u.test(after) ? before + after.slice(1) : joined;
}
