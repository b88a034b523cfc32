// Starts Mahdar. In: the environment. Out: a bot on Discord, or on a local Discord when there is no token.
// Next: `discord/bot.ts` connects it, `discord/dispatch.ts` answers.

import { join } from 'node:path';
import type { Logger } from 'pino';
import { commands } from '../commands/index.ts';
import { type Library, loadLibrary } from './answer/library.ts';
import { type Config, readConfig } from './config.ts';
import { startBot } from './discord/bot.ts';
import { EXIT_CONFIG, isForPeople } from './discord/fatal.ts';
import { createLog } from './discord/log.ts';
import { DataError } from './meeting/load.ts';
import { openSettings } from './settings/open.ts';

const DATA = join(import.meta.dirname, '../data');

/** Where the bot connects, and as whom. */
interface Discord {
  token: string;
  apiUrl: string | undefined;
  close?(): Promise<void>;
}

try {
  await start(readConfig());
} catch (error) {
  end(error);
}

async function start(config: Config): Promise<void> {
  const library = readData();
  // The newest meeting is what most people ask about: its index is built before the first of them does.
  library.open();
  const discord = config.token ? { token: config.token, apiUrl: config.apiUrl } : await startLocal(config);
  const log = createLog(config.logLevel, [discord.token]);
  process.on('uncaughtException', (error) => end(error, log));
  const settings = await openSettings(config.databaseUrl, (reason) => {
    if (reason) log.warn({ err: reason }, 'settings not read again: those last known hold');
    else log.info('settings read again');
  });
  const { guildId, shards } = config;
  const bot = await startBot({
    ...{ ...discord, guildId, shards, library, commands, settings, log },
    onFatal: (error) => end(error, log),
  });
  log.info({ meetings: library.meetings.length }, 'ready');

  const stop = async (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping');
    await bot.close();
    await settings.close();
    await discord.close?.();
    process.exit(0);
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

/** Whatever is wrong with the data, whoever runs the bot is told in one line, and starting again does not mend it. */
function readData(): Library {
  try {
    return loadLibrary(DATA);
  } catch (cause) {
    throw new DataError((cause as Error).message.replace(/\s*\n\s*/g, ' '), { cause });
  }
}

/** Only a start without a token needs the local Discord, so only then is it loaded. */
async function startLocal(config: Config): Promise<Discord> {
  const local = await import('./local-discord.ts');
  return local.startLocal(config);
}

/** Ends the process: with a line for people where they can mend it, else for the supervisor to start it again. */
function end(error: unknown, log: Logger = createLog('fatal', [])): never {
  if (isForPeople(error)) {
    console.error(error.message);
    process.exit(EXIT_CONFIG);
  }
  log.fatal({ err: error }, 'stopped');
  process.exit(1);
}
