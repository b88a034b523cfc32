// The commands as Discord knows them: read, compared, and written with one PUT only where something differs.
// In: the list of commands. Out: whether anything was written. Discord allows 200 command creations a day.
// https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands

import { isDeepStrictEqual } from 'node:util';
import { type APIApplicationCommand, type REST, Routes } from 'discord.js';
import type { Command } from '../../commands/command.ts';

/** Where to register: everywhere, or in one guild, where a change is seen at once. */
export interface Scope {
  applicationId: string;
  guildId?: string | undefined;
}

/** Commands as registering reads them. */
export type Registered = readonly Pick<Command, 'data'>[];

/** Registers the commands in that scope; returns false where Discord already has exactly these. */
export async function registerCommands(rest: REST, scope: Scope, commands: Registered): Promise<boolean> {
  const route = scope.guildId
    ? Routes.applicationGuildCommands(scope.applicationId, scope.guildId)
    : Routes.applicationCommands(scope.applicationId);
  const wanted = commands.map(({ data }) => asDescribed(data.toJSON()));
  const query = new URLSearchParams({ with_localizations: 'true' });
  const known = (await rest.get(route, { query })) as APIApplicationCommand[];
  const ignored = scope.guildId ? [...ADDED, ...GLOBAL_ONLY] : ADDED;
  if (isDeepStrictEqual(comparable(known, ignored), comparable(wanted, ignored))) return false;
  await rest.put(route, { body: wanted });
  return true;
}

/**
 * Discord's API description has permissions as a number in what is sent and as digits in what is returned; builders
 * write digits. https://github.com/discord/discord-api-spec
 */
function asDescribed<T extends { default_member_permissions?: string | null | undefined }>(command: T) {
  const { default_member_permissions: permissions } = command;
  return permissions ? { ...command, default_member_permissions: Number(permissions) } : command;
}

/** What Discord adds to a command that was sent, or derives from other fields. */
const ADDED = ['id', 'application_id', 'guild_id', 'version', 'dm_permission', 'default_permission'];
/** Of a command in one guild, Discord keeps none of this. */
const GLOBAL_ONLY = ['contexts', 'integration_types'];
const IN_ANY_ORDER = new Set(['contexts', 'integration_types']);

/** Returns commands by name, without what is ignored and without fields that hold their default. */
function comparable(commands: readonly object[], ignored: string[]): unknown {
  return commands
    .map((command) => essence({ type: 1, ...command }, ignored) as { type: number; name: string })
    .sort((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1));
}

function essence(value: unknown, ignored: string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => essence(item, ignored));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .filter(([name, field]) => !ignored.includes(name) && !isDefault(field))
    .map(([name, field]) => [name, compared(name, field, ignored)]);
  return Object.fromEntries(fields);
}

function compared(name: string, field: unknown, ignored: string[]): unknown {
  if (name === 'default_member_permissions') return String(field);
  return IN_ANY_ORDER.has(name) && Array.isArray(field) ? [...field].sort() : essence(field, ignored);
}

const isDefault = (field: unknown): boolean =>
  field === null || field === undefined || field === false || field === '' || isEmpty(field);

const isEmpty = (field: unknown): boolean =>
  typeof field === 'object' && field !== null && Object.keys(field).length === 0;
