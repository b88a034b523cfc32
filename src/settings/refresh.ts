// How a store keeps up with what other processes write. In: work, and how often. Out: what ends it.
// Next: `store.ts` and `meetings/store.ts` look for what is new once a second.

import type { Query } from './database.ts';
import { readCounts } from './tables.ts';

/** So late at most does this process notice what another has written. */
export const REFRESH_MS = 1_000;

/** Told why what is kept cannot be taken in any more, once; and when that is over, with undefined. */
export type OnTrouble = (reason: Error | undefined) => void;

/** Something whose rows are held in memory, each with the revision of its last write. */
export interface Followed<Row extends { revision: number }> {
  /** Resolves to the next rows that were written after a revision, the earliest first; to none after the last. */
  readWrittenAfter(query: Query, revision: number): Promise<Row[]>;
  /** Takes a row in; throws where it cannot be read. */
  take(row: Row): void;
  /** Drops what is of servers that are not kept any more, but nothing that was written after this revision. */
  dropForgotten(query: Query, revision: number): Promise<void>;
}

/**
 * Returns a function that takes in what was written since the last time. It rejects where the database cannot be reached,
 * or a row not be read: one such row does not hide the others.
 */
export function follow<Row extends { revision: number }>(
  query: Query,
  { readWrittenAfter, take, dropForgotten }: Followed<Row>,
): () => Promise<void> {
  let seen = { revision: 0, removed: 0 };
  return async () => {
    const counts = await readCounts(query);
    const damage: unknown[] = [];
    for (let after = seen.revision; after < counts.revision; ) {
      const rows = await readWrittenAfter(query, after);
      damage.push(...rows.flatMap((row) => damageOf(() => take(row))));
      after = rows.at(-1)?.revision ?? counts.revision;
    }
    if (counts.removed > seen.removed) await dropForgotten(query, counts.revision);
    if (counts.revision >= seen.revision) seen = counts;
    if (damage.length > 0) throw damage[0];
  };
}

function damageOf(take: () => void): unknown[] {
  try {
    take();
    return [];
  } catch (damage) {
    return [damage];
  }
}

/** Returns a function that takes in what is new and tells whether it could; trouble is reported once, not each time. */
export function refreshing(takeIn: () => Promise<void>, onTrouble: OnTrouble): () => Promise<boolean> {
  let inTrouble = false;
  const report = (reason: Error | undefined) => {
    if (inTrouble !== (reason !== undefined)) onTrouble(reason);
    inTrouble = reason !== undefined;
    return !inTrouble;
  };
  return () => takeIn().then(() => report(undefined), report);
}

/** Does work again and again, one at a time; returns what ends that. */
export function repeat(work: () => Promise<unknown>, everyMs: number): () => Promise<void> {
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= work().finally(() => {
      running = undefined;
    });
  }, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
