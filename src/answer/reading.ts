// Answers questions from one article that nobody prepared.
// In: an article, and what all articles are read with. Out: for a message, an `Answer` in one of three outcomes: answered,
// closest passages, not in the article. Next: from-record.ts answers from slots, judgement.ts decides about clauses.

import type { Article, Clause } from '../article/article.ts';
import { draftRecord } from '../record/draft.ts';
import type { DraftedRecord } from '../record/drafted.ts';
import type { AnswerType } from '../search/answer-types.ts';
import { buildClauseIndex, type ClauseIndex, type Ranking } from '../search/clause-index.ts';
import type { WordReading } from '../search/likeness.ts';
import type { RankingWeights } from '../search/ranking.ts';
import { analyze } from '../words/analyzer.ts';
import { type Language, languageOf } from '../words/language.ts';
import type { WordVectors } from '../words/vectors.ts';
import type { Answer, Citation, RefusalReason, Statement } from './answer.ts';
import { citeClause } from './citing.ts';
import { answerFromRecord } from './from-record.ts';
import { createHints, type HintsFor } from './hints.ts';
import { cannotAnswer, chanceOfAnswer, type JudgementWeights, judgementSigns } from './judgement.ts';
import type { KindReading } from './kinds/kinds.ts';
import { namesAnother } from './other-meeting.ts';
import { createFindPerson, type FindPerson } from './person.ts';
import { readQuestion } from './question/read.ts';
import { sayClause, sayRefusal } from './saying.ts';

/** What all articles are read with. */
export interface ReadingTools {
  vectors: WordVectors;
  words?: WordReading | undefined;
  kindOf(question: string): KindReading;
  ranking: RankingWeights;
  judgement: JudgementWeights;
}

/** How one question was decided. */
export interface Decided {
  question: string;
  kind: KindReading;
  ranking: Ranking;
  /** The chance that the best clause answers. */
  chance: number;
  /** Statements where it is answered. */
  statements: Statement[];
  /** Whether it is answered by the best clause, not by a slot. */
  byClause: boolean;
  reason: RefusalReason | undefined;
  /** Why nothing was said, in words, where it is not answered. */
  refusal: Statement | undefined;
  closest: Citation[];
}

/** An article that answers questions. Calls are synchronous and pure. */
export interface Reading {
  article: Article;
  record: DraftedRecord;
  index: ClauseIndex;
  /** Returns the same article under another id, with the same record and index. */
  as(id: string): Reading;
  /** Answers a message in the language chosen, else in the one that it wishes or is written in. */
  ask(message: string, language?: Language): Answer;
  /** The same with what led to it, one entry for each question in the message. */
  explain(message: string, language?: Language): { answer: Answer; decided: Decided[] };
}

/** So many passages are shown where none answers. */
const MOST_CLOSEST = 3;
/** Where the best passage shares less of the question's meaning than this, with its headings, none is close. */
const LEAST_CLOSEST = 0.08;
/** From this chance on, a slot that is empty may have been missed. */
const LEAST_DOUBT = 0.4;
/** A question is surely chat from here on. */
const SURELY_OFF = 0.8;

/** Which words of a clause tell each type of answer. */
const TYPES: ReadonlyMap<KindReading['answerType'], readonly AnswerType[]> = new Map([
  ['person', ['person']],
  ['place', ['place']],
  ['date', ['date']],
  ['time', ['date', 'number']],
  ['duration', ['number']],
  ['number', ['number']],
  ['amount', ['amount', 'number']],
  ['reason', ['reason']],
]);

/** Returns what answers questions from an article, by its record as drafted unless there is a corrected one. */
export function createReading(
  article: Article,
  tools: ReadingTools,
  record: DraftedRecord = draftRecord(article),
  index: ClauseIndex = buildClauseIndex(article, tools.vectors, tools.ranking, tools.words),
): Reading {
  const room: Room = {
    ...{ article, index, record, tools },
    findPerson: createFindPerson(record.people),
    hintsFor: createHints(record, article),
  };
  const explain = (message: string, chosen?: Language) => {
    const question = readQuestion(message);
    const language =
      chosen ?? question.replyIn ?? question.language ?? languageOf(message) ?? article.language;
    const reason = refusedAtOnce(question, record);
    if (reason) return { answer: refuse(reason, language, article), decided: [] };
    // Of a file that tells of several meetings, a slot cannot say which of them is meant.
    const ofAnother = question.other || record.meetings.length > 1;
    const decided = question.parts.map((part) => decideOne(part, ofAnother, room));
    return { answer: compose(decided, language, article), decided };
  };
  return {
    ...{ article, record, index, explain },
    as: (id) => createReading({ ...article, id }, tools, record, index),
    ask: (message, language) => explain(message, language).answer,
  };
}

/** What is no question of this meeting, before anything is searched. */
function refusedAtOnce(
  question: ReturnType<typeof readQuestion>,
  record: DraftedRecord,
): RefusalReason | undefined {
  if (question.foreign) return 'foreign-language';
  if (question.text === '') return 'no-question';
  return namesAnother(question.names, record) ? 'other-meeting' : undefined;
}

interface Room {
  article: Article;
  index: ClauseIndex;
  record: DraftedRecord;
  findPerson: FindPerson;
  hintsFor: HintsFor;
  tools: ReadingTools;
}

/** Decides one question; what asks of another meeting, committee or holder of an office is not answered by this one's slots. */
function decideOne(
  question: string,
  ofAnother: boolean,
  { article, index, record, findPerson, hintsFor, tools }: Room,
): Decided {
  const kind = tools.kindOf(question);
  const person = findPerson(kind.subject);
  const ranking = index.rank(question, TYPES.get(kind.answerType) ?? [], hintsFor(kind, person));
  const signs = judgementSigns(ranking, kind, languagesOf(question, article));
  const chance = cannotAnswer(ranking, kind) ? 0 : chanceOfAnswer(signs, tools.judgement);
  const told = ofAnother ? undefined : answerFromRecord(kind, person, { article, record });
  const decided = { question, kind, ranking, chance, byClause: false };
  if (told && 'statements' in told)
    return { ...decided, statements: told.statements, reason: undefined, refusal: undefined, closest: [] };
  const [best] = ranking.found;
  if (!told && best && chance >= tools.judgement.least) {
    const statements = [
      sayClause(best.clause.text, article.language, kind.answerType, [cite(best.clause, article, ranking)]),
    ];
    return { ...decided, statements, byClause: true, reason: undefined, refusal: undefined, closest: [] };
  }
  const closest = closestOf(kind, ranking, article);
  // Where a clause may answer after all, silence is not certain.
  const silent = told && chance < LEAST_DOUBT;
  const reason = silent ? 'empty-slot' : closest.length === 0 ? 'off-subject' : 'not-found';
  const refusal = silent ? told.empty : sayRefusal(reason);
  return { ...decided, statements: [], reason, refusal, closest };
}

/** Whether a question is in the other language than the article, and whether it is English. */
export function languagesOf(
  question: string,
  { language }: Article,
): { crossing: boolean; english: boolean } {
  const asked = languageOf(question);
  return { crossing: asked !== language, english: asked === 'en' };
}

function closestOf({ kind, confidence }: KindReading, ranking: Ranking, article: Article): Citation[] {
  const [best] = ranking.found;
  if (!best || (kind === 'off-topic' && confidence >= SURELY_OFF) || best.signs.heading < LEAST_CLOSEST)
    return [];
  return ranking.found.slice(0, MOST_CLOSEST).map(({ clause }) => cite(clause, article, ranking));
}

/** Returns the citation of a clause, with the words marked that the question was matched by. */
function cite(clause: Clause, article: Article, ranking: Ranking): Citation {
  const matched = new Set(
    ranking.matches(clause).flatMap(({ asked, like }) => (asked.stop ? [] : like.word)),
  );
  const marks = analyze(clause.text).flatMap(({ word, start, end }) =>
    matched.has(word) ? [{ start, end }] : [],
  );
  return citeClause(clause, article, marks);
}

/** Puts the decisions about one or more questions together: what is answered first, then what is not. */
function compose(decided: readonly Decided[], language: Language, { id }: Article): Answer {
  const statements = decided.flatMap((one) => one.statements);
  const refusals = decided.flatMap(({ refusal }) => refusal ?? []);
  const first = decided.find(({ reason }) => reason);
  if (statements.length === 0) {
    return {
      ...{ answered: false, language, meeting: id, key: `refusal.${first?.reason}` },
      ...{
        statements: refusals.slice(0, 1),
        closest: decided.flatMap(({ closest }) => closest).slice(0, MOST_CLOSEST),
      },
      reason: first?.reason,
    };
  }
  return { answered: true, language, meeting: id, key: 'read', statements: [...statements, ...refusals] };
}

function refuse(reason: RefusalReason, language: Language, { id }: Article): Answer {
  const statements = [sayRefusal(reason)];
  return {
    answered: false,
    language,
    meeting: id,
    key: `refusal.${reason}`,
    statements,
    closest: [],
    reason,
  };
}
