// A command that somebody used → its reply. In: the interaction. Out: the message is sent; resolves to how that went.
// Next: answering.ts.

import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  messageLink,
} from 'discord.js';
import { commandName } from '../../commands/arabic.ts';
import type { Command } from '../../commands/command.ts';
import { isPrivate, languageFor } from '../../commands/request.ts';
import { UserError } from '../reply/user-error.ts';
import type { Language } from '../words/language.ts';
import { answerAsked, followReply } from './answering.ts';
import type { Context, Outcome } from './dispatch.ts';
import type { Here } from './here.ts';
import { optionsOf } from './request.ts';
import { sendWhenDone } from './send.ts';

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Runs a command and sends what it returns. */
export async function runCommand(
  interaction: CommandInteraction,
  context: Context,
  here: Here,
): Promise<Outcome> {
  const command = commandOf(interaction, context);
  if (!command) throw new UserError('command.unknown');
  const { user, channelId, commandName: called } = interaction;
  const options = optionsOf(interaction);
  const language = languageFor(command, options, here);
  const asked = { command, options, called, language, asker: { userId: user.id, channelId } };
  const where = isPrivate(options, here) ? 'beside' : 'openly';
  const done = await sendWhenDone(interaction, where, async () => {
    const { reply, payload } = await answerAsked(asked, context, here);
    return { reply, payload: { ...payload, ...aboutMessage(interaction) } };
  });
  return followReply(done, asked, context, here);
}

/** Returns the language in which a command is answered, or would be had it not failed. */
export function languageOfCommand(interaction: CommandInteraction, context: Context, here: Here): Language {
  const command = commandOf(interaction, context);
  return command ? languageFor(command, optionsOf(interaction), here) : here.language;
}

const commandOf = (interaction: CommandInteraction, { commands }: Context): Command | undefined =>
  commands.get(commandName(interaction.commandName));

/** A reply to a message that was asked about begins with the way to it; turning pages leaves that line alone. */
function aboutMessage(interaction: CommandInteraction): { content?: string } {
  if (!interaction.isMessageContextMenuCommand()) return {};
  const { guildId, channelId, targetId } = interaction;
  if (!channelId) return {};
  return { content: guildId ? messageLink(channelId, targetId, guildId) : messageLink(channelId, targetId) };
}
