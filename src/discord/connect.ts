// The way onto Discord, however long Discord is away. In: how to make a bot's parts. Out: those whose client is ready; or a
// `FatalError`, where trying again makes no sense. And the way off again. Next: `assemble.ts` says what the parts are.

import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, Status } from 'discord.js';
import type { Logger } from 'pino';
import type { Parts } from './assemble.ts';
import { FatalError, fatalClose, fatalOr } from './fatal.ts';

/** How to connect. */
export interface ConnectOptions {
  token: string;
  log: Logger;
  /** Gives up when it is aborted. */
  signal: AbortSignal;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Resolves to parts whose client is ready. They are made anew for each try, since discord.js uses no client again whose login
 * has failed. Rejects with a `FatalError`, or as the signal says.
 */
export async function connect(
  make: () => Parts,
  { token, log, signal }: ConnectOptions,
): Promise<Parts<Client<true>>> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const parts = make();
    try {
      return { ...parts, client: await login(parts.client, token, signal) };
    } catch (thrown) {
      await leave(parts, token);
      signal.throwIfAborted();
      const err = fatalOr(thrown);
      if (err instanceof FatalError) throw err;
      log.warn({ err, againInMs: pause }, 'Discord not reached');
    }
    await sleep(pause * (0.75 + Math.random() / 2), undefined, { signal });
  }
}

/** Leaves Discord, so that nothing new arrives, and finishes what is being answered. */
export async function leave({ client, dispatch }: Parts, token: string): Promise<void> {
  // A connection that is closed for good is not reconnecting.
  client.removeAllListeners(Events.ShardReconnecting);
  await client.destroy();
  // discord.js forgets the token on leaving, but an answer may still have to ask for something.
  client.rest.setToken(token);
  await dispatch.drain();
}

/** Rejects as soon as nothing can come of it, which discord.js alone does not always do. */
function login(client: Client, token: string, signal: AbortSignal): Promise<Client<true>> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    client.once(Events.ClientReady, resolve);
    noticeResumes(client);
    client.on(Events.ShardDisconnect, ({ code }) => reject(fatalClose(code)));
    client.login(token).catch(reject);
  });
}

/** discord.js looks whether all shards are there when one begins a session, not when one resumes that was away just then. */
function noticeResumes(client: Client): void {
  client.on(Events.ShardResume, () => {
    const { status, shards } = client.ws;
    if (status === Status.Ready || shards.some((shard) => shard.status !== Status.Ready)) return;
    client.ws.status = Status.Ready;
    client.emit(Events.ClientReady, client as Client<true>);
  });
}
