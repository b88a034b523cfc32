// What `/library` is run with, and what it returns. In: nothing. Out: types. Next: `library.ts` and `library-press.ts`, which
// are run; `src/discord/library.ts` carries out what they return.

import type { Drafting } from '../src/library/drafting.ts';
import type { LibraryView } from '../src/reply/library/view.ts';
import type { MeetingStore } from '../src/settings/meetings/meetings.ts';
import type { Language } from '../src/words/language.ts';
import type { AttachedFile, OnProgress, Step } from './step.ts';

/** A moderator of one server, and what they work with. */
export interface Librarian {
  guildId: string;
  memberId: string;
  language: Language;
  meetings: MeetingStore;
  drafting: Drafting;
  /** Resolves to an attachment's bytes; rejects with a `UserError` or an `ArticleError` where they cannot be had. */
  fetchFile(file: AttachedFile): Promise<Uint8Array>;
}

export type LibraryStep = Step<LibraryView>;
type ShownStep = Extract<LibraryStep, { step: 'show' }>;

/** Work whose outcome takes the place of the message that was pressed. */
export const inPlace = (work: (onProgress: OnProgress<LibraryView>) => Promise<LibraryView>): ShownStep => ({
  step: 'show',
  where: 'in place',
  work,
});

/** Work whose outcome only the moderator sees, in a message of its own. */
export const beside = (work: (onProgress: OnProgress<LibraryView>) => Promise<LibraryView>): ShownStep => ({
  step: 'show',
  where: 'beside',
  work,
});
