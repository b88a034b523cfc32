// What `/config` and its panel share: who acts, in which language, and what follows a change.
// In: an interaction and what holds there. Out: a `Moderator`, and messages. Next: `commands/config-actions.ts`.

import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
} from 'discord.js';
import type { ConfigReply, Moderator } from '../../commands/config-request.ts';
import type { PanelState } from '../reply/config-id.ts';
import type { Payload } from '../reply/fit.ts';
import { notice } from '../reply/notice.ts';
import { panelText } from '../reply/settings-wording.ts';
import { UserError } from '../reply/user-error.ts';
import type { Language } from '../words/language.ts';
import { configMessage } from './config-message.ts';
import type { Context } from './dispatch.ts';
import { fetchFile } from './fetch-file.ts';
import { type Here, hereIn } from './here.ts';

/** A button or menu that somebody used. */
export type Pressed = ButtonInteraction | AnySelectMenuInteraction;

/** Returns the language for moderators: what is set here, else English, as the command is. */
export const languageOf = ({ resolved: { language } }: Here): Language =>
  language.value === 'asked' ? 'en' : language.value;

/** Returns who acts; throws a `UserError` where there is no server whose settings they could be. */
export function moderatorOf(
  interaction: Interaction,
  { settings, libraries, apiUrl }: Context,
  { guildId, at }: Here,
): Moderator {
  if (!guildId || !at) throw new UserError('config.guild');
  return {
    ...{ guildId, at, settings, library: libraries.listed(guildId), memberId: interaction.user.id },
    fetchFile: (file) => fetchFile(file, { apiUrl }),
  };
}

/** Returns the same place with what holds there by now. */
export const hereAfter = ({ guildId, at }: Here, { settings }: Context): Here =>
  hereIn({ ...(guildId && { guildId }), ...(at && { at }) }, settings);

/** Returns the message for what a moderator's action returned. */
export function messageFor(
  reply: ConfigReply,
  { settings, guildId, library }: Moderator,
  state: PanelState,
): Payload {
  const meetings = library.meetings.map(({ id }) => id);
  return configMessage(reply, state, { settings: settings.read(guildId), meetings });
}

/** Makes the Arabic-named commands follow the server's language; what Discord refuses is told after the reply. */
export async function keepCommands(
  interaction: ChatInputCommandInteraction | Pressed,
  guildId: string,
  { guildCommands }: Context,
  language: Language,
): Promise<void> {
  if (await guildCommands.keep(guildId)) return;
  await interaction.followUp({ ...notice(panelText.commands, language), flags: MessageFlags.Ephemeral });
}
