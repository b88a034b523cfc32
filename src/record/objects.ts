// Finds where the object of an act begins: behind the body, the meeting, its day, an aside or «حول».
// In: words. Out: a place. Next: item-parts.ts, which cuts the object into items.

import { endOfBody } from './bodies.ts';
import { ACTS, DATES, MEETINGS } from './lists.ts';
import { ordinalAt } from './ordinals.ts';
import { nounAt, phraseAt } from './phrases.ts';
import type { Word } from './reading.ts';

const FAR_FROM_ABOUT = 14;

/** Returns where the object begins: behind the subject, which is a body or those who met, or behind «حول». */
export function objectAfter(words: readonly Word[], at: number, to: number): number {
  let next = turnedOn(words, at, to);
  while (
    next < Math.min(to, at + 3) &&
    (ACTS.subjects.has(words[next]?.key ?? '') || ACTS.adverbs.has(words[next]?.key ?? ''))
  )
    next++;
  if (next === at && isBodyAt(words, next)) next = behindMeeting(words, endOfBody(words, next, to), to);
  const aside = endOfAside(words, next, to);
  return to - aside >= 2 ? aside : -1;
}

/** «ناقش | مجلس الأمناء | خطة …»: a bare body or a definite one as the subject. */
function isBodyAt(words: readonly Word[], at: number): boolean {
  return nounAt(MEETINGS.meetingBodies, words, at) > 0 && !/^[وبلف](?:ال)?/u.test(words[at]?.key ?? '');
}

/** «… في اجتماعها الثالث أمس | خطة …». */
function behindMeeting(words: readonly Word[], at: number, to: number): number {
  if (!/^(?:في|خلال)$/u.test(words[at]?.key ?? '') || nounAt(MEETINGS.plain, words, at + 1) === 0) return at;
  let next = at + 2;
  while (next < to && isOfDay(words, next)) next++;
  return next;
}

/** «الثالث», «أمس», «يوم 12 مايو 2020»: what tells which meeting or when. */
function isOfDay(words: readonly Word[], at: number): boolean {
  const key = words[at]?.key ?? '';
  return (
    /^(?:اليوم|يوم|\p{Nd}+)$/u.test(key) ||
    MEETINGS.sorts.has(key) ||
    ordinalAt(words, at) !== undefined ||
    phraseAt(DATES.near, words, at) > 0 ||
    [...DATES.gregorian, ...DATES.hijri].some(([, phrases]) => phraseAt(phrases, words, at) > 0)
  );
}

/** «تمحور الاجتماع الذي … حول | …», «ركزت الجلسة على | …». */
function turnedOn(words: readonly Word[], at: number, to: number): number {
  if (phraseAt(ACTS.turnedOn, words, at - 1) === 0) return at;
  const about = words.findIndex(
    ({ key }, index) =>
      index >= at && index < Math.min(to, at + FAR_FROM_ABOUT) && /^(?:حول|علي)$/u.test(key),
  );
  return about === -1 ? at : about + 1;
}

/** «، على مدى ثلاثة أيام، النقاط …»: what stands between two commas before the object is none of it. */
function endOfAside(words: readonly Word[], at: number, to: number): number {
  if (!/[،,]/u.test(words[at]?.before ?? '')) return at;
  for (let next = at + 1; next < Math.min(to, at + 7); next++)
    if (/[،,]/u.test(words[next]?.before ?? '')) return next;
  return at;
}
