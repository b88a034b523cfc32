// What all member commands share: where they can be used, and the options `language`, `private` and `meeting`.

import {
  ApplicationIntegrationType,
  InteractionContextType,
  SlashCommandBuilder,
  type SlashCommandOptionsOnlyBuilder,
} from 'discord.js';

/** Servers, direct messages with the bot, and any other conversation of a member who installed it for themselves. */
export const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  installs: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** No name of a person, topic or meeting is longer, nor is any choice that Discord shows for one. */
export const LONGEST_NAME = 100;

/** Begins a member command. */
export function memberCommand(name: string, description: string): SlashCommandBuilder {
  return new SlashCommandBuilder()
    .setName(name)
    .setDescription(description)
    .setContexts(everywhere.contexts)
    .setIntegrationTypes(everywhere.installs);
}

/** Adds the options of every command that asks one meeting; they come last, after the command's own. */
export function withSharedOptions<B extends SlashCommandOptionsOnlyBuilder>(command: B): B {
  withReplyOptions(command).addStringOption((option) =>
    option
      .setName('meeting')
      .setDescription('Which meeting, the newest unless you choose · أي اجتماع، والأحدث ما لم تختر')
      .setMaxLength(LONGEST_NAME)
      .setAutocomplete(true),
  );
  return command;
}

/** Adds the options of every member command: how to reply. */
export function withReplyOptions<B extends SlashCommandOptionsOnlyBuilder>(command: B): B {
  command
    .addStringOption((option) =>
      option
        .setName('language')
        .setDescription('Language of the reply · لغة الرد')
        .addChoices({ name: 'العربية', value: 'ar' }, { name: 'English', value: 'en' }),
    )
    .addBooleanOption((option) =>
      option.setName('private').setDescription('Only you see the reply · لا يرى الرد غيرك'),
    );
  return command;
}
