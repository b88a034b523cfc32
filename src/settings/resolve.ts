// What holds in a place, and who says so. In: a server's settings and where somebody asks. Out: each value with its origin.
// The order, the same for every value: thread → its channel → its category → the server → the default.

import {
  DEFAULTS,
  GUILD_DEFAULTS,
  type GuildSettings,
  type GuildValues,
  KEYS,
  type PlaceSettings,
  type Values,
} from './settings.ts';

/** Where somebody asks. In a thread `channelId` is the thread and `parentId` the channel that it belongs to. */
export interface AskedIn {
  channelId: string;
  parentId?: string | null | undefined;
  categoryId?: string | null | undefined;
}

/** Who a value comes from; `id` is the thread's, channel's or category's. */
export type Origin =
  | { level: 'thread' | 'channel' | 'category'; id: string }
  | { level: 'server' | 'default'; id?: undefined };

/** Each value that holds in a place, with who it comes from. */
export type Resolved = { [K in keyof Values]: { value: Values[K]; from: Origin } };

/** Returns what holds in a place; with no place, what holds in the server at large. */
export function resolve(settings: GuildSettings, place?: AskedIn): Resolved {
  const steps = [...stepsFrom(settings, place), { from: { level: 'default' } as Origin, set: DEFAULTS }];
  const entries = KEYS.map((key) => {
    const step = steps.find(({ set }) => set[key] !== undefined);
    return [key, { value: step?.set[key], from: step?.from }];
  });
  return Object.fromEntries(entries) as Resolved;
}

/** Returns the bare values that hold in a place. */
export function valuesIn(settings: GuildSettings, place?: AskedIn): Values {
  const resolved = resolve(settings, place);
  return Object.fromEntries(KEYS.map((key) => [key, resolved[key].value])) as unknown as Values;
}

/** Returns what holds in a server as a whole. */
export function guildValuesOf({ asked, shippedMeetings }: GuildSettings): GuildValues {
  return {
    'asked.on': asked?.on ?? GUILD_DEFAULTS['asked.on'],
    'asked.days': asked?.days ?? GUILD_DEFAULTS['asked.days'],
    shippedMeetings: shippedMeetings ?? GUILD_DEFAULTS.shippedMeetings,
  };
}

function stepsFrom(
  { server, channels }: GuildSettings,
  place?: AskedIn,
): { from: Origin; set: PlaceSettings }[] {
  const { channelId, parentId, categoryId } = place ?? {};
  const path: [level: 'thread' | 'channel' | 'category', id: string | null | undefined][] = parentId
    ? [
        ['thread', channelId],
        ['channel', parentId],
        ['category', categoryId],
      ]
    : [
        ['channel', channelId],
        ['category', categoryId],
      ];
  const places = path.flatMap(([level, id]) =>
    id ? [{ from: { level, id }, set: channels[id] ?? {} }] : [],
  );
  return [...places, { from: { level: 'server' }, set: server }];
}
