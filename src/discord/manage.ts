// What moderators do with `/config`. In: a command, or a press in its panel. Out: it is done, saved and shown.
// Discord lets only those use the command whom a server allows; `panel.ts` asks again for buttons and menus.

import type { ChatInputCommandInteraction, Interaction } from 'discord.js';
import { config } from '../../commands/config.ts';
import type { ConfigRequest } from '../../commands/config-request.ts';
import { parseConfigId } from '../reply/config-id.ts';
import { UserError } from '../reply/user-error.ts';
import type { AskedIn } from '../settings/resolve.ts';
import type { Language } from '../words/language.ts';
import { carryOut } from './carry-out.ts';
import type { Context } from './dispatch.ts';
import { attachedFile } from './files.ts';
import type { Here } from './here.ts';
import { hereAfter, keepCommands, languageOf, messageFor, moderatorOf } from './moderator.ts';
import { pressPanel } from './panel.ts';
import type { Places } from './places.ts';
import { readOptions } from './request.ts';

/** Whether an interaction belongs to `/config`. */
export function isConfig(interaction: Interaction): boolean {
  if (interaction.isMessageComponent()) return parseConfigId(interaction.customId) !== undefined;
  return (
    (interaction.isCommand() || interaction.isAutocomplete()) && interaction.commandName === config.data.name
  );
}

/** Does what a moderator asks for and returns the outcome's name. */
export async function manage(interaction: Interaction, context: Context, here: Here): Promise<string> {
  if (interaction.isAutocomplete()) {
    const { suggest } = context.libraries.listed(here.guildId);
    await interaction.respond(suggest(interaction.options.getFocused()));
    return 'choices';
  }
  if (interaction.isChatInputCommand()) return runSubcommand(interaction, context, here);
  if (interaction.isButton() || interaction.isAnySelectMenu()) return pressPanel(interaction, context, here);
  throw new UserError('command.unknown');
}

/** Returns the language that a panel is in, or else the one for moderators here. */
export function languageForModerators(interaction: Interaction, here: Here): Language {
  const id = interaction.isMessageComponent() ? parseConfigId(interaction.customId) : undefined;
  return id?.language ?? languageOf(here);
}

async function runSubcommand(
  interaction: ChatInputCommandInteraction,
  context: Context,
  here: Here,
): Promise<string> {
  const moderator = moderatorOf(interaction, context, here);
  const subcommand = interaction.options.getSubcommand();
  const work = async () =>
    config.run(subcommand, { ...moderator, options: await optionsFor(interaction, context) });
  await carryOut(interaction, { step: 'show', where: 'beside', work }, (reply) =>
    messageFor(reply, moderator, {
      language: languageOf(hereAfter(here, context)),
      page: 0,
      at: moderator.at,
    }),
  );
  await keepCommands(interaction, moderator.guildId, context, languageOf(hereAfter(here, context)));
  return subcommand;
}

async function optionsFor(
  interaction: ChatInputCommandInteraction,
  { places }: Context,
): Promise<ConfigRequest['options']> {
  const channel = interaction.options.get('channel')?.value;
  const file = interaction.options.getAttachment('file');
  return {
    ...readOptions(interaction),
    channel: typeof channel === 'string' ? await pickedIn(interaction, channel, places) : undefined,
    file: file ? attachedFile(file) : undefined,
  };
}

async function pickedIn(interaction: Interaction, channelId: string, places: Places): Promise<AskedIn> {
  return (await places.picked(interaction, channelId)) ?? { channelId };
}
