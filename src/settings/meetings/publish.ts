// Publishing. In: a transaction, who publishes, and what. Out: the row of the meeting as it holds then.
// A new version takes the place of the old one, of which the text is dropped and the rest stays for old citations.

import type { Query } from '../database.ts';
import { noteGuild } from '../tables.ts';
import { takeDraft } from './drafts.ts';
import { type Act, writeEntry } from './log.ts';
import { type Draft, type MeetingVersion, MOST, NotKept, type PublishOptions } from './meetings.ts';
import { newId } from './new-id.ts';
import { sha256Of } from './shapes.ts';
import {
  countMeetings,
  dropVersion,
  type MeetingRow,
  readMeeting,
  readVersion,
  refuseSameText,
  writeMeeting,
  writeVersion,
} from './tables.ts';

/** Whether a meeting that comes with the bot has an id. */
export type IsShipped = (id: string) => boolean;

/** Publishes a meeting, or a new version of one. Rejects with a `NotKept`. */
export async function publish(
  query: Query,
  act: Act,
  draft: Draft,
  { draftId, status = 'provisional' }: PublishOptions,
  isShipped: IsShipped,
): Promise<MeetingRow> {
  await noteGuild(query, act.guildId);
  if (draftId !== undefined) await takeDraft(query, act, draftId);
  const { id, version } = await placeFor(query, act, draft.replaces, isShipped);
  const textSha256 = sha256Of(draft.article);
  await refuseSameText(query, act.guildId, textSha256, id);
  await addVersion(query, act, draft, { id, version });
  const action = draft.replaces ? 'replaced' : 'published';
  await writeEntry(query, act, { action, meetingId: id, version, details: { status } });
  return writeMeeting(query, {
    ...{ guildId: act.guildId, id, version, status, format: draft.format, textSha256 },
    ...{ statusAt: act.at, changedAt: act.at, removedAt: null, removedBy: null },
    summary: JSON.stringify({ ...draft.summary, added: dayOf(act.at) }),
    corrections: JSON.stringify(draft.corrections),
  });
}

/** `2021-06-21` */
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The next version of a meeting, or the first of one that has a new id. */
async function placeFor(
  query: Query,
  { guildId, at }: Act,
  replaces: MeetingVersion | undefined,
  isShipped: IsShipped,
): Promise<MeetingVersion> {
  if (replaces) {
    const { id, version } = await readVersion(query, guildId, replaces);
    await dropVersion(query, guildId, { id, version }, at);
    return { id, version: version + 1 };
  }
  if ((await countMeetings(query, guildId)) >= MOST.meetings) throw new NotKept('too-many-meetings');
  for (;;) {
    const id = newId('g');
    if (!isShipped(id) && !(await readMeeting(query, guildId, id))) return { id, version: 1 };
  }
}

async function addVersion(
  query: Query,
  { guildId, who, at }: Act,
  draft: Draft,
  { id, version }: MeetingVersion,
) {
  const { article, translation, format, fileSha256, link = null } = draft;
  await writeVersion(query, guildId, id, {
    ...{ version, format, fileSha256, link, who },
    article: JSON.stringify(article),
    translation: translation === undefined ? null : JSON.stringify(translation),
    textSha256: sha256Of(article),
    publishedAt: at,
    replacedAt: null,
  });
}
