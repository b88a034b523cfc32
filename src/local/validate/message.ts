// What a message may hold when it is created or edited, by callback, webhook or channel.
// In: the body as sent. Out: the body, typed; or refusal 50035 or 50006.

import { MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { refusal } from '../rest/errors.ts';
import { rowsSchema } from './component.ts';
import { embedsSchema } from './embed.ts';
import { checkForm, list, problem, snowflake, text } from './form.ts';
import { layoutSchema } from './layout.ts';

const allowedMentions = z
  .object({
    parse: z.array(z.enum(['roles', 'users', 'everyone'])).nullish(),
    users: list(snowflake, 0, 'message.mentions').nullish(),
    roles: list(snowflake, 0, 'message.mentions').nullish(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine(({ parse, users, roles }, context) => {
    const given = { users, roles };
    for (const key of ['users', 'roles'] as const) {
      if (!parse?.includes(key) || !given[key]?.length) continue;
      problem(
        context,
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`,
      );
    }
  });

const fields = {
  content: text('message.content').nullish(),
  embeds: embedsSchema.nullish(),
  flags: z.int().nullish(),
  tts: z.boolean().nullish(),
  allowed_mentions: allowedMentions.nullish(),
  message_reference: z.object({ message_id: snowflake, fail_if_not_exists: z.boolean().nullish() }).nullish(),
  attachments: list(
    z.object({
      id: snowflake,
      filename: z.string().nullish(),
      description: text('message.attachmentDescription').nullish(),
    }),
    0,
    'message.files',
  ).nullish(),
};

const plainSchema = z.object({ ...fields, components: rowsSchema.nullish() });
const layoutMessageSchema = z
  .object({ ...fields, components: layoutSchema.nullish() })
  .superRefine((body, context) => {
    for (const field of ['content', 'embeds'] as const) {
      if (!body[field]?.length) continue;
      const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
      problem(context, 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message, { path: [field] });
    }
  });

/** A message as the bot may send it. */
export type MessageBody = z.infer<typeof plainSchema>;

/** What is asked of a message beside its form. */
export interface MessageRules {
  /** Flags of the message that is edited. */
  currentFlags?: number;
  /** Whether files came along, so that the text may be empty. */
  hasFiles?: boolean;
  /** An edit may leave out everything. */
  mayBeEmpty?: boolean;
}

/** Returns the body of a message when Discord would take it. */
export function checkMessage(body: unknown, rules: MessageRules = {}): MessageBody {
  const checked = checkForm(messageSchema(body, rules.currentFlags), body ?? {}) as MessageBody;
  refuseEmpty(checked, rules);
  return checked;
}

/** The schema that fits: plain, or of components only when the message is flagged so. */
export function messageSchema(body: unknown, currentFlags = 0) {
  const flags = (body as { flags?: number } | undefined)?.flags ?? 0;
  return (flags | currentFlags) & MessageFlags.IsComponentsV2 ? layoutMessageSchema : plainSchema;
}

/** Discord sends no message without text, embed, component or file. */
export function refuseEmpty(body: MessageBody, { hasFiles = false, mayBeEmpty = false }: MessageRules) {
  const shown = body.content?.trim() || body.embeds?.length || body.components?.length;
  if (!shown && !hasFiles && !mayBeEmpty) throw refusal('emptyMessage');
}
