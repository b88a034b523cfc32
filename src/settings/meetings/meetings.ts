// What the moderators of a server added: its own meetings, drafts of them, and what members asked in vain.
// In: nothing. Out: the shapes, the bounds, and the interface of the store. Next: `store.ts` keeps it.

import { z } from 'zod';
import type { MeetingInfo } from '../../library/meeting.ts';
import type { PartialDate } from '../../words/calendar.ts';

/** How much a server can have; what is more is refused with a `NotKept`. */
export const MOST = {
  meetings: 200,
  /** UTF-16 units of an article, and of a translation as JSON. */
  textLength: 200_000,
  translationLength: 400_000,
  /** UTF-16 units of all corrections of a meeting, as JSON. */
  correctionsLength: 100_000,
  /** Drafts of one moderator, of which the oldest gives way to another, and of a server. */
  draftsOfMember: 5,
  drafts: 50,
  /** Questions, of which the oldest give way to others. */
  questions: 1_000,
  questionLength: 1_000,
  linkLength: 500,
  /** UTF-16 units of a title, a body or a place in a list. */
  nameLength: 200,
  /** Numbers, and dates, that a meeting may be named by. */
  names: 24,
  /** Topics that complete, and UTF-16 units of one. */
  topics: 4,
  topicLength: 60,
  /** Days that a date may be instead. */
  alternatives: 4,
} as const;

/** So long a draft waits, and a removed meeting can be had back. */
export const KEPT_HOURS = 24;

/** Any value that JSON can hold. */
export type Json = z.infer<typeof json>;
const json = z.json();

const day = z.strictObject({
  year: z.int().optional(),
  month: z.int().optional(),
  day: z.int().optional(),
});
const partialDate: z.ZodType<PartialDate> = day.extend({
  alternatives: z.array(day).max(MOST.alternatives).optional(),
});

const name = z.string().max(MOST.nameLength);

/** What a meeting is listed and found by; the store gives its id. `fitSummary` makes one of what an article tells. */
export const meetingSummary = z.strictObject({
  title: z.strictObject({ ar: name, en: name }),
  number: z.int().optional(),
  /** `2021-06-21`, `2021-06`, `2021`. */
  published: z
    .string()
    .regex(/^\d{4}(-\d\d){0,2}$/)
    .optional(),
  namedBy: z.strictObject({
    numbers: z.array(z.int()).max(MOST.names),
    dates: z.array(partialDate).max(MOST.names),
  }),
  /** Who met, where and how. */
  body: name.optional(),
  place: name.optional(),
  form: z.enum(['in person', 'remote', 'hybrid']).optional(),
  /** Set where the article announces a meeting, or tells of none. */
  unheld: z.enum(['planned', 'none']).optional(),
  /** What was on the agenda, in the language of the article. */
  topics: z.array(z.string().max(MOST.topicLength)).max(MOST.topics),
  /** When it was added; the store says so when it is published. */
  added: z.iso.date().optional(),
  /** Of the article. */
  language: z.enum(['ar', 'en']),
});
export type MeetingSummary = z.infer<typeof meetingSummary>;

/** The kind of file that an article came as. */
export const articleFormat = z.enum(['txt', 'md', 'html', 'docx', 'pdf']);
export type ArticleFormat = z.infer<typeof articleFormat>;

/** What stands for the meeting itself: `withdrawn` is kept, and asked by nobody. */
export const meetingStatus = z.enum(['provisional', 'approved', 'withdrawn']);
export type MeetingStatus = z.infer<typeof meetingStatus>;

/** A meeting that can be published. What corrections and a translation hold is no matter of the store. */
export const submission = z.strictObject({
  article: z.string().min(1),
  format: articleFormat,
  /** Of the file as it was sent, in hexadecimal. */
  fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
  link: z
    .url({ protocol: /^https?$/ })
    .max(MOST.linkLength)
    .optional(),
  translation: json.optional(),
  corrections: z.array(json),
  summary: meetingSummary,
});
export type Submission = z.infer<typeof submission>;

/** A version of a meeting, as whoever changes it has seen it: `NotKept('other-version')` where it is another by now. */
const meetingVersion = z.strictObject({ id: z.string(), version: z.int() });
export type MeetingVersion = z.infer<typeof meetingVersion>;

/** How a draft came to be, for whoever looks at it; nothing of it is kept once it is published. */
const origin = z.strictObject({
  /** What the files were called. */
  files: z.array(z.string().max(MOST.nameLength)).max(10),
  /** What was done with parts of a document, and how many there were. */
  notes: z
    .array(z.strictObject({ code: z.enum(['changes.accepted', 'comments.left']), count: z.int() }))
    .max(10),
  /** Lines of a PDF, to be compared with its pages. */
  sample: z.array(z.string()).max(10),
});
export type Origin = z.infer<typeof origin>;

/** The same, with how many corrections they have seen: `NotKept('other-corrections')` where there are others by now. */
export type SeenMeeting = MeetingVersion & { seenCorrections?: number };

/** A submission that waits; `replaces` is the meeting of which it is to be a new version. */
export const draft = submission.extend({ replaces: meetingVersion.optional(), origin: origin.optional() });
export type Draft = z.infer<typeof draft>;

/** A draft as it is listed. */
export interface WaitingDraft {
  draftId: string;
  title: MeetingSummary['title'];
  until: Date;
}

/** A meeting as it is held in memory. */
export interface ListedMeeting extends MeetingInfo, Pick<MeetingSummary, 'language'> {
  version: number;
  status: MeetingStatus;
  format: ArticleFormat;
  /** Of the article, in hexadecimal: where it is the same, so is all that is made of the article alone. */
  textSha256: string;
  /** Another after each change of this meeting: what was made of it under another revision holds no more. */
  revision: number;
}

/** A meeting with all that is kept of its version. */
export interface StoredMeeting extends ListedMeeting {
  article: string;
  translation: Json | undefined;
  corrections: Json[];
  fileSha256: string;
  link: string | undefined;
  publishedAt: Date;
  /** Id of the member who published this version. */
  publishedBy: string;
}

/** What stays known of a version when its text is gone. */
export interface PastVersion {
  version: number;
  format: ArticleFormat;
  fileSha256: string;
  textSha256: string;
  publishedAt: Date;
  publishedBy: string;
  /** When the next version took its place; undefined for the one that holds. */
  replacedAt: Date | undefined;
}

/** What became of a meeting that an old message names. `by` is the version that holds now. */
export type Standing =
  | { is: 'current'; status: MeetingStatus }
  | { is: 'replaced'; by: number; at: Date }
  | { is: 'withdrawn'; at: Date }
  | { is: 'removed'; at: Date }
  | { is: 'unknown' };

/** A meeting that was removed and can be had back until then. */
export interface RemovedMeeting extends Pick<MeetingInfo, 'id' | 'title'> {
  removedAt: Date;
  removedBy: string;
  until: Date;
}

/** What somebody did to a meeting, or (`asked-cleared`) to the list of questions. */
export type MeetingAction =
  | 'published'
  | 'replaced'
  | 'corrected'
  | 'status'
  | 'removed'
  | 'restored'
  | 'asked-cleared';

/** One thing that somebody did. `number` counts from 1 in each server. */
export interface MeetingEntry {
  number: number;
  when: Date;
  /** Id of the member. */
  who: string;
  action: MeetingAction;
  meetingId: string | undefined;
  version: number | undefined;
  /** Corrections of `corrected`, `{ from, to }` of `status`, the count of `asked-cleared`. */
  details: Json | undefined;
}

/** A question that was not answered, or whose answer a member calls wrong; nothing in it says who. */
export const askedQuestion = z.strictObject({
  kind: z.enum(['unanswered', 'wrong']),
  question: z.string(),
  language: z.enum(['ar', 'en']),
  /** Ids of the meetings that were searched. */
  meetings: z.array(z.string().max(64)).max(MOST.meetings).readonly(),
  /** The word that none of them has. */
  word: z.string().optional(),
});
export type AskedQuestion = z.infer<typeof askedQuestion>;

/** A question as it is listed. */
export interface KeptQuestion extends AskedQuestion {
  number: number;
  when: Date;
}

/** A part of a list that is numbered: up to `limit` of what is older than number `before`, newest first. */
export interface Page {
  before?: number | undefined;
  limit?: number | undefined;
}

/**
 * What the moderators of all servers added. Every call names the server, and nothing of another is ever touched or told,
 * whatever id is given. What waits rejects with `NotSaved` where the database cannot be reached, and with `NotKept` for
 * what the moderator has to know; then nothing has changed. What resolves is written, and already seen by the reads of
 * this process; other processes see it within seconds.
 */
export interface MeetingStore {
  /** Returns the meetings that can be asked, newest first, without waiting: none that is withdrawn or removed. */
  list(guildId: string): readonly ListedMeeting[];
  /** Returns the same with those that are withdrawn, for moderators. */
  listAll(guildId: string): readonly ListedMeeting[];
  /** Returns one of these. */
  find(guildId: string, id: string): ListedMeeting | undefined;
  /** Returns the meeting that has just this article. */
  findText(guildId: string, article: string): ListedMeeting | undefined;
  /** Takes in what other processes have changed; resolves to false where the database cannot be reached. */
  refresh(): Promise<boolean>;

  /** Resolves to a meeting with its text, also to a withdrawn one; to undefined where there is none, or it was removed. */
  read(guildId: string, id: string): Promise<StoredMeeting | undefined>;
  /** Resolves to all versions of a meeting, the newest first; of one that was removed too. */
  versions(guildId: string, id: string): Promise<PastVersion[]>;
  /** Resolves to what became of a version of a meeting. */
  standing(guildId: string, meeting: MeetingVersion): Promise<Standing>;

  /** Keeps a draft for a day, in place of the moderator's draft with that id, or with a new one. Resolves to its id. */
  keepDraft(guildId: string, who: string, draft: Draft, draftId?: string): Promise<string>;
  /** Resolves to a draft of this moderator; to undefined where it was published, discarded, or has waited a day. */
  readDraft(guildId: string, who: string, draftId: string): Promise<Draft | undefined>;
  /** Resolves to the drafts of this moderator that wait, the newest first. */
  drafts(guildId: string, who: string): Promise<WaitingDraft[]>;
  /** Resolves to whether there was such a draft. */
  discardDraft(guildId: string, who: string, draftId: string): Promise<boolean>;

  /**
   * Publishes a meeting, or a new version of one, whose text is dropped then. The moderator's draft that it was made from
   * is gone with that: of two presses on one button, one publishes.
   */
  publish(guildId: string, who: string, meeting: Draft, options?: PublishOptions): Promise<ListedMeeting>;
  /** Adds corrections to those of a meeting; with a summary where they change what it is listed by. */
  correct(
    guildId: string,
    who: string,
    meeting: SeenMeeting,
    corrections: readonly Json[],
    summary?: MeetingSummary,
  ): Promise<ListedMeeting>;
  setStatus(guildId: string, who: string, meeting: MeetingVersion, to: MeetingStatus): Promise<ListedMeeting>;
  /** Removes a meeting, which can be had back for a day; then its texts are erased. */
  remove(guildId: string, who: string, id: string): Promise<RemovedMeeting>;
  restore(guildId: string, who: string, id: string): Promise<ListedMeeting>;
  /** Resolves to the meetings that can be had back, the last removed first. */
  removed(guildId: string): Promise<RemovedMeeting[]>;
  /** Resolves to what was done, newest first, to one meeting or to all. */
  log(guildId: string, page?: Page & { meetingId?: string }): Promise<MeetingEntry[]>;

  /** Keeps a question, unless the server does not want that (`asked.on`). Resolves to whether it was kept. */
  keepQuestion(guildId: string, question: AskedQuestion): Promise<boolean>;
  /** Resolves to questions, newest first: to none while the server does not want them, or from before its `asked.days`. */
  questions(guildId: string, page?: Page): Promise<KeptQuestion[]>;
  /** Takes all questions away; resolves to how many. */
  clearQuestions(guildId: string, who: string): Promise<number>;

  /** Erases what has been kept long enough, as the store does by itself every hour. */
  sweep(): Promise<void>;
  /** Ends the store's own work; the database stays open. */
  close(): Promise<void>;
}

export interface PublishOptions {
  draftId?: string | undefined;
  /** `provisional` unless told. */
  status?: 'provisional' | 'approved' | undefined;
}

/**
 * Why something was not done, each for the moderator to know: too much of something; `no-meeting` or `no-draft` with this
 * id, by now; `other-version`: somebody replaced the text meanwhile; `other-corrections`: or corrected it; `same-text`: another meeting, `meetingId`, has it;
 * `too-late`: it was removed more than a day ago.
 */
export type NotKeptReason =
  | 'too-many-meetings'
  | 'too-many-drafts'
  | 'text-too-long'
  | 'translation-too-long'
  | 'too-many-corrections'
  | 'no-meeting'
  | 'no-draft'
  | 'other-version'
  | 'other-corrections'
  | 'same-text'
  | 'too-late';

/** Something that was refused, by a reason to be told; nothing has changed. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
  readonly reason: NotKeptReason;
  readonly meetingId: string | undefined;

  constructor(reason: NotKeptReason, meetingId?: string) {
    super(`not kept: ${reason}`);
    this.reason = reason;
    this.meetingId = meetingId;
  }
}
