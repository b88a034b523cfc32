// Discord on this machine: gateway, REST and a page to use it, on one port. In: nothing but options.
// Out: the addresses that a discord.js client and a browser need. It knows Discord's protocol and no bot.

import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCdnServer, type Download, isForCdn } from './cdn/server.ts';
import { createHandle, type Handle } from './client/handle.ts';
import { createCore, type LocalDiscordOptions } from './core.ts';
import { prepare } from './description/description.ts';
import type { LocalEvents } from './events.ts';
import type { Operation, Trouble } from './gateway/trouble.ts';
import { close, fail, listen } from './listen.ts';
import type { Fault } from './rest/faults.ts';
import { createRestServer, type RestCall } from './rest/server.ts';
import { applicationRoutes } from './routes/application.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { interactionRoutes } from './routes/interactions.ts';
import type { Commands } from './state/commands.ts';
import type { World } from './state/world.ts';
import { clearFaults } from './web/faults.ts';
import { createPageServer } from './web/server.ts';

export type { FileContent } from './cdn/files.ts';
export type { Download } from './cdn/server.ts';
export type { CommandRequest, ContextMenuRequest, SayRequest, Where } from './client/actions.ts';
export type { Handle, RefusedCall, Reply } from './client/handle.ts';
export type { ModalValue, ModalValues } from './client/modal.ts';
export type { LocalDiscordOptions } from './core.ts';
export type { LocalEvent } from './events.ts';
export type { Fault } from './rest/faults.ts';
export type { RestCall } from './rest/server.ts';
export type { ChannelSeed, GuildSeed, PersonSeed, RoleSeed } from './state/community.ts';
export { community, people } from './state/community.ts';

const KEPT_REQUESTS = 2_000;

export interface LocalDiscord extends Handle {
  /** Address of the page. */
  url: string;
  /** Base of the REST API, for `DISCORD_API_URL` or `new Client({ rest: { api } })`. */
  apiUrl: string;
  gatewayUrl: string;
  /** The bot token that is accepted. */
  token: string;
  applicationId: string;
  /** Id of the first guild. */
  guildId: string;
  /** The last REST calls, oldest first. */
  requests: RestCall[];
  /** The last files that were asked for, oldest first. */
  downloads: Download[];
  /** Everything that happens, as it happens; returns the function that ends the subscription. */
  subscribe: LocalEvents['subscribe'];
  world: World;
  commands: Commands;

  /** Cuts the gateway connections: without a code as a torn cable, with one as Discord closes. */
  drop(code?: number): void;
  /** Asks clients to reconnect and resume (op 7). */
  requestReconnect(): void;
  /** Declares every session invalid (op 9). */
  invalidateSession(options?: { resumable?: boolean }): void;
  /** Delivers the next interactions twice. */
  deliverTwice(times?: number): void;
  /** Makes the gateway misbehave towards new and open connections until it is told otherwise. */
  disturb(trouble: Trouble): void;
  /** What clients sent to begin sessions or to resume them, oldest first. */
  operations: Operation[];
  /** How many connections to the gateway were refused on request. */
  readonly refused: number;
  /** Changes the next interaction on its way to the bot; each change meets one. */
  forgeNext(change: (payload: object) => object): void;
  /** Answers, delays or cuts the next matching REST calls, or downloads. */
  failNext(fault: Fault): void;
  clearFaults(): void;
  close(): Promise<void>;
}

/** Starts a local Discord and resolves when it listens. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { host = '127.0.0.1', port = 0, token = madeUpToken(), now = Date.now } = options;
  const server = createServer();
  const address = () => `${host}:${(server.address() as AddressInfo).port}`;
  const core = createCore(options, token, address);
  const routes = [applicationRoutes, channelRoutes, commandRoutes, interactionRoutes].flatMap((list) =>
    list(core),
  );
  const { events, faults } = core;
  const { troubles } = core.gateway;
  const serveRest = createRestServer({ routes, faults, events, token, now });
  const servePage = createPageServer(core);
  const serveCdn = createCdnServer(core);
  const { requests, downloads } = keepCalls(events);
  // The first person who waits for an answer is still some seconds away.
  const unsubscribe = events.subscribe(({ type }) => {
    if (type !== 'commands') return;
    unsubscribe();
    setImmediate(prepare);
  });

  server.on('request', (request, response) => {
    const isForRest = request.url?.startsWith('/api/');
    const serve = isForRest ? serveRest : isForCdn(request.url) ? serveCdn : servePage;
    void serve(request, response).catch((error: unknown) => fail(error, response));
  });
  server.on('upgrade', core.gateway.upgrade);
  await listen(server, port, host);

  return {
    ...createHandle(core),
    url: `http://${address()}/`,
    apiUrl: `http://${address()}/api`,
    gatewayUrl: core.gatewayUrl(),
    token,
    applicationId: core.world.application.id,
    guildId: core.world.guilds[0]?.id ?? '',
    requests,
    downloads,
    subscribe: events.subscribe,
    world: core.world,
    commands: core.commands,
    drop: core.gateway.drop,
    requestReconnect: core.gateway.requestReconnect,
    invalidateSession: core.gateway.invalidateSession,
    deliverTwice: core.gateway.deliverTwice,
    disturb: troubles.disturb,
    operations: troubles.operations,
    get refused() {
      return troubles.refused();
    },
    forgeNext: core.interactions.forgeNext,
    failNext: faults.add,
    clearFaults: () => clearFaults(core),
    close() {
      core.gateway.close();
      return close(server);
    },
  };
}

/**
 * Shaped like Discord's tokens, so that what hides tokens from logs hides this one too. They begin with an id: discord.js
 * takes a “Bot” off the beginning, in capitals or not, that chance would now and then put there.
 */
function madeUpToken(): string {
  const id = Array.from(randomBytes(18), (byte) => byte % 10).join('');
  const rest = [4, 28].map((bytes) => randomBytes(bytes).toString('base64url'));
  return [Buffer.from(id).toString('base64url'), ...rest].join('.');
}

/** Keeps the last calls and downloads, as they come. */
function keepCalls(events: LocalEvents) {
  const requests: RestCall[] = [];
  const downloads: Download[] = [];
  events.subscribe((event) => {
    if (event.type === 'request') keep(requests, event.call);
    if (event.type === 'download') keep(downloads, event.download);
  });
  return { requests, downloads };
}

function keep<Item>(list: Item[], item: Item) {
  list.push(item);
  if (list.length > KEPT_REQUESTS) list.shift();
}
