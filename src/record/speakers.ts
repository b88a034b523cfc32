// Finds the words that minutes credit by a label: "Matteo: …", "Benjamin, getting reviews is …", a name alone over its bullets.
// In: a `Reading` and the people of its lists. Out: who is credited with which words. Next: draft.ts.

import type { Span } from '../article/article.ts';
import { NAMES } from './lists.ts';
import { findPerson, type Person } from './people.ts';
import type { Line, Reading, Word } from './reading.ts';

/** Words under a label. */
export interface Spoken {
  label: string;
  parts: string[];
  /** The label's own place and, behind it, what was said. */
  evidence: Span;
  /** Number of the line it stands in. */
  line: number;
  /** Whether this is somebody who takes an item through several points of its own. */
  presents: boolean;
}

const LONGEST = 400;
const STRONG = /^\s?(?::|->|→|–|—|-\s|\s-)/u;

/** Returns the labelled words of minutes, in order. */
export function findSpoken(reading: Reading, people: readonly Person[], skip: ReadonlySet<number>): Spoken[] {
  const spoken: Spoken[] = [];
  reading.lines.forEach((line, number) => {
    if (skip.has(number) || line.heading > 0 || !beginsAnew(reading, number)) return;
    const label = labelAt(reading, line, people);
    if (!label) return;
    spoken.push({
      ...label,
      line: number,
      evidence: wordsOf(reading, number),
      presents: presents(reading, number, spoken),
    });
  });
  return spoken;
}

/** A line that carries on the one before begins nothing. */
function beginsAnew({ lines }: Reading, number: number): boolean {
  return (
    (lines[number] as Line).mark !== '' ||
    number === 0 ||
    /[.!?:؟]\s*$/u.test((lines[number - 1] as Line).text)
  );
}

function labelAt(
  reading: Reading,
  line: Line,
  people: readonly Person[],
): { label: string; parts: string[] } | undefined {
  const words = reading.words.slice(line.from, line.to);
  for (const length of [2, 1]) {
    const label = words.slice(0, length);
    if (label.length < length || !label.every(({ text }) => /^[\p{Lu}\p{Script=Arabic}]/u.test(text)))
      continue;
    const parts = label.map(({ key }) => key);
    const sign = words[length]?.before ?? '';
    const last = label.at(-1) as Word;
    const alone = reading.text.slice(last.end, line.end).replace(/[*:\s]/gu, '') === '';
    const known = findPerson(people, parts);
    const named =
      known !== undefined ||
      (length === 1 && NAMES.latin.has(parts[0] as string) && !NAMES.neverLatin.has(parts[0] as string));
    if (!named) continue;
    const credits =
      alone ||
      STRONG.test(sign) ||
      (known !== undefined && (/^,\s$/u.test(sign) || (sign === ' ' && !isTask(words[length]))));
    if (credits) return { label: reading.text.slice((label[0] as Word).start, last.end), parts };
  }
  return undefined;
}

const TASKS = new Set(
  'will to plans is was has had and or would should made got agreed abstained s'.split(' '),
);

/** "Michael will …", "Rafael and Anna …": told about somebody, not said by them. */
function isTask(next: Word | undefined): boolean {
  return next === undefined || TASKS.has(next.key);
}

/** The line with the lines that carry it on. */
function wordsOf({ lines }: Reading, number: number): Span {
  const line = lines[number] as Line;
  let { end } = line;
  for (let at = number + 1; at < lines.length; at++) {
    const next = lines[at] as Line;
    const goesOn =
      next.mark === '' ? next.indent > line.indent : next.indent > line.indent && line.to - line.from <= 2;
    if (next.heading > 0 || !goesOn || next.end - line.start > LONGEST) break;
    end = next.end;
  }
  return { start: line.start, end };
}

/** The first to speak under an item, with bullets of their own. */
function presents({ lines }: Reading, number: number, before: readonly Spoken[]): boolean {
  const line = lines[number] as Line;
  const next = lines.slice(number + 1).find(({ mark }) => mark !== '');
  if (!next || next.indent <= line.indent || next.heading > 0) return false;
  let parent = number - 1;
  while (
    parent >= 0 &&
    (lines[parent] as Line).heading === 0 &&
    (lines[parent] as Line).indent >= line.indent
  )
    parent--;
  return parent >= 0 && line.indent > 0 && !before.some((other) => other.line >= parent);
}
