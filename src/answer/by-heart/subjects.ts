// Everything of a meeting that a question can be about, with the words it is asked in.
// In: a meeting. Out: subjects: entries, gaps and passages alike. Next: layer.ts.

import type { Entry, Gap, Meeting, Passage } from '../../record/meeting.ts';

/** The lists of a record. */
export type Section = 'people' | 'agenda' | 'experiences' | 'facts';

/** What a question can turn out to ask for. */
export type Subject =
  | { kind: 'entry'; id: string; section: Section; entry: Entry }
  | { kind: 'gap'; id: string; gap: Gap }
  | { kind: 'passage'; id: string; passage: Passage }
  | { kind: 'off'; id: string };

/** Messages that no meeting's record answers, by what they are: small talk, instructions, other subjects. */
export type OffSubject = Record<string, string[]>;

/** Returns the subjects of a meeting. */
export function subjectsOf(meeting: Meeting): Subject[] {
  const entries = (section: Section, list: Entry[]): Subject[] =>
    list.map((entry) => ({ kind: 'entry', id: entry.id, section, entry }));
  return [
    ...entries('people', meeting.people),
    ...entries('agenda', meeting.agenda),
    ...entries('experiences', meeting.experiences),
    ...entries(
      'experiences',
      meeting.experiences.flatMap(({ content }) => content),
    ),
    ...entries('facts', meeting.facts),
    ...meeting.gaps.map((gap): Subject => ({ kind: 'gap', id: gap.id, gap })),
    ...meeting.passages.map(
      (passage): Subject => ({ kind: 'passage', id: `passage.${passage.index}`, passage }),
    ),
  ];
}

/** Returns the subjects that lie off every meeting. */
export function offSubjects(offSubject: OffSubject): Subject[] {
  return Object.keys(offSubject).map((kind) => ({ kind: 'off', id: `off.${kind}` }));
}

/** Returns what is said of a subject: what the article says; our own wording also tells what it does not say. */
export function textsOf(subject: Subject): string[] {
  if (subject.kind === 'passage') return [subject.passage.text, subject.passage.translation];
  if (subject.kind !== 'entry') return [];
  const { entry } = subject;
  const passages = new Set(entry.evidence.map(({ passage }) => passage));
  const title = 'title' in entry ? Object.values(entry.title as object) : [];
  return [
    ...title.map(String),
    ...entry.evidence.map(({ quote }) => quote),
    ...[...passages].map(({ translation }) => translation),
  ];
}
