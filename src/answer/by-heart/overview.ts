// Which meeting it was, in a few statements.
// In: the entries of a record. Out: an `Answer`. Next: meeting-answers.ts.

import type { Entry } from '../../record/meeting.ts';
import type { Answer } from '../answer.ts';
import { type Asked, answerWith, stateEntry } from './compose.ts';

/** The facts that introduce a meeting, in order; a record may lack some. */
const FACTS = ['committee', 'number', 'chair', 'presidency', 'format', 'published', 'purpose'];

/** Returns what introduces the meeting asked about. */
export function overview(asked: Asked, entries: ReadonlyMap<string, Entry>): Answer {
  const facts = FACTS.flatMap((name) => entries.get(`fact.${name}`) ?? []);
  const statements = facts.map((fact) => stateEntry(fact, asked));
  return answerWith(asked, 'overview', statements, asked.meeting.title);
}
