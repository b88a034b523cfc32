// By which date a question names its meeting: “the meeting of 5 March 2021”, «اجتماع 14 ذو القعدة», “who chaired in 2018?”
// In: a question being read. Out: the date. Next: names.ts.

import type { Term } from '../../words/analyzer.ts';
import type { FoundDate, PartialDate } from '../../words/dates.ts';
import { asking, meetingWords } from './lists.ts';
import { isArabic, isNoun, type Reading } from './meeting-nouns.ts';

/** Returns the date that a question names its meeting by; undefined where it asks for it, or dates something else. */
export function dateIn(reading: Reading): PartialDate | undefined {
  if (COUNTS_MEETINGS.test(reading.words.slice(0, 2).join(' '))) return undefined;
  const found = reading.dates.find(
    (date) => Object.keys(date.date).length > 0 && namesMeeting(reading, date),
  );
  return found?.date ?? yearOfMeeting(reading);
}

/** “The 2021 meeting”. */
function yearOfMeeting({ terms, words }: Reading): PartialDate | undefined {
  const at = words.findIndex(
    (word, place) => /^(?:19|20)\d\d$/.test(word) && isNoun(terms[place + 1]) && !isArabic(terms[place + 1]),
  );
  return at >= 0 && words[at - 1] !== 'of' ? { year: Number(words[at]) } : undefined;
}

function namesMeeting(reading: Reading, { start, end, date }: FoundDate): boolean {
  const { terms, words } = reading;
  const first = terms.findIndex((term) => term.start >= start);
  const next = terms.findIndex((term) => term.start >= end);
  const after = next < 0 ? terms.length : next;
  // The 5 March meeting.
  if (isNoun(terms[after]) && !isArabic(terms[after])) return true;
  const preposition = placeBefore(words, first);
  const isHeld = words.slice(preposition, first).some((word) => meetingWords.askingWhetherHeld.has(word));
  if (isNoun(terms[preposition - 1]) || isNoun(bodyBefore(terms, preposition))) {
    const isAsked =
      asksWhether(words) &&
      after >= terms.length &&
      !words
        .slice(1, preposition)
        .some((word) => meetingWords.doing.has(word) && !meetingWords.holding.has(word));
    return !(isAsked && (isHeld || isDayAlone(words, preposition, first)));
  }
  if (isHeld || asksWhen(words)) return false;
  return isOfDoing(reading, preposition, first, after, date);
}

const asksWhether = (words: string[]) =>
  asking.yesOrNo.has(words[0] ?? '') || asking.toBe.has(words[0] ?? '');
const asksWhen = (words: string[]) =>
  words.some((word) => meetingWords.when.has(word) && !/^(?:يوم|day|date|تاريخ)$/u.test(word)) ||
  (/^(?:what|which|اي|في|ما)$/u.test(words[0] ?? '') &&
    words.slice(1, 3).some((word) => /^(?:date|day|تاريخ|موعد|يوم)$/u.test(word)));

/** “Was the meeting on 5 March?” asks for the day; “the meeting of 5 March” names it. */
const isDayAlone = (words: string[], from: number, to: number) =>
  words.slice(from, to).every((word) => /^(?:on|in|في|يوم|بتاريخ|the|عام|سنه|شهر|بشهر)$/u.test(word));

/** Where the words begin that tie a date to what stands before: “held on the”, «المنعقد في يوم». */
function placeBefore(words: string[], at: number): number {
  const length = meetingWords.held.lengthBefore(words, at);
  return length > 0 ? placeBefore(words, at - length) : at;
}

/** The meeting in “the meeting of the council on 5 March”, «اجتماع اللجنة في مارس». */
function bodyBefore(terms: Term[], at: number): Term | undefined {
  for (let place = at - 1; place >= Math.max(0, at - 4); place--) {
    if (isNoun(terms[place]))
      return terms.slice(place + 1, at).some(({ word }) => meetingWords.bodies.has(word))
        ? terms[place]
        : undefined;
  }
  return undefined;
}

/** “Who chaired on 5 March?”, “On 5 March, what was decided?”: a day of what a meeting does. */
function isOfDoing(
  { terms, words }: Reading,
  from: number,
  first: number,
  after: number,
  { day, month }: PartialDate,
): boolean {
  if (from === first && first > 0) return false;
  const isFirst =
    from === 0 && (asking.words.has(words[after] ?? '') || meetingWords.doing.has(words[after] ?? ''));
  const before = terms[from - 1];
  const isDone =
    before !== undefined &&
    (meetingWords.doing.has(before.word) ||
      (meetingWords.doers.has(before.word) &&
        words.slice(0, from).some((word) => meetingWords.doing.has(word))) ||
      (meetingWords.doers.has(words[from - 1] ?? '') && meetingWords.doing.has(words[from - 2] ?? '')));
  const isWhole =
    day !== undefined &&
    month !== undefined &&
    after >= terms.length &&
    /^(?:on|في|يوم|بتاريخ)$/u.test(words[from] ?? '') &&
    words.slice(0, from).some((word) => meetingWords.doing.has(word));
  return !asksWhether(words) && (isFirst || isDone || isWhole);
}

/** How many there were in a year is asked of none of them. */
const COUNTS_MEETINGS = /^(?:how (?:many|often)|كم (?:مره|اجتماعا?|جلسه|لقا))(?: |$)/u;
