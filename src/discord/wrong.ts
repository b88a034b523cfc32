// A reply that a member calls wrong → a note for moderators, without the member. In: the press, and the message it stands on.
// Out: the button is spent, so that each message is noted once, and whoever pressed is thanked in private.

import { type ButtonInteraction, LimitedCollection, MessageFlags } from 'discord.js';
import type { CustomId } from '../reply/custom-id.ts';
import { notice } from '../reply/notice.ts';
import { UserError } from '../reply/user-error.ts';
import { label, thankedBefore, thanks } from '../reply/wording.ts';
import type { Language } from '../words/language.ts';
import type { Context } from './dispatch.ts';
import type { Here } from './here.ts';
import { isWrongButton, type Row, rowsOf, shownIn, wrongIn } from './show.ts';

/** Until a message shows that it was noted, a second press may be on its way: so many are remembered. */
const REMEMBERED = 1000;

/** Takes a press of the button, and resolves to the outcome's name. */
export type PressWrong = (
  interaction: ButtonInteraction,
  id: Extract<CustomId, { action: 'wrong' }>,
  context: Context,
  here: Here,
) => Promise<string>;

/** Returns what takes presses of the button. */
export function createPressWrong(): PressWrong {
  const noted = new LimitedCollection<string, true>({ maxSize: REMEMBERED });
  return async (interaction, { command, argument: [meeting, , language] }, context, here) => {
    const { message } = interaction;
    const { guildId } = here;
    const isOfGuild = context.libraries.listed(guildId).meetings.some(({ id }) => id === meeting);
    if (!guildId || !context.meetings || !wrongIn(here, context) || !isOfGuild)
      throw new UserError('button.stale');
    const { question, title, isNoted } = shownIn(message);
    if (isNoted || noted.has(message.id)) {
      await interaction.reply({ ...notice(thankedBefore, language), flags: MessageFlags.Ephemeral });
      return 'noted before';
    }
    noted.set(message.id, true);
    try {
      const asked = question ?? [`/${command}`, title].filter(Boolean).join(' · ');
      await context.meetings.keepQuestion(guildId, {
        ...{ kind: 'wrong', question: asked, language, meetings: [meeting] },
      });
    } catch (error) {
      noted.delete(message.id);
      throw error;
    }
    await interaction.update({ components: spent(rowsOf(message), language) });
    await interaction.followUp({ ...notice(thanks, language), flags: MessageFlags.Ephemeral });
    return 'noted';
  };
}

/** The same rows with the button spent. */
const spent = (rows: readonly Row[], language: Language): Row[] =>
  rows.map((row) => ({
    ...row,
    components: row.components.map((one) =>
      isWrongButton(one) ? { ...one, label: label.noted[language], disabled: true } : one,
    ),
  }));
