// The registered commands, global and per guild, kept as Discord gives them back: defaults filled in, ids stable.
// In: checked commands. Out: command objects. https://discord.com/developers/docs/interactions/application-commands#application-command-object

import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { LocalEvents } from '../events.ts';
import { limitOf } from '../limits.ts';
import { refusal } from '../rest/errors.ts';
import type { CommandBody, CommandOption } from '../validate/command.ts';
import type { PersonSeed } from './community.ts';
import type { Channel } from './world.ts';

/** A command as `GET …/commands?with_localizations=true` returns it. */
export interface Command extends Omit<CommandBody, 'description' | 'options' | 'contexts'> {
  id: string;
  application_id: string;
  guild_id?: string;
  version: string;
  description: string;
  options?: CommandOption[];
  contexts: number[] | null;
}

export type Commands = ReturnType<typeof createCommands>;

/** Scope of commands: a guild's id, or `global`. */
export type Scope = string;

export interface CommandsOptions {
  applicationId: string;
  nextId: () => string;
  events: LocalEvents;
  now: () => number;
}

const DAY_MS = 86_400_000;
const kinds = [
  [ApplicationCommandType.ChatInput, 'command.chatInput'],
  [ApplicationCommandType.User, 'command.user'],
  [ApplicationCommandType.Message, 'command.message'],
] as const;

export function createCommands({ applicationId, nextId, events, now }: CommandsOptions) {
  const byScope = new Map<Scope, Command[]>();
  const createdAt = new Map<Scope, number[]>();
  const inScope = (scope: Scope) => byScope.get(scope) ?? [];
  const sameAs = (body: CommandBody) => (command: Command) =>
    command.type === body.type && command.name === body.name;

  function keep(scope: Scope, commands: Command[]) {
    for (const [type, limit] of kinds) {
      const count = commands.filter((command) => command.type === type).length;
      if (count > limitOf(limit)) throw refusal('tooManyCommands', limit);
    }
    countCreated(scope, commands);
    byScope.set(scope, commands);
    events.emit({ type: 'commands' });
  }

  /** Only names that are new count; what is changed or sent again does not. */
  function countCreated(scope: Scope, commands: Command[]) {
    const known = new Set(inScope(scope).map(({ id }) => id));
    const created = commands.filter(({ id }) => !known.has(id)).map(now);
    const today = (createdAt.get(scope) ?? []).filter((at) => at > now() - DAY_MS);
    const limit = 'command.createsPerDay';
    if (today.length + created.length > limitOf(limit)) throw refusal('tooManyCreates', limit);
    createdAt.set(scope, [...today, ...created]);
  }

  /** The command that `body` makes; an unchanged one keeps its version, a changed one its id. */
  function build(scope: Scope, body: CommandBody, old: Command | undefined): Command {
    const fields = normalise(body, scope, applicationId);
    const unchanged =
      old && JSON.stringify({ ...fields, ...ids(old) }) === JSON.stringify({ ...old, ...ids(old) });
    if (unchanged) return old;
    return { ...fields, id: old?.id ?? nextId(), version: nextId() } as Command;
  }

  const find = (scope: Scope, id: string) => {
    const command = inScope(scope).find((each) => each.id === id);
    if (!command) throw refusal('unknownCommand');
    return command;
  };

  return {
    list: inScope,
    find,
    all: () => [...byScope.values()].flat(),
    replaceAll(scope: Scope, bodies: CommandBody[]): Command[] {
      keep(
        scope,
        bodies.map((body) => build(scope, body, inScope(scope).find(sameAs(body)))),
      );
      return inScope(scope);
    },
    /** Adds a command, or replaces the one of the same name and type. */
    put(
      scope: Scope,
      body: CommandBody,
      old = inScope(scope).find(sameAs(body)),
    ): { command: Command; isNew: boolean } {
      const command = build(scope, body, old);
      const others = inScope(scope).filter((each) => each !== old);
      keep(scope, [...others, command]);
      return { command, isNew: old === undefined };
    },
    remove(scope: Scope, id: string) {
      const command = find(scope, id);
      keep(
        scope,
        inScope(scope).filter((each) => each !== command),
      );
    },
    /** What a person's client offers in a channel; nothing where the guild keeps the bot out. */
    offered(person: PersonSeed, channel: Channel, userInstall = false): Command[] {
      const { guild, closedToBot } = channel;
      if (closedToBot) return [];
      const commands = [...(guild && !userInstall ? inScope(guild.id) : []), ...inScope('global')];
      const install = ApplicationIntegrationType[userInstall ? 'UserInstall' : 'GuildInstall'];
      return commands.filter(
        (command) => command.integration_types?.includes(install) && isOffered(command, person, channel),
      );
    },
  };
}

function isOffered(command: Command, person: PersonSeed, { guild }: Channel): boolean {
  const context = guild ? InteractionContextType.Guild : InteractionContextType.BotDM;
  if (command.contexts ? !command.contexts.includes(context) : !guild && command.dm_permission === false)
    return false;
  const needed = command.default_member_permissions;
  if (!guild || needed == null) return true;
  return BigInt(needed) !== 0n && (person.permissions & BigInt(needed)) === BigInt(needed);
}

const ids = ({ id, version }: Command) => ({ id, version });

function normalise(body: CommandBody, scope: Scope, applicationId: string) {
  const isGlobal = scope === 'global';
  const contexts = body.contexts ?? null;
  return {
    id: '',
    application_id: applicationId,
    version: '',
    default_member_permissions: body.default_member_permissions ?? null,
    type: body.type,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: body.description ?? '',
    description_localizations: body.description_localizations ?? null,
    ...(isGlobal
      ? {
          dm_permission: contexts
            ? contexts.includes(InteractionContextType.BotDM)
            : (body.dm_permission ?? true),
        }
      : { guild_id: scope }),
    contexts: isGlobal ? contexts : null,
    integration_types: body.integration_types ?? [ApplicationIntegrationType.GuildInstall],
    ...(body.options?.length ? { options: body.options.map(normaliseOption) } : {}),
    nsfw: body.nsfw ?? false,
  };
}

/** Discord gives back an option without what is null, empty or false. */
function normaliseOption(option: CommandOption): CommandOption {
  const { options, choices, name_localizations = null, description_localizations = null, ...given } = option;
  const kept = Object.entries(given).filter(
    ([, value]) => value !== null && value !== undefined && value !== false,
  );
  return {
    ...(Object.fromEntries(kept) as unknown as CommandOption),
    name_localizations,
    description_localizations,
    ...(choices?.length
      ? {
          choices: choices.map(({ name_localizations: names = null, ...rest }) => ({
            ...rest,
            name_localizations: names,
          })),
        }
      : {}),
    ...(options?.length ? { options: options.map(normaliseOption) } : {}),
  };
}
