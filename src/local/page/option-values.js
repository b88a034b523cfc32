// The values that can be picked for an option. In: an option and who and what there is. Out: entries of a list.

import { channelLabel } from './dom.js';

export const TYPE = {
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
};

/** What can be picked for an option that is not free text; `undefined` for one that is. */
export function pickable({ type, choices, channel_types: types }, { store }) {
  if (choices?.length)
    return choices.map((choice) => ({ label: shownName(choice, store), value: choice.value }));
  if (type === TYPE.boolean)
    return [true, false].map((value) => ({ label: value ? 'True' : 'False', value }));
  if (type === TYPE.user) return people(store);
  if (type === TYPE.role) return roles(store);
  if (type === TYPE.mentionable) return [...people(store), ...roles(store)];
  if (type !== TYPE.channel) return undefined;
  const channels = store.channels().filter((channel) => !types?.length || types.includes(channel.type));
  return channels.map((channel) => ({ label: channelLabel(channel), value: channel.id }));
}

/** A name in the client's language, where the bot gave one. */
export function shownName({ name, name_localizations: names }, { state }) {
  return names?.[state.locale] ?? name;
}

/** The same of a description. */
export function shownDescription({ description, description_localizations: texts }, { state }) {
  return texts?.[state.locale] ?? description;
}

/** A value of an option as it is shown, such as a channel's name for its id. */
export function shownValue(option, value, page) {
  const entry = pickable(option, page)?.find((each) => each.value === value);
  return entry?.label ?? String(value);
}

const people = ({ state }) =>
  state.people.map(({ id, displayName, username }) => ({
    label: `@${displayName}`,
    description: username,
    value: id,
  }));

const roles = (store) =>
  store.roles().map(({ id, name }) => ({
    label: name.startsWith('@') ? name : `@${name}`,
    description: 'Role',
    value: id,
  }));
