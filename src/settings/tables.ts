// The SQL of the settings, the same for both databases. In: a `Query`. Out: records of servers. Next: `store.ts`.
// Each write of a server takes the next revision, by which other processes see what is new to them.

import type { Difference } from './changes.ts';
import type { Cell, Query } from './database.ts';
import { type AuditEntry, type GuildSettings, guildSettings, NOTHING_SET, StorageError } from './settings.ts';

/** A server as it is kept: its settings as JSON, how many entries its log has, and when it was written. */
export interface GuildRow {
  guildId: string;
  json: string;
  entries: number;
  revision: number;
}

/** Counts of the whole database: of writes, and the write at which a server was last forgotten. */
export interface Counts {
  revision: number;
  removed: number;
}

const ROWS_AT_ONCE = 500;

/** Resolves to the counts. */
export async function readCounts(query: Query): Promise<Counts> {
  const [row] = await query('SELECT revision, removed FROM mahdar_store');
  return { revision: Number(row?.revision), removed: Number(row?.removed) };
}

/** Resolves to the next servers that were written after a revision, the earliest first. */
export async function readWrittenAfter(query: Query, revision: number): Promise<GuildRow[]> {
  const sql = `SELECT guild_id, settings, entries, revision FROM mahdar_guilds
    WHERE revision > $1 ORDER BY revision LIMIT ${ROWS_AT_ONCE}`;
  return (await query(sql, [revision])).map(toGuildRow);
}

/** Resolves to the ids of all servers that are kept. */
export async function readGuildIds(query: Query): Promise<string[]> {
  return (await query('SELECT guild_id FROM mahdar_guilds ORDER BY guild_id')).map(
    ({ guild_id }) => `${guild_id}`,
  );
}

/** Resolves to what is kept of a server. */
export async function readGuild(query: Query, guildId: string): Promise<GuildRow | undefined> {
  const sql = 'SELECT guild_id, settings, entries, revision FROM mahdar_guilds WHERE guild_id = $1';
  return (await query(sql, [guildId])).map(toGuildRow)[0];
}

/** Writes a server and resolves to its new revision. Whoever changes a server's settings has it: it is not missing. */
export async function writeGuild(
  query: Query,
  guildId: string,
  settings: GuildSettings,
  entries: number,
): Promise<number> {
  const revision = await nextRevision(query);
  const sql = `INSERT INTO mahdar_guilds (guild_id, settings, entries, revision) VALUES ($1, $2, $3, $4)
    ON CONFLICT (guild_id) DO UPDATE SET settings = excluded.settings, entries = excluded.entries,
      revision = excluded.revision, missing_since = NULL`;
  await query(sql, [guildId, JSON.stringify(settings), entries, revision]);
  return revision;
}

/** Notes that a server is ours: one that has a meeting is kept, and later forgotten, as one that has settings. */
export async function noteGuild(query: Query, guildId: string): Promise<void> {
  const sql = 'UPDATE mahdar_guilds SET missing_since = NULL WHERE guild_id = $1 RETURNING guild_id';
  const rows = await query(sql, [guildId]);
  if (rows.length === 0) await writeGuild(query, guildId, NOTHING_SET, 0);
}

/** All that is kept of a server is in these, in the column `guild_id`. */
const TABLES = [
  'mahdar_log',
  'mahdar_meetings',
  'mahdar_versions',
  'mahdar_drafts',
  'mahdar_meeting_log',
  'mahdar_asked',
  'mahdar_guilds',
];

/** Forgets a server: its settings, its meetings, and the logs of both. */
export async function deleteGuild(query: Query, guildId: string): Promise<void> {
  await query('UPDATE mahdar_store SET removed = $1', [await nextRevision(query)]);
  for (const table of TABLES) await query(`DELETE FROM ${table} WHERE guild_id = $1`, [guildId]);
}

/** Resolves to the number of the next write. */
export async function nextRevision(query: Query): Promise<number> {
  const [row] = await query('UPDATE mahdar_store SET revision = revision + 1 RETURNING revision');
  return Number(row?.revision);
}

/** Adds entries to a server's log. */
export async function writeEntries(
  query: Query,
  guildId: string,
  entries: readonly AuditEntry[],
): Promise<void> {
  for (let from = 0; from < entries.length; from += ROWS_AT_ONCE) {
    const rows = entries.slice(from, from + ROWS_AT_ONCE).map((entry) => toCells(guildId, entry));
    let cell = 0;
    const places = rows.map((row) => `(${row.map(() => `$${++cell}`).join(', ')})`).join(', ');
    const sql = `INSERT INTO mahdar_log (guild_id, number, at, who, path, value_from, value_to) VALUES ${places}`;
    await query(sql, rows.flat());
  }
}

/** Resolves to a server's entries before a number, newest first. */
export async function readEntries(
  query: Query,
  guildId: string,
  before: number,
  limit: number,
): Promise<AuditEntry[]> {
  const sql = `SELECT number, at, who, path, value_from, value_to FROM mahdar_log
    WHERE guild_id = $1 AND number < $2 ORDER BY number DESC LIMIT $3`;
  return (await query(sql, [guildId, before, limit])).map(toEntry);
}

/** Returns the entries of a log for what one member changed at one moment. */
export function entriesFor(differences: Difference[], after: number, who: string, when: Date): AuditEntry[] {
  return differences.map((difference, index) => ({ number: after + index + 1, when, who, ...difference }));
}

function toCells(guildId: string, { number, when, who, path, from, to }: AuditEntry): Cell[] {
  const [valueFrom = null, valueTo = null] = [from, to].map((value) =>
    value === null ? null : JSON.stringify(value),
  );
  return [guildId, number, when.getTime(), who, path, valueFrom, valueTo];
}

function toEntry({ number, at, who, path, value_from, value_to }: Record<string, Cell>): AuditEntry {
  const [from, to] = [value_from, value_to].map((cell) => (cell == null ? null : JSON.parse(`${cell}`)));
  return { number: Number(number), when: new Date(Number(at)), who: `${who}`, path: `${path}`, from, to };
}

function toGuildRow({ guild_id, settings, entries, revision }: Record<string, Cell>): GuildRow {
  return {
    guildId: `${guild_id}`,
    json: `${settings}`,
    entries: Number(entries),
    revision: Number(revision),
  };
}

/** Returns the settings of a server that is kept, or none at all. Throws a `StorageError` for what cannot be read. */
export function settingsOf(row: GuildRow | undefined, name: string): GuildSettings {
  if (!row) return NOTHING_SET;
  try {
    return guildSettings.parse(JSON.parse(row.json));
  } catch (cause) {
    throw new StorageError(`${name}: damaged, the settings of server ${row.guildId} cannot be read`, {
      cause,
    });
  }
}
