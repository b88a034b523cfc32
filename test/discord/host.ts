// One host of several, as a process of its own: the bot on its share of the shards, on a Discord and a database that exist.
// In: the environment, as `main.ts`, and the time between IDENTIFYs as argument. Out: the log; SIGTERM ends it.

import { commands } from '../../commands/index.ts';
import type { Library } from '../../src/answer/library.ts';
import { readConfig } from '../../src/config.ts';
import { startBot } from '../../src/discord/bot.ts';
import { createLog } from '../../src/discord/log.ts';
import { openSettings } from '../../src/settings/open.ts';

const { token = '', apiUrl, databaseUrl, shards } = readConfig();
const settings = await openSettings(databaseUrl);
// What is answered is no matter here, and to read a record takes seconds.
const library: Library = {
  meetings: [],
  open: () => undefined,
  suggest: () => [],
  suggestTopics: () => [],
  compare: () => {
    throw new Error('no meetings');
  },
  find: () => [],
  search: () => [],
  isSearchable: () => false,
  *prepare() {},
};
const bot = await startBot({
  ...{ token, apiUrl, shards, commands, library, settings },
  identifyIntervalMs: Number(process.argv[2]),
  log: createLog('info', [token]),
  onFatal(error) {
    throw error;
  },
});
console.log('{"msg":"ready"}');

process.once('SIGTERM', async () => {
  await bot.close();
  await settings.close();
});
