// The ways in which people ask for each subject, as numbers of units, and as written for explanations.
// In: phrasings as read. Out: columns that can be kept in a file, and from them those of one subject.
// Next: comparison.ts, which compares a question with each.

import { createNumberLists, type Numbers, narrow, startOf } from '../../words/number-lists.ts';

/** The phrasings of all subjects as plain data, one after the other. */
export interface PhrasingColumns {
  /** For each subject where its last phrasing stops among all. */
  ends: Uint32Array;
  /** The units of every phrasing, one after the other, and where those of each stop. */
  units: Numbers;
  unitEnds: Uint32Array;
  /** What every phrasing is as written, in UTF-8, and where each stops. */
  text: Uint8Array;
  textEnds: Uint32Array;
}

/** Phrasings as written. */
export interface PhrasingTexts {
  at(place: number): string | undefined;
  indexOf(text: string): number;
}

/** The phrasings of one subject: units one after the other; `ends[n]` is where the n-th stops, counted from `start`. */
export interface Phrasings {
  texts: PhrasingTexts;
  /** The number of the first among all subjects' phrasings. */
  first: number;
  units: Numbers;
  ends: Uint32Array;
  /** The weight of each phrasing's units together. */
  totals: Float64Array;
}

/** Returns phrasings, given for each subject as numbers of units and as texts, as columns. */
export function collectPhrasings(read: number[][][], texts: string[][]): PhrasingColumns {
  let end = 0;
  const encoded = read.flatMap((phrasings, at) => phrasings.map((_, n) => Buffer.from(texts[at]?.[n] ?? '')));
  const units = createNumberLists(read.flat());
  let textEnd = 0;
  return {
    ends: Uint32Array.from(read, ({ length }) => (end += length)),
    units: narrow(units.values),
    unitEnds: units.ends,
    text: new Uint8Array(Buffer.concat(encoded)),
    textEnds: Uint32Array.from(encoded, ({ length }) => (textEnd += length)),
  };
}

/** Returns the phrasings of the subject at a place, numbered from `offset` on. */
export function phrasingsAt(
  columns: PhrasingColumns,
  subject: number,
  weights: Float64Array,
  offset: number,
): Phrasings {
  const [first, last] = [startOf(columns.ends, subject), columns.ends[subject] ?? 0];
  const start = startOf(columns.unitEnds, first);
  const ends = columns.unitEnds.slice(first, last).map((end) => end - start);
  const units = columns.units.subarray(start, start + (ends.at(-1) ?? 0));
  const texts = textsIn(columns, first, last);
  return { texts, first: offset + first, units, ends, totals: weighEach(units, ends, weights) };
}

function weighEach(units: Numbers, ends: Uint32Array, weights: Float64Array): Float64Array {
  const totals = new Float64Array(ends.length);
  let unit = 0;
  for (let at = 0; at < ends.length; at++) {
    for (const end = ends[at] as number; unit < end; unit++)
      totals[at] = (totals[at] as number) + (weights[units[unit] as number] as number);
  }
  return totals;
}

/** Returns all phrasings as written. */
export function textsOf(columns: PhrasingColumns): string[] {
  const texts = textsIn(columns, 0, columns.textEnds.length);
  return Array.from(columns.textEnds, (_, place) => texts.at(place) ?? '');
}

/** The texts stay encoded until one is asked for. */
function textsIn({ text, textEnds }: PhrasingColumns, first: number, last: number): PhrasingTexts {
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  const at = (place: number) =>
    bytes.toString('utf8', startOf(textEnds, first + place), textEnds[first + place]);
  return {
    at,
    indexOf: (wanted) => Array.from({ length: last - first }, (_, place) => at(place)).indexOf(wanted),
  };
}
