// Servers that the bot was removed from. Without intents no event says so: the list that READY gives does.
// In: that list for each shard. Out: settings of servers long gone are forgotten.

import { type Client, Events, type GatewayReadyDispatchData } from 'discord.js';
import type { Logger } from 'pino';
import type { SettingsStore } from '../settings/settings.ts';

/** Sweeps at each READY: only then the list is known to be whole. */
export function sweepLeftGuilds(client: Client, settings: SettingsStore, log: Logger): void {
  client.on(Events.Raw, (packet: { t: string | null; d: unknown }, shardId: number) => {
    if (packet.t === 'READY') void sweep(packet.d as GatewayReadyDispatchData, shardId, settings, log);
  });
}

async function sweep(
  { guilds, shard }: GatewayReadyDispatchData,
  shardId: number,
  settings: SettingsStore,
  log: Logger,
): Promise<void> {
  try {
    const guildIds = guilds.map(({ id }) => id);
    const forgotten = await settings.sweep({ shardId, shardCount: shard?.[1] ?? 1, guildIds });
    if (forgotten.length > 0) log.info({ guilds: forgotten }, 'left servers forgotten');
  } catch (err) {
    log.warn({ err, shard: shardId }, 'left servers not looked for');
  }
}
