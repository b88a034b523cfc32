// The store of settings: a database, and all of its settings in memory, so that an answer never waits for the database.
// In: an open `Database`. Out: a `SettingsStore`. Next: `memory.ts` reads, `save.ts` writes.

import { changesBetween } from './changes.ts';
import type { Database } from './database.ts';
import { Memory } from './memory.ts';
import { save } from './save.ts';
import type { Change, GuildSettings, SettingsStore } from './settings.ts';
import { sweepGuilds } from './sweep.ts';
import { deleteGuild, readEntries } from './tables.ts';

/** So late at most does this process notice what another has written. */
const REFRESH_MS = 1_000;
const PAGE = { before: 2 ** 31 - 1, limit: 10 };

/** Told why settings cannot be taken in any more, once; and when that is over, with undefined. */
export type OnTrouble = (reason: Error | undefined) => void;

/** Returns a store of all settings of a database. Rejects with a `StorageError` where some cannot be read. */
export async function createStore(database: Database, onTrouble: OnTrouble): Promise<SettingsStore> {
  const memory = new Memory(database);
  await memory.takeIn();
  const refresh = refreshing(memory, onTrouble);
  const stopRefreshing = repeat(refresh);

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

/** Returns a function that takes in what is new and tells whether it could; trouble is reported once, not each time. */
function refreshing(memory: Memory, onTrouble: OnTrouble): () => Promise<boolean> {
  let inTrouble = false;
  const report = (reason: Error | undefined) => {
    if (inTrouble !== (reason !== undefined)) onTrouble(reason);
    inTrouble = reason !== undefined;
    return !inTrouble;
  };
  return () => memory.takeIn().then(() => report(undefined), report);
}

/** Does work again and again, one at a time; returns what ends that. */
function repeat(work: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= work().finally(() => {
      running = undefined;
    });
  }, REFRESH_MS).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
