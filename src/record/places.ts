// Finds where a meeting was held: «في قاعة …», «بمقر …», "at Harbour Hall in Norwick".
// In: a `Reading` and a sentence that tells of the meeting. Out: the place. Next: slots.ts.

import type { Span } from '../article/article.ts';
import { DATES, MEETINGS, PLACES } from './lists.ts';
import type { Sentence } from './meeting-of.ts';
import { nounAt, phraseAt } from './phrases.ts';
import { type Reading, spanOf, type Word } from './reading.ts';

const LONGEST = 11;
/** «… في مدينة الوادي | بإنشاء …»: a noun of doing, no part of a place. */
const BY_DOING = /^ب(?:ا[^ل][^ ]ا[^ ]?|ت[^ ]{2}ي[^ ])$/u;
const FAR = 22;
const FAR_TOWN = 13;
const IN = new Set(['في', 'داخل', 'وفي', 'بداخل']);

interface Candidate {
  at: number;
  to: number;
  score: number;
}

/** Returns the place told after the meeting's noun or at once behind its verb; a hall or seat before a town. */
export function findPlace({ words }: Reading, { from, to }: Sentence): Span | undefined {
  const candidates: Candidate[] = [];
  for (let at = from; at < to; at++) {
    const score = scoreAt(words, at);
    if (score === 0 || !isOfMeeting(words, from, at, score > 2 ? FAR : FAR_TOWN)) continue;
    const end = endOfPlace(words, at, to);
    candidates.push({ at, to: end, score });
    at = end - 1;
  }
  const best = candidates.sort((a, b) => b.score - a.score || a.at - b.at)[0];
  return best && placeSpan(words, best);
}

/** Whether a preposition and a word for a place begin here. */
export function isPlaceStart(words: readonly Word[], at: number): boolean {
  return scoreAt(words, at) > 0;
}

/** 3 for a hall or seat, 2 for a town by kind, 1 for one by name; 0 where no preposition says that it is a place. */
function scoreAt(words: readonly Word[], at: number): number {
  const { key = '', before = '' } = words[at] ?? {};
  if (!/^ب(?=..)/u.test(key) && !(IN.has(words[at - 1]?.key ?? '') && /^\s+$/u.test(before))) return 0;
  if (nounAt(PLACES.venues, words, at) > 0) return 3;
  if (nounAt(PLACES.towns, words, at) > 0) return 2;
  return nounAt(PLACES.known, words, at) > 0 ? 1 : 0;
}

/** The place of the meeting, not a part of the name of a body or an office before it. */
function isOfMeeting(words: readonly Word[], from: number, at: number, far: number): boolean {
  const start = IN.has(words[at - 1]?.key ?? '') ? at - 1 : at;
  if (
    start - 1 >= from &&
    (phraseAt(MEETINGS.convened, words, start - 1) > 0 ||
      phraseAt(MEETINGS.willConvene, words, start - 1) > 0)
  )
    return true;
  for (let last = start - 1; last >= Math.max(from, start - far); last--)
    if (
      nounAt(MEETINGS.meetings, words, last) > 0 ||
      /^[وف]?(?:عقد|عقدت|انعقد|انعقدت|اجتمع|اجتمعت|اجتمعوا|التام|التامت)$/u.test(words[last]?.key ?? '')
    )
      return true;
  return (
    (isBesideMeeting(words, at) && hasVerb(words, from, at)) ||
    /^[وف]?(?:اجتمع|التقي|سيجتمع|يجتمع)/u.test(words[from]?.key ?? '')
  );
}

function hasVerb(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (phraseAt(MEETINGS.convened, words, at) > 0 || phraseAt(MEETINGS.willConvene, words, at) > 0)
      return true;
  return false;
}

/** «عقد … في قصره بالرياض اليوم جلسة»: the noun follows the place. */
function isBesideMeeting(words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next < Math.min(words.length, at + 9); next++) {
    if (words[next]?.sentence !== words[at]?.sentence) return false;
    if (nounAt(MEETINGS.plain, words, next) > 0) return true;
  }
  return false;
}

function endOfPlace(words: readonly Word[], from: number, limit: number): number {
  let at = from + 1;
  while (at < limit && at - from < LONGEST) {
    const word = words[at] as Word;
    if (/[،,.؛:()\n–-]/u.test(word.before)) break;
    if (
      (phraseAt(PLACES.ends, words, at) > 0 && !/^الاجتماعات$/u.test(word.key)) ||
      phraseAt(DATES.near, words, at) > 0
    )
      break;
    // «قاعة الاجتماعات» is a place whole.
    const named = at === from + 1 && /^ال.*ات$/u.test(word.key);
    if ((nounAt(MEETINGS.plain, words, at) > 0 && !named) || isBareBehindDefinite(words, at)) break;
    if (BY_DOING.test(word.key)) break;
    at++;
  }
  while (at > from + 1 && IN.has(words[at - 1]?.key ?? '')) at--;
  return at;
}

/** «قصر السلام بجدة | خالص التعازي»: behind a definite word or a known town a bare word begins something else. */
function isBareBehindDefinite(words: readonly Word[], at: number): boolean {
  const [last, { key }] = [words[at - 1]?.key ?? '', words[at] as Word];
  const definite = /^[وبلف]?ال|^لل/u.test(last) || nounAt(PLACES.known, words, at - 1) > 0;
  if (/^و[يتس]/u.test(key)) return true;
  return (
    definite && !/^[وبلف]?ال|^ل|^ب|^و/u.test(key) && !IN.has(key) && nounAt(PLACES.known, words, at) === 0
  );
}

/** Without the «ب» that is joined to it. */
function placeSpan(words: readonly Word[], { at, to }: Candidate): Span {
  const span = spanOf(words, at, to);
  const { key, text } = words[at] as Word;
  const joined = /^[وف]?ب/u.exec(text);
  const own = nounAtAlone(words, at);
  return joined && !own && key.length > 3 ? { start: span.start + joined[0].length, end: span.end } : span;
}

/** «بغداد» and «بيشة» begin with their own letter. */
function nounAtAlone(words: readonly Word[], at: number): boolean {
  return (
    phraseAt(PLACES.known, words, at) > 0 ||
    phraseAt(PLACES.venues, words, at) > 0 ||
    phraseAt(PLACES.towns, words, at) > 0
  );
}

const LATIN =
  /\b(?:held|met|convened|gathered|meeting|meet|took place|take place|session)\b[^.;\n]{0,80}?\b(?:at|in)\s+((?:the\s+)?(?:\p{Lu}[\p{L}’'.-]*|of|and|the|for)(?:\s+(?:\p{Lu}[\p{L}’'.-]*|of|and|the|for|\d+))*(?:,? (?:in|at) \p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)?(?:, \p{Lu}[\p{L}’'-]+)?)/u;
const MONTH =
  /^(?:the\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Zoom|Monday|Tuesday|Wednesday|Thursday|Friday|Q\d)/u;

/** The same in English: capitals behind "at" or "in" in a sentence with a verb of meeting. */
export function findLatinPlace({ words, text }: Reading, { from, to }: Sentence): Span | undefined {
  const span = spanOf(words, from, to);
  const found = LATIN.exec(text.slice(span.start, span.end));
  const place = found?.[1]?.replace(/^the\s+/u, '').replace(/\s+(?:of|and|the|for)$/u, '');
  if (!found || !place || MONTH.test(place) || !/\p{Lu}/u.test(place)) return undefined;
  const start = span.start + found.index + found[0].indexOf(place);
  return { start, end: start + place.length };
}
