// Tells which clauses the record would point to for a question: where the chair is named, where X speaks, where a number is told.
// In: what is asked for, and the record. Out: for each clause how likely it is pointed to. Next: reading.ts hands it to the ranking.

import type { Article, Span } from '../article/article.ts';
import type { DraftedPerson, DraftedRecord } from '../record/drafted.ts';
import type { Hints } from '../search/signs.ts';
import type { Kind, KindReading } from './kinds/kinds.ts';

/** Evidence for each kind of question; `person` is whom the question names. */
type Pointer = (record: DraftedRecord, person: DraftedPerson | undefined) => Span[];

const evidenceOf = (entries: readonly { evidence: Span[] }[]): Span[] =>
  entries.flatMap(({ evidence }) => evidence);
const slot = (told: { evidence: Span[] } | undefined): Span[] => told?.evidence ?? [];
const people = ({ people }: DraftedRecord, ...presences: DraftedPerson['presence'][]): Span[] =>
  evidenceOf(people.filter(({ presence }) => presences.includes(presence)));

const wordsOf: Pointer = ({ statements, people }, person) =>
  evidenceOf(statements.filter(({ speaker }) => typeof speaker === 'number' && people[speaker] === person));
const itself: Pointer = (_, person) => person?.evidence ?? [];
const numbers: Pointer = (record) => evidenceOf(record.numbers);
const outcomes: Pointer = (record) => evidenceOf(record.decisions);
const items: Pointer = (record) => evidenceOf(record.agenda);

/** Slots that hold one thing: where they are told, little else is. */
const SLOTS: ReadonlyMap<Kind, Pointer> = new Map<Kind, Pointer>([
  ['chair', (record) => people(record, 'chaired')],
  ['person', itself],
  ['date', ({ dateHeld }) => slot(dateHeld)],
  ['date-of', ({ dateHeld }) => slot(dateHeld)],
  ['published', ({ datePublished }) => slot(datePublished)],
  ['place', ({ place }) => slot(place)],
  ['place-of', ({ place }) => slot(place)],
  ['form', ({ form }) => slot(form)],
  ['number', ({ number }) => slot(number)],
  ['body', ({ body }) => slot(body)],
  ['purpose', ({ purpose }) => slot(purpose)],
  ['duration', ({ duration }) => slot(duration)],
  ['next-meeting', ({ nextMeeting }) => slot(nextMeeting)],
  ['summary', ({ title }) => slot(title)],
]);

/** Lists: where one of their entries is told, it may be the one. */
const LISTS: ReadonlyMap<Kind, Pointer> = new Map<Kind, Pointer>([
  [
    'attendees',
    (record) => [
      ...people(record, 'chaired', 'presented', 'spoke', 'attended'),
      ...evidenceOf(record.bodies),
    ],
  ],
  ['absent', (record) => people(record, 'absent')],
  ['speech', wordsOf],
  ['speaker', (record) => evidenceOf(record.statements)],
  ['presenter', (record) => evidenceOf(record.presentations)],
  ['presentations', (record) => evidenceOf(record.presentations)],
  ['agenda', items],
  ['act', (record) => [...items(record, undefined), ...outcomes(record, undefined)]],
  ['decisions', outcomes],
  ['recommendations', outcomes],
  ['count', numbers],
  ['amount', numbers],
]);

/** Tells to which clauses the record points for a question; `person` is whom it names. */
export type HintsFor = (reading: KindReading, person: DraftedPerson | undefined) => Hints;

/** Returns what tells to which clauses of an article its record points. */
export function createHints(record: DraftedRecord, article: Article): HintsFor {
  const named = namedIn(record, article);
  return (reading, person) => {
    const likely = [reading, ...reading.runnersUp];
    const pointedBy = (pointers: ReadonlyMap<Kind, Pointer>) => {
      const hints = new Float32Array(article.clauses.length);
      for (const { kind, confidence } of likely) {
        const spans = pointers.get(kind)?.(record, person) ?? [];
        for (const { index, start, end } of article.clauses) {
          if (spans.some((span) => span.start < end && start < span.end))
            hints[index] = (hints[index] as number) + confidence;
        }
      }
      return hints;
    };
    return { pointed: pointedBy(SLOTS), listed: pointedBy(LISTS), named };
  };
}

/** In which clauses somebody is named, by whatever name. */
function namedIn({ people }: DraftedRecord, { clauses }: Article): Float32Array {
  const names = people.flatMap(({ name, aliases }) => [name, ...aliases]);
  return Float32Array.from(clauses, ({ text }) => Number(names.some((name) => text.includes(name))));
}
