// Answers what has a slot in the record: who chaired, who came, when, where, which number, what was decided.
// In: what is asked for, and the record. Out: statements with citations, or that the slot is empty; undefined where no slot
// answers such a question. Next: reading.ts.

import type { Article, Span } from '../article/article.ts';
import type { DraftedDecision, DraftedPerson, DraftedRecord, Slot } from '../record/drafted.ts';
import { analyze } from '../words/analyzer.ts';
import type { Bilingual } from '../words/language.ts';
import type { Citation, Statement } from './answer.ts';
import { citeSpan } from './citing.ts';
import { inBoth, personInBoth } from './in-both.ts';
import type { Kind, KindReading } from './kinds/kinds.ts';
import { EMPTY, type PersonWording, wordings } from './slot-wording.ts';

/** What answers from the record need to know. */
export interface Recorded {
  article: Article;
  record: DraftedRecord;
}

/** What the record says, or the sentence that it does not. */
export type FromRecord = { statements: Statement[] } | { empty: Statement };

/** A kind must be this likely before the meeting's own slot answers. */
const SURE = 0.6;
/** A slot that is empty says so only where the question surely asks for it. */
const SURE_OF_SILENCE = 0.8;
const SURE_OF_PERSON = 0.3;
/** So many places that name a person are cited. */
const MOST_EVIDENCE = 3;

type Slotted = (recorded: Recorded) => Statement[];

/** Which slot answers each kind of question about the meeting as a whole. */
const SLOTS: Partial<Record<Kind, Slotted>> = {
  chair: ({ article, record }) =>
    sayPeople(record, article, (person) => person.presence === 'chaired', wordings.chair),
  attendees: sayAttendees,
  absent: ({ article, record }) =>
    sayPeople(record, article, (person) => person.presence === 'absent', wordings.absent),
  date: ({ article, record }) => saySlot(record.dateHeld, article, wordings.date),
  published: ({ article, record }) => saySlot(record.datePublished, article, wordings.published),
  place: ({ article, record }) => saySlot(record.place, article, wordings.place),
  form: ({ article, record }) => saySlot(record.form, article, wordings.form),
  number: ({ article, record }) => saySlot(record.number, article, wordings.number),
  body: ({ article, record }) => saySlot(record.body, article, wordings.body),
  purpose: ({ article, record }) => saySlot(record.purpose, article, wordings.purpose),
  duration: ({ article, record }) => saySlot(record.duration, article, wordings.duration),
  'next-meeting': ({ article, record }) => saySlot(record.nextMeeting, article, wordings.next),
  agenda: ({ article, record }) =>
    sayEntries(
      record.agenda.map(({ topic, ...item }) => ({ ...item, text: topic })),
      article,
    ),
  decisions: ({ article, record }) => sayEntries(record.decisions, article),
  presentations: ({ article, record }) =>
    sayEntries(
      record.presentations.map(({ topic, ...one }) => ({ ...one, text: topic })),
      article,
    ),
};

/** Returns what the record answers to a question; `person` is whom it names. */
export function answerFromRecord(
  reading: KindReading,
  person: DraftedPerson | undefined,
  recorded: Recorded,
): FromRecord | undefined {
  const { record, article } = recorded;
  if (person) return answerAboutPerson(person, reading, article);
  const slotted = SLOTS[reading.kind];
  // An hour is not told by a day.
  if (
    !slotted ||
    !isAboutMeeting(reading, record) ||
    reading.answerType === 'time' ||
    record.status === 'none'
  )
    return undefined;
  if (sureOf(reading) < SURE) return undefined;
  const statements = slotted(recorded);
  if (statements.length > 0) return { statements };
  // Whoever chaired was there, even where nobody else is named.
  const isPartKnown = reading.kind === 'attendees' && record.people.some(isPresent);
  const empty = isPartKnown ? undefined : EMPTY[reading.kind];
  return empty && sureOf(reading) >= SURE_OF_SILENCE ? { empty: { text: empty, citations: [] } } : undefined;
}

/** What is known of one person: who they are, and that they were there. */
function answerAboutPerson(
  person: DraftedPerson,
  { kind, confidence }: KindReading,
  article: Article,
): FromRecord | undefined {
  if (confidence < SURE_OF_PERSON) return undefined;
  if (kind === 'person' && person.role)
    return { statements: [say(wordings.role, person, article, person.role)] };
  if (kind === 'attendees' && isPresent(person))
    return { statements: [say(wordings.attended, person, article)] };
  return undefined;
}

/** What names nothing that it is about is about the meeting itself: "who chaired?". */
const isAboutMeeting = ({ aboutWholeMeeting, subject }: KindReading, { body }: DraftedRecord): boolean =>
  aboutWholeMeeting || namesBody(subject, body?.value ?? '');

/** Whether a subject is nothing but who met, in the words of the article: "who chaired the meeting of the harbour committee?" */
function namesBody(subject: KindReading['subject'], body: string): boolean {
  const words = new Set(analyze(body).map(({ term }) => term));
  return subject.every(({ term }) => words.has(term));
}

/** Kinds that differ only in whether the meeting itself is meant, which is known here. */
const ALIKE: Partial<Record<Kind, Kind>> = { place: 'place-of', date: 'date-of', chair: 'who-of' };

function sureOf({ kind, confidence, runnersUp }: KindReading): number {
  const alike = runnersUp.find((other) => other.kind === ALIKE[kind]);
  return confidence + (alike?.confidence ?? 0);
}

const isPresent = ({ presence }: DraftedPerson) => presence !== 'mentioned' && presence !== 'absent';

function saySlot(
  slot: Slot<string | number>,
  article: Article,
  wording: (value: string) => Bilingual,
): Statement[] {
  if (!slot) return [];
  const text = inBoth(String(slot.value), slot.translated, article.language, wording);
  return [{ text, citations: cite(slot.evidence, article) }];
}

type WordedEntry = Pick<DraftedDecision, 'text' | 'evidence' | 'translated'>;

function sayEntries(entries: readonly WordedEntry[], article: Article): Statement[] {
  return entries.map(({ text, translated, evidence }) => ({
    text: inBoth(text, translated, article.language, wordings.entry),
    citations: cite(evidence, article),
  }));
}

/** Who came, people and bodies; nothing where only the chair is named, who was not there alone. */
function sayAttendees({ article, record }: Recorded): Statement[] {
  const others = record.people.some((person) => isPresent(person) && person.presence !== 'chaired');
  if (!others && record.bodies.length === 0) return [];
  const bodies = record.bodies.map(({ name, evidence }) => ({
    text: wordings.tookPart(name),
    citations: cite(evidence, article).slice(0, MOST_EVIDENCE),
  }));
  return [...sayPeople(record, article, isPresent, wordings.attended), ...bodies];
}

function sayPeople(
  { people }: DraftedRecord,
  article: Article,
  holds: (person: DraftedPerson) => boolean,
  wording: PersonWording,
): Statement[] {
  return people.filter(holds).map((person) => say(wording, person, article));
}

/** Says something of a person; what is cited first names them in full, and tells `told` as well where something does. */
function say(wording: PersonWording, person: DraftedPerson, article: Article, told = ''): Statement {
  const named = ({ quote }: Citation) => Number(quote.includes(person.name)) + Number(quote.includes(told));
  const citations = cite(person.evidence, article).sort((a, b) => named(b) - named(a));
  return {
    text: personInBoth(person, article.language, wording),
    citations: citations.slice(0, MOST_EVIDENCE),
  };
}

function cite(evidence: readonly Span[], article: Article): Citation[] {
  const citations = evidence.flatMap((span) => citeSpan(span, article));
  return citations.filter(({ start }, at) => citations.findIndex((one) => one.start === start) === at);
}
