// What a moderator does with a draft: looks at it, says which meeting it replaces, publishes or discards it; and corrects it, or a
// meeting. In: a key and what was picked. Out: what to show. Used by `library-press.ts`.

import { correctRecord } from '../src/record/corrections.ts';
import type { DraftedRecord } from '../src/record/drafted.ts';
import { CorrectionsError } from '../src/record/quotes.ts';
import type { PaperKey } from '../src/reply/library/ids.ts';
import { NEW_MEETING } from '../src/reply/library/preview-controls.ts';
import type { LibraryView, Paper } from '../src/reply/library/view.ts';
import { libraryText } from '../src/reply/library/wording.ts';
import { UserError } from '../src/reply/user-error.ts';
import { type Draft, type ListedMeeting, NotKept } from '../src/settings/meetings/meetings.ts';
import { fixIn } from './library-fixing.ts';
import { openPaper, paperOfDraft, readDraft, readMeeting, summaryOf } from './library-papers.ts';
import type { Librarian } from './library-request.ts';
import type { Filled } from './step.ts';

/** Publishes a draft, or puts it in place of the meeting that it replaces. */
export async function publishDraft(
  librarian: Librarian,
  draftId: string,
  status: 'provisional' | 'approved',
): Promise<LibraryView> {
  const { guildId, memberId, meetings } = librarian;
  const draft = await readDraft(librarian, draftId);
  const current = draft.replaces && meetings.find(guildId, draft.replaces.id);
  if (draft.replaces && current?.version !== draft.replaces.version)
    return lookAgain(librarian, draftId, draft, current);
  const meeting = await meetings.publish(guildId, memberId, draft, { draftId, status });
  const { record } = await librarian.drafting.read(draft);
  return {
    show: 'published',
    meeting,
    isReplaced: draft.replaces !== undefined,
    question: questionOn(record),
  };
}

/** What a draft was to replace is another by now, or gone: it is shown against what is there. */
async function lookAgain(
  librarian: Librarian,
  draftId: string,
  { replaces: _, ...draft }: Draft,
  current: ListedMeeting | undefined,
): Promise<LibraryView> {
  const { guildId, memberId, meetings } = librarian;
  const changed: Draft = {
    ...draft,
    ...(current && { replaces: { id: current.id, version: current.version } }),
  };
  await meetings.keepDraft(guildId, memberId, changed, draftId);
  const paper = await paperOfDraft(librarian, draftId, changed);
  return { show: 'paper', paper, page: 0, wrong: current ? libraryText.otherText : libraryText.otherGone };
}

/** Something that members can ask and that is answered, in the language of the text. */
function questionOn({ people, dateHeld, language }: DraftedRecord): string | undefined {
  const isArabic = language === 'ar';
  if (people.some(({ presence }) => presence === 'chaired'))
    return isArabic ? 'من ترأس الاجتماع؟' : 'Who chaired the meeting?';
  if (dateHeld) return isArabic ? 'متى عُقد الاجتماع؟' : 'When was the meeting held?';
  return undefined;
}

/** Takes a draft away. */
export async function discardDraft(
  { guildId, memberId, meetings }: Librarian,
  draftId: string,
): Promise<LibraryView> {
  if (!(await meetings.discardDraft(guildId, memberId, draftId))) throw new NotKept('no-draft');
  return { show: 'discarded' };
}

/** Says which meeting a draft is a new text of. */
export async function replaceBy(librarian: Librarian, draftId: string, picked: string): Promise<LibraryView> {
  const { guildId, memberId, meetings } = librarian;
  const { replaces: _, ...draft } = await readDraft(librarian, draftId);
  const meeting = picked === NEW_MEETING ? undefined : meetings.find(guildId, picked);
  if (!meeting && picked !== NEW_MEETING) throw new NotKept('no-meeting');
  const changed: Draft = {
    ...draft,
    ...(meeting && { replaces: { id: meeting.id, version: meeting.version } }),
  };
  await meetings.keepDraft(guildId, memberId, changed, draftId);
  return { show: 'paper', paper: await paperOfDraft(librarian, draftId, changed), page: 0 };
}

/** Corrects a draft or a meeting as filled in, and shows the page where it was corrected. */
export async function fixPaper(
  librarian: Librarian,
  key: PaperKey,
  { page, detail, filled }: { page: number; detail: string; filled: Filled },
): Promise<LibraryView> {
  const paper = await openPaper(librarian, key);
  try {
    const fix = fixIn(paper, detail, filled);
    if (!fix) return { show: 'paper', paper, page, done: libraryText.unchanged };
    correctRecord(paper.record, fix, paper.article);
    await ('draftId' in key ? fixDraft(librarian, key.draftId, fix) : fixMeeting(librarian, paper, key, fix));
  } catch (error) {
    // Told in place: a menu that stays as it was does not take the same pick again.
    if (error instanceof UserError) return { show: 'paper', paper, page, wrong: error.says };
    if (error instanceof CorrectionsError)
      return { show: 'paper', paper, page, wrong: new UserError('library.unproved').says };
    throw error;
  }
  return { show: 'paper', paper: await openPaper(librarian, key), page, done: libraryText.corrected };
}

type Fix = NonNullable<ReturnType<typeof fixIn>>;

/** As JSON: what is undefined is not there. */
const plainly = (fix: Fix) => JSON.parse(JSON.stringify(fix)) as Paper['corrections'][number];

async function fixDraft(librarian: Librarian, draftId: string, fix: Fix): Promise<void> {
  const { guildId, memberId, meetings, drafting } = librarian;
  const draft = await readDraft(librarian, draftId);
  const changed = { ...draft, corrections: [...draft.corrections, plainly(fix)] };
  const summary = summaryOf(await drafting.read(changed));
  await meetings.keepDraft(guildId, memberId, { ...changed, summary }, draftId);
}

async function fixMeeting(
  librarian: Librarian,
  seen: Paper,
  key: { id: string; version: number },
  fix: Fix,
): Promise<void> {
  const { guildId, memberId, meetings, drafting } = librarian;
  const stored = await readMeeting(librarian, key);
  const corrections = [...stored.corrections, plainly(fix)];
  const summary = summaryOf(await drafting.read({ ...stored, corrections }));
  const meeting = { ...key, seenCorrections: seen.corrections.length };
  await meetings.correct(guildId, memberId, meeting, [plainly(fix)], summary);
}
