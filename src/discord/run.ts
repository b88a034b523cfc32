// A command that somebody used → its reply. In: the interaction. Out: the message is sent; returns the outcome's name.

import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  messageLink,
} from 'discord.js';
import { commandName } from '../../commands/arabic.ts';
import type { Command, Reply } from '../../commands/command.ts';
import { isPrivate, languageFor, meetingFor, runIn } from '../../commands/request.ts';
import type { Answer } from '../answer/answer.ts';
import type { Library } from '../answer/library.ts';
import type { AskerKey } from '../answer/question/context.ts';
import type { Payload } from '../reply/fit.ts';
import { answerMessage } from '../reply/message.ts';
import { sourceMessage } from '../reply/source.ts';
import { UserError } from '../reply/user-error.ts';
import type { Language } from '../words/language.ts';
import type { Context } from './dispatch.ts';
import type { Here } from './here.ts';
import { type Recalling, recallAnswer } from './recall.ts';
import { optionsOf } from './request.ts';
import { sendWhenDone } from './send.ts';

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Runs a command and sends what it returns. */
export async function runCommand(
  interaction: CommandInteraction,
  context: Context,
  here: Here,
): Promise<string> {
  const command = commandOf(interaction, context);
  if (!command) throw new UserError('command.unknown');
  const options = optionsOf(interaction);
  const language = languageFor(command, options, here);
  const last = context.conversation.recall(askerOf(interaction), performance.now());
  const request = { options, called: interaction.commandName, language, last };
  const where = isPrivate(options, here) ? 'beside' : 'openly';
  const { reply } = await sendWhenDone(interaction, where, async () => {
    const done = await context.libraries.ask(here.guildId, (library) => {
      const reply = runIn(command, { ...request, library, ...meetingFor(options, library, here) });
      return { reply, payload: messageFor(reply, command.data.name, { ...context, library }) };
    });
    const wait = context.takeTurn(interaction.user.id, here);
    if (wait > 0) throw new UserError('cooldown.wait', wait);
    return { ...done, payload: { ...done.payload, ...aboutMessage(interaction) } };
  });
  if ('topic' in reply) remember(reply, interaction, context);
  return outcomeOf(reply);
}

const askerOf = ({ user, channelId }: CommandInteraction): AskerKey => ({ userId: user.id, channelId });

/** Keeps what the member was told, for a question that leans on it. */
function remember(answer: Answer, interaction: CommandInteraction, { conversation }: Context): void {
  const { topic, statements, language, meeting } = answer;
  const said = statements.find(({ citations }) => citations.length > 0) ?? statements[0];
  const statement = said?.text[language] ?? '';
  if (topic)
    conversation.remember(askerOf(interaction), { ...topic, statement, meeting, at: performance.now() });
}

/** Returns the language in which a command is answered, or would be had it not failed. */
export function languageOfCommand(interaction: CommandInteraction, context: Context, here: Here): Language {
  const command = commandOf(interaction, context);
  return command ? languageFor(command, optionsOf(interaction), here) : here.language;
}

const commandOf = (interaction: CommandInteraction, { commands }: Context): Command | undefined =>
  commands.get(commandName(interaction.commandName));

function messageFor(reply: Reply, command: string, context: Recalling): Payload {
  if (!('statements' in reply)) return sourceMessage(reply, command);
  const { key, language } = reply;
  const meeting = meetingOf(reply, context.library);
  const recallable = recallAnswer({ command, meeting: meeting.id, key, language }, context) !== undefined;
  const isOneOfMany = context.library.meetings.length > 1;
  return answerMessage(reply, { command, meeting, page: 0, recallable, isOneOfMany });
}

function meetingOf({ meeting: id }: Answer, library: Library) {
  const found = library.open(id);
  if (!found) throw new Error(`an answer from a meeting that is not on record: ${id}`);
  return found.meeting;
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
