// Every interaction comes in here and is answered once. In: an interaction. Out: one reply, and one line in the log.
// Here is the one try/catch; `failures.ts` knows what an error means.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Interaction, REST } from 'discord.js';
import type { Command } from '../../commands/command.ts';
import type { Libraries } from '../answer/guilds/libraries.ts';
import type { Conversation } from '../answer/question/context.ts';
import type { Drafting } from '../library/drafting.ts';
import { UserError } from '../reply/user-error.ts';
import type { MeetingStore } from '../settings/meetings/meetings.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { isAsked, manageAsked } from './asked.ts';
import { turnAway } from './closed.ts';
import { complete } from './complete.ts';
import type { TakeTurn } from './cooldown.ts';
import { failureOf } from './failures.ts';
import type { GuildCommands } from './guild-commands.ts';
import { findHere, type Here, hereIn } from './here.ts';
import type { Hurry } from './hurry.ts';
import type { RawInteraction } from './intake.ts';
import { isLibrary, manageLibrary } from './library.ts';
import { isConfig, manage } from './manage.ts';
import { answerMention, type Mention } from './mention.ts';
import { nameOf, questionOf } from './naming.ts';
import type { Places } from './places.ts';
import { isDismissal, openPicked, press } from './press.ts';
import { runCommand } from './run.ts';
import { languageIn, tellFailure } from './tell.ts';
import { createNotes, type SendNote } from './turn-back.ts';
import { refuseUnread } from './unread.ts';
import type { PressWrong } from './wrong.ts';

/** What answering needs. */
export interface Context {
  commands: ReadonlyMap<string, Command>;
  /** What each guild can ask. */
  libraries: Libraries;
  /** What guilds added; absent where they cannot. */
  meetings?: MeetingStore | undefined;
  /** What reads the files that moderators give. */
  drafting?: Drafting | undefined;
  /** What moderators chose. */
  settings: SettingsStore;
  places: Places;
  takeTurn: TakeTurn;
  /** What members were told last. */
  conversation: Conversation;
  hurry: Hurry;
  pressWrong: PressWrong;
  guildCommands: GuildCommands;
  rest: REST;
  /** Base of the REST of a Discord that is not Discord's own. */
  apiUrl: string | undefined;
  /** So long a file may take to arrive; long enough unless given. */
  patienceMs?: number | undefined;
  /** Whether the log may hold what members ask. */
  logQuestions: boolean;
}

/** How an interaction ended, as log and metrics tell it. */
export interface Ending {
  level: 'info' | 'warn' | 'error';
  command: string;
  outcome: string;
  /** From its arrival to the reply's, in milliseconds. */
  ms: number;
  interaction: string;
  /** What the member asked, where that may be told and there was a question. */
  question?: string | undefined;
  err?: unknown;
}

/** Takes interactions; `drain` resolves when none is being answered any more. */
export interface Dispatch {
  handle(interaction: Interaction): void;
  handleUnread(raw: RawInteraction, reason: unknown): void;
  /** Takes a message in which somebody asks. */
  handleMention(mention: Mention): void;
  drain(): Promise<void>;
}

/** The part of an ending that depends on what was answered. */
export type Outcome = Pick<Ending, 'level' | 'outcome' | 'err'>;

/** Returns the dispatch of a bot; each ending is told to `ended`. */
export function createDispatch(context: Context, ended: (ending: Ending) => void): Dispatch {
  const running = new Set<Promise<void>>();
  const sendNote = createNotes();

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
        question: context.logQuestions ? questionOf(interaction) : undefined,
      };
      run(about, () => attempt(interaction, context, sendNote));
    },
    handleUnread(raw, reason) {
      run({ command: 'unread', interaction: raw.id }, () => refuseUnread(raw, reason, context));
    },
    handleMention(mention) {
      const question = context.logQuestions ? mention.question : undefined;
      run({ command: 'mention', interaction: mention.id, question }, () => answerMention(mention, context));
    },
    async drain() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

async function attempt(interaction: Interaction, context: Context, sendNote: SendNote): Promise<Outcome> {
  const wait = context.hurry(interaction.user.id);
  if (wait === undefined) return turnBack(interaction, context, sendNote);
  let here = hereIn({}, context.settings);
  try {
    if (wait > 0) await sleep(wait);
    here = await findHere(interaction, context);
    const outcome = await answer(interaction, context, here);
    return typeof outcome === 'string' ? { level: 'info', outcome } : outcome;
  } catch (thrown) {
    return tellFailure(interaction, context, here, failureOf(thrown));
  }
}

function answer(interaction: Interaction, context: Context, here: Here): Promise<string | Outcome> {
  if (isConfig(interaction)) return manage(interaction, context, here);
  if (isAsked(interaction)) return manageAsked(interaction, context, here);
  if (isLibrary(interaction)) return manageLibrary(interaction, context, here);
  const isClosed = here.resolved.answering.value === 'off';
  if (here.guildId && isClosed && !isDismissal(interaction)) {
    const language = languageIn(interaction, context, here);
    return turnAway(interaction, here, context.settings.read(here.guildId), language);
  }
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    return runCommand(interaction, context, here);
  }
  if (interaction.isAutocomplete()) return complete(interaction, context, here);
  if (interaction.isButton()) return press(interaction, context, here);
  if (interaction.isStringSelectMenu()) return openPicked(interaction, context, here);
  throw new UserError(interaction.isMessageComponent() ? 'button.stale' : 'command.unknown');
}

/** Tells a member in a hurry to wait; where such notes pile up, leaves them unanswered. */
async function turnBack(interaction: Interaction, context: Context, sendNote: SendNote): Promise<Outcome> {
  const { user, guildId } = interaction;
  const here = hereIn(guildId ? { guildId } : {}, context.settings);
  const failure = failureOf(new UserError('hurry'));
  const told = await sendNote(user.id, () => tellFailure(interaction, context, here, failure));
  return told ?? { level: 'info', outcome: 'hurry, member not told' };
}
