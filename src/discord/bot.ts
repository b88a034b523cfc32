// The bot on Discord: client, dispatch and registration put together.
// In: how to connect, and what to answer from. Out: a running bot that can be closed. Next: `dispatch.ts`.

import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import type { Command } from '../../commands/command.ts';
import { config } from '../../commands/config.ts';
import { type Connection, createClient, keepGuildIds } from './client.ts';
import { createCooldowns } from './cooldown.ts';
import { type Context, createDispatch } from './dispatch.ts';
import { type FatalError, fatalClose, fatalOr } from './fatal.ts';
import { createGuildCommands } from './guild-commands.ts';
import { sharingOf } from './identify.ts';
import { sweepLeftGuilds } from './left-guilds.ts';
import { watchPlaces } from './places.ts';
import { registerCommands } from './register.ts';

/** What a bot is started with. */
export interface BotOptions extends Connection, Pick<Context, 'commands' | 'library' | 'settings'> {
  token: string;
  /** Where to register the commands; everywhere unless given. */
  guildId?: string | undefined;
  /** Time between IDENTIFYs that all hosts keep; Discord's own unless given. */
  identifyIntervalMs?: number | undefined;
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
  const { commands, library, settings, apiUrl, guildId, log } = options;
  const client = createClient({ ...options, sharing: sharingOf(options) });
  const everything = [...commands.values(), config];
  const developing = { guildId, commands: everything };
  const guildCommands = createGuildCommands({
    client,
    isIn: keepGuildIds(client),
    commands,
    settings,
    developing,
    log,
  });
  const places = watchPlaces(client, log);
  const takeTurn = createCooldowns();
  sweepLeftGuilds(client, settings, log);
  const context = { commands, library, settings, places, takeTurn, guildCommands, apiUrl };
  const { handle, drain } = createDispatch(context, log);
  client.on(Events.InteractionCreate, handle);
  logGateway(client, options);
  const ready = await login(client, options.token);
  await register(ready, guildId ? guildCommands.wanted(guildId) : everything, options);
  const closing = new AbortController();
  const keeping = guildCommands.keepAll(closing.signal);
  return {
    client: ready,
    async close() {
      client.off(Events.InteractionCreate, handle).removeAllListeners(Events.ShardReconnecting);
      closing.abort();
      await Promise.all([drain(), keeping]);
      await client.destroy();
    },
  };
}

function logGateway(client: Client, { log, onFatal }: BotOptions): void {
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    const fatal = fatalClose(code);
    if (fatal) onFatal(fatal);
    else log.warn({ shard, code }, 'gateway closed');
  });
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting'));
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'resumed'));
  client.on(Events.ShardError, (err, shard) => log.warn({ err, shard }, 'gateway error'));
  client.on(Events.Error, (err) => log.error({ err }, 'client error'));
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
  wanted: readonly Pick<Command, 'data'>[],
  { guildId, shards, log, onFatal }: BotOptions,
): Promise<void> {
  // One process of several registers: the one that has shard 0.
  if (shards !== 'auto' && !shards.ids.includes(0)) return;
  const scope = { applicationId: client.application.id, guildId };
  try {
    const written = await registerCommands(client.rest, scope, wanted);
    log.info({ written, guild: guildId }, 'commands registered');
  } catch (error) {
    const fatal = fatalOr(error);
    if (fatal !== error) onFatal(fatal as FatalError);
    else log.error({ err: error, guild: guildId }, 'commands not registered');
  }
}
