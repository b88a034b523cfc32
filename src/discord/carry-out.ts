// What a moderator's command, button or form comes to is done here. In: an interaction and a `Step`. Out: a form is shown, or work is
// done and shown, with its progress where it takes long. Next: `send.ts`.

import type { Step } from '../../commands/step.ts';
import type { Payload } from '../reply/fit.ts';
import { fitForm } from '../reply/form.ts';
import { UserError } from '../reply/user-error.ts';
import { type Open, sendWhenDone } from './send.ts';

/** Carries out a step; `messageFor` says how what it comes to is shown. */
export async function carryOut<View>(
  interaction: Open,
  step: Step<View>,
  messageFor: (view: View) => Payload,
): Promise<void> {
  if (step.step === 'show') {
    const { where, work, isLate = false } = step;
    const send = async (onProgress: (payload: Payload) => Promise<void>) => ({
      payload: messageFor(await work((view) => onProgress(messageFor(view)))),
    });
    await sendWhenDone(interaction, where, send, isLate ? 0 : undefined);
    return;
  }
  // Discord answers a form with no other form.
  if (interaction.isModalSubmit()) throw new UserError('button.stale');
  await interaction.showModal(fitForm(step.form));
}
