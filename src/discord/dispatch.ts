// Every interaction comes in here and is answered once. In: an interaction. Out: one reply, and one line in the log.
// Here is the one try/catch: a `UserError` is worded for the member, anything else is our fault and logged as such.

import { type Interaction, LimitedCollection, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from 'pino';
import type { Command } from '../../commands/command.ts';
import type { Library } from '../answer/library.ts';
import type { Language } from '../meeting/meeting.ts';
import type { Payload } from '../reply/fit.ts';
import { notice } from '../reply/notice.ts';
import { UserError } from '../reply/user-error.ts';
import { apology } from '../reply/wording.ts';
import { NotSaved, type SettingsStore } from '../settings/settings.ts';
import { turnAway } from './closed.ts';
import { complete } from './complete.ts';
import type { TakeTurn } from './cooldown.ts';
import type { GuildCommands } from './guild-commands.ts';
import { findHere, type Here, hereIn } from './here.ts';
import { isConfig, languageForModerators, manage } from './manage.ts';
import type { Places } from './places.ts';
import { isDismissal, languageOfPress, nameOfPress, press } from './press.ts';
import { languageOfCommand, runCommand } from './run.ts';

/** What answering needs. */
export interface Context {
  commands: ReadonlyMap<string, Command>;
  library: Library;
  /** What moderators chose. */
  settings: SettingsStore;
  places: Places;
  takeTurn: TakeTurn;
  guildCommands: GuildCommands;
  /** Base of the REST of a Discord that is not Discord's own. */
  apiUrl: string | undefined;
}

/** Takes interactions; `drain` resolves when none is being answered any more. */
export interface Dispatch {
  handle(interaction: Interaction): void;
  drain(): Promise<void>;
}

/** Discord delivers an event again after some reconnects; so many ids are remembered. */
const REMEMBERED = 1000;

/** Too late, answered already, or a message gone meanwhile: nobody waits for the reply, and nothing is broken. */
const MISSED = new Set<unknown>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownMessage,
]);

/** How answering ended, as the log tells it. */
interface Outcome {
  level: 'info' | 'warn' | 'error';
  outcome: string;
  err?: unknown;
}

/** Returns the dispatch of a bot. */
export function createDispatch(context: Context, log: Logger): Dispatch {
  const seen = new LimitedCollection<string, true>({ maxSize: REMEMBERED });
  const running = new Set<Promise<void>>();
  return {
    handle(interaction) {
      if (seen.has(interaction.id)) return;
      seen.set(interaction.id, true);
      const work = answerAndLog(interaction, context, log).finally(() => running.delete(work));
      running.add(work);
    },
    async drain() {
      await Promise.all(running);
    },
  };
}

async function answerAndLog(interaction: Interaction, context: Context, log: Logger): Promise<void> {
  const started = performance.now();
  const { level, ...ending } = await attempt(interaction, context);
  const ms = Math.round((performance.now() - started) * 10) / 10;
  log[level]({ command: nameOf(interaction), ...ending, ms, interaction: interaction.id }, 'interaction');
}

async function attempt(interaction: Interaction, context: Context): Promise<Outcome> {
  let here = hereIn({}, context.settings);
  try {
    here = await findHere(interaction, context);
    return { level: 'info', outcome: await answer(interaction, context, here) };
  } catch (thrown) {
    const error = thrown instanceof NotSaved ? new UserError('config.unsaved', thrown.reason) : thrown;
    const { code } = (error ?? {}) as { code?: unknown };
    if (MISSED.has(code)) return { level: 'warn', outcome: `missed ${code}` };
    const says = error instanceof UserError ? error.says : apology;
    const told = await tell(interaction, notice(says, languageIn(interaction, context, here))).then(
      () => true,
      () => false,
    );
    if (thrown instanceof NotSaved) return { level: 'warn', outcome: 'config.unsaved', err: thrown };
    if (error instanceof UserError) return { level: 'info', outcome: error.code };
    return { level: 'error', outcome: told ? 'failed' : 'failed, member not told', err: error };
  }
}

function answer(interaction: Interaction, context: Context, here: Here): Promise<string> {
  if (isConfig(interaction)) return manage(interaction, context, here);
  const isClosed = here.resolved.answering.value === 'off';
  if (here.guildId && isClosed && !isDismissal(interaction)) {
    const language = languageIn(interaction, context, here);
    return turnAway(interaction, here, context.settings.read(here.guildId), language);
  }
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    return runCommand(interaction, context, here);
  }
  if (interaction.isAutocomplete()) return complete(interaction, context, here);
  if (interaction.isButton()) return press(interaction, context);
  throw new UserError('command.unknown');
}

/** Sends a notice that only the member sees; somebody who is still typing is shown no choices instead. */
async function tell(interaction: Interaction, payload: Payload): Promise<void> {
  if (interaction.isAutocomplete()) return;
  const message = { ...payload, flags: MessageFlags.Ephemeral } as const;
  if (interaction.replied || interaction.deferred) await interaction.followUp(message);
  else await interaction.reply(message);
}

function languageIn(interaction: Interaction, context: Context, here: Here): Language {
  if (isConfig(interaction)) return languageForModerators(interaction, here);
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    return languageOfCommand(interaction, context, here);
  }
  return (interaction.isButton() && languageOfPress(interaction)) || here.language;
}

/** What the log calls an interaction; never with what a member typed. */
function nameOf(interaction: Interaction): string {
  if (interaction.isCommand()) return interaction.commandName;
  if (interaction.isAutocomplete()) return `${interaction.commandName} (choices)`;
  return interaction.isMessageComponent() ? nameOfPress(interaction) : 'unknown';
}
