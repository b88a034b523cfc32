// Drafts, each of one moderator of one server. In: a `Query` and a draft. Out: its id, and the draft again for a day.
// What has waited longer is not there any more, whether or not it was swept already.

import type { Query } from '../database.ts';
import type { Act } from './log.ts';
import { type Draft, draft, MOST, NotKept, type WaitingDraft } from './meetings.ts';
import { newId } from './new-id.ts';
import { KEPT_MS } from './shapes.ts';

/** Keeps a draft in place of the one with this id, or as a new one, and resolves to its id. Rejects with a `NotKept`. */
export async function keepDraft(query: Query, act: Act, kept: Draft, draftId?: string): Promise<string> {
  if (draftId !== undefined) await takeDraft(query, act, draftId);
  else await makeRoom(query, act);
  const id = draftId ?? newId('d');
  const sql =
    'INSERT INTO mahdar_drafts (guild_id, draft_id, who, draft, kept_at) VALUES ($1, $2, $3, $4, $5)';
  await query(sql, [act.guildId, id, act.who, JSON.stringify(kept), act.at]);
  return id;
}

/** Of one moderator's drafts the oldest gives way; those of others are not touched. */
async function makeRoom(query: Query, { guildId, who, at }: Act): Promise<void> {
  await query('DELETE FROM mahdar_drafts WHERE guild_id = $1 AND kept_at <= $2', [guildId, at - KEPT_MS]);
  const sql = 'SELECT draft_id, who FROM mahdar_drafts WHERE guild_id = $1 ORDER BY kept_at DESC, draft_id';
  const all = await query(sql, [guildId]);
  const tooOld = all.filter((row) => row.who === who).slice(MOST.draftsOfMember - 1);
  if (all.length - tooOld.length >= MOST.drafts) throw new NotKept('too-many-drafts');
  for (const { draft_id: id = null } of tooOld) {
    await query('DELETE FROM mahdar_drafts WHERE guild_id = $1 AND draft_id = $2', [guildId, id]);
  }
}

/** Resolves to a draft of a moderator. */
export async function readDraft(query: Query, { guildId, who, at }: Act, draftId: string) {
  const sql = `SELECT draft FROM mahdar_drafts
    WHERE guild_id = $1 AND draft_id = $2 AND who = $3 AND kept_at > $4`;
  const [row] = await query(sql, [guildId, draftId, who, at - KEPT_MS]);
  return row && draft.parse(JSON.parse(`${row.draft}`));
}

/** Resolves to the drafts of a moderator that wait, the newest first. */
export async function listDrafts(query: Query, { guildId, who, at }: Act): Promise<WaitingDraft[]> {
  const sql = `SELECT draft_id, draft, kept_at FROM mahdar_drafts
    WHERE guild_id = $1 AND who = $2 AND kept_at > $3 ORDER BY kept_at DESC, draft_id`;
  const rows = await query(sql, [guildId, who, at - KEPT_MS]);
  return rows.map((row) => ({
    draftId: `${row.draft_id}`,
    title: draft.parse(JSON.parse(`${row.draft}`)).summary.title,
    until: new Date(Number(row.kept_at) + KEPT_MS),
  }));
}

/** Takes a draft of a moderator away. Rejects with a `NotKept` where there is none. */
export async function takeDraft(query: Query, { guildId, who, at }: Act, draftId: string): Promise<void> {
  const sql = `DELETE FROM mahdar_drafts
    WHERE guild_id = $1 AND draft_id = $2 AND who = $3 AND kept_at > $4 RETURNING draft_id`;
  const taken = await query(sql, [guildId, draftId, who, at - KEPT_MS]);
  if (taken.length === 0) throw new NotKept('no-draft');
}
