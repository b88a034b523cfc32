// The whole path for tests: a local Discord, and the bot on an unmodified discord.js client, over loopback.
// In: what to change about the bot. Out: both, with every line of the log.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIEmbed, APIMessage } from 'discord.js';
import { commands } from '../../commands/index.ts';
import type { ShippedLibrary } from '../../src/answer/library.ts';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.ts';
import { createLog } from '../../src/discord/log.ts';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  type Reply,
  startLocalDiscord,
} from '../../src/local/index.ts';
import { openSettings } from '../../src/settings/open.ts';
import type { SettingsStore } from '../../src/settings/settings.ts';
import { openLibrary } from '../record.ts';

/** A bot on a local Discord. */
export interface World {
  local: LocalDiscord;
  bot: Bot;
  settings: SettingsStore;
  /** The log's lines, parsed, from `trace` on. */
  log: Record<string, unknown>[];
  /** The same as written. */
  lines: string[];
  /** What `onFatal` was called with. */
  fatal: Error[];
  /** Starts another bot on the same Discord, as after a restart. */
  restart(): Promise<Bot>;
  /** Ends both; once is enough. */
  stop(): Promise<void>;
}

let loaded: ShippedLibrary | undefined;

/** The real record, loaded once. */
export function library(): ShippedLibrary {
  loaded ??= openLibrary();
  loaded.open();
  return loaded;
}

/** Starts a local Discord and the bot on it; `prepare` is given Discord before the bot is there. */
export async function startWorld(
  change: Partial<BotOptions> = {},
  discord: LocalDiscordOptions = {},
  prepare: (local: LocalDiscord) => void = () => {},
): Promise<World> {
  const local = await startLocalDiscord(discord);
  prepare(local);
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-'));
  const lines: string[] = [];
  const fatal: Error[] = [];
  const options: BotOptions = {
    token: local.token,
    apiUrl: local.apiUrl,
    shards: 'auto',
    library: library(),
    commands,
    log: createLog('trace', [local.token], { write: (line) => void lines.push(line) }),
    settings: change.settings ?? (await openSettings(join(folder, 'settings.sqlite'))),
    onFatal: (error) => void fatal.push(error),
    ...change,
  };
  const bot = await startBot(options).catch(async (error: unknown) => {
    await local.close();
    throw error;
  });
  let isStopped = false;
  const world: World = {
    local,
    bot,
    settings: options.settings,
    lines,
    fatal,
    get log() {
      return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    async restart() {
      await world.bot.close();
      world.bot = await startBot(options);
      return world.bot;
    },
    async stop() {
      if (isStopped) return;
      isStopped = true;
      await world.bot.close();
      await local.close();
      await options.settings.close();
      rmSync(folder, { recursive: true });
    },
  };
  return world;
}

/** The one embed of a reply. */
export function embedOf({ message }: Reply): APIEmbed {
  const [embed, ...others] = message?.embeds ?? [];
  if (!embed || others.length > 0) throw new Error('a reply has one embed');
  return embed;
}

/** Labels of the buttons under a message, with their custom ids. */
export function buttonsOf(message: APIMessage | undefined): Record<string, string> {
  const rows = (message?.components ?? []) as { components: { label: string; custom_id: string }[] }[];
  return Object.fromEntries(rows.flatMap(({ components }) => components.map((b) => [b.label, b.custom_id])));
}
