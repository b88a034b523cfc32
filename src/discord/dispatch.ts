// Every interaction comes in here and is answered once. In: an interaction. Out: one reply, and one line in the log.
// Here is the one try/catch; `failures.ts` knows what an error means.

import { setTimeout as sleep } from 'node:timers/promises';
import { type Interaction, MessageFlags, type REST } from 'discord.js';
import type { Command } from '../../commands/command.ts';
import type { Library } from '../answer/library.ts';
import type { Language } from '../meeting/meeting.ts';
import type { Payload } from '../reply/fit.ts';
import { notice } from '../reply/notice.ts';
import { UserError } from '../reply/user-error.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { turnAway } from './closed.ts';
import { complete } from './complete.ts';
import type { TakeTurn } from './cooldown.ts';
import { type Failure, failureOf } from './failures.ts';
import type { GuildCommands } from './guild-commands.ts';
import { findHere, type Here, hereIn } from './here.ts';
import type { Hurry } from './hurry.ts';
import type { RawInteraction } from './intake.ts';
import { isConfig, languageForModerators, manage } from './manage.ts';
import { nameOf, questionOf } from './naming.ts';
import type { Places } from './places.ts';
import { isDismissal, languageOfPress, press } from './press.ts';
import { languageOfCommand, runCommand } from './run.ts';
import { refuseUnread } from './unread.ts';

/** What answering needs. */
export interface Context {
  commands: ReadonlyMap<string, Command>;
  library: Library;
  /** What moderators chose. */
  settings: SettingsStore;
  places: Places;
  takeTurn: TakeTurn;
  hurry: Hurry;
  guildCommands: GuildCommands;
  rest: REST;
  /** Base of the REST of a Discord that is not Discord's own. */
  apiUrl: string | undefined;
}

/** How an interaction ended, as log and metrics tell it. */
export interface Ending {
  level: 'info' | 'warn' | 'error';
  command: string;
  outcome: string;
  /** From its arrival to the reply's, in milliseconds. */
  ms: number;
  interaction: string;
  /** What the member asked, as far as there was a question. */
  question?: string | undefined;
  err?: unknown;
}

/** Takes interactions; `drain` resolves when none is being answered any more. */
export interface Dispatch {
  handle(interaction: Interaction): void;
  handleUnread(raw: RawInteraction, reason: unknown): void;
  drain(): Promise<void>;
}

type Outcome = Pick<Ending, 'level' | 'outcome' | 'err'>;

/** Returns the dispatch of a bot; each ending is told to `ended`. */
export function createDispatch(context: Context, ended: (ending: Ending) => void): Dispatch {
  const running = new Set<Promise<void>>();
  const notes = createNotes();

  function run(about: Pick<Ending, 'command' | 'interaction' | 'question'>, work: () => Promise<Outcome>) {
    const started = performance.now();
    const done = work().then((outcome) => {
      running.delete(done);
      ended({ ...about, ...outcome, ms: Math.round((performance.now() - started) * 10) / 10 });
    });
    running.add(done);
  }

  return {
    handle(interaction) {
      const { id } = interaction;
      const about = {
        command: nameOf(interaction, context),
        interaction: id,
        question: questionOf(interaction),
      };
      run(about, () => attempt(interaction, context, notes));
    },
    handleUnread(raw, reason) {
      run({ command: 'unread', interaction: raw.id }, () => refuseUnread(raw, reason, context));
    },
    async drain() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

async function attempt(interaction: Interaction, context: Context, notes: Notes): Promise<Outcome> {
  const wait = context.hurry(interaction.user.id);
  if (wait === undefined) return turnBack(interaction, context, notes);
  let here = hereIn({}, context.settings);
  try {
    if (wait > 0) await sleep(wait);
    here = await findHere(interaction, context);
    return { level: 'info', outcome: await answer(interaction, context, here) };
  } catch (thrown) {
    return apologise(interaction, context, here, failureOf(thrown));
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
  throw new UserError(interaction.isMessageComponent() ? 'button.stale' : 'command.unknown');
}

/** Tells the member what went wrong; where even that fails, the log says so. */
async function apologise(
  interaction: Interaction,
  context: Context,
  here: Here,
  { says, ...outcome }: Failure,
): Promise<Outcome> {
  if (!says) return outcome;
  try {
    await tell(interaction, notice(says, languageIn(interaction, context, here)));
    return outcome;
  } catch {
    return { ...outcome, outcome: `${outcome.outcome}, member not told` };
  }
}

/** Sends a notice that only the member sees; somebody who is still typing is shown no choices instead. */
async function tell(interaction: Interaction, payload: Payload): Promise<void> {
  if (interaction.isAutocomplete()) {
    if (!interaction.responded) await interaction.respond([]);
    return;
  }
  const message = { ...payload, flags: MessageFlags.Ephemeral } as const;
  if (interaction.replied || interaction.deferred) await interaction.followUp(message);
  else await interaction.reply(message);
}

function languageIn(interaction: Interaction, context: Context, here: Here): Language {
  try {
    if (isConfig(interaction)) return languageForModerators(interaction, here);
    if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
      return languageOfCommand(interaction, context, here);
    }
    return (interaction.isButton() && languageOfPress(interaction)) || here.language;
  } catch {
    // Options that cannot be read tell no language; what is wrong with them is being told.
    return here.language;
  }
}

/** How many notes to members in a hurry are on their way. */
type Notes = Map<string, number>;

const createNotes = (): Notes => new Map();

/** A flood is not answered by a flood: beyond so many at a time, one member's are left unanswered. */
const MOST_NOTES = 20;

async function turnBack(interaction: Interaction, context: Context, notes: Notes): Promise<Outcome> {
  const { user, guildId } = interaction;
  const sending = notes.get(user.id) ?? 0;
  if (sending >= MOST_NOTES) return { level: 'info', outcome: 'hurry, member not told' };
  notes.set(user.id, sending + 1);
  const here = hereIn(guildId ? { guildId } : {}, context.settings);
  const outcome = await apologise(interaction, context, here, failureOf(new UserError('hurry')));
  const left = (notes.get(user.id) ?? 1) - 1;
  if (left > 0) notes.set(user.id, left);
  else notes.delete(user.id);
  return outcome;
}
