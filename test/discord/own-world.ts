// A bot that servers can give meetings of their own. In: what to change about it. Out: the world, and its stores.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLibraries } from '../../src/answer/guilds/libraries.ts';
import type { BotOptions } from '../../src/discord/bot.ts';
import type { LocalDiscordOptions } from '../../src/local/index.ts';
import { openStores, type Stores } from '../../src/settings/open.ts';
import { library, startWorld, type World } from './world.ts';

/** A world with its stores; `end` stops it and takes its files away. */
export interface OwnWorld {
  world: World;
  stores: Stores;
  end(): Promise<void>;
}

/** Starts a bot beside the stores of a new database. */
export async function startOwnWorld(
  change: Partial<BotOptions> = {},
  discord: LocalDiscordOptions = {},
): Promise<OwnWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-'));
  const stores = await openStores(join(folder, 'own.sqlite'));
  const { settings, meetings } = stores;
  const libraries = createLibraries({ shipped: library(), meetings, settings });
  const world = await startWorld({ settings, meetings, libraries, ...change }, discord);
  return {
    world,
    stores,
    async end() {
      await meetings.close();
      await world.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
