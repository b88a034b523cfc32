// What somebody has typed so far into an option → the choices Discord shows. In: the interaction. Out: choices are sent.

import type { AutocompleteInteraction } from 'discord.js';
import { commandName, optionName } from '../../commands/arabic.ts';
import type { Choice } from '../../commands/command.ts';
import { LONGEST_NAME } from '../../commands/options.ts';
import { defaultMeeting, findMeeting, meetingChoices } from '../../commands/request.ts';
import { fitChoices } from '../reply/fit.ts';
import type { Context } from './dispatch.ts';
import type { Here } from './here.ts';
import type { Recalling } from './recall.ts';
import { optionsOf } from './request.ts';

/** Sends the choices for the option being typed. */
export async function complete(
  interaction: AutocompleteInteraction,
  context: Context,
  here: Here,
): Promise<string> {
  const { name, value } = interaction.options.getFocused(true);
  // Discord sends what is typed as text, whatever the option's type is.
  const choices = await context.libraries.ask(here.guildId, (library) =>
    choicesFor(interaction, optionName(name), `${value}`, { ...context, library }, here),
  );
  await interaction.respond(fitChoices(choices));
  return 'choices';
}

function choicesFor(
  interaction: AutocompleteInteraction,
  option: string,
  typed: string,
  { commands, library }: Recalling,
  here: Here,
): Choice[] {
  if (typed.length > LONGEST_NAME) return [];
  if (option === 'meeting') return meetingChoices(typed, library);
  // The meeting may itself be half typed: until it names one, the one that is meant here.
  const chosen = optionsOf(interaction).getString('meeting')?.trim();
  const meeting = (chosen && findMeeting(chosen, library)) || defaultMeeting(library, here);
  return (
    (meeting && commands.get(commandName(interaction.commandName))?.complete?.(typed, meeting, library)) ?? []
  );
}
