// What people do in the page, as JSON requests. In: a body. Out: the same actions that tests use, and their outcome.

import type { Where } from '../client/actions.ts';
import type { Handle, Reply } from '../client/handle.ts';
import type { OptionValue } from '../client/options.ts';
import type { Core } from '../core.ts';

type Values = Record<string, OptionValue | SentFile>;

/** A file as the page sends it. */
interface SentFile {
  name: string;
  contentType: string;
  base64: string;
}

interface OnMessage extends Where {
  messageId: string;
  customId: string;
  values?: string[];
}

type PageActions = Record<string, (body: never) => unknown>;

const KEPT_MODALS = 100;

export function createPageActions(core: Core, handle: Handle): PageActions {
  const modals = new Map<string, Reply>();

  /** Tells the page what it must do next: open a modal, or nothing. */
  function outcome(reply: Reply) {
    const { interactionId, isExpired, modal } = reply;
    if (modal) modals.set(interactionId, reply);
    const oldest = modals.keys().next().value;
    if (modals.size > KEPT_MODALS && oldest) modals.delete(oldest);
    return { interactionId, isExpired, modal };
  }

  function find(channelId = '', messageId = '') {
    const kept = core.messages.find(channelId, messageId);
    if (!kept) throw new Error('The message is gone');
    return kept.message;
  }

  return {
    say: (body: Where & { content: string }) => void handle.say(body),
    command: async (body: Where & { name: string; options?: Values }) =>
      outcome(await handle.command({ ...body, options: toValues(body.options) })),
    autocomplete: async (body: Where & { name: string; options?: Values; focused: string }) => ({
      choices: await handle.autocomplete({ ...body, options: toValues(body.options) }),
    }),
    'context-menu': async (body: Where & { name: string; messageId: string }) =>
      outcome(await handle.contextMenu({ ...body, message: find(body.channel, body.messageId) })),
    press: async (body: OnMessage) =>
      outcome(await handle.press(find(body.channel, body.messageId), body.customId, body)),
    select: async (body: OnMessage) =>
      outcome(
        await handle.select(find(body.channel, body.messageId), body.customId, body.values ?? [], body),
      ),
    modal: async (body: Where & { interactionId: string; values: Record<string, string | string[]> }) => {
      const opened = modals.get(body.interactionId);
      if (!opened) throw new Error('The modal is gone');
      return outcome(await handle.submitModal(opened, body.values, body));
    },
    dismiss: ({ channel = '', messageId }: Where & { messageId: string }) => {
      if (core.messages.find(channel, messageId)?.visibleTo) core.messages.remove(channel, messageId);
    },
  };
}

function toValues(values: Values = {}): Record<string, OptionValue> {
  const entries = Object.entries(values).map(([name, value]): [string, OptionValue] => {
    if (typeof value !== 'object' || !('base64' in value)) return [name, value];
    const { name: fileName, contentType, base64 } = value;
    return [name, { name: fileName, contentType, content: Buffer.from(base64, 'base64') }];
  });
  return Object.fromEntries(entries);
}
