// What became of a meeting that an old message names. In: its id and version. Out: a `Standing`.

import type { Query } from '../database.ts';
import { type MeetingVersion, meetingStatus, type Standing } from './meetings.ts';
import { readMeeting, readVersions } from './tables.ts';

/** Resolves to whether a version of a meeting holds, or what happened to it. */
export async function standingOf(
  query: Query,
  guildId: string,
  { id, version }: MeetingVersion,
): Promise<Standing> {
  const row = await readMeeting(query, guildId, id);
  if (!row || version < 1 || version > row.version) return { is: 'unknown' };
  if (row.removedAt !== null) return { is: 'removed', at: new Date(row.removedAt) };
  if (row.status === 'withdrawn') return { is: 'withdrawn', at: new Date(row.statusAt) };
  if (version === row.version) return { is: 'current', status: meetingStatus.parse(row.status) };
  const past = (await readVersions(query, guildId, id)).find((one) => one.version === version);
  if (!past) return { is: 'unknown' };
  return { is: 'replaced', by: row.version, at: new Date(past.replacedAt ?? row.changedAt) };
}
