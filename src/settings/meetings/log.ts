// What was done to the meetings of a server, by whom and when. In: a `Query` and what was done. Out: numbered entries.
// Nothing is ever done without its entry: both are written in one transaction.

import type { Cell, Query } from '../database.ts';
import type { Json, MeetingAction, MeetingEntry, Page } from './meetings.ts';
import { placesFor } from './tables.ts';

/** Who does something in which server, and when. */
export interface Act {
  guildId: string;
  who: string;
  at: number;
}

/** What was done, and to what. */
interface Done {
  action: MeetingAction;
  meetingId?: string;
  version?: number;
  details?: Json;
}

const PAGE = { before: 2 ** 31 - 1, limit: 10 };

/** Adds an entry. */
export async function writeEntry(query: Query, { guildId, who, at }: Act, done: Done): Promise<void> {
  const { action, meetingId = null, version = null, details } = done;
  const number = await nextNumber(query, 'mahdar_meeting_log', guildId);
  const text = details === undefined ? null : JSON.stringify(details);
  const cells = [guildId, number, at, who, meetingId, version, action, text];
  const sql = `INSERT INTO mahdar_meeting_log (guild_id, number, at, who, meeting_id, version, action, details)
    VALUES (${placesFor(cells)})`;
  await query(sql, cells);
}

/** Resolves to the number that follows the last one of a server in a numbered table. */
export async function nextNumber(query: Query, table: string, guildId: string): Promise<number> {
  const sql = `SELECT COALESCE(MAX(number), 0) + 1 AS number FROM ${table} WHERE guild_id = $1`;
  const [row] = await query(sql, [guildId]);
  return Number(row?.number);
}

/** Resolves to entries of a server, newest first; of one meeting, or of all. */
export async function readLog(query: Query, guildId: string, page: Page & { meetingId?: string } = {}) {
  const { before = PAGE.before, limit = PAGE.limit, meetingId } = page;
  const sql = `SELECT number, at, who, meeting_id, version, action, details FROM mahdar_meeting_log
    WHERE guild_id = $1 AND number < $2 ${meetingId === undefined ? '' : 'AND meeting_id = $4'}
    ORDER BY number DESC LIMIT $3`;
  const cells = [guildId, before, limit, ...(meetingId === undefined ? [] : [meetingId])];
  return (await query(sql, cells)).map(toEntry);
}

function toEntry(row: Record<string, Cell>): MeetingEntry {
  return {
    number: Number(row.number),
    when: new Date(Number(row.at)),
    who: `${row.who}`,
    action: `${row.action}` as MeetingAction,
    meetingId: row.meeting_id == null ? undefined : `${row.meeting_id}`,
    version: row.version == null ? undefined : Number(row.version),
    details: row.details == null ? undefined : (JSON.parse(`${row.details}`) as Json),
  };
}
