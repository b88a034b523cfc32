// Drafts and meetings as moderators look at them. In: a key, or a draft. Out: a `Paper` with what it says.
// Next: `library-press.ts`, which shows it.

import type { Read } from '../src/library/drafting.ts';
import { identify } from '../src/library/identify.ts';
import { changesOf, without } from '../src/record/changes.ts';
import type { PaperKey } from '../src/reply/library/ids.ts';
import type { Paper, Replacing } from '../src/reply/library/view.ts';
import {
  type Draft,
  type ListedMeeting,
  type MeetingSummary,
  NotKept,
  type StoredMeeting,
} from '../src/settings/meetings/meetings.ts';
import { fitSummary } from '../src/settings/meetings/summary.ts';
import { normalize } from '../src/words/normalize.ts';
import type { Librarian } from './library-request.ts';

/** Resolves to a draft or meeting of this moderator's server. Rejects with a `NotKept` for one that is not there. */
export async function openPaper(librarian: Librarian, key: PaperKey): Promise<Paper> {
  if ('draftId' in key) return paperOfDraft(librarian, key.draftId, await readDraft(librarian, key.draftId));
  const stored = await readMeeting(librarian, key);
  const read = await librarian.drafting.read(stored);
  return {
    ...read,
    key,
    ...{ link: stored.link, corrections: stored.corrections, format: stored.format },
    summary: summaryOf(read),
    candidates: [],
    meeting: stored,
  };
}

/** Resolves to a draft with what it says. */
export async function paperOfDraft(librarian: Librarian, draftId: string, draft: Draft): Promise<Paper> {
  const read = await librarian.drafting.read(draft);
  const { guildId, meetings } = librarian;
  const { link, corrections, format, summary, origin } = draft;
  return {
    ...read,
    key: { draftId },
    ...{ link, corrections, format, summary, origin },
    replaces: await replacing(librarian, draft, read),
    candidates: byLikeness(summary, meetings.listAll(guildId)),
  };
}

/** Resolves to a draft of this moderator. */
export async function readDraft({ meetings, guildId, memberId }: Librarian, draftId: string): Promise<Draft> {
  const draft = await meetings.readDraft(guildId, memberId, draftId);
  if (!draft) throw new NotKept('no-draft');
  return draft;
}

/** Resolves to a meeting at the version that the moderator has seen. */
export async function readMeeting(
  { meetings, guildId }: Librarian,
  { id, version }: { id: string; version: number },
): Promise<StoredMeeting> {
  const stored = await meetings.read(guildId, id);
  if (!stored) throw new NotKept('no-meeting');
  if (stored.version !== version) throw new NotKept('other-version');
  return stored;
}

/** Returns what a meeting is listed by. */
export function summaryOf({ article, record }: Pick<Read, 'article' | 'record'>): MeetingSummary {
  return fitSummary(identify({ ...article, id: '' }, record), article.language);
}

/** Returns the meeting that a draft is most likely a new text of: one with the same title, and the same date or none. */
export function likelyReplaced(
  summary: MeetingSummary,
  listed: readonly ListedMeeting[],
): ListedMeeting | undefined {
  const { title, published } = summary;
  return listed.find(
    (other) =>
      other.published === published &&
      [other.title.ar, other.title.en].some((one) => one === title.ar || one === title.en),
  );
}

/** Returns meetings with those first that a text may be another of: by words of the title, number and body. */
function byLikeness(summary: MeetingSummary, listed: readonly ListedMeeting[]): ListedMeeting[] {
  const words = new Set(wordsOf(summary.title));
  const likeness = ({ title, number, body, published }: ListedMeeting) =>
    wordsOf(title).filter((word) => words.has(word)).length +
    Number(number !== undefined && number === summary.number) +
    Number(body !== undefined && body === summary.body) +
    Number(published !== undefined && published === summary.published);
  const ranked = listed.map((meeting) => ({ meeting, like: likeness(meeting) }));
  return ranked.sort((a, b) => b.like - a.like).map(({ meeting }) => meeting);
}

const wordsOf = ({ ar, en }: MeetingSummary['title']): string[] => [
  ...new Set(`${ar} ${en}`.split(/\s+/u).map(normalize)),
];

async function replacing(
  { guildId, meetings, drafting }: Librarian,
  { replaces }: Draft,
  now: Read,
): Promise<Replacing | undefined> {
  const meeting = replaces && meetings.find(guildId, replaces.id);
  if (!meeting || meeting.version !== replaces.version) return undefined;
  const stored = await meetings.read(guildId, meeting.id);
  if (!stored) return undefined;
  const before = await drafting.read(stored);
  const [was, is] = [before, now].map(({ article }) => article.clauses.map(({ text }) => text)) as [
    string[],
    string[],
  ];
  return {
    meeting,
    changes: changesOf(before.record, now.record),
    gone: without(was, is).length,
    come: without(is, was).length,
  };
}
