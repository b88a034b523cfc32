// The shape of a meeting at hand, whichever way it is read: what it is chosen by, and what is shown of it.
// In: nothing. Out: types, and the order of meetings. Next: catalogue.ts, which lists them.

import type { Span } from '../article/article.ts';
import type { Form, Status } from '../record/drafted.ts';
import type { PartialDate } from '../words/calendar.ts';
import type { Bilingual } from '../words/language.ts';

/** The smallest citable piece of an article: one clause, `text === article.slice(start, end)`. */
export interface Passage extends Span {
  /** Id of the meeting. */
  meeting: string;
  /** Place in the article, counted from 0; people are shown it counted from 1. */
  index: number;
  text: string;
  /** English translation; empty where there is none. */
  translation: string;
}

/** What replies and commands need of a meeting. */
export interface Meeting {
  /** Name of its folder below `data/meetings`, or what the store of guilds' own meetings calls it. */
  id: string;
  /** The same in both languages where the article's own title is all there is. */
  title: Bilingual;
  /** Which meeting of its series. */
  number?: number | undefined;
  /** When it was published, else held, as far as that is told: `2021-06-21`, `2021-06`. */
  published?: string | undefined;
  /** Whether the article announces a meeting that was still to come. */
  isPlanned?: boolean | undefined;
  /** Whether nobody has approved these minutes yet. */
  isProvisional?: boolean | undefined;
  /** Whether the text was taken out of a PDF, which may have damaged it. */
  isFromPdf?: boolean | undefined;
  /** A name of what was corrected in its record, another for other corrections; none where nothing was. */
  corrected?: string | undefined;
  /** The article as published. */
  article: string;
  passages: Passage[];
  people: { name: Bilingual }[];
  agenda: { title: Bilingual }[];
  experiences: { title: Bilingual }[];
  /** Favourite questions, at most ten, for examples. */
  questions?: readonly string[] | undefined;
}

/** What a meeting is chosen by. */
export interface MeetingInfo extends Pick<Meeting, 'id' | 'title' | 'number' | 'published'> {
  /** Whatever a question may name it by: an article may tell of several meetings, and of two dates of one. */
  namedBy: { numbers: number[]; dates: PartialDate[] };
  /** Body and place as the article names them, and how people met, as far as that is told. */
  body?: string | undefined;
  place?: string | undefined;
  form?: Form | undefined;
  /** Set where the meeting was not held by the time of the article, or the article tells of none. */
  unheld?: Exclude<Status, 'held'> | undefined;
  /** What was on the agenda, by name. */
  topics: Bilingual[];
  /** The day on which a server added it, which puts it in order where its article tells no date. */
  added?: string | undefined;
}

/** Sorts meetings by when they were published, else added; those of which neither is known come last. */
export function byNewest(a: MeetingInfo, b: MeetingInfo): number {
  return compareText(dateOf(b), dateOf(a)) || compareText(b.id, a.id);
}

const dateOf = ({ published, added }: MeetingInfo): string => published ?? added ?? '';

const compareText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** Returns as much of a day as an ISO date tells. */
export function dayOf(iso: string): PartialDate {
  const [year, month, day] = iso.split('-').map(Number);
  return { year, month, day };
}
