// The shape of a record that rules drafted from an article.
// In: nothing. Out: types. Next: draft.ts, which makes a `DraftedRecord` of an `Article`.

import type { Span } from '../article/article.ts';
import type { Language } from '../words/language.ts';

/** Something the article says, with the exact places that say it. */
export interface Told<T> {
  value: T;
  /** Offsets in `article.text`, never empty; the first is the one to quote. */
  evidence: Span[];
  /** Index of the clause that the first evidence begins in. */
  clause: number;
  /** The value in the other language, where a correction gives it. */
  translated?: string | undefined;
}

/** A place of the record for one fact; undefined where the article is silent. */
export type Slot<T> = Told<T> | undefined;

/** How people met. */
export type Form = 'in person' | 'remote' | 'hybrid';

/** Whether a meeting was held, is announced, or is not what the article is about. */
export type Status = 'held' | 'planned' | 'none';

/** What is known of one meeting. */
export interface MeetingSlots {
  number: Slot<number>;
  body: Slot<string>;
  /** ISO where day, month and year are told, else the article's own words. */
  dateHeld: Slot<string>;
  place: Slot<string>;
  form: Slot<Form>;
}

/** How a person figures at a meeting; the first that holds counts. */
export type Presence = 'chaired' | 'presented' | 'spoke' | 'attended' | 'absent' | 'mentioned';

/** What of a person a correction gives in the other language. */
export interface TranslatedPerson {
  name?: string | undefined;
  title?: string | undefined;
  role?: string | undefined;
  organisation?: string | undefined;
}

/** One person, however often named; for a planned meeting the presence is what is planned. */
export interface DraftedPerson {
  /** Without title. */
  name: string;
  title?: string | undefined;
  role?: string | undefined;
  organisation?: string | undefined;
  presence: Presence;
  /** Other ways in which the article names this person: surname, account, initials. */
  aliases: string[];
  /** The first is what shows the presence. */
  evidence: Span[];
  translated?: TranslatedPerson | undefined;
}

/** What was done with an item. */
export type Act =
  | 'briefed'
  | 'reviewed'
  | 'discussed'
  | 'presented'
  | 'approved'
  | 'decided'
  | 'recommended'
  | 'formed'
  | 'postponed'
  | 'other';

/** Acts that leave a decision behind. */
export const DECIDING: ReadonlySet<Act> = new Set(['approved', 'decided', 'recommended', 'formed']);

/** Something that the meeting took up. */
export interface DraftedItem {
  topic: string;
  act: Act;
  /** The first is the topic, a second what shows the act. */
  evidence: Span[];
  /** The topic in the other language, where a correction gives it. */
  translated?: string | undefined;
}

/** Something shown or explained at the meeting. */
export interface DraftedPresentation {
  /** Names or labels; empty where the article does not say who. */
  presenters: string[];
  topic: string;
  evidence: Span[];
  /** The topic in the other language, where a correction gives it. */
  translated?: string | undefined;
}

/** A decision, recommendation or task as it is worded. */
export interface DraftedDecision {
  text: string;
  evidence: Span[];
  /** The text in the other language, where a correction gives it. */
  translated?: string | undefined;
}

/** Words credited to somebody. */
export interface DraftedStatement {
  /** Index in `people`, or the label as printed where it names no person. */
  speaker: number | string;
  evidence: Span[];
}

/** A number with what it counts. */
export interface DraftedNumber {
  value: number;
  counts: string;
  evidence: Span[];
  /** What it counts in the other language, where a correction gives it. */
  translated?: string | undefined;
}

/** A body, ministry or organisation that took part. */
export interface DraftedBody {
  name: string;
  evidence: Span[];
  /** The name in the other language, where a correction gives it. */
  translated?: string | undefined;
}

/** What an article says of its meeting: every entry and every filled slot names its evidence. */
export interface DraftedRecord extends MeetingSlots {
  language: Language;
  status: Status;
  title: Slot<string>;
  datePublished: Slot<string>;
  purpose: Slot<string>;
  duration: Slot<string>;
  nextMeeting: Slot<string>;
  /** The meetings of a file that tells of several, in its order; empty where there is one or none. */
  meetings: MeetingSlots[];
  people: DraftedPerson[];
  bodies: DraftedBody[];
  agenda: DraftedItem[];
  presentations: DraftedPresentation[];
  decisions: DraftedDecision[];
  statements: DraftedStatement[];
  numbers: DraftedNumber[];
}
