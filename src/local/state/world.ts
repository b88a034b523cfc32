// Who and what exists: application, guilds, channels, people. In: seeds. Out: lookups by key, name or id.
// Next: `objects.ts` writes these as Discord's objects.

import { ChannelType } from 'discord-api-types/v10';
import { type ChannelSeed, community, type GuildSeed, type PersonSeed, people } from './community.ts';

/** A place where one can write: of a guild, or a direct message with one person. */
export interface Channel extends Omit<ChannelSeed, 'type'> {
  type: ChannelSeed['type'] | ChannelType.DM;
  guild: GuildSeed | undefined;
  /** Set in a direct message: the person on the other side. */
  recipient: PersonSeed | undefined;
}

export interface Application {
  id: string;
  name: string;
  /** The bot's user name. */
  username: string;
}

export type World = ReturnType<typeof createWorld>;

export interface WorldOptions {
  application?: Partial<Application>;
  guilds?: GuildSeed[];
  people?: PersonSeed[];
}

const defaultApplication: Application = {
  id: '1100000000000000002',
  name: 'Local bot',
  username: 'local-bot',
};

/** Builds the state from seeds; throws from `person` and `channel` when nothing has that name. */
export function createWorld(options: WorldOptions) {
  const guilds = options.guilds ?? [community];
  const members = options.people ?? people;
  const channels = new Map<string, Channel>();
  for (const guild of guilds) {
    for (const seed of guild.channels) channels.set(seed.id, { ...seed, guild, recipient: undefined });
  }
  for (const person of members) channels.set(person.dmChannelId, directMessage(person));

  function person(keyOrId: string): PersonSeed {
    const found = members.find(({ key, id, username }) => [key, id, username].includes(keyOrId));
    return found ?? missing('person', keyOrId);
  }

  /** Finds a channel by id or name; `dm` is the person's own direct message, `thread` the first thread. */
  function channel(nameOrId: string, seenBy: PersonSeed): Channel {
    if (nameOrId === 'dm') return channels.get(seenBy.dmChannelId) ?? missing('channel', nameOrId);
    const all = [...channels.values()];
    const thread = nameOrId === 'thread' && all.find(({ type }) => type === ChannelType.PublicThread);
    const found = channels.get(nameOrId) ?? all.find(({ name }) => name === nameOrId) ?? thread;
    return found || missing('channel', nameOrId);
  }

  return {
    application: { ...defaultApplication, ...options.application },
    guilds,
    people: members,
    channels,
    person,
    channel,
    guild: (id: string) => guilds.find((guild) => guild.id === id),
  };
}

function directMessage(person: PersonSeed): Channel {
  return {
    id: person.dmChannelId,
    name: person.username,
    type: ChannelType.DM,
    guild: undefined,
    recipient: person,
  };
}

function missing(kind: string, name: string): never {
  throw new Error(`The local Discord has no ${kind} "${name}"`);
}
