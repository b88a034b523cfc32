// What log and metrics call an interaction. In: an interaction. Out: the command's name; never what a stranger made up, and
// what a member asked only where that is wanted.

import type { Interaction } from 'discord.js';
import { commandName } from '../../commands/arabic.ts';
import { config } from '../../commands/config.ts';
import { addAsMeeting, library } from '../../commands/library.ts';
import { parseConfigId } from '../reply/config-id.ts';
import { parseCustomId } from '../reply/custom-id.ts';
import { parseAskedId } from '../reply/library/asked-id.ts';
import { parseLibraryId } from '../reply/library/ids.ts';
import type { Context } from './dispatch.ts';
import { optionsOf } from './request.ts';

/** Returns the name of a command of ours, or the kind of thing it is. */
export function nameOf(interaction: Interaction, context: Pick<Context, 'commands'>): string {
  if (interaction.isAutocomplete()) return `${known(interaction.commandName, context)} (choices)`;
  if (interaction.isCommand()) return known(interaction.commandName, context);
  if (interaction.isModalSubmit() && !parseLibraryId(interaction.customId)) return 'unknown form';
  return nameOfPress(interaction.customId, context);
}

/** Returns the question of a command that has one. */
export function questionOf(interaction: Interaction): string | undefined {
  try {
    if (interaction.isChatInputCommand()) return optionsOf(interaction).getString('question') ?? undefined;
    if (interaction.isMessageContextMenuCommand())
      return optionsOf(interaction).getString('message') ?? undefined;
  } catch {
    // Options that cannot be read hold no question; answering says what is wrong with them.
  }
  return undefined;
}

function nameOfPress(customId: string, context: Pick<Context, 'commands'>): string {
  const id = parseCustomId(customId);
  if (id) return `${known(id.command, context)}:${id.action}`;
  const panel = parseConfigId(customId);
  if (panel) return `config:${panel.action}`;
  const pressed = parseLibraryId(customId);
  if (pressed) return `library:${pressed.action}`;
  const asked = parseAskedId(customId);
  return asked ? `asked:${asked.action}` : 'unknown button';
}

const OF_MODERATORS = new Set<string>([config.data.name, library.data.name, addAsMeeting.data.name]);

function known(called: string, { commands }: Pick<Context, 'commands'>): string {
  const name = commandName(called);
  return commands.has(name) || OF_MODERATORS.has(name) ? name : 'unknown';
}
