// Servers that the bot was removed from. Without intents no event says so: the list that READY gives does.
// In: that list of a shard. Out: settings of servers long gone are forgotten.

import type { Logger } from 'pino';
import type { SettingsStore, ShardGuilds } from '../settings/settings.ts';

/** Forgets what belongs to a shard and is missing on its list; resolves whether or not that succeeds. */
export async function sweepLeftGuilds(
  list: ShardGuilds,
  settings: SettingsStore,
  log: Logger,
): Promise<void> {
  try {
    const forgotten = await settings.sweep(list);
    if (forgotten.length > 0) log.info({ guilds: forgotten }, 'left servers forgotten');
  } catch (err) {
    log.warn({ err, shard: list.shardId }, 'left servers not looked for');
  }
}
