// What the settings need of a database: as little as SQLite and PostgreSQL both do, so that the SQL is written once.
// `sqlite.ts` and `postgres.ts` are the two; `tables.ts` has the SQL.

import { setTimeout as wait } from 'node:timers/promises';
import { NotKept } from './meetings/meetings.ts';
import { type Lease, NotSaved, StorageError } from './settings.ts';

export type Cell = string | number | null;

/** Runs one statement with `$1`, `$2` … and resolves to its rows. Rejects with `NotSaved` where that is impossible. */
export type Query = (sql: string, parameters?: Cell[]) => Promise<Record<string, Cell>[]>;

/** A database that is open. */
export interface Database {
  /** What messages call it; never with a password. */
  readonly name: string;
  query: Query;
  /**
   * Runs work as the only writer among all processes: all of it is written when this resolves, none of it when this
   * rejects, except with `NotSaved('unconfirmed')`.
   */
  write<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** Set where several hosts can use the database at once. */
  lease?: Lease;
  close(): Promise<void>;
}

/** How long to try something again that is only busy, and how long to wait between two tries. */
export interface Patience {
  forMs: number;
  everyMs: number;
}

/** Runs work until it succeeds or fails for a reason other than a passing one; after that long, fails as it failed last. */
export async function insist<T>(
  work: () => T | Promise<T>,
  isPassing: (error: unknown) => boolean,
  { forMs, everyMs }: Patience,
): Promise<T> {
  const deadline = performance.now() + forMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || performance.now() > deadline) throw error;
      // Several processes that wait for one another must not try in step.
      await wait(everyMs * (0.5 + Math.random()));
    }
  }
}

/** Returns a function that runs one piece of work at a time, in the order in which it was given them. */
export function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
}

const OURS = [StorageError, NotSaved, NotKept];

/** Whether an error is a reason of our own, rather than the database's. */
export const isOurs = (error: unknown): boolean => OURS.some((kind) => error instanceof kind);

/** Runs work on a database; whatever the database or its driver says against it becomes a `NotSaved`. */
export async function saved<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isOurs(error)) throw error;
    throw new NotSaved('unreachable', { cause: error });
  }
}
