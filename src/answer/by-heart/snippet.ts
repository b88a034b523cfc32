// Turns evidence into a citation: the exact passage with the words that were asked for marked.
// In: evidence and the question's units. Out: a `Citation`. Next: answer/compose.ts.

import type { Span } from '../../article/article.ts';
import type { Evidence, Passage } from '../../record/meeting.ts';
import type { Citation } from '../answer.ts';
import type { Unit } from './reader.ts';

/** Returns the citation of a passage; its units that have a feature that was `asked` are marked. */
export function citePassage(passage: Passage, units: Unit[], asked: ReadonlySet<string>): Citation {
  const { meeting, index, start, end, text, translation } = passage;
  const marks = units
    .filter(({ features }) => features.some((feature) => asked.has(feature)))
    .map((unit): Span => ({ start: unit.start, end: unit.end }));
  return { meeting, passage: index, start, end, quote: text, translation, marks };
}

/** Returns the passages that evidence stands in, each once, in the order of the evidence. */
export function passagesOf(evidence: Evidence[]): Passage[] {
  return [...new Set(evidence.map(({ passage }) => passage))];
}
