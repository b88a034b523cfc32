// Discord's interactions → the options that commands read. The last place on the way in that knows discord.js.

import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { byOwnNames, isArabicName } from '../../commands/arabic.ts';
import type { Options } from '../../commands/command.ts';
import { UserError } from '../reply/user-error.ts';

/** Returns the options of a typed command, by their own names, or a message's text as the option `message`. */
export function optionsOf(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction | AutocompleteInteraction,
): Options {
  if (interaction.isMessageContextMenuCommand()) {
    return fixedOptions({ message: textOf(interaction) });
  }
  const options = readOptions(interaction);
  return isArabicName(interaction.commandName) ? byOwnNames(options) : options;
}

/** A message's own text, else that of the message it forwards, else the question of its poll; '' where it has none. */
function textOf({ targetMessage }: MessageContextMenuCommandInteraction): string {
  if (!targetMessage) return '';
  const { content, messageSnapshots, poll } = targetMessage;
  const texts = [
    content,
    ...(messageSnapshots?.map((forwarded) => forwarded.content) ?? []),
    poll?.question.text,
  ];
  return texts.find((text) => text?.trim()) ?? '';
}

/**
 * Returns the options as they were filled in. Discord sees to it that each has its type; who forges one, or still has an
 * older form of the command, is told that there is no such command.
 */
export function readOptions({ options }: ChatInputCommandInteraction | AutocompleteInteraction): Options {
  const read = (name: string) => options.get(name)?.value ?? null;
  return {
    getString: (name) => expect(read(name), (value) => typeof value === 'string'),
    getInteger: (name) => expect(read(name), Number.isSafeInteger),
    getBoolean: (name) => expect(read(name), (value) => typeof value === 'boolean'),
  };
}

/** Returns options that hold these texts and nothing else. */
export function fixedOptions(texts: Record<string, string>): Options {
  return { getString: (name) => texts[name] ?? null, getInteger: () => null, getBoolean: () => null };
}

function expect<T>(value: unknown, isOne: (value: unknown) => boolean): T | null {
  if (value === null || isOne(value)) return value as T | null;
  throw new UserError('command.unknown');
}
