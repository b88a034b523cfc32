// One member's changes to one server. In: a database and what to change. Out: what was written, when it is written.
// Reading, changing and writing are one transaction, so that of changes made at the same time none is lost.

import { applyChanges } from './changes.ts';
import type { Database } from './database.ts';
import type { AuditEntry, Change, GuildSettings } from './settings.ts';
import { entriesFor, readGuild, settingsOf, writeEntries, writeGuild } from './tables.ts';

/** The settings that hold now, and the entries of the log; `revision` is undefined where nothing is another than before. */
export interface Saved {
  settings: GuildSettings;
  revision: number | undefined;
  entries: AuditEntry[];
}

/** Makes the changes that are asked for, given what holds. Rejects with `NotSaved`. */
export async function save(
  database: Database,
  guildId: string,
  who: string,
  changesFor: (held: GuildSettings) => readonly Change[],
): Promise<Saved> {
  return database.write(async (query) => {
    const row = await readGuild(query, guildId);
    const held = settingsOf(row, database.name);
    const { settings, differences } = applyChanges(held, changesFor(held));
    if (differences.length === 0) return { settings, revision: undefined, entries: [] };
    const count = row?.entries ?? 0;
    const entries = entriesFor(differences, count, who, new Date());
    const revision = await writeGuild(query, guildId, settings, count + entries.length);
    await writeEntries(query, guildId, entries);
    return { settings, revision, entries };
  });
}
