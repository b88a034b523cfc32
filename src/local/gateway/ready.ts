// What a new session is told first: READY and, with the Guilds intent, its guilds.
// In: session and world. Out: events dispatched on the session.

import { GatewayIntentBits } from 'discord-api-types/v10';
import { botUser, guildObject } from '../state/objects.ts';
import type { World } from '../state/world.ts';
import type { Session } from './session.ts';

/** The shard that hears of a guild; direct messages (no guild) go to shard 0. https://discord.com/developers/docs/events/gateway#sharding */
export function shardOf(guildId: string | undefined, shardCount: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}

/** Dispatches READY, then GUILD_CREATE for each guild if the session asked for guilds. */
export function greet(session: Session, world: World, resumeUrl: string) {
  const [shardId, shardCount] = session.shard;
  const guilds = world.guilds.filter((guild) => shardOf(guild.id, shardCount) === shardId);
  session.dispatch('READY', {
    v: 10,
    user: { ...botUser(world.application), verified: true, mfa_enabled: true, email: null, flags: 0 },
    application: { id: world.application.id, flags: 0 },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: resumeUrl,
    shard: session.shard,
    private_channels: [],
    presences: [],
    relationships: [],
    user_settings: {},
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    auth: {},
    _trace: ['["local"]'],
  });
  if (!(session.intents & GatewayIntentBits.Guilds)) return;
  for (const guild of guilds) session.dispatch('GUILD_CREATE', guildObject(guild, world));
}
