// What an application command may be. In: one command or the whole list as sent. Out: the same, typed; or refusal 50035.
// https://discord.com/developers/docs/interactions/application-commands

import {
  ApplicationCommandType,
  Locale,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { limits } from '../limits.ts';
import { checkForm, filledText, list, oneOf, problem, text, whole } from './form.ts';

const { command: max } = limits;
/** The page prints an apostrophe in this pattern; what the API takes is U+02BC. */
const NAME = /^[-_\u02bc\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const name = filledText('command.name').superRefine((value, context) => {
  if (!NAME.test(value) || value !== value.toLowerCase()) {
    problem(context, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
});

function localizations<Value extends z.ZodType>(value: Value) {
  return z.record(z.string(), value).superRefine((all, context) => {
    for (const locale of Object.keys(all)) {
      if (Object.values<string>(Locale).includes(locale)) continue;
      problem(context, 'ENUM_TYPE_COERCE', `Value "${locale}" is not a valid enum value.`, {
        path: [locale],
      });
    }
  });
}

const description = filledText('command.description');
const choice = z.object({
  name: filledText('command.choiceName'),
  name_localizations: localizations(filledText('command.choiceName')).nullish(),
  value: z.union([filledText('command.choiceValue'), z.number()]),
});

const optionFields = z.object({
  type: oneOf(Object.values(OptionType).filter((value) => typeof value === 'number')),
  name,
  name_localizations: localizations(name).nullish(),
  description,
  description_localizations: localizations(description).nullish(),
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  choices: list(choice, 0, 'command.choices').nullish(),
  min_length: whole(0, 'command.stringLength').nullish(),
  max_length: whole(1, 'command.stringLength').nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
  channel_types: z.array(z.int()).nullish(),
  get options(): z.ZodOptional<z.ZodNullable<z.ZodType<CommandOption[]>>> {
    return optionList.nullish() as never;
  },
});

/** An option as sent; subcommands and groups hold options themselves. */
export interface CommandOption {
  type: OptionType;
  name: string;
  name_localizations?: Record<string, string> | null | undefined;
  description: string;
  description_localizations?: Record<string, string> | null | undefined;
  required?: boolean | null | undefined;
  autocomplete?: boolean | null | undefined;
  choices?: z.infer<typeof choice>[] | null | undefined;
  min_length?: number | null | undefined;
  max_length?: number | null | undefined;
  min_value?: number | null | undefined;
  max_value?: number | null | undefined;
  channel_types?: number[] | null | undefined;
  options?: CommandOption[] | null | undefined;
}

const isSubcommand = ({ type }: { type: number }) => type <= OptionType.SubcommandGroup;

const optionList = list(optionFields, 0, 'command.options').superRefine((options, context) => {
  if (options.some(isSubcommand) && !options.every(isSubcommand)) {
    const message =
      'Sub-command and sub-command group option types are mutually exclusive to all other types';
    problem(context, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
  }
  options.forEach((option, index) => {
    const first = options.findIndex((other) => other.name === option.name);
    if (first < index)
      problem(context, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists', {
        path: [index, 'name'],
      });
    if (option.required && options[index - 1] && !options[index - 1]?.required) {
      problem(
        context,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
        { path: [index] },
      );
    }
    if (option.autocomplete && option.choices?.length) {
      problem(
        context,
        'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
        'Choices and autocomplete are mutually exclusive',
        { path: [index, 'autocomplete'] },
      );
    }
  });
});

const common = {
  nsfw: z.boolean().nullish(),
  /** Discord's API description asks for a number, its pages and libraries for digits; it takes both and returns digits. */
  default_member_permissions: z
    .union([z.string().regex(/^\d+$/), z.int().nonnegative().transform(String)])
    .nullish(),
  dm_permission: z.boolean().nullish(),
  contexts: z.array(oneOf([0, 1, 2])).nullish(),
  integration_types: z.array(oneOf([0, 1])).nullish(),
};

const chatInput = z.object({
  ...common,
  type: z.literal(ApplicationCommandType.ChatInput),
  name,
  name_localizations: localizations(name).nullish(),
  description,
  description_localizations: localizations(description).nullish(),
  options: optionList.nullish(),
});

const contextName = filledText('command.name');
const contextMenu = (type: ApplicationCommandType.User | ApplicationCommandType.Message) =>
  z.object({
    ...common,
    type: z.literal(type),
    name: contextName,
    name_localizations: localizations(contextName).nullish(),
    description: text('command.contextDescription').nullish(),
  });

const commandSchema = z
  .preprocess(
    (sent) =>
      typeof sent === 'object' && sent !== null ? { type: ApplicationCommandType.ChatInput, ...sent } : sent,
    z.discriminatedUnion('type', [
      chatInput,
      contextMenu(ApplicationCommandType.User),
      contextMenu(ApplicationCommandType.Message),
    ]),
  )
  .superRefine((command, context) => {
    if (sizeOf(command as Sized) > max.total) {
      problem(context, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${max.total})`, {
        limit: 'command.total',
      });
    }
  });

/** A command as the bot sent it, checked. */
export interface CommandBody {
  type: ApplicationCommandType;
  name: string;
  name_localizations?: Record<string, string> | null | undefined;
  description?: string | null | undefined;
  description_localizations?: Record<string, string> | null | undefined;
  options?: CommandOption[] | null | undefined;
  nsfw?: boolean | null | undefined;
  default_member_permissions?: string | null | undefined;
  dm_permission?: boolean | null | undefined;
  contexts?: number[] | null | undefined;
  integration_types?: number[] | null | undefined;
}

const listSchema = z.array(commandSchema).superRefine((commands, context) => {
  const key = ({ type, name: called }: { type: number; name: string }) => `${type} ${called}`;
  commands.forEach((command, index) => {
    if (commands.findIndex((other) => key(other) === key(command)) === index) return;
    problem(context, 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique', {
      path: [index],
    });
  });
});

export function checkCommand(body: unknown): CommandBody {
  return checkForm(commandSchema, body) as CommandBody;
}

export function checkCommands(body: unknown): CommandBody[] {
  return checkForm(listSchema, body) as CommandBody[];
}

type Sized = Pick<
  CommandBody,
  'name' | 'name_localizations' | 'description' | 'description_localizations' | 'options'
> &
  Pick<CommandOption, 'choices'>;

/** Characters of a command, each text in its longest localization. */
function sizeOf(part: Sized): number {
  const longest = (own: string | null | undefined, others: Record<string, string> | null | undefined) =>
    Math.max(own?.length ?? 0, ...Object.values(others ?? {}).map(({ length }) => length));
  const choices = (part.choices ?? []).map(
    (each) => longest(each.name, each.name_localizations) + String(each.value).length,
  );
  const inside = (part.options ?? []).map(sizeOf);
  const own =
    longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations);
  return [...choices, ...inside].reduce((sum, size) => sum + size, own);
}
