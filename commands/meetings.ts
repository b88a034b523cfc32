import { LIST_KEY, listMeetings } from '../src/answer/meeting-list.ts';
import type { Command } from './command.ts';
import { memberCommand, withReplyOptions } from './options.ts';

/** `/meetings`: all meetings at hand, the newest first. */
export const meetings = {
  data: withReplyOptions(
    memberCommand('meetings', 'All meetings, newest first · كل الاجتماعات، الأحدث أولاً'),
  ),
  help: () => ({
    says: {
      ar: 'يعرض الاجتماعات كلها، الأحدث أولاً، ولك أن تفتح منها ما تشاء.',
      en: 'Lists all meetings, newest first; any of them can be opened from the list.',
    },
  }),

  run: ({ library, language }) => listMeetings(library.meetings, language),
  recall: (key, { library, language }) =>
    key === LIST_KEY ? listMeetings(library.meetings, language) : undefined,
} satisfies Command;
