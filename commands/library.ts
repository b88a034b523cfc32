// `/library` and *Add as a meeting*: what moderators give the bot to answer from. In: their options. Out: a step.
// Next: `library-adding.ts`, `library-drafts.ts` and `library-meetings.ts` do it, `src/discord/library.ts` carries it out.

import { createDirectory } from '../src/library/directory.ts';
import { UserError } from '../src/reply/user-error.ts';
import { meetingStatus } from '../src/settings/meetings/meetings.ts';
import type { Choice, Options } from './command.ts';
import { addForm, addMeeting } from './library-adding.ts';
import { addAsMeetingData, libraryData } from './library-data.ts';
import { isKnownFile } from './library-files.ts';
import {
  exportMeeting,
  listMeetings,
  meetingNamed,
  openMeeting,
  readLog,
  removeMeeting,
  setStatus,
} from './library-meetings.ts';
import { beside, type Librarian, type LibraryStep } from './library-request.ts';
import type { AttachedFile } from './step.ts';

/** `/library`. */
export const library = {
  data: libraryData,

  /** Runs a subcommand. */
  run(subcommand: string, options: Options, librarian: Librarian): LibraryStep {
    const meeting = () => meetingNamed(librarian, options.getString('meeting') ?? '');
    if (subcommand === 'add') return { step: 'form', form: addForm(librarian.language) };
    if (subcommand === 'list') return beside(() => listMeetings(librarian));
    if (subcommand === 'log') return beside(() => readLog(librarian));
    if (subcommand === 'correct') return beside(async () => openMeeting(librarian, meeting()));
    if (subcommand === 'remove') return beside(async () => removeMeeting(librarian, meeting().id));
    if (subcommand === 'export') return beside(async () => exportMeeting(librarian, meeting()));
    const { data: status } = meetingStatus.safeParse(options.getString('status'));
    if (subcommand === 'status' && status) return beside(async () => setStatus(librarian, meeting(), status));
    throw new UserError('command.unknown');
  },

  /** Choices for the option `meeting`: the server's own, whatever stands for them. */
  complete: (typed: string, { meetings, guildId }: Pick<Librarian, 'meetings' | 'guildId'>): Choice[] =>
    createDirectory([...meetings.listAll(guildId)])(typed),
};

/** *Add as a meeting* in a message's menu: its files, or its text. */
export const addAsMeeting = {
  data: addAsMeetingData,

  run(message: { files: AttachedFile[]; text: string }, librarian: Librarian): LibraryStep {
    const known = message.files.filter(isKnownFile);
    const text = known.length > 0 ? '' : message.text;
    // A picture beside a text is no matter; alone, it is refused as what it is.
    const files = text.trim() === '' && known.length === 0 ? message.files : known;
    return beside(async (onProgress) => {
      if (files.length === 0 && text.trim() === '') throw new UserError('library.message');
      return addMeeting(librarian, { files, text, link: '' }, onProgress);
    });
  },
};
