// Interactions as they come over the gateway, each handed on once. In: a client's raw packets. Out: discord.js' interactions;
// and, as they came, those that discord.js cannot read. Next: `dispatch.ts` answers both.
// discord.js reads an interaction on trust: where a field is missing it throws, and thrown there it ends the process.

import {
  ApplicationIntegrationType,
  type Client,
  Events,
  GatewayDispatchEvents,
  type Interaction,
  LimitedCollection,
} from 'discord.js';

/** An interaction as the gateway sends it, of which nothing but these two is taken for granted. */
export interface RawInteraction {
  id: string;
  token: string;
  [field: string]: unknown;
}

/** Who takes interactions. */
export interface Intake {
  /** Is shown every interaction as it came, before it is handed on. */
  note(raw: RawInteraction): void;
  handle(interaction: Interaction): void;
  /** Takes what discord.js cannot read, with its reason where it gives one. */
  handleUnread(raw: RawInteraction, reason: unknown): void;
  /** Takes messages as they came, where any come: only with the intent for them. */
  handleMessage?: ((data: unknown) => void) | undefined;
}

/** Discord delivers an event again after some reconnects; so many ids are remembered. */
const REMEMBERED = 10_000;

const HEARD_BY_DISCORDJS = new Set<string>([GatewayDispatchEvents.Ready, GatewayDispatchEvents.Resumed]);

/** Hands a client's interactions on. */
export function takeInteractions(
  client: Client,
  { note, handle, handleUnread, handleMessage }: Intake,
): void {
  const seen = new LimitedCollection<string, true>({ maxSize: REMEMBERED });
  let isRead = false;
  client.on(Events.InteractionCreate, (interaction) => {
    isRead = true;
    handle(interaction);
  });

  function take(raw: RawInteraction): void {
    if (seen.has(raw.id)) return;
    seen.set(raw.id, true);
    isRead = false;
    try {
      note(raw);
      read(client, completed(raw));
      if (!isRead) handleUnread(raw, undefined);
    } catch (reason) {
      handleUnread(raw, reason);
    }
  }

  client.on(Events.Raw, (packet: { t: string | null; d: unknown }) => {
    const { t: event, d: data } = packet;
    if (event === null || HEARD_BY_DISCORDJS.has(event)) return;
    // Interactions it would keep back until the last shard is ready; of all else, it would keep what nobody reads.
    packet.t = null;
    if (event === GatewayDispatchEvents.MessageCreate) handleMessage?.(data);
    if (event === GatewayDispatchEvents.InteractionCreate && isAnswerable(data)) take(data);
  });
}

const isAnswerable = (data: unknown): data is RawInteraction => {
  const { id, token } = (data ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof token === 'string';
};

/** discord.js keeps to itself how it reads packets; its types have no word for it. */
function read(client: Client, data: object): void {
  const { actions } = client as unknown as {
    actions: { InteractionCreate: { handle(data: object): void } };
  };
  actions.InteractionCreate.handle(data);
}

/** Returns the interaction with what Discord leaves out now and then, or another Discord always. */
function completed(raw: RawInteraction): object {
  const { member, channel_id: channelId, guild_id: guildId } = raw;
  const user = raw.user ?? (member as { user?: unknown } | null | undefined)?.user;
  return {
    ...raw,
    user,
    ...(member ? { member: { user, ...member } } : {}),
    ...(raw.data ? { data: withPlacedPolls(raw.data) } : {}),
    channel: raw.channel ?? (channelId ? { id: channelId } : undefined),
    entitlements: raw.entitlements ?? [],
    authorizing_integration_owners: raw.authorizing_integration_owners ?? ownersIn(guildId),
  };
}

/**
 * Returns an interaction's data whose polls say where they are. discord.js looks for that in the message's channel, which it has
 * not where the bot takes no intents.
 */
function withPlacedPolls(data: object): object {
  const { resolved } = data as { resolved?: { messages?: Record<string, object> } };
  if (!resolved?.messages) return data;
  const messages = Object.entries(resolved.messages).map(([id, message]) => [id, withPlacedPoll(message)]);
  return { ...data, resolved: { ...resolved, messages: Object.fromEntries(messages) } };
}

function withPlacedPoll(message: object): object {
  const { id, channel_id, poll } = message as { id?: string; channel_id?: string; poll?: object | null };
  return poll ? { ...message, poll: { channel_id, message_id: id, ...poll } } : message;
}

/** Where nobody says who installed the bot, the guild did: its settings hold. */
const ownersIn = (guildId: unknown): object =>
  guildId ? { [ApplicationIntegrationType.GuildInstall]: guildId } : {};
