// Work that may have to wait for a database or a download → its reply, in time. Discord waits three seconds for a first
// answer; work that takes longer is announced, and its reply filled in. In: an interaction, the work. Out: it is sent.

import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { Payload } from '../reply/fit.ts';

/** Long enough for nearly all work, and early enough to be in time. */
const ANNOUNCED_AFTER_MS = 1500;

/** An interaction that has not been answered. */
type Open = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | MessageComponentInteraction;

/** To its asker alone, to all who are there, or in place of the message that was pressed. */
type Where = 'beside' | 'openly' | 'in place';

/** Sends what the work results in, and resolves to what else it resulted in. */
export async function sendWhenDone<T extends { payload: Payload }>(
  interaction: Open,
  where: Where,
  work: () => Promise<T>,
): Promise<T> {
  const pressed = where === 'in place' && interaction.isMessageComponent() ? interaction : undefined;
  const flags = where === 'openly' ? {} : ({ flags: MessageFlags.Ephemeral } as const);
  let announced: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    announced = pressed ? pressed.deferUpdate() : interaction.deferReply(flags);
    // Whoever waits for it below hears of its failure; the work itself goes on.
    announced.catch(() => undefined);
  }, ANNOUNCED_AFTER_MS);
  const done = await work().finally(async () => {
    clearTimeout(timer);
    await announced;
  });
  const { payload } = done;
  if (announced) await interaction.editReply(payload);
  else if (pressed) await pressed.update(payload);
  else await interaction.reply({ ...payload, ...flags });
  return done;
}
