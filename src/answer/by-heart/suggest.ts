// Autocomplete: the entries of a list that fit what is typed so far.
// In: a section and a few letters. Out: choices with bilingual names. Next: `commands/`.

import type { Meeting } from '../../record/meeting.ts';
import type { Bilingual } from '../../words/language.ts';
import { normalize } from '../../words/normalize.ts';
import type { Section } from './lists.ts';
import type { MeetingIndex } from './meeting-index.ts';

/** One autocomplete choice: what is shown, and the entry id that is sent. */
export interface Suggestion {
  name: string;
  value: string;
}

/** Discord takes this many choices, and names of this many characters. */
const MOST_CHOICES = 25;
const LONGEST_NAME = 100;

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

/** Without spaces: `alq` is the beginning of Al Qaed. */
function normalizeAll(text: string): string {
  return text.split(/\s+/u).map(normalize).join('');
}

/** Returns the name within Discord's limit, cut between two characters with an ellipsis. */
export function shorten(name: string): string {
  const characters = [...name];
  return name.length <= LONGEST_NAME ? name : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
