// Corrects a drafted record where a person knows better.
// In: the draft, its article and `Corrections`. Out: a `DraftedRecord`, or every correction that is wrong at once.
// Next: correct-slots.ts, correct-people.ts, correct-lists.ts and correct-statements.ts, which do it; library/folder.ts reads the file.

import type { Article } from '../article/article.ts';
import {
  correctAgenda,
  correctBodies,
  correctDecisions,
  correctNumbers,
  correctPresentations,
} from './correct-lists.ts';
import { correctPeople } from './correct-people.ts';
import { correctSlot } from './correct-slots.ts';
import { correctStatements } from './correct-statements.ts';
import type { Corrections, SlotCorrection } from './corrections-schema.ts';
import type { DraftedRecord, MeetingSlots, Slot } from './drafted.ts';
import { createQuotes, type Quotes } from './quotes.ts';

export { type Corrections, correctionsSchema } from './corrections-schema.ts';

/**
 * Returns a draft with its corrections.
 *
 * @throws CorrectionsError with every entry that is wrong: quotes that are not in the article, entries without any.
 */
export function correctRecord(
  draft: DraftedRecord,
  corrections: Corrections,
  article: Article,
): DraftedRecord {
  const quotes = createQuotes(article);
  const slot = <T extends string | number>(
    drafted: Slot<T>,
    correction: SlotCorrection<T> | null | undefined,
    place: string,
  ) => correctSlot(drafted, correction, place, quotes);
  const people = correctPeople(draft.people, corrections.people, quotes);
  const corrected: DraftedRecord = {
    ...draft,
    status: corrections.status ?? draft.status,
    ...correctMeeting(draft, corrections, '', quotes),
    title: slot(draft.title, corrections.title, 'title'),
    datePublished: slot(draft.datePublished, corrections.date_published, 'date_published'),
    purpose: slot(draft.purpose, corrections.purpose, 'purpose'),
    duration: slot(draft.duration, corrections.duration, 'duration'),
    nextMeeting: slot(draft.nextMeeting, corrections.next_meeting, 'next_meeting'),
    meetings: correctMeetings(draft.meetings, corrections.meetings, quotes),
    people: people.entries,
    bodies: correctBodies(draft.bodies, corrections.bodies, quotes),
    agenda: correctAgenda(draft.agenda, corrections.agenda, quotes),
    presentations: correctPresentations(draft.presentations, corrections.presentations, people, quotes),
    decisions: correctDecisions(draft.decisions, corrections.decisions, quotes),
    numbers: correctNumbers(draft.numbers, corrections.numbers, quotes),
    statements: correctStatements(draft.statements, corrections.statements, people, quotes),
  };
  quotes.refuseWrong();
  return corrected;
}

/** What is known of one meeting; the place begins with that of the meeting among several. */
function correctMeeting(
  drafted: MeetingSlots | undefined,
  correction: Pick<Corrections, 'number' | 'body' | 'date_held' | 'place' | 'form'>,
  at: string,
  quotes: Quotes,
): MeetingSlots {
  return {
    number: correctSlot(drafted?.number, correction.number, `${at}number`, quotes),
    body: correctSlot(drafted?.body, correction.body, `${at}body`, quotes),
    dateHeld: correctSlot(drafted?.dateHeld, correction.date_held, `${at}date_held`, quotes),
    place: correctSlot(drafted?.place, correction.place, `${at}place`, quotes),
    form: correctSlot(drafted?.form, correction.form, `${at}form`, quotes),
  };
}

/** One of several meetings is known by its date or number, as drafted. */
function correctMeetings(
  drafted: readonly MeetingSlots[],
  corrections: Corrections['meetings'],
  quotes: Quotes,
): MeetingSlots[] {
  const meetings = [...drafted];
  const dropped = new Set<MeetingSlots>();
  for (const [index, correction] of (corrections ?? []).entries()) {
    const known = correction.was ?? correction.date_held?.value ?? correction.number?.value;
    const at = meetings.findIndex(({ dateHeld, number }) =>
      [dateHeld?.value, number?.value].some((value) => value !== undefined && `${value}` === `${known}`),
    );
    const meeting = meetings[at];
    if (correction.drop) {
      if (meeting) dropped.add(meeting);
      continue;
    }
    const corrected = correctMeeting(meeting, correction, `meetings[${index}].`, quotes);
    if (Object.values(corrected).every((slot) => slot === undefined))
      quotes.report(`meetings[${index}] says nothing of a meeting, and the draft has none like it`);
    meetings.splice(at === -1 ? meetings.length : at, at === -1 ? 0 : 1, corrected);
  }
  return meetings.filter((meeting) => !dropped.has(meeting));
}
