// A command that somebody used → its reply. In: the interaction. Out: the message is sent; returns the outcome's name.

import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  messageLink,
} from 'discord.js';
import { commandName } from '../../commands/arabic.ts';
import type { Command, Reply } from '../../commands/command.ts';
import { isPrivate, languageFor, meetingsFor, runIn } from '../../commands/request.ts';
import type { MeetingAnswers } from '../answer/library.ts';
import type { Payload } from '../reply/fit.ts';
import { answerMessage } from '../reply/message.ts';
import { sourceMessage } from '../reply/source.ts';
import { UserError } from '../reply/user-error.ts';
import type { Language } from '../words/language.ts';
import type { Context } from './dispatch.ts';
import type { Here } from './here.ts';
import { recallAnswer } from './recall.ts';
import { optionsOf } from './request.ts';

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Runs a command and sends what it returns. */
export async function runCommand(
  interaction: CommandInteraction,
  context: Context,
  here: Here,
): Promise<string> {
  const command = commandOf(interaction, context);
  if (!command) throw new UserError('command.unknown');
  const { library } = context;
  const options = optionsOf(interaction);
  const language = languageFor(command, options, here);
  const request = { options, called: interaction.commandName, library, language };
  const { reply, meeting } = runIn(meetingsFor(command, options, library, here), command, request);
  const wait = context.takeTurn(interaction.user.id, here);
  if (wait > 0) throw new UserError('cooldown.wait', wait);
  await interaction.reply({
    ...messageFor(reply, meeting, command.data.name, context),
    ...aboutMessage(interaction),
    ...(isPrivate(options, here) && { flags: MessageFlags.Ephemeral }),
  });
  return outcomeOf(reply);
}

/** Returns the language in which a command is answered, or would be had it not failed. */
export function languageOfCommand(interaction: CommandInteraction, context: Context, here: Here): Language {
  const command = commandOf(interaction, context);
  return command ? languageFor(command, optionsOf(interaction), here) : here.language;
}

const commandOf = (interaction: CommandInteraction, { commands }: Context): Command | undefined =>
  commands.get(commandName(interaction.commandName));

function messageFor(reply: Reply, { meeting }: MeetingAnswers, command: string, context: Context): Payload {
  if (!('statements' in reply)) return sourceMessage(reply, command);
  const { key, language } = reply;
  const recallable = recallAnswer({ command, meeting: meeting.id, key, language }, context) !== undefined;
  return answerMessage(reply, { command, meeting, page: 0, recallable });
}

/** A reply to a message that was asked about begins with the way to it; turning pages leaves that line alone. */
function aboutMessage(interaction: CommandInteraction): { content?: string } {
  if (!interaction.isMessageContextMenuCommand()) return {};
  const { guildId, channelId, targetId } = interaction;
  if (!channelId) return {};
  return { content: guildId ? messageLink(channelId, targetId, guildId) : messageLink(channelId, targetId) };
}

function outcomeOf(reply: Reply): string {
  if (!('statements' in reply)) return 'source';
  return reply.answered ? 'answered' : `refused ${reply.reason ?? ''}`.trim();
}
