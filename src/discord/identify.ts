// IDENTIFYs of several hosts, spaced as Discord asks of all together: one per bucket of shards every five seconds. In: a
// shard that wants to identify. Out: its turn. Without the shared database each host goes on spacing its own.
// https://docs.discord.com/developers/events/gateway#rate-limiting

import { setTimeout as wait } from 'node:timers/promises';
import type { IIdentifyThrottler } from 'discord.js';
import type { Logger } from 'pino';
import type { Shards } from '../config.ts';
import { insist } from '../settings/database.ts';
import type { Lease, SettingsStore } from '../settings/settings.ts';

/** How this host takes turns with the others. */
export interface Sharing {
  lease: Lease;
  /** Time between two IDENTIFYs of one bucket; Discord's own unless given. */
  intervalMs?: number | undefined;
  log: Logger;
}

/** What decides about it. */
export interface SharingOptions {
  shards: Shards;
  settings: Pick<SettingsStore, 'lease'>;
  identifyIntervalMs?: number | undefined;
  log: Logger;
}

/** What spacing needs; `maxConcurrency`, which `GET /gateway/bot` says, is how many buckets there are. */
export interface IdentifyOptions extends Sharing {
  maxConcurrency: number;
}

const INTERVAL_MS = 5_000;
/** A turn is held so much longer, since news of it takes a while to get here, and the IDENTIFY to get to Discord. */
const MARGIN_MS = 1_000;
/** Hosts that wait for the same turn do not ask in step. */
const JITTER_MS = 250;
/** A connection that was lost is replaced at once; whatever takes longer is an outage. */
const PATIENCE = { forMs: 1_000, everyMs: 200 };

/** Returns how to take turns, where `shards` leaves some to other hosts and there is a database to share with them. */
export function sharingOf({
  shards,
  settings,
  identifyIntervalMs,
  log,
}: SharingOptions): Sharing | undefined {
  if (shards === 'auto' || shards.ids.length === shards.count) return undefined;
  const { lease } = settings;
  if (lease) return { lease, intervalMs: identifyIntervalMs, log };
  log.warn(
    'SHARDS names a share: without PostgreSQL, IDENTIFYs are not spaced from those of other processes',
  );
  return undefined;
}

/** Returns what makes the shards of this host take turns with those of all others. */
export function createIdentifyThrottler(options: IdentifyOptions): IIdentifyThrottler {
  const { lease, maxConcurrency, intervalMs = INTERVAL_MS, log } = options;
  const freeAt = new Map<number, number>();

  /** Takes a turn among this host's shards; as `Lease`. */
  function ownTurn(bucket: number): number {
    const waitMs = (freeAt.get(bucket) ?? 0) - performance.now();
    if (waitMs > 0) return waitMs;
    freeAt.set(bucket, performance.now() + intervalMs);
    return 0;
  }

  /** Takes a turn among the shards of all hosts; one that is heard of late is let go. */
  async function sharedTurn(bucket: number): Promise<number> {
    const askedAt = performance.now();
    const waitMs = await lease(`identify ${bucket}`, intervalMs + MARGIN_MS);
    if (waitMs > 0) return waitMs;
    if (performance.now() - askedAt > MARGIN_MS) throw new Error('the database answers too slowly');
    return ownTurn(bucket);
  }

  async function takeTurn(bucket: number, signal: AbortSignal): Promise<number> {
    try {
      return await insist(
        () => sharedTurn(bucket),
        () => !signal.aborted,
        PATIENCE,
      );
    } catch (err) {
      if (!signal.aborted) log.warn({ err, bucket }, 'identifying without regard to other hosts');
      return ownTurn(bucket);
    }
  }

  return {
    async waitForIdentify(shardId, signal) {
      for (;;) {
        const waitMs = await takeTurn(shardId % maxConcurrency, signal);
        signal.throwIfAborted();
        if (waitMs === 0) return;
        await wait(waitMs + Math.random() * JITTER_MS, undefined, { signal });
      }
    },
  };
}
