// Where the settings are kept. In: `DATABASE_URL`. Out: an open store. Only the database that is asked for is loaded.

import { join } from 'node:path';
import type { Database } from './database.ts';
import type { OnTrouble } from './refresh.ts';
import type { SettingsStore } from './settings.ts';
import { createStore } from './store.ts';

/** The file that is used where `DATABASE_URL` is empty, the same one wherever the bot is started from. */
export const DEFAULT_FILE = join(import.meta.dirname, '../../mahdar.sqlite');

/**
 * Opens the settings of a path or of a `postgres://` address. Rejects with a `StorageError`, of one line for people, where
 * they cannot be used; with another error where PostgreSQL cannot be reached for half a minute.
 */
export async function openSettings(
  databaseUrl: string | undefined,
  onTrouble: OnTrouble = () => undefined,
): Promise<SettingsStore> {
  const database = await openDatabase(databaseUrl ?? DEFAULT_FILE);
  try {
    return await createStore(database, onTrouble);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Opens the database of a path or of a `postgres://` address, at the version of this program. */
export async function openDatabase(place: string): Promise<Database> {
  if (isPostgres(place)) return (await import('./postgres.ts')).openPostgres(place);
  return (await import('./sqlite.ts')).openSqlite(place);
}

/** Whether a place is a server's address rather than a file. */
export function isPostgres(place: string): boolean {
  return /^postgres(ql)?:\/\//i.test(place);
}
