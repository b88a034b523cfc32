// Cuts what was taken up into its items: «… بالإضافة إلى …», «…، والاطلاع على …».
// In: words and where the doing begins. Out: doings, one an item. Next: doings.ts.

import { type Beginning, type Doing, doneAt, longestAct } from './acts.ts';
import { DECIDING } from './drafted.ts';
import { ACTS, MEETINGS, PRESENCE } from './lists.ts';
import { findPhrase, nounAt, phraseAt } from './phrases.ts';
import type { Word } from './reading.ts';

const LONGEST = 34;
/** «ويعقد», «وتعتمد»: a verb behind «و»; «وتطوير» is none. */
const VERB_LIKE = /^و(?:ي[^ ]{3,}|ت[^ ]{3,}|ست|سي[^ ]{3,})/u;
const VERBAL_NOUN = /^وت[^ ]{2}ي[^ ]$/u;
/** «وانطلقت», «واستمرت»: a verb of the past that begins something else. */
const PAST_VERB = /^و(?:است[^ ]{2,}ت|ان[^ ]{3}ت|ا[^ ]ت[^ ]{2}ت)$/u;
/** «خطة النظافة | بحضور …»: who was there is no part of what was taken up. */
const TOLD_ASIDE = /^(?:بحضور|برياسه|بمشاركه)$/u;
const SHORTEST_PART = 5;
const SHORTEST_BEFORE_ADDITION = 2;
const SHORTEST_BEFORE_HEAD = 2;
const SHORTEST_BEFORE_VERBAL = 4;

/** Cuts the object into its items: at «بالإضافة إلى», at nouns of acts, at commas with «و», at heads such as «ودليل …». */
export function partsOf(words: readonly Word[], { act, from, object }: Beginning, limit: number): Doing[] {
  const parts: Doing[] = [];
  let part: Beginning = { act, from, object };
  let at = object;
  while (at < limit) {
    const comma = /[،,؛]/u.test((words[at] as Word).before);
    if (at - part.object >= LONGEST || endsObject(words, at, comma, object)) break;
    if (isJoinedAct(words, at, object)) break;
    const next = nextPart(words, at, part, comma);
    if (next) {
      parts.push({ ...part, to: at, more: parts.length > 0 && !part.own });
      part = next;
      at = Math.max(at, next.object - 1);
    }
    at++;
  }
  if (at - part.object >= 2) parts.push({ ...part, to: at, more: parts.length > 0 && !part.own });
  return parts;
}

function isJoinedAct(words: readonly Word[], at: number, object: number): boolean {
  return (
    /^و/u.test(words[at]?.key ?? '') &&
    at > object + 1 &&
    longestAct(ACTS.nouns, words, at, phraseAt) !== undefined
  );
}

/** The part that begins here, if one does. */
function nextPart(
  words: readonly Word[],
  at: number,
  { act, object }: Beginning,
  comma: boolean,
): Beginning | undefined {
  const length = at - object;
  const added = phraseAt(ACTS.additions, words, at);
  if (added > 0 && length >= SHORTEST_BEFORE_ADDITION) {
    const noun = isShown(words, at + added) ? undefined : longestAct(ACTS.nouns, words, at + added, phraseAt);
    return { act: noun?.act ?? act, from: at, object: at + added + (noun?.length ?? 0) };
  }
  if (findPhrase(ACTS.listings, words, object, at) !== -1) return undefined;
  const joined = comma && /^و/u.test(words[at]?.key ?? '') && isNounLike(words, at);
  if (comma && DECIDING.has(act) && isDeed(words, at)) {
    const noun = longestAct(ACTS.nouns, words, at, phraseAt);
    return { act: noun?.act ?? 'decided', from: at, object: at + (noun?.length ?? 0), own: true };
  }
  if (comma && repeatsPreposition(words, object, at)) return { act, from: at, object: at, own: true };
  const begins =
    repeatsHead(words, object, at) ||
    (length >= SHORTEST_PART && joined && !refersBack(words, at)) ||
    (length >= shortestBefore(words, at) &&
      isHead(words, at) &&
      !refersBack(words, at) &&
      !words.slice(object, at).some(({ key }) => ACTS.aboutMeeting.has(key)));
  return begins ? { act, from: at, object: at } : undefined;
}

/** «عرض قدمته الإدارة»: a thing that was shown, no act of showing. */
function isShown(words: readonly Word[], at: number): boolean {
  return phraseAt(PRESENCE.shows, words, at + 1) > 0 || /^قدم/u.test(words[at + 1]?.key ?? '');
}

/** «وسبل» heads an item whatever stands before, «وتوزيع» often joins a pair. */
function shortestBefore(words: readonly Word[], at: number): number {
  return VERBAL_NOUN.test(words[at]?.key ?? '') ? SHORTEST_BEFORE_VERBAL : SHORTEST_BEFORE_HEAD;
}

/** «ودليل عمل اللجان»: a word that heads items, with what it is of. */
function isHead(words: readonly Word[], at: number): boolean {
  const { key } = words[at] as Word;
  // «خطط وبرامج المؤسسة»: two heads of one thing are one item.
  if (!/^[وبلفك]?ال|^لل/u.test(words[at - 1]?.key ?? '') || isInRow(words, at)) return false;
  return (
    /^و./u.test(key) &&
    (ACTS.heads.has(key.slice(1)) || VERBAL_NOUN.test(key)) &&
    /^ال|^[^و]{3}/u.test(words[at + 1]?.key ?? '')
  );
}

function endsObject(words: readonly Word[], at: number, comma: boolean, object: number): boolean {
  const { key, before } = words[at] as Word;
  if (at === object) return false;
  if (/[؛:]/u.test(before) && !/[(]/u.test(before)) return true;
  if (ACTS.ends.has(key) && (comma || /^(?:حيث|مما|و|كما|موكد|مشير|مشدد|معرب|مبين|موضح|لافت)/u.test(key)))
    return true;
  if (/^(?:و|كما)/u.test(key) && doneAt(words, key === 'كما' ? at + 1 : at, at + 8)) return true;
  if (TOLD_ASIDE.test(key) && at - object > 1 && nounAt(MEETINGS.plain, words, at - 1) === 0) return true;
  if (PAST_VERB.test(key) && !/ات$/u.test(key)) return true;
  const verb = phraseAt(PRESENCE.says, words, at) > 0 && /^و|^ف/u.test(key);
  return (
    verb ||
    (longestAct(ACTS.verbs, words, at, phraseAt) !== undefined &&
      /^و/u.test(key) &&
      phraseAt(ACTS.done, words, at) === 0)
  );
}

/** «… والحصار والإغلاق وتهجير السكان»: one more of a row of things joined by «و». */
function isInRow(words: readonly Word[], at: number): boolean {
  return /^وال/u.test(words[at - 1]?.key ?? '') && /^وال/u.test(words[at - 2]?.key ?? '');
}

/** «، ومذكرة الخطة …»: what is joined is a thing, not a clause with its verb. */
function isNounLike(words: readonly Word[], at: number): boolean {
  const { key } = words[at] as Word;
  if (key === 'و') return /^ال/u.test(words[at + 1]?.key ?? '');
  return (VERBAL_NOUN.test(key) || !VERB_LIKE.test(key)) && !ACTS.noItem.has(key.slice(1));
}

/** «وسبل دعمها»: what points back with its pronoun belongs to the item before. */
function refersBack(words: readonly Word[], at: number): boolean {
  return [words[at], words[at + 1]].some(
    (word) => /(?:ها|هما|هم)$/u.test(word?.text ?? '') && (word?.key.length ?? 0) > 4,
  );
}

/** «…، وعقد اجتماع شهري»: one more thing that was decided. */
function isDeed(words: readonly Word[], at: number): boolean {
  const { key } = words[at] as Word;
  return key.startsWith('و') && ACTS.deeds.has(key.slice(1)) && !/^ال/u.test(key.slice(1));
}

/** «أوصت بتشديد …، وبتنظيم …»: the preposition of the object once more. */
function repeatsPreposition(words: readonly Word[], object: number, at: number): boolean {
  const [first, { text }] = [words[object]?.text ?? '', words[at] as Word];
  return at - object > 2 && /^وب(?:ت|إ|ا)/u.test(text) && /^ب(?:ت|إ|ا)/u.test(first);
}

/** «مذكرة العهد ومذكرة الحسابات»: the head of the item once more, joined by «و». */
function repeatsHead(words: readonly Word[], begins: number, at: number): boolean {
  const { key } = words[at] as Word;
  if (at - begins < 2 || !/^و[^ا]/u.test(key) || key.length < 5) return false;
  return words
    .slice(begins, Math.min(begins + 7, at))
    .some((word) => word.key.replace(/^و/u, '') === key.slice(1));
}

/** «تقرر ما يلي», «تعيين كل من»: what comes next says it. */
export function isEmpty(words: readonly Word[], { object, to }: Doing): boolean {
  const [first, last] = [words[object]?.key ?? '', words[to - 1]?.key ?? ''];
  return /^(?:ما|الاتي|التالي)$/u.test(first) && to - object <= 3
    ? true
    : last === 'من' || /^(?:يلي|الاتي|التالي)$/u.test(last);
}
