// The bot on Discord: client, dispatch and registration put together.
// In: how to connect, and what to answer from. Out: a running bot that can be closed. Next: `dispatch.ts`.

import { type Client, Events, type Interaction } from 'discord.js';
import type { Logger } from 'pino';
import { type Connection, createClient } from './client.ts';
import { type Context, createDispatch } from './dispatch.ts';
import { type FatalError, fatalClose, fatalOr } from './fatal.ts';
import { registerCommands } from './register.ts';

/** What a bot is started with. */
export interface BotOptions extends Connection, Context {
  token: string;
  /** Where to register the commands; everywhere unless given. */
  guildId?: string | undefined;
  log: Logger;
  /** Called once when trying again makes no sense. */
  onFatal(error: FatalError): void;
}

/** A bot that is connected and has its commands registered. */
export interface Bot {
  client: Client<true>;
  /** Finishes what is being answered, then leaves Discord. */
  close(): Promise<void>;
}

/** Starts the bot and resolves when it is ready. Throws a `FatalError` where the token is refused. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { log, onFatal } = options;
  const client = createClient(options);
  const { handle, drain } = createDispatch(options, log);
  client.on(Events.InteractionCreate, handle);
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    const fatal = fatalClose(code);
    if (fatal) onFatal(fatal);
    else log.warn({ shard, code }, 'gateway closed');
  });
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting'));
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'resumed'));
  client.on(Events.ShardError, (err, shard) => log.warn({ err, shard }, 'gateway error'));
  client.on(Events.Error, (err) => log.error({ err }, 'client error'));
  const ready = await login(client, options.token);
  await register(ready, options);
  return { client: ready, close: () => close(ready, handle, drain) };
}

async function login(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token).catch((error: unknown) => {
    throw fatalOr(error);
  });
  return ready;
}

/** A bot whose commands could not be written goes on with those that Discord has. */
async function register(
  client: Client<true>,
  { commands, guildId, shards, log, onFatal }: BotOptions,
): Promise<void> {
  // One process of several registers: the one that has shard 0.
  if (shards !== 'auto' && !shards.ids.includes(0)) return;
  const scope = { applicationId: client.application.id, guildId };
  try {
    const written = await registerCommands(client.rest, scope, [...commands.values()]);
    log.info({ written, guild: guildId }, 'commands registered');
  } catch (error) {
    const fatal = fatalOr(error);
    if (fatal !== error) onFatal(fatal as FatalError);
    else log.error({ err: error, guild: guildId }, 'commands not registered');
  }
}

async function close(client: Client, handle: (interaction: Interaction) => void, drain: () => Promise<void>) {
  client.off(Events.InteractionCreate, handle).removeAllListeners(Events.ShardReconnecting);
  await drain();
  await client.destroy();
}
