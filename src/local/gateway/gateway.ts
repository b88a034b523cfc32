// The event connection of the local Discord: accepts bots' WebSockets and gives each event to the right shard.
// In: upgrades from `index.ts`, events from the rest of the room. Out: packets; and the faults one can ask for.

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { GatewayChange, LocalEvents } from '../events.ts';
import type { World } from '../state/world.ts';
import { serveConnection } from './connection.ts';
import { greet, shardOf } from './ready.ts';
import type { Session } from './session.ts';
import { createTroubles } from './trouble.ts';

export interface GatewayOptions {
  world: World;
  events: LocalEvents;
  token: string;
  now: () => number;
  heartbeatIntervalMs: number;
  /** How long a lost session can be resumed. */
  resumeWithinMs: number;
  /** Whether the application has the privileged intents switched on. */
  privilegedIntents: boolean;
  /** Where the gateway is reached, once the port is known. */
  gatewayUrl: () => string;
}

/** An event and who may hear it: `guildId` chooses the shard, `intent` filters sessions. */
export interface GatewayEvent {
  type: string;
  data: unknown;
  guildId?: string | undefined;
  intent?: number;
  /** What sessions without this privileged intent hear instead. */
  without?: { intent: number; data: unknown } | undefined;
}

export type Gateway = ReturnType<typeof createGateway>;

/** Close codes by which a client ends its session. https://discord.com/developers/docs/events/gateway#initiating-a-disconnect */
const GOODBYE = [1000, 1001];

export function createGateway(options: GatewayOptions) {
  const { world, events, now } = options;
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const troubles = createTroubles(now);
  let doubled = 0;
  let last: (GatewayChange & { at: number }) | undefined;
  const connected = () => [...sessions.values()].filter(({ receiver }) => receiver);

  function tell(change: GatewayChange) {
    last = { ...change, at: now() };
    events.emit({ type: 'gateway', ...change });
  }

  function setDoubled(times: number) {
    doubled = times;
    events.emit({ type: 'faults' });
  }

  function findSession(id: string): Session | undefined {
    const session = sessions.get(id);
    const lost = session?.lostAt !== undefined && now() - session.lostAt > options.resumeWithinMs;
    return lost ? undefined : session;
  }

  function onIdentified(session: Session) {
    for (const old of sessions.values()) if (!findSession(old.id)) sessions.delete(old.id);
    sessions.set(session.id, session);
    greet(session, world, options.gatewayUrl());
    tell({ change: 'ready', shard: session.shard[0] });
  }

  function onResumed(session: Session) {
    session.lostAt = undefined;
    session.dispatch('RESUMED', { _trace: ['["local"]'] });
    tell({ change: 'resumed', shard: session.shard[0] });
  }

  function onClosed(session: Session, code: number) {
    session.receiver = undefined;
    session.lostAt = now();
    if (GOODBYE.includes(code)) sessions.delete(session.id);
    tell({ change: 'closed', shard: session.shard[0], code });
  }

  /** Sends an event to every session of its shard; returns how many packets that makes, now or on resuming. */
  function dispatch({ type, data, guildId, intent, without }: GatewayEvent): number {
    const listeners = [...sessions.values()].filter(
      ({ id, shard, intents }) =>
        findSession(id) && shardOf(guildId, shard[1]) === shard[0] && (!intent || intents & intent),
    );
    const twice = type === 'INTERACTION_CREATE' && doubled > 0;
    if (twice) setDoubled(doubled - 1);
    for (const session of listeners) {
      const heard = without && !(session.intents & without.intent) ? without.data : data;
      session.dispatch(type, heard);
      if (twice) session.dispatch(type, heard);
    }
    return twice ? 2 * listeners.length : listeners.length;
  }

  const connectionOptions = {
    ...options,
    troubles,
    guildCount: world.guilds.length,
    findSession,
    onIdentified,
    onResumed,
    onClosed,
  };

  return {
    dispatch,
    troubles,
    /** Takes over an HTTP connection that asks for the gateway. */
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
      if (troubles.refuses(socket)) return;
      const query = new URL(request.url ?? '/', 'http://gateway').searchParams;
      server.handleUpgrade(request, socket, head, (client) =>
        serveConnection(client, query, connectionOptions),
      );
    },
    /** Whether at least one session is connected. */
    isReady: () => connected().length > 0,
    /** How many sessions are connected, and what happened last. */
    standing: () => ({ isReady: connected().length > 0, sessions: connected().length, last }),
    /** How many interactions will still be delivered twice. */
    doubled: () => doubled,
    /** Cuts every connection: without a code as a cable would, with one as Discord closes. */
    drop(code?: number) {
      for (const { receiver } of connected()) code ? receiver?.close(code) : receiver?.terminate();
    },
    /** Asks every client to reconnect and resume (op 7). */
    requestReconnect() {
      for (const { receiver } of connected())
        receiver?.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null }));
    },
    /** Ends every session (op 9); not resumable unless said so. */
    invalidateSession({ resumable = false } = {}) {
      for (const { id, receiver } of connected()) {
        if (!resumable) sessions.delete(id);
        receiver?.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: resumable }));
      }
    },
    /** Delivers the next `times` interactions twice, as Discord sometimes does. */
    deliverTwice: (times = 1) => setDoubled(doubled + times),
    deliverOnce: () => setDoubled(0),
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}
