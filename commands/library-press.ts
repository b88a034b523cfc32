// A button, menu or form of `/library` → what it leads to. In: its custom id, and what was picked or filled in. Out: a step.
// Next: `src/discord/library.ts` carries it out. It has made sure that a moderator pressed it.

import { setTimeout as sleep } from 'node:timers/promises';
import type { LibraryId, PaperKey } from '../src/reply/library/ids.ts';
import { libraryText } from '../src/reply/library/wording.ts';
import { UserError } from '../src/reply/user-error.ts';
import { meetingStatus } from '../src/settings/meetings/meetings.ts';
import { addForm, addMeeting, filledIn } from './library-adding.ts';
import { discardDraft, fixPaper, publishDraft, replaceBy } from './library-drafts.ts';
import { fixForm } from './library-fix-form.ts';
import {
  exportMeeting,
  listMeetings,
  openPicked,
  readLog,
  removeMeeting,
  restoreMeeting,
  setStatus,
} from './library-meetings.ts';
import { openPaper } from './library-papers.ts';
import { beside, inPlace, type Librarian, type LibraryStep } from './library-request.ts';
import type { Filled } from './step.ts';

/** What somebody pressed, with what they picked or filled in. */
export interface Pressed {
  id: LibraryId;
  picked: string;
  filled: Filled;
}

/** Returns what a press leads to; throws a `UserError` for one that leads nowhere. */
export async function pressLibrary(
  librarian: Librarian,
  { id, picked, filled }: Pressed,
): Promise<LibraryStep> {
  const { action, page = 0, detail = '', language } = id;
  if (action === 'add') return { step: 'form', form: addForm(language) };
  if (action === 'submit')
    return inPlace((onProgress) => addMeeting(librarian, filledIn(filled), onProgress));
  if (action === 'list') return inPlace(() => listMeetings(librarian, page));
  if (action === 'open') return inPlace(() => openPicked(librarian, picked));
  if (action === 'restore') return inPlace(() => restoreMeeting(librarian, detail));
  if (action === 'log') return inPlace(() => readLog(librarian, page === 0 ? undefined : page));
  if (!id.paper) throw new UserError('library.stale');
  return pressPaper(librarian, id.paper, { id, picked, filled });
}

/** Discord takes no form after three seconds. */
const SOON_MS = 1500;

/** Resolves to what work resolves to, or to undefined where that is not soon. */
async function soon<T>(work: Promise<T>): Promise<T | undefined> {
  const late = new AbortController();
  const patience = sleep(SOON_MS, undefined, { signal: late.signal }).catch(() => undefined);
  return Promise.race([work, patience]).finally(() => late.abort());
}

async function pressPaper(
  librarian: Librarian,
  key: PaperKey,
  { id, picked, filled }: Pressed,
): Promise<LibraryStep> {
  const { action, page = 0, detail = '', language } = id;
  if (action === 'pick') {
    const opening = openPaper(librarian, key);
    const paper = await soon(opening);
    if (paper) return { step: 'form', form: fixForm(paper, picked, page, language) };
    const step = inPlace(async () => ({
      show: 'paper',
      paper: await opening,
      page,
      done: libraryText.again,
    }));
    return { ...step, isLate: true };
  }
  if (action === 'show' || action === 'text') {
    return inPlace(async () => {
      const paper = await openPaper(librarian, key);
      return action === 'show' ? { show: 'paper', paper, page } : { show: 'text', paper, page };
    });
  }
  if (action === 'fix') return inPlace(() => fixPaper(librarian, key, { page, detail, filled }));
  return 'draftId' in key ? pressDraft(librarian, key.draftId, id, picked) : pressMeeting(librarian, key, id);
}

function pressDraft(
  librarian: Librarian,
  draftId: string,
  { action, detail }: LibraryId,
  picked: string,
): LibraryStep {
  if (action === 'publish' && (detail === 'approved' || detail === 'provisional'))
    return inPlace(() => publishDraft(librarian, draftId, detail));
  if (action === 'discard') return inPlace(() => discardDraft(librarian, draftId));
  if (action === 'replace') return inPlace(() => replaceBy(librarian, draftId, picked));
  throw new UserError('library.stale');
}

function pressMeeting(
  librarian: Librarian,
  key: { id: string; version: number },
  { action, detail }: LibraryId,
): LibraryStep {
  const { data: status } = meetingStatus.safeParse(detail);
  if (action === 'status' && status) return inPlace(() => setStatus(librarian, key, status));
  if (action === 'remove') return inPlace(() => removeMeeting(librarian, key.id));
  if (action === 'export') return beside(() => exportMeeting(librarian, key));
  throw new UserError('library.stale');
}
