// Where somebody asks: server, channel, and the channel or category above it. In: interactions as Discord sends them,
// since discord.js keeps no channel without intents. Out: a `Place`. Next: `here.ts` says what holds there.

import { once } from 'node:events';
import { ChannelType, type Client, type Interaction, LimitedCollection, Routes } from 'discord.js';
import type { Logger } from 'pino';
import type { AskedIn } from '../settings/resolve.ts';
import type { RawInteraction } from './intake.ts';

/** Where somebody asks; without a guild in direct messages, and where the bot is only the asker's own. */
export interface Place {
  guildId?: string;
  at?: AskedIn;
}

/** Finds places. */
export interface Places {
  /** Takes in what an interaction tells of its channels, before it is answered. */
  note(raw: RawInteraction): void;
  /** Returns where an interaction comes from; `withCategory` makes sure of the category above a thread's channel. */
  of(interaction: Interaction, withCategory: boolean): Place | Promise<Place>;
  /** Returns where a message stands; `withAbove` makes sure of what is above its channel, which a message does not tell. */
  ofMessage(message: { guildId: string; channelId: string }, withAbove: boolean): Place | Promise<Place>;
  /** Returns where a channel stands that was picked in an interaction; undefined for one that was not. */
  picked(interaction: Interaction, channelId: string): Promise<AskedIn | undefined>;
}

/** What an interaction tells of a channel. */
type Told = { id: string; type?: ChannelType; parent_id?: string | null };

const REMEMBERED = 1000;
const REMEMBERED_CATEGORIES = 10_000;
/** A channel that was moved to another category is known to be there at the latest after this. */
const CATEGORY_HOLDS_MS = 10 * 60_000;
/** Where Discord did not say, it is asked again soon. */
const FAILURE_HOLDS_MS = 10_000;
/** Discord gives up on an interaction after three seconds. */
const PATIENCE_MS = 1000;

const THREADS = new Set<unknown>([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

/** Returns what finds the places of a client's interactions. */
export function createPlaces(client: Client, log: Logger): Places {
  const told = new LimitedCollection<string, Map<string, Told>>({ maxSize: REMEMBERED });
  const above = createAbove(client, log);
  const categoryOf = async (channelId: string) => (await above(channelId)).parent;

  async function inThread(id: string, parentId: string): Promise<AskedIn> {
    return { channelId: id, parentId, categoryId: await categoryOf(parentId) };
  }

  return {
    note: (raw) => void told.set(raw.id, channelsIn(raw)),

    of(interaction, withCategory) {
      const { guildId, channelId, authorizingIntegrationOwners: owners } = interaction;
      if (!guildId || !channelId || owners.guildId !== guildId) return {};
      const channel = told.get(interaction.id)?.get(channelId) ?? { id: channelId };
      const parent = channel.parent_id ?? null;
      if (!isThread(channel) || !parent) return { guildId, at: { channelId, categoryId: parent } };
      if (!withCategory) return { guildId, at: { channelId, parentId: parent } };
      return inThread(channelId, parent).then((at) => ({ guildId, at }));
    },

    async ofMessage({ guildId, channelId }, withAbove) {
      if (!withAbove) return { guildId, at: { channelId } };
      const { type, parent } = await above(channelId);
      if (!parent || !isThread({ type })) return { guildId, at: { channelId, categoryId: parent } };
      return { guildId, at: await inThread(channelId, parent) };
    },

    async picked(interaction, channelId) {
      const channel = told.get(interaction.id)?.get(channelId);
      const parent = channel?.parent_id ?? null;
      if (!channel) return undefined;
      return isThread(channel) && parent ? inThread(channelId, parent) : { channelId, categoryId: parent };
    },
  };
}

const isThread = ({ type }: { type?: ChannelType | undefined }): boolean => THREADS.has(type);

/** The channel of an interaction, and those picked in it. */
function channelsIn({ channel, data }: RawInteraction): Map<string, Told> {
  const { channels } = (data as { resolved?: { channels?: Record<string, Told> } } | null)?.resolved ?? {};
  const all = [...Object.values(channels ?? {}), channel as Told | null | undefined].filter(isTold);
  return new Map(all.map(({ id, type, parent_id }) => [id, { id, type, parent_id } as Told]));
}

const isTold = (channel: Told | null | undefined): channel is Told => typeof channel?.id === 'string';

/** What a channel is, and what it stands in: a thread in a channel, a channel in a category. */
interface Above {
  type?: ChannelType | undefined;
  parent: string | null;
}

/** A thread's interaction names its channel but not the category above that: Discord is asked, and the answer kept. */
function createAbove(client: Client, log: Logger): (channelId: string) => Promise<Above> {
  const known = new LimitedCollection<string, { until: number; above: Promise<Above> }>({
    maxSize: REMEMBERED_CATEGORIES,
  });

  async function ask(channelId: string): Promise<Above> {
    try {
      const channel = await inTime((signal) => client.rest.get(Routes.channel(channelId), { signal }));
      const { type, parent_id: parent } = channel as Told;
      return { type, parent: parent || null };
    } catch (err) {
      // A channel that the bot may not see: the settings of thread, channel and server hold without the category's.
      log.warn({ channel: channelId, err }, 'category not known');
      const nothing = { parent: null };
      known.set(channelId, { until: Date.now() + FAILURE_HOLDS_MS, above: Promise.resolve(nothing) });
      return nothing;
    }
  }

  return (channelId) => {
    const kept = known.get(channelId);
    if (kept && kept.until > Date.now()) return kept.above;
    const above = ask(channelId);
    known.set(channelId, { until: Date.now() + CATEGORY_HOLDS_MS, above });
    return above;
  };
}

/** A signal ends a call that is on its way, but not one that waits for a rate limit to pass. */
async function inTime<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const late = once(signal, 'abort').then(() => {
    throw signal.reason;
  });
  return Promise.race([call(signal), late]);
}
