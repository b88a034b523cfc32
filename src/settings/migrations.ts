// The tables, one version after the other. In: an open database. Out: the same, at the version that this program knows.
// A version that is published is never edited: what changes comes as the next one.

import type { Database } from './database.ts';
import { StorageError } from './settings.ts';

/** The table by which a database is known as ours: one row, with the version and the count of writes. */
export const STORE_TABLE = 'mahdar_store';

const CREATE_STORE = `CREATE TABLE IF NOT EXISTS ${STORE_TABLE} (
  version INTEGER NOT NULL, revision BIGINT NOT NULL, removed BIGINT NOT NULL)`;

const versions: readonly (readonly string[])[] = [
  [
    `CREATE TABLE mahdar_guilds (
      guild_id TEXT PRIMARY KEY,
      settings TEXT NOT NULL,
      entries INTEGER NOT NULL,
      revision BIGINT NOT NULL UNIQUE,
      missing_since BIGINT)`,
    `CREATE TABLE mahdar_log (
      guild_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      at BIGINT NOT NULL,
      who TEXT NOT NULL,
      path TEXT NOT NULL,
      value_from TEXT,
      value_to TEXT,
      PRIMARY KEY (guild_id, number))`,
  ],
  [`CREATE TABLE mahdar_leases (name TEXT PRIMARY KEY, free_at BIGINT NOT NULL)`],
];

/** Brings the tables to this program's version; of many processes at once, one does it. Throws a `StorageError`. */
export async function migrate(database: Database): Promise<void> {
  await database.write(async (query) => {
    await query(CREATE_STORE);
    const [row] = await query(SELECT_VERSION);
    const version = checkVersion(row, database.name);
    if (version === undefined) await query(`INSERT INTO ${STORE_TABLE} VALUES (0, 0, 0)`);
    for (const statement of versions.slice(version ?? 0).flat()) await query(statement);
    if (version !== versions.length) await query(`UPDATE ${STORE_TABLE} SET version = $1`, [versions.length]);
  });
}

export const SELECT_VERSION = `SELECT version FROM ${STORE_TABLE}`;

/** Returns the version in a row, undefined before the first. Throws a `StorageError` for one that is newer than this program. */
export function checkVersion(row: Record<string, unknown> | undefined, name: string): number | undefined {
  const version = row && Number(row.version);
  if (version === undefined || version <= versions.length) return version;
  throw new StorageError(
    `${name}: the settings were written by a newer Mahdar (version ${version}, this one knows ${versions.length}). Update Mahdar, or set DATABASE_URL to another place.`,
  );
}
