// What the page draws when it opens or when somebody else looks at it. In: who looks, and where. Out: JSON.

import { Locale, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Handle } from '../client/handle.ts';
import type { Core } from '../core.ts';
import { limits } from '../limits.ts';
import type { PersonSeed } from '../state/community.ts';
import type { World } from '../state/world.ts';
import { standing } from './faults.ts';

const MESSAGES = 50;
const MOST_MESSAGES = 200;

/** People, channels, the commands offered here, the newest messages that this person sees here, and the wire log of the place. */
export function pageState(core: Core, handle: Handle, query: URLSearchParams) {
  const { world, commands, gateway, wire } = core;
  const { person, channel } = whoAndWhere(world, query);
  return {
    startedAt: core.startedAt,
    examples: core.examples,
    maxFileBytes: limits.file.bytes,
    isReady: gateway.isReady(),
    ...standing(core),
    application: world.application,
    me: person.key,
    channelId: channel.id,
    people: world.people.map(shownPerson),
    guilds: world.guilds,
    locales: Object.values(Locale),
    commands: commands.offered(person, channel),
    ...pageMessages(core, handle, query),
    wire: wire.inChannel(channel.id),
  };
}

/** Up to `limit` messages `before` the one with that id, oldest first; the newest when there is no such message. */
export function pageMessages({ world, files }: Core, handle: Handle, query: URLSearchParams) {
  const { person, channel } = whoAndWhere(world, query);
  const all = handle.messages({ as: person.key, channel: channel.id });
  const before = all.findIndex(({ id }) => id === query.get('before'));
  const end = before === -1 ? all.length : before;
  const limit = Math.min(Number(query.get('limit')) || MESSAGES, MOST_MESSAGES);
  const start = Math.max(0, end - limit);
  return { messages: all.slice(start, end).map(files.fresh), hasOlder: start > 0 };
}

/** Whoever and wherever the page names; the first person and the first channel where it names none that exists. */
function whoAndWhere(world: World, query: URLSearchParams) {
  const person = world.people.find(({ key }) => key === query.get('as')) ?? world.people[0];
  if (!person) throw new Error('The local Discord has no people');
  const wished = query.get('channel') === 'dm' ? person.dmChannelId : query.get('channel');
  const channel = [...world.channels.values()].find(({ id, name }) => id === wished || name === wished);
  return { person, channel: channel ?? world.channel('general', person) };
}

function shownPerson({ key, id, username, displayName, locale, permissions, dmChannelId }: PersonSeed) {
  const isModerator = Boolean(permissions & PermissionFlagsBits.ManageGuild);
  return { key, id, username, displayName, locale, dmChannelId, isModerator };
}
