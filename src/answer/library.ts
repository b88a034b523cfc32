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
import { type Compare, createCompare } from './compare.ts';
import type { MeetingAnswers } from './meeting-answers.ts';
import { createReadings, type Readings } from './readings.ts';
import { createSubjects, createTopics } from './topics.ts';

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
  /** What each meeting did with a topic, in order of time. */
  compare: Compare;
  /** Topics of all agendas that fit what is typed, the newest meeting's first; at most 25. */
  suggestTopics(typed: string): Suggestion[];
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
    ...bare.map(({ id }) => [id, read.open] as const),
  ]);
  const isRead = new Set(bare.map(({ id }) => id));
  const open = (id = meetings[0]?.id) => (id === undefined ? undefined : waysIn.get(id)?.(id));
  return {
    ...allByHeart,
    ...searchBoth(allByHeart, byHeart.meetings, bare),
    prepare: () => prepareBoth(allByHeart, bare, read),
    meetings,
    open,
    find: createNaming(meetings),
    suggest: either(createDirectory(meetings), createSubjects(bare, read.vectors)),
    suggestTopics: createTopics(meetings),
    compare: createCompare({
      ...{ meetings, open, vectors: read.vectors },
      wordsOf: (id) => (isRead.has(id) ? read.wordsOf(id) : undefined),
    }),
  };
}

/** Suggests by one way, or by another where that one finds nothing. */
const either =
  (one: Library['suggest'], other: Library['suggest']): Library['suggest'] =>
  (typed) => {
    const found = one(typed);
    return found.length > 0 ? found : other(typed);
  };

/** Prepares what is known by heart, then reads the words of the other articles, and what they are all read with. */
function* prepareBoth(
  byHeart: AllMeetings,
  bare: readonly MeetingInfo[],
  { open, wordsOf }: Readings,
): ReturnType<AllMeetings['prepare']> {
  yield* byHeart.prepare();
  for (const [at, { id }] of bare.entries()) {
    if (at === 0) open(id);
    wordsOf(id);
    yield { done: at + 1, of: bare.length, built: 0 };
  }
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
