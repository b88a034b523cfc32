// Every meeting on record and everything that can be asked of one.
// In: loaded meetings. Out: `Answer`s. Next: `commands/`, which call this, and `reply/`, which shows it.

import { join } from 'node:path';
import { loadMeetings } from '../meeting/load.ts';
import type { Language, Meeting } from '../meeting/meeting.ts';
import { readWordLists } from '../search/word-lists.ts';
import { normalize } from '../text/normalize.ts';
import type { Answer } from './answer.ts';
import { createMeetingAnswers, type Explanation } from './meeting-answers.ts';
import { shorten } from './suggest.ts';

/** The lists of a meeting whose names autocomplete. */
export type Section = 'people' | 'agenda' | 'experiences';

/** One autocomplete choice: what is shown, and the entry id that is sent. */
export interface Suggestion {
  name: string;
  value: string;
}

/** Everything that can be asked of one meeting. Calls are synchronous, pure and take well under a millisecond. */
export interface MeetingAnswers {
  meeting: Meeting;
  /** Answers a question in plain words, or says why it is not answered. */
  ask(question: string, language: Language): Answer;
  /** The same with everything that led to the answer. */
  explain(question: string, language: Language): Explanation;
  /** Who was there and who was only mentioned; with `person` (an entry id or a name as typed) that one. */
  attendees(person: string | undefined, language: Language): Answer;
  /** The agenda items and what was done with each; with `topic` (an entry id or words) the items about it. */
  agenda(topic: string | undefined, language: Language): Answer;
  /** The experiences presented, by whom, with what content; with `name` (an entry id or words) that one. */
  experiences(name: string | undefined, language: Language): Answer;
  /** Which meeting: number, body, chair, how, when published, purpose. */
  overview(language: Language): Answer;
  /** Gives again the answer that had this `Answer.key`, or undefined where there is none (an old or forged key). */
  recall(key: string, language: Language): Answer | undefined;
  /** Entries of a section that fit what is typed so far, best first, all of them when nothing is typed; at most 25. */
  suggest(section: Section, typed: string): Suggestion[];
}

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
