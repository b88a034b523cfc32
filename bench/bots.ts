// The two bots and the stage they are measured on. In: which bot, how many guilds. Out: both processes, ready.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadMeetings } from '../src/record/load.ts';
import { type Child, computingOf, memoryOf, startChild } from './child.ts';
import type { Sent, Wish } from './discord.ts';

/** Ours, and the plain discord.js bot beside which it is measured. */
export type Bot = 'mahdar' | 'plain';
export const BOTS: Bot[] = ['mahdar', 'plain'];

const fileHere = (name: string) => join(import.meta.dirname, name);
/** How each is started: ours as `npm start` does, the other as the guide says. */
const COMMAND: Record<Bot, { flags: string[]; file: string }> = {
  mahdar: npmStart(),
  plain: { flags: [], file: fileHere('plain-bot/index.js') },
};

function npmStart() {
  const { scripts } = JSON.parse(readFileSync(fileHere('../package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  const [, ...words] = scripts.start.split(' ');
  return { flags: words.slice(0, -1), file: fileHere(join('..', words.at(-1) ?? '')) };
}

/** A local Discord, and a bot on it. */
export interface Stage {
  bot: Bot;
  discord: Child;
  /** Starts the bot and returns milliseconds from there to its first answer. */
  start(): Promise<number>;
  stop(): Promise<void>;
  send(wish: Omit<Extract<Wish, { wish: 'send' }>, 'wish'>): Promise<Sent>;
  /** Writes messages in its channels; resolves to how many bytes one is on its way to a bot that hears of it. */
  say(wish: Omit<Extract<Wish, { wish: 'say' }>, 'wish'>): Promise<number>;
  memory(): Promise<Memory>;
  /** Milliseconds that the bot has computed since its start. */
  computingMs(): number;
  close(): Promise<void>;
}

/** In MiB, of a process as it stands; and what is left on its heap after a collection. */
export interface Memory {
  rss: number;
  pss: number;
  /** Resident after a collection of garbage. */
  collected: number;
  heap: number;
}

export interface StageOptions {
  bot: Bot;
  guilds: number;
  members: number;
  /** A folder for logs and databases. */
  folder: string;
  /** More flags for the bot's Node, to try what they do. */
  flags?: string[];
  /** More variables for the bot. */
  env?: Record<string, string>;
}

/** Starts a local Discord for a bot; the bot itself is started by `start`. */
export async function openStage({
  bot,
  guilds,
  members,
  folder,
  flags = [],
  env = {},
}: StageOptions): Promise<Stage> {
  const own = join(folder, bot);
  mkdirSync(own, { recursive: true });
  const discord = startChild(fileHere('discord.ts'), {
    args: ['--guilds', `${guilds}`, '--members', `${members}`],
    folder: own,
    log: join(own, 'discord.log'),
  });
  const addresses = await discord.ask<Record<string, string>>({ wish: 'addresses' } satisfies Wish);
  const options = {
    env: { ...addresses, ...filesOf(bot, own), ...env },
    folder: own,
    log: join(own, 'bot.log'),
  };
  if (bot === 'plain') await deploy(options);
  let running: Child | undefined;
  return {
    bot,
    discord,
    async start() {
      const probe = ['--expose-gc', '--import', fileHere('probe.js')];
      running = startChild(COMMAND[bot].file, {
        ...options,
        flags: [...COMMAND[bot].flags, ...probe, ...flags],
      });
      const answeredAt = await discord.ask<number>({ wish: 'first answer' } satisfies Wish);
      return answeredAt - running.startedAt;
    },
    send: (wish) => discord.ask({ wish: 'send', ...wish } satisfies Wish),
    say: (wish) => discord.ask({ wish: 'say', ...wish } satisfies Wish),
    memory: () => memoryIn(running),
    computingMs: () => (running ? computingOf(running.pid) : 0),
    async stop() {
      await running?.stop();
    },
    async close() {
      await running?.stop();
      await discord.stop();
    },
  };
}

/** What each bot reads or writes: ours its database, the plain one the passages that ours cuts. */
function filesOf(bot: Bot, folder: string): Record<string, string> {
  if (bot === 'mahdar') return { DATABASE_URL: join(folder, 'settings.sqlite') };
  const passages = loadMeetings(fileHere('../data/meetings')).flatMap((meeting) => meeting.passages);
  const rows = passages.map(({ text, translation }, id) => ({ id, text, translation }));
  writeFileSync(join(folder, 'passages.json'), JSON.stringify(rows));
  return { PASSAGES: join(folder, 'passages.json') };
}

async function deploy(options: Parameters<typeof startChild>[1]): Promise<void> {
  await startChild(fileHere('plain-bot/deploy-commands.js'), options).ended;
}

async function memoryIn(bot: Child | undefined): Promise<Memory> {
  if (!bot) throw new Error('the bot is not started');
  const { rss, pss } = memoryOf(bot.pid);
  const { heapUsed } = await bot.ask<NodeJS.MemoryUsage>({ collect: true });
  return { rss, pss, collected: memoryOf(bot.pid).rss, heap: heapUsed / 1024 ** 2 };
}
