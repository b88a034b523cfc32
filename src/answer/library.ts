// Every meeting on record and everything that can be asked of one.
// In: the data folder. Out: a `Library`. Next: `commands/`, which ask it, and `reply/`, which shows the answers.

import { join } from 'node:path';
import { loadMeetings } from '../meeting/load.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { readWordLists } from '../search/word-lists.ts';
import { normalize } from '../text/normalize.ts';
import { createMeetingAnswers, type MeetingAnswers } from './meeting-answers.ts';
import { type Suggestion, shorten } from './suggest.ts';

export type { MeetingAnswers };

/** Every meeting on record. */
export interface Library {
  /** Meetings, newest first. */
  meetings: Meeting[];
  /** The newest meeting, or the one with this id; undefined for an id that is not on record. */
  open(id?: string): MeetingAnswers | undefined;
  /** Meetings whose title, number or date fit what is typed, newest first; at most 25. */
  suggest(typed: string): Suggestion[];
}

const MOST_CHOICES = 25;

/**
 * Reads the meetings and word lists of a data folder. A meeting's index is built when it is first opened.
 *
 * @throws DataError naming file, place and value when the data cannot be trusted.
 */
export function loadLibrary(dataFolder: string): Library {
  const meetings = loadMeetings(join(dataFolder, 'meetings'));
  const wordLists = readWordLists(dataFolder);
  const opened = new Map<string, MeetingAnswers>();
  return {
    meetings,
    open(id = meetings[0]?.id) {
      const meeting = meetings.find((candidate) => candidate.id === id);
      if (!meeting) return undefined;
      const answers = opened.get(meeting.id) ?? createMeetingAnswers(meeting, wordLists);
      opened.set(meeting.id, answers);
      return answers;
    },
    suggest: (typed) => suggestMeetings(meetings, typed),
  };
}

function suggestMeetings(meetings: Meeting[], typed: string): Suggestion[] {
  const wanted = normalize(typed);
  return meetings
    .map(({ id, title, published }) => ({ name: `${published} · ${title.ar} · ${title.en}`, value: id }))
    .filter(({ name, value }) => normalize(`${value} ${name}`).includes(wanted))
    .slice(0, MOST_CHOICES)
    .map(({ name, value }) => ({ name: shorten(name), value }));
}
