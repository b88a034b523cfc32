// What can be asked of a meeting that is read: questions, lists, names to complete.
// In: a `Reading`. Out: `MeetingAnswers`. Next: read-keys.ts names its answers, read-lists.ts makes its lists.

import type { Article } from '../article/article.ts';
import { identify } from '../library/identify.ts';
import type { Meeting } from '../library/meeting.ts';
import { rememberLast } from '../library/remember.ts';
import { nameOfEntry } from '../library/suggestion.ts';
import type { DraftedRecord } from '../record/drafted.ts';
import type { Language } from '../words/language.ts';
import { inBoth } from './in-both.ts';
import type { Kind } from './kinds/kinds.ts';
import type { MeetingAnswers, SureAnswer } from './meeting-answers.ts';
import { offersOf } from './offers.ts';
import { createFindPerson } from './person.ts';
import { keysOf, recallRead } from './read-keys.ts';
import { createReadLists } from './read-lists.ts';
import type { Decided, Reading } from './reading.ts';
import { tellSlot } from './tell-slot.ts';

const LANGUAGES = 2;

/** How a question was decided by reading. */
export interface ReadExplanation extends SureAnswer {
  decided: Decided[];
}

/** Returns what can be asked of a meeting that is read; its favourite questions are only shown. */
export function createReadMeeting(reading: Reading, questions: readonly string[] = []): MeetingAnswers {
  const { article, record } = reading;
  const lists = createReadLists(reading);
  const room = { article, record, lists, findPerson: createFindPerson(record.people) };
  const explain = (question: string, language: Language): ReadExplanation => {
    const { answer, decided } = reading.explain(question, language);
    const key = keysOf(answer, decided, room);
    return { answer: { ...answer, key }, decided, confidence: confidenceOf(decided) };
  };
  const isFilled = (kind: string) => tellSlot(kind as Kind, { article, record }).length > 0;
  const meeting = { ...meetingOf(article, record), questions };
  return {
    ...{ meeting, explain },
    offers: rememberLast(LANGUAGES, (language) =>
      offersOf({ meeting, explain }, language as Language, isFilled),
    ),
    ask: (question, language) => explain(question, language).answer,
    attendees: (person, language) => lists.list('people', person, language),
    agenda: (topic, language) => lists.list('agenda', topic, language),
    experiences: (name, language) => lists.list('experiences', name, language),
    overview: (language) => lists.overview(language),
    decisions: tellSlot('decisions', { article, record }),
    recall: (key, language) => recallRead(key, language, room),
    suggest: lists.suggest,
  };
}

/** Of several questions, the least sure one counts. */
function confidenceOf(decided: readonly Decided[]): number {
  const said = decided.filter(({ statements }) => statements.length > 0);
  if (said.length === 0) return 0;
  return Math.min(...said.map(({ byClause, chance, kind }) => (byClause ? chance : kind.confidence)));
}

function meetingOf(article: Article, record: DraftedRecord): Meeting {
  const { id, title, number, published } = identify(article, record);
  const both = (text: string, translated: string | undefined) =>
    inBoth(text, translated, article.language, (one) => ({ ar: nameOfEntry(one), en: nameOfEntry(one) }));
  return {
    ...{ id, title, number, published },
    isPlanned: record.status === 'planned',
    article: article.text,
    passages: article.clauses.map(({ index, start, end, text }) => {
      return { meeting: id, index, start, end, text, translation: article.translations?.[index] ?? '' };
    }),
    people: record.people.map(({ name, translated }) => ({ name: both(name, translated?.name) })),
    agenda: record.agenda.map(({ topic, translated }) => ({ title: both(topic, translated) })),
    experiences: record.presentations.map(({ topic, translated }) => ({ title: both(topic, translated) })),
  };
}
