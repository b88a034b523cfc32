// Says how a person figures at the place where a text names them.
// In: words, a mention, the mentions around it. Out: a presence with the words that show it. Next: people.ts.

import type { Span } from '../article/article.ts';
import type { Presence } from './drafted.ts';
import { MEETINGS, PRESENCE } from './lists.ts';
import type { Mention } from './mentions.ts';
import { findNoun, findPhrase, nounAt, phraseAt } from './phrases.ts';
import { attendedFrom, isMeeting, lastPhrase, type Place } from './presence-attended.ts';
import { sentenceAround, spanOf, type Word } from './reading.ts';

/** How a mention shows its person, and the words that show it. */
export interface Shown {
  presence: Presence;
  evidence: Span;
}

const LONGEST_QUOTE = 220;

/** Returns how a mention shows its person. */
export function presenceAt(words: readonly Word[], mention: Mention, before: Mention | undefined): Shown {
  const [from, to] = sentenceAround(words, mention.from);
  const place = { words, mention, from, to, after: Math.max(from, before?.to ?? 0) };
  const rules: [Presence, (place: Place) => number][] = [
    ['chaired', chairedFrom],
    ['presented', presentedFrom],
    ['spoke', spokeFrom],
    ['absent', absentFrom],
    ['attended', attendedFrom],
  ];
  for (const [presence, rule] of rules) {
    const at = rule(place);
    if (at !== -1) return { presence, evidence: quoteFrom(words, at, mention) };
  }
  return { presence: 'mentioned', evidence: quoteFrom(words, mention.from, mention) };
}

/** From the word that shows it to the end of the mention; the mention alone where that is long. */
function quoteFrom(words: readonly Word[], at: number, { from, to }: Mention): Span {
  const whole = spanOf(words, Math.min(at, from), Math.max(to, at + 1));
  return whole.end - whole.start <= LONGEST_QUOTE ? whole : spanOf(words, from, to);
}

const FAR_FROM_LEADER = 9;

/** «برئاسة X», «ترأس X الاجتماع», «X يرأس اجتماع …». */
function chairedFrom({ words, mention, from, to, after }: Place): number {
  if (findPhrase(PRESENCE.formation, words, from, mention.from) !== -1) return -1;
  const start = Math.max(after, mention.from - FAR_FROM_LEADER);
  const ledBy = lastPhrase(PRESENCE.ledBy, words, start, mention.from);
  if (ledBy !== -1 && isFreeOf(words, ledBy + 1, mention.from) && isThisMeeting(words, from, ledBy, to))
    return ledBy;
  const leads = lastPhrase(PRESENCE.leads, words, start, mention.from);
  if (leads !== -1 && isFreeOf(words, leads + 1, mention.from) && leadsMeeting(words, leads + 1, mention, to))
    return leads;
  const led = findPhrase(PRESENCE.leads, words, mention.to, Math.min(to, mention.to + 2));
  if (led !== -1 && findNoun(MEETINGS.plain, words, led + 1, Math.min(to, led + 6)) !== -1)
    return mention.from;
  return hostsFrom(words, mention, from, to);
}

const AT_OWN = /^[وب]*(?:قصر|مكتب|ديوان)(?:ه|ها)$/u;

/** «عقد X في مكتبه … اجتماعا»: who holds a meeting at their own seat leads it. */
function hostsFrom(words: readonly Word[], mention: Mention, from: number, to: number): number {
  const held = lastPhrase(PRESENCE.met, words, Math.max(from, mention.from - 2), mention.from);
  if (held === -1 || !/عقد/u.test(words[held]?.key ?? '')) return -1;
  for (let at = mention.to; at < Math.min(to, mention.to + 6); at++) {
    if (AT_OWN.test(words[at]?.key ?? '')) return isMeeting(words, held, to) ? held : -1;
  }
  return -1;
}

/** No delegation and no second verb stands between. */
function isFreeOf(words: readonly Word[], from: number, to: number): boolean {
  return (
    findNoun(PRESENCE.notOfMeeting, words, from, to) === -1 &&
    findPhrase(PRESENCE.says, words, from, to) === -1 &&
    findPhrase(PRESENCE.with, words, from, to) === -1
  );
}

/** «ترأس X … اجتماع»: what is led is a meeting, named before the person or within reach after. */
function leadsMeeting(words: readonly Word[], from: number, mention: Mention, to: number): boolean {
  if (/^(?:راس|تراس|يراس|يتراس)(?:ه|ها)$/u.test(words[from - 1]?.key ?? '')) return true;
  if (findNoun(MEETINGS.plain, words, from, mention.from) !== -1) return true;
  const end = Math.min(to, mention.to + 30);
  const body = findNoun(PRESENCE.notOfMeeting, words, mention.to, Math.min(end, mention.to + 3));
  return body === -1 && findNoun(MEETINGS.plain, words, mention.to, end) !== -1;
}

/** What is led is one meeting, and not one of the days before: «اجتماعات … الماضيين برئاسة X». */
function isThisMeeting(words: readonly Word[], from: number, ledBy: number, to: number): boolean {
  for (let at = ledBy - 1; at >= from; at--) {
    if (nounAt(MEETINGS.others, words, at) > 0 && /ماضي|سابق|اخير/u.test(words[at]?.key ?? '')) return false;
    if (nounAt(MEETINGS.meetings, words, at) > 0)
      return !/^و?(?:اجتماعات|لقاات|جلسات)$/u.test(words[at]?.key ?? '');
  }
  return findNoun(MEETINGS.meetings, words, ledBy, to) !== -1;
}

const ADVERBS = new Set(
  'كما ايضا بدوره بدورها كذلك جانبه جهته من و ف قد خلال الاجتماع اللقا الجلسه ذلك بعد عقب has also then had'.split(
    ' ',
  ),
);
const GAVE = /^و?القا?(?:ي|ه|ها|ت|وا)$|^و?القت(?:ه|ها)?$/u;
const NO_SUBJECT = new Set('ان انه الي علي عن في فيما بان ب that to'.split(' '));

/** «قال X», «X قال», «X الذي أوضح», «كلمة ألقاها X». */
function spokeFrom({ words, mention, from, to, after }: Place): number {
  if (findPhrase(PRESENCE.elsewhere, words, from, to) !== -1) return -1;
  const speech = speechFrom({ words, mention, from, to, after });
  if (speech !== -1) return speech;
  const start = Math.max(after, mention.from - 4);
  const said = lastPhrase(PRESENCE.says, words, start, mention.from);
  if (said !== -1 && isOnly(words, said + phraseAt(PRESENCE.says, words, said), mention.from, ADVERBS))
    return said;
  const head = lastPhrase(PRESENCE.saysAtHead, words, start, mention.from);
  if (head !== -1 && isHeadOfClause(words, head, from) && isOnly(words, head + 1, mention.from, ADVERBS))
    return head;
  for (let at = mention.to; at < Math.min(to, mention.to + 3); at++) {
    if (/^و/u.test(words[at]?.key ?? '') && /[؛،,]/u.test(words[at]?.before ?? '')) break;
    if (!/[.؛]/u.test(words[at]?.before ?? '') && phraseAt(PRESENCE.says, words, at) > 0) return mention.from;
    if (!['الذي', 'التي', 'قد', 'who', 'also', 'has'].includes(words[at]?.key ?? '')) break;
  }
  return saysBehindAside(words, mention.to, to) ? mention.from : -1;
}

const LONGEST_ASIDE = 8;

/** "Ann Lee, of 4 Mill Lane, complained": the verb at once behind what is told aside. */
function saysBehindAside(words: readonly Word[], from: number, to: number): boolean {
  if (!/^,\s/u.test(words[from]?.before ?? '')) return false;
  for (let at = from + 1; at < Math.min(to, from + LONGEST_ASIDE); at++)
    if (/^\.?,\s/u.test(words[at]?.before ?? '')) return phraseAt(PRESENCE.says, words, at) > 0;
  return false;
}

/** «كلمة ألقاها X», «ألقى X كلمة». */
function speechFrom({ words, mention, to, after }: Place): number {
  const start = Math.max(after, mention.from - 3);
  let gave = mention.from - 1;
  while (gave >= start && !GAVE.test(words[gave]?.key ?? '')) gave--;
  if (gave < start) return -1;
  return findNoun(PRESENCE.speech, words, Math.max(0, gave - 2), Math.min(to, mention.to + 4)) === -1
    ? -1
    : gave;
}

function isOnly(words: readonly Word[], from: number, to: number, allowed: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) {
    const key = words[at]?.key ?? '';
    if (NO_SUBJECT.has(key) || !(allowed.has(key) || isCalling(words, at, to))) return false;
  }
  return true;
}

/** «وطالب المزارع حميد …»: what somebody is stands right before the name. */
function isCalling(words: readonly Word[], at: number, to: number): boolean {
  return at === to - 1 && /^ال.../u.test(words[at]?.key ?? '') && words[at + 1]?.before === ' ';
}

/** «، وطلب X …», «طلب X …»: a verb, where «بناء على طلب X» has a noun. */
function isHeadOfClause(words: readonly Word[], at: number, from: number): boolean {
  const { text, before } = words[at] as Word;
  return at === from || /[،,.؛:\n]/u.test(before) || /^[وف](?=...)/u.test(text) || isTurn(words, at, from);
}

function isTurn(words: readonly Word[], at: number, from: number): boolean {
  const turn = findPhrase(PRESENCE.inTurn, words, from, at);
  return turn !== -1 && at - turn <= 3;
}

/** «قدم X عرضا», «شرح من X», «كلمة ألقاها X». */
function presentedFrom({ words, mention, from, to, after }: Place): number {
  const start = Math.max(after, mention.from - 3);
  const shows = lastPhrase(PRESENCE.shows, words, start, mention.from);
  const near = [Math.max(from, mention.from - 8), Math.min(to, mention.to + 8)] as const;
  if (shows !== -1 && findNoun(PRESENCE.shown, words, ...near) !== -1) return shows;
  const all = lastPhrase(PRESENCE.showsAll, words, start, mention.from);
  if (all !== -1 && isOnly(words, all + phraseAt(PRESENCE.showsAll, words, all), mention.from, ADVERBS)) {
    if (isHeadOfClause(words, all, from)) return all;
  }
  if (
    /^(?:explains|explained|presents|presented|briefed)$/u.test(words[mention.to]?.key ?? '') &&
    mention.to < to
  )
    return mention.from;
  const showing = findPhrase(PRESENCE.shows, words, mention.to, Math.min(to, mention.to + 3));
  if (showing !== -1 && findNoun(PRESENCE.shown, words, showing + 1, Math.min(to, showing + 5)) !== -1)
    return mention.from;
  return -1;
}

const FAR_FROM_AWAY = 6;

function absentFrom({ words, mention, to, after }: Place): number {
  if (isAwayBehind(words, mention.to, to)) return mention.from;
  const away = lastPhrase(PRESENCE.away, words, Math.max(after, mention.from - FAR_FROM_AWAY), mention.from);
  return away !== -1 && findPhrase(PRESENCE.says, words, away, mention.from) === -1 ? away : -1;
}

/** "X, who …, is not present": no other person and no second sentence between. */
function isAwayBehind(words: readonly Word[], from: number, to: number): boolean {
  const away = findPhrase(PRESENCE.awayBehind, words, from, Math.min(to, from + FAR_FROM_AWAY));
  return (
    away !== -1 &&
    words.slice(from, away).every(({ text, before }) => !/^\p{Lu}/u.test(text) && !/[;:()]/u.test(before)) &&
    (away === from || /^(?:who|which|الذي|التي)$/u.test(words[from]?.key ?? ''))
  );
}
