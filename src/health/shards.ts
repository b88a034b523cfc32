// How the connections to the gateway stand. In: the client that is connecting or connected. Out: each shard's state, and
// since when. Next: `condition.ts` says whether that is well.

import { type Client, Events, Status } from 'discord.js';

/** One shard as it stands. */
export interface ShardState {
  id: number;
  /** discord.js' word for it: `Ready`, `Resuming`, `Connecting` … */
  status: string;
  /** Milliseconds since that began. */
  forMs: number;
  /** Milliseconds since Discord last answered a heartbeat, or since the shard was ready where it never did. */
  silentForMs: number;
  /** How long that answer took; -1 before the first. */
  pingMs: number;
}

/** The shards of one process. */
export interface Shards {
  /** Looks at this client from now on. */
  watch(client: Client): void;
  /** Returns the state of each shard that was begun; none before Discord has said how many there are. */
  states(): ShardState[];
}

/** Returns what looks at shards, by this clock in milliseconds since 1970. */
export function createShards(now: () => number = Date.now): Shards {
  let watched: Client | undefined;
  let startedAt = now();
  const since = new Map<number, number>();

  return {
    watch(client) {
      watched = client;
      startedAt = now();
      since.clear();
      const changed = (id: number) => void since.set(id, now());
      client
        .on(Events.ShardReady, changed)
        .on(Events.ShardResume, changed)
        .on(Events.ShardReconnecting, changed);
      client.on(Events.ShardDisconnect, (_, id) => changed(id));
    },

    states() {
      const shards = [...(watched?.ws.shards.values() ?? [])];
      return shards.map(({ id, status, ping, lastPingTimestamp }) => {
        const changedAt = since.get(id) ?? startedAt;
        const forMs = now() - changedAt;
        const silentForMs = now() - Math.max(changedAt, lastPingTimestamp);
        return { id, status: Status[status] ?? `${status}`, forMs, silentForMs, pingMs: ping };
      });
    },
  };
}
