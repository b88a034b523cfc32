// Autocomplete: the entries of a list that fit what is typed so far.
// In: a section and a few letters. Out: choices with bilingual names. Next: `commands/`.

import { MOST_CHOICES, normalizeAll, type Suggestion, shorten } from '../../library/suggestion.ts';
import type { Meeting } from '../../record/meeting.ts';
import type { Bilingual } from '../../words/language.ts';
import type { Section } from '../meeting-answers.ts';
import type { MeetingIndex } from './meeting-index.ts';

/** Returns the entries of a section that fit, best first; all of them when nothing is typed. */
export function suggestEntries(
  meeting: Meeting,
  section: Section,
  typed: string,
  index: MeetingIndex,
): Suggestion[] {
  const all = namesOf(meeting, section);
  const beginning = normalizeAll(typed);
  const fits = all.filter(({ search }) => search.includes(beginning));
  const ranked = index
    .rank(index.read(typed), { among: (subject) => subject.kind === 'entry' && subject.section === section })
    .flatMap(({ subject }) => all.filter(({ value }) => value === subject.id));
  return [...new Set([...fits, ...ranked])]
    .slice(0, MOST_CHOICES)
    .map(({ name, value }) => ({ name, value }));
}

function namesOf(meeting: Meeting, section: Section) {
  const named: { id: string; label: Bilingual }[] =
    section === 'people'
      ? meeting.people.map(({ id, name }) => ({ id, label: name }))
      : meeting[section].map(({ id, title }) => ({ id, label: title }));
  return named.map(({ id, label }) => ({
    name: shorten(`${label.ar} · ${label.en}`),
    value: id,
    search: normalizeAll(`${label.ar} ${label.en}`),
  }));
}
