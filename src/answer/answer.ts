// What a command returns: statements with citations, in both languages, knowing nothing of Discord.
// In: entries of the record. Out: an `Answer`, which `reply/` fits into one message.

import type { Span } from '../article/article.ts';
import type { Meeting, MeetingInfo } from '../library/meeting.ts';
import type { Bilingual, Language } from '../words/language.ts';

/** A verbatim piece of the article and its place: `quote === article.slice(start, end)`. */
export interface Citation extends Span {
  /** Id of the meeting, or the name of the article's file. */
  meeting: string;
  /** Index of the passage, counted from 0. */
  passage: number;
  quote: string;
  /** English translation of the passage; empty where there is none. */
  translation: string;
  /** Words of the quote to show in bold, as offsets within the quote, in order, not overlapping. */
  marks: Span[];
}

/** One thing said, with what proves it. Without citations it is only a remark: a refusal or help. */
export interface Statement {
  text: Bilingual;
  citations: Citation[];
  /** Stands above the statement, and those behind it: which of several meetings it is of. */
  heading?: Bilingual | undefined;
  /** One line of a list, which stands close to the one before. */
  isLine?: true | undefined;
  /** Id of a meeting that this line names, to be opened from it. */
  opens?: string | undefined;
}

/** Why nothing is answered, as shown by `--explain` and counted in the metrics. */
export type RefusalReason =
  | 'no-question'
  | 'gap'
  | 'unknown-word'
  | 'other-meeting'
  | 'off-subject'
  | 'not-found'
  | 'empty-slot'
  | 'foreign-language'
  | 'leans-on-last';

/** What an answer was about: the words of the question that say so, and whom it names, where it names one person. */
export interface Topic {
  subject: string;
  person?: string | undefined;
}

/** Which meetings were searched, and the word of the question that none of their articles has, where there is one. */
export interface Searched {
  meetings: MeetingInfo[];
  word: string | undefined;
}

export interface Answer {
  answered: boolean;
  /** The language asked in, unless the member chose one. */
  language: Language;
  /** Id of the meeting that was asked. */
  meeting: string;
  /** Names the answer so that it can be given again: `fact.chair`, `agenda.all`, `refusal.gap.budget`. Fits a custom id (at most 60 characters). */
  key: string;
  /** Heading for answers that list several statements. */
  title?: Bilingual | undefined;
  /** The answer itself comes first. A refusal's statements have no citations. */
  statements: Statement[];
  /** Up to three passages nearest to a question that is not answered, best first; shown as not answering. */
  closest?: Citation[];
  /** Set exactly when `answered` is false. */
  reason?: RefusalReason | undefined;
  /** What was asked in place of one meeting, in words: shown where the meeting's title would be. */
  covers?: Bilingual | undefined;
  /** The meetings that are quoted, by id, where they are several. */
  quoted?: ReadonlyMap<string, Meeting> | undefined;
  /** What was searched in vain; unset where it is answered, or nothing was searched. */
  searched?: Searched | undefined;
  /** What the next question may lean on; unset where this was no question. */
  topic?: Topic | undefined;
}
