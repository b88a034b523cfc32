// The interaction as the bot receives it. In: what somebody did and where. Out: the data of INTERACTION_CREATE.
// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object

import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import type { Action } from './interactions.ts';
import { limits } from './limits.ts';
import { appPermissions, botUser, channelObject, memberObject, userObject } from './state/objects.ts';
import type { World } from './state/world.ts';

export interface PayloadOptions {
  id: string;
  token: string;
  action: Action;
  world: World;
}

/** Everything Discord tells of an interaction, whole enough for a bot that caches nothing. */
export function interactionPayload({ id, token, action, world }: PayloadOptions): object {
  const { type, data, channel, locale, message } = action;
  return {
    version: 1,
    id,
    application_id: world.application.id,
    type,
    token,
    data,
    ...(message ? { message: structuredClone(message) } : {}),
    channel_id: channel.id,
    channel: channelFor(action, world),
    ...whereAndWho(action),
    locale,
    app_permissions: appPermissions(channel),
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: limits.file.bytes,
    authorizing_integration_owners: owners(action),
  };
}

function whereAndWho({ channel, person }: Action) {
  const { guild } = channel;
  if (!guild) return { context: InteractionContextType.BotDM, user: userObject(person) };
  return {
    context: InteractionContextType.Guild,
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: guild.features },
    guild_locale: guild.locale,
    member: { ...memberObject(person, guild), user: userObject(person) },
  };
}

/** A channel of a guild comes with the person's permissions in it, a direct message with the bot. */
function channelFor({ channel, person }: Action, world: World) {
  const object = channelObject(channel, world);
  return channel.guild
    ? { ...object, permissions: person.permissions.toString() }
    : { ...object, recipients: [botUser(world.application)] };
}

/** By whose installation the bot is there: the guild's, or the person's own. */
export function owners({ channel, person, userInstall }: Action) {
  if (userInstall) return { [ApplicationIntegrationType.UserInstall]: person.id };
  return { [ApplicationIntegrationType.GuildInstall]: channel.guild?.id ?? '0' };
}
