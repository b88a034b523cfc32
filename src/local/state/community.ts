// The community that the local Discord starts with: one guild, its channels and roles, and who is in it.
// In: nothing. Out: seeds, from which `world.ts` builds the state.

import { ChannelType, Locale, PermissionFlagsBits as Permission } from 'discord-api-types/v10';

/** A channel, thread or category of a guild; a thread's parent is its channel, a channel's its category. */
export interface ChannelSeed {
  id: string;
  name: string;
  type: ChannelType.GuildText | ChannelType.GuildCategory | ChannelType.PublicThread;
  parentId?: string;
  topic?: string;
  /** The bot may neither see the channel nor write in it, and its commands are switched off there. */
  closedToBot?: boolean;
}

export interface RoleSeed {
  id: string;
  name: string;
  color?: number;
}

export interface GuildSeed {
  id: string;
  name: string;
  locale: Locale;
  features: string[];
  channels: ChannelSeed[];
  roles: RoleSeed[];
}

/** Somebody who uses the client; a member of every guild with the same permissions. */
export interface PersonSeed {
  /** Short name used by tests and the page: `member`, `moderator`. */
  key: string;
  id: string;
  username: string;
  displayName: string;
  locale: Locale;
  permissions: bigint;
  roleIds: string[];
  dmChannelId: string;
}

const MEMBER_PERMISSIONS =
  Permission.ViewChannel |
  Permission.SendMessages |
  Permission.SendMessagesInThreads |
  Permission.CreatePublicThreads |
  Permission.EmbedLinks |
  Permission.AttachFiles |
  Permission.AddReactions |
  Permission.ReadMessageHistory |
  Permission.UseApplicationCommands;

const MODERATOR_PERMISSIONS =
  MEMBER_PERMISSIONS |
  Permission.ManageGuild |
  Permission.ManageChannels |
  Permission.ManageMessages |
  Permission.ManageThreads |
  Permission.ModerateMembers |
  Permission.KickMembers;

/** What the bot is allowed where no channel says otherwise. */
export const BOT_PERMISSIONS = MEMBER_PERMISSIONS;

const GUILD_ID = '1100000000000000001';
const TEXT_CATEGORY_ID = '1100000000000000010';
const GENERAL_ID = '1100000000000000011';
const MODERATOR_ROLE_ID = '1100000000000000031';

/** The guild that everybody meets first: channels in English and Arabic, one closed to the bot, one thread. */
export const community: GuildSeed = {
  id: GUILD_ID,
  name: 'Community · مجتمع',
  locale: Locale.EnglishUS,
  features: ['COMMUNITY'],
  channels: [
    { id: TEXT_CATEGORY_ID, name: 'Text channels', type: ChannelType.GuildCategory },
    {
      id: GENERAL_ID,
      name: 'general',
      type: ChannelType.GuildText,
      parentId: TEXT_CATEGORY_ID,
      topic: 'Anything goes',
    },
    {
      id: '1100000000000000012',
      name: 'عام',
      type: ChannelType.GuildText,
      parentId: TEXT_CATEGORY_ID,
      topic: 'حديث عام بالعربية',
    },
    { id: '1100000000000000013', name: 'reading', type: ChannelType.GuildText, parentId: TEXT_CATEGORY_ID },
    {
      id: '1100000000000000014',
      name: 'staff',
      type: ChannelType.GuildText,
      parentId: TEXT_CATEGORY_ID,
      topic: 'Closed to the bot',
      closedToBot: true,
    },
    {
      id: '1100000000000000021',
      name: 'Questions of the week',
      type: ChannelType.PublicThread,
      parentId: GENERAL_ID,
    },
  ],
  roles: [
    { id: GUILD_ID, name: '@everyone' },
    { id: MODERATOR_ROLE_ID, name: 'Moderators', color: 0x2ecc71 },
  ],
};

/** A member and a moderator, the latter with Manage Server. */
export const people: PersonSeed[] = [
  {
    key: 'member',
    id: '1100000000000000041',
    username: 'noura',
    displayName: 'Noura',
    locale: Locale.EnglishUS,
    permissions: MEMBER_PERMISSIONS,
    roleIds: [],
    dmChannelId: '1100000000000000051',
  },
  {
    key: 'moderator',
    id: '1100000000000000042',
    username: 'salem',
    displayName: 'Salem',
    locale: Locale.EnglishUS,
    permissions: MODERATOR_PERMISSIONS,
    roleIds: [MODERATOR_ROLE_ID],
    dmChannelId: '1100000000000000052',
  },
];
