// `npm run dev`: starts the bot anew whenever its code or data changes. In: the environment, as for `main.ts`. Without a
// token the local Discord stays up meanwhile, in this process: address, commands and conversation outlive the bot.

import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The local Discord and what runs here are read once; its page is read anew whenever a browser asks. */
const OURS = ['local', 'local-discord.ts', 'cli'];

try {
  await develop();
} catch (error) {
  // Loaded only now: it brings the bot's libraries, which this process can do without.
  const { EXIT_CONFIG, isForPeople } = await import('../discord/fatal.ts');
  if (!isForPeople(error)) throw error;
  console.error(error.message);
  process.exit(EXIT_CONFIG);
}

async function develop(): Promise<void> {
  const config = readConfig();
  if (config.token) return watchBot({});
  const { startLocal } = await import('../local-discord.ts');
  const local = await startLocal(config);
  watchBot({ DISCORD_TOKEN: local.token, DISCORD_API_URL: local.apiUrl });
}

/** Runs the bot with these variables besides, until one of both processes is told to end; the other ends with it. */
function watchBot(variables: Record<string, string>): void {
  const sources = readdirSync(join(ROOT, 'src')).filter((name) => !OURS.includes(name));
  const watched = ['commands', 'data', ...sources.map((name) => join('src', name))];
  const options = ['--watch-preserve-output', ...watched.map((path) => `--watch-path=${join(ROOT, path)}`)];
  const bot = spawn(process.execPath, [...options, join(ROOT, 'src/index.js')], {
    stdio: 'inherit',
    env: { ...process.env, ...variables },
  });
  bot.once('exit', (code) => process.exit(code ?? 0));
  const stop = () => void bot.kill('SIGTERM');
  process.once('SIGTERM', stop).once('SIGINT', stop);
}
