// Interactions from being sent to being answered or given up. In: what somebody did. Out: INTERACTION_CREATE,
// and the state by which REST judges the bot's answer. Next: `callbacks.ts` and `followups.ts` change that state.

import { randomBytes } from 'node:crypto';
import type { APIMessage, InteractionType } from 'discord-api-types/v10';
import type { LocalEvents } from './events.ts';
import type { Gateway } from './gateway/gateway.ts';
import { interactionPayload } from './payload.ts';
import { refusal } from './rest/errors.ts';
import type { RestCall } from './rest/server.ts';
import type { PersonSeed } from './state/community.ts';
import type { Channel, World } from './state/world.ts';
import type { Callback, Choice, ModalBody } from './validate/callback.ts';

/** What somebody does in the client. */
export interface Action {
  type: InteractionType;
  data: object;
  /** For people who watch: `/ask`, `button ask:more:1`. */
  label: string;
  person: PersonSeed;
  channel: Channel;
  locale: string;
  /** The application is installed by the person alone. */
  userInstall: boolean;
  /** The message whose component or modal was used. */
  message?: APIMessage | undefined;
  /** Of a submitted modal: the interaction that opened it. */
  openedBy?: Interaction | undefined;
}

/** One interaction and all that became of it so far. */
export interface Interaction extends Action {
  id: string;
  token: string;
  sentAt: number;
  /** `performance.now()` when it was sent. */
  startedAt: number;
  /** How many packets carried it to the bot. */
  deliveries: number;
  payload: object;
  acknowledgedAt: number | undefined;
  callback: Callback | undefined;
  /** The callback as the bot sent it. */
  response: unknown;
  /** The message that `@original` names. */
  original: APIMessage | undefined;
  /** Deferred, and not filled in yet: the client shows that the bot is thinking. */
  isThinking: boolean;
  /** Nobody answered in time. */
  isExpired: boolean;
  edits: unknown[];
  followUps: APIMessage[];
  choices: Choice[] | undefined;
  modal: ModalBody | undefined;
  /** Every REST call that concerned it, refused ones included. */
  calls: RestCall[];
}

export interface InteractionOptions {
  world: World;
  events: LocalEvents;
  gateway: Gateway;
  now: () => number;
  nextId: () => string;
  acknowledgeWithinMs: number;
  tokenLifetimeMs: number;
}

const KEPT_INTERACTIONS = 2_000;

export type Interactions = ReturnType<typeof createInteractions>;

export function createInteractions(options: InteractionOptions) {
  const { world, events, gateway, now, nextId } = options;
  const byId = new Map<string, Interaction>();
  const byToken = new Map<string, Interaction>();
  const forging: ((payload: object) => object)[] = [];

  events.subscribe((event) => {
    if (event.type === 'request') note(event.call);
  });

  /** The interaction that the path of a REST call names. */
  function named(path: string): Interaction | undefined {
    const [, root, id = '', token = ''] = path.split('/');
    if (root === 'interactions') return byId.get(id);
    return root === 'webhooks' ? byToken.get(token) : undefined;
  }

  /** Keeps a REST call with the interaction that its path names. */
  function note(call: RestCall) {
    const interaction = named(call.path);
    if (!interaction) return;
    interaction.calls.push(call);
    if (call.status >= 400) events.emit({ type: 'interaction', change: 'refused', interaction });
  }

  function forgetOldest() {
    const oldest = byId.size > KEPT_INTERACTIONS ? byId.values().next().value : undefined;
    if (!oldest) return;
    byId.delete(oldest.id);
    byToken.delete(oldest.token);
  }

  function expire(interaction: Interaction) {
    if (interaction.acknowledgedAt !== undefined) return;
    interaction.isExpired = true;
    events.emit({ type: 'interaction', change: 'expired', interaction });
  }

  return {
    /** Sends an interaction to the bot; nobody listening counts as not answered. */
    start(action: Action): Interaction {
      const id = nextId();
      const token = `aW50ZXJhY3Rpb246${randomBytes(96).toString('base64url')}`;
      const whole = interactionPayload({ id, token, action, world });
      const payload = forging.shift()?.(whole) ?? whole;
      const interaction: Interaction = {
        ...action,
        id,
        token,
        sentAt: now(),
        startedAt: performance.now(),
        deliveries: 0,
        payload,
        acknowledgedAt: undefined,
        callback: undefined,
        response: undefined,
        original: undefined,
        isThinking: false,
        isExpired: false,
        edits: [],
        followUps: [],
        choices: undefined,
        modal: undefined,
        calls: [],
      };
      byId.set(id, interaction);
      byToken.set(token, interaction);
      forgetOldest();
      const guildId = action.channel.guild?.id;
      interaction.deliveries = gateway.dispatch({ type: 'INTERACTION_CREATE', data: payload, guildId });
      events.emit({ type: 'interaction', change: 'sent', interaction });
      const patienceMs = interaction.deliveries > 0 ? options.acknowledgeWithinMs : 0;
      setTimeout(() => expire(interaction), patienceMs).unref();
      return interaction;
    },

    /** Changes the next interaction on its way to the bot, as another Discord might send it, or somebody who forges. */
    forgeNext: (change: (payload: object) => object) => void forging.push(change),

    /** The interaction that may be answered for the first time now; throws what Discord would say otherwise. */
    awaiting(id: string, token: string): Interaction {
      const interaction = byId.get(id);
      if (interaction?.token !== token) throw refusal('unknownInteraction');
      if (interaction.acknowledgedAt !== undefined) throw refusal('alreadyAcknowledged');
      const late = interaction.isExpired || now() - interaction.sentAt > options.acknowledgeWithinMs;
      if (late) throw refusal('unknownInteraction', 'interaction.acknowledgeWithinMs');
      return interaction;
    },

    /** The answered interaction whose token is still good for edits and follow-ups. */
    answered(applicationId: string, token: string): Interaction {
      if (applicationId !== world.application.id) throw refusal('unknownWebhook');
      const interaction = byToken.get(token);
      if (!interaction) throw refusal('invalidWebhookToken');
      const isOver = now() - interaction.sentAt > options.tokenLifetimeMs;
      if (isOver) throw refusal('invalidWebhookToken', 'interaction.tokenLifetimeMs');
      if (interaction.acknowledgedAt === undefined) throw refusal('unknownWebhook');
      return interaction;
    },

    named,
  };
}
