// A button or menu of the settings panel → what it does. In: the custom id, and what was picked. Out: it is done, saved,
// and the panel shows it. Discord guards the command alone, so whoever presses is checked here each time.

import { PermissionFlagsBits } from 'discord.js';
import { exportFile, readLog, resetPlace, setValue, showPanel } from '../../commands/config-actions.ts';
import type { ConfigReply, Moderator } from '../../commands/config-request.ts';
import { type ConfigId, type PanelState, parseConfigId, type Target } from '../reply/config-id.ts';
import { UserError } from '../reply/user-error.ts';
import type { Language } from '../words/language.ts';
import { carryOut } from './carry-out.ts';
import type { Context } from './dispatch.ts';
import type { Here } from './here.ts';
import { hereAfter, keepCommands, languageOf, messageFor, moderatorOf, type Pressed } from './moderator.ts';

/** Does what a press asks for and returns the outcome's name. */
export async function pressPanel(interaction: Pressed, context: Context, here: Here): Promise<string> {
  const id = parseConfigId(interaction.customId);
  if (!id) throw new UserError('button.stale');
  if (!interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild))
    throw new UserError('config.denied');
  const moderator = moderatorOf(interaction, context, here);
  const shown = { ...id, at: await targetOf(interaction, id, moderator, context) };
  const work = () => doAction(shown, chosenIn(interaction), moderator);
  const where = id.action === 'export' ? 'beside' : 'in place';
  await carryOut(interaction, { step: 'show', where, work }, (reply) =>
    messageFor(reply, moderator, { ...shown, language: languageAfter(id, here, context) }),
  );
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

/** A panel keeps its language, unless the press itself has changed that of the place where it stands. */
function languageAfter({ language }: PanelState, before: Here, context: Context): Language {
  const [was, is] = [before, hereAfter(before, context)].map(languageOf);
  return was === is ? language : (is ?? language);
}
