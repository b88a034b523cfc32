// Finds in prose how long a meeting lasted and when the next one is: «على مدى ثلاثة أيام», «يعقد الاجتماع القادم …».
// In: a `Reading`. Out: the words that say it. Next: draft.ts.

import type { Span } from '../article/article.ts';
import { MEETINGS, SCHEDULE } from './lists.ts';
import { isOther, sentencesOf } from './meeting-of.ts';
import { findNoun, findPhrase, nounAt, phraseAt } from './phrases.ts';
import { type Reading, spanOf, type Word } from './reading.ts';

const FAR_FROM_MEETING = 12;
const NEAR_MEETING = 3;
const LONGEST_NEXT = 30;
const SHORTEST_AGAIN = 4;

/** Returns the words that say how long the meeting lasted or is to last. */
export function durationTold(reading: Reading): Span | undefined {
  const { words } = reading;
  for (const { from, to } of sentencesOf(reading)) {
    for (let at = from; at < to; at++) {
      const end = endOfDuration(words, at);
      if (end === -1 || !isOfMeeting(words, at, from)) continue;
      return spanOf(words, at, end);
    }
  }
  return undefined;
}

/** «على مدى | ثلاثة أيام», «استمر | ساعتين», "for | two hours"; -1 where no length is told. */
function endOfDuration(words: readonly Word[], at: number): number {
  const lasts = phraseAt(SCHEDULE.lasts, words, at);
  if (lasts === 0) return -1;
  const first = words[at + lasts];
  if (first && SCHEDULE.two.has(first.key)) return at + lasts + 1;
  const counted = first && (SCHEDULE.numbers.has(first.key) || /^\p{Nd}+$/u.test(first.key));
  return counted && SCHEDULE.units.has(words[at + lasts + 1]?.key ?? '') ? at + lasts + 2 : -1;
}

const LOOSE = /^(?:خلال|لمده|for|over)$/u;

/** The meeting stands close before; «لمدة» and "for" tell of anything, so they count right behind it. */
function isOfMeeting(words: readonly Word[], at: number, from: number): boolean {
  const noun = findNoun(MEETINGS.plain, words, Math.max(from, at - FAR_FROM_MEETING), at);
  if (noun === -1 || isOther(words, noun)) return false;
  if (LOOSE.test(words[at]?.key ?? '')) return at - noun <= NEAR_MEETING;
  return !words.slice(noun, at).some(({ before }) => /[؛;:]/u.test(before));
}

/** Returns the words that say when the next meeting is. */
export function nextTold(reading: Reading): Span | undefined {
  const { words } = reading;
  for (const { from, to } of sentencesOf(reading)) {
    if (words[from]?.line === 0) continue;
    const at = nextAt(words, from, to);
    if (at !== -1) return spanOf(words, at, Math.min(to, at + LONGEST_NEXT));
  }
  return undefined;
}

/** Where a sentence begins to tell of the next meeting: at its verb where one stands before. */
function nextAt(words: readonly Word[], from: number, to: number): number {
  const again = findPhrase(SCHEDULE.again, words, from, Math.min(to, from + 3));
  if (again !== -1 && to - again >= SHORTEST_AGAIN) return again;
  for (let at = from; at < to; at++) {
    if (nounAt(MEETINGS.plain, words, at) === 0) continue;
    const next = words.slice(at + 1, Math.min(to, at + 3)).findIndex(({ key }) => SCHEDULE.next.has(key));
    if (next === -1) continue;
    const verb = findPhrase(MEETINGS.willConvene, words, Math.max(from, at - 4), at);
    const told = findPhrase(MEETINGS.willConvene, words, at + next + 2, Math.min(to, at + next + 5));
    if (verb !== -1 || told !== -1) return verb === -1 ? at : verb;
  }
  return -1;
}
