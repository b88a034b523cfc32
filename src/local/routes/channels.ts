// Channels and the messages in them. In: REST calls. Out: channel and message objects.

import { type APIMessage, MessageReferenceType, MessageType } from 'discord-api-types/v10';
import { z } from 'zod';
import { takeUploads } from '../cdn/uploads.ts';
import type { Core } from '../core.ts';
import type { Call, Route } from '../rest/answer.ts';
import { invalidForm, refusal } from '../rest/errors.ts';
import { composeMessage, editedFields, timestamp } from '../state/compose.ts';
import { botUser, channelObject } from '../state/objects.ts';
import type { Channel } from '../state/world.ts';
import { checkForm, whole } from '../validate/form.ts';
import { checkMessage, type MessageBody } from '../validate/message.ts';

const DEFAULT_PAGE = 50;
const listSchema = z.object({ limit: whole(1, 'message.listed') });
const MESSAGES = '/channels/:channelId/messages';
const MESSAGE = `${MESSAGES}/:messageId`;

export function channelRoutes(core: Core): Route[] {
  return [
    {
      method: 'GET',
      path: '/channels/:channelId',
      run: ({ params }) => ({ body: channelObject(findChannel(core, params), core.world) }),
    },
    { method: 'GET', path: MESSAGES, run: (call) => ({ body: listMessages(core, call) }) },
    { method: 'POST', path: MESSAGES, takes: 'createMessage', run: (call) => ({ body: send(core, call) }) },
    {
      method: 'POST',
      path: '/channels/:channelId/typing',
      run: ({ params }) => void findChannel(core, params),
    },
    { method: 'GET', path: MESSAGE, run: (call) => ({ body: core.files.fresh(findMessage(core, call)) }) },
    { method: 'PATCH', path: MESSAGE, takes: 'editMessage', run: (call) => ({ body: edit(core, call) }) },
    {
      method: 'DELETE',
      path: MESSAGE,
      run(call) {
        const { channel_id, id } = findMessage(core, call);
        core.messages.remove(channel_id, id);
        return undefined;
      },
    },
  ];
}

function findChannel({ world }: Core, { channelId = '' }: Call['params']): Channel {
  const channel = world.channels.get(channelId);
  if (!channel) throw refusal('unknownChannel');
  if (channel.closedToBot) throw refusal('missingAccess');
  return channel;
}

/** Newest first, and without what only one person may see. */
function listMessages(core: Core, { params, query }: Call): APIMessage[] {
  const shared = core.messages.inChannel(findChannel(core, params).id).filter(({ visibleTo }) => !visibleTo);
  const limit = checkForm(listSchema, { limit: Number(query.get('limit') ?? DEFAULT_PAGE) }).limit;
  return shared
    .slice(-limit)
    .reverse()
    .map(({ message }) => core.files.fresh(message));
}

function findMessage(core: Core, { params }: Call): APIMessage {
  const kept = core.messages.find(findChannel(core, params).id, params.messageId ?? '');
  if (!kept || kept.visibleTo) throw refusal('unknownMessage');
  return kept.message;
}

function send(core: Core, call: Call): APIMessage {
  const { params, body, files } = call;
  const channel = findChannel(core, params);
  const checked = checkMessage(body, { hasFiles: files.length > 0 });
  call.refuseUndescribed();
  const author = botUser(core.world.application);
  const channelId = channel.id;
  const taken = takeUploads({ files: core.files, channelId, body: checked, uploads: files });
  return core.messages.add(
    composeMessage({
      id: core.nextId(),
      channelId,
      author,
      sentAt: core.now(),
      ...taken,
      ...replyTo(core, channel, checked),
    }),
  );
}

/** What makes a message a reply; throws where the message that it answers is not there and has to be. */
function replyTo(
  { messages }: Core,
  { id: channelId }: Channel,
  { message_reference: reference }: MessageBody,
) {
  if (!reference) return {};
  const { message_id, fail_if_not_exists: mustExist } = reference;
  const answered = messages.find(channelId, message_id)?.message;
  if (answered) {
    const type = MessageReferenceType.Default;
    return {
      type: MessageType.Reply,
      extra: {
        message_reference: { type, channel_id: channelId, message_id },
        referenced_message: answered,
      },
    };
  }
  if (mustExist === false) return {};
  const problem = { code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' };
  throw invalidForm([{ path: ['message_reference'], ...problem }]);
}

function edit(core: Core, call: Call): APIMessage {
  const message = findMessage(core, call);
  if (message.author.id !== core.world.application.id) throw refusal('editOfOthers');
  const checked = checkMessage(call.body, { currentFlags: message.flags ?? 0, mayBeEmpty: true });
  call.refuseUndescribed();
  const fields = editedFields(core.files, message, checked, call.files);
  return core.messages.update(message, { ...fields, edited_timestamp: timestamp(core.now()) });
}
