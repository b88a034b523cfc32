// By which number a question names its meeting: “the 23rd meeting”, «الاجتماع الدوري الثاني عشر», “session no. 5”.
// In: a question being read. Out: the number. Next: names.ts.

import { analyze, type Term } from '../../words/analyzer.ts';
import { type Numeral, numeralAt } from '../../words/numerals.ts';
import { asking, meetingWords } from './lists.ts';
import { isArabic, isMeeting, isNoun, isSitting, type Reading } from './meeting-nouns.ts';

/** Returns the number that a question names its meeting by; undefined where it asks for it, or counts something else. */
export function numberIn(reading: Reading): number | undefined {
  const { terms } = reading;
  for (let at = 0; at < terms.length; at++) {
    const number = isInDate(reading, at) ? undefined : numeralAt(terms, at);
    if (!number || number.value === 0 || isInDate(reading, at + number.length - 1)) continue;
    const noun = nounOf(reading, at, number);
    if (!noun || isPredicate(reading, noun.place, at, number)) continue;
    if (noun.signed || !isPart(reading, noun.place, at, number)) return number.value;
  }
  return undefined;
}

/** So many words may stand between a number and the meeting: “the 5th regular meeting”, «الاجتماع الدوري الخامس». */
const MOST_BETWEEN = 3;

const isInDate = ({ dates, terms }: Reading, at: number) => {
  const term = terms[at];
  return term !== undefined && dates.some(({ start, end }) => term.start >= start && term.end <= end);
};

/** The meeting that a number belongs to: its place, and whether a word or sign says that it is a number. */
interface Noun {
  place: number;
  signed: boolean;
}

function nounOf(reading: Reading, at: number, numeral: Numeral): Noun | undefined {
  const { terms, words } = reading;
  const after = at + numeral.length;
  const isOrdinal = numeral.ordering;
  if (isOrdinal && !isArabic(terms[at])) {
    const place = nounAfter(reading, after);
    if (place !== undefined) return { place, signed: false };
  }
  if (isOrdinal && isBare(terms[at]) && isMeeting(terms[after]) && isBare(terms[after])) {
    return { place: after, signed: false };
  }
  const { place, signed } = beforeSign(reading, at);
  const isWritten = signed || (isOrdinal && (isArabic(terms[at]) || /^\d/.test(words[at] ?? '')));
  const isYear = numeral.value >= 1900 && numeral.value < 2200;
  if (isNoun(terms[place]) && (isWritten || (!isYear && isNumberAlone(reading, place, after))))
    return { place, signed };
  const noun = isWritten ? nounBefore(reading, place, signed) : undefined;
  return noun === undefined ? undefined : { place: noun, signed };
}

/** Without the article: «ثالث اجتماع». */
const isBare = (term: Term | undefined) => isArabic(term) && !term?.word.startsWith('ال');

/** What stands before “no.”, «رقم», # or the article of «الـ23». */
function beforeSign({ text, terms, words }: Reading, at: number): Noun {
  const hasHash = /#\s*$/.test(text.slice(0, terms[at]?.start));
  const isSign = (word = '') => word === 'ال' || meetingWords.numbers.has(word);
  let place = at - 1;
  while (place > at - 3 && isSign(words[place])) place--;
  return { place, signed: hasHash || place < at - 1 };
}

/** “The 23rd (annual) meeting”. */
function nounAfter({ terms, words, text }: Reading, from: number): number | undefined {
  for (let at = from; at <= from + MOST_BETWEEN && at < terms.length; at++) {
    if (isNoun(terms[at])) return words[at]?.endsWith('s') ? undefined : at;
    const gap = text.slice(terms[at]?.end, terms[at + 1]?.start);
    if (terms[at]?.stop || /[,.;:?!]/.test(gap)) return undefined;
  }
  return undefined;
}

/** «الاجتماع الدوري (السنوي) الثالث»: every word between has the article. */
function nounBefore({ terms, words, text }: Reading, from: number, signed: boolean): number | undefined {
  for (let at = from; at >= Math.max(0, from - MOST_BETWEEN); at--) {
    const gap = text.slice(terms[at]?.end, terms[at + 1]?.start);
    if (/[,،.;؛:?؟!]/u.test(gap)) return undefined;
    if (isNoun(terms[at])) return words[at]?.includes('ال') || at === from || signed ? at : undefined;
    const word = words[at] ?? '';
    if (meetingWords.numberedWithin.has(word)) return undefined;
    if (!/^(?:وال|ال|لل)/u.test(word) && !meetingWords.bodies.has(word)) return undefined;
  }
  return undefined;
}

/** “Meeting 23”: digits right behind, and no noun that they count: «اجتماع 5 وزراء». */
function isNumberAlone({ text, terms, words }: Reading, noun: number, after: number): boolean {
  const gap = text.slice(terms[after - 1]?.end, terms[after]?.start);
  const isLast = after >= terms.length || /[,،.;؛:?؟!]/u.test(gap);
  const isOne = isArabic(terms[noun]) || !words[noun]?.endsWith('s');
  const isFollowed =
    terms[after]?.stop === true ||
    meetingWords.doing.has(words[after] ?? '') ||
    /^(?:ال|لل)/u.test(words[after] ?? '') ||
    (noun === 0 && !isArabic(terms[noun]));
  return isOne && (isLast || isFollowed);
}

/** The first session of a day, the second round of a workshop: numbered within one meeting. */
function isPart({ terms, words }: Reading, noun: number, at: number, { value, length }: Numeral): boolean {
  const behind = Math.max(noun + 1, at + length);
  const following = words.slice(behind, behind + 3);
  if (
    /^(?:of|in|on|من|في|ل)/u.test(following[0] ?? '') &&
    following.some((word) => meetingWords.partsOfTime.has(word))
  )
    return true;
  const isDivided = (word: string, place: number) => place === 0 || word.startsWith('لل');
  if (following.some((word, place) => meetingWords.partsOfTime.has(word) && isDivided(word, place)))
    return true;
  if (value > LAST_OF_PARTS) return false;
  const isOfBody =
    words.slice(behind, behind + 4).some((word) => meetingWords.bodies.has(word)) ||
    words
      .slice(Math.max(0, Math.min(noun, at) - 3), Math.max(noun, at))
      .some((word) => meetingWords.bodies.has(word));
  if (isSitting(terms[noun])) return !isOfBody;
  return /^(?:with|between|مع|بين)$/u.test(following[0] ?? '');
}

/** A day has so many sittings; a council's are soon more. */
const LAST_OF_PARTS = 6;

/** “Was it the 22nd meeting?”, «هذا الاجتماع الثالث صح؟»: the number is asked for. */
function isPredicate({ words, terms }: Reading, noun: number, at: number, { length }: Numeral): boolean {
  const before = words.slice(0, Math.min(noun, at)).filter((word) => !meetingWords.filling.has(word));
  const isOfIt = before.every(
    (word, place) =>
      meetingWords.pointing.has(word) ||
      asking.toBe.has(word) ||
      (place === 0 && asking.yesOrNo.has(word)) ||
      isNounWord(word) ||
      isNumeralWord(word),
  );
  const points = before.some((word) => meetingWords.pointing.has(word) || isNounWord(word));
  const behind = terms.slice(Math.max(noun + 1, at + length));
  return isOfIt && points && !behind.some(({ word }) => meetingWords.doing.has(word));
}

const isNounWord = (word: string) => isNoun({ word, bare: word, term: word, stop: false, start: 0, end: 0 });
const isNumeralWord = (word: string) => numeralAt(analyze(word), 0) !== undefined;
