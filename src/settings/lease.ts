// Turns that hosts take one after the other, by the clock of the database that they share. In: what the turn is for, and
// how long it lasts. Out: how long to wait for it. Next: `discord/identify.ts` spaces IDENTIFYs with it.
// A turn is only taken when it is free, never booked ahead: a process that dies leaves at most one unused.

import type { Query } from './database.ts';
import type { Lease } from './settings.ts';

/** Not now(): a statement that waited for another's row must see the time at which it goes on. */
const NOW_MS = 'CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)';

/** A turn that ends later than one taken now would: the clock was put back, and nobody waits for that. */
const TAKE = `INSERT INTO mahdar_leases AS held (name, free_at) VALUES ($1, ${NOW_MS} + $2)
  ON CONFLICT (name) DO UPDATE SET free_at = ${NOW_MS} + $2
    WHERE held.free_at <= ${NOW_MS} OR held.free_at > ${NOW_MS} + $2
  RETURNING name`;
const WAIT = `SELECT free_at - ${NOW_MS} AS wait_ms FROM mahdar_leases WHERE name = $1`;

/** Returns the lease of a PostgreSQL database. */
export function createLease(query: Query): Lease {
  return async (name, forMs) => {
    const taken = await query(TAKE, [name, forMs]);
    if (taken.length > 0) return 0;
    const [row] = await query(WAIT, [name]);
    return Math.max(1, Number(row?.wait_ms ?? 1));
  };
}
