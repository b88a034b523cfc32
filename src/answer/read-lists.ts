// The lists of a meeting that was read, as answers: who was there, the agenda, what was presented; and which meeting it is.
// In: a `Reading`. Out: an `Answer` for each list, whole or by choice, that its key gives again. Next: read-meeting.ts.

import type { Clause, Span } from '../article/article.ts';
import { MOST_CHOICES, type Suggestion } from '../library/suggestion.ts';
import type { DraftedPresentation, DraftedRecord, Presence } from '../record/drafted.ts';
import type { Bilingual, Language } from '../words/language.ts';
import type { Answer, Statement } from './answer.ts';
import { citeClause, citeSpan } from './citing.ts';
import { inBoth, personInBoth } from './in-both.ts';
import type { Kind } from './kinds/kinds.ts';
import {
  EMPTY_LIST,
  MENTIONED,
  NONE_LIKE_IT,
  STATUS,
  sayBody,
  sayItem,
  sayOneOfSeveral,
  sayPerson,
  sayPresentation,
  TITLES,
} from './list-wording.ts';
import type { Section } from './meeting-answers.ts';
import { createEntries } from './read-entries.ts';
import type { Reading } from './reading.ts';
import { tellSlot } from './tell-slot.ts';

/** The lists of one meeting. */
export interface ReadLists {
  /** A list, or what of it some words mean; an entry's id is `people.3`. */
  list(section: Section, words: string | undefined, language: Language): Answer;
  /** Which meeting: body, number, chair, dates, place, form, purpose. */
  overview(language: Language): Answer;
  /** The list that had a key; undefined where there is none. */
  recall(key: string, language: Language): Answer | undefined;
  /** Entries that fit what is typed so far. */
  suggest(section: Section, typed: string): Suggestion[];
}

const OVERVIEW = 'overview';
const ALL = 'all';
const NONE = 'none';
/** The places of entries in the record's list, or of the clauses that are close: `people.3`, `agenda.0-2`, `agenda.none.7`. */
const KEY = /^(people|agenda|experiences)\.(?:(all|none\b)\.?)?(\d{1,4}(?:-\d{1,4})*)?$/;
/** So many clauses of one piece of evidence are quoted: an item's may be a whole section. */
const MOST_OF_EVIDENCE = 2;
/** The first shows an item's topic, the second what was done. */
const TOPIC_AND_ACT = 2;
/** So many passages are shown where no entry is meant. */
const MOST_CLOSEST = 3;

/** Returns the lists of a meeting. */
export function createReadLists(reading: Reading): ReadLists {
  const { article, record } = reading;
  const entries = createEntries(reading);
  const said = statementsOf(reading);
  const answer = (language: Language, key: string, statements: Statement[], title?: Bilingual): Answer => {
    return { answered: true, language, meeting: article.id, key, title, statements };
  };
  const refuse = (language: Language, key: string, text: Bilingual, closest: readonly Clause[]): Answer => ({
    ...{ answered: false, language, meeting: article.id, key, statements: [{ text, citations: [] }] },
    closest: closest.map((clause) => citeClause(clause, article)),
    reason: key.endsWith(ALL) ? 'empty-slot' : 'not-found',
  });
  const none = (section: Section, clauses: readonly number[], language: Language): Answer => {
    const closest = clauses.flatMap((place) => article.clauses[place] ?? []);
    const key = [section, NONE, ...(closest.length > 0 ? [clauses.join('-')] : [])].join('.');
    return refuse(language, key, NONE_LIKE_IT[section], closest);
  };
  const all = (section: Section, language: Language): Answer => {
    const statements = section === 'people' ? everyone(said.people, reading) : said[section];
    const key = `${section}.${ALL}`;
    if (statements.length === 0) return refuse(language, key, EMPTY_LIST[section], []);
    return answer(language, key, [...statusOf(record), ...statements], TITLES[section]);
  };
  const pick = (section: Section, places: readonly number[], language: Language): Answer | undefined => {
    const statements = places.flatMap((place) => said[section][place] ?? []);
    if (statements.length < Math.max(1, places.length)) return undefined;
    return answer(
      language,
      `${section}.${places.join('-')}`,
      [...statusOf(record), ...statements],
      TITLES[section],
    );
  };
  const overview = (language: Language): Answer =>
    answer(language, OVERVIEW, [...statusOf(record), ...introduce(reading)], titleOf(reading));
  const recall = (key: string, language: Language): Answer | undefined => {
    if (key === OVERVIEW) return overview(language);
    const [, section, word, listed] = KEY.exec(key) ?? [];
    if (!section) return undefined;
    const places = listed?.split('-').map(Number) ?? [];
    if (word === ALL) return all(section as Section, language);
    if (word === NONE) return none(section as Section, places, language);
    return pick(section as Section, places, language);
  };
  return {
    overview,
    recall,
    list(section, words = '', language) {
      if (words.trim() === '') return all(section, language);
      const chosen = words.startsWith(`${section}.`) ? recall(words, language) : undefined;
      const found = chosen ?? pick(section, entries[section].find(words), language);
      return found ?? none(section, section === 'people' ? [] : closestTo(words, reading), language);
    },
    suggest: (section, typed) =>
      entries[section]
        .complete(typed)
        .slice(0, MOST_CHOICES)
        .map((place) => ({ name: entries[section].names[place] ?? '', value: `${section}.${place}` })),
  };
}

/** The clauses in which the article may tell of words all the same. */
function closestTo(words: string, reading: Reading): number[] {
  const { closest = [], statements } = reading.ask(words);
  const shown = [...statements.flatMap(({ citations }) => citations), ...closest];
  return [...new Set(shown.map(({ passage }) => passage))].slice(0, MOST_CLOSEST);
}

/** What each entry says, in the order of the record. */
function statementsOf({ article, record }: Reading): Record<Section, Statement[]> {
  const say = (text: Bilingual, evidence: readonly Span[]): Statement => {
    const citations = evidence.flatMap((span) => citeSpan(span, article).slice(0, MOST_OF_EVIDENCE));
    return { text, citations: [...new Map(citations.map((one) => [one.start, one])).values()] };
  };
  const { language } = article;
  const isPlanned = record.status === 'planned';
  return {
    people: record.people.map((person) =>
      say(personInBoth(person, language, sayPerson), person.evidence.slice(0, 1)),
    ),
    agenda: record.agenda.map((item) =>
      say(
        inBoth(item.topic, item.translated, language, (topic) => sayItem({ ...item, topic }, isPlanned)),
        item.evidence.slice(0, TOPIC_AND_ACT),
      ),
    ),
    experiences: record.presentations.map((one) =>
      say(presentationInBoth(one, record, language), one.evidence.slice(0, 1)),
    ),
  };
}

/** What was presented, with its presenters as they are spelled in each language. */
function presentationInBoth(
  one: DraftedPresentation,
  { people }: DraftedRecord,
  language: Language,
): Bilingual {
  const translatedName = (name: string) =>
    people.find((person) => person.name === name)?.translated?.name ?? name;
  const printed = sayPresentation(one);
  const other = sayPresentation({
    ...one,
    topic: one.translated ?? one.topic,
    presenters: one.presenters.map(translatedName),
  });
  return language === 'ar' ? { ar: printed.ar, en: other.en } : { ar: other.ar, en: printed.en };
}

const PRESENT: readonly Presence[] = ['chaired', 'presented', 'spoke', 'attended'];

/** Those who were there, the bodies that took part, those who were not; apart from them who is only mentioned. */
function everyone(said: readonly Statement[], { article, record }: Reading): Statement[] {
  const { people, bodies } = record;
  const of = (presence: Presence) => said.filter((_, place) => people[place]?.presence === presence);
  const took = bodies.map(({ name, translated, evidence: [first] }): Statement => {
    return {
      text: inBoth(name, translated, article.language, sayBody),
      citations: first ? citeSpan(first, article) : [],
    };
  });
  const there = [...PRESENT.flatMap(of), ...took];
  const others = [...of('absent'), ...introduced(MENTIONED, of('mentioned'))];
  return there.length > 0 ? [...there, ...others] : introduced(EMPTY_LIST.people, others);
}

/** Statements under a remark, where there are any. */
const introduced = (text: Bilingual, statements: Statement[]): Statement[] =>
  statements.length > 0 ? [{ text, citations: [] }, ...statements] : [];

function statusOf({ status }: DraftedRecord): Statement[] {
  const text = STATUS[status];
  return text ? [{ text, citations: [] }] : [];
}

/** What introduces a meeting, in this order. */
const INTRODUCING: readonly Kind[] = [
  'body',
  'number',
  'chair',
  'date',
  'published',
  'place',
  'form',
  'purpose',
  'duration',
  'next-meeting',
];

function introduce({ article, record }: Reading): Statement[] {
  const several = record.meetings.map(({ dateHeld, number }): Statement => {
    const [first] = (dateHeld ?? number)?.evidence ?? [];
    return {
      text: sayOneOfSeveral(dateHeld?.value, number?.value),
      citations: first ? citeSpan(first, article) : [],
    };
  });
  return [...INTRODUCING.flatMap((kind) => tellSlot(kind, { article, record })), ...several];
}

function titleOf({ article, record }: Reading): Bilingual | undefined {
  const printed =
    record.title?.value ?? (article.title && article.text.slice(article.title.start, article.title.end));
  if (printed === undefined) return undefined;
  return inBoth(printed, record.title?.translated, article.language, (text) => ({ ar: text, en: text }));
}
