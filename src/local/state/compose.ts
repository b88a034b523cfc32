// Message objects as Discord returns them. In: a checked body and who sends it where. Out: `APIMessage`.

import {
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIUser,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { Files } from '../cdn/files.ts';
import { takeUploads } from '../cdn/uploads.ts';
import type { UploadedFile } from '../rest/body.ts';
import { refusal } from '../rest/errors.ts';
import type { MessageBody } from '../validate/message.ts';

/** Flags that a sender may set; Discord ignores the others. */
const SETTABLE_FLAGS =
  MessageFlags.Ephemeral |
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

export interface NewMessage {
  id: string;
  channelId: string;
  author: APIUser;
  sentAt: number;
  body: MessageBody;
  attachments?: APIAttachment[];
  type?: MessageType;
  /** Fields that only some messages have: `interaction_metadata`, `message_reference`. */
  extra?: object;
}

/** A new message. https://discord.com/developers/docs/resources/message#message-object */
export function composeMessage({
  id,
  channelId,
  author,
  sentAt,
  body,
  attachments,
  type,
  extra,
}: NewMessage): APIMessage {
  return {
    id,
    channel_id: channelId,
    type: type ?? MessageType.Default,
    author,
    timestamp: timestamp(sentAt),
    edited_timestamp: null,
    tts: body.tts ?? false,
    pinned: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    flags: (body.flags ?? 0) & SETTABLE_FLAGS,
    ...shownFields(body),
    attachments: attachments ?? [],
    ...extra,
  } as APIMessage;
}

function shownFields(body: MessageBody) {
  return {
    content: body.content?.trim() ?? '',
    embeds: toEmbeds(body.embeds),
    components: numberComponents(body.components ?? []),
  };
}

/** What an edit changes: only the fields that it names. Throws when it would leave nothing of the message. */
export function editedFields(
  files: Files,
  message: APIMessage,
  sent: MessageBody,
  uploads: UploadedFile[],
): Partial<APIMessage> {
  const kept = sent.attachments?.map(({ id }) => id);
  const old = message.attachments.filter(({ id }) => !kept || kept.includes(id));
  const channelId = message.channel_id;
  const { body, attachments } = takeUploads({ files, channelId, body: sent, uploads, existing: old });
  const shown = shownFields(body);
  const named = Object.entries(shown).filter(([field]) => body[field as keyof typeof shown] !== undefined);
  const lasting = (message.flags ?? 0) & ~MessageFlags.SuppressEmbeds;
  const settable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  const flags = body.flags == null ? message.flags : lasting | (body.flags & settable);
  const fields: Partial<APIMessage> = {
    ...Object.fromEntries(named),
    attachments: [...old, ...attachments],
    ...(flags === undefined ? {} : { flags }),
  };
  if (isEmpty({ ...message, ...fields })) throw refusal('emptyMessage');
  return fields;
}

const isEmpty = ({ content, embeds, components, attachments }: APIMessage) =>
  !content && [embeds, components ?? [], attachments].every(({ length }) => length === 0);

/** A time as Discord writes it. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000+00:00');
}

function toEmbeds(embeds: MessageBody['embeds']): APIEmbed[] {
  return (embeds ?? []).map((embed) => {
    const given = Object.fromEntries(
      Object.entries(embed).filter(([, value]) => value !== null && value !== ''),
    );
    const fields = embed.fields?.map((field) => ({ ...field, inline: field.inline ?? false }));
    return { type: 'rich', ...given, ...(fields ? { fields } : {}) } as APIEmbed;
  });
}

/** Components with numbers where they came without an id, as Discord gives them. */
export function numberComponents(components: object[]): object[] {
  let last = 0;
  const number = (component: object): object => {
    last += 1;
    const {
      components: inside,
      accessory,
      component: labelled,
      id = last,
    } = component as { components?: object[]; accessory?: object; component?: object; id?: number };
    return {
      ...component,
      id,
      ...(inside ? { components: inside.map(number) } : {}),
      ...(accessory ? { accessory: number(accessory) } : {}),
      ...(labelled ? { component: number(labelled) } : {}),
    };
  };
  return components.map(number);
}
