// Where somebody asks: server, channel, and the channel or category above it. In: interactions as Discord sends them,
// since discord.js keeps no channel without intents. Out: a `Place`. Next: `here.ts` says what holds there.

import {
  type APIChannel,
  type APIInteraction,
  ChannelType,
  type Client,
  Events,
  type Interaction,
  LimitedCollection,
  Routes,
} from 'discord.js';
import type { Logger } from 'pino';
import type { AskedIn } from '../settings/resolve.ts';

/** Where somebody asks; without a guild in direct messages, and where the bot is only the asker's own. */
export interface Place {
  guildId?: string;
  at?: AskedIn;
}

/** Finds places. */
export interface Places {
  /** Returns where an interaction comes from; `withCategory` makes sure of the category above a thread's channel. */
  of(interaction: Interaction, withCategory: boolean): Place | Promise<Place>;
  /** Returns where a channel stands that was picked in an interaction; undefined for one that was not. */
  picked(interaction: Interaction, channelId: string): Promise<AskedIn | undefined>;
}

/** What an interaction tells of a channel. */
type Told = { id: string; type?: ChannelType; parent_id?: string | null };

const REMEMBERED = 1000;
const REMEMBERED_CATEGORIES = 10_000;
/** A channel that was moved to another category is known to be there at the latest after this. */
const CATEGORY_HOLDS_MS = 10 * 60_000;
/** Discord gives up on an interaction after three seconds. */
const PATIENCE_MS = 1000;

const THREADS = new Set<unknown>([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

/** Listens to a client's interactions and returns what finds their places. */
export function watchPlaces(client: Client, log: Logger): Places {
  const told = new LimitedCollection<string, Map<string, Told>>({ maxSize: REMEMBERED });
  const categoryOf = createCategories(client, log);
  client.on(Events.Raw, (packet: { t: string; d: APIInteraction }) => {
    if (packet.t === 'INTERACTION_CREATE') told.set(packet.d.id, channelsIn(packet.d));
  });

  async function inThread(id: string, parentId: string): Promise<AskedIn> {
    return { channelId: id, parentId, categoryId: await categoryOf(parentId) };
  }

  return {
    of(interaction, withCategory) {
      const { guildId, channelId, authorizingIntegrationOwners: owners } = interaction;
      if (!guildId || !channelId || owners.guildId !== guildId) return {};
      const channel = told.get(interaction.id)?.get(channelId) ?? { id: channelId };
      const parent = channel.parent_id ?? null;
      if (!isThread(channel) || !parent) return { guildId, at: { channelId, categoryId: parent } };
      if (!withCategory) return { guildId, at: { channelId, parentId: parent } };
      return inThread(channelId, parent).then((at) => ({ guildId, at }));
    },

    async picked(interaction, channelId) {
      const channel = told.get(interaction.id)?.get(channelId);
      const parent = channel?.parent_id ?? null;
      if (!channel) return undefined;
      return isThread(channel) && parent ? inThread(channelId, parent) : { channelId, categoryId: parent };
    },
  };
}

const isThread = ({ type }: Told): boolean => THREADS.has(type);

/** The channel of an interaction, and those picked in it. */
function channelsIn({ channel, data }: APIInteraction): Map<string, Told> {
  const { channels } =
    (data as { resolved?: { channels?: Record<string, Told> } } | undefined)?.resolved ?? {};
  const all = [...Object.values(channels ?? {}), ...(channel ? [channel as Told] : [])];
  return new Map(all.map(({ id, type, parent_id }) => [id, { id, type, parent_id } as Told]));
}

/** A thread's interaction names its channel but not the category above that: Discord is asked, and the answer kept. */
function createCategories(client: Client, log: Logger): (channelId: string) => Promise<string | null> {
  const known = new LimitedCollection<string, { until: number; category: Promise<string | null> }>({
    maxSize: REMEMBERED_CATEGORIES,
  });

  async function ask(channelId: string): Promise<string | null> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      const channel = (await client.rest.get(Routes.channel(channelId), { signal })) as APIChannel;
      return ('parent_id' in channel && channel.parent_id) || null;
    } catch (err) {
      // A channel that the bot may not see: the settings of thread, channel and server hold without the category's.
      log.warn({ channel: channelId, err }, 'category not known');
      return null;
    }
  }

  return (channelId) => {
    const kept = known.get(channelId);
    if (kept && kept.until > Date.now()) return kept.category;
    const category = ask(channelId);
    known.set(channelId, { until: Date.now() + CATEGORY_HOLDS_MS, category });
    return category;
  };
}
