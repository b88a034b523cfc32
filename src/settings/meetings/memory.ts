// The meetings of all servers in memory, without their texts. In: what was written since the last look. Out: the meetings
// of a server, at once, in order. Next: `store.ts`.
// Ten meetings in each of thousands of servers are held packed; only the lists that were wanted last are held as such.

import { byNewest } from '../../library/meeting.ts';
import type { Database, Query } from '../database.ts';
import { follow } from '../refresh.ts';
import { readGuildIds } from '../tables.ts';
import type { Json, ListedMeeting } from './meetings.ts';
import { toListed } from './shapes.ts';
import { type MeetingRow, readWrittenAfter } from './tables.ts';

/** A meeting by its last known write. One that was removed stays known as such: an earlier look may still be under way. */
interface Known {
  revision: number;
  packed: string | undefined;
}

/** The lists of one server, newest first. */
interface Lists {
  all: readonly ListedMeeting[];
  /** Without those that are withdrawn. */
  asked: readonly ListedMeeting[];
}

/** So many servers' lists are held as such. */
const MOST_LISTS = 100;

const NONE: Lists = { all: [], asked: [] };

/** The meetings as last known. */
export class MeetingMemory {
  readonly #guilds = new Map<string, Map<string, Known>>();
  /** In the order in which they were wanted last. */
  readonly #lists = new Map<string, Lists>();
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

  /** Returns the meetings of a server. */
  lists(guildId: string): Lists {
    const known = this.#guilds.get(guildId);
    if (!known) return NONE;
    const lists = this.#lists.get(guildId) ?? listsOf(known);
    this.#lists.delete(guildId);
    this.#lists.set(guildId, lists);
    const [oldest = guildId] = this.#lists.keys();
    if (this.#lists.size > MOST_LISTS) this.#lists.delete(oldest);
    return lists;
  }

  /** Keeps the later of what is known and what is new. Returns the meeting as this row has it, unless it was removed. */
  put(row: MeetingRow): ListedMeeting | undefined {
    const meeting = row.removedAt === null ? toListed(row, this.#name) : undefined;
    const known = this.#guilds.get(row.guildId) ?? new Map<string, Known>();
    if (row.revision <= (known.get(row.id)?.revision ?? 0)) return meeting;
    known.set(row.id, { revision: row.revision, packed: meeting && pack(meeting) });
    this.#guilds.set(row.guildId, known);
    this.#lists.delete(row.guildId);
    return meeting;
  }

  async #dropForgotten(query: Query, revision: number): Promise<void> {
    const kept = new Set(await readGuildIds(query));
    for (const [guildId, known] of this.#guilds) {
      if (kept.has(guildId)) continue;
      for (const [id, { revision: own }] of known) if (own <= revision) known.delete(id);
      if (known.size === 0) this.#guilds.delete(guildId);
      this.#lists.delete(guildId);
    }
  }
}

function listsOf(known: ReadonlyMap<string, Known>): Lists {
  const packed = [...known.values()].flatMap((one) => one.packed ?? []);
  const all = packed.map(unpack).sort(byNewest);
  return { all, asked: all.filter(({ status }) => status !== 'withdrawn') };
}

/**
 * As JSON without names, in a string of the bytes of UTF-8: for Arabic that takes less than a string of letters, and less
 * than a buffer. Most titles are the same in both languages.
 */
function pack({ title: { ar, en }, topics, ...meeting }: ListedMeeting): string {
  const values = FIELDS.map((field) => meeting[field] ?? null);
  const names = topics.map((topic) => topic.ar);
  return Buffer.from(JSON.stringify([ar, ar === en ? null : en, names, ...values]), 'utf8').toString(
    'latin1',
  );
}

const FIELDS = [
  ...([
    'id',
    'number',
    'published',
    'namedBy',
    'body',
    'place',
    'form',
    'unheld',
    'language',
    'added',
  ] as const),
  ...(['version', 'status', 'format', 'textSha256', 'revision'] as const),
] satisfies (keyof ListedMeeting)[];

function unpack(packed: string): ListedMeeting {
  const [ar, en, names, ...values] = JSON.parse(Buffer.from(packed, 'latin1').toString('utf8')) as Json[];
  const topics = (names as string[]).map((name) => ({ ar: name, en: name }));
  const told = FIELDS.map((field, index) => [field, values[index]] as const).filter(
    ([, value]) => value !== null,
  );
  return { title: { ar, en: en ?? ar }, topics, ...Object.fromEntries(told) } as unknown as ListedMeeting;
}
