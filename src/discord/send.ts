// Work that may have to wait for a database or a download → its reply, in time. Discord waits three seconds for a first
// answer; work that takes longer is announced, and its reply filled in. In: an interaction, the work. Out: it is sent.

import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Payload } from '../reply/fit.ts';

/** Long enough for nearly all work, and early enough to be in time. */
const ANNOUNCED_AFTER_MS = 1500;

/** An interaction that has not been answered. */
export type Open =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | AnySelectMenuInteraction
  | ModalSubmitInteraction;

/** To its asker alone, to all who are there, or in place of the message that was pressed. */
export type Where = 'beside' | 'openly' | 'in place';

/** Shows how far the work is, once it is announced; whether Discord takes that is no matter for the work. */
type OnProgress = (payload: Payload) => Promise<void>;

/** Sends what the work results in, and resolves to what else it resulted in. */
export async function sendWhenDone<T extends { payload: Payload }>(
  interaction: Open,
  where: Where,
  work: (onProgress: OnProgress) => Promise<T>,
  announcedAfterMs: number = ANNOUNCED_AFTER_MS,
): Promise<T> {
  const pressed = where === 'in place' ? fromMessage(interaction) : undefined;
  const flags = where === 'openly' ? {} : ({ flags: MessageFlags.Ephemeral } as const);
  let announced: Promise<unknown> | undefined;
  let progress: Payload | undefined;
  // Whoever waits for it below hears of its failure; the work itself goes on.
  const follow = (next: Promise<unknown>) => {
    announced = next;
    next.catch(() => undefined);
  };
  const showProgress = () => {
    const payload = progress;
    if (announced && payload)
      follow(announced.then(() => interaction.editReply(payload).catch(() => undefined)));
  };
  const timer = setTimeout(() => {
    follow(pressed ? pressed.deferUpdate() : interaction.deferReply(flags));
    showProgress();
  }, announcedAfterMs);
  const onProgress = async (payload: Payload) => {
    progress = payload;
    showProgress();
  };
  const done = await work(onProgress).finally(async () => {
    clearTimeout(timer);
    await announced;
  });
  const { payload } = done;
  if (announced) await interaction.editReply(payload);
  else if (pressed) await pressed.update(payload);
  else await interaction.reply({ ...payload, ...flags });
  return done;
}

/** A button or menu, or a form that was opened by one: it can change the message that it stands under. */
function fromMessage(interaction: Interaction) {
  if (interaction.isMessageComponent()) return interaction;
  return interaction.isModalSubmit() && interaction.isFromMessage() ? interaction : undefined;
}
