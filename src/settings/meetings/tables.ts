// The SQL of meetings and their versions, the same for both databases. In: a `Query`. Out: rows. Next: `publish.ts` and
// `change.ts` write them. Texts are kept as JSON, which brings any string back as it was; a database's own text does not.

import type { Cell, Query } from '../database.ts';
import { nextRevision } from '../tables.ts';
import { type MeetingVersion, NotKept } from './meetings.ts';

/** A meeting as it is kept, without its text. `summary` and `corrections` are JSON, and null once they are erased. */
export interface MeetingRow {
  guildId: string;
  id: string;
  version: number;
  status: string;
  statusAt: number;
  format: string;
  textSha256: string;
  summary: string | null;
  corrections: string | null;
  changedAt: number;
  removedAt: number | null;
  removedBy: string | null;
  revision: number;
}

/** A version as it is kept. `article` and `translation` are JSON, and null once they are dropped. */
export interface VersionRow {
  version: number;
  article: string | null;
  translation: string | null;
  format: string;
  fileSha256: string;
  textSha256: string;
  link: string | null;
  publishedAt: number;
  who: string;
  replacedAt: number | null;
}

const ROWS_AT_ONCE = 500;

const MEETING = `m.guild_id, m.meeting_id, m.version, m.status, m.status_at, m.format, m.text_sha256, m.summary,
  m.changed_at, m.removed_at, m.removed_by, m.revision`;
const WITH_CORRECTIONS = `${MEETING}, m.corrections`;
const PAST = `v.version AS v_version, v.format AS v_format, v.file_sha256, v.text_sha256 AS v_text_sha256, v.link,
  v.published_at, v.who, v.replaced_at`;

/** Resolves to the next meetings that were written after a revision, the earliest first; without their corrections. */
export async function readWrittenAfter(query: Query, revision: number): Promise<MeetingRow[]> {
  const sql = `SELECT ${MEETING} FROM mahdar_meetings m WHERE m.revision > $1 ORDER BY m.revision LIMIT ${ROWS_AT_ONCE}`;
  return (await query(sql, [revision])).map(toMeeting);
}

/** Resolves to a meeting, also one that was removed. */
export async function readMeeting(
  query: Query,
  guildId: string,
  id: string,
): Promise<MeetingRow | undefined> {
  const sql = `SELECT ${WITH_CORRECTIONS} FROM mahdar_meetings m WHERE m.guild_id = $1 AND m.meeting_id = $2`;
  return (await query(sql, [guildId, id])).map(toMeeting)[0];
}

/** Resolves to a meeting that is there, at the version that somebody has seen. Rejects with a `NotKept`. */
export async function readVersion(query: Query, guildId: string, { id, version }: MeetingVersion) {
  const row = await readMeeting(query, guildId, id);
  if (!row || row.removedAt !== null) throw new NotKept('no-meeting');
  if (row.version !== version) throw new NotKept('other-version');
  return row;
}

/** Resolves to a meeting that is there, with the version that holds. */
export async function readWhole(query: Query, guildId: string, id: string) {
  const sql = `SELECT ${WITH_CORRECTIONS}, ${PAST}, v.article, v.translation
    FROM mahdar_meetings m JOIN mahdar_versions v
      ON v.guild_id = m.guild_id AND v.meeting_id = m.meeting_id AND v.version = m.version
    WHERE m.guild_id = $1 AND m.meeting_id = $2 AND m.removed_at IS NULL`;
  const [row] = await query(sql, [guildId, id]);
  return row && { meeting: toMeeting(row), version: toVersion(row) };
}

/** Resolves to the versions of a meeting without their texts, the newest first. */
export async function readVersions(query: Query, guildId: string, id: string): Promise<VersionRow[]> {
  const sql = `SELECT ${PAST} FROM mahdar_versions v WHERE v.guild_id = $1 AND v.meeting_id = $2 ORDER BY v.version DESC`;
  return (await query(sql, [guildId, id])).map(toVersion);
}

/** Resolves to what was removed after a time, the last first. */
export async function readRemoved(query: Query, guildId: string, after: number): Promise<MeetingRow[]> {
  const sql = `SELECT ${MEETING} FROM mahdar_meetings m
    WHERE m.guild_id = $1 AND m.removed_at > $2 AND m.summary IS NOT NULL ORDER BY m.removed_at DESC, m.meeting_id`;
  return (await query(sql, [guildId, after])).map(toMeeting);
}

/** Resolves to how many meetings of a server are there. */
export async function countMeetings(query: Query, guildId: string): Promise<number> {
  const sql = 'SELECT COUNT(*) AS count FROM mahdar_meetings WHERE guild_id = $1 AND removed_at IS NULL';
  const [row] = await query(sql, [guildId]);
  return Number(row?.count);
}

/** Rejects with a `NotKept` where another meeting than this one has the article with this SHA-256. */
export async function refuseSameText(query: Query, guildId: string, textSha256: string, id: string) {
  const sql = `SELECT meeting_id FROM mahdar_meetings
    WHERE guild_id = $1 AND text_sha256 = $2 AND meeting_id <> $3 AND removed_at IS NULL`;
  const [same] = await query(sql, [guildId, textSha256, id]);
  if (same) throw new NotKept('same-text', `${same.meeting_id}`);
}

/** Writes a meeting and resolves to it as it is now. */
export async function writeMeeting(query: Query, meeting: Omit<MeetingRow, 'revision'>): Promise<MeetingRow> {
  const row = { ...meeting, revision: await nextRevision(query) };
  const columns = `guild_id, meeting_id, version, status, status_at, format, text_sha256, summary, corrections, changed_at,
    removed_at, removed_by, revision`;
  const cells = [
    ...[row.guildId, row.id, row.version, row.status, row.statusAt, row.format, row.textSha256],
    ...[row.summary, row.corrections, row.changedAt, row.removedAt, row.removedBy, row.revision],
  ];
  const updates = columns
    .split(/,\s*/)
    .slice(2)
    .map((column) => `${column} = excluded.${column}`);
  const sql = `INSERT INTO mahdar_meetings (${columns}) VALUES (${placesFor(cells)})
    ON CONFLICT (guild_id, meeting_id) DO UPDATE SET ${updates.join(', ')}`;
  await query(sql, cells);
  return row;
}

/** Adds a version. */
export async function writeVersion(
  query: Query,
  guildId: string,
  id: string,
  row: VersionRow,
): Promise<void> {
  const cells = [
    ...[guildId, id, row.version, row.article, row.translation, row.format, row.fileSha256],
    ...[row.textSha256, row.link, row.publishedAt, row.who, row.replacedAt],
  ];
  const sql = `INSERT INTO mahdar_versions (guild_id, meeting_id, version, article, translation, format, file_sha256,
    text_sha256, link, published_at, who, replaced_at) VALUES (${placesFor(cells)})`;
  await query(sql, cells);
}

/** Drops the text of a version whose place another takes. */
export async function dropVersion(
  query: Query,
  guildId: string,
  { id, version }: MeetingVersion,
  at: number,
) {
  const sql = `UPDATE mahdar_versions SET article = NULL, translation = NULL, replaced_at = $1
    WHERE guild_id = $2 AND meeting_id = $3 AND version = $4`;
  await query(sql, [at, guildId, id, version]);
}

/** Returns `$1, $2 …` for as many cells. */
export const placesFor = (cells: readonly Cell[]): string =>
  cells.map((_, index) => `$${index + 1}`).join(', ');

/** Returns a number where there is one: PostgreSQL gives large ones as text. */
export const numberOf = (cell: Cell | undefined): number | null => (cell == null ? null : Number(cell));

const textOf = (cell: Cell | undefined): string | null => (cell == null ? null : `${cell}`);

function toMeeting(row: Record<string, Cell>): MeetingRow {
  return {
    guildId: `${row.guild_id}`,
    id: `${row.meeting_id}`,
    version: Number(row.version),
    status: `${row.status}`,
    statusAt: Number(row.status_at),
    format: `${row.format}`,
    textSha256: `${row.text_sha256}`,
    summary: textOf(row.summary),
    corrections: textOf(row.corrections),
    changedAt: Number(row.changed_at),
    removedAt: numberOf(row.removed_at),
    removedBy: textOf(row.removed_by),
    revision: Number(row.revision),
  };
}

function toVersion(row: Record<string, Cell>): VersionRow {
  return {
    version: Number(row.v_version),
    article: textOf(row.article),
    translation: textOf(row.translation),
    format: `${row.v_format}`,
    fileSha256: `${row.file_sha256}`,
    textSha256: `${row.v_text_sha256}`,
    link: textOf(row.link),
    publishedAt: Number(row.published_at),
    who: `${row.who}`,
    replacedAt: numberOf(row.replaced_at),
  };
}
