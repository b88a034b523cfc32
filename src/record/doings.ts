// Finds where a sentence says that the meeting did something, and to what: «ناقش المجلس …», «تم استعراض …».
// In: words and a sentence. Out: doings in order. Next: agenda-of-news.ts, which makes items of them.

import { type Beginning, type Doing, doneAt, longestAct } from './acts.ts';
import { type Act, DECIDING } from './drafted.ts';
import { isEmpty, partsOf } from './item-parts.ts';
import { ACTS, MEETINGS, PRESENCE } from './lists.ts';
import { hasWith, isOther, type Sentence } from './meeting-of.ts';
import { objectAfter } from './objects.ts';
import { findNoun, findPhrase, nounAt, phraseAt } from './phrases.ts';
import type { Word } from './reading.ts';

/** A sentence, and whether it is one that says that the meeting was held. */
export interface Within extends Sentence {
  main: boolean;
}

/** Returns what a sentence says was done. */
export function doingsIn(words: readonly Word[], { from, to, main }: Within): Doing[] {
  const doings: Doing[] = [];
  let at = from;
  while (at < to) {
    const begins = beginningAt(words, at, { from, to, main }, doings.at(-1));
    if (!begins) {
      at++;
      continue;
    }
    for (const doing of partsOf(words, begins, to)) if (!isEmpty(words, doing)) doings.push(doing);
    at = doings.at(-1)?.to ?? at + 1;
    if (at <= begins.from) at = begins.object;
  }
  return doings;
}

/** Where an act begins: a verb with its subject, «تم» with a noun, or a noun joined to the act before. */
function beginningAt(
  words: readonly Word[],
  at: number,
  sentence: Within,
  last: Doing | undefined,
): Beginning | undefined {
  const noun =
    announcedAt(words, at, sentence) ??
    devotedAt(words, at, sentence) ??
    aboutAt(words, at, sentence) ??
    doneAt(words, at, sentence.to) ??
    joinedAt(words, at, last);
  if (noun) return noun;
  const verb = longestAct(ACTS.verbs, words, at, phraseAt);
  const denied = /^و(?:لم|لن)$/u.test(words[at - 1]?.key ?? '');
  const goesOn = last !== undefined && (words[at - 1]?.key === 'كما' || /^و/u.test(words[at]?.key ?? ''));
  if (
    !verb ||
    !(
      isPassive(words, at) ||
      isOfMeeting(words, at, sentence) ||
      ((goesOn || (denied && (last || at - 1 === sentence.from))) && !isRelative(words, at))
    )
  )
    return undefined;
  const object = objectAfter(words, at + verb.length, sentence.to);
  if (object === -1) return undefined;
  // «ولم توافق على …»: what was refused was decided.
  if (denied && verb.act === 'approved') return { act: 'decided', from: at - 1, object };
  const told = verb.act === 'decided' ? decidedTo(words, object, sentence.to) : undefined;
  return { act: told?.act ?? verb.act, from: at, object: told?.object ?? object };
}

const FAR_FROM_DECIDED = 4;

/** «قرر … الموافقة على …», «اتفقوا على تشكيل …»: what was decided is itself an act. */
function decidedTo(words: readonly Word[], from: number, to: number): Omit<Beginning, 'from'> | undefined {
  for (let at = from; at < Math.min(to, from + FAR_FROM_DECIDED); at++) {
    if (at > from && /[،,:؛]/u.test(words[at]?.before ?? '')) return undefined;
    const noun = longestAct(ACTS.nouns, words, at, phraseAt);
    if (noun && (DECIDING.has(noun.act) || noun.act === 'postponed') && !/^[ولب]/u.test(words[at]?.key ?? ''))
      return { act: noun.act, object: at + noun.length };
  }
  return undefined;
}

/** «اجتماعا لمناقشة …», «… بهدف بحث»: what a meeting is held for. */
function announcedAt(words: readonly Word[], at: number, { from, main }: Within): Beginning | undefined {
  if (!main || phraseAt(ACTS.announces, words, at) === 0 || !/^ل/u.test(words[at]?.key ?? ''))
    return undefined;
  const noun = findNoun(MEETINGS.plain, words, Math.max(from, at - 30), at);
  const verb = findPhrase(PRESENCE.met, words, from, at);
  if (/^(?:عقب|بعد|قبل|عن|اثر)$/u.test(words[noun - 1]?.key ?? '')) return undefined;
  if ((noun === -1 && verb === -1) || /^و?اجتماعات(?:ها|ه)?$/u.test(words[noun]?.key ?? '')) return undefined;
  const told = nounOfAct(words, at);
  return { act: purpose(told?.act), from: at, object: at + (told?.length ?? 1) };
}

/** What a meeting is held for is not yet done: «لاعتماد …» proves no approval. */
function purpose(act: Act | undefined): Act {
  return act === undefined ? 'discussed' : DECIDING.has(act) ? 'other' : act;
}

/** The noun of an act behind «ل»: «لمناقشة», «للنظر في». */
function nounOfAct(words: readonly Word[], at: number): { act: Act; length: number } | undefined {
  const key = (words[at]?.key ?? '').replace(/^لل/u, 'لال').replace(/^[بل]/u, '');
  const here = [{ ...(words[at] as Word), key }, ...words.slice(at + 1, at + 3)];
  return longestAct(ACTS.nouns, here, 0, phraseAt);
}

const FAR_FROM_NOUN = 4;
const FAR_FROM_MEETING = 12;
const FAR_FROM_DEVOTED = 3;

/** «الاجتماع كرس لمناقشة …», «يهدف اللقاء إلى بحث …», «يقوم على مناقشة …». */
function devotedAt(words: readonly Word[], at: number, { from }: Within): Beginning | undefined {
  const key = words[at]?.key ?? '';
  const led = /^(?:الي|علي)$/u.test(words[at - 1]?.key ?? '');
  if (!led && !/^[بل]/u.test(key)) return undefined;
  const noun = led ? longestAct(ACTS.nouns, words, at, phraseAt) : nounOfAct(words, at);
  if (!noun) return undefined;
  const devoted = findPhrase(ACTS.devoted, words, Math.max(from, at - FAR_FROM_DEVOTED - (led ? 1 : 0)), at);
  const meeting = findNoun(MEETINGS.plain, words, Math.max(from, at - FAR_FROM_MEETING), at);
  if (devoted === -1 || meeting === -1 || isOther(words, meeting)) return undefined;
  return { act: purpose(noun.act), from: at, object: at + noun.length };
}

/** «اجتماعا بشأن …», «اجتماعها الخاص بفتح المظاريف». */
function aboutAt(words: readonly Word[], at: number, { from, main }: Within): Beginning | undefined {
  const key = words[at]?.key ?? '';
  if (!main || !ACTS.aboutMeeting.has(key)) return undefined;
  if (findNoun(MEETINGS.plain, words, Math.max(from, at - 3), at) === -1) return undefined;
  const own = /^(?:ال)?(?:خاص|مخصص)/u.test(key);
  if (own && !/^[بل]/u.test(words[at + 1]?.key ?? '')) return undefined;
  const noun = own ? nounOfAct(words, at + 1) : longestAct(ACTS.nouns, words, at + 1, phraseAt);
  const otherwise = own ? 'other' : 'discussed';
  return { act: noun ? purpose(noun.act) : otherwise, from: at, object: at + 1 + (noun?.length ?? 0) };
}

/** «…، والاطلاع على …»: a noun of an act joined to an act told just before. */
function joinedAt(words: readonly Word[], at: number, last: Doing | undefined): Beginning | undefined {
  if (!last || last.to !== at || !/^و/u.test(words[at]?.key ?? '')) return undefined;
  const noun = longestAct(ACTS.nouns, words, at, phraseAt);
  // «ورفض المجلس …» is the verb, not its noun.
  if (!noun || ACTS.subjects.has(words[at + 1]?.key ?? '')) return undefined;
  return { act: noun.act, from: at, object: at + noun.length };
}

/** «تقرر», «اختير»: what was decided without saying by whom was decided by the meeting. */
export function isPassive(words: readonly Word[], at: number): boolean {
  return /^[وف]?(?:تقرر|اختير)$/u.test(words[at]?.key ?? '') && !isRelative(words, at);
}

/** Whether the verb's subject is the meeting or those who met, or the sentence says that it was there. */
function isOfMeeting(words: readonly Word[], at: number, { from, to }: Sentence): boolean {
  if (isWithSomebody(words, at, to)) return true;
  if (isRelative(words, at) || /^\s*[:«"“]/u.test(words[at + 1]?.before ?? '')) return false;
  const after = words.slice(at + 1, Math.min(to, at + 4));
  const before = words.slice(Math.max(from, at - 4), at);
  if ([...after.slice(0, 2), ...before].some(({ key }) => ACTS.subjects.has(key.replace(/^[وف](?=ال)/u, ''))))
    return true;
  if (/^(?:خلاله|خلالها|فيه|فيها)$/u.test(words[at + 1]?.key ?? '') && isAfterMeeting(words, at, from))
    return true;
  for (let next = at + 1; next < Math.min(to, at + 3); next++)
    if (nounAt(MEETINGS.meetingBodies, words, next) > 0) return true;
  for (let last = Math.max(from, at - 5); last < at; last++)
    if (nounAt(MEETINGS.meetingBodies, words, last) > 0) return true;
  return findPhraseOf(words, from, to);
}

/** «بحث الوزير … مع نظيره …»: who takes something up with somebody has met. */
function isWithSomebody(words: readonly Word[], at: number, to: number): boolean {
  return MEETINGS.talks.has((words[at]?.key ?? '').replace(/^[وف]/u, '')) && hasWith(words, at, to);
}

/** «خلال الاجتماع», «في الجلسة». */
function findPhraseOf(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at++) {
    if (
      ['خلال', 'اثنا', 'في', 'during'].includes(words[at]?.key ?? '') &&
      nounAt(MEETINGS.plain, words, at + 1) > 0
    )
      return true;
  }
  return false;
}

/** «اجتماعا موسعا بحثا خلاله …», «جلسة تناولت …». */
function isAfterMeeting(words: readonly Word[], at: number, from: number): boolean {
  const noun = findNoun(MEETINGS.plain, words, Math.max(from, at - FAR_FROM_NOUN), at);
  return noun !== -1 && !isOther(words, noun);
}

/** «التي أقرتها الدول»: told of a thing, not of the meeting. */
function isRelative(words: readonly Word[], at: number): boolean {
  if (words[at]?.key === 'اجل' && words[at - 1]?.key === 'من') return true;
  const next = words[at + 1]?.key ?? '';
  if (/^(?:عليه|عليها|به|بها|بشانه|بشانها)$/u.test(next)) return true;
  if (/^(?:فيه|فيها)$/u.test(next) && !isAfterMeeting(words, at, 0)) return true;
  if (
    words[at - 1]?.key === 'ان' &&
    /^(?:يتوقع|المتوقع|المقرر|ينتظر|المنتظر)$/u.test(words[at - 2]?.key ?? '')
  )
    return false;
  return (
    /^(?:الذي|التي|الذين|ان|سبق|كانت|كان)$/u.test(words[at - 1]?.key ?? '') ||
    /(?:ها|هم|ته)$/u.test(words[at]?.key ?? '')
  );
}
