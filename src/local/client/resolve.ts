// What options, menus and modals refer to. In: a key, name or id of somebody or something, or a file. Out: its id, and the
// object in `data.resolved` of an interaction. Throws where there is no such thing, or a client would not take it.

import { ComponentType } from 'discord-api-types/v10';
import type { FileContent } from '../cdn/files.ts';
import type { Core } from '../core.ts';
import type { Action } from '../interactions.ts';
import { limits } from '../limits.ts';
import { refusal } from '../rest/errors.ts';
import type { PersonSeed } from '../state/community.ts';
import { channelObject, memberObject, roleObject, userObject } from '../state/objects.ts';
import type { Channel } from '../state/world.ts';
import type { AnyComponent } from '../validate/component.ts';

/** Objects that options and targets refer to, by kind and id. */
export type Resolved = Record<string, Record<string, unknown>>;

type Menu = AnyComponent & { channel_types?: number[] };

interface Chosen {
  values: string[];
  resolved?: Resolved;
}

/** Values of a menu, with what they stand for in menus of people, roles and channels. */
export function chosen(
  core: Core,
  menu: Menu,
  values: string[],
  where: Pick<Action, 'person' | 'channel'>,
): Chosen {
  const { type, channel_types: types } = menu;
  const { person, channel } = where;
  if (type === ComponentType.StringSelect) return { values };
  const resolved: Resolved = {};
  const ids = values.map((value) => {
    if (type === ComponentType.RoleSelect) return resolveRole(value, channel, resolved);
    if (type === ComponentType.ChannelSelect) return resolveChannel(core, value, person, resolved, types);
    if (type === ComponentType.MentionableSelect) return resolveMentionable(core, value, channel, resolved);
    return resolvePerson(core, value, channel, resolved);
  });
  return { values: ids, resolved };
}

/** Adds a role or else a person to `resolved`; returns the id. */
export function resolveMentionable(core: Core, wanted: string, channel: Channel, resolved: Resolved): string {
  const isRole = channel.guild?.roles.some(({ id, name }) => id === wanted || name === wanted);
  return isRole ? resolveRole(wanted, channel, resolved) : resolvePerson(core, wanted, channel, resolved);
}

/** Adds a person to `resolved`; returns the id. */
export function resolvePerson(
  { world }: Core,
  keyOrId: string,
  { guild }: Channel,
  resolved: Resolved,
): string {
  const person = world.person(keyOrId);
  keep(resolved, 'users', person.id, userObject(person));
  if (guild) keep(resolved, 'members', person.id, memberObject(person, guild));
  return person.id;
}

/** Adds a channel to `resolved`; returns the id. Throws when it is of none of the types asked for. */
export function resolveChannel(
  { world }: Core,
  nameOrId: string,
  person: PersonSeed,
  resolved: Resolved,
  types?: number[] | null,
): string {
  const channel = world.channel(nameOrId, person);
  if (types?.length && !types.includes(channel.type))
    throw new Error(`"${channel.name}" cannot be chosen here`);
  keep(resolved, 'channels', channel.id, {
    ...channelObject(channel, world),
    permissions: person.permissions.toString(),
  });
  return channel.id;
}

/** Adds a role to `resolved`; returns the id. */
export function resolveRole(nameOrId: string, { guild }: Channel, resolved: Resolved): string {
  const position = guild?.roles.findIndex(({ id, name }) => id === nameOrId || name === nameOrId) ?? -1;
  const role = guild?.roles[position];
  if (!role) throw new Error(`The guild has no role "${nameOrId}"`);
  keep(resolved, 'roles', role.id, roleObject(role, position));
  return role.id;
}

/** Uploads a file for an option or a modal and adds it to `resolved`; returns its id. */
export function uploaded({ files, world }: Core, file: FileContent, resolved: Resolved): string {
  refuseLarge([file]);
  const attachment = files.add(file, { applicationId: world.application.id });
  keep(resolved, 'attachments', attachment.id, attachment);
  return attachment.id;
}

/** Throws what Discord says when somebody uploads too much at once. */
export function refuseLarge(files: FileContent[]) {
  if (files.length > limits.message.files) throw refusal('tooManyFiles', 'message.files');
  if (files.some(({ content }) => content.length > limits.file.bytes))
    throw refusal('fileTooLarge', 'file.bytes');
}

function keep(resolved: Resolved, kind: string, id: string, object: unknown) {
  resolved[kind] = { ...resolved[kind], [id]: object };
}
