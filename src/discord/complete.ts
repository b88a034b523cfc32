// What somebody has typed so far into an option → the choices Discord shows. In: the interaction. Out: choices are sent.

import type { AutocompleteInteraction } from 'discord.js';
import type { Choice } from '../../commands/command.ts';
import { LONGEST_NAME } from '../../commands/options.ts';
import { findMeeting } from '../../commands/request.ts';
import { fitChoices } from '../reply/fit.ts';
import type { Context } from './dispatch.ts';

/** Sends the choices for the option being typed. */
export async function complete(interaction: AutocompleteInteraction, context: Context): Promise<string> {
  const { name, value } = interaction.options.getFocused(true);
  await interaction.respond(fitChoices(choicesFor(interaction, name, value, context)));
  return 'choices';
}

function choicesFor(
  interaction: AutocompleteInteraction,
  option: string,
  typed: string,
  { commands, library }: Context,
): Choice[] {
  if (typed.length > LONGEST_NAME) return [];
  if (option === 'meeting') return library.suggest(typed);
  // The meeting may itself be half typed: until it names one, the newest is meant.
  const chosen = interaction.options.getString('meeting')?.trim();
  const meeting = (chosen && findMeeting(chosen, library)) || library.open();
  return (meeting && commands.get(interaction.commandName)?.complete?.(typed, meeting)) ?? [];
}
