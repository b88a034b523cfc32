// Names what a question was answered with, so that a button gives it again after a restart. A key holds no question: it names
// a slot of the record, a clause, or why nothing was said. In: how questions were decided. Out: a key; and from a key the
// answer, in either language. Next: read-meeting.ts.

import kindList from '../../data/kinds/kinds.json' with { type: 'json' };
import type { Article } from '../article/article.ts';
import type { DraftedRecord } from '../record/drafted.ts';
import type { Language } from '../words/language.ts';
import type { Answer, Citation, RefusalReason, Statement } from './answer.ts';
import { citeClause } from './citing.ts';
import type { AnswerType, Kind } from './kinds/kinds.ts';
import type { FindPerson } from './person.ts';
import type { ReadLists } from './read-lists.ts';
import type { Decided } from './reading.ts';
import { sayClause, sayRefusal } from './saying.ts';
import { EMPTY } from './slot-wording.ts';
import { tellSlot } from './tell-slot.ts';

/** What gives answers again. */
export interface Room {
  article: Article;
  record: DraftedRecord;
  lists: ReadLists;
  findPerson: FindPerson;
}

/** Between the keys of several answers, as asking.ts takes them apart. */
const BOTH = '+';
/** The key of an answer that cannot be given again. */
const LOST = 'read';
const KINDS: ReadonlySet<string> = new Set(Object.keys(kindList.kinds));
const REASONS: ReadonlySet<string> = new Set<RefusalReason>([
  'no-question',
  'foreign-language',
  'other-meeting',
  'off-subject',
  'not-found',
]);

/** Returns the key of an answer: of all that it says, one after the other. */
export function keysOf(answer: Answer, decided: readonly Decided[], room: Room): string {
  if (decided.length === 0) return answer.key;
  if (!answer.answered) return keyOf(decided.find(({ reason }) => reason) as Decided, room, answer.closest);
  return [...new Set(decided.map((one) => keyOf(one, room)))].join(BOTH);
}

function keyOf(one: Decided, room: Room, closest: readonly Citation[] = []): string {
  const said = one.refusal ? [one.refusal] : one.statements;
  const isSame = (key: string) => alike(recallRead(key, 'en', room)?.statements, said);
  return candidatesOf(one, room, closest).find(isSame) ?? LOST;
}

function candidatesOf(
  { statements, byClause, reason, kind }: Decided,
  { record, findPerson }: Room,
  closest: readonly Citation[],
): string[] {
  const places = closest.map(({ passage }) => passage).join('-');
  const tail = places && `.${places}`;
  if (reason === 'empty-slot') return [`refusal.${reason}.${kind.kind}${tail}`];
  if (reason) return [`refusal.${reason}${tail}`];
  if (byClause) return [`clause.${statements[0]?.citations[0]?.passage}.${kind.answerType}`];
  const person = findPerson(kind.subject);
  const own = person ? [`told.${kind.kind}.${record.people.indexOf(person)}`] : [];
  return [...own, `told.${kind.kind}`];
}

/** What a key gives must be what was said. */
function alike(one: readonly Statement[] | undefined, other: readonly Statement[]): boolean {
  const texts = (statements: readonly Statement[]) =>
    JSON.stringify(statements.map(({ text: { ar, en } }) => [ar, en]));
  return one !== undefined && texts(one) === texts(other);
}

/** Returns the answer that had a key, or undefined where nothing has. */
export function recallRead(key: string, language: Language, room: Room): Answer | undefined {
  const [what, ...parts] = key.split('.');
  if (what === 'clause') return recallClause(key, parts, language, room);
  if (what === 'told') return recallTold(key, parts, language, room);
  if (what === 'refusal') return recallRefusal(key, parts, language, room);
  return room.lists.recall(key, language);
}

function recallClause(
  key: string,
  [place, asked = 'text']: readonly string[],
  language: Language,
  { article }: Room,
): Answer | undefined {
  const clause = article.clauses[Number(place)];
  if (!clause) return undefined;
  const said = sayClause(clause.text, article.language, asked as AnswerType, [citeClause(clause, article)]);
  return { answered: true, language, meeting: article.id, key, statements: [said] };
}

function recallTold(
  key: string,
  [kind = '', place]: readonly string[],
  language: Language,
  { article, record }: Room,
): Answer | undefined {
  const person = place === undefined ? undefined : record.people[Number(place)];
  if (!KINDS.has(kind) || (place !== undefined && !person)) return undefined;
  const statements = tellSlot(kind as Kind, { article, record }, person);
  if (statements.length === 0) return undefined;
  return { answered: true, language, meeting: article.id, key, statements };
}

function recallRefusal(
  key: string,
  [name = '', ...parts]: readonly string[],
  language: Language,
  { article }: Room,
): Answer | undefined {
  const places = parts.find((part) => /^\d/.test(part)) ?? '';
  const statement = name === 'empty-slot' ? sayEmpty(parts[0] ?? '') : sayKnown(name);
  if (!statement) return undefined;
  const closest = places.split('-').flatMap((place) => {
    const clause = place === '' ? undefined : article.clauses[Number(place)];
    return clause ? citeClause(clause, article) : [];
  });
  return {
    ...{ answered: false, language, meeting: article.id, key },
    ...{ statements: [statement], closest, reason: name as RefusalReason },
  };
}

const sayKnown = (name: string): Statement | undefined =>
  REASONS.has(name) ? sayRefusal(name as RefusalReason) : undefined;

function sayEmpty(kind: string): Statement | undefined {
  const text = KINDS.has(kind) ? EMPTY[kind as Kind] : undefined;
  return text && { text, citations: [] };
}
