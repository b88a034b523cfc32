// What the page shows now, and the look-ups that its parts share. In: `/local/state`. Out: people, places and names.

import { channelLabel } from './dom.js';

/** The state of the page; `wished` is what its address asks for. */
export function createStore(wished) {
  const state = {
    me: wished.as,
    channelId: wished.channel,
    locale: wished.locale,
    unread: new Set(),
    messages: [],
    people: [],
    guilds: [],
    commands: [],
  };
  const myself = () => state.people.find(({ key }) => key === state.me);
  const inGuild = ({ channels }) => channels.some(({ id }) => id === state.channelId);
  const guild = () => state.guilds.find(inGuild) ?? state.guilds[0];
  const channels = () => guild()?.channels ?? [];
  const person = (id) => state.people.find((each) => each.id === id);

  return {
    state,
    myself,
    person,
    channels,
    /** The channel that is shown; `undefined` in a direct message. */
    channel: () => channels().find(({ id }) => id === state.channelId),
    roles: () => guild()?.roles ?? [],
    isDirect: () => state.people.some(({ dmChannelId }) => dmChannelId === state.channelId),
    bot: () => ({ id: state.application.id, name: state.application.username }),
    where: () => ({ as: state.me, channel: state.channelId, locale: state.locale }),
    findMessage: (id) => state.messages.find((message) => message.id === id),
    /** The name behind a mention. */
    nameOf({ sign, id, name }) {
      if (sign === '/') return `/${name}`;
      if (sign === '#') return channelLabel(channels().find((each) => each.id === id) ?? { name: 'unknown' });
      const role = sign === '@&' && guild()?.roles.find((each) => each.id === id);
      if (sign === '@&') return `@${role?.name.replace(/^@/, '') ?? 'unknown-role'}`;
      const bot = id === state.application.id ? state.application.username : undefined;
      return `@${bot ?? person(id)?.displayName ?? 'unknown-user'}`;
    },
  };
}
