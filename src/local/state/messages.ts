// The messages of every channel, newest last. In: message objects. Out: the same, kept in memory, and events.

import type { APIMessage } from 'discord-api-types/v10';
import type { LocalEvents } from '../events.ts';

const KEPT_PER_CHANNEL = 2_000;

/** A message and who alone may see it; `undefined` means everybody. */
export interface KeptMessage {
  message: APIMessage;
  visibleTo: string | undefined;
}

export type Messages = ReturnType<typeof createMessages>;

export function createMessages(events: LocalEvents) {
  const byChannel = new Map<string, KeptMessage[]>();
  const inChannel = (channelId: string) => byChannel.get(channelId) ?? [];
  const find = (channelId: string, id: string) =>
    inChannel(channelId).find(({ message }) => message.id === id);

  function drop({ message, visibleTo }: KeptMessage) {
    byChannel.set(
      message.channel_id,
      inChannel(message.channel_id).filter((kept) => kept.message.id !== message.id),
    );
    events.emit({ type: 'message', change: 'deleted', message, visibleTo });
  }

  return {
    inChannel,
    find,
    add(message: APIMessage, visibleTo?: string): APIMessage {
      const kept = inChannel(message.channel_id);
      kept.push({ message, visibleTo });
      if (kept.length > KEPT_PER_CHANNEL) kept.shift();
      byChannel.set(message.channel_id, kept);
      events.emit({ type: 'message', change: 'created', message, visibleTo });
      return message;
    },
    /** Tells of a change; the message object keeps its identity, so whoever holds it sees the change. */
    update(message: APIMessage, fields: Partial<APIMessage>): APIMessage {
      Object.assign(message, fields);
      const visibleTo = find(message.channel_id, message.id)?.visibleTo;
      events.emit({ type: 'message', change: 'updated', message, visibleTo });
      return message;
    },
    remove(channelId: string, id: string): boolean {
      const kept = find(channelId, id);
      if (kept) drop(kept);
      return kept !== undefined;
    },
  };
}
