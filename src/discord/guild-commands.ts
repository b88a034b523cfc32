// The commands of one server alone: the Arabic-named ones, where its language is Arabic. In: a server that was set.
// Out: Discord has exactly what its settings ask for, with one write where something differs and none elsewhere.

import { type Client, LimitedCollection } from 'discord.js';
import type { Logger } from 'pino';
import { arabicTwins } from '../../commands/arabic.ts';
import type { Command } from '../../commands/command.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { type Registered, registerCommands } from './register.ts';

/** Keeps servers' own commands as their settings ask for. */
export interface GuildCommands {
  /** Resolves to false where Discord refused to change them; the next call tries again. */
  keep(guildId: string): Promise<boolean>;
  /** Does so for each Arabic server that the bot is in, one after the other, until the signal says stop. */
  keepAll(signal: AbortSignal): Promise<void>;
  /** Returns the commands that a server has to itself. */
  wanted(guildId: string): Registered;
}

/** What keeping them needs. */
export interface GuildCommandsOptions {
  client: Client;
  /** Whether the bot is in a server. */
  isIn(guildId: string): boolean;
  commands: ReadonlyMap<string, Command>;
  settings: SettingsStore;
  /** The server where all commands are registered while developing, and those commands. */
  developing: { guildId: string | undefined; commands: Registered };
  log: Logger;
}

const REMEMBERED = 10_000;

/** Returns what keeps servers' own commands. */
export function createGuildCommands(options: GuildCommandsOptions): GuildCommands {
  const { client, isIn, settings, log, developing } = options;
  const twins = arabicTwins(options.commands.values());
  /** What this process has made sure of: whether a server has the Arabic-named commands. */
  const known = new LimitedCollection<string, boolean>({ maxSize: REMEMBERED });
  /** The last piece of work for each server: two changes in a row are written in their order. */
  const underWay = new Map<string, Promise<boolean>>();

  const isArabic = (guildId: string) => settings.read(guildId).server.language === 'ar';
  const wanted = (guildId: string) => [
    ...(developing.guildId === guildId ? developing.commands : []),
    ...(isArabic(guildId) ? twins : []),
  ];

  async function write(guildId: string): Promise<boolean> {
    const arabic = isArabic(guildId);
    const was = known.get(guildId);
    if (was === arabic || !client.application) return true;
    try {
      const scope = { applicationId: client.application.id, guildId };
      const written = await registerCommands(client.rest, scope, wanted(guildId));
      known.set(guildId, arabic);
      if (written) log.info({ guild: guildId, arabic }, 'server commands registered');
      return true;
    } catch (err) {
      log.error({ err, guild: guildId }, 'server commands not registered');
      // Of a server that was never Arabic, as far as is known, nobody misses anything.
      return !arabic && !was;
    }
  }

  function keep(guildId: string): Promise<boolean> {
    const work = (underWay.get(guildId) ?? Promise.resolve(true)).then(() => write(guildId));
    underWay.set(guildId, work);
    return work.finally(() => {
      if (underWay.get(guildId) === work) underWay.delete(guildId);
    });
  }

  return {
    keep,
    wanted,
    async keepAll(signal) {
      for (const guildId of settings.guilds()) {
        if (signal.aborted) return;
        if (isArabic(guildId) && isIn(guildId)) await keep(guildId);
      }
    },
  };
}
