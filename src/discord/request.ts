// Discord's interactions → the options that commands read. The last place on the way in that knows discord.js.

import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { byOwnNames, isArabicName } from '../../commands/arabic.ts';
import type { Options } from '../../commands/command.ts';

/** Returns the options of a typed command, by their own names, or a message's text as the option `message`. */
export function optionsOf(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction | AutocompleteInteraction,
): Options {
  if (interaction.isMessageContextMenuCommand()) {
    return fixedOptions({ message: interaction.targetMessage.content });
  }
  const { commandName, options } = interaction;
  return isArabicName(commandName) ? byOwnNames(options) : options;
}

/** Returns options that hold these texts and nothing else. */
export function fixedOptions(texts: Record<string, string>): Options {
  return { getString: (name) => texts[name] ?? null, getInteger: () => null, getBoolean: () => null };
}
