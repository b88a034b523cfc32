// The meetings of all servers in memory, without their texts. In: what was written since the last look. Out: the meetings
// of a server, at once, in order. Next: `store.ts`.

import { byNewest } from '../../library/meeting.ts';
import type { Database, Query } from '../database.ts';
import { follow } from '../refresh.ts';
import { readGuildIds } from '../tables.ts';
import type { ListedMeeting } from './meetings.ts';
import { toListed } from './shapes.ts';
import { type MeetingRow, readWrittenAfter } from './tables.ts';

/** A meeting by its last known write. One that was removed stays known as such: an earlier look may still be under way. */
interface Known {
  revision: number;
  meeting: ListedMeeting | undefined;
}

/** One server's meetings; the lists are made when first wanted. */
interface Shelf {
  known: Map<string, Known>;
  all?: readonly ListedMeeting[] | undefined;
  asked?: readonly ListedMeeting[] | undefined;
}

const NONE: readonly ListedMeeting[] = Object.freeze([]);

/** The meetings as last known. */
export class MeetingMemory {
  readonly #shelves = new Map<string, Shelf>();
  readonly #name: string;
  /** Takes in what was written since the last time. Rejects where the database cannot be reached or a row not be read. */
  readonly takeIn: () => Promise<void>;

  constructor({ name, query }: Database) {
    this.#name = name;
    this.takeIn = follow(query, {
      readWrittenAfter,
      take: (row) => void this.put(row),
      dropForgotten: (query, revision) => this.#dropForgotten(query, revision),
    });
  }

  /** Returns the meetings of a server that can be asked, newest first. */
  asked(guildId: string): readonly ListedMeeting[] {
    const shelf = this.#shelves.get(guildId);
    if (!shelf) return NONE;
    shelf.asked ??= withoutWithdrawn(this.all(guildId));
    return shelf.asked;
  }

  /** Returns all meetings of a server, newest first. */
  all(guildId: string): readonly ListedMeeting[] {
    const shelf = this.#shelves.get(guildId);
    if (!shelf) return NONE;
    shelf.all ??= [...shelf.known.values()].flatMap(({ meeting }) => meeting ?? []).sort(byNewest);
    return shelf.all;
  }

  find(guildId: string, id: string): ListedMeeting | undefined {
    return this.#shelves.get(guildId)?.known.get(id)?.meeting;
  }

  /** Keeps the later of what is known and what is new. Returns the meeting as this row has it, unless it was removed. */
  put(row: MeetingRow): ListedMeeting | undefined {
    const meeting = row.removedAt === null ? toListed(row, this.#name) : undefined;
    const shelf = this.#shelves.get(row.guildId) ?? { known: new Map() };
    if (row.revision <= (shelf.known.get(row.id)?.revision ?? 0)) return meeting;
    shelf.known.set(row.id, { revision: row.revision, meeting });
    this.#shelves.set(row.guildId, { known: shelf.known });
    return meeting;
  }

  async #dropForgotten(query: Query, revision: number): Promise<void> {
    const kept = new Set(await readGuildIds(query));
    for (const [guildId, { known }] of this.#shelves) {
      if (kept.has(guildId)) continue;
      const later = [...known].filter(([, { revision: own }]) => own > revision);
      if (later.length > 0) this.#shelves.set(guildId, { known: new Map(later) });
      else this.#shelves.delete(guildId);
    }
  }
}

/** The same list where nothing is withdrawn, which costs nothing. */
function withoutWithdrawn(all: readonly ListedMeeting[]): readonly ListedMeeting[] {
  const asked = all.filter(({ status }) => status !== 'withdrawn');
  return asked.length === all.length ? all : asked;
}
