// What a member is told when there is no answer: what to do differently, or that we are sorry. In: an interaction, and why.
// Out: a notice that only they see, in their language; and how that went, for the log.

import { type Interaction, MessageFlags } from 'discord.js';
import type { Payload } from '../reply/fit.ts';
import { notice } from '../reply/notice.ts';
import type { Language } from '../words/language.ts';
import { isAsked, languageOfAsked } from './asked.ts';
import type { Context, Outcome } from './dispatch.ts';
import type { Failure } from './failures.ts';
import type { Here } from './here.ts';
import { isLibrary, languageOfLibrary } from './library.ts';
import { isConfig, languageForModerators } from './manage.ts';
import { languageOfPress } from './press.ts';
import { languageOfCommand } from './run.ts';

/** Tells the member what went wrong; where even that fails, the log says so. */
export async function tellFailure(
  interaction: Interaction,
  context: Context,
  here: Here,
  { says, ...outcome }: Failure,
): Promise<Outcome> {
  if (!says) return outcome;
  try {
    await send(interaction, notice(says, languageIn(interaction, context, here)));
    return outcome;
  } catch (err) {
    const level = outcome.level === 'error' ? 'error' : 'warn';
    return { err, ...outcome, level, outcome: `${outcome.outcome}, member not told` };
  }
}

/** Returns the language in which somebody is told that there is no answer. */
export function languageIn(interaction: Interaction, context: Context, here: Here): Language {
  try {
    if (isConfig(interaction)) return languageForModerators(interaction, here);
    if (isAsked(interaction)) return languageOfAsked(interaction, here);
    if (isLibrary(interaction)) return languageOfLibrary(interaction, here);
    if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
      return languageOfCommand(interaction, context, here);
    }
    const isOurs = interaction.isButton() || interaction.isStringSelectMenu();
    return (isOurs && languageOfPress(interaction)) || here.language;
  } catch {
    // Options that cannot be read tell no language; what is wrong with them is being told.
    return here.language;
  }
}

/** Sends what only the member sees; somebody who is still typing is shown no choices instead. */
async function send(interaction: Interaction, payload: Payload): Promise<void> {
  if (interaction.isAutocomplete()) {
    if (!interaction.responded) await interaction.respond([]);
    return;
  }
  const message = { ...payload, flags: MessageFlags.Ephemeral } as const;
  if (interaction.replied || interaction.deferred) await interaction.followUp(message);
  else await interaction.reply(message);
}
