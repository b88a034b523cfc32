// Starts Mahdar. In: the environment. Out: a bot on Discord, or on a local Discord when there is no token.
// Next: `discord/bot.ts` connects it, `discord/dispatch.ts` answers.

import { join } from 'node:path';
import type { Logger } from 'pino';
import { commands } from '../commands/index.ts';
import { createLibraries } from './answer/guilds/libraries.ts';
import { loadLibrary, type RenewableLibrary } from './answer/library.ts';
import { type Config, readConfig } from './config.ts';
import { type Bot, startBot } from './discord/bot.ts';
import { EXIT_CONFIG, isForPeople } from './discord/fatal.ts';
import { createLog } from './discord/log.ts';
import type { Health } from './health/index.ts';
import { prepareBeside } from './prepare.ts';
import { DataError } from './record/data-error.ts';
import { keepRenewed } from './renew.ts';
import { openStores } from './settings/open.ts';

/** Docker gives ten seconds from SIGTERM to SIGKILL, systemd ninety. */
const LONGEST_STOP_MS = 8_000;

/** Where the bot connects, and as whom. */
interface Discord {
  token: string;
  apiUrl: string | undefined;
  close?(): Promise<void>;
}

const stopping = new AbortController();
for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stopping.abort(name));

try {
  await start(readConfig());
} catch (error) {
  end(error);
}

/** Resolves when the bot is ready, or was told to stop before that. */
async function start(config: Config): Promise<void> {
  const unkept: unknown[] = [];
  const library = readData(config, (error) => unkept.push(error));
  // The newest meeting is what most people ask about: its index is built before the first of them does.
  library.open();
  const discord = config.token ? { token: config.token, apiUrl: config.apiUrl } : await startLocal(config);
  const log = createLog(config.logLevel, secretsOf(config, discord));
  for (const err of unkept) log.warn({ err }, 'indexes are not kept: each start builds them anew');
  // Rejections that nobody handles come here too.
  process.on('uncaughtException', (error) => end(error, log));
  stopping.signal.addEventListener('abort', () => stopInTime(log));
  const health = await startHealth(config, log);
  const stores = await openStores(config.databaseUrl, {
    isShipped: (id) => library.meetings.some((meeting) => meeting.id === id),
    onTrouble(reason) {
      if (reason) log.warn({ err: reason }, 'settings not read again: those last known hold');
      else log.info('settings read again');
    },
  });
  const { settings, meetings } = stores;
  const libraries = createLibraries({ shipped: library, meetings, settings });
  const { guildId, shards, logQuestions, mentions } = config;
  const bot = await startedUnlessStopped({
    ...{
      ...discord,
      guildId,
      shards,
      library,
      libraries,
      commands,
      settings,
      meetings,
      log,
      logQuestions,
      mentions,
      ...health,
    },
    signal: stopping.signal,
    onFatal: (error) => end(error, log),
  });
  const stop = async () => {
    await bot?.close();
    await stores.close();
    await discord.close?.();
    process.exit(0);
  };
  if (bot) log.info({ meetings: library.meetings.length }, 'ready');
  void prepareBeside(library, log, stopping.signal);
  void keepRenewed(library, { folder: join(config.dataFolder, 'meetings'), log, signal: stopping.signal });
  if (stopping.signal.aborted) await stop();
  else stopping.signal.addEventListener('abort', stop);
}

/** Resolves to undefined where it was told to stop before it was ready. */
async function startedUnlessStopped(options: Parameters<typeof startBot>[0]): Promise<Bot | undefined> {
  try {
    return await startBot(options);
  } catch (error) {
    if (stopping.signal.aborted) return undefined;
    throw error;
  }
}

/** Whoever stops the process does not wait for ever, and kills what takes too long. */
function stopInTime(log: Logger): void {
  log.info({ signal: stopping.signal.reason }, 'stopping');
  setTimeout(() => {
    log.warn({ afterMs: LONGEST_STOP_MS }, 'stopped before all was finished');
    process.exit(0);
  }, LONGEST_STOP_MS).unref();
}

/** Whatever is wrong with the data, whoever runs the bot is told in one line, and starting again does not mend it. */
function readData(
  { dataFolder, indexFolder }: Config,
  onProblem: (error: unknown) => void,
): RenewableLibrary {
  try {
    return loadLibrary(dataFolder, { keptIn: indexFolder, onProblem });
  } catch (cause) {
    throw new DataError((cause as Error).message.replace(/\s*\n\s*/g, ' '), { cause });
  }
}

/** Only a start without a token needs the local Discord, so only then is it loaded. */
async function startLocal(config: Config): Promise<Discord> {
  const local = await import('./local-discord.ts');
  return local.startLocal(config);
}

/** Only where somebody wants to look from outside are the metrics loaded. */
async function startHealth({ health }: Config, log: Logger): Promise<Health | undefined> {
  if (!health) return undefined;
  const { startHealth: listen } = await import('./health/index.ts');
  const started = await listen(health);
  log.info({ url: started.url }, 'health and metrics');
  return started;
}

/** What no line of the log may hold. */
function secretsOf({ databaseUrl = '' }: Config, { token }: Discord): string[] {
  const password = URL.parse(databaseUrl)?.password;
  return password ? [token, password, decodeURIComponent(password)] : [token];
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
