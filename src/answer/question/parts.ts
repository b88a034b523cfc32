// Takes apart a message that asks more than one thing: “who chaired it, and when is the next one?”
// In: a question. Out: the questions in it, each readable alone. Next: read.ts.

import { analyze } from '../../words/analyzer.ts';
import { beginsQuestion, withoutAround } from './around.ts';
import { resolve } from './context.ts';
import { asking } from './lists.ts';
import { predicateOf, referentsOf } from './referent.ts';
import { splitAtAnd } from './seconds.ts';
import { leansOnLast } from './signs.ts';

/** Returns the questions in a text, three at most; the text itself where it asks one thing. */
export function partsOf(text: string): string[] {
  const sentences = joinTails(text.split(BETWEEN_SENTENCES).filter((piece) => piece.trim() !== ''));
  const asked = sentences
    .flatMap(splitAtAnd)
    .map((part) => withoutWaw(withoutAround(part.trim()).text))
    .filter(asksSomething);
  if (asked.length < 2) return [text];
  const parts = asked.slice(0, MOST_PARTS);
  return parts.map((part, place) => (place === 0 ? part : readableAlone(part, parts[0] ?? '')));
}

/** «ومنو حضر؟» → «منو حضر؟». */
const withoutWaw = (part: string) =>
  /^و../u.test(part) && asking.words.has(wordsOf(part)[0]?.slice(1) ?? '') ? part.slice(1) : part;

const MOST_PARTS = 3;
const BETWEEN_SENTENCES = /(?<=[?؟])[?؟!.\s،,]*(?=[^\s])|\n+|\s*[;؛]\s*|(?<=\p{L}{2}[.!])\s+(?=\S)/u;

/** “… online? or in person?”, «… صح؟», «… يعني كم مرة؟» belong to what stands before them. */
function joinTails(sentences: string[]): string[] {
  const joined: string[] = [];
  for (const sentence of sentences) {
    const words = wordsOf(sentence);
    const isTail =
      TAIL.test(sentence) ||
      (words.length === 1 && /^(?:what|which|who|شنو|ايه|ايش|وش|شو|مين|منو)$/u.test(words[0] ?? '')) ||
      asking.yesOrNoAtEnd.lengthAt(words, 0) === words.length;
    // “Is Mr. Hadi the chair?” has no sentence before “Hadi”.
    const goesOn = joined.at(-1)?.endsWith('.') && !beginsQuestion(words, 0);
    if ((isTail || goesOn) && joined.length > 0) joined.push(`${joined.pop()} ${sentence}`);
    else joined.push(sentence);
  }
  return joined;
}

const TAIL =
  /^\s*(?:or|if so|if yes|i\.?e\.?|meaning|like|أو|او|أم|ام|ولا|والا|يعني|أي واحد|اي واحد|which one)(?!\p{L})/iu;

const wordsOf = (text: string) => analyze(text).map(({ word }) => word);

/** Whether a piece asks by itself: a word that asks, in its place, and something asked about. */
function asksSomething(text: string): boolean {
  const words = wordsOf(text);
  const [first = '', second = ''] = words;
  if (asking.words.has(first)) return true;
  if (asking.words.has(second)) return words.length > 2 || /[?؟]/u.test(text);
  if (begins(words, asking.yesOrNo) || begins(words, asking.telling)) return words.length > 1;
  // An Arabic question may begin with what it is about: «الخطة متى تنتهي».
  return words.some((word, at) => at > 1 && isArabic(word) && asking.words.has(word) && !UNSURE.has(word));
}

const UNSURE = new Set(['ما', 'من', 'اي', 'لم', 'عم', 'كم']);
const isArabic = (word: string) => /\p{Script=Arabic}/u.test(word);

const begins = (words: string[], set: ReadonlySet<string>) =>
  set.has(words[0] ?? '') || (/^و/u.test(words[0] ?? '') && set.has((words[0] ?? '').slice(1)));

/** A part with what it leans on in its place, or, where that cannot be told, the question before in brackets. */
function readableAlone(part: string, before: string): string {
  const words = wordsOf(part);
  if (words.every((word) => asking.words.has(word))) return resolve(part, { subject: predicateOf(before) });
  const content = contentOf(part).length;
  const points = words.some((word) => asking.pointingBack.has(word) && !(OF_MANY.has(word) && content > 1));
  if (!points && !leansOnLast(part, [])) return isShort(part) ? besides(part, before) : part;
  const referents = referentsOf(before);
  const meant = words.some((word) => asking.person.has(word)) ? referents?.person : referents?.subject;
  return referents && meant ? resolve(part, referents) : besides(part, before);
}

/** “They” are those who met, as often as not. */
const OF_MANY = new Set(['they', 'their', 'هم']);

function besides(part: string, before: string): string {
  const mark = /[?؟\s]*$/u.exec(part)?.[0] ?? '';
  return `${part.slice(0, part.length - mark.length)} (${before.replace(/[?؟\s]+$/u, '')})${mark}`;
}

/** «ومتى تخلص؟»: the verb alone, whose subject was named before. */
function isShort(part: string): boolean {
  const content = contentOf(part);
  return isArabic(part) && content.length <= 1 && !content.some(({ word }) => /^(?:ال|لل)/u.test(word));
}

const contentOf = (text: string) =>
  analyze(text).filter(({ stop, word }) => !stop && !asking.words.has(word));
