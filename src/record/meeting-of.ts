// Says whether an article tells of a meeting held, one to come, or none, and which sentences tell of it.
// In: a `Reading`. Out: the status and the sentences to read slots from. Next: slots.ts.

import { DECIDING, type Status } from './drafted.ts';
import { ACTS, MEETINGS } from './lists.ts';
import { ordinalAt } from './ordinals.ts';
import { findNoun, findPhrase, nounAt, phraseAt } from './phrases.ts';
import type { Reading, Word } from './reading.ts';

/** A sentence: words `[from, to)`. */
export interface Sentence {
  from: number;
  to: number;
}

/** What the article is about. */
export interface Told {
  status: Status;
  /** Sentences that tell of the meeting itself, the title's last. */
  sentences: Sentence[];
  /** How many of them, from the first, are about this meeting beyond doubt. */
  main: number;
}

const FIRST_SENTENCES = 7;

/** Returns the sentences of an article. */
export function sentencesOf({ words }: Reading): Sentence[] {
  const sentences: Sentence[] = [];
  words.forEach((word, at) => {
    const last = sentences.at(-1);
    if (last && words[last.from]?.sentence === word.sentence) last.to = at + 1;
    else sentences.push({ from: at, to: at + 1 });
  });
  return sentences;
}

/** Returns what a text in prose tells of a meeting. */
export function readStatus(reading: Reading): Told {
  const { words, lines } = reading;
  const all = sentencesOf(reading);
  const title = all.filter(({ from }) => words[from]?.line === 0 && lines.length > 1);
  const body = all
    .filter(({ from }) => !title.some((other) => other.from === from))
    .slice(0, FIRST_SENTENCES);
  const tells = ({ from, to }: Sentence, index: number) => tellsOf(words, from, to, index < 2);
  const told = body.filter((sentence, index) => tells(sentence, index) !== undefined);
  const statuses = told.map((sentence) => tells(sentence, body.indexOf(sentence)));
  const status = statuses[0] ?? 'none';
  const sentences = told.filter((_, index) => statuses[index] === status);
  if (status === 'none' || sentences[0] === undefined) return { status: 'none', sentences: [], main: 0 };
  return {
    status,
    sentences: [...sentences.slice(0, 1), ...title, ...sentences.slice(1, 2)],
    main: 1 + title.length,
  };
}

/** How near to its verb a meeting stands. */
const REACH = 40;

/** Returns whether a sentence says that a meeting was or will be held. */
function tellsOf(words: readonly Word[], from: number, to: number, early: boolean): Status | undefined {
  const noun = findMeetingNoun(words, from, to);
  const verbs: [number, Status][] = [];
  if (noun !== -1 && ((isAtMeeting(words, from, to) && hasAct(words, from, to)) || isSubject(words, noun)))
    verbs.push([noun, 'held']);
  for (let at = from; at < to; at++) {
    if (phraseAt(MEETINGS.willConvene, words, at) > 0) verbs.push([at, 'planned']);
    else if (phraseAt(MEETINGS.convened, words, at) > 0 && !isNounOfVerb(words, at)) verbs.push([at, 'held']);
  }
  for (const [at, status] of verbs) {
    const gathers = /^[وف]?(?:[يست]*جتمع|اجتمع|التقي|يلتقي|met|convened|gathered)/u.test(
      words[at]?.key ?? '',
    );
    const near = noun !== -1 && noun >= at - 20 && noun <= at + REACH;
    const talks =
      early && MEETINGS.talks.has((words[at]?.key ?? '').replace(/^[وف]/u, '')) && hasWith(words, at, to);
    if (!near && !talks && !(gathers && (early || !/لتق/u.test(words[at]?.key ?? '')))) continue;
    return status;
  }
  if (isVote(words, from, to) || (early && isActOfBody(words, from, to))) return 'held';
  return noun !== -1 && isToCome(words, noun, to) ? 'planned' : undefined;
}

const FAR_WITH = 10;

/** Whether «مع» follows close by. */
export function hasWith(words: readonly Word[], at: number, to: number): boolean {
  return words.slice(at, Math.min(to, at + FAR_WITH)).some(({ key }) => key === 'مع');
}

/** "The school board voted to …": a body that meets, and an act right behind it. */
function isActOfBody(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!MEETINGS.latinMeetingBodies.has(words[at]?.key ?? '')) continue;
    for (let next = at + 1; next < Math.min(to, at + 3); next++)
      if (ACTS.englishVerbs.some(([, phrases]) => phraseAt(phrases, words, next) > 0)) return true;
  }
  return false;
}

/** «وافق مجلس … بالإجماع على …»: a body that votes has met. */
function isVote(words: readonly Word[], from: number, to: number): boolean {
  const vote = findNoun(MEETINGS.votes, words, from, to);
  const acts = words.findIndex(
    (_, at) =>
      at >= from &&
      at < vote &&
      ACTS.verbs.some(([act, phrases]) => DECIDING.has(act) && phraseAt(phrases, words, at) > 0),
  );
  return acts !== -1 && nounAt(MEETINGS.meetingBodies, words, acts + 1) > 0;
}

/** «عقد اجتماع … في الخامس من أغسطس المقبل», «الاجتماع المقبل». */
function isToCome(words: readonly Word[], noun: number, to: number): boolean {
  const reach = /عقد$/u.test(words[noun - 1]?.key ?? '') ? to : Math.min(to, noun + 4);
  return findPhrase(MEETINGS.toCome, words, noun, reach) !== -1;
}

/** «عن عقد اجتماع»: the verb's noun says not that it was held. */
function isNounOfVerb(words: readonly Word[], at: number): boolean {
  return (
    /^(?:عن|علي|الي|موعد|قبل|بعد|ضروره|اعلان|في|من|حول|بشان)$/u.test(words[at - 1]?.key ?? '') ||
    /^[بل]عقد/u.test(words[at]?.key ?? '')
  );
}

function hasAct(words: readonly Word[], from: number, to: number): boolean {
  return ACTS.verbs.some(([, phrases]) => findPhrase(phrases, words, from, to) !== -1);
}

/** «تمحور اجتماع اللجنة حول …»: an act of the past right before the meeting's noun. */
function isSubject(words: readonly Word[], noun: number): boolean {
  const verb = words[noun - 1]?.key ?? '';
  return (
    !/^[وف]?(?:س?[يت])(?!م)/u.test(verb) &&
    ACTS.verbs.some(([, phrases]) => phraseAt(phrases, words, noun - 1) === 1)
  );
}

/** «خلال اجتماع المجلس», «في جلسته». */
function isAtMeeting(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at++) {
    if (
      /^(?:و)?(?:خلال|في|اثنا)$/u.test(words[at]?.key ?? '') &&
      nounAt(MEETINGS.plain, words, at + 1) > 0 &&
      !isOther(words, at + 1) &&
      !isTour(words, at + 1)
    )
      return true;
  }
  return false;
}

/** A meeting by its plain noun, not as a part of another word's meaning: «علم الاجتماع», «الشؤون الاجتماعية». */
function findMeetingNoun(words: readonly Word[], from: number, to: number): number {
  const at = findNoun(MEETINGS.plain, words, from, to);
  if (at === -1) return -1;
  if (['علم', 'عالم', 'علما', 'press'].includes(words[at - 1]?.key ?? ''))
    return findMeetingNoun(words, at + 1, to);
  if (isOther(words, at) || isTour(words, at)) return findMeetingNoun(words, at + 1, to);
  return at;
}

/** «جولة» is a round of talks with its number or «مفاوضات», else a tour. */
function isTour(words: readonly Word[], at: number): boolean {
  if (!/جول(?:ه|ته|تها)$/u.test(words[at]?.key ?? '')) return false;
  return (
    ordinalAt(words, at + 1) === undefined &&
    !/^(?:ال)?(?:مفاوضات|مباحثات|محادثات)$/u.test(words[at + 1]?.key ?? '')
  );
}

/** «الاجتماع السابق», «الاجتماع الأخير»: not the one that the article tells of. */
export function isOther(words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next <= at + 2; next++) {
    const { key = '', sentence } = words[next] ?? {};
    if (sentence !== words[at]?.sentence) return false;
    if (
      nounAt(MEETINGS.others, words, next) > 0 &&
      /^(?:ال)?(?:سابق|سابقه|ماضي|ماضيه|اخير|اخيره|previous|last)$/u.test(key)
    )
      return true;
  }
  return false;
}
