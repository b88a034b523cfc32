// Options as a client fills them in. In: values by option name. Out: `data.options` and `data.resolved` of an interaction.
// Throws where a client would not let anybody send: unknown or missing option, value outside the choices or limits.
// Next: `resolve.ts` for whom and what they name.

import { ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import type { FileContent } from '../cdn/files.ts';
import type { Core } from '../core.ts';
import type { Command } from '../state/commands.ts';
import type { PersonSeed } from '../state/community.ts';
import type { Channel } from '../state/world.ts';
import type { CommandOption } from '../validate/command.ts';
import {
  type Resolved,
  resolveChannel,
  resolveMentionable,
  resolvePerson,
  resolveRole,
  uploaded,
} from './resolve.ts';

/** A value as typed or picked: people, channels and roles by key, name or id; a file for an attachment. */
export type OptionValue = string | number | boolean | FileContent;
export type OptionValues = Record<string, OptionValue>;

export interface Filling {
  core: Core;
  command: Command;
  /** Names of subcommand group and subcommand. */
  path: string[];
  values: OptionValues;
  person: PersonSeed;
  channel: Channel;
  /** Name of the option being typed, for autocomplete: nothing is required then. */
  focused?: string | undefined;
}

interface SentOption {
  name: string;
  type: OptionType;
  value?: string | number | boolean;
  focused?: boolean;
  options?: SentOption[];
}

/** Fills in a command's options. */
export function fillOptions(filling: Filling): { options?: SentOption[]; resolved?: Resolved } {
  const resolved: Resolved = {};
  const { command, path, values } = filling;
  const definitions = path.reduce((options, name) => below(options, name, command), command.options ?? []);
  const unknown = Object.keys(values).find((name) => !definitions.some((option) => option.name === name));
  if (unknown) throw new Error(`/${command.name} has no option "${unknown}"`);
  const filled = definitions.flatMap((option) => fill(option, filling, resolved));
  const options = path.reduceRight<SentOption[]>(
    (inside, name, depth) => [wrap(name, inside, path.length - depth)],
    filled,
  );
  return { ...(options.length ? { options } : {}), ...(Object.keys(resolved).length ? { resolved } : {}) };
}

function below(options: CommandOption[], name: string, command: Command): CommandOption[] {
  const found = options.find((option) => option.name === name && option.type <= OptionType.SubcommandGroup);
  if (!found) throw new Error(`/${command.name} has no subcommand "${name}"`);
  return found.options ?? [];
}

function wrap(name: string, options: SentOption[], height: number): SentOption {
  return { name, type: height > 1 ? OptionType.SubcommandGroup : OptionType.Subcommand, options };
}

function fill(option: CommandOption, filling: Filling, resolved: Resolved): SentOption[] {
  const { command, values, focused } = filling;
  if (option.type <= OptionType.SubcommandGroup) throw new Error(`/${command.name} needs a subcommand`);
  const value = values[option.name];
  if (option.name === focused)
    return [{ name: option.name, type: option.type, value: String(value ?? ''), focused: true }];
  if (value === undefined && option.required && !focused)
    throw new Error(`/${command.name} needs the option "${option.name}"`);
  if (value === undefined) return [];
  return [{ name: option.name, type: option.type, value: toValue(option, value, filling, resolved) }];
}

function toValue(option: CommandOption, value: OptionValue, filling: Filling, resolved: Resolved) {
  if (typeof value === 'object') return uploaded(filling.core, value, resolved);
  const problem = problemOf(option, value);
  if (problem) throw new Error(`/${filling.command.name} ${option.name}: ${problem}`);
  return referTo(option, value, filling, resolved);
}

function problemOf(option: CommandOption, value: string | number | boolean): string | undefined {
  const { type, choices, min_length = 0, max_length = Infinity, min_value, max_value } = option;
  const expected = jsTypes[type] ?? 'string';
  if (typeof value !== expected) return `${JSON.stringify(value)} is not a ${expected}`;
  if (type === OptionType.Integer && !Number.isInteger(value)) return `${value} is not an integer`;
  if (choices?.length && !choices.some((choice) => choice.value === value))
    return `"${value}" is not one of the choices`;
  if (typeof value === 'number' && (value < (min_value ?? -Infinity) || value > (max_value ?? Infinity)))
    return `${value} is out of range`;
  const { length } = String(value);
  if (type === OptionType.String && (length < (min_length ?? 0) || length > (max_length ?? Infinity)))
    return `${length} characters are not allowed`;
  return undefined;
}

const jsTypes: Partial<Record<OptionType, string>> = {
  [OptionType.Integer]: 'number',
  [OptionType.Number]: 'number',
  [OptionType.Boolean]: 'boolean',
};

/** Turns a key or name into an id and tells the bot who or what it is. */
function referTo(
  { type, channel_types: channelTypes }: CommandOption,
  value: string | number | boolean,
  filling: Filling,
  resolved: Resolved,
) {
  const { core, person, channel } = filling;
  const wanted = String(value);
  if (type === OptionType.User) return resolvePerson(core, wanted, channel, resolved);
  if (type === OptionType.Role) return resolveRole(wanted, channel, resolved);
  if (type === OptionType.Channel) return resolveChannel(core, wanted, person, resolved, channelTypes);
  return type === OptionType.Mentionable ? resolveMentionable(core, wanted, channel, resolved) : value;
}
