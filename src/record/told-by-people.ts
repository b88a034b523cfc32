// Says what the people of a meeting presented and what they said.
// In: a `Reading`, its people and what labels credit. Out: presentations and statements. Next: draft.ts.

import type { Span } from '../article/article.ts';
import type { DraftedPresentation, DraftedStatement } from './drafted.ts';
import { findPerson, type Person } from './people.ts';
import { type Reading, textOf } from './reading.ts';
import type { Spoken } from './speakers.ts';

/** Returns what was shown, and by whom. */
export function presentationsOf(
  reading: Reading,
  people: readonly Person[],
  spoken: readonly Spoken[],
): DraftedPresentation[] {
  const byLabel = spoken
    .filter(({ presents }) => presents)
    .map(({ parts, label, evidence }) => ({
      presenters: [findPerson(people, parts)?.name ?? label],
      topic: textOf(reading, evidence).slice(0, 160),
      evidence: [{ start: evidence.start, end: Math.min(evidence.end, evidence.start + 240) }],
    }));
  const labels = new Set(byLabel.map(({ evidence }) => evidence[0]?.start));
  const told = people.flatMap((person) =>
    person.seen
      .filter(({ presence, evidence }) => presence === 'presented' && !labels.has(evidence.start))
      .map(({ evidence }) => sentenceFrom(reading, evidence))
      .map((evidence) => ({
        presenters: [person.name],
        topic: textOf(reading, evidence),
        evidence: [evidence],
      })),
  );
  return [...byLabel, ...told];
}

/** Returns the words that are credited to somebody. */
export function statementsOf(
  reading: Reading,
  people: readonly Person[],
  spoken: readonly Spoken[],
): DraftedStatement[] {
  const byLabel = spoken.map(({ parts, label, evidence }) => ({
    speaker: speakerOf(people, parts, label),
    evidence: [evidence],
  }));
  const starts = new Set(spoken.map(({ evidence }) => evidence.start));
  const told = people.flatMap((person, speaker) =>
    person.seen
      .filter(({ presence, evidence }) => presence === 'spoke' && !starts.has(evidence.start))
      .map(({ evidence }) => ({ speaker, evidence: [sentenceFrom(reading, evidence)] })),
  );
  return [...byLabel, ...told];
}

function speakerOf(people: readonly Person[], parts: readonly string[], label: string): number | string {
  const person = findPerson(people, parts);
  return person ? people.indexOf(person) : label;
}

const LONGEST_STATEMENT = 400;

/** From the verb to the end of its sentence. */
function sentenceFrom({ words }: Reading, { start, end }: Span): Span {
  const at = words.findIndex((word) => word.start >= start);
  let last = at;
  while (
    words[last + 1]?.sentence === words[at]?.sentence &&
    (words[last + 1]?.end ?? Infinity) - start <= LONGEST_STATEMENT
  )
    last++;
  return { start, end: Math.max(end, words[last]?.end ?? end) };
}
