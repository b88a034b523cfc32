// Communities for the local Discord: as many guilds as wanted, each with the same number of channels, roles and members.
// In: how many. Out: seeds.

import { ChannelType, Locale, PermissionFlagsBits } from 'discord.js';
import type { GuildSeed, PersonSeed } from '../src/local/index.ts';

export const CHANNELS = 40;
export const ROLES = 20;
export const MEMBERS = 20;

const MEMBER_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.UseApplicationCommands;

/** Ids look like Discord's own: 19 digits. */
const idOf = (kind: number, guild: number, index = 0): string =>
  (
    10n ** 18n +
    BigInt(kind) * 10n ** 15n +
    BigInt(guild) * 10n ** 9n +
    BigInt(index) * 4_194_304n
  ).toString();

/** Returns guilds of 40 text channels and 20 roles. */
export function makeGuilds(count: number): GuildSeed[] {
  return Array.from({ length: count }, (_, guild) => {
    const id = idOf(1, guild);
    return {
      id,
      name: `Community ${guild}`,
      locale: Locale.EnglishUS,
      features: ['COMMUNITY'],
      channels: Array.from({ length: CHANNELS }, (_, index) => ({
        id: idOf(2, guild, index),
        name: `channel-${index}`,
        type: ChannelType.GuildText as const,
        topic: `What channel ${index} of community ${guild} is about`,
      })),
      roles: Array.from({ length: ROLES }, (_, index) => ({
        id: index === 0 ? id : idOf(3, guild, index),
        name: index === 0 ? '@everyone' : `Role ${index}`,
      })),
    };
  });
}

/** Returns people, each a member of every guild. */
export function makePeople(count: number): PersonSeed[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `member-${index}`,
    id: idOf(4, 0, index),
    username: `member${index}`,
    displayName: `Member ${index}`,
    locale: Locale.EnglishUS,
    permissions: MEMBER_PERMISSIONS,
    roleIds: [],
    dmChannelId: idOf(5, 0, index),
  }));
}
