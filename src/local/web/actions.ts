// What people do in the page, as requests with JSON, and files where there are any. In: a body. Out: the same actions that
// tests use, and their outcome.

import type { SayRequest, Where } from '../client/actions.ts';
import type { Handle, Reply } from '../client/handle.ts';
import type { ModalValues } from '../client/modal.ts';
import type { OptionValues } from '../client/options.ts';
import type { Core } from '../core.ts';
import type { UploadedFile } from '../rest/body.ts';

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
    say: (body: SayRequest) => void handle.say(body),
    command: async (body: Where & { name: string; options?: OptionValues }) =>
      outcome(await handle.command(body)),
    autocomplete: async (body: Where & { name: string; options?: OptionValues; focused: string }) => ({
      choices: await handle.autocomplete(body),
    }),
    'context-menu': async (body: Where & { name: string; messageId: string }) =>
      outcome(await handle.contextMenu({ ...body, message: find(body.channel, body.messageId) })),
    press: async (body: OnMessage) =>
      outcome(await handle.press(find(body.channel, body.messageId), body.customId, body)),
    select: async (body: OnMessage) =>
      outcome(
        await handle.select(find(body.channel, body.messageId), body.customId, body.values ?? [], body),
      ),
    modal: async (body: Where & { interactionId: string; values: ModalValues }) => {
      const opened = modals.get(body.interactionId);
      if (!opened) throw new Error('The modal is gone');
      return outcome(await handle.submitModal(opened, body.values, body));
    },
    dismiss: ({ channel = '', messageId }: Where & { messageId: string }) => {
      if (core.messages.find(channel, messageId)?.visibleTo) core.messages.remove(channel, messageId);
    },
  };
}

/** Where the page has put a file, its JSON has `{ "file": 0 }` with the file's number among those that came along. */
export function withFiles(value: unknown, files: UploadedFile[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withFiles(item, files));
  if (typeof value !== 'object' || value === null) return value;
  const named = files.find(({ index }) => index === (value as { file?: unknown }).file);
  if (named) return named;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, withFiles(inside, files)]));
}
