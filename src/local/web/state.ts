// What the page draws when it opens or when somebody else looks at it. In: who looks, and where. Out: JSON.

import { Locale, PermissionFlagsBits } from 'discord.js';
import type { Handle } from '../client/handle.ts';
import type { Core } from '../core.ts';
import type { PersonSeed } from '../state/community.ts';
import { standing } from './faults.ts';

/** People, channels, the commands offered here, the messages that this person sees here, and the wire log of the place. */
export function pageState(core: Core, handle: Handle, query: URLSearchParams) {
  const { world, commands, gateway, wire } = core;
  const person = world.people.find(({ key }) => key === query.get('as')) ?? world.people[0];
  if (!person) throw new Error('The local Discord has no people');
  const first = world.channel('general', person);
  const wished = query.get('channel') === 'dm' ? person.dmChannelId : query.get('channel');
  const channel =
    [...world.channels.values()].find(({ id, name }) => id === wished || name === wished) ?? first;
  return {
    startedAt: core.startedAt,
    examples: core.examples,
    isReady: gateway.isReady(),
    ...standing(core),
    application: world.application,
    me: person.key,
    channelId: channel.id,
    people: world.people.map(shownPerson),
    guilds: world.guilds,
    locales: Object.values(Locale),
    commands: commands.offered(person, channel),
    messages: handle.messages({ as: person.key, channel: channel.id }),
    wire: wire.inChannel(channel.id),
  };
}

function shownPerson({ key, id, username, displayName, locale, permissions, dmChannelId }: PersonSeed) {
  const isModerator = Boolean(permissions & PermissionFlagsBits.ManageGuild);
  return { key, id, username, displayName, locale, dmChannelId, isModerator };
}
