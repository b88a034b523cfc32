// Tells a slot of the record that nobody asked for in words: for the overview of a meeting, and for a button.
// In: a kind of question, and perhaps a person. Out: the statements that would answer it. Used by read-lists.ts, read-keys.ts.

import type { DraftedPerson } from '../record/drafted.ts';
import type { Statement } from './answer.ts';
import { answerFromRecord, type Recorded } from './from-record.ts';
import type { Kind } from './kinds/kinds.ts';

/** Returns what the record says to a question that is surely of this kind, about the meeting or this person. */
export function tellSlot(kind: Kind, recorded: Recorded, person?: DraftedPerson): Statement[] {
  const told = answerFromRecord(
    { kind, confidence: 1, runnersUp: [], subject: [], aboutWholeMeeting: true, answerType: 'text' },
    person,
    recorded,
  );
  return told && 'statements' in told ? told.statements : [];
}
