// Every meeting on record and everything that can be asked of one: the one door to what answers.
// In: the data folder. Out: a `Library`. Next: `commands/`, which ask it, and `reply/`, which shows the answers.
// A folder that has an article alone is read (readings.ts); one with a record is known by heart (by-heart/shelf.ts).

import { join } from 'node:path';
import { readCatalogue } from '../library/catalogue.ts';
import { createDirectory } from '../library/directory.ts';
import { fingerprintOfAnalyzer } from '../library/fingerprint.ts';
import { createKeeper, noKeeper, recallOr } from '../library/keeper.ts';
import type { MeetingInfo } from '../library/meeting.ts';
import { createNaming, type FindMeetings } from '../library/naming.ts';
import type { Suggestion } from '../library/suggestion.ts';
import { createAnalyze } from '../words/analyzer.ts';
import { type AllMeetings, createAllMeetings } from './by-heart/all-meetings.ts';
import { createShelf } from './by-heart/shelf.ts';
import { readWordLists } from './by-heart/word-lists.ts';
import type { MeetingAnswers } from './meeting-answers.ts';
import { createReadings } from './readings.ts';

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
  const { meetings, bare, byHeart } = readCatalogue(folder, analyzer, keeper);
  const analyze = createAnalyze();
  const newest = byHeart.meetings[0]?.id;
  const shelf = createShelf({ folder, newest, analyzer, wordLists, analyze, keeper });
  const allByHeart = createAllMeetings(byHeart, shelf, wordLists, keeper);
  const read = createReadings(dataFolder);
  const waysIn = new Map([
    ...byHeart.meetings.map(({ id }) => [id, shelf.open] as const),
    ...bare.map(({ id }) => [id, read] as const),
  ]);
  return {
    ...allByHeart,
    ...searchBoth(allByHeart, byHeart.meetings, bare),
    meetings,
    open: (id = meetings[0]?.id) => (id === undefined ? undefined : waysIn.get(id)?.(id)),
    find: createNaming(meetings),
    suggest: createDirectory(meetings),
  };
}

/** So many meetings that are only read are asked one by one: no index tells which of them are worth it. */
const MOST_READ = 3;

/** Returns the search over all meetings: what is found of those known by heart comes after the newest that are read. */
function searchBoth(
  { isSearchable, search }: AllMeetings,
  byHeart: readonly MeetingInfo[],
  bare: readonly MeetingInfo[],
): Pick<AllMeetings, 'isSearchable' | 'search'> {
  if (bare.length === 0) return { isSearchable, search };
  const read = bare.slice(0, MOST_READ).map(({ id }) => id);
  // One alone has no index of all: it is always worth asking.
  const isOne = byHeart.length < 2;
  const found = (words: string) => (isOne ? byHeart.map(({ id }) => id) : search(words));
  return {
    isSearchable: () => bare.length + byHeart.length > 1 && (isOne || isSearchable()),
    search: (words) => [...read, ...found(words)],
  };
}
