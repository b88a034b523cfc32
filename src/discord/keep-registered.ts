// Registration that does not give up while Discord is in trouble. In: a ready client, and the commands wanted. Out: Discord has
// them, or the log says why not; until then the bot goes on with those that Discord has.

import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, DiscordAPIError } from 'discord.js';
import type { Logger } from 'pino';
import { type Registered, registerCommands } from './register.ts';

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60 * 60_000;

/** What registering needs to know. */
export interface KeepOptions {
  guildId?: string | undefined;
  log: Logger;
}

/** Resolves after the first try; where that failed for no fault of the commands', goes on until the signal says stop. */
export async function keepRegistered(
  client: Client<true>,
  wanted: Registered,
  options: KeepOptions,
  signal: AbortSignal,
): Promise<void> {
  if (!(await register(client, wanted, options))) void tryAgain(client, wanted, options, signal);
}

async function tryAgain(
  client: Client<true>,
  wanted: Registered,
  options: KeepOptions,
  signal: AbortSignal,
): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    await sleep(pause, undefined, { signal }).catch(() => undefined);
    if (signal.aborted || (await register(client, wanted, options))) return;
  }
}

/** Resolves to whether there is nothing more to be done. */
async function register(
  client: Client<true>,
  wanted: Registered,
  { guildId, log }: KeepOptions,
): Promise<boolean> {
  try {
    const written = await registerCommands(
      client.rest,
      { applicationId: client.application.id, guildId },
      wanted,
    );
    log.info({ written, guild: guildId }, 'commands registered');
    return true;
  } catch (err) {
    log.error({ err, guild: guildId }, 'commands not registered');
    return err instanceof DiscordAPIError;
  }
}
