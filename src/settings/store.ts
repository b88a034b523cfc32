// The store of settings: a database, and all of its settings in memory, so that an answer never waits for the database.
// In: an open `Database`. Out: a `SettingsStore`. Next: `memory.ts` reads, `save.ts` writes.

import { changesBetween } from './changes.ts';
import type { Database } from './database.ts';
import { Memory } from './memory.ts';
import { type OnTrouble, REFRESH_MS, refreshing, repeat } from './refresh.ts';
import { save } from './save.ts';
import type { Change, GuildSettings, SettingsStore } from './settings.ts';
import { sweepGuilds } from './sweep.ts';
import { deleteGuild, readEntries } from './tables.ts';

const PAGE = { before: 2 ** 31 - 1, limit: 10 };

/** Returns a store of all settings of a database. Rejects with a `StorageError` where some cannot be read. */
export async function createStore(database: Database, onTrouble: OnTrouble): Promise<SettingsStore> {
  const memory = new Memory(database);
  await memory.takeIn();
  const refresh = refreshing(memory.takeIn, onTrouble);
  const stopRefreshing = repeat(refresh, REFRESH_MS);

  const change = async (id: string, who: string, changesFor: (held: GuildSettings) => readonly Change[]) => {
    const { settings, revision, entries } = await save(database, id, who, changesFor);
    if (revision !== undefined) memory.put(id, { settings, revision });
    return entries;
  };

  return {
    lease: database.lease,
    read: (guildId) => memory.read(guildId),
    refresh,
    guilds: () => memory.guildIds(),
    change: (guildId, who, changes) => change(guildId, who, () => changes),
    replaceAll: (guildId, who, settings) => change(guildId, who, (held) => changesBetween(held, settings)),
    log: (guildId, { before = PAGE.before, limit = PAGE.limit } = {}) =>
      readEntries(database.query, guildId, before, limit),
    async remove(guildId) {
      await database.write((query) => deleteGuild(query, guildId));
      memory.drop(guildId);
    },
    async sweep(shard, now = new Date()) {
      const forgotten = await sweepGuilds(database, shard, now);
      for (const guildId of forgotten) memory.drop(guildId);
      return forgotten;
    },
    async close() {
      await stopRefreshing();
      await database.close();
    },
  };
}
