// All settings of a database in memory. In: what was written since the last look. Out: the settings of a server, at once.
// What cannot be looked up leaves the memory as it is: a closed channel stays closed.

import type { Database, Query } from './database.ts';
import { follow } from './refresh.ts';
import { type GuildSettings, NOTHING_SET } from './settings.ts';
import { readGuildIds, readWrittenAfter, settingsOf } from './tables.ts';

/** What one server has set, and by which write. */
interface Known {
  settings: GuildSettings;
  revision: number;
}

/** The settings as last known. */
export class Memory {
  readonly #guilds = new Map<string, Known>();
  /** Takes in what was written since the last time. Rejects where the database cannot be reached or a row not be read. */
  readonly takeIn: () => Promise<void>;

  constructor({ name, query }: Database) {
    this.takeIn = follow(query, {
      readWrittenAfter,
      // Of a server whose row cannot be read, what is known stays.
      take: (row) => this.put(row.guildId, { settings: settingsOf(row, name), revision: row.revision }),
      dropForgotten: (query, revision) => this.#dropForgotten(query, revision),
    });
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

  async #dropForgotten(query: Query, revision: number): Promise<void> {
    const kept = new Set(await readGuildIds(query));
    for (const [guildId, known] of this.#guilds) {
      if (!kept.has(guildId) && known.revision <= revision) this.drop(guildId);
    }
  }
}
