// The shapes of a meeting once loaded: what `load.ts` builds and every later room reads.

import type { Span } from '../article/article.ts';
import type { Bilingual } from '../words/language.ts';

/** The smallest citable piece of an article: one clause, `text === article.slice(start, end)`. */
export interface Passage extends Span {
  /** Id of the meeting, such as `2021-06`. */
  meeting: string;
  /** Place in the article, counted from 0; people are shown it counted from 1. */
  index: number;
  text: string;
  /** English translation; square brackets mark words supplied from the surrounding text. */
  translation: string;
}

/** An exact quote of the article with the passage it stands in. */
export interface Evidence extends Span {
  passage: Passage;
  quote: string;
}

/** Anything the record states: a sentence in both languages and the evidence that proves it. */
export interface Entry {
  /** Unique within the meeting: `person.al-qaed`, `agenda.portal`, `fact.number`. */
  id: string;
  says: Bilingual;
  evidence: Evidence[];
  /** For an entry that settles a yes-or-no question against the asker's premise. */
  decides?: 'no' | undefined;
  /** What there is but one of: whoever puts another in its place is answered by this entry. */
  sole?: readonly Sole[] | undefined;
}

/** A kind of thing of which an entry can have but one: who did it or whose it is, or how many. */
export type Sole = 'name' | 'number';

/** How a person figures in the article; only a chair or a presenter is known to have been present. */
export type Presence = 'chaired' | 'presented' | 'mentioned';

export interface Person extends Entry {
  name: Bilingual;
  /** Courtesy title as used before the name: الدكتور, Dr. */
  title: Bilingual;
  /** Position and body: «الرئيس التنفيذي لهيئة المعلومات والحكومة الإلكترونية». */
  role: Bilingual;
  country: Bilingual;
  presence: Presence;
}

/** What the committee did with an agenda item, in the article's own terms. */
export type Treatment = 'briefed' | 'reviewed' | 'discussed' | 'approved';

export interface AgendaItem extends Entry {
  title: Bilingual;
  treatment: Treatment;
}

export interface Experience extends Entry {
  title: Bilingual;
  /** Entry id of the person who presented it. */
  presenter: string;
  /** What the presentation covered, point by point. */
  content: Entry[];
}

/** Something people ask about that the article is known not to say. */
export interface Gap {
  id: string;
  says: Bilingual;
  /** The nearest thing that the article does say; shown as not answering. */
  closest?: Evidence | undefined;
  /** Ids of the entries that say what is so instead, for a gap that is a wrong premise. */
  correctedBy?: readonly string[] | undefined;
}

export interface Meeting {
  /** Folder name below `data/meetings`, sorted by date: `2021-06`. */
  id: string;
  title: Bilingual;
  /** Which meeting of its series: 23. */
  number: number;
  /** ISO date of publication: `2021-06-21`. */
  published: string;
  /** The article as published: headline, date line and body. */
  article: string;
  passages: Passage[];
  people: Person[];
  agenda: AgendaItem[];
  experiences: Experience[];
  facts: Entry[];
  gaps: Gap[];
}

/** How people ask for an entry or gap, by its id. */
export type PhrasingsById = ReadonlyMap<string, string[]>;

/** A meeting as read from its files. */
export interface LoadedMeeting extends Meeting {
  phrasings: PhrasingsById;
}
