// Finds the people whom sentences name or labels credit, and how each figures there.
// In: a `Reading` and the people of its lists. Out: sightings, and the people with what news tells of them. Next: draft.ts.

import { doingsIn } from './doings.ts';
import type { Presence, Status } from './drafted.ts';
import { findLatinMentions, fitsSome } from './latin-mentions.ts';
import { MEETINGS, PRESENCE } from './lists.ts';
import { findMentions, type Mention } from './mentions.ts';
import { seenByListedOffice, seenByOffice } from './offices.ts';
import { findPerson, fitsInto, joinPeople, type Person, type Seen } from './people.ts';
import { findNoun, findPhrase, phraseAt } from './phrases.ts';
import { presenceAt } from './presence.ts';
import { firstFrom, type Reading, sentenceAround, textOf, type Word, wordsIn } from './reading.ts';
import type { Spoken } from './speakers.ts';
import { seenBySurname } from './surnames.ts';

interface Prose {
  status: Status;
  minutes: boolean;
  listed: readonly Person[];
  skip: ReadonlySet<number>;
}

/** The people whom sentences name. */
export function seenInProse(reading: Reading, { status, minutes, listed, skip }: Prose): Seen[] {
  const arabic = findMentions(reading).filter(({ from }) => !skip.has(reading.words[from]?.line ?? -1));
  const latin = reading.article.language === 'en' || minutes ? findLatinMentions(reading, listed, skip) : [];
  const mentions = [
    ...arabic.map((mention) => ({ ...mention, short: mention.parts.length < 2 })),
    ...latin,
  ].sort((a, b) => a.from - b.from);
  const known = latin.length > 0 ? namedInFull(reading, mentions) : [];
  const again =
    known.length > listed.length && reading.article.language === 'en'
      ? findLatinMentions(reading, [...listed, ...known], skip)
      : latin;
  const all =
    again === latin
      ? mentions
      : [...arabic.map((mention) => ({ ...mention, short: mention.parts.length < 2 })), ...again].sort(
          (a, b) => a.from - b.from,
        );
  const seen = all.map((mention, at) => seenAt(reading, mention, all[at - 1], { status, minutes, listed }));
  spreadSpeech(reading, all, seen);
  if (status === 'none') return seen;
  const byOffice = seenByOffice(reading, all, seen);
  const bySurname = seenBySurname(reading, all, [...seen, ...listed.flatMap((person) => person.seen)]);
  return [
    ...seen,
    ...byOffice,
    ...(status === 'held' ? bySurname : []),
    ...seenByListedOffice(reading, bearers(listed)),
  ];
}

/** Who is listed with an office may be told by it later. */
function bearers(listed: readonly Person[]): Seen[] {
  return listed.flatMap(({ seen }) => seen.filter(({ role, presence }) => role && presence !== 'absent'));
}

/** «كلمة ألقاها X وY وZ»: who is joined to a speaker spoke too. */
function spreadSpeech({ words }: Reading, mentions: readonly Mention[], seen: Seen[]): void {
  mentions.forEach((mention, at) => {
    const [before, last, here] = [mentions[at - 1], seen[at - 1], seen[at]];
    if (!before || last?.presence !== 'spoke' || here?.presence !== 'mentioned') return;
    const joined = mention.from === before.to && /^و/u.test(words[mention.from]?.key ?? '');
    if (joined && isBehindVerb(words, mention.from)) here.presence = 'spoke';
  });
}

/** The speakers stand behind their verb: «ألقاها X وY», not «قال X، وY …» with a verb of its own. */
function isBehindVerb(words: readonly Word[], at: number): boolean {
  const [from] = sentenceAround(words, at);
  return findNoun(PRESENCE.speech, words, from, at) !== -1;
}

function namedInFull(reading: Reading, mentions: readonly (Mention & { short: boolean })[]): Person[] {
  return joinPeople(
    mentions
      .filter(({ short, parts }) => !short && parts.length > 1)
      .map(({ name, parts }) => ({
        name: textOf(reading, name),
        parts,
        presence: 'mentioned',
        evidence: name,
      })),
  );
}

/** Who led the meeting or stayed away need not be in a list, nor who spoke there, named in full: a member of the public. */
function isShownByItself(presence: Presence, { short, parts }: { short: boolean; parts: string[] }): boolean {
  if (presence === 'chaired' || presence === 'absent') return true;
  return !short && parts.length > 1 && (presence === 'spoke' || presence === 'presented');
}

function seenAt(
  reading: Reading,
  mention: Mention & { short: boolean },
  before: Mention | undefined,
  { status, minutes, listed }: Omit<Prose, 'skip'>,
): Seen {
  const shown = presenceAt(reading.words, mention, before);
  const known =
    !minutes ||
    listed.length === 0 ||
    findPerson(listed, mention.parts) !== undefined ||
    listed.some(({ parts }) => fitsInto(parts, mention.parts));
  const counts =
    status !== 'none' &&
    (known || isShownByItself(shown.presence, mention)) &&
    !(status === 'planned' && (shown.presence === 'spoke' || shown.presence === 'presented'));
  const attends =
    shown.presence === 'attended' &&
    ((minutes && listed.length > 0) || (status === 'planned' && isOfYesterday(reading, mention.from)));
  return {
    name: textOf(reading, mention.name),
    parts: mention.parts,
    title: mention.title && textOf(reading, mention.title),
    role: mention.role && textOf(reading, mention.role).replace(/\s+/gu, ' '),
    presence: counts && !attends ? shown.presence : 'mentioned',
    evidence: shown.evidence,
    short: mention.short,
  };
}

/** Who met yesterday met not at the meeting that is to come. */
function isOfYesterday({ words }: Reading, at: number): boolean {
  const [from, to] = sentenceAround(words, at);
  return words.slice(from, to).some(({ key }) => /^(?:امس|البارحه|yesterday)$/u.test(key));
}

/** Who is credited by a label was there and spoke, or took an item through its points. */
export function labelled(spoken: readonly Spoken[], listed: readonly Person[]): Seen[] {
  return spoken.map(({ label, parts, evidence, presents }) => ({
    name: label,
    parts,
    presence: presents ? 'presented' : 'spoke',
    evidence: { start: evidence.start, end: Math.min(evidence.end, evidence.start + 240) },
    short: findPerson(listed, parts) !== undefined || fitsSome(listed, parts),
  }));
}

/** In news, words count as spoken at the meeting where the speaker is told to have been there, is of the body, or the sentence tells of it. */
export function onlyAtMeeting(reading: Reading, people: Person[]): Person[] {
  for (const person of people) {
    if (person.presence !== 'spoke') continue;
    const there =
      person.seen.some(({ presence }) => presence === 'attended' || presence === 'chaired') ||
      isOfBody(person.role ?? '');
    const led = people.some(({ presence }) => presence === 'chaired');
    const words = person.seen.filter(({ presence }) => presence === 'spoke');
    if (
      !there &&
      !words.some((seen) => isSaidThere(reading, seen, people) || (led && isAmidMeeting(reading, seen)))
    )
      person.presence = 'mentioned';
  }
  return people;
}

const FAR_FROM_MEETING = 2;

/** Whether sentences close before and close behind both say what the meeting did: a report that goes on. */
function isAmidMeeting({ words, article }: Reading, { evidence }: Seen): boolean {
  const at = firstFrom(words, evidence.start);
  const { sentence } = words[at] as Word;
  const acts = (from: number, to: number) =>
    sentencesAt(words, at, [from, to]).some((within) =>
      article.language === 'en'
        ? tellsOfMeeting(words, within.from, within.to)
        : doingsIn(words, { ...within, main: false }).length > 0,
    );
  return acts(sentence - FAR_FROM_MEETING, sentence - 1) && acts(sentence + 1, sentence + FAR_FROM_MEETING);
}

/** The sentences of these numbers close to a word. */
function sentencesAt(
  words: readonly Word[],
  at: number,
  [from, to]: [number, number],
): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let next = at;
  while (next > 0 && (words[next - 1] as Word).sentence >= from) next--;
  while (next < words.length && (words[next] as Word).sentence <= to) {
    const [, end] = sentenceAround(words, next);
    if ((words[next] as Word).sentence >= from) found.push({ from: next, to: end });
    next = end;
  }
  return found;
}

const NEAR_OFFICE = 6;

/** «عضو اللجنة», «الرئيس التنفيذي للجنة التنفيذية»: an office of a body, told close to it. */
function isOfBody(role: string): boolean {
  const words = wordsIn(role);
  return (
    phraseAt(PRESENCE.officesOfBody, words, 0) > 0 && findNoun(PRESENCE.ofBody, words, 1, NEAR_OFFICE) !== -1
  );
}

/** Whether the sentence tells of the meeting, or goes on «من جانبه …» behind one that does. */
function isSaidThere(reading: Reading, { evidence }: Seen, people: readonly Person[]): boolean {
  const { words } = reading;
  const at = firstFrom(words, evidence.start);
  const [from, to] = sentenceAround(words, at);
  if (tellsOfMeeting(words, from, to)) return true;
  if (findPhrase(PRESENCE.inTurn, words, from, Math.min(to, from + 3)) === -1) return false;
  return people.some(({ seen }) =>
    seen.some(
      (other) =>
        other.presence === 'spoke' &&
        other.evidence.start < evidence.start &&
        namesMeeting(words, ...sentenceAround(words, firstFrom(words, other.evidence.start))),
    ),
  );
}

/** Whether a sentence names the meeting, a speech at it, or the body as its subject. */
function tellsOfMeeting(words: readonly Word[], from: number, to: number): boolean {
  return (
    namesMeeting(words, from, to) ||
    words
      .slice(from, to)
      .some(({ key }) => /^(?:و)?(?:اللجنه|المجلس|المجتمعون|meeting|council|committee|board)$/u.test(key))
  );
}

function namesMeeting(words: readonly Word[], from: number, to: number): boolean {
  return (
    findNoun(MEETINGS.plain, words, from, to) !== -1 || findNoun(PRESENCE.speech, words, from, to) !== -1
  );
}
