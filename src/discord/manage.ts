// What moderators do with `/config` and its panel. In: a command, a press or a choice. Out: it is done, saved and shown.
// Discord lets only those use the command whom a server allows; for buttons and menus nobody but us asks again.

import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { config } from '../../commands/config.ts';
import { exportFile, readLog, resetPlace, setValue, showPanel } from '../../commands/config-actions.ts';
import type { ConfigReply, ConfigRequest, Moderator } from '../../commands/config-request.ts';
import type { Language } from '../meeting/meeting.ts';
import { type ConfigId, type PanelState, parseConfigId, type Target } from '../reply/config-id.ts';
import type { Payload } from '../reply/fit.ts';
import { notice } from '../reply/notice.ts';
import { panelText } from '../reply/settings-wording.ts';
import { UserError } from '../reply/user-error.ts';
import type { AskedIn } from '../settings/resolve.ts';
import { configMessage } from './config-message.ts';
import type { Context } from './dispatch.ts';
import { fetchFile } from './fetch-file.ts';
import { type Here, hereIn } from './here.ts';
import type { Places } from './places.ts';
import { sendWhenDone } from './send.ts';

type Pressed = ButtonInteraction | AnySelectMenuInteraction;

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
    await interaction.respond(context.library.suggest(interaction.options.getFocused()));
    return 'choices';
  }
  if (interaction.isChatInputCommand()) return runSubcommand(interaction, context, here);
  if (interaction.isButton() || interaction.isAnySelectMenu()) return act(interaction, context, here);
  throw new UserError('command.unknown');
}

/** Returns the language for moderators: what is set here, else English, as the command is. */
export function languageForModerators(interaction: Interaction, here: Here): Language {
  const id = interaction.isMessageComponent() ? parseConfigId(interaction.customId) : undefined;
  return id?.language ?? languageOf(here);
}

const languageOf = ({ resolved: { language } }: Here): Language =>
  language.value === 'asked' ? 'en' : language.value;

async function runSubcommand(
  interaction: ChatInputCommandInteraction,
  context: Context,
  here: Here,
): Promise<string> {
  const moderator = moderatorOf(interaction, context, here);
  const subcommand = interaction.options.getSubcommand();
  await sendWhenDone(interaction, 'beside', async () => {
    const options = await readOptions(interaction, context);
    const reply = await config.run(subcommand, { ...moderator, options });
    const language = languageOf(hereAfter(here, context));
    return messageFor(reply, moderator, { language, page: 0, at: moderator.at });
  });
  await keepCommands(interaction, moderator.guildId, context, languageOf(hereAfter(here, context)));
  return subcommand;
}

async function readOptions(
  interaction: ChatInputCommandInteraction,
  { places }: Context,
): Promise<ConfigRequest['options']> {
  const { options } = interaction;
  const channel = options.get('channel')?.value;
  const file = options.getAttachment('file');
  return {
    getString: (name) => options.getString(name),
    getInteger: (name) => options.getInteger(name),
    getBoolean: (name) => options.getBoolean(name),
    channel: typeof channel === 'string' ? await pickedIn(interaction, channel, places) : undefined,
    file: file ? { url: file.url, size: file.size } : undefined,
  };
}

async function pickedIn(interaction: Interaction, channelId: string, places: Places): Promise<AskedIn> {
  return (await places.picked(interaction, channelId)) ?? { channelId };
}

async function act(interaction: Pressed, context: Context, here: Here): Promise<string> {
  const id = parseConfigId(interaction.customId);
  if (!id) throw new UserError('button.stale');
  if (!interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild))
    throw new UserError('config.denied');
  const moderator = moderatorOf(interaction, context, here);
  const shown = { ...id, at: await targetOf(interaction, id, moderator, context) };
  await sendWhenDone(interaction, id.action === 'export' ? 'beside' : 'in place', async () => {
    const reply = await doAction(shown, chosenIn(interaction), moderator);
    return messageFor(reply, moderator, { ...shown, language: languageAfter(id, here, context) });
  });
  await keepCommands(interaction, moderator.guildId, context, languageAfter(id, here, context));
  return id.action;
}

async function doAction(id: ConfigId, value: string, moderator: Moderator): Promise<ConfigReply> {
  if (id.action === 'set') return setValue(moderator, id.at, id.key, value);
  if (id.action === 'reset') return resetPlace(moderator, id.at);
  if (id.action === 'log') return readLog(moderator, id.before);
  if (id.action === 'export') return exportFile(moderator);
  return showPanel(moderator, id.at);
}

const chosenIn = (interaction: Pressed): string =>
  (interaction.isAnySelectMenu() && interaction.values[0]) || '';

/** The place that the panel shows next. */
async function targetOf(
  interaction: Pressed,
  id: ConfigId,
  { at }: Moderator,
  { places }: Context,
): Promise<Target> {
  if (id.action === 'here') return at;
  if (id.action !== 'pick') return id.at;
  const picked = await places.picked(interaction, chosenIn(interaction));
  if (!picked) throw new UserError('button.stale');
  return picked;
}

function moderatorOf(
  interaction: Interaction,
  { settings, library, apiUrl }: Context,
  { guildId, at }: Here,
): Moderator {
  if (!guildId || !at) throw new UserError('config.guild');
  return {
    ...{ guildId, at, settings, library, memberId: interaction.user.id },
    fetchFile: (file) => fetchFile(file, apiUrl),
  };
}

/** The same place with what holds there by now. */
const hereAfter = ({ guildId, at }: Here, { settings }: Context): Here =>
  hereIn({ ...(guildId && { guildId }), ...(at && { at }) }, settings);

/** A panel keeps its language, unless the press itself has changed that of the place where it stands. */
function languageAfter({ language }: PanelState, before: Here, context: Context): Language {
  const [was, is] = [before, hereAfter(before, context)].map(languageOf);
  return was === is ? language : (is ?? language);
}

function messageFor(
  reply: ConfigReply,
  { settings, guildId, library }: Moderator,
  state: PanelState,
): Payload {
  const meetings = library.meetings.map(({ id }) => id);
  return configMessage(reply, state, { settings: settings.read(guildId), meetings });
}

/** The Arabic-named commands follow the server's language; what Discord refuses is told after the reply. */
async function keepCommands(
  interaction: ChatInputCommandInteraction | Pressed,
  guildId: string,
  { guildCommands }: Context,
  language: Language,
): Promise<void> {
  if (await guildCommands.keep(guildId)) return;
  await interaction.followUp({ ...notice(panelText.commands, language), flags: MessageFlags.Ephemeral });
}
