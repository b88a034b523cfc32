// Settings from one database to another, with their log, and meetings with theirs. In: two open databases. Out: how much
// was copied, when it has been read again from the new place and is the same. Either all of it is written, or nothing.

import { isDeepStrictEqual } from 'node:util';
import type { Database, Query } from './database.ts';
import { copyMeetings, digestMeetings, type MeetingsDigest } from './meetings/copy.ts';
import { type AuditEntry, type GuildSettings, StorageError } from './settings.ts';
import { readEntries, readGuild, readGuildIds, settingsOf, writeEntries, writeGuild } from './tables.ts';

/** Everything that is kept of a server. */
interface GuildRecord {
  settings: GuildSettings;
  log: AuditEntry[];
  added: MeetingsDigest;
}

/** How much was copied; `there` counts servers whose settings were in the new place already, and the same. */
export interface Copied {
  servers: number;
  meetings: number;
  entries: number;
  there: number;
}

const ALL = 2 ** 31 - 1;

/** Copies one server, or all. Rejects with a `StorageError` where the new place has other settings of a server. */
export async function copySettings(from: Database, to: Database, guildId?: string): Promise<Copied> {
  const guildIds = guildId === undefined ? await readGuildIds(from.query) : [guildId];
  const records = new Map<string, GuildRecord>();
  for (const id of guildIds) {
    const record = await readRecord(from, from.query, id);
    if (!record) throw new StorageError(`${from.name}: has no settings of server ${id}`);
    records.set(id, record);
  }
  const written = await to.write((query) => writeRecords(from, to, query, records));
  await verify(to, records);
  const sum = (count: (record: GuildRecord) => number) =>
    written.reduce((total, record) => total + count(record), 0);
  return {
    servers: written.length,
    meetings: sum(({ added }) => added.meetings),
    entries: sum(({ log }) => log.length),
    there: records.size - written.length,
  };
}

async function writeRecords(
  from: Database,
  to: Database,
  query: Query,
  records: ReadonlyMap<string, GuildRecord>,
) {
  const written: GuildRecord[] = [];
  for (const [id, record] of records) {
    const present = await readRecord(to, query, id);
    if (isDeepStrictEqual(present, record)) continue;
    if (present)
      throw new StorageError(
        `${to.name}: has other settings or meetings of server ${id}; nothing was copied`,
      );
    await writeGuild(query, id, record.settings, record.log.length);
    await writeEntries(query, id, record.log);
    const added = await copyMeetings(from.query, query, id);
    if (!isDeepStrictEqual(added, record.added)) {
      throw new StorageError(`${from.name}: the meetings of server ${id} have changed; nothing was copied`);
    }
    written.push(record);
  }
  return written;
}

async function verify(to: Database, records: ReadonlyMap<string, GuildRecord>): Promise<void> {
  for (const [id, record] of records) {
    if (isDeepStrictEqual(await readRecord(to, to.query, id), record)) continue;
    throw new StorageError(
      `${to.name}: what it has of server ${id} are not the settings and meetings that were copied`,
    );
  }
}

async function readRecord({ name }: Database, query: Query, guildId: string) {
  const row = await readGuild(query, guildId);
  if (!row) return undefined;
  const log = await readEntries(query, guildId, ALL, ALL);
  return { settings: settingsOf(row, name), log, added: await digestMeetings(query, guildId) };
}
