// What `/library` shows. In: nothing. Out: types. Next: `messages.ts`, which makes each a message.

import type { Article } from '../../article/article.ts';
import type { RecordChange } from '../../record/changes.ts';
import type { DraftedRecord } from '../../record/drafted.ts';
import type {
  Draft,
  ListedMeeting,
  MeetingEntry,
  Origin,
  RemovedMeeting,
  WaitingDraft,
} from '../../settings/meetings/meetings.ts';
import type { Bilingual } from '../../words/language.ts';
import type { PaperKey } from './ids.ts';

/** A draft or a meeting with what it says. */
export interface Paper extends Pick<Draft, 'link' | 'corrections' | 'format' | 'summary'> {
  key: PaperKey;
  article: Article;
  record: DraftedRecord;
  /** Corrections that do not fit the text any more. */
  misfits: readonly string[];
  /** Of a draft: what is known of its files. */
  origin?: Origin | undefined;
  /** Of a draft: the meeting whose text it is to replace, and what changes then. */
  replaces?: Replacing | undefined;
  /** Of a draft: the meetings that it may be a new text of. */
  candidates: readonly ListedMeeting[];
  /** Of a meeting: what stands for it. */
  meeting?: ListedMeeting | undefined;
}

/** A new text in place of another. */
export interface Replacing {
  meeting: ListedMeeting;
  changes: RecordChange[];
  /** Passages that the new text lacks, and those that it adds. */
  gone: number;
  come: number;
}

/** A file to send along. */
export interface SentFile {
  name: string;
  text: string;
}

/** A meeting as the list has it. */
export interface ListLine {
  meeting: ListedMeeting;
  publishedBy: string;
  publishedAt: Date;
}

/** A page of what is understood; with what was done last, or what was wrong with it. */
export interface PaperView {
  show: 'paper';
  paper: Paper;
  page: number;
  done?: Bilingual;
  wrong?: Bilingual;
}

export type LibraryView =
  | { show: 'progress'; says: Bilingual }
  | { show: 'refused'; says: Bilingual }
  | { show: 'same'; meeting: ListedMeeting }
  | PaperView
  | { show: 'text'; paper: Paper; page: number }
  | { show: 'published'; meeting: ListedMeeting; isReplaced: boolean; question: string | undefined }
  | { show: 'discarded' }
  | {
      show: 'list';
      lines: ListLine[];
      drafts: WaitingDraft[];
      removed: RemovedMeeting[];
      page: number;
      pages: number;
    }
  | {
      show: 'log';
      entries: MeetingEntry[];
      before: number | undefined;
      titles: ReadonlyMap<string, Bilingual>;
    }
  | { show: 'removed'; removed: RemovedMeeting }
  | { show: 'restored'; meeting: ListedMeeting }
  | { show: 'export'; files: SentFile[] };
