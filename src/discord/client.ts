// The discord.js client: no intents, since interactions arrive without any, unless mentions are to be answered; and nothing
// kept in memory.
// In: where Discord is and which shards are ours. Out: a client that is not logged in yet. Next: `bot.ts`.

import { Client, GatewayIntentBits, Options, type WebSocketOptions } from 'discord.js';
import type { Shards } from '../config.ts';
import { createIdentifyThrottler, type Sharing } from './identify.ts';
import { buildStrategy } from './reconnect.ts';
import { restOptions, type WatchCalls } from './requests.ts';

/** Every cache that discord.js can do without; guilds, channels and roles come only with intents that we lack. */
const NOTHING_CACHED = Options.cacheWithLimits({
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
});

/** Where to connect. */
export interface Connection {
  /** Base of Discord's REST, which also names the gateway; Discord's own unless given. */
  apiUrl?: string | undefined;
  shards: Shards;
  /** Whether messages that mention the bot are answered, for which all messages of all servers have to be sent to it. */
  mentions?: boolean | undefined;
  /** Set where other hosts run shards of the same bot: how to take turns with them. */
  sharing?: Sharing | undefined;
  /** Is told of every call to Discord's REST. */
  watchCalls?: WatchCalls | undefined;
}

/** Returns a client for these shards, allowed to mention nobody. */
export function createClient({ apiUrl, shards, sharing, watchCalls, mentions }: Connection): Client {
  return new Client({
    intents: mentions ? [GatewayIntentBits.GuildMessages] : [],
    makeCache: NOTHING_CACHED,
    allowedMentions: { parse: [] },
    // What we send is written as Discord's API has it; by default every payload is walked for camel case.
    jsonTransformer: (payload: unknown) => payload,
    // Always given: left out, discord.js would read SHARDS from the environment itself, as JSON.
    ...(shards === 'auto' ? { shards } : { shards: shards.ids, shardCount: shards.count }),
    rest: restOptions(apiUrl, watchCalls),
    ws: { buildStrategy: (manager) => buildStrategy(manager), ...(sharing && takingTurns(sharing)) },
  });
}

function takingTurns(sharing: Sharing): WebSocketOptions {
  return {
    async buildIdentifyThrottler(manager) {
      const { session_start_limit: limit } = await manager.fetchGatewayInformation();
      return createIdentifyThrottler({ ...sharing, maxConcurrency: limit.max_concurrency });
    },
  };
}
