// Servers that the bot was removed from. Without intents no event says so: the list that READY gives does.
// In: that list for each shard, and the servers that were heard of since. Out: settings of servers long gone are forgotten.

import {
  type APIInteraction,
  ApplicationIntegrationType,
  type Client,
  Events,
  type GatewayReadyDispatchData,
} from 'discord.js';
import type { Logger } from 'pino';
import type { SettingsStore, ShardGuilds } from '../settings/settings.ts';

const DAY_MS = 86_400_000;

type Packet = { t: 'READY'; d: GatewayReadyDispatchData } | { t: 'INTERACTION_CREATE'; d: APIInteraction };

type Shard = Omit<ShardGuilds, 'guildIds'> & { guildIds: Set<string> };

/** Sweeps at each READY and once a day; returns the function that ends it. */
export function sweepLeftGuilds(client: Client, settings: SettingsStore, log: Logger): () => void {
  const shards = new Map<number, Shard>();

  async function sweep(shard: Shard): Promise<void> {
    try {
      const forgotten = await settings.sweep({ ...shard, guildIds: [...shard.guildIds] });
      if (forgotten.length > 0) log.info({ guilds: forgotten }, 'left servers forgotten');
    } catch (err) {
      log.warn({ err, shard: shard.shardId }, 'left servers not looked for');
    }
  }

  client.on(Events.Raw, (packet: Packet, shardId: number) => {
    if (packet.t === 'READY') {
      const [, shardCount] = packet.d.shard ?? [0, 1];
      const shard = { shardId, shardCount, guildIds: new Set(packet.d.guilds.map(({ id }) => id)) };
      shards.set(shardId, shard);
      void sweep(shard);
    }
    // A server that was joined since READY is in no list, but it is ours as soon as somebody there uses a command.
    if (packet.t === 'INTERACTION_CREATE') {
      const guildId = packet.d.authorizing_integration_owners[ApplicationIntegrationType.GuildInstall];
      if (guildId && guildId !== '0') shards.get(shardId)?.guildIds.add(guildId);
    }
  });

  const timer = setInterval(() => {
    for (const shard of shards.values()) void sweep(shard);
  }, DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
