// Everything of a meeting that a question can be about, with the words it is asked in.
// In: a meeting. Out: subjects: entries, gaps and passages alike. Next: meeting-index.ts.

import type { Entry, Gap, Meeting, Passage } from '../meeting/meeting.ts';

/** The lists of a record. */
export type Section = 'people' | 'agenda' | 'experiences' | 'facts';

/** What a question can turn out to ask for. */
export type Subject = { texts: string[]; phrasings: string[] } & (
  | { kind: 'entry'; id: string; section: Section; entry: Entry }
  | { kind: 'gap'; id: string; gap: Gap }
  | { kind: 'passage'; id: string; passage: Passage }
  | { kind: 'off'; id: string }
);

/** Messages that no meeting's record answers, by what they are: small talk, instructions, other subjects. */
export type OffSubject = Record<string, string[]>;

/** Returns the subjects of a meeting; `texts` is what it says of them, `phrasings` how people ask for them. */
export function subjectsOf(meeting: Meeting, offSubject: OffSubject): Subject[] {
  const phrasingsOf = (id: string) => meeting.phrasings.get(id) ?? [];
  const entries = (section: Section, list: Entry[]): Subject[] =>
    list.map((entry) => ({
      ...{ kind: 'entry', id: entry.id, section, entry },
      texts: textsOf(entry),
      phrasings: phrasingsOf(entry.id),
    }));
  return [
    ...entries('people', meeting.people),
    ...entries('agenda', meeting.agenda),
    ...entries('experiences', meeting.experiences),
    ...entries(
      'experiences',
      meeting.experiences.flatMap(({ content }) => content),
    ),
    ...entries('facts', meeting.facts),
    ...meeting.gaps.map(
      (gap): Subject => ({ kind: 'gap', id: gap.id, gap, texts: [], phrasings: phrasingsOf(gap.id) }),
    ),
    ...meeting.passages.map(
      (passage): Subject => ({
        ...{ kind: 'passage', id: `passage.${passage.index}`, passage },
        texts: [passage.text, passage.translation],
        phrasings: [],
      }),
    ),
    ...Object.entries(offSubject).map(
      ([kind, phrasings]): Subject => ({ kind: 'off', id: `off.${kind}`, texts: [], phrasings }),
    ),
  ];
}

/** What the article says; our own wording also tells what it does not say. */
function textsOf(entry: Entry): string[] {
  const passages = new Set(entry.evidence.map(({ passage }) => passage));
  const title = 'title' in entry ? Object.values(entry.title as object) : [];
  return [
    ...title.map(String),
    ...entry.evidence.map(({ quote }) => quote),
    ...[...passages].map(({ translation }) => translation),
  ];
}
