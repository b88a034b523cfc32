// Interactions as they come over the gateway, each handed on once. In: a client's raw packets. Out: discord.js' interactions;
// and, as they came, those that discord.js cannot read. Next: `dispatch.ts` answers both.
// discord.js reads an interaction on trust: where a field is missing it throws, and thrown there it ends the process.

import {
  ApplicationIntegrationType,
  type Client,
  Events,
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
}

/** Discord delivers an event again after some reconnects; so many ids are remembered. */
const REMEMBERED = 10_000;

/** Hands a client's interactions on. */
export function takeInteractions(client: Client, { note, handle, handleUnread }: Intake): void {
  const seen = new LimitedCollection<string, true>({ maxSize: REMEMBERED });
  let isRead = false;
  client.on(Events.InteractionCreate, (interaction) => {
    isRead = true;
    handle(interaction);
  });

  function take(raw: RawInteraction): void {
    if (seen.has(raw.id)) return;
    seen.set(raw.id, true);
    note(raw);
    isRead = false;
    try {
      read(client, completed(raw));
      if (!isRead) handleUnread(raw, undefined);
    } catch (reason) {
      handleUnread(raw, reason);
    }
  }

  client.on(Events.Raw, (packet: { t: string | null; d: unknown }) => {
    if (packet.t !== 'INTERACTION_CREATE') return;
    // discord.js would read it too, and keep it back until the last shard is ready.
    packet.t = null;
    if (isAnswerable(packet.d)) take(packet.d);
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
  const { member, user = (member as { user?: unknown } | undefined)?.user } = raw;
  const { channel = raw.channel_id && { id: raw.channel_id }, entitlements, guild_id: guildId } = raw;
  return {
    ...raw,
    user,
    ...(member ? { member: { user, ...member } } : {}),
    channel,
    entitlements: entitlements ?? [],
    authorizing_integration_owners: raw.authorizing_integration_owners ?? ownersIn(guildId),
  };
}

/** Where nobody says who installed the bot, the guild did: its settings hold. */
const ownersIn = (guildId: unknown): object =>
  guildId ? { [ApplicationIntegrationType.GuildInstall]: guildId } : {};
