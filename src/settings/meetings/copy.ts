// The meetings of a server from one database to another. In: two queries. Out: what was copied, by its digest.
// A meeting at a time, since the texts of a server may be larger than what a process should hold. Drafts, which wait a day
// at most, are left behind.

import { createHash, type Hash } from 'node:crypto';
import type { Cell, Query } from '../database.ts';
import { nextRevision } from '../tables.ts';
import { numberOf, placesFor } from './tables.ts';

/** How many meetings a server has, without those that were removed, and the digest of all that is kept of them, their log and what was asked. */
export interface MeetingsDigest {
  meetings: number;
  sha256: string;
}

/** Told of each row, in an order that is always the same. */
type OnRow = (table: Table, cells: Cell[]) => Promise<void>;

/** A table with the columns that are the same wherever it is kept. */
interface Table {
  name: string;
  texts: string[];
  numbers: string[];
}

const MEETINGS: Table = {
  name: 'mahdar_meetings',
  texts: [
    'guild_id',
    'meeting_id',
    'status',
    'format',
    'text_sha256',
    'summary',
    'corrections',
    'removed_by',
  ],
  numbers: ['version', 'status_at', 'changed_at', 'removed_at'],
};
const VERSIONS: Table = {
  name: 'mahdar_versions',
  texts: [
    ...['guild_id', 'meeting_id', 'article', 'translation', 'format', 'file_sha256', 'text_sha256'],
    ...['link', 'who'],
  ],
  numbers: ['version', 'published_at', 'replaced_at'],
};
const NUMBERED: Table[] = [
  {
    name: 'mahdar_meeting_log',
    texts: ['guild_id', 'who', 'meeting_id', 'action', 'details'],
    numbers: ['number', 'at', 'version'],
  },
  { name: 'mahdar_asked', texts: ['guild_id', 'question'], numbers: ['number', 'at'] },
];

const ROWS_AT_ONCE = 100;

/** Resolves to the digest of a server's meetings. */
export function digestMeetings(query: Query, guildId: string): Promise<MeetingsDigest> {
  return digest(query, guildId, async () => undefined);
}

/** Copies a server's meetings into a database that has none of it, and resolves to the digest of what was copied. */
export function copyMeetings(from: Query, to: Query, guildId: string): Promise<MeetingsDigest> {
  return digest(from, guildId, (table, cells) => write(to, table, cells));
}

async function digest(query: Query, guildId: string, onRow: OnRow): Promise<MeetingsDigest> {
  const hash = createHash('sha256');
  const take: OnRow = async (table, cells) => {
    addRow(hash, table, cells);
    await onRow(table, cells);
  };
  const all = await query('SELECT meeting_id, removed_at FROM mahdar_meetings WHERE guild_id = $1', [
    guildId,
  ]);
  // Each database sorts texts by its own rules.
  for (const id of all.map((row) => `${row.meeting_id}`).sort()) await readOne(query, guildId, id, take);
  for (const table of NUMBERED) await readNumbered(query, guildId, table, take);
  const meetings = all.filter((row) => row.removed_at === null).length;
  return { meetings, sha256: hash.digest('hex') };
}

function addRow(hash: Hash, { name }: Table, cells: Cell[]): void {
  hash.update(`${JSON.stringify([name, ...cells])}\n`);
}

/** A meeting and its versions come from one statement: nobody can replace one in between. */
async function readOne(query: Query, guildId: string, id: string, onRow: OnRow): Promise<void> {
  const own = (table: Table, letter: string) =>
    [...table.texts, ...table.numbers].map((column) => `${letter}.${column} AS ${letter}_${column}`);
  const sql = `SELECT ${[...own(MEETINGS, 'm'), ...own(VERSIONS, 'v')].join(', ')}
    FROM mahdar_meetings m JOIN mahdar_versions v ON v.guild_id = m.guild_id AND v.meeting_id = m.meeting_id
    WHERE m.guild_id = $1 AND m.meeting_id = $2 ORDER BY v.version`;
  const rows = await query(sql, [guildId, id]);
  if (rows[0]) await onRow(MEETINGS, cellsOf(MEETINGS, rows[0], 'm_'));
  for (const row of rows) await onRow(VERSIONS, cellsOf(VERSIONS, row, 'v_'));
}

async function readNumbered(query: Query, guildId: string, table: Table, onRow: OnRow): Promise<void> {
  const sql = `SELECT ${[...table.texts, ...table.numbers].join(', ')} FROM ${table.name}
    WHERE guild_id = $1 AND number > $2 ORDER BY number LIMIT ${ROWS_AT_ONCE}`;
  for (let after = 0; ; ) {
    const rows = await query(sql, [guildId, after]);
    for (const row of rows) await onRow(table, cellsOf(table, row, ''));
    if (rows.length < ROWS_AT_ONCE) return;
    after = Number(rows.at(-1)?.number);
  }
}

/** PostgreSQL gives large numbers as texts. */
function cellsOf({ texts, numbers }: Table, row: Record<string, Cell>, prefix: string): Cell[] {
  const textCells = texts.map((column) => row[prefix + column] ?? null);
  return [...textCells, ...numbers.map((column) => numberOf(row[prefix + column]))];
}

/** The count of writes is the new place's own. */
async function write(query: Query, table: Table, cells: Cell[]): Promise<void> {
  const columns = [...table.texts, ...table.numbers];
  const isMeeting = table === MEETINGS;
  const all = isMeeting ? [...cells, await nextRevision(query)] : cells;
  const names = isMeeting ? [...columns, 'revision'] : columns;
  await query(`INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${placesFor(all)})`, all);
}
