// Servers that the bot has left. In: the list of servers that a shard's READY gives. Out: which servers were forgotten.
// A server counts as missing only to the shard that would have it, and is forgotten after 30 days of that.

import type { Database, Query } from './database.ts';
import type { ShardGuilds } from './settings.ts';
import { deleteGuild } from './tables.ts';

const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** https://docs.discord.com/developers/events/gateway#sharding-sharding-formula */
const OF_SHARD = `SELECT guild_id, missing_since FROM mahdar_guilds
  WHERE (CAST(guild_id AS BIGINT) >> 22) % $1 = $2`;

/** Notes which servers a shard has and forgets what has been missing too long. Resolves to the ids of the forgotten. */
export async function sweepGuilds(database: Database, shard: ShardGuilds, now: Date): Promise<string[]> {
  const { here, missing } = await compare(database.query, shard);
  if (here.length + missing.length === 0) return [];
  const last = now.getTime() - KEPT_DAYS * DAY_MS;
  return database.write(async (query) => {
    for (const guildId of here) await query(SEEN, [guildId]);
    for (const guildId of missing) await query(MISSED, [now.getTime(), guildId]);
    // Asked again: somebody may have changed a server's settings meanwhile, and so have shown that it is ours.
    const gone = (await query(GONE, [last])).map(({ guild_id }) => `${guild_id}`);
    const forgotten = gone.filter((guildId) => missing.includes(guildId));
    for (const guildId of forgotten) await deleteGuild(query, guildId);
    return forgotten;
  });
}

const SEEN = 'UPDATE mahdar_guilds SET missing_since = NULL WHERE guild_id = $1';
const MISSED = 'UPDATE mahdar_guilds SET missing_since = $1 WHERE guild_id = $2 AND missing_since IS NULL';
const GONE = 'SELECT guild_id FROM mahdar_guilds WHERE missing_since <= $1';

/** Servers that are back, and those that are missing now. */
async function compare(query: Query, { shardId, shardCount, guildIds }: ShardGuilds) {
  const rows = await query(OF_SHARD, [shardCount, shardId]);
  const listed = new Set(guildIds);
  const isListed = ({ guild_id }: (typeof rows)[number]) => listed.has(`${guild_id}`);
  return {
    here: rows
      .filter((row) => isListed(row) && row.missing_since !== null)
      .map(({ guild_id }) => `${guild_id}`),
    missing: rows.filter((row) => !isListed(row)).map(({ guild_id }) => `${guild_id}`),
  };
}
