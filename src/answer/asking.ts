// Takes a message to the meeting that it asks of: the one way from a member, or a terminal, to what answers.
// In: a message, the library, and what holds where it was written. Out: an `Answer`, with how the message was read.
// Next: question/read.ts reads it, library.ts finds the meeting, each-part.ts joins what answers several questions.

import type { MeetingInfo } from '../library/meeting.ts';
import type { Named } from '../library/naming.ts';
import { analyze } from '../words/analyzer.ts';
import { findDates } from '../words/dates.ts';
import { type Language, languageOf } from '../words/language.ts';
import { findAbsentWord, type Look } from './absent-word.ts';
import type { Answer, RefusalReason, Searched, Statement, Topic } from './answer.ts';
import {
  sayAnswersThere,
  sayAskAlone,
  sayFromThere,
  sayNoSuchMeeting,
  sayNotChosen,
  sayReadAs,
  sayReadsAlone,
} from './asking-words.ts';
import { answerEach, recallEach } from './each-part.ts';
import type { Library } from './library.ts';
import type { Explanation, MeetingAnswers } from './meeting-answers.ts';
import { type LastAnswer, resolve, subjectOf } from './question/context.ts';
import { asking } from './question/lists.ts';
import { meetingNamedIn } from './question/names.ts';
import { type Question, readQuestion } from './question/read.ts';
import { sayRefusal } from './saying.ts';

/** Which meeting is asked: the current one unless the words name another, only it since it was chosen, or all. */
export type Scope = 'current' | 'chosen' | 'all';

/** A message, and what holds where it was written. */
export interface AskRequest {
  message: string;
  library: Library;
  current: MeetingAnswers;
  scope: Scope;
  /** The language chosen for the reply. */
  chosen?: Language | undefined;
  /** The language of the reply where neither the asker nor the message tells. */
  otherwise: Language;
  /** What the asker was told last, where that is known. */
  last?: LastAnswer | undefined;
}

/** An answer, and how it came about. */
export interface Asked {
  answer: Answer;
  question: Question;
  /** Each meeting that was asked, and in which words. */
  tried: Tried[];
}

interface Tried {
  meeting: MeetingAnswers;
  words: string;
  explained: Explanation;
}

/** Answers a message from the meeting that it is about, or says why not. */
export function askMeetings(request: AskRequest): Asked {
  const read = readQuestion(request.message);
  const language = request.chosen ?? languageToReplyIn(read, request.otherwise);
  const question = read.refersBack ? readFollowUp(read, request.last) : read;
  const tried: Tried[] = [];
  const room: Room = { ...request, current: currentOf(request, read), language, tried };
  const reason = refusedAtOnce(read, question);
  if (reason || !question) return { answer: refuse(reason ?? 'leans-on-last', room), question: read, tried };
  const answer = answerQuestion(question, room);
  const statements = question === read ? answer.statements : [...answer.statements, sayReadAs(question.text)];
  const told = { statements, topic: topicOf(question, answer, room), searched: searchedFor(answer, room) };
  return { answer: { ...answer, ...told }, question, tried };
}

/** Returns the language to reply in where none was chosen: the one that the message wishes, is written in, else this. */
export function languageToReplyIn(
  { replyIn, language }: Pick<Question, 'replyIn' | 'language'>,
  otherwise: Language,
): Language {
  return replyIn ?? language ?? otherwise;
}

/**
 * Returns the meetings to ask in turn until one answers: the one that is named, of all the few in which the words stand
 * best, else the current one; none where the one named is not on record, or is not the one chosen.
 */
export function meetingsMeant(
  named: Named,
  words: string,
  { library, current, scope }: Pick<AskRequest, 'library' | 'current' | 'scope'>,
): MeetingAnswers[] {
  const open = (id: string) => library.open(id) ?? [];
  if (isNamed(named)) {
    const fitting = library.find(named, words, current.meeting.id);
    if (scope === 'chosen') return fitting.some(({ id }) => id === current.meeting.id) ? [current] : [];
    return fitting.slice(0, 1).flatMap(({ id }) => open(id));
  }
  const found = scope === 'all' ? library.search(words).flatMap(open) : [];
  return found.length > 0 ? found : [current];
}

const isNamed = ({ number, date }: Named) => number !== undefined || date !== undefined;

/** Of what else is refused, nothing was searched for it. */
const SEARCHED: ReadonlySet<RefusalReason | undefined> = new Set([
  'not-found',
  'off-subject',
  'unknown-word',
  'gap',
  'empty-slot',
]);

/** What was searched for a question that is not answered. */
function searchedFor({ answered, reason }: Answer, { tried, library }: Room): Searched | undefined {
  if (answered || !SEARCHED.has(reason)) return undefined;
  const byMeeting = Map.groupBy(tried, ({ meeting }) => meeting.meeting.id);
  const looks = [...byMeeting.values()].map(lookOf);
  const known = looks.filter((look) => look !== undefined);
  return {
    meetings: [...byMeeting.keys()].flatMap((id) => infoOf(id, library) ?? []),
    // What is known by heart says itself which word it lacks, where it knows.
    word: known.length === looks.length ? findAbsentWord(known) : undefined,
  };
}

/** How one article was searched for all that was asked; undefined for one that is known by heart. */
function lookOf(tried: readonly Tried[]): Look | undefined {
  const written = tried[0] && languageOf(tried[0].meeting.meeting.article);
  const decided = tried.flatMap(({ explained }) => ('decided' in explained ? explained.decided : []));
  return written && decided.length > 0 ? { written, decided } : undefined;
}

/** What one message is answered with. */
interface Room extends AskRequest {
  language: Language;
  tried: Tried[];
}

/** The meeting of the last answer, for a question that leans on it, unless another was chosen. */
function currentOf({ library, current, scope, last }: AskRequest, { refersBack }: Question): MeetingAnswers {
  const isLast = refersBack && scope !== 'chosen' && last?.meeting !== undefined;
  return (isLast && library.open(last.meeting)) || current;
}

/** Returns the question with what it leans on in its place; undefined where that is not known. */
function readFollowUp({ text }: Question, last: LastAnswer | undefined): Question | undefined {
  const whole = last && resolve(text, last);
  return whole && whole !== text ? readQuestion(whole) : undefined;
}

function refusedAtOnce(read: Question, question: Question | undefined): RefusalReason | undefined {
  if (read.foreign) return 'foreign-language';
  return (question ?? read).text === '' ? 'no-question' : undefined;
}

function answerQuestion(question: Question, room: Room): Answer {
  const parts = question.parts.map((part) => ({ part, named: nameIn(part, question) }));
  const whole = (named: Named) => askInTurn(question.text, named, room);
  const [first] = parts;
  if (!first || parts.length < 2) return whole(question.names);
  const answers = parts
    .map(({ part, named }) => ({ named: part, answer: askInTurn(part, named, room, SURE_OF_PART) }))
    .map((one, place, [before]) =>
      place > 0 && mayLean(one.named, before?.answer) ? asAlone(one, room) : one,
    );
  const meant = answers.find(({ answer }) => answer.answered) ?? answers[0];
  const isOne = answers.every(({ answer: { meeting, reason } }) => {
    return meeting === meant?.answer.meeting && reason !== 'other-meeting';
  });
  return answerEach(
    answers.map((one) => pointElsewhere(one, meant?.answer.meeting, room)),
    isOne || !meant ? whole(first.named) : meant.answer,
  );
}

/** Whether a question may lean on one before it that is not answered: “… and what were the main points?” */
function mayLean(part: string, before: Answer | undefined): boolean {
  const content = analyze(part).filter(({ stop, word }) => !stop && !asking.words.has(word));
  return before?.answered === false && content.length < LEAST_ALONE;
}

/** So much said stands alone. */
const LEAST_ALONE = 3;

const asAlone = <P extends { answer: Answer }>(part: P, room: Room): P =>
  part.answer.answered ? { ...part, answer: saying('leans-on-last', sayAskAlone(), room) } : part;

/** A part that names no meeting is about the one that the message names. */
function nameIn(part: string, { names }: Question): Named {
  const own = meetingNamedIn(part);
  return isNamed(own) ? own : names;
}

/** An answer shows quotes of one meeting: what another one answers is named and left to be asked there. */
function pointElsewhere<P extends { answer: Answer }>(part: P, meeting: string | undefined, room: Room): P {
  const { answer } = part;
  if (!answer.answered || answer.meeting === meeting) return part;
  const there = infoOf(answer.meeting, room.library);
  return there ? { ...part, answer: saying('other-meeting', sayAnswersThere(there), room) } : part;
}

/** Asks in turn until one answers; where none does, what the first one says counts. */
function askInTurn(words: string, named: Named, room: Room, least = 0): Answer {
  const { library, current, scope } = room;
  let first: Answer | undefined;
  for (const meeting of meetingsMeant(named, words, room)) {
    const said = askOne(meeting, words, room, least);
    const answer = said.answered || !named.date ? said : askUndated(said, meeting, words, room, least);
    if (answer.answered) return answer;
    first ??= answer;
  }
  if (first) return scope === 'current' && !isNamed(named) ? lookFurther(first, words, room) : first;
  const fitting = scope === 'chosen' ? library.find(named, words, current.meeting.id) : [];
  return fitting.length > 0
    ? saying('other-meeting', sayNotChosen(fitting), room, 'not-chosen')
    : saying('other-meeting', sayNoSuchMeeting(library.meetings), room, NO_SUCH_MEETING);
}

/** What answers one of several questions must be surer than what answers one alone: it was cut out of its message. */
const SURE_OF_PART = 0.7;

function askOne(meeting: MeetingAnswers, words: string, room: Room, least: number): Answer {
  const explained = meeting.explain(words, room.language);
  room.tried.push({ meeting, words, explained });
  const { answer, confidence } = explained;
  const isSure = !answer.answered || confidence >= least;
  return isSure ? answer : saying('not-found', sayRefusal('not-found'), { ...room, current: meeting });
}

/** Asks again without the date that told which meeting is meant: the meeting needs no more telling. */
function askUndated(
  refusal: Answer,
  meeting: MeetingAnswers,
  words: string,
  room: Room,
  least: number,
): Answer {
  let rest = words;
  for (const { start, end } of findDates(words).toReversed()) rest = rest.slice(0, start) + rest.slice(end);
  const answer = askOne(meeting, rest, room, least);
  return answer.answered || refusal.reason === 'other-meeting' ? answer : refusal;
}

/** What asks of this very meeting, as an empty slot does, is not answered by another one either. */
const NOT_ELSEWHERE: ReadonlySet<RefusalReason | undefined> = new Set(['no-question', 'empty-slot']);
/** What is answered from a meeting that nobody named must surely be answered there. */
const SURE_ELSEWHERE = 0.85;

/** Answers from another meeting what the current one's article does not tell, where all can be searched; it says which. */
function lookFurther(refusal: Answer, words: string, { library, language, tried }: Room): Answer {
  if (NOT_ELSEWHERE.has(refusal.reason) || !library.isSearchable()) return refusal;
  for (const id of library.search(words)) {
    const meeting = id === refusal.meeting ? undefined : library.open(id);
    if (!meeting) continue;
    const explained = meeting.explain(words, language);
    tried.push({ meeting, words, explained });
    const isSure = explained.answer.answered && (explained.confidence ?? 0) >= SURE_ELSEWHERE;
    if (isSure && !isOfItself(explained)) return fromElsewhere(explained.answer, library);
  }
  return refusal;
}

/** Whether a meeting answers of itself, such as where it was held: asked of another one, that answers nothing. */
const isOfItself = (explained: Explanation): boolean =>
  'decided' in explained &&
  explained.decided.some(
    ({ byClause, statements, kind }) =>
      statements.length > 0 && !byClause && (kind.aboutWholeMeeting || kind.subject.length === 0),
  );

/** Begins the key of an answer that says which other meeting it is from. */
const ELSEWHERE = 'else.';

/** Returns the answer of another meeting than was asked, with that one's name before it. */
function fromElsewhere(answer: Answer, library: Library): Answer {
  const info = infoOf(answer.meeting, library);
  const statements = info ? [sayFromThere(info), ...answer.statements] : answer.statements;
  return { ...answer, key: `${ELSEWHERE}${answer.key}`, statements };
}

const infoOf = (id: string, { meetings }: Library): MeetingInfo | undefined =>
  meetings.find((meeting) => meeting.id === id);

const NO_SUCH_MEETING = 'no-such-meeting';

const refuse = (reason: RefusalReason, room: Room): Answer =>
  saying(reason, reason === 'leans-on-last' ? sayReadsAlone() : sayRefusal(reason), room);

function saying(
  reason: RefusalReason,
  statement: Statement,
  { language, current }: Pick<Room, 'language' | 'current'>,
  key: string = reason,
): Answer {
  const { id } = current.meeting;
  return {
    ...{ answered: false, language, meeting: id, key: `refusal.${key}` },
    ...{ statements: [statement], closest: [], reason },
  };
}

/** Gives again an answer by its key: one that is said of the question alone, or one to several questions. */
export function recallAsked(
  key: string,
  room: { library: Library; meeting: MeetingAnswers; language: Language },
): Answer | undefined {
  const { library, meeting, language } = room;
  const own = { language, current: meeting };
  const [kind, name] = key.split('.');
  if (kind === 'refusal' && (name === 'no-question' || name === 'foreign-language'))
    return saying(name, sayRefusal(name), own);
  if (key === 'refusal.leans-on-last') return saying('leans-on-last', sayReadsAlone(), own);
  if (key === `refusal.${NO_SUCH_MEETING}`)
    return saying('other-meeting', sayNoSuchMeeting(library.meetings), own, NO_SUCH_MEETING);
  if (key.startsWith(ELSEWHERE)) {
    const there = recallAsked(key.slice(ELSEWHERE.length), room);
    return there && fromElsewhere(there, library);
  }
  return meeting.recall(key, language) ?? recallEach(key, language, (one) => recallAsked(one, room));
}

/** What the next question may lean on. */
function topicOf(question: Question, answer: Answer, { library }: Room): Topic {
  const people = (answer.answered && library.open(answer.meeting)?.meeting.people) || [];
  const first = answer.statements.find(({ citations }) => citations.length > 0);
  const names = people.map(({ name }) => name[answer.language]);
  const named = names.filter((name) => first?.text[answer.language].includes(name));
  const person = named.length === 1 ? named[0] : undefined;
  return { subject: subjectOf(question.parts.at(-1) ?? question.text), ...(person && { person }) };
}
