// The library of each guild, and of whoever asks outside of one. In: what comes with the bot, what guilds added and chose.
// Out: work over the right library, with all at hand. Next: guild-library.ts; `discord/` asks it for each interaction.

import type { ListedMeeting, MeetingStore } from '../../settings/meetings/meetings.ts';
import { guildValuesOf } from '../../settings/resolve.ts';
import type { SettingsStore } from '../../settings/settings.ts';
import type { Library, ShippedLibrary } from '../library.ts';
import { withAllAtHand } from './at-hand.ts';
import { createGuildDirectory, createGuildLibrary, type GuildDirectory } from './guild-library.ts';
import { createOwnReadings, type OwnReadings } from './own-readings.ts';

/** Which meetings are there to be chosen. */
export type Listed = Pick<Library, 'meetings' | 'find' | 'suggest'>;

/** The meetings of all guilds. */
export interface Libraries {
  /** Returns which meetings a guild has, or whoever asks outside of one. */
  listed(guildId: string | undefined): Listed;
  /** Resolves to what work over these meetings returns. It changes nothing, and may be begun again. */
  ask<T>(guildId: string | undefined, work: (library: Library) => T): Promise<T>;
}

/** What libraries are made of. */
export interface LibrariesOptions {
  shipped: ShippedLibrary;
  meetings: Pick<MeetingStore, 'list' | 'read'>;
  settings: Pick<SettingsStore, 'read'>;
  budgetBytes?: number | undefined;
}

/** A guild that wants only its own meetings, and has none. */
const NONE: Library = {
  meetings: [],
  open: () => undefined,
  find: () => [],
  suggest: () => [],
  search: () => [],
  isSearchable: () => false,
  suggestTopics: () => [],
  compare() {
    throw new Error('nothing to compare');
  },
  *prepare() {},
};

/** Returns the same library for every guild. */
export function createSameLibrary(library: Library): Libraries {
  return { listed: () => library, ask: async (_, work) => work(library) };
}

/** Returns the libraries of all guilds: their own meetings beside the shipped ones, unless a guild does without these. */
export function createLibraries({ shipped, meetings, settings, budgetBytes }: LibrariesOptions): Libraries {
  const readings = createOwnReadings({ meetings, reader: shipped.reader, budgetBytes });
  const directories = createDirectories(readings.vectors);
  const guildOf = (guildId: string) => ({
    guildId,
    own: meetings.list(guildId),
    shipped: guildValuesOf(settings.read(guildId)).shippedMeetings ? shipped : NONE,
  });
  return {
    listed(guildId) {
      if (guildId === undefined) return shipped;
      const guild = guildOf(guildId);
      return guild.own.length > 0 ? directories(guild) : guild.shipped;
    },
    async ask(guildId, work) {
      if (guildId === undefined) return work(shipped);
      const guild = guildOf(guildId);
      if (guild.own.length === 0) return work(guild.shipped);
      const library = createGuildLibrary(guild, directories(guild), readings);
      return withAllAtHand(() => work(library));
    },
  };
}

/** The store gives the same list until something in it changes, and then nothing of what was made of it is needed. */
function createDirectories(vectors: OwnReadings['vectors']) {
  const known = new WeakMap<
    readonly ListedMeeting[],
    { of: Library['meetings']; directory: GuildDirectory }
  >();
  return (guild: Parameters<typeof createGuildDirectory>[0]): GuildDirectory => {
    const { own, shipped } = guild;
    const last = known.get(own);
    if (last?.of === shipped.meetings) return last.directory;
    const directory = createGuildDirectory(guild, vectors);
    known.set(own, { of: shipped.meetings, directory });
    return directory;
  };
}
