// What a moderator does with meetings that are published: lists them, says what stands for one, removes it and brings it back,
// takes its files along, and reads who did what. In: ids. Out: what to show. Used by `library.ts` and `library-press.ts`.

import { correctionsSchema } from '../src/record/corrections.ts';
import type { DraftedRecord } from '../src/record/drafted.ts';
import { mergeCorrections } from '../src/record/merge-corrections.ts';
import { ENTRIES_PAGE, LIST_PAGE } from '../src/reply/library/lists.ts';
import type { LibraryView, ListLine, SentFile } from '../src/reply/library/view.ts';
import { UserError } from '../src/reply/user-error.ts';
import {
  type ListedMeeting,
  type MeetingStatus,
  NotKept,
  type StoredMeeting,
} from '../src/settings/meetings/meetings.ts';
import { openPaper, readMeeting } from './library-papers.ts';
import type { Librarian } from './library-request.ts';

/** Lists a page of the meetings, and on the first one what waits and what was removed. */
export async function listMeetings(librarian: Librarian, page = 0): Promise<LibraryView> {
  const { guildId, memberId, meetings } = librarian;
  await meetings.refresh();
  const all = meetings.listAll(guildId);
  const pages = Math.max(Math.ceil(all.length / LIST_PAGE), 1);
  const at = Math.min(page, pages - 1);
  const shown = all.slice(at * LIST_PAGE, (at + 1) * LIST_PAGE);
  const [drafts, removed] =
    at > 0 ? [[], []] : await Promise.all([meetings.drafts(guildId, memberId), meetings.removed(guildId)]);
  const lines = await Promise.all(shown.map((meeting) => lineOf(librarian, meeting)));
  return { show: 'list', lines, drafts, removed, page: at, pages };
}

async function lineOf({ meetings, guildId }: Librarian, meeting: ListedMeeting): Promise<ListLine> {
  const [newest] = await meetings.versions(guildId, meeting.id);
  return {
    meeting,
    publishedBy: newest?.publishedBy ?? '0',
    publishedAt: newest?.publishedAt ?? new Date(0),
  };
}

/** Opens a meeting as it is now. */
export async function openMeeting(
  librarian: Librarian,
  { id, version }: ListedMeeting,
): Promise<LibraryView> {
  return { show: 'paper', paper: await openPaper(librarian, { id, version }), page: 0 };
}

/** Returns the meeting that was named or picked; throws a `UserError` where none of the server's own is meant. */
export function meetingNamed({ meetings, guildId }: Librarian, typed: string): ListedMeeting {
  const all = meetings.listAll(guildId);
  const wanted = typed.trim();
  const named = all.filter(({ title, published }) =>
    [title.ar, title.en, [published, title.ar].join(' · '), [published, title.en].join(' · ')].includes(
      wanted,
    ),
  );
  const found = all.find(({ id }) => id === wanted) ?? (named.length === 1 ? named[0] : undefined);
  if (!found) throw new UserError('library.meeting', typed);
  return found;
}

/** Says what stands for a meeting. */
export async function setStatus(
  librarian: Librarian,
  meeting: { id: string; version: number },
  status: MeetingStatus,
): Promise<LibraryView> {
  const { guildId, memberId, meetings } = librarian;
  return openMeeting(librarian, await meetings.setStatus(guildId, memberId, meeting, status));
}

/** Removes a meeting, which can be had back for a day. */
export async function removeMeeting(
  { guildId, memberId, meetings }: Librarian,
  id: string,
): Promise<LibraryView> {
  return { show: 'removed', removed: await meetings.remove(guildId, memberId, id) };
}

/** Brings a removed meeting back. */
export async function restoreMeeting(
  { guildId, memberId, meetings }: Librarian,
  id: string,
): Promise<LibraryView> {
  return { show: 'restored', meeting: await meetings.restore(guildId, memberId, id) };
}

/** Gives a meeting's folder as files. */
export async function exportMeeting(
  librarian: Librarian,
  meeting: { id: string; version: number },
): Promise<LibraryView> {
  const stored = await readMeeting(librarian, meeting);
  const { drafted } = await librarian.drafting.read(stored);
  return { show: 'export', files: filesOf(stored, drafted) };
}

/** A text keeps its name; what was taken out of a document is Markdown. */
function filesOf(
  { article, format, corrections, translation }: StoredMeeting,
  drafted: DraftedRecord,
): SentFile[] {
  const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
  const given = corrections.map((one) => correctionsSchema.parse(one));
  const record = mergeCorrections(given, drafted);
  return [
    { name: format === 'txt' ? 'article.txt' : 'article.md', text: article },
    ...(Object.keys(record).length > 0 ? [{ name: 'record.json', text: json(record) }] : []),
    ...(translation === undefined ? [] : [{ name: 'translation.json', text: json(translation) }]),
  ];
}

/** Gives a page of the log, and one entry more where there are older ones. */
export async function readLog({ guildId, meetings }: Librarian, before?: number): Promise<LibraryView> {
  const page = { ...(before !== undefined && { before }), limit: ENTRIES_PAGE + 1 };
  const entries = await meetings.log(guildId, page);
  const known = [...meetings.listAll(guildId), ...(await meetings.removed(guildId))];
  return { show: 'log', entries, before, titles: new Map(known.map(({ id, title }) => [id, title])) };
}

/** Opens what was picked from the list; a removed meeting is brought back. */
export async function openPicked(librarian: Librarian, picked: string): Promise<LibraryView> {
  const { meetings, guildId } = librarian;
  if (picked.startsWith('back-')) return restoreMeeting(librarian, picked.slice('back-'.length));
  if (picked.startsWith('d'))
    return { show: 'paper', paper: await openPaper(librarian, { draftId: picked }), page: 0 };
  const meeting = meetings.find(guildId, picked);
  if (!meeting) throw new NotKept('no-meeting');
  return openMeeting(librarian, meeting);
}
