// First answers and what follows them: the calls that carry an interaction's token instead of the bot's.
// In: calls from `rest/server.ts`. Out: effects by `callbacks.ts` and `followups.ts`.

import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { applyCallback } from '../callbacks.ts';
import type { Core } from '../core.ts';
import { deleteReply, editReply, findReply, followUp } from '../followups.ts';
import type { Interaction } from '../interactions.ts';
import type { Call, Route } from '../rest/answer.ts';
import { checkCallback } from '../validate/callback.ts';

const MESSAGE = '/webhooks/:applicationId/:token/messages/:messageId';

export function interactionRoutes(core: Core): Route[] {
  const answered = ({ params }: Call) =>
    core.interactions.answered(params.applicationId ?? '', params.token ?? '');
  const messageId = ({ params }: Call) => params.messageId ?? '';
  return [
    {
      method: 'POST',
      path: '/interactions/:id/:token/callback',
      open: true,
      takes: 'callback',
      run: (call) => callback(core, call),
    },
    {
      method: 'POST',
      path: '/webhooks/:applicationId/:token',
      open: true,
      takes: 'followUp',
      run: (call) => ({ body: followUp(core, answered(call), call) }),
    },
    {
      method: 'GET',
      path: MESSAGE,
      open: true,
      run: (call) => ({ body: core.files.fresh(findReply(core, answered(call), messageId(call))) }),
    },
    {
      method: 'PATCH',
      path: MESSAGE,
      open: true,
      takes: 'editReply',
      run: (call) => ({ body: editReply(core, answered(call), messageId(call), call) }),
    },
    {
      method: 'DELETE',
      path: MESSAGE,
      open: true,
      run: (call) => void deleteReply(core, answered(call), messageId(call)),
    },
  ];
}

function callback(core: Core, call: Call) {
  const { params, query, body, files } = call;
  const interaction = core.interactions.awaiting(params.id ?? '', params.token ?? '');
  const { type, message } = interaction;
  const checked = checkCallback(body, {
    type,
    hasMessage: message !== undefined,
    hasFiles: files.length > 0,
    focusedType: focusedType(interaction.data as SentOptions),
  });
  if (checked.type === InteractionResponseType.DeferredChannelMessageWithSource)
    warnOfFlags(call, checked.data.flags ?? 0);
  call.refuseUndescribed();
  applyCallback(core, interaction, checked, files);
  interaction.response = body;
  return query.get('with_response') === 'true' ? { body: callbackResponse(interaction) } : undefined;
}

interface SentOptions {
  options?: (SentOptions & { type: number; focused?: boolean })[];
}

/** The type of the option that somebody is typing into. */
function focusedType({ options = [] }: SentOptions): number | undefined {
  const found = options.find(({ focused }) => focused)?.type;
  return found ?? options.map(focusedType).find((type) => type !== undefined);
}

/** A deferral can be ephemeral and nothing else; what the edit says of it later counts. */
function warnOfFlags(call: Call, flags: number) {
  if ((flags & ~MessageFlags.Ephemeral) === 0) return;
  const message = 'A deferral takes the flag EPHEMERAL alone; the others belong on the edit';
  call.warn({ path: ['data', 'flags'], code: 'IGNORED_FLAG', message });
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object */
function callbackResponse({ id, type, original, isThinking, callback: sent }: Interaction) {
  const withMessage = [
    InteractionResponseType.ChannelMessageWithSource,
    InteractionResponseType.UpdateMessage,
  ];
  const isEphemeral = Boolean((original?.flags ?? 0) & MessageFlags.Ephemeral);
  const about = original
    ? {
        response_message_id: original.id,
        response_message_loading: isThinking,
        response_message_ephemeral: isEphemeral,
      }
    : {};
  const message = sent && withMessage.includes(sent.type) ? { message: original } : {};
  return { interaction: { id, type, ...about }, resource: { type: sent?.type, ...message } };
}
