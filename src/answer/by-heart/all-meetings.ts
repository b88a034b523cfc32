// Asks all meetings at once: which of them are worth asking one by one.
// In: words. Out: ids of meetings, best first. Next: library.ts.

import type { Proved } from '../../library/catalogue.ts';
import type { Keeper } from '../../library/keeper.ts';
import { type ArchiveData, createArchiveBuilder, openArchive } from './archive.ts';
import type { Shelf } from './shelf.ts';
import type { WordLists } from './word-lists.ts';

/** How far the preparation is. */
export interface Progress {
  done: number;
  of: number;
  built: number;
}

/** What concerns all meetings together. */
export interface AllMeetings {
  /** Builds and keeps every index that is not kept yet, one at each step, and at last that of all meetings. */
  prepare(): Generator<Progress, void>;
  /** Whether all meetings can be searched at once: there are several, and they are prepared. */
  isSearchable(): boolean;
  /** Ids of the few meetings in which words stand best, best first; none where nothing of them stands in any. */
  search(words: string): string[];
}

/** Meetings that are opened for one question; one whose best passage has much less of it is not worth it. */
const MOST_CANDIDATES = 3;
const WORTH_ASKING = 0.75;
const NAME = 'archive';

/** Returns what concerns the meetings of a catalogue together. */
export function createAllMeetings(
  { meetings, fingerprint }: Proved,
  shelf: Shelf,
  wordLists: WordLists,
  keeper: Keeper,
): AllMeetings {
  const isOne = meetings.length < 2;
  const kept = isOne ? undefined : keeper.recall<ArchiveData>(NAME, fingerprint);
  let find = kept && openArchive(kept, wordLists);
  return {
    *prepare() {
      const builder = isOne || find ? undefined : createArchiveBuilder();
      let built = 0;
      for (const [at, { id }] of meetings.entries()) {
        if (shelf.prepare(id)) built++;
        const { meeting, index } = builder ? shelf.take(id) : {};
        if (meeting && index) builder?.add(meeting, index.layer);
        yield { done: at + 1, of: meetings.length, built };
      }
      if (!builder) return;
      const archive = builder.build();
      keeper.keep(NAME, fingerprint, archive);
      find = openArchive(archive, wordLists);
    },
    isSearchable: () => find !== undefined,
    search(words) {
      const found = find?.(words, MOST_CANDIDATES) ?? [];
      const least = (found[0]?.score ?? 0) * WORTH_ASKING;
      return found.flatMap(({ meeting, score }) => (score >= least ? (meetings[meeting]?.id ?? []) : []));
    },
  };
}
