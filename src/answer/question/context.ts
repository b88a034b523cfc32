// What an asker was told last, for a question that leans on it: “and who presented it?”
// In: answers as they are given. Out: the last one of an asker in a channel, for some minutes; and the question made
// readable alone. Next: whoever answers.

import { analyze } from '../../words/analyzer.ts';
import { languageOf } from '../../words/language.ts';
import { asking } from './lists.ts';

/** Who asked, and where. */
export interface AskerKey {
  userId: string;
  channelId: string;
}

/** The last answer that an asker got. */
export interface LastAnswer {
  /** The words that the question was about: “the water plan”, «خطة المياه». */
  subject: string;
  /** Whom the answer names, where it names one. */
  person?: string | undefined;
  /** The answer's text. */
  statement: string;
  /** Id of the meeting that was asked. */
  meeting?: string | undefined;
  /** When it was given, by a monotonic clock, in milliseconds. */
  at: number;
}

/** The last answers of some askers, in memory only. */
export interface Conversation {
  /** Keeps an asker's last answer; the one before is forgotten, and the oldest of all where there are too many. */
  remember(key: AskerKey, last: LastAnswer): void;
  /** Returns the asker's last answer, if it is not too old by the same clock. */
  recall(key: AskerKey, now: number): LastAnswer | undefined;
}

const MINUTE_MS = 60_000;
/** Longer texts are cut, so that what is held stays bounded. */
const LONGEST_TEXT = 300;

/** Returns a store that keeps the last answers of at most `mostAskers`, each for so many minutes. */
export function createConversation({
  mostAskers,
  minutes,
}: {
  mostAskers: number;
  minutes: number;
}): Conversation {
  const kept = new Map<string, LastAnswer>();
  const nameOf = ({ userId, channelId }: AskerKey) => `${userId}:${channelId}`;
  return {
    remember(key, { subject, person, statement, meeting, at }) {
      const name = nameOf(key);
      kept.delete(name);
      const short = (text: string) => text.slice(0, LONGEST_TEXT);
      kept.set(name, {
        subject: short(subject),
        statement: short(statement),
        at,
        ...(person && { person: short(person) }),
        ...(meeting && { meeting }),
      });
      for (const oldest of kept.keys()) {
        if (kept.size <= mostAskers) break;
        kept.delete(oldest);
      }
    },
    recall(key, now) {
      const last = kept.get(nameOf(key));
      if (last && now - last.at <= minutes * MINUTE_MS) return last;
      kept.delete(nameOf(key));
      return undefined;
    },
  };
}

/** Returns what a question is about: its words without those that ask, connect or only stand before it. */
export function subjectOf(question: string): string {
  const terms = analyze(question);
  const first = terms.findIndex(({ word, stop }) => !stop && !isAsking(word));
  const last = terms.at(-1);
  if (first < 0 || !last) return '';
  const article = /^(?:the|an?)$/.test(terms[first - 1]?.word ?? '') ? first - 1 : first;
  return question.slice(terms[article]?.start, last.end);
}

const isAsking = (word: string) =>
  asking.words.has(word) ||
  asking.yesOrNo.has(word) ||
  asking.connecting.has(word) ||
  asking.toBe.has(word) ||
  (/^و../u.test(word) && asking.words.has(word.slice(1)));

/** Returns a question that leans on the last answer with what that was about put in its place, readable alone. */
export function resolve(question: string, last: Subjects): string {
  const bare = withoutConnection(question);
  const language = languageOf(bare) ?? languageOf(last.subject);
  return language === 'en' ? resolveEnglish(bare, last) : resolveArabic(bare, last);
}

/** What a question may lean on; any `LastAnswer` is one. */
export type Subjects = Pick<LastAnswer, 'subject' | 'person'>;

/** “And where?” → “where?”, «وليش؟» → «ليش؟», «طيب ومن قدمها؟» → «من قدمها؟». */
function withoutConnection(question: string): string {
  let text = question.trim();
  for (let [first] = analyze(text); first; [first] = analyze(text)) {
    const isJoined =
      /^و../u.test(first.word) && (asking.words.has(first.word.slice(1)) || first.word.startsWith('وال'));
    const isAlone = asking.connecting.has(first.word) || first.word === 'و';
    if (!isAlone && !isJoined) return text;
    const rest = text.slice(isAlone ? first.end : first.start + 1).replace(/^[\s,،:]+/u, '');
    if (!/\p{L}/u.test(rest)) return text;
    text = rest;
  }
  return text;
}

const MARKS = /[\s?؟!.,،]*$/u;

function put(text: string, subject: string): string {
  const mark = /[?؟]/u.exec(MARKS.exec(text)?.[0] ?? '')?.[0] ?? '';
  return `${text.replace(MARKS, '')} ${subject}${mark}`;
}

const ENGLISH_PRONOUN =
  /\b(he|she|him|his|hers?|it|its|they|them|their|theirs|that one|this one|that|this|those|these)\b(?!\s+(?:meeting|article|time))/i;
const PERSONAL = /^(?:he|she|him|his|hers?)$/i;
const POSSESSIVE = /^(?:his|hers?|its|their|theirs)$/i;

function resolveEnglish(text: string, { subject, person }: Subjects): string {
  const pronoun = ENGLISH_PRONOUN.exec(text)?.[1];
  const meant = (pronoun && PERSONAL.test(pronoun) ? person : undefined) ?? subject;
  if (!meant) return text;
  if (!pronoun) return put(text, meant);
  if (!POSSESSIVE.test(pronoun)) return text.replace(ENGLISH_PRONOUN, meant);
  // “What is the post of the one who chaired?” reads better than “the one who chaired’s post”.
  const isShort = meant.split(' ').length <= MOST_BEFORE_POSSESSIVE;
  return isShort
    ? text.replace(ENGLISH_PRONOUN, `${meant}’s`)
    : put(text.replace(ENGLISH_PRONOUN, 'the'), `of ${meant}`);
}

const MOST_BEFORE_POSSESSIVE = 3;

const ARABIC_PRONOUN = /(?<!\p{L})(?:هو|هي|هم|هما|هذا|هذه|هذي|هاي|ذلك|تلك|ده|دي|هاد)(?!\p{L})/u;
const JOINED_TO_PREPOSITION = /(?<!\p{L})(ل|ب|في|عن|من|علي|مع|معا)(?:ه|ها|هم|هما)(?!\p{L})/u;
const FULL_PREPOSITION = new Map([
  ['علي', 'على'],
  ['معا', 'مع'],
  ['ل', 'لـ'],
  ['ب', 'بـ'],
]);

function resolveArabic(text: string, { subject, person }: Subjects): string {
  const meant = person && /(?<!\p{L})(?:هو|هي)(?!\p{L})/u.test(text) ? person : subject || person || '';
  if (!meant) return text;
  if (ARABIC_PRONOUN.test(text))
    return text.replace(ARABIC_PRONOUN, (word) =>
      /^(?:هو|هي|هم|هما)$/u.test(word) ? `${word} ${meant}` : meant,
    );
  const preposition = JOINED_TO_PREPOSITION.exec(text);
  if (preposition)
    return text.replace(
      JOINED_TO_PREPOSITION,
      (_, word: string) => `${FULL_PREPOSITION.get(word) ?? word} ${meant}`,
    );
  return resolveSuffix(text, { subject, person }) ?? put(text, meant);
}

/** «ومن قدمها؟» → «من قدم خطة المياه؟», «وش وظيفته؟» → «وش وظيفة سالم؟». */
function resolveSuffix(text: string, { subject, person }: Subjects): string | undefined {
  const term = analyze(text).findLast(({ stop, word }) => !stop && !asking.words.has(word));
  const written = term && text.slice(term.start, term.end);
  const owned = written && /^(.{2,}?)(?:هما|ها|هم|ه)$/u.exec(written)?.[1];
  if (!term || !owned || written.startsWith('ال')) return undefined;
  const isTied =
    owned.endsWith('ت') &&
    (asking.personsOwn.has(`${owned.slice(0, -1)}ه`) || asking.own.has(`${owned.slice(0, -1)}ه`));
  const isOfPerson =
    asking.personsOwn.has(owned) || (isTied && asking.personsOwn.has(`${owned.slice(0, -1)}ه`));
  const base = isTied ? `${owned.slice(0, -1)}ة` : owned;
  const meant = (isOfPerson ? person : undefined) ?? (subject || person);
  return `${text.slice(0, term.start)}${base} ${meant}${text.slice(term.end)}`;
}
