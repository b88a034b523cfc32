// The local Discord in a test's hands: people act, and what came of it is returned. In: actions. Out: replies.

import type { APIMessage } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import { waitUntil } from '../events.ts';
import type { Interaction } from '../interactions.ts';
import type { RestCall } from '../rest/server.ts';
import type { Choice, ModalBody } from '../validate/callback.ts';
import {
  type CommandRequest,
  type ContextMenuRequest,
  createActions,
  type SayRequest,
  type Where,
} from './actions.ts';
import type { ModalValues } from './modal.ts';

const PATIENCE_MS = 5_000;

/** A call of the bot that was refused. */
export interface RefusedCall {
  method: string;
  path: string;
  status: number;
  /** Discord's code, such as 50035 or 10062. */
  code: number;
  message: string;
  /** Of 50035: the problems, nested by field. */
  errors?: object;
}

/** What came of one interaction. It is live: later edits and follow-ups appear in it. */
export interface Reply {
  readonly interactionId: string;
  /** The interaction token, to check that it is in no log. */
  readonly token: string;
  /** The callback as the bot sent it; `undefined` when it never answered. */
  readonly response: { type: number; data?: Record<string, unknown> } | undefined;
  /** The bot's reply, or the message that it updated, as it is now; `undefined` when there is none. */
  readonly message: APIMessage | undefined;
  /** Whether only the asker sees the reply. */
  readonly isEphemeral: boolean;
  /** Deferred and not filled in yet. */
  readonly isThinking: boolean;
  /** "The application did not respond": no answer in time, or nobody listening. */
  readonly isExpired: boolean;
  /** Bodies of the edits, as the bot sent them. */
  readonly edits: unknown[];
  readonly followUps: APIMessage[];
  /** Of autocomplete: the choices. */
  readonly choices: Choice[] | undefined;
  readonly modal: ModalBody | undefined;
  /** Calls about this interaction that Discord refused. */
  readonly errors: RefusedCall[];
  /** The first of `errors`. */
  readonly error: RefusedCall | undefined;
  /** Resolves once `condition` holds; rejects after `timeoutMs` (2 s). */
  until(condition: (reply: Reply) => boolean, timeoutMs?: number): Promise<void>;
}

/** What people do, each resolving when the bot has answered or failed to. */
export interface Handle {
  /** Runs a slash command. A deferred reply is waited for until it is filled in. */
  command(request: CommandRequest): Promise<Reply>;
  /** Types into an option; the choices are in `choices`. */
  autocomplete(request: CommandRequest & { focused: string }): Promise<Choice[]>;
  /** Runs a message command on a message, or on one that is written for it. */
  contextMenu(request: ContextMenuRequest): Promise<Reply>;
  /** Presses a button of a message by its custom id. */
  press(on: APIMessage | Reply, customId: string | RegExp, who?: Where): Promise<Reply>;
  /** Chooses in a menu of a message. */
  select(on: APIMessage | Reply, customId: string | RegExp, values: string[], who?: Where): Promise<Reply>;
  /** Submits the modal that `opened` holds, with values by custom id; files for a file upload. */
  submitModal(opened: Reply, values: ModalValues, who?: Where): Promise<Reply>;
  /** Writes an ordinary message, with files if there are any. */
  say(request: SayRequest): APIMessage;
  /** The messages that a person sees in a channel, oldest first. */
  messages(where?: Where): APIMessage[];
  /** Resolves when a bot is connected and ready; rejects after `timeoutMs` (5 s). */
  waitForReady(timeoutMs?: number): Promise<void>;
  /** Resolves when a bot has registered at least one command; rejects after `timeoutMs` (5 s). */
  waitForCommands(timeoutMs?: number): Promise<void>;
}

export function createHandle(core: Core): Handle {
  const { events, world } = core;
  const actions = createActions(core);
  const opened = new WeakMap<Reply, Interaction>();

  async function outcome(interaction: Interaction): Promise<Reply> {
    const reply = toReply(core, interaction);
    opened.set(reply, interaction);
    await waitUntil(events, () => isSettled(interaction), PATIENCE_MS + core.acknowledgeWithinMs);
    return reply;
  }

  async function wait(condition: () => boolean, what: string, timeoutMs = PATIENCE_MS) {
    if (!(await waitUntil(events, condition, timeoutMs))) throw new Error(`${what} within ${timeoutMs} ms`);
  }

  return {
    say: actions.say,
    command: async (request) => outcome(actions.command(request)),
    autocomplete: async (request) => (await outcome(actions.autocomplete(request))).choices ?? [],
    contextMenu: async (request) => outcome(actions.contextMenu(request)),
    press: async (on, customId, who) => outcome(actions.press(messageOf(on), customId, who)),
    select: async (on, customId, values, who) =>
      outcome(actions.select(messageOf(on), customId, values, who)),
    async submitModal(reply, values, who) {
      const interaction = opened.get(reply);
      if (!interaction) throw new Error('submitModal takes a reply of this local Discord');
      return outcome(actions.submitModal(interaction, values, who));
    },
    messages({ as = 'member', channel = 'general' } = {}) {
      const person = world.person(as);
      const kept = core.messages.inChannel(world.channel(channel, person).id);
      return kept
        .filter(({ visibleTo }) => !visibleTo || visibleTo === person.id)
        .map(({ message }) => message);
    },
    waitForReady: (timeoutMs) => wait(core.gateway.isReady, 'No bot became ready', timeoutMs),
    waitForCommands: (timeoutMs) =>
      wait(() => core.commands.all().length > 0, 'No command was registered', timeoutMs),
  };
}

/** Answered, with the answer on its way back to the bot, and filled in if it was deferred; or given up. */
function isSettled(interaction: Interaction): boolean {
  const isDelivered = interaction.calls.some(
    ({ path, status }) => path.endsWith('/callback') && status >= 200 && status < 400,
  );
  return interaction.isExpired || (isDelivered && !interaction.isThinking);
}

function messageOf(on: APIMessage | Reply): APIMessage {
  const message = 'interactionId' in on ? on.message : on;
  if (!message) throw new Error('The reply has no message');
  return message;
}

function toReply(core: Core, interaction: Interaction): Reply {
  const reply: Reply = {
    interactionId: interaction.id,
    token: interaction.token,
    get response() {
      return interaction.response as Reply['response'];
    },
    get message() {
      const { original } = interaction;
      return original && core.messages.find(original.channel_id, original.id)?.message;
    },
    get isEphemeral() {
      const { message } = reply;
      return (
        message !== undefined && core.messages.find(message.channel_id, message.id)?.visibleTo !== undefined
      );
    },
    get isThinking() {
      return interaction.isThinking;
    },
    get isExpired() {
      return interaction.isExpired;
    },
    edits: interaction.edits,
    followUps: interaction.followUps,
    get choices() {
      return interaction.choices;
    },
    get modal() {
      return interaction.modal;
    },
    get errors() {
      return interaction.calls.filter(({ status }) => status >= 400).map(toRefusedCall);
    },
    get error() {
      return reply.errors[0];
    },
    async until(condition, timeoutMs = 2_000) {
      const held = await waitUntil(core.events, () => condition(reply), timeoutMs);
      if (!held) throw new Error(`Interaction ${interaction.label}: not so within ${timeoutMs} ms`);
    },
  };
  return reply;
}

/** A refused call in short. */
export function toRefusedCall({ method, path, status, response }: RestCall): RefusedCall {
  const body = (response ?? {}) as Partial<RefusedCall>;
  const { code = 0, message = '', errors } = body;
  return { method, path, status, code, message, ...(errors ? { errors } : {}) };
}
