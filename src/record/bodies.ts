// Finds the body that met: «عقدت لجنة … اجتماعها», "The River Board met".
// In: a `Reading` and a sentence. Out: the body's name with its place. Next: slots.ts.

import type { Span } from '../article/article.ts';
import { longestAct } from './acts.ts';
import { ACTS, DATES, MEETINGS, PLACES, PRESENCE } from './lists.ts';
import type { Sentence } from './meeting-of.ts';
import { isOffice } from './names.ts';
import { ordinalAt } from './ordinals.ts';
import { nounAt, phraseAt } from './phrases.ts';
import { isPlaceStart } from './places.ts';
import { type Reading, spanOf, type Word } from './reading.ts';

/** A body's name, mended where a preposition is joined to it, and its place. */
export interface FoundBody {
  value: string;
  span: Span;
}

const LONGEST = 14;
const FIRST_WORDS = 250;

/** Returns the body that a sentence says met: the first behind the verb or behind the meeting's noun. */
export function findBody(reading: Reading, sentence: Sentence): FoundBody | undefined {
  const { words } = reading;
  for (let at = sentence.from; at < sentence.to; at++) {
    const starts = startOfBody(words, at, sentence);
    if (starts === -1) continue;
    const to = endOfBody(words, starts, sentence.to);
    const found = bodyOf(reading, starts, to);
    if (to - starts === 1 && !/حكوم|برلمان/u.test(words[starts]?.key ?? ''))
      return fuller(reading, starts, to);
    if (to - starts > 2) return found;
    return fuller(reading, starts, to) ?? found;
  }
  return undefined;
}

/** Where a body begins: at once behind a verb of meeting, or behind the meeting's noun and its number. */
function startOfBody(words: readonly Word[], at: number, { to }: Sentence): number {
  const verb = phraseAt(MEETINGS.convened, words, at) || phraseAt(MEETINGS.willConvene, words, at);
  const act = verb || longestAct(ACTS.verbs, words, at, phraseAt)?.length || 0;
  if (act > 0 && isBody(words, at + act)) return at + act;
  if (nounAt(MEETINGS.plain, words, at) === 0 || words[at - 1]?.key === 'قبل') return -1;
  let bare = false;
  for (let next = at + 1; next < Math.min(to, at + 5); next++) {
    if (
      isBody(words, next) &&
      (!bare || /^ل/u.test(words[next]?.key ?? '')) &&
      !/[،,.؛:]/u.test(words[next]?.before ?? '')
    )
      return next;
    if (isPreposition(words, next)) return -1;
    bare ||= !/^ال|^لل|^\d/u.test(words[next]?.key ?? '');
    if (phraseAt(PRESENCE.ledBy, words, next) > 0 || phraseAt(PLACES.ends, words, next) > 0) return -1;
  }
  return -1;
}

const PREPOSITIONS = new Set(['في', 'قبل', 'بعد', 'مع', 'بين', 'من', 'عن', 'الي', 'علي']);

function isPreposition(words: readonly Word[], at: number): boolean {
  return PREPOSITIONS.has(words[at]?.key ?? '');
}

function isBody(words: readonly Word[], at: number): boolean {
  return (
    at < words.length &&
    nounAt(MEETINGS.meetingBodies, words, at) > 0 &&
    !/^[وبف](?!ال)/u.test(words[at]?.key ?? '')
  );
}

/** Returns where a body's name ends: it goes on to a comma, a date, a place, a verb or the meeting's own noun. */
export function endOfBody(words: readonly Word[], from: number, limit: number): number {
  let at = from + 1;
  while (at < limit && at - from < LONGEST) {
    const word = words[at] as Word;
    if (/[،,.؛:()\n-]/u.test(word.before)) break;
    if (phraseAt(DATES.near, words, at) > 0 || endsName(words, at)) break;
    if (nounAt(MEETINGS.plain, words, at) > 0 && !/^ل/u.test(word.key)) break;
    if (
      /^ب(?!ال|دول)/u.test(word.key) &&
      !MEETINGS.ownBeh.has(word.key) &&
      nounAt(PLACES.towns, words, at) === 0 &&
      nounAt(PLACES.known, words, at) === 0
    )
      break;
    if (isBareBehindDefinite(words, from, at) || nounAt(MEETINGS.votes, words, at) > 0) break;
    if ([...ACTS.verbs].some(([, phrases]) => phraseAt(phrases, words, at) > 0) && /^[وفيت]/u.test(word.key))
      break;
    if (at - from > 1 && /^ال/u.test(word.key) && ordinalAt(words, at)) break;
    if (/^[وب]?ال/u.test(word.key) && ACTS.nouns.some(([, phrases]) => phraseAt(phrases, words, at) > 0))
      break;
    if (
      /^و/u.test(word.key) &&
      (isOffice(words, at) ||
        nounAt(MEETINGS.meetingBodies, words, at) > 0 ||
        /^وو/u.test(word.key) ||
        nounAt(PRESENCE.representatives, words, at) > 0 ||
        /^واللجان/u.test(word.key) ||
        /^و(?:ال)?مسوول/u.test(word.key))
    )
      break;
    if (word.key === 'ال' || word.key === 'رقم' || /^\d/u.test(word.key)) break;
    if (phraseAt(MEETINGS.convened, words, at) > 0 || phraseAt(PRESENCE.says, words, at) > 0) break;
    if (
      isPlaceStart(words, at) &&
      at - from > 1 &&
      /^ب(?:مقر|قاع|مبن|موقع|قصر|العاصم|مدين|الرياض)|^في$/u.test(word.key)
    )
      break;
    if (['في', 'عن', 'الي', 'ان', 'مع', 'خلال', 'من'].includes(word.key)) break;
    at++;
  }
  return at;
}

/** «رفض المجلس | طلب …»: a definite name does not go on with a bare word. */
function isBareBehindDefinite(words: readonly Word[], from: number, at: number): boolean {
  if (/^(?:ال)?غير$/u.test(words[at - 1]?.key ?? '')) return false;
  const [head, last, key] = [words[from]?.key ?? '', words[at - 1]?.key ?? '', words[at]?.key ?? ''];
  return /^ال/u.test(head) && /^[وبل]?ال|^لل/u.test(last) && !/^[وبلف]|^ال|^غير$|^علي$|^في$/u.test(key);
}

/** «لجنة الإشراف على الانتخابات» goes on over «على», but not over «على هامش». */
function endsName(words: readonly Word[], at: number): boolean {
  const goesOn = words[at]?.key === 'علي' && !/^(?:هامش|مستوي|مدي|راس)$/u.test(words[at + 1]?.key ?? '');
  return !goesOn && phraseAt(PLACES.ends, words, at) > 0;
}

/** «للجنة الوطنية» is told of «اللجنة الوطنية». */
function bodyOf({ words, text }: Reading, from: number, to: number): FoundBody {
  const span = spanOf(words, from, to);
  const printed = text
    .slice(span.start, span.end)
    .replace(/\s+/gu, ' ')
    .replace(/["“”«»]+$/u, '');
  return { value: withoutPreposition(printed), span };
}

/** «للجنة الوطنية» is told of «اللجنة الوطنية», «للجنة الإشراف» of «لجنة الإشراف», «للمجلس» of «المجلس». */
function withoutPreposition(printed: string): string {
  if (/^للجنة(?: |$)/u.test(printed))
    return /^للجنة ال(?!تربية|تنمية|توعية)(?:\S+ية|عامة|دائمة|مشتركة|منظمة|خاصة|رئيسة|مؤقتة|مختصة|مشرفة|مشكلة|محلية)(?: |$)/u.test(
      printed,
    )
      ? `ال${printed.slice(1)}`
      : printed.slice(1);
  if (printed.startsWith('لل')) return `ال${printed.slice(2)}`;
  return /^ل(?=مجلس|هيئة|جمعية|فريق|مجموعة|منتدى|اتحاد|حكومة|شركة)/u.test(printed)
    ? printed.slice(1)
    : printed;
}

/** «مجلس الإدارة» is told in full elsewhere: «مجلس إدارة المؤسسة العامة …». */
function fuller(reading: Reading, from: number, to: number): FoundBody | undefined {
  const { words } = reading;
  const bare = (key: string) => key.replace(/^[وبل]*(?:ال|لل)?/u, '');
  const wanted = words.slice(from, to).map(({ key }) => bare(key));
  for (let at = 0; at < Math.min(words.length, FIRST_WORDS); at++) {
    if (at === from || !wanted.every((key, index) => bare(words[at + index]?.key ?? '') === key)) continue;
    const end = endOfBody(words, at, words.length);
    if (end - at > to - from + 1) return bodyOf(reading, at, end);
  }
  return undefined;
}

/** "The River Board met", "a meeting of the River Board": capitals that end in a word for a body. */
export function findLatinBody({ words, text }: Reading, { from, to }: Sentence): FoundBody | undefined {
  for (let at = from; at < to; at++) {
    if (!/^\p{Lu}/u.test(words[at]?.text ?? '') || phraseAt(MEETINGS.latinBodies, words, at) === 0) continue;
    let first = at;
    while (
      first > from &&
      /^\p{Lu}/u.test(words[first - 1]?.text ?? '') &&
      /^[ \u00a0-]$/u.test((words[first] as Word).before)
    )
      first--;
    if (/^(?:the|this|our)$/u.test(words[first]?.key ?? '')) first++;
    let end = at + 1;
    if (/^(?:of|for|on)$/u.test(words[end]?.key ?? ''))
      while (
        end < to &&
        (/^(?:of|for|on|the|and)$/u.test(words[end]?.key ?? '') || /^\p{Lu}/u.test(words[end]?.text ?? '')) &&
        !/[,.;:(]/u.test((words[end] as Word).before)
      )
        end++;
    while (/^(?:of|for|on|the|and)$/u.test(words[end - 1]?.key ?? '')) end--;
    if (first >= at && end === at + 1) continue;
    const span = spanOf(words, first, end);
    return { value: text.slice(span.start, span.end), span };
  }
  return undefined;
}
