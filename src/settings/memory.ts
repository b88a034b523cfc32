// All settings of a database in memory. In: what was written since the last look. Out: the settings of a server, at once.
// What cannot be looked up leaves the memory as it is: a closed channel stays closed.

import type { Database } from './database.ts';
import { type GuildSettings, NOTHING_SET } from './settings.ts';
import { type GuildRow, readCounts, readGuildIds, readWrittenAfter, settingsOf } from './tables.ts';

/** What one server has set, and by which write. */
interface Known {
  settings: GuildSettings;
  revision: number;
}

/** The settings as last known. */
export class Memory {
  readonly #database: Database;
  readonly #guilds = new Map<string, Known>();
  #seen = { revision: 0, removed: 0 };

  constructor(database: Database) {
    this.#database = database;
  }

  read(guildId: string): GuildSettings {
    return this.#guilds.get(guildId)?.settings ?? NOTHING_SET;
  }

  guildIds(): string[] {
    return [...this.#guilds.keys()];
  }

  /** Keeps the later of what is known and what is new: a look that began before a write may end after it. */
  put(guildId: string, known: Known): void {
    if (known.revision > (this.#guilds.get(guildId)?.revision ?? 0)) this.#guilds.set(guildId, known);
  }

  drop(guildId: string): void {
    this.#guilds.delete(guildId);
  }

  /** Takes in what was written since the last time. Rejects where the database cannot be reached or a row not be read. */
  async takeIn(): Promise<void> {
    const counts = await readCounts(this.#database.query);
    const damage: unknown[] = [];
    for (let after = this.#seen.revision; after < counts.revision; ) {
      const rows = await readWrittenAfter(this.#database.query, after);
      damage.push(...rows.flatMap((row) => this.#takeRow(row)));
      after = rows.at(-1)?.revision ?? counts.revision;
    }
    if (counts.removed > this.#seen.removed) await this.#dropOthers(counts.revision);
    if (counts.revision >= this.#seen.revision) this.#seen = counts;
    if (damage.length > 0) throw damage[0];
  }

  /** One row that cannot be read must not hide the others: of that server, what is known stays. */
  #takeRow(row: GuildRow): unknown[] {
    try {
      this.put(row.guildId, { settings: settingsOf(row, this.#database.name), revision: row.revision });
      return [];
    } catch (damage) {
      return [damage];
    }
  }

  /** Drops what is no longer in the database, but nothing that was written after this revision. */
  async #dropOthers(revision: number): Promise<void> {
    const kept = new Set(await readGuildIds(this.#database.query));
    for (const [guildId, known] of this.#guilds) {
      if (!kept.has(guildId) && known.revision <= revision) this.drop(guildId);
    }
  }
}
