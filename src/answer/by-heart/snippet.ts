// Turns evidence into a citation: the exact passage with the words that were asked for marked.
// In: evidence and the question's units. Out: a `Citation`. Next: answer/compose.ts.

import type { Span } from '../../article/article.ts';
import type { Evidence, Passage } from '../../record/meeting.ts';
import type { Unit } from './reader.ts';

/** A verbatim piece of the article and its place: `quote === article.slice(start, end)`. */
export interface Citation extends Span {
  /** Id of the meeting. */
  meeting: string;
  /** Index of the passage, counted from 0. */
  passage: number;
  quote: string;
  /** English translation of the passage. */
  translation: string;
  /** Words of the quote to show in bold, as offsets within the quote, in order, not overlapping. */
  marks: Span[];
}

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
