// What a record says, as sections of lines, each line with the name under which it can be corrected. In: a `Paper`. Out: sections.
// Next: `preview.ts`, which divides them into pages.

import { ACTS, PRESENCES } from '../../answer/list-wording.ts';
import type { DraftedPerson, Slot } from '../../record/drafted.ts';
import type { Bilingual, Language } from '../../words/language.ts';
import { shorten } from '../fit.ts';
import { plain } from '../markup.ts';
import type { Paper } from './view.ts';
import { factName, formName, libraryText } from './wording.ts';

/** Facts that can be corrected, in the order in which they are shown. */
export const FACTS = ['title', 'number', 'body', 'date_held', 'date_published', 'place', 'form'] as const;
export type Fact = (typeof FACTS)[number];

/** Lists whose entries can be corrected. */
export const LISTS = ['people', 'agenda', 'presentations', 'decisions'] as const;
export type ListName = (typeof LISTS)[number];

/** A line, and what names it in a menu; lines without a target cannot be corrected. */
export interface Line {
  text: string;
  target?: string | undefined;
  name?: string | undefined;
}

/** Lines under one heading. */
export interface Section {
  name: Bilingual;
  lines: Line[];
  /** The list to which an entry can be added. */
  list?: ListName | undefined;
}

const LONGEST = 180;

/** Returns a fact of a record. */
export function factOf({ record }: Pick<Paper, 'record'>, fact: Fact): Slot<string | number> {
  if (fact === 'date_held') return record.dateHeld;
  if (fact === 'date_published') return record.datePublished;
  return record[fact];
}

/** Returns a fact as it is said in a language; undefined where it is not told. */
export function sayFact(paper: Pick<Paper, 'record'>, fact: Fact, language: Language): string | undefined {
  const told = factOf(paper, fact);
  if (!told) return undefined;
  const value = oneLine(`${told.value}`);
  return fact === 'form' ? (formName[value as keyof typeof formName]?.[language] ?? value) : value;
}

/** Returns the facts that are told, each on a line. */
export function factLines(paper: Paper, language: Language): Line[] {
  return FACTS.flatMap((fact) => {
    const said = sayFact(paper, fact, language);
    const name = factName[fact][language];
    if (said === undefined) return [];
    return { text: `**${plain(`${name}:`, language)}** ${plain(shorten(said, LONGEST), language)}` };
  });
}

/** Returns a menu's lines for all facts: one that is not told can be told by whoever knows better. */
export function factOptions(paper: Paper, language: Language): Line[] {
  return FACTS.map((fact) => ({
    text: '',
    target: fact,
    name: `${factName[fact][language]}: ${sayFact(paper, fact, language) ?? '—'}`,
  }));
}

/** Returns the lists of a record, those that are empty too. */
export function sectionsOf(paper: Paper, language: Language): Section[] {
  const { people, agenda, presentations, decisions, bodies } = paper.record;
  return [
    {
      ...{ name: libraryText.people, list: 'people' },
      lines: people.map((person, at) =>
        entry('people', at, person.name, sayPerson(person, language), language),
      ),
    },
    {
      ...{ name: libraryText.agenda, list: 'agenda' },
      lines: agenda.map(({ topic, act }, at) =>
        entry('agenda', at, topic, withLabel(topic, ACTS[act]?.[language]), language),
      ),
    },
    {
      ...{ name: libraryText.presentations, list: 'presentations' },
      lines: presentations.map(({ topic, presenters }, at) =>
        entry(
          'presentations',
          at,
          topic,
          withLabel(topic, presenters.join(language === 'ar' ? '، ' : ', ')),
          language,
        ),
      ),
    },
    {
      ...{ name: libraryText.decisions, list: 'decisions' },
      lines: decisions.map(({ text }, at) => entry('decisions', at, text, text, language)),
    },
    { name: libraryText.bodies, lines: bodies.map(({ name }) => entry(undefined, 0, name, name, language)) },
  ];
}

function entry(list: ListName | undefined, at: number, name: string, said: string, language: Language): Line {
  const text = `${plain(`${at + 1}.`, language)} ${plain(shorten(oneLine(said), LONGEST), language)}`;
  if (!list) return { text: plain(`• ${shorten(oneLine(said), LONGEST)}`, language) };
  return { text, target: `${list}-${at}`, name: `${at + 1}. ${oneLine(name)}` };
}

function sayPerson({ name, title, role, organisation, presence }: DraftedPerson, language: Language): string {
  const named = title && !name.startsWith(title) ? `${title} ${name}` : name;
  const details = [PRESENCES[presence][language], role, organisation].filter(Boolean);
  return `${named} — ${details.join(language === 'ar' ? '، ' : ', ')}`;
}

const withLabel = (text: string, label: string | undefined): string => (label ? `${text} — ${label}` : text);

/** Returns a text in one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
