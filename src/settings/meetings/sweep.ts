// What has been kept long enough. In: a database and the time. Out: drafts of yesterday, texts of what was removed before
// that, and old questions are erased. Of a removed meeting its id and times stay: old messages say when it was removed.

import type { Cell, Database, Query } from '../database.ts';
import { type KeptSince, sweepQuestions } from './asked.ts';
import { KEPT_MS } from './shapes.ts';

/** Erases it; several processes may do so at once. */
export async function sweepMeetings(database: Database, now: number, keptSince: KeptSince): Promise<void> {
  if (!(await isAnythingKept(database.query, now))) return;
  await database.write(async (query) => {
    await query('DELETE FROM mahdar_drafts WHERE kept_at <= $1', [now - KEPT_MS]);
    for (const { guild_id, meeting_id } of await query(GONE, [now - KEPT_MS])) {
      await erase(query, [guild_id ?? null, meeting_id ?? null]);
    }
    await sweepQuestions(query, now, keptSince);
  });
}

const GONE =
  'SELECT guild_id, meeting_id FROM mahdar_meetings WHERE removed_at <= $1 AND summary IS NOT NULL';

/** Most of the time there is nothing to erase, and then nobody has to wait for a writer. */
async function isAnythingKept(query: Query, now: number): Promise<boolean> {
  const drafts = 'SELECT 1 AS found FROM mahdar_drafts WHERE kept_at <= $1 LIMIT 1';
  if ((await query(drafts, [now - KEPT_MS])).length > 0) return true;
  if ((await query(GONE, [now - KEPT_MS])).length > 0) return true;
  return (await query('SELECT 1 AS found FROM mahdar_asked LIMIT 1')).length > 0;
}

/** What was corrected names people, and so is not for the log of a meeting that is no more. */
async function erase(query: Query, meeting: Cell[]): Promise<void> {
  const which = 'WHERE guild_id = $1 AND meeting_id = $2';
  await query(`UPDATE mahdar_meetings SET summary = NULL, corrections = NULL ${which}`, meeting);
  await query(`UPDATE mahdar_versions SET article = NULL, translation = NULL, link = NULL ${which}`, meeting);
  await query(`UPDATE mahdar_meeting_log SET details = NULL ${which}`, meeting);
}
