// What moderators can choose, for a server and for each of its channels: one definition for database, file and commands.
// In: nothing. Out: the schemas, their types and the defaults. Next: `resolve.ts` says what holds in a place,
// `store.ts` keeps it.

import { z } from 'zod';

/** Discord's id of a server, channel, category, thread or member, as the string that Discord sends. */
export const snowflake = z.string().regex(/^\d{17,20}$/);

/** As Discord's own slow mode: up to six hours. */
export const MOST_COOLDOWN_SECONDS = 21_600;

/** More channels, threads and categories than this cannot have settings of their own in one server. */
export const MOST_CHANNELS = 1000;

/** Each thing that can be set, with its values; `off` for the server means "only in the channels that I name". */
export const values = {
  answering: z.enum(['on', 'off']).describe('Whether the bot answers here.'),
  closed: z
    .enum(['private', 'silent'])
    .describe(
      'What a command does where answering is off: an answer that only the asker sees, or a refusal.',
    ),
  language: z.enum(['ar', 'en', 'asked']).describe('Language of replies; "asked" is that of the question.'),
  visibility: z.enum(['public', 'private']).describe('Whether everybody sees a reply, or only the asker.'),
  cooldownSeconds: z
    .int()
    .min(0)
    .max(MOST_COOLDOWN_SECONDS)
    .describe('Seconds that a member waits between two questions; 0 for none.'),
  meeting: z
    .string()
    .regex(/^[\w.-]{1,64}$/)
    .describe('Id of the meeting that is asked about unless the member names one; "newest" for the newest.'),
} as const;

/** Longer than a year nobody keeps what members asked. */
export const MOST_ASKED_DAYS = 365;

/** Each thing that can be set for the server as a whole and for no channel, by its path in the file of `export`. */
export const guildValues = {
  'asked.on': z
    .boolean()
    .describe('Whether questions that were not answered are kept for moderators to read.'),
  'asked.days': z.int().min(1).max(MOST_ASKED_DAYS).describe('Days that such a question is kept.'),
  shippedMeetings: z.boolean().describe('Whether the meetings that come with the bot answer here.'),
} as const;

/** What one server or channel sets; what is absent is inherited. */
export const placeSettings = z.strictObject(values).partial();

/** Everything that the moderators of one server chose. `channels` has threads and categories as well, by id. */
export const guildSettings = z.strictObject({
  server: placeSettings,
  channels: z
    .record(snowflake, placeSettings)
    .refine((channels) => Object.keys(channels).length <= MOST_CHANNELS, { params: { code: 'too-many' } }),
  asked: z
    .strictObject({ on: guildValues['asked.on'], days: guildValues['asked.days'] })
    .partial()
    .optional(),
  shippedMeetings: guildValues.shippedMeetings.optional(),
});

export type Key = keyof typeof values;
export type Values = { [K in Key]: z.infer<(typeof values)[K]> };
export type GuildKey = keyof typeof guildValues;
export type GuildValues = { [K in GuildKey]: z.infer<(typeof guildValues)[K]> };
/** Anything that can be set. */
export type AnyKey = Key | GuildKey;
export type PlaceSettings = z.infer<typeof placeSettings>;
export type GuildSettings = z.infer<typeof guildSettings>;

/** The names of all that can be set, in the order in which they are shown. */
export const KEYS = Object.keys(values) as Key[];

/** The same of what is set for the server as a whole. */
export const GUILD_KEYS = Object.keys(guildValues) as GuildKey[];

/** Whether something is set for the server as a whole alone. */
export const isGuildKey = (key: string): key is GuildKey => Object.hasOwn(guildValues, key);

/** What holds where nobody has chosen anything. */
export const DEFAULTS: Readonly<Values> = {
  answering: 'on',
  closed: 'private',
  language: 'asked',
  visibility: 'public',
  cooldownSeconds: 0,
  meeting: 'newest',
};

/** What holds in a server that has chosen nothing for itself as a whole. */
export const GUILD_DEFAULTS: Readonly<GuildValues> = {
  'asked.on': false,
  'asked.days': 30,
  shippedMeetings: true,
};

/** Settings of a server where nobody has chosen anything. */
export const NOTHING_SET: GuildSettings = Object.freeze({
  server: Object.freeze({}),
  channels: Object.freeze({}),
});

/** One value to set, for the server or for the channel with this id; `null` leaves it to be inherited again. */
export type PlaceChange = { [K in Key]: { at: 'server' | (string & {}); key: K; to: Values[K] | null } }[Key];

/** One value to set for the server as a whole; `null` leaves it to the default again. */
export type GuildChange = { [K in GuildKey]: { at: 'server'; key: K; to: GuildValues[K] | null } }[GuildKey];

export type Change = PlaceChange | GuildChange;

/** One value that somebody changed. `number` counts from 1 in each server; `path` is as in the file of `export`. */
export interface AuditEntry {
  number: number;
  when: Date;
  /** Id of the member. */
  who: string;
  /** `server.language`, `channels.123456789012345678.answering`, `asked.days`. */
  path: string;
  from: Value | null;
  to: Value | null;
}

/** Whatever something can be set to. */
export type Value = string | number | boolean;

/** What one shard's READY says: the servers that it has, and which share of all servers that shard is. */
export interface ShardGuilds {
  shardId: number;
  shardCount: number;
  guildIds: readonly string[];
}

/**
 * Takes a turn that all hosts take one after the other. Resolves to 0 where it is ours, and nobody else's for so many
 * milliseconds; otherwise to the milliseconds after which to ask again. Rejects with `NotSaved`.
 */
export type Lease = (name: string, forMs: number) => Promise<number>;

/** Settings of all servers, kept in a database and, to be at hand at once, in memory. */
export interface SettingsStore {
  /** Returns the settings as last known, without waiting; goes on doing so while the database cannot be reached. */
  read(guildId: string): GuildSettings;
  /** Takes in what other processes have changed; resolves to false where the database cannot be reached. */
  refresh(): Promise<boolean>;
  /**
   * Makes the changes, all or none, and resolves when they are written, to an entry for each value that is another now.
   * Rejects with `NotSaved`.
   */
  change(guildId: string, who: string, changes: readonly Change[]): Promise<AuditEntry[]>;
  /** Puts these settings in place of all that the server has: an import, or with `NOTHING_SET` a reset. As `change`. */
  replaceAll(guildId: string, who: string, settings: GuildSettings): Promise<AuditEntry[]>;
  /** Resolves to up to `limit` entries, newest first, older than number `before`. Rejects with `NotSaved`. */
  log(guildId: string, page?: { before?: number; limit?: number }): Promise<AuditEntry[]>;
  /** Returns the ids of all servers whose moderators have ever chosen something. */
  guilds(): string[];
  /** Forgets a server: its settings and its log. Rejects with `NotSaved`. */
  remove(guildId: string): Promise<void>;
  /**
   * Notes which servers a shard has, and forgets those of that same shard that have been missing for 30 days.
   * Resolves to the ids of the forgotten. Rejects with `NotSaved`.
   */
  sweep(shard: ShardGuilds, now?: Date): Promise<string[]>;
  /** Set where several hosts can share the database. */
  readonly lease?: Lease | undefined;
  close(): Promise<void>;
}

/**
 * Why nothing could be done: the database cannot be reached and nothing has changed; the connection broke while it was
 * being told to save, so only a look at it later will tell; or the server has too many channels with settings.
 */
export type NotSavedReason = 'unreachable' | 'unconfirmed' | 'too-many-channels';

/** A change that is not acknowledged, or a log that cannot be read now; reads of settings go on. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
  readonly reason: NotSavedReason;

  constructor(reason: NotSavedReason, options?: ErrorOptions) {
    super(`settings not saved: ${reason}`, options);
    this.reason = reason;
  }
}

/** A database that cannot be used as it is; the message is one line that says what is wrong and where. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
