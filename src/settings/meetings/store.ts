// The store of what moderators added: beside the settings, in the same database; what is listed of it is in memory.
// In: an open `Database`. Out: a `MeetingStore`. Next: `publish.ts` and `change.ts` write, `memory.ts` lists.

import type { Database, Query } from '../database.ts';
import { type OnTrouble, REFRESH_MS, refreshing, repeat } from '../refresh.ts';
import { guildValuesOf } from '../resolve.ts';
import type { GuildSettings } from '../settings.ts';
import { clearQuestions, createKeptSince, fitQuestion, keepQuestion, readQuestions } from './asked.ts';
import { correct, remove, restore, setStatus } from './change.ts';
import { keepDraft, listDrafts, readDraft, takeDraft } from './drafts.ts';
import { type Act, readLog } from './log.ts';
import {
  type Draft,
  draft as draftSchema,
  type ListedMeeting,
  type MeetingStore,
  MOST,
  meetingSummary,
  NotKept,
} from './meetings.ts';
import { MeetingMemory } from './memory.ts';
import { type IsShipped, publish } from './publish.ts';
import { KEPT_MS, sha256Of, toPast, toRemoved, toStored } from './shapes.ts';
import { standingOf } from './standing.ts';
import { sweepMeetings } from './sweep.ts';
import { type MeetingRow, readRemoved, readVersions, readWhole } from './tables.ts';

const SWEEP_MS = 3_600_000;

/** What a store of meetings is told. */
export interface MeetingStoreOptions {
  /** The settings of a server as last known. */
  settingsOf(guildId: string): GuildSettings;
  /** Whether a meeting that comes with the bot has this id; no other is ever given it. */
  isShipped?: IsShipped;
  onTrouble?: OnTrouble;
  now?: () => number;
}

/** Returns a store of all meetings of a database. Rejects with a `StorageError` where some cannot be read. */
export async function createMeetingStore(
  database: Database,
  { settingsOf, isShipped = () => false, onTrouble = () => undefined, now = Date.now }: MeetingStoreOptions,
): Promise<MeetingStore> {
  const memory = new MeetingMemory(database);
  await memory.takeIn();
  const refresh = refreshing(memory.takeIn, onTrouble);
  const keptSince = createKeptSince(database.name);
  const sweep = () => sweepMeetings(database, now(), keptSince);
  // What cannot be swept now is swept in an hour; reads count it as gone already.
  const tidy = () => sweep().catch(() => undefined);
  const tidying = tidy();
  const endings = [repeat(refresh, REFRESH_MS), repeat(tidy, SWEEP_MS), () => tidying];

  const write = <T>(guildId: string, who: string, work: (query: Query, act: Act) => Promise<T>) =>
    database.write((query) => work(query, { guildId, who, at: now() }));
  /** Writes a meeting that is there afterwards, and lists it before anybody is told. */
  const changed = async (...[guildId, who, work]: Parameters<typeof write<MeetingRow>>) =>
    memory.put(await write(guildId, who, work)) as ListedMeeting;
  const removedOf = (row: MeetingRow) => toRemoved(row, database.name);

  return {
    list: (guildId) => memory.lists(guildId).asked,
    listAll: (guildId) => memory.lists(guildId).all,
    find: (guildId, id) => memory.lists(guildId).all.find((meeting) => meeting.id === id),
    findText(guildId, article) {
      const textSha256 = sha256Of(article);
      return memory.lists(guildId).all.find((meeting) => meeting.textSha256 === textSha256);
    },
    refresh,

    async read(guildId, id) {
      const row = await readWhole(database.query, guildId, id);
      return row && toStored(row.meeting, row.version, database.name);
    },
    versions: async (guildId, id) => (await readVersions(database.query, guildId, id)).map(toPast),
    standing: (guildId, meeting) => standingOf(database.query, guildId, meeting),

    async keepDraft(guildId, who, draft, draftId) {
      const checked = checkDraft(draft);
      return write(guildId, who, (query, act) => keepDraft(query, act, checked, draftId));
    },
    readDraft: (guildId, who, draftId) => readDraft(database.query, { guildId, who, at: now() }, draftId),
    drafts: (guildId, who) => listDrafts(database.query, { guildId, who, at: now() }),
    async discardDraft(guildId, who, draftId) {
      const taken = write(guildId, who, (query, act) => takeDraft(query, act, draftId));
      return taken.then(() => true, rejectUnless(NotKept, false));
    },

    async publish(guildId, who, draft, options = {}) {
      const checked = checkDraft(draft);
      return changed(guildId, who, (query, act) => publish(query, act, checked, options, isShipped));
    },
    async correct(guildId, who, meeting, corrections, summary) {
      const checked = summary && meetingSummary.parse(summary);
      return changed(guildId, who, (query, act) => correct(query, act, meeting, corrections, checked));
    },
    setStatus: (guildId, who, meeting, to) =>
      changed(guildId, who, (query, act) => setStatus(query, act, meeting, to)),
    async remove(guildId, who, id) {
      const row = await write(guildId, who, (query, act) => remove(query, act, id));
      memory.put(row);
      return removedOf(row);
    },
    restore: (guildId, who, id) => changed(guildId, who, (query, act) => restore(query, act, id)),
    removed: async (guildId) => (await readRemoved(database.query, guildId, now() - KEPT_MS)).map(removedOf),
    log: (guildId, page) => readLog(database.query, guildId, page),

    async keepQuestion(guildId, question) {
      // Most servers want none: that is known without asking the database.
      if (!guildValuesOf(settingsOf(guildId))['asked.on']) return false;
      const checked = fitQuestion(question);
      return database.write(async (query) => {
        if ((await keptSince(query, guildId, now())) === undefined) return false;
        await keepQuestion(query, guildId, now(), checked);
        return true;
      });
    },
    async questions(guildId, page) {
      const since = await keptSince(database.query, guildId, now());
      return since === undefined ? [] : readQuestions(database.query, guildId, since, page);
    },
    clearQuestions: (guildId, who) => write(guildId, who, clearQuestions),

    sweep,
    async close() {
      for (const end of endings) await end();
    },
  };
}

/** Returns a draft that can be kept. Throws a `NotKept` for what is too long, and otherwise as its schema does. */
function checkDraft(draft: Draft): Draft {
  if (draft.article.length > MOST.textLength) throw new NotKept('text-too-long');
  const { translation = null, corrections } = draft;
  if (JSON.stringify(translation).length > MOST.translationLength) throw new NotKept('translation-too-long');
  if (JSON.stringify(corrections).length > MOST.correctionsLength) throw new NotKept('too-many-corrections');
  return draftSchema.parse(draft);
}

/** Returns what takes an error of one kind for a value. */
function rejectUnless<T>(kind: typeof NotKept, value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof kind) return value;
    throw error;
  };
}
