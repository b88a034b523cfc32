// Holds a catalogue of meetings with all that answers from it, so that one can be put in place of another.
// In: what all meetings are read with, and a catalogue. Out: a `Library`. Used by library.ts.
// A meeting is read (readings.ts); one that has a folder `by-heart` is known by heart (by-heart/shelf.ts).

import { join } from 'node:path';
import type { Catalogue, Cataloguing } from '../library/catalogue.ts';
import { createDirectory } from '../library/directory.ts';
import { fingerprintOfAnalyzer } from '../library/fingerprint.ts';
import { createKeeper, noKeeper, recallOr } from '../library/keeper.ts';
import type { MeetingInfo } from '../library/meeting.ts';
import { createNaming } from '../library/naming.ts';
import { createSources } from '../library/sources.ts';
import { createAnalyze } from '../words/analyzer.ts';
import { type AllMeetings, createAllMeetings } from './by-heart/all-meetings.ts';
import { createShelf, type Shelf } from './by-heart/shelf.ts';
import { readWordLists } from './by-heart/word-lists.ts';
import { createCompare } from './compare.ts';
import type { Keeping, Library } from './library.ts';
import { createReader, type Reader } from './reader.ts';
import { createReadings, type Readings } from './readings.ts';
import { createSubjects, createTopics } from './topics.ts';

/** What all meetings are read and kept with, whichever there are. */
export interface Tools extends Cataloguing {
  wordLists: ReturnType<typeof readWordLists>;
  analyze: ReturnType<typeof createAnalyze>;
  reader(): Reader;
}

/** Returns what the meetings of a data folder are read with. */
export function openTools(dataFolder: string, { keptIn, onProblem }: Keeping): Tools {
  const keeper = keptIn === undefined ? noKeeper : createKeeper(keptIn, onProblem);
  const analyzer = fingerprintOfAnalyzer(dataFolder);
  let reader: Reader | undefined;
  return {
    folder: join(dataFolder, 'meetings'),
    ...{ analyzer, keeper, sources: createSources(keeper), analyze: createAnalyze() },
    wordLists: recallOr(keeper, 'words', analyzer, () => readWordLists(dataFolder)),
    reader: () => (reader ??= createReader(dataFolder)),
  };
}

/** A catalogue with what answers from it. */
export interface Held {
  catalogue: Catalogue;
  library: Library;
  shelf: Shelf;
  allByHeart: AllMeetings;
}

/** Returns what answers from a catalogue; whatever did not change is taken over from what was held before. */
export function hold(catalogue: Catalogue, tools: Tools, before?: Held): Held {
  const { meetings, read, byHeart, rows } = catalogue;
  const { shelf, allByHeart } =
    before && isSameByHeart(before.catalogue, catalogue) ? before : holdByHeart(catalogue, tools);
  const readings = createReadings({ ...tools, rows });
  const waysIn = new Map([
    ...byHeart.meetings.map(({ id }) => [id, shelf.open] as const),
    ...read.map(({ id }) => [id, readings.open] as const),
  ]);
  const isRead = new Set(read.map(({ id }) => id));
  const open = (id = meetings[0]?.id) => (id === undefined ? undefined : waysIn.get(id)?.(id));
  const vectors = () => tools.reader().vectors;
  const library: Library = {
    ...allByHeart,
    ...searchBoth(allByHeart, byHeart.meetings, read),
    prepare: () => prepareBoth(allByHeart, read, readings),
    meetings,
    open,
    find: createNaming(meetings),
    suggest: either(createDirectory(meetings), createSubjects(read, vectors)),
    suggestTopics: createTopics(meetings),
    compare: createCompare({
      ...{ meetings, open, vectors },
      wordsOf: (id) => (isRead.has(id) ? readings.wordsOf(id) : undefined),
    }),
  };
  return { catalogue, library, shelf, allByHeart };
}

/** Suggests by one way, or by another where that one finds nothing. */
export const either =
  (one: Library['suggest'], other: Library['suggest']): Library['suggest'] =>
  (typed) => {
    const found = one(typed);
    return found.length > 0 ? found : other(typed);
  };

/** Prepares what is known by heart, then reads the words of the other articles, and what they are all read with. */
function* prepareBoth(
  byHeart: AllMeetings,
  read: readonly MeetingInfo[],
  { open, wordsOf }: Readings,
): ReturnType<AllMeetings['prepare']> {
  yield* byHeart.prepare();
  for (const [at, { id }] of read.entries()) {
    if (at === 0) open(id);
    wordsOf(id);
    yield { done: at + 1, of: read.length, built: 0 };
  }
}

function holdByHeart({ byHeart }: Catalogue, tools: Tools): Pick<Held, 'shelf' | 'allByHeart'> {
  const shelf = createShelf({ ...tools, newest: byHeart.meetings[0]?.id });
  return { shelf, allByHeart: createAllMeetings(byHeart, shelf, tools.wordLists, tools.keeper) };
}

/** Returns whether two catalogues hold the same of what is known by heart. */
export const isSameByHeart = (one: Catalogue, other: Catalogue): boolean =>
  one.byHeart.fingerprint.equals(other.byHeart.fingerprint);

/** So many meetings that are only read are asked one by one: no index tells which of them are worth it. */
const MOST_READ = 3;

/** Returns the search over all meetings: what is found of those known by heart comes after the newest that are read. */
function searchBoth(
  { isSearchable, search }: AllMeetings,
  byHeart: readonly MeetingInfo[],
  read: readonly MeetingInfo[],
): Pick<AllMeetings, 'isSearchable' | 'search'> {
  if (read.length === 0) return { isSearchable, search };
  const newest = read.slice(0, MOST_READ).map(({ id }) => id);
  // One alone has no index of all: it is always worth asking.
  const isOne = byHeart.length < 2;
  const found = (words: string) => (isOne ? byHeart.map(({ id }) => id) : search(words));
  return {
    isSearchable: () => read.length + byHeart.length > 1 && (isOne || isSearchable()),
    search: (words) => [...newest, ...found(words)],
  };
}
