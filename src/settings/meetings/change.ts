// Changes of a meeting that is published. In: a transaction, who changes which version, and how. Out: its row as it holds
// then. Rejects with a `NotKept` for what is not there, or is another by now.

import type { Query } from '../database.ts';
import { noteGuild } from '../tables.ts';
import { type Act, writeEntry } from './log.ts';
import {
  type Json,
  type MeetingStatus,
  type MeetingSummary,
  type MeetingVersion,
  MOST,
  NotKept,
  type SeenMeeting,
} from './meetings.ts';
import { KEPT_MS } from './shapes.ts';
import {
  countMeetings,
  type MeetingRow,
  readMeeting,
  readVersion,
  refuseSameText,
  writeMeeting,
} from './tables.ts';

/** Adds corrections to those that a meeting has. */
export async function correct(
  query: Query,
  act: Act,
  meeting: SeenMeeting,
  added: readonly Json[],
  summary: MeetingSummary | undefined,
): Promise<MeetingRow> {
  const row = await readVersion(query, act.guildId, meeting);
  const before = JSON.parse(`${row.corrections}`) as Json[];
  if (before.length !== (meeting.seenCorrections ?? before.length)) throw new NotKept('other-corrections');
  const corrections = JSON.stringify([...before, ...added]);
  if (corrections.length > MOST.correctionsLength) throw new NotKept('too-many-corrections');
  await writeEntry(query, act, { action: 'corrected', ...placeOf(row), details: [...added] });
  const changed = { corrections, ...(summary && { summary: withAdded(summary, row) }) };
  return write(query, act, { ...row, ...changed });
}

/** A corrected meeting was added when it was. */
function withAdded(summary: MeetingSummary, row: MeetingRow): string {
  const { added } = JSON.parse(`${row.summary}`) as MeetingSummary;
  return JSON.stringify({ ...summary, added });
}

/** Says what stands for a meeting; where that is so already, nothing is written. */
export async function setStatus(query: Query, act: Act, meeting: MeetingVersion, status: MeetingStatus) {
  const row = await readVersion(query, act.guildId, meeting);
  if (row.status === status) return row;
  const details = { from: row.status, to: status };
  await writeEntry(query, act, { action: 'status', ...placeOf(row), details });
  return write(query, act, { ...row, status, statusAt: act.at });
}

/** Removes a meeting; its texts stay until they are swept. */
export async function remove(query: Query, act: Act, id: string): Promise<MeetingRow> {
  const row = await readMeeting(query, act.guildId, id);
  if (!row || row.removedAt !== null) throw new NotKept('no-meeting');
  await writeEntry(query, act, { action: 'removed', ...placeOf(row) });
  return write(query, act, { ...row, removedAt: act.at, removedBy: act.who });
}

/** Puts a removed meeting back as it was. */
export async function restore(query: Query, act: Act, id: string): Promise<MeetingRow> {
  const row = await readMeeting(query, act.guildId, id);
  if (!row || row.removedAt === null) throw new NotKept('no-meeting');
  if (row.summary === null || row.removedAt <= act.at - KEPT_MS) throw new NotKept('too-late');
  if ((await countMeetings(query, act.guildId)) >= MOST.meetings) throw new NotKept('too-many-meetings');
  await refuseSameText(query, act.guildId, row.textSha256, id);
  await writeEntry(query, act, { action: 'restored', ...placeOf(row) });
  return write(query, act, { ...row, removedAt: null, removedBy: null });
}

const placeOf = ({ id, version }: MeetingRow) => ({ meetingId: id, version });

/** Whoever changes a meeting has its server: that is not missing. */
async function write(query: Query, { guildId, at }: Act, row: MeetingRow): Promise<MeetingRow> {
  await noteGuild(query, guildId);
  return writeMeeting(query, { ...row, changedAt: at });
}
