// What moderators do with `/library asked`. In: the command, or a press under its list. Out: it is done and shown.
// Discord guards the command alone, so whoever presses is checked here each time.

import { type Interaction, PermissionFlagsBits } from 'discord.js';
import { type AskedReader, readAsked } from '../../commands/library-asked.ts';
import { libraryData } from '../../commands/library-data.ts';
import { askedMessage } from '../reply/library/asked.ts';
import { type AskedId, parseAskedId } from '../reply/library/asked-id.ts';
import { UserError } from '../reply/user-error.ts';
import type { Language } from '../words/language.ts';
import type { Context } from './dispatch.ts';
import type { Here } from './here.ts';
import { languageOf } from './moderator.ts';
import { sendWhenDone } from './send.ts';

const SUBCOMMAND = 'asked';

/** Whether an interaction belongs to `/library asked`. */
export function isAsked(interaction: Interaction): boolean {
  if (interaction.isMessageComponent()) return parseAskedId(interaction.customId) !== undefined;
  const isLibrary = interaction.isChatInputCommand() && interaction.commandName === libraryData.name;
  return isLibrary && interaction.options.getSubcommand(false) === SUBCOMMAND;
}

/** Does what a moderator asks for and returns the outcome's name. */
export async function manageAsked(interaction: Interaction, context: Context, here: Here): Promise<string> {
  const reader = readerOf(interaction, context, here);
  if (interaction.isChatInputCommand()) {
    const language = languageOf(here);
    await sendWhenDone(interaction, 'beside', async () => ({
      payload: askedMessage(await readAsked(reader, { action: 'show' }), language),
    }));
    return SUBCOMMAND;
  }
  const id = interaction.isMessageComponent() ? parseAskedId(interaction.customId) : undefined;
  if (!id || !interaction.isButton()) throw new UserError('button.stale');
  if (!interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild))
    throw new UserError('config.denied');
  await sendWhenDone(interaction, id.action === 'export' ? 'beside' : 'in place', async () => ({
    payload: askedMessage(await readAsked(reader, id), id.language),
  }));
  return id.action;
}

/** Returns the language that the list is in, or else the one for moderators here. */
export function languageOfAsked(interaction: Interaction, here: Here): Language {
  const id: AskedId | undefined = interaction.isMessageComponent()
    ? parseAskedId(interaction.customId)
    : undefined;
  return id?.language ?? languageOf(here);
}

function readerOf(
  interaction: Interaction,
  { settings, meetings, libraries }: Context,
  { guildId }: Here,
): AskedReader {
  if (!guildId || !meetings) throw new UserError('config.guild');
  return {
    ...{ guildId, settings, meetings, memberId: interaction.user.id },
    listed: libraries.listed(guildId),
  };
}
