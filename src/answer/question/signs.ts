// What can be seen of a question at once: that it asks for yes or no, leans on an earlier answer, asks of another one.
// In: a question, and what stood before it. Out: yes or no. Next: read.ts.

import { analyze, type Term } from '../../words/analyzer.ts';
import { asking } from './lists.ts';

/** Returns whether a question is answered by yes or no. “In person or online?” is not. */
export function asksYesOrNo(text: string): boolean {
  const words = analyze(text).map(({ word }) => word);
  const first = words[0] ?? '';
  const bare = /^[وف]../u.test(first) ? first.slice(1) : first;
  const asksAtEnd = asking.yesOrNoAtEnd.lengthBefore(words, words.length) > 0 && words.length > 2;
  const asksForThing = words.some((word, at) => asksFor(word) && (at === 0 || !UNSURE.has(word)));
  if (asking.yesOrNo.has(first) || asking.yesOrNo.has(bare)) {
    if (isAlternative(words) && !asksAtEnd) return false;
    return !(asksForThing && words.some((word) => asking.toBeTold.has(word)));
  }
  if (asksAtEnd) return !asksForThing;
  return isAskedByTone(text, words);
}

const asksFor = (word: string) => asking.words.has(word) && !asking.yesOrNo.has(word);
/** «ما» and «من» are as often “not” and “from” inside a sentence. */
const UNSURE = new Set(['ما', 'من', 'لم', 'عم', 'اي', 'مم', 'بم', 'منهم']);

/** «اللقاء كان عن بعد؟»: a statement, and a mark. */
function isAskedByTone(text: string, words: readonly string[]): boolean {
  const asksForThing = words.some((word) => asksFor(word) || asksFor(word.replace(/^[بلعوف]/u, '')));
  const isStatement = words.length > 2 && words.some((word) => asking.yesOrNoInside.has(word));
  return /[?؟]\s*$/u.test(text) && isStatement && !asksForThing && !isAlternative(words);
}

/** “Was it online or in person?”: of two short ends, one is the answer. */
function isAlternative(words: readonly string[]): boolean {
  const or = words.findLastIndex((word) => /^(?:or|ام|او|ولا|والا)$/u.test(word));
  if (or < 1) return false;
  const end = words
    .slice(or + 1)
    .filter((word) => !/^(?:in|via|by|on|the|a|an|at|عن|في|علي|عبر|not|لا)$/u.test(word));
  const isToBe = asking.toBe.has(words[0] ?? '') || asking.toBe.has(words[1] ?? '') || words[or] !== 'or';
  return isToBe && end.length > 0 && end.length <= 2;
}

/** Returns whether a question cannot be understood without the answer before it. `before` are the words taken off its beginning. */
export function leansOnLast(text: string, before: readonly string[]): boolean {
  const terms = analyze(text);
  const words = terms.map(({ word }) => word);
  if (words.length === 0) return false;
  const unjoined = (words[0] ?? '').slice(1);
  const joined =
    JOINED_WAW.test(words[0] ?? '') && (asking.words.has(unjoined) || asking.pointingBack.has(unjoined));
  const read = joined ? words.with(0, (words[0] ?? '').slice(1)) : words;
  if (asking.more.lengthAt(words, 0) === words.length || asking.more.lengthAt(read, 0) === words.length)
    return true;
  const isConnected = joined || [...before, words[0] ?? ''].some((word) => asking.leaning.has(word));
  const content = terms.filter((term, place) => isContent(term, read[place] ?? ''));
  const pointers = read.filter((word) => asking.pointingBack.has(word));
  if (content.length === 0) return isBareQuestion(read, pointers.length > 0, isConnected);
  if (isAskingOn(read, isConnected, content.length)) return true;
  if (isConnected && content.length <= 2 && pointers.length > 0 && asking.words.has(read[0] ?? ''))
    return true;
  if (content.length > 1) return false;
  const [only] = content as [Term];
  return (
    isOwnOf(only, terms, isConnected, text) ||
    pointers.some((word) => asking.person.has(word) && !isArabic(word))
  );
}

const JOINED_WAW = /^و../u;
const isArabic = (word: string) => /\p{Script=Arabic}/u.test(word);

/** “How much?” says no more than “how?”. */
const MEASURES = new Set(['much', 'many', 'long', 'often', 'far', 'exactly', 'though', 'بالضبط', 'تحديدا']);

const isContent = ({ stop }: Term, word: string) =>
  !stop &&
  !MEASURES.has(word) &&
  !asking.words.has(word) &&
  !asking.pointingBack.has(word) &&
  !asking.yesOrNo.has(word) &&
  !asking.connecting.has(word);

/** “Why?”, “and where?”, «ومن هو؟», “who is he?”; not “who was there?”, which is asked of the meeting. */
function isBareQuestion(words: readonly string[], points: boolean, isConnected: boolean): boolean {
  if (!words.some((word) => asking.words.has(word))) return false;
  const isAlone = words.every(
    (word) => asking.words.has(word) || asking.connecting.has(word) || MEASURES.has(word),
  );
  const isOfMeeting = words.includes('there') || words.some((word) => /^(?:فيه|في)$/u.test(word));
  return isAlone || ((points || isConnected) && !isOfMeeting && words.length <= MOST_WORDS);
}

const MOST_WORDS = 5;

/** “What about the budget?”, “and the chair?”: asks of another thing what was asked before. */
function isAskingOn(words: readonly string[], isConnected: boolean, content: number): boolean {
  const length = asking.on.lengthAt(words, 0);
  const rest = words.slice(length);
  const isPlain = !rest.some((word) => asking.words.has(word) || asking.yesOrNo.has(word)) && content <= 2;
  if (length > 0) return isPlain;
  return isConnected && isPlain && words[0] !== undefined && !asking.telling.has(words[0]) && content === 1;
}

/** «وش منصبه؟», «ومن قدمها؟»: a pronoun joined to the only word that says anything. */
function isOwnOf(
  { word, start, end }: Term,
  terms: readonly Term[],
  isConnected: boolean,
  text: string,
): boolean {
  const written = text.slice(start, end);
  const owned = /^(.+?)(?:ه|ها|هم|هما|هن)$/u.exec(word)?.[1];
  if (!owned || word.startsWith('ال') || terms.length > MOST_WORDS) return false;
  const base = owned.endsWith('ت') ? `${owned.slice(0, -1)}ه` : owned;
  const isAttribute = [owned, base].some((one) => asking.personsOwn.has(one) || asking.own.has(one));
  return isAttribute || (isConnected && terms.length <= 3 && !/ة$/u.test(written));
}

/** Returns whether a question asks of the previous, next or other one, which the present one must not answer. */
export function asksOfAnother(text: string): boolean {
  const words = analyze(text).map(({ word }) => word);
  for (let at = 0; at < words.length; at++) {
    const idiom = asking.notAnother.lengthAt(words, at);
    if (idiom > 0) at += idiom - 1;
    else if (asking.another.lengthAt(words, at) > 0) return true;
  }
  return false;
}
