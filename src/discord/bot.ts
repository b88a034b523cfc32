// The bot on Discord: connected, answering, its commands registered.
// In: how to connect, and what to answer from. Out: a running bot that can be closed. Next: `assemble.ts`.

import { once } from 'node:events';
import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import type { Libraries } from '../answer/guilds/libraries.ts';
import type { Library } from '../answer/library.ts';
import { assemble } from './assemble.ts';
import type { Connection } from './client.ts';
import { connect, leave } from './connect.ts';
import type { Context, Ending } from './dispatch.ts';
import type { FatalError } from './fatal.ts';
import type { Pace } from './hurry.ts';
import { sharingOf } from './identify.ts';
import { keepRegistered } from './keep-registered.ts';
import { mendedByRestart } from './outgrown.ts';

/** What a bot is started with. */
export interface BotOptions
  extends Connection,
    Pick<Context, 'commands' | 'settings' | 'meetings' | 'drafting' | 'patienceMs'> {
  /** What is answered from, wherever somebody asks, unless `libraries` says what each guild has. */
  library: Library;
  libraries?: Libraries | undefined;
  token: string;
  /** Where to register the commands; everywhere unless given. */
  guildId?: string | undefined;
  /** Time between IDENTIFYs that all hosts keep; Discord's own unless given. */
  identifyIntervalMs?: number | undefined;
  log: Logger;
  /** Whether the log may hold what members ask. */
  logQuestions?: boolean | undefined;
  /** What one member may do; more than anybody does by hand unless given. */
  paces?: readonly Pace[] | undefined;
  /** Gives up starting when it is aborted. */
  signal?: AbortSignal | undefined;
  /** Is given each client that is about to connect: the next one where that fails. */
  watchClient?: ((client: Client) => void) | undefined;
  /** Is told how each interaction ended. */
  watchEndings?: ((ending: Ending) => void) | undefined;
  /** Called once when this process cannot go on; with a `FatalError` where starting again makes no sense either. */
  onFatal(error: Error): void;
}

/** A bot that is connected and has its commands registered. */
export interface Bot {
  client: Client<true>;
  /** Leaves Discord, so that nothing new arrives, and finishes what is being answered. */
  close(): Promise<void>;
}

/** Starts the bot and resolves when it is ready, however long that takes. Throws a `FatalError` where it never will be. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { token, log, shards, onFatal, signal = new AbortController().signal } = options;
  const closing = new AbortController();
  let isOver = true;
  const fail = (error: FatalError) => {
    if (isOver) return;
    isOver = true;
    void mendedByRestart(error, parts.client, shards).then(onFatal);
  };
  const sharing = sharingOf(options);
  const parts = await connect(() => assemble({ ...options, sharing }, fail), { token, log, signal });
  isOver = false;
  const { client, guildCommands, wanted } = parts;
  // One process of several registers: the one that has shard 0.
  const isFirst = shards === 'auto' || shards.ids.includes(0);
  const registering = isFirst && keepRegistered(client, wanted, options, closing.signal);
  await Promise.race([registering, once(signal, 'abort')]);
  const keeping = guildCommands.keepAll(closing.signal);
  return {
    client,
    async close() {
      isOver = true;
      closing.abort();
      await leave(parts, token);
      await keeping;
    },
  };
}
