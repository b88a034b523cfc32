// Whether all is well, as `/healthz` says it. In: the shards, and how busy the process was. Out: a `Condition` with its reason.

import type { ShardState } from './shards.ts';

/** How the process is. */
export interface Condition {
  status: 'ready' | 'starting' | 'not ready';
  /** What is wrong; null where nothing is. */
  reason: string | null;
  shards: ShardState[];
  loopLagMs: number;
}

/** Discord asks for a heartbeat about every 41 seconds; after three without an answer nobody is there. */
const LONGEST_SILENCE_MS = 150_000;
/** In that time Discord gives up on an interaction. */
const LONGEST_LAG_MS = 3_000;

/** Returns the condition of a process; ready only when every shard is. */
export function conditionOf(shards: ShardState[], loopLagMs: number, hasBeenReady: boolean): Condition {
  const reason = reasonOf(shards, loopLagMs);
  const trouble = hasBeenReady ? 'not ready' : 'starting';
  return { status: reason === null ? 'ready' : trouble, reason, shards, loopLagMs: Math.round(loopLagMs) };
}

function reasonOf(shards: ShardState[], loopLagMs: number): string | null {
  if (shards.length === 0) return 'Discord is not reached yet';
  const away = shards.find(({ status }) => status !== 'Ready');
  if (away) return `shard ${away.id} is not ready: ${away.status} for ${seconds(away.forMs)}`;
  const silent = shards.find(({ silentForMs }) => silentForMs > LONGEST_SILENCE_MS);
  if (silent) return `shard ${silent.id} has had no answer to a heartbeat for ${seconds(silent.silentForMs)}`;
  if (loopLagMs > LONGEST_LAG_MS) return `the process was too busy to answer for ${seconds(loopLagMs)}`;
  return null;
}

const seconds = (ms: number): string => `${Math.round(ms / 1000)} s`;
