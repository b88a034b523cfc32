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
  [
    // One row for each meeting, also for one that was removed: its id is never given again. What is only known of the
    // version that holds is here too, so that a list needs no other table.
    `CREATE TABLE mahdar_meetings (
      guild_id TEXT NOT NULL,
      meeting_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      status TEXT NOT NULL,
      status_at BIGINT NOT NULL,
      format TEXT NOT NULL,
      text_sha256 TEXT NOT NULL,
      summary TEXT,
      corrections TEXT,
      changed_at BIGINT NOT NULL,
      removed_at BIGINT,
      removed_by TEXT,
      revision BIGINT NOT NULL UNIQUE,
      PRIMARY KEY (guild_id, meeting_id))`,
    // The text of a version is dropped when another takes its place, and when its meeting is removed for good.
    `CREATE TABLE mahdar_versions (
      guild_id TEXT NOT NULL,
      meeting_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      article TEXT,
      translation TEXT,
      format TEXT NOT NULL,
      file_sha256 TEXT NOT NULL,
      text_sha256 TEXT NOT NULL,
      link TEXT,
      published_at BIGINT NOT NULL,
      who TEXT NOT NULL,
      replaced_at BIGINT,
      PRIMARY KEY (guild_id, meeting_id, version))`,
    `CREATE TABLE mahdar_drafts (
      guild_id TEXT NOT NULL,
      draft_id TEXT NOT NULL,
      who TEXT NOT NULL,
      draft TEXT NOT NULL,
      kept_at BIGINT NOT NULL,
      PRIMARY KEY (guild_id, draft_id))`,
    `CREATE TABLE mahdar_meeting_log (
      guild_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      at BIGINT NOT NULL,
      who TEXT NOT NULL,
      meeting_id TEXT,
      version INTEGER,
      action TEXT NOT NULL,
      details TEXT,
      PRIMARY KEY (guild_id, number))`,
    `CREATE TABLE mahdar_asked (
      guild_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      at BIGINT NOT NULL,
      question TEXT NOT NULL,
      PRIMARY KEY (guild_id, number))`,
  ],
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
