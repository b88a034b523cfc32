// What a bot does after its first answer: reads, edits and deletes the reply, and sends more.
// In: webhook calls with the interaction's token. Out: changed messages.

import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { addReply, composeReply } from './callbacks.ts';
import { takeUploads } from './cdn/uploads.ts';
import type { Core } from './core.ts';
import type { Interaction } from './interactions.ts';
import { limitOf } from './limits.ts';
import type { Call } from './rest/answer.ts';
import { refusal } from './rest/errors.ts';
import { editedFields, timestamp } from './state/compose.ts';
import { checkMessage } from './validate/message.ts';

/** The message that `@original` or an id names, as long as it exists. */
export function findReply(core: Core, interaction: Interaction, messageId: string): APIMessage {
  const isOriginal = messageId === '@original' || messageId === interaction.original?.id;
  const message = isOriginal
    ? interaction.original
    : interaction.followUps.find(({ id }) => id === messageId);
  if (!message || !core.messages.find(message.channel_id, message.id)) throw refusal('unknownMessage');
  return message;
}

/** Edits a reply; a deferred one is thereby filled in. */
export function editReply(core: Core, interaction: Interaction, messageId: string, call: Call): APIMessage {
  const { body, files } = call;
  const message = findReply(core, interaction, messageId);
  const checked = checkMessage(body, {
    currentFlags: message.flags ?? 0,
    hasFiles: files.length > 0,
    mayBeEmpty: true,
  });
  call.refuseUndescribed();
  if (asksTooLate(checked.flags, message)) call.warn(settledPrivacy);
  interaction.edits.push(body);
  const wasThinking = interaction.isThinking && message === interaction.original;
  const fields = editedFields(core.files, message, checked, files);
  return wasThinking ? fillIn(core, interaction, message, fields) : touch(core, message, fields);
}

function touch(core: Core, message: APIMessage, fields: Partial<APIMessage>): APIMessage {
  return core.messages.update(message, { ...fields, edited_timestamp: timestamp(core.now()) });
}

function fillIn(
  core: Core,
  interaction: Interaction,
  message: APIMessage,
  fields: Partial<APIMessage>,
): APIMessage {
  interaction.isThinking = false;
  const flags = (fields.flags ?? message.flags ?? 0) & ~MessageFlags.Loading;
  return core.messages.update(message, { ...fields, flags });
}

export function deleteReply(core: Core, interaction: Interaction, messageId: string) {
  const message = findReply(core, interaction, messageId);
  if (message === interaction.original) interaction.isThinking = false;
  core.messages.remove(message.channel_id, message.id);
}

const settledPrivacy = {
  path: ['flags'],
  code: 'IGNORED_FLAG',
  message: 'Who sees a reply is settled by the first answer: EPHEMERAL is ignored here',
};

/** Whether flags would make a message private that everybody sees already. */
function asksTooLate(flags: number | null | undefined, message: APIMessage): boolean {
  return Boolean((flags ?? 0) & ~(message.flags ?? 0) & MessageFlags.Ephemeral);
}

/** Whoever installed the application for themselves gets only so many follow-ups of one interaction. */
function refuseFurther({ userInstall, followUps }: Interaction) {
  const limit = 'interaction.followUpsOfUserInstall';
  if (userInstall && followUps.length >= limitOf(limit)) throw refusal('tooManyFollowUps', limit);
}

/** Sends one more message; right after a deferral it fills that in, and its own ephemeral flag does not count. */
export function followUp(core: Core, interaction: Interaction, call: Call): APIMessage {
  const { body, files } = call;
  const checked = checkMessage(body, { hasFiles: files.length > 0 });
  call.refuseUndescribed();
  refuseFurther(interaction);
  if (interaction.isThinking && interaction.original) {
    const { original } = interaction;
    if (asksTooLate(checked.flags, original)) call.warn(settledPrivacy);
    return fillIn(core, interaction, original, editedFields(core.files, original, checked, files));
  }
  const channelId = interaction.channel.id;
  const taken = takeUploads({ files: core.files, channelId, body: checked, uploads: files });
  const { attachments } = taken;
  const message = addReply(
    core,
    interaction,
    composeReply(core, interaction, taken.body, { attachments, isFollowUp: true }),
  );
  interaction.followUps.push(message);
  return message;
}
