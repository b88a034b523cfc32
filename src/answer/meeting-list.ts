// All meetings as an answer: the newest first, a line each.
// In: meetings as the catalogue has them. Out: one `Answer`, paged by `reply/`. Next: `commands/meetings.ts`.

import type { MeetingInfo } from '../library/meeting.ts';
import type { Bilingual, Language } from '../words/language.ts';
import type { Answer } from './answer.ts';
import { titledMeetings } from './compare-wording.ts';
import { describeMeeting } from './meeting-names.ts';

/** The key of the list. */
export const LIST_KEY = 'meetings.all';

const TITLE: Bilingual = { ar: 'الاجتماعات، الأحدث أولاً', en: 'Meetings, newest first' };

/** Returns the list of meetings, which come newest first. */
export function listMeetings(meetings: readonly MeetingInfo[], language: Language): Answer {
  return {
    ...{ answered: true, language, meeting: meetings[0]?.id ?? '', key: LIST_KEY, title: TITLE },
    covers: titledMeetings(meetings.length),
    statements: meetings.map((info) => ({
      ...{ text: describeMeeting(info), citations: [] },
      ...{ isLine: true, opens: info.id },
    })),
  };
}
