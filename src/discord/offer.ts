// A question that was offered and pressed → its answer, as if it had been typed. In: the custom id. Out: a message is sent.
// Next: answering.ts.

import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { ask } from '../../commands/ask.ts';
import { findOffer } from '../answer/offers.ts';
import { type CustomId, versionOfRecord } from '../reply/custom-id.ts';
import { UserError } from '../reply/user-error.ts';
import { answerAsked, followReply } from './answering.ts';
import type { Context, Outcome } from './dispatch.ts';
import type { Here } from './here.ts';
import { fixedOptions } from './request.ts';
import { sendWhenDone } from './send.ts';

/** Asks what a button offers; `refuseGone` says what became of a meeting that cannot be asked any more. */
export async function pressOffer(
  interaction: ButtonInteraction,
  id: Extract<CustomId, { action: 'offer' }>,
  context: Context,
  here: Here,
  refuseGone: (meeting: string) => Promise<never>,
): Promise<Outcome> {
  const [meeting, version, language, key] = id.argument;
  const question = await context.libraries.ask(here.guildId, (library) => {
    const found = library.open(meeting)?.meeting;
    if (!found) return undefined;
    if (versionOfRecord(found) !== version) throw new UserError('button.older');
    const offered = findOffer(key, found, language);
    if (offered === undefined) throw new UserError('button.stale');
    return offered;
  });
  if (question === undefined) return refuseGone(meeting);
  const { user, channelId, message } = interaction;
  const called = ask.data.name;
  const options = fixedOptions({ question, meeting, language });
  const asked = { command: ask, options, called, language, asker: { userId: user.id, channelId } };
  const isHidden = here.private || message.flags.has(MessageFlags.Ephemeral);
  const done = await sendWhenDone(interaction, isHidden ? 'beside' : 'openly', () =>
    answerAsked(asked, context, here),
  );
  return followReply(done, asked, context, here);
}
