// The first answer to an interaction. In: a callback that Discord would take. Out: its effect on messages and state.

import {
  type APIMessage,
  InteractionType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
  InteractionResponseType as Response,
} from 'discord-api-types/v10';
import { takeUploads } from './cdn/uploads.ts';
import type { Core } from './core.ts';
import type { Interaction } from './interactions.ts';
import { owners } from './payload.ts';
import type { UploadedFile } from './rest/body.ts';
import { composeMessage, editedFields, numberComponents, timestamp } from './state/compose.ts';
import { botUser, userObject } from './state/objects.ts';
import type { Callback, ModalBody } from './validate/callback.ts';
import type { MessageBody } from './validate/message.ts';

/** Marks the interaction answered and does what the callback says. */
export function applyCallback(
  core: Core,
  interaction: Interaction,
  callback: Callback,
  files: UploadedFile[],
) {
  const { type, data } = callback;
  if (type === Response.ChannelMessageWithSource) reply(core, interaction, data, files);
  if (type === Response.DeferredChannelMessageWithSource) think(core, interaction, data.flags ?? 0);
  if (type === Response.UpdateMessage) update(core, interaction, data, files);
  if (type === Response.DeferredMessageUpdate) interaction.original = interaction.message;
  if (type === Response.ApplicationCommandAutocompleteResult) interaction.choices = data.choices;
  if (type === Response.Modal) interaction.modal = numbered(data);
  // Only now: an update that would leave an empty message is refused and answers nothing.
  interaction.acknowledgedAt = core.now();
  interaction.callback = callback;
  core.events.emit({ type: 'interaction', change: 'answered', interaction });
}

/** Parts of a modal that came without an id get one, as those of a message do. */
const numbered = (modal: ModalBody): ModalBody => ({
  ...modal,
  components: numberComponents(modal.components) as ModalBody['components'],
});

function reply(core: Core, interaction: Interaction, sent: MessageBody, uploads: UploadedFile[]) {
  const channelId = interaction.channel.id;
  const { body, attachments } = takeUploads({ files: core.files, channelId, body: sent, uploads });
  interaction.original = addReply(core, interaction, composeReply(core, interaction, body, { attachments }));
}

/** Only the ephemeral flag counts on a deferral. */
function think(core: Core, interaction: Interaction, flags: number) {
  const body = { flags: flags & MessageFlags.Ephemeral };
  const message = composeReply(core, interaction, body);
  message.flags = (message.flags ?? 0) | MessageFlags.Loading;
  interaction.isThinking = true;
  interaction.original = addReply(core, interaction, message);
}

function update(core: Core, interaction: Interaction, body: MessageBody, uploads: UploadedFile[]) {
  const { message } = interaction;
  if (!message) return;
  core.messages.update(message, {
    ...editedFields(core.files, message, body, uploads),
    edited_timestamp: timestamp(core.now()),
  });
  interaction.original = message;
}

/** A message of the bot that answers this interaction; not yet in the channel. */
export function composeReply(
  core: Core,
  interaction: Interaction,
  body: MessageBody,
  more: { attachments?: APIMessage['attachments']; isFollowUp?: boolean } = {},
): APIMessage {
  const { application } = core.world;
  return composeMessage({
    id: core.nextId(),
    channelId: interaction.channel.id,
    author: botUser(application),
    sentAt: core.now(),
    body: isForcedPrivate(interaction) ? privately(body) : body,
    attachments: more.attachments ?? [],
    type: replyType(interaction, more.isFollowUp ?? false),
    extra: {
      application_id: application.id,
      webhook_id: application.id,
      interaction_metadata: metadata(interaction),
      ...referenced(interaction),
    },
  });
}

/**
 * Where a guild has not installed the application, its replies are for the asker alone, unless the guild lets external
 * applications speak. https://discord.com/developers/docs/topics/permissions
 */
function isForcedPrivate({ userInstall, channel, person }: Interaction): boolean {
  const mayBeHeard = person.permissions & PermissionFlagsBits.UseExternalApps;
  return userInstall && channel.guild !== undefined && !mayBeHeard;
}

const privately = (body: MessageBody): MessageBody => ({
  ...body,
  flags: (body.flags ?? 0) | MessageFlags.Ephemeral,
});

/** Puts a reply in its channel, for one person's eyes when it is ephemeral. */
export function addReply(core: Core, interaction: Interaction, message: APIMessage): APIMessage {
  const isEphemeral = (message.flags ?? 0) & MessageFlags.Ephemeral;
  return core.messages.add(message, isEphemeral ? interaction.person.id : undefined);
}

function replyType({ type, data }: Interaction, isFollowUp: boolean): MessageType {
  if (isFollowUp || type !== InteractionType.ApplicationCommand) return MessageType.Reply;
  return 'target_id' in data ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
}

/** A reply to a press names the message that was pressed. */
function referenced({ message }: Interaction) {
  if (!message) return {};
  return { message_reference: { type: 0, channel_id: message.channel_id, message_id: message.id } };
}

/** https://discord.com/developers/docs/resources/message#message-interaction-metadata-object */
function metadata(interaction: Interaction): object {
  const { id, type, person, data, openedBy, message } = interaction;
  const { name, target_id } = data as { name?: string; target_id?: string };
  return {
    id,
    type,
    user: userObject(person),
    authorizing_integration_owners: owners(interaction),
    ...(name ? { name } : {}),
    ...(target_id ? { target_message_id: target_id } : {}),
    ...(message ? { interacted_message_id: message.id } : {}),
    ...(openedBy ? { triggering_interaction_metadata: metadata(openedBy) } : {}),
  };
}
