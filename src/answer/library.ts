// Every meeting on record and everything that can be asked of one: the one door to what answers.
// In: the data folder. Out: a `Library`, for `commands/` to ask. Next: held.ts.

import { setImmediate } from 'node:timers/promises';
import { type Catalogue, readCatalogue } from '../library/catalogue.ts';
import type { MeetingInfo } from '../library/meeting.ts';
import type { FindMeetings } from '../library/naming.ts';
import type { Suggestion } from '../library/suggestion.ts';
import { DataError } from '../record/data-error.ts';
import type { AllMeetings } from './by-heart/all-meetings.ts';
import type { Compare } from './compare.ts';
import { hold, isSameByHeart, openTools } from './held.ts';
import type { MeetingAnswers } from './meeting-answers.ts';
import type { Reader } from './reader.ts';

export type { MeetingAnswers };

/** Every meeting on record. */
export interface Library extends AllMeetings {
  /** Meetings, newest first. */
  meetings: readonly MeetingInfo[];
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

/** The meetings that come with the bot. */
export interface ShippedLibrary extends Library {
  /** Opens, with the first article that is read, what all are read with. */
  reader(): Reader;
}

/** A library that can look at its folder again. */
export interface RenewableLibrary extends ShippedLibrary {
  /**
   * Reads what is new or changed, with room for other work between two meetings, and then holds that in place of what it
   * held; of a folder that is wrong it holds what it held before.
   */
  renew(): Promise<Renewal>;
}

/** What became of the folder since it was last read. */
export interface Renewal {
  /** Ids of meetings that are new, different or gone. */
  changed: string[];
  /** What is wrong: file, entry and quote. */
  problems: string[];
  /** Whether indexes have to be built. */
  toPrepare: boolean;
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
 * @throws DataError naming file, place and value of all that cannot be trusted.
 */
export function loadLibrary(dataFolder: string, keeping: Keeping = {}): RenewableLibrary {
  const tools = openTools(dataFolder, keeping);
  const catalogue = finish(readCatalogue(tools));
  if (catalogue.problems.length > 0) throw new DataError(catalogue.problems.join('\n'));
  let held = hold(catalogue, tools);
  return {
    get meetings() {
      return held.library.meetings;
    },
    open: (id) => held.library.open(id),
    find: (...named) => held.library.find(...named),
    suggest: (typed) => held.library.suggest(typed),
    compare: (topic, language) => held.library.compare(topic, language),
    suggestTopics: (typed) => held.library.suggestTopics(typed),
    search: (words) => held.library.search(words),
    isSearchable: () => held.library.isSearchable(),
    prepare: () => held.library.prepare(),
    reader: tools.reader,
    async renew() {
      const before = held.catalogue;
      const after = await finishBeside(readCatalogue(tools, before));
      const changed = differing(before, after);
      if (changed.length > 0) held = hold(after, tools, held);
      return { changed, problems: after.problems, toPrepare: !isSameByHeart(before, after) };
    },
  };
}

/** The ids of meetings that are not the same in both. */
function differing(before: Catalogue, after: Catalogue): string[] {
  const known = new Map(before.rows.map(({ id, fingerprint }) => [id, fingerprint]));
  const changed = after.rows.filter(({ id, fingerprint }) => known.get(id) !== fingerprint);
  const left = new Set(after.rows.map(({ id }) => id));
  return [...changed.map(({ id }) => id), ...[...known.keys()].filter((id) => !left.has(id))];
}

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

async function finishBeside<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    await setImmediate();
    const { done, value } = steps.next();
    if (done) return value;
  }
}
