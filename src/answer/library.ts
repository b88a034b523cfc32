// Every meeting on record and everything that can be asked of one.
// In: the data folder. Out: a `Library`. Next: `commands/`, which ask it, and `reply/`, which shows the answers.

import { join } from 'node:path';
import { readCatalogue } from '../library/catalogue.ts';
import { createDirectory } from '../library/directory.ts';
import { fingerprintOfAnalyzer } from '../library/fingerprint.ts';
import { createKeeper, noKeeper, recallOr } from '../library/keeper.ts';
import { createNaming, type FindMeetings } from '../library/naming.ts';
import type { MeetingInfo } from '../record/meeting.ts';
import { createAnalyze } from '../words/analyzer.ts';
import { type AllMeetings, createAllMeetings } from './by-heart/all-meetings.ts';
import type { MeetingAnswers } from './by-heart/meeting-answers.ts';
import { createShelf } from './by-heart/shelf.ts';
import type { Suggestion } from './by-heart/suggest.ts';
import { readWordLists } from './by-heart/word-lists.ts';

export type { MeetingAnswers };

/** Every meeting on record. */
export interface Library extends AllMeetings {
  /** Meetings, newest first. */
  meetings: MeetingInfo[];
  /** The newest meeting, or the one with this id; undefined for an id that is not on record. */
  open(id?: string): MeetingAnswers | undefined;
  /** The meetings that fit the number or date by which a question names its own, the likeliest first. */
  find: FindMeetings;
  /** Meetings whose title, number or date fit what is typed, newest first; at most 25. */
  suggest(typed: string): Suggestion[];
}

/** Where what was computed is kept for the next start; nowhere unless `keptIn` names a folder. */
export interface Keeping {
  keptIn?: string | undefined;
  /** Told once when the folder cannot be written. */
  onProblem?(error: unknown): void;
}

/**
 * Returns the library of a data folder. Meetings are read and proved when they are new or changed, and their
 * indexes are built when they are first opened.
 *
 * @throws DataError naming file, place and value when the data cannot be trusted.
 */
export function loadLibrary(dataFolder: string, { keptIn, onProblem }: Keeping = {}): Library {
  const keeper = keptIn === undefined ? noKeeper : createKeeper(keptIn, onProblem);
  const folder = join(dataFolder, 'meetings');
  const analyzer = fingerprintOfAnalyzer(dataFolder);
  const wordLists = recallOr(keeper, 'words', analyzer, () => readWordLists(dataFolder));
  const catalogue = readCatalogue(folder, analyzer, keeper);
  const { meetings } = catalogue;
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const analyze = createAnalyze();
  const shelf = createShelf({ folder, newest: meetings[0]?.id, analyzer, wordLists, analyze, keeper });
  const allMeetings = createAllMeetings(catalogue, shelf, wordLists, keeper);
  return {
    ...allMeetings,
    meetings,
    open: (id = meetings[0]?.id) => (id !== undefined && byId.has(id) ? shelf.open(id) : undefined),
    find: createNaming(meetings),
    suggest: createDirectory(meetings),
  };
}
