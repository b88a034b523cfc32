// A button that somebody pressed → the page it leads to. In: the custom id, and the message it stands on.
// Out: the message turns the page for whoever asked; everybody else gets a copy that only they see.

import {
  type ButtonInteraction,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { meeting as meetingCommand } from '../../commands/meeting.ts';
import type { Library } from '../answer/library.ts';
import type { Meeting } from '../library/meeting.ts';
import {
  type CustomId,
  isWithoutVersion,
  parseCustomId,
  versionOf,
  versionOfRecord,
} from '../reply/custom-id.ts';
import type { Payload } from '../reply/fit.ts';
import { openSource, sourceMessage } from '../reply/source.ts';
import { UserError } from '../reply/user-error.ts';
import type { Language } from '../words/language.ts';
import type { Context, Outcome } from './dispatch.ts';
import type { Here } from './here.ts';
import { pressOffer } from './offer.ts';
import { type Recalling, recallAnswer } from './recall.ts';
import { type Around, type Shown, showAnswer, shownIn, wrongIn } from './show.ts';

/** Does what the button says and returns the outcome's name; throws a `UserError` for a button that leads nowhere. */
export async function press(
  interaction: ButtonInteraction,
  context: Context,
  here: Here,
): Promise<string | Outcome> {
  const id = parseCustomId(interaction.customId);
  if (!id) throw new UserError(isWithoutVersion(interaction.customId) ? 'button.older' : 'button.stale');
  if (id.action === 'dismiss') return dismiss(interaction);
  if (id.action === 'open') throw new UserError('button.stale');
  const gone = (meeting: string) => refuseGone(meeting, context, here);
  if (id.action === 'offer') return pressOffer(interaction, id, context, here, gone);
  if (id.action === 'wrong') return context.pressWrong(interaction, id, context, here);
  const shown = shownIn(interaction.message);
  const around = { question: shown.question, wrong: wrongAfter(shown, wrongIn(here, context)) };
  const payload =
    (await context.libraries.ask(here.guildId, (library) => pageFor(id, around, { ...context, library }))) ??
    (await gone(id.argument[0]));
  // The answer stays where it is when its source is opened beside it.
  if (id.action !== 'context' && isAsker(interaction)) await interaction.update(payload);
  else await interaction.reply({ ...payload, flags: MessageFlags.Ephemeral });
  return 'turned';
}

/** What was called wrong stays so, whichever page of it is shown. */
const wrongAfter = ({ isNoted }: Shown, wrong: Around['wrong']): Around['wrong'] =>
  wrong && isNoted ? 'noted' : wrong;

/** Returns the language that a button's own text is in, as far as its custom id tells. */
export function languageOfPress({
  customId,
}: ButtonInteraction | StringSelectMenuInteraction): Language | undefined {
  const id = parseCustomId(customId);
  if (!id || id.action === 'dismiss') return undefined;
  return id.action === 'open' ? id.argument[0] : id.argument[2];
}

/** Shows the meeting that somebody picked from a list to them alone, and returns the outcome's name. */
export async function openPicked(
  interaction: StringSelectMenuInteraction,
  context: Context,
  here: Here,
): Promise<string> {
  const id = parseCustomId(interaction.customId);
  const picked = interaction.values[0] ?? '';
  if (id?.action !== 'open') throw new UserError('button.stale');
  const [language] = id.argument;
  const payload =
    (await context.libraries.ask(here.guildId, (library) => overviewOf(picked, language, library))) ??
    (await refuseGone(picked, context, here));
  await interaction.reply({ ...payload, flags: MessageFlags.Ephemeral });
  return 'opened';
}

function overviewOf(id: string, language: Language, library: Library): Payload | undefined {
  const picked = library.open(id);
  if (!picked) return undefined;
  return showAnswer(picked.overview(language), { command: OVERVIEW, page: 0, recallable: true }, library);
}

/** The command whose answer introduces a meeting. */
const OVERVIEW = meetingCommand.data.name;

/** Whether an interaction takes a message of the bot away, which is right wherever it stands. */
export function isDismissal(interaction: Interaction): boolean {
  return interaction.isButton() && parseCustomId(interaction.customId)?.action === 'dismiss';
}

/** Returns the page, or undefined where there is no such meeting to be asked. */
function pageFor(
  id: Exclude<CustomId, { action: 'dismiss' | 'open' | 'offer' | 'wrong' }>,
  around: Pick<Around, 'question' | 'wrong'>,
  context: Recalling,
): Payload | undefined {
  const { command, argument } = id;
  const [meetingId, version, language] = argument;
  const meeting = context.library.open(meetingId)?.meeting;
  if (!meeting) return undefined;
  const isOfText = id.action === 'context' || id.action === 'page';
  const present = isOfText ? versionOf(meeting.article) : versionOfRecord(meeting);
  if (version !== present) throw new UserError('button.older');
  if (id.action === 'context') {
    return sourceMessage(openSource(meeting, language, known(id.argument[3], meeting)), command);
  }
  if (id.action === 'page') {
    const [, , , page, passage] = id.argument;
    const marked = passage === '-' ? undefined : known(passage, meeting);
    return sourceMessage({ meeting, language, page, marked }, command);
  }
  const [page, key] = id.action === 'more' ? [id.argument[3], id.argument[4]] : [0, id.argument[3]];
  const answer = recallAnswer({ command, meeting: meetingId, key, language, ...around }, context);
  if (!answer) throw new UserError('button.stale');
  return showAnswer(answer, { ...around, command, page, recallable: true }, context.library);
}

/** Says what became of a meeting that cannot be asked any more; a guild is told of its own alone. */
async function refuseGone(id: string, { meetings }: Context, { guildId }: Here): Promise<never> {
  const standing = guildId && (await meetings?.standing(guildId, { id, version: FIRST_VERSION }));
  if (standing && (standing.is === 'withdrawn' || standing.is === 'removed'))
    throw new UserError('button.withdrawn', standing.at);
  throw new UserError('button.stale');
}

/** Every meeting has had it, whichever holds now. */
const FIRST_VERSION = 1;

/** Returns the passage's index, which a forged or old button may have wrong. */
function known(passage: number, { passages }: Meeting): number {
  if (!passages[passage]) throw new UserError('button.stale');
  return passage;
}

async function dismiss(interaction: ButtonInteraction): Promise<string> {
  if (!isAsker(interaction) && !isModerator(interaction)) throw new UserError('dismiss.denied');
  await interaction.deferUpdate();
  await interaction.deleteReply();
  return 'dismissed';
}

/** Discord itself says on each reply who asked, or which message it answers; nothing about it is kept in memory. */
function isAsker({ message, user }: ButtonInteraction): boolean {
  const asker = message.interactionMetadata?.user ?? message.mentions.repliedUser;
  return asker?.id === user.id;
}

function isModerator({ memberPermissions }: ButtonInteraction): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
}
