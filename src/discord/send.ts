// Work that may have to wait for a database or a download → its reply, in time. Discord waits three seconds for a first
// answer; work that takes longer is announced, and its reply filled in. In: an interaction, the work. Out: it is sent.

import { type ChatInputCommandInteraction, type MessageComponentInteraction, MessageFlags } from 'discord.js';
import type { Payload } from '../reply/fit.ts';

/** Long enough for nearly all work, and early enough to be in time. */
const ANNOUNCED_AFTER_MS = 1500;

/** Sends what the work results in: to its asker alone, or in place of the message that was pressed. */
export async function sendWhenDone(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  where: 'beside' | 'in place',
  work: () => Promise<Payload>,
): Promise<void> {
  const pressed = where === 'in place' && interaction.isMessageComponent() ? interaction : undefined;
  const flags = MessageFlags.Ephemeral;
  let announced: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    announced = pressed ? pressed.deferUpdate() : interaction.deferReply({ flags });
    // Whoever waits for it below hears of its failure; the work itself goes on.
    announced.catch(() => undefined);
  }, ANNOUNCED_AFTER_MS);
  const payload = await work().finally(async () => {
    clearTimeout(timer);
    await announced;
  });
  if (announced) await interaction.editReply(payload);
  else if (pressed) await pressed.update(payload);
  else await interaction.reply({ ...payload, flags });
}
