// The world in Discord's words: users, members, channels and guilds as its API writes them.
// In: `world.ts`. Out: JSON for the gateway, interaction payloads and REST.

import { ChannelType } from 'discord-api-types/v10';
import { BOT_PERMISSIONS, type GuildSeed, type PersonSeed, type RoleSeed } from './community.ts';
import type { Application, Channel, World } from './world.ts';

const JOINED_AT = '2024-01-15T09:00:00.000000+00:00';

/** The user object of somebody. https://discord.com/developers/docs/resources/user#user-object */
export function userObject(person: Pick<PersonSeed, 'id' | 'username' | 'displayName'>) {
  return {
    id: person.id,
    username: person.username,
    discriminator: '0',
    global_name: person.displayName as string | null,
    avatar: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    clan: null,
    public_flags: 0,
  };
}

/** The bot's own user object. */
export function botUser(application: Application) {
  const { id, username } = application;
  return { ...userObject({ id, username, displayName: username }), global_name: null, bot: true };
}

/** A member without the user, as `resolved` has it; `user` stands beside it elsewhere. */
export function memberObject(person: PersonSeed, guild: GuildSeed) {
  return {
    roles: person.roleIds.filter((id) => guild.roles.some((role) => role.id === id)),
    permissions: person.permissions.toString(),
    joined_at: JOINED_AT,
    nick: null,
    avatar: null,
    banner: null,
    premium_since: null,
    communication_disabled_until: null,
    unusual_dm_activity_until: null,
    pending: false,
    flags: 0,
  };
}

/** Which permissions the bot has in a channel, as a decimal bit field. */
export function appPermissions(channel: Channel): string {
  return channel.closedToBot ? '0' : BOT_PERMISSIONS.toString();
}

/** A channel, as far as interactions and `GET /channels/{id}` tell of it. */
export function channelObject(channel: Channel, world: World) {
  const common = { id: channel.id, type: channel.type, flags: 0, last_message_id: null };
  if (channel.recipient) return { ...common, recipients: [userObject(channel.recipient)] };
  const inGuild = {
    ...common,
    guild_id: channel.guild?.id,
    name: channel.name,
    parent_id: channel.parentId ?? null,
    rate_limit_per_user: 0,
    nsfw: false,
  };
  if (channel.type === ChannelType.PublicThread) return { ...inGuild, ...threadFields(world) };
  const position = channel.guild?.channels.findIndex(({ id }) => id === channel.id) ?? 0;
  return { ...inGuild, topic: channel.topic ?? null, position, permission_overwrites: [] };
}

function threadFields(world: World) {
  return {
    owner_id: world.people[0]?.id,
    member_count: world.people.length,
    message_count: 0,
    total_message_sent: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 4320,
      archive_timestamp: JOINED_AT,
      locked: false,
      create_timestamp: JOINED_AT,
    },
  };
}

/** A role of a guild. */
export function roleObject(role: RoleSeed, position: number) {
  return {
    id: role.id,
    name: role.name,
    color: role.color ?? 0,
    colors: { primary_color: role.color ?? 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position,
    permissions: BOT_PERMISSIONS.toString(),
    managed: false,
    mentionable: true,
    flags: 0,
  };
}

/** A whole guild, as GUILD_CREATE sends it to a bot with the Guilds intent. */
export function guildObject(guild: GuildSeed, world: World) {
  const channels = [...world.channels.values()].filter((channel) => channel.guild === guild);
  const isThread = (channel: Channel) => channel.type === ChannelType.PublicThread;
  return {
    id: guild.id,
    name: guild.name,
    owner_id: world.people.at(-1)?.id,
    preferred_locale: guild.locale,
    features: guild.features,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    vanity_url_code: null,
    application_id: null,
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 2,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    roles: guild.roles.map(roleObject),
    emojis: [],
    stickers: [],
    joined_at: JOINED_AT,
    large: false,
    unavailable: false,
    member_count: world.people.length + 1,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    members: world.people.map((person) => ({ ...memberObject(person, guild), user: userObject(person) })),
    channels: channels
      .filter((channel) => !isThread(channel))
      .map((channel) => channelObject(channel, world)),
    threads: channels.filter(isThread).map((channel) => channelObject(channel, world)),
  };
}
