// Where the settings are kept, and beside them the meetings that servers added. In: `DATABASE_URL`. Out: open stores.
// Only the database that is asked for is loaded.

import { join } from 'node:path';
import type { Database } from './database.ts';
import type { MeetingStore } from './meetings/meetings.ts';
import { createMeetingStore, type MeetingStoreOptions } from './meetings/store.ts';
import type { OnTrouble } from './refresh.ts';
import type { SettingsStore } from './settings.ts';
import { createStore } from './store.ts';

/** The file that is used where `DATABASE_URL` is empty, the same one wherever the bot is started from. */
export const DEFAULT_FILE = join(import.meta.dirname, '../../mahdar.sqlite');

/** Both stores of one database. */
export interface Stores {
  settings: SettingsStore;
  meetings: MeetingStore;
  /** Closes both. */
  close(): Promise<void>;
}

/**
 * Opens the settings and the meetings of a path or of a `postgres://` address. Rejects with a `StorageError`, of one line
 * for people, where they cannot be used; with another error where PostgreSQL cannot be reached for half a minute. Each of
 * both tells of its own trouble.
 */
export async function openStores(
  databaseUrl: string | undefined,
  options: Omit<MeetingStoreOptions, 'settingsOf'> = {},
): Promise<Stores> {
  const database = await openDatabase(databaseUrl ?? DEFAULT_FILE);
  const settings = await settingsOn(database, options.onTrouble);
  try {
    const meetings = await createMeetingStore(database, { ...options, settingsOf: settings.read });
    return { settings, meetings, close: () => meetings.close().then(settings.close) };
  } catch (error) {
    await settings.close();
    throw error;
  }
}

/** Opens the settings alone. Rejects as `openStores`. */
export async function openSettings(
  databaseUrl: string | undefined,
  onTrouble?: OnTrouble,
): Promise<SettingsStore> {
  return settingsOn(await openDatabase(databaseUrl ?? DEFAULT_FILE), onTrouble);
}

async function settingsOn(database: Database, onTrouble: OnTrouble = () => undefined) {
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
