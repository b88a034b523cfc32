// The Arabic names of commands and of their options, for servers whose language is Arabic. Discord knows no Arabic locale,
// so these are commands of their own. In: a command. Out: what Discord is told of its Arabic twin, which runs the same.

import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { Command, Options } from './command.ts';

/** Arabic name of each command that has one, by its own. */
const COMMANDS: Readonly<Record<string, string>> = {
  ask: 'اسأل',
  attendees: 'الحضور',
  agenda: 'جدول-الأعمال',
  experiences: 'التجارب',
  meeting: 'الاجتماع',
  meetings: 'الاجتماعات',
  compare: 'قارن',
  source: 'المصدر',
  help: 'مساعدة',
};

const OPTIONS: Readonly<Record<string, string>> = {
  question: 'السؤال',
  person: 'الشخص',
  topic: 'البند',
  experience: 'التجربة',
  passage: 'الفقرة',
  language: 'اللغة',
  private: 'خاص',
  meeting: 'الاجتماع',
};

const inverse = (names: Readonly<Record<string, string>>) =>
  new Map(Object.entries(names).map(([name, arabic]) => [arabic, name]));

const COMMAND_BY_ARABIC = inverse(COMMANDS);
const OPTION_BY_ARABIC = inverse(OPTIONS);

/** Between the English and the Arabic half of a description. */
const HALVES = ' · ';

/** Returns a command's own name, whichever name it was called by. */
export const commandName = (called: string): string => COMMAND_BY_ARABIC.get(called) ?? called;

/** Returns an option's own name, whichever name it was filled in under. */
export const optionName = (called: string): string => OPTION_BY_ARABIC.get(called) ?? called;

/** What commands and options are called: by their own names, or by their Arabic ones. */
export interface Naming {
  command(name: string): string;
  option(name: string): string;
}

/** Returns the names that go with the one by which a command was called. */
export function namingOf(called: string): Naming {
  const isArabic = isArabicName(called);
  return {
    command: (name) => (isArabic && COMMANDS[name]) || name,
    option: (name) => (isArabic && OPTIONS[name]) || name,
  };
}

/** Whether a command was called by its Arabic name. */
export const isArabicName = (called: string): boolean => COMMAND_BY_ARABIC.has(called);

/** Returns the Arabic twins of those commands that have one. */
export function arabicTwins(commands: Iterable<Command>): Pick<Command, 'data'>[] {
  return [...commands]
    .map(({ data }) => ({ name: COMMANDS[data.name], data }))
    .filter(({ name }) => name !== undefined)
    .map(({ name = '', data }) => ({ data: { name, toJSON: () => inArabic(data, name) } }));
}

function inArabic(data: Command['data'], name: string): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const { description, options = [] } = data.toJSON() as RESTPostAPIChatInputApplicationCommandsJSONBody;
  return {
    name,
    description: arabicHalf(description),
    options: options.map((option) => ({
      ...option,
      name: OPTIONS[option.name] ?? option.name,
      description: arabicHalf(option.description),
    })),
  };
}

const arabicHalf = (description: string): string => description.split(HALVES)[1] ?? description;

/** Returns options filled in under Arabic names as commands read them: by their own. */
export function byOwnNames(options: Options): Options {
  const called = (name: string) => OPTIONS[name] ?? name;
  return {
    getString: (name) => options.getString(called(name)),
    getInteger: (name) => options.getInteger(called(name)),
    getBoolean: (name) => options.getBoolean(called(name)),
  };
}
