// Where a second question begins inside one sentence: “who chaired it and when does it end?”, «من حضر ومتى انتهى؟»
// In: a sentence. Out: the questions in it as written. Next: parts.ts, which makes each readable alone.

import { analyze, type Term } from '../../words/analyzer.ts';
import { asking, seconds } from './lists.ts';

/** Returns the halves of a sentence, cut where “and” stands before a word that asks, or is joined to it. */
export function splitAtAnd(sentence: string): string[] {
  const terms = analyze(sentence);
  const halves: string[] = [];
  let start = 0;
  let from = 0;
  for (let at = 1; at < terms.length; at++) {
    const second = secondBegins(sentence, terms, at, from);
    const term = terms[at];
    if (!second || !term) continue;
    halves.push(sentence.slice(start, terms[at - second.before]?.start).replace(/[\s,،]+$/u, ''));
    start = term.start + (second.joined ? 1 : 0);
    from = at;
  }
  return [...halves, sentence.slice(start)];
}

const isArabic = (word: string) => /\p{Script=Arabic}/u.test(word);

/** How a second question begins: how many words of “and” stand before it, or an «و» joined to it. */
interface Second {
  before: number;
  joined: boolean;
}

function secondBegins(text: string, terms: Term[], at: number, from: number): Second | undefined {
  const words = terms.map(({ word }) => word);
  const first = terms.slice(from, at).filter(({ word }) => word !== 'and' && word !== 'و');
  const word = words[at] ?? '';
  const asksBefore =
    first.some((term) => asking.words.has(term.word) || asking.words.has(term.word.slice(1))) ||
    asking.yesOrNo.has(first[0]?.word ?? '');
  const saysBefore = first.some(
    (term) => !asking.words.has(term.word) && !asking.connecting.has(term.word) && !term.stop,
  );
  if (!asksBefore || !saysBefore) return undefined;
  const isAnd = ['and', 'و'].includes(words[at - 1] ?? '');
  const gap = text.slice(terms[at - 1]?.end, terms[at]?.start);
  if (isAnd || gap.includes('&'))
    return beginsSecond(words, at, first) ? { before: isAnd ? 1 : 0, joined: false } : undefined;
  if (/^و../u.test(word) && beginsArabicSecond(words, at, first)) return { before: 0, joined: true };
  if (/[,،]/u.test(gap) && beginsAfterComma(words, at, first)) return { before: 0, joined: false };
  return undefined;
}

/** Behind “and”: a question in its own order of words, not “the budget and how to fund it”. */
function beginsSecond(words: string[], at: number, first: Term[]): boolean {
  const [word = '', next = ''] = words.slice(at);
  if (isArabic(word))
    return asking.words.has(word) && beginsArabicSecond(words.with(at, `و${word}`), at, first);
  if (asking.yesOrNo.has(word) && word !== 'if' && word !== 'whether')
    return seconds.afterAuxiliary.has(next);
  if (!asking.words.has(word) || next === '')
    return asking.words.has(word) && next === '' && isOwnQuestion(words, at);
  if (/^(?:whats|whens|wheres|hows)$/.test(word)) return true;
  if (word === 'how' && /^(?:many|much|often|long|far|old|big|large)$/.test(next)) return !isTold(first);
  if (seconds.inverted.has(word) && word !== 'what') return asking.yesOrNo.has(next);
  return !seconds.never.has(next) && next !== 'to' && !isTold(first);
}

/** “Who chaired the meeting and where?” */
const isOwnQuestion = (words: string[], at: number) => /^(?:when|where|why|how)$/.test(words[at] ?? '');

/** “Did they say what it costs and who pays?” asks one thing. */
const isTold = (first: Term[]) =>
  asking.yesOrNo.has(first[0]?.word ?? '') &&
  first.some(({ word }) => asking.toBeTold.has(word) || asking.words.has(word));

/** «وما», «ومن» are as often “and not”, “and from”. */
const isAfterMa = (word: string) => seconds.afterMa.has(word) || word.startsWith('ال') || isOwned(word);
const isNeverAfterMan = (word: string) => seconds.neverAfterMan.has(word) || word.startsWith('ال');

function beginsArabicSecond(words: string[], at: number, first: Term[]): boolean {
  if (isTold(first) || isSameAlone(words, at, first)) return false;
  const word = (words[at] ?? '').slice(1);
  const next = words[at + 1] ?? '';
  if (word === 'ما') return isAfterMa(next);
  if (word === 'من') {
    if (seconds.afterMan.has(next)) return true;
    const hasFrom = first.some((term, place) => place > 0 && term.word === 'من');
    return !hasFrom && next !== '' && !isNeverAfterMan(next) && asking.words.has(first[0]?.word ?? '');
  }
  if (word === 'اي' || word === 'ايه')
    return (
      asking.words.has(first[0]?.word ?? '') &&
      next !== '' &&
      word === 'اي' &&
      !/^(?:شي|شيء|حد|احد)$/u.test(next)
    );
  return seconds.arabic.has(word);
}

/** «بتاعت مين ومين؟», «كم نفذوا وكم لا؟»: the same word again, and nothing behind it. */
function isSameAlone(words: string[], at: number, first: Term[]): boolean {
  const word = (words[at] ?? '').slice(1);
  const next = words[at + 1];
  return (next === undefined || next === 'لا') && first.some((term) => term.word === word);
}

/** «وما منصبه؟» */
function isOwned(word: string): boolean {
  const owned = /^(.{2,}?)(?:ه|ها|هم|هما)$/u.exec(word)?.[1] ?? '';
  return (
    asking.personsOwn.has(owned) || asking.own.has(owned) || asking.personsOwn.has(`${owned.slice(0, -1)}ه`)
  );
}

/** Behind a comma alone, “who” asks again behind “who”; what else may begin so is as often no question. */
function beginsAfterComma(words: string[], at: number, first: Term[]): boolean {
  const [word = '', next = ''] = words.slice(at);
  const opening = first[0]?.word ?? '';
  if (next === '' || !asking.words.has(opening)) return false;
  if (isArabic(word)) return seconds.arabic.has(word) && opening !== word && first.length > 2;
  if (word === 'who') return opening === 'who' && !seconds.never.has(next);
  return /^(?:when|where|why)$/.test(word) && opening !== word && asking.yesOrNo.has(next);
}
