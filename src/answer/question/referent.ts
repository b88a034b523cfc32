// What a later question in the same message can mean by “he”, “it”, «هو», «ها».
// In: the question before. Out: the person and the thing it asks of, as far as its form tells. Next: parts.ts.

import { analyze, type Term } from '../../words/analyzer.ts';
import { type Subjects, subjectOf } from './context.ts';
import { asking } from './lists.ts';

/** Returns what a question asks of; undefined where its form does not tell. */
export function referentsOf(question: string): Subjects | undefined {
  const terms = analyze(question);
  const asks = terms.findIndex(({ word }) => asking.words.has(word));
  const last = terms.at(-1);
  if (asks < 0 || !last || terms.length - asks < 2) return undefined;
  const upTo = (from: number, to: number) => question.slice(terms[from]?.start, terms[to]?.end);
  const end = terms.length - 1;
  const [word, next] = [terms[asks]?.word ?? '', terms[asks + 1]?.word ?? ''];
  // «الخطة متى تنتهي؟»
  if (asks > 0 && isArabic(word)) return both(upTo(0, asks - 1));
  if (WHO.test(word) && next !== 'اي') {
    if (asking.toBe.has(next) || HE.test(next)) return both(subjectOf(question));
    if (isArabic(word)) return whoArabic(upTo, terms, asks, end);
    const rest = terms.slice(asks + 2).some(({ stop }) => !stop) ? upTo(asks + 2, end) : '';
    return { subject: rest, person: `the one who ${upTo(asks + 1, end)}` };
  }
  if (/^(?:what|which)$/.test(word)) return nounBeforeAuxiliary(terms, asks, upTo);
  if (/^(?:اي|كم|جم|كام)$/u.test(word)) return both(upTo(asks + 1, end));
  return word === 'ما' && next.startsWith('ال') ? both(upTo(asks + 1, end)) : undefined;
}

/** Returns a question after its question word, so that another may stand before it: “was the meeting held”. */
export function predicateOf(question: string): string {
  const terms = analyze(question);
  const asks = terms.findIndex(({ word }) => asking.words.has(word) || asking.words.has(word.slice(1)));
  const isOfNoun = /^(?:what|which|whose)$/.test(terms[asks]?.word ?? '');
  const auxiliary = isOfNoun ? terms.findIndex(({ word }, at) => at > asks && asking.yesOrNo.has(word)) : -1;
  const from = terms[auxiliary > 0 ? auxiliary : asks + 1];
  const last = terms.at(-1);
  return from && last ? question.slice(from.start, last.end) : '';
}

const WHO = /^(?:who|whom|من|منو|مين|منهو|شكون)$/u;
const HE = /^(?:هو|هي|هم)$/u;
const isArabic = (word: string) => /\p{Script=Arabic}/u.test(word);
const both = (meant: string): Subjects => ({ subject: meant, person: meant });

/** «مين اللي حضر» → «اللي حضر», «مين حضر» → «من حضر». */
function whoArabic(
  upTo: (from: number, to: number) => string,
  terms: Term[],
  asks: number,
  end: number,
): Subjects {
  const isNoun = /^ال/u.test(terms[asks + 1]?.word ?? '');
  return both(isNoun ? upTo(asks + 1, end) : `من ${upTo(asks + 1, end)}`);
}

/** “Which plan did they approve?” → “the plan”. */
function nounBeforeAuxiliary(
  terms: Term[],
  asks: number,
  upTo: (from: number, to: number) => string,
): Subjects | undefined {
  const auxiliary = terms.findIndex(({ word }, at) => at > asks && asking.yesOrNo.has(word));
  if (auxiliary === asks + 1)
    return asking.toBe.has(terms[auxiliary]?.word ?? '')
      ? both(upTo(auxiliary + 1, terms.length - 1))
      : undefined;
  return auxiliary > 0 ? both(`the ${upTo(asks + 1, auxiliary - 1)}`) : undefined;
}
