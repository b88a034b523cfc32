// The guilds that the bot is in. Without intents they are listed in READY alone, for each shard. In: a client's raw packets.
// Out: their ids, and nothing else of them. Next: `left-guilds.ts`, which looks who is missing.

import { type Client, Events, GatewayDispatchEvents, type GatewayReadyDispatchData } from 'discord.js';
import type { ShardGuilds } from '../settings/settings.ts';

/** Hands on each shard's list as it comes, and returns whether the bot is in a guild. */
export function watchGuilds(
  client: Client,
  onList: (list: ShardGuilds) => void,
): (guildId: string) => boolean {
  const byShard = new Map<number, ReadonlySet<string>>();
  client.on(Events.Raw, ({ t: event, d: data }: { t: string | null; d: unknown }, shardId: number) => {
    if (event !== GatewayDispatchEvents.Ready) return;
    const ready = data as GatewayReadyDispatchData;
    const guildIds = ready.guilds.map(({ id }) => id);
    byShard.set(shardId, new Set(guildIds));
    // discord.js would make an object of 3 KiB for each, and answers without it.
    ready.guilds = [];
    onList({ shardId, shardCount: ready.shard?.[1] ?? 1, guildIds });
  });
  return (guildId) => [...byShard.values()].some((guildIds) => guildIds.has(guildId));
}
