// Discord's interactions → the options that commands read. The last place on the way in that knows discord.js.

import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Options } from '../../commands/command.ts';

/** Where somebody asks; what holds there is looked up by these ids. */
export interface Place {
  guildId: string | null;
  channelId: string | null;
}

/** Returns the options of a typed command, or a message's text as the option `message`. */
export function optionsOf(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
): Options {
  if (interaction.isChatInputCommand()) return interaction.options;
  return fixedOptions({ message: interaction.targetMessage.content });
}

/** Returns options that hold these texts and nothing else. */
export function fixedOptions(texts: Record<string, string>): Options {
  return { getString: (name) => texts[name] ?? null, getInteger: () => null, getBoolean: () => null };
}
