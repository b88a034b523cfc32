// Says whether a person is told to have come to a meeting: in a list of those present, received, met.
// In: a mention among the words of its sentence. Out: the word that shows it. Next: presence.ts.

import { MEETINGS, PRESENCE } from './lists.ts';
import type { Mention } from './mentions.ts';
import { findNoun, findPhrase, nounAt, type Phrases, phraseAt } from './phrases.ts';
import type { Word } from './reading.ts';

/** What the rules look at: a mention among the words of its sentence. */
export interface Place {
  words: readonly Word[];
  mention: Mention;
  from: number;
  to: number;
  /** Where the mention before ends, or the sentence begins. */
  after: number;
}

/** Returns where it shows that a person attended, -1 where nothing does: «بحضور X وY …» to the end of the sentence, or who met whom. */
export function attendedFrom(place: Place): number {
  const { words, mention, from } = place;
  const came = lastPhrase(PRESENCE.with, words, from, mention.from);
  if (came !== -1 && isListUpTo(words, came, mention.from)) return came;
  return delegatedFrom(place) || isReceived(place) || saysOwnPresence(words, mention.to)
    ? mention.from
    : metFrom(place);
}

/** "Ann Lee, who attended as a guest". */
function saysOwnPresence(words: readonly Word[], at: number): boolean {
  return words[at]?.key === 'who' && /^(?:attended|joined)$/u.test(words[at + 1]?.key ?? '');
}

const RECEPTION = /^(?:استقبال|لقا|لقاي)(?:ه|ها)?$/u;
const WHILE = /^(?:و?خلال|لدي|اثنا)$/u;

/** «خلال استقبال X Y», «لدى لقائه Y»: both were there, up to the first comma. */
function isReceived({ words, mention, from }: Place): boolean {
  for (let at = mention.from - 1; at > from && at > mention.from - FAR_FROM_MEETS; at--) {
    if (/[،,.؛:]/u.test(words[at + 1]?.before ?? '')) return false;
    if (RECEPTION.test(words[at]?.key ?? '') && WHILE.test(words[at - 1]?.key ?? ''))
      return !/^(?:سابق|سابقا|سابقه|اخر|اخير)$/u.test(words[at + 1]?.key ?? '');
  }
  return false;
}

/** Between the word of presence and the person stand only other people: no verb that starts something new. */
function isListUpTo(words: readonly Word[], came: number, to: number): boolean {
  const begins = came + Math.max(1, phraseAt(PRESENCE.with, words, came));
  if (nounAt(PRESENCE.notOfMeeting, words, begins) > 0) return false;
  return (
    findPhrase(PRESENCE.says, words, begins, to) === -1 &&
    findPhrase(PRESENCE.formation, words, begins, to) === -1 &&
    findPhrase(MEETINGS.willConvene, words, begins, to) === -1
  );
}

/** «ورأس وفد … إلى أعمال الاجتماع X»: who leads a delegation to the meeting is there. */
function delegatedFrom({ words, mention, from, to }: Place): boolean {
  const leads = lastPhrase(PRESENCE.leads, words, from, mention.from);
  if (leads === -1 || nounAt(PRESENCE.delegations, words, leads + 1) === 0) return false;
  return (
    findPhrase(PRESENCE.says, words, leads, mention.from) === -1 &&
    findNoun(MEETINGS.plain, words, leads, to) !== -1
  );
}

const WITH = new Set(['مع', 'with']);
const FAR_FROM_VERB = 3;

function metFrom({ words, mention, from, to, after }: Place): number {
  const met = Math.max(
    lastPhrase(PRESENCE.met, words, from, mention.from),
    lastTalk(words, from, mention.from, to),
  );
  if (met === -1 || findPhrase(PRESENCE.says, words, met, mention.from) !== -1) return -1;
  const direct =
    met >= Math.max(after, mention.from - FAR_FROM_VERB) ||
    hasWith(words, Math.max(met, mention.from - 6), mention.from);
  return (direct || isMet(words, met, mention.from)) && isMeeting(words, met, to) ? met : -1;
}

const MEETS = /^[وف]?(?:س?يلتقي|س?تلتقي|التقي|التقت|استقبل|استقبلت|يستقبل|تستقبل)$/u;
const FAR_FROM_MEETS = 25;

/** «التقى X في مكتبه Y»: whom somebody met or received, before the sentence goes on to something else. */
function isMet(words: readonly Word[], met: number, to: number): boolean {
  if (!MEETS.test(words[met]?.key ?? '') || to - met > FAR_FROM_MEETS) return false;
  return words.slice(met + 1, to).every(({ before, key }) => !/[،,.؛:]/u.test(before) && key !== 'ان');
}

/** «بحث X مع Y …»: the last such verb, -1 where none is. */
function lastTalk(words: readonly Word[], from: number, at: number, to: number): number {
  for (let last = at - 1; last >= from; last--) {
    const key = (words[last]?.key ?? '').replace(/^[وف]/u, '');
    if (MEETINGS.talks.has(key) && hasWith(words, last, Math.min(to, last + 10))) return last;
  }
  return -1;
}

function hasWith(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (WITH.has(words[at]?.key ?? '')) return true;
  return false;
}

/** Returns whether what is held is a meeting and no press conference. */
export function isMeeting(words: readonly Word[], from: number, to: number): boolean {
  const at = findNoun(MEETINGS.plain, words, from, to);
  const press = findPhrase(PRESENCE.elsewhere, words, from, to);
  return (
    press === -1 &&
    (at !== -1 || /^(?:و|ف)?(?:اجتمع|التقي|يجتمع|met|بحث|تباحث|ناقش)/u.test(words[from]?.key ?? ''))
  );
}

/** Returns the last place in `[from, to)` where a phrase begins, -1 where none does. */
export function lastPhrase(phrases: Phrases, words: readonly Word[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (phraseAt(phrases, words, at) > 0) return at;
  return -1;
}
