// The process seen from outside: `/healthz` and `/metrics`. Loaded only where a port for them is configured.
// In: where to listen, and what the bot tells of itself. Out: two addresses. Next: `condition.ts`, `metrics.ts`.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from 'discord.js';
import { ConfigError } from '../config.ts';
import { conditionOf } from './condition.ts';
import { measureLoopLag } from './loop-lag.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createShards } from './shards.ts';

/** Where to listen. */
export interface HealthOptions {
  port: number;
  host: string;
  /** The clock, in milliseconds since 1970. */
  now?: () => number;
}

/** A running health server, and what the bot tells it. */
export interface Health {
  url: string;
  watchClient(client: Client): void;
  watchEndings: Metrics['countEnding'];
  watchCalls: Metrics['countCall'];
  close(): Promise<void>;
}

/** Starts to listen. Throws a `ConfigError` where that address cannot be had. */
export async function startHealth({ port, host, now }: HealthOptions): Promise<Health> {
  const shards = createShards(now);
  const lag = measureLoopLag();
  const metrics = createMetrics({ states: shards.states, loopLagMs: lag.worstMs });
  let hasBeenReady = false;

  function condition() {
    const found = conditionOf(shards.states(), lag.worstMs(), hasBeenReady);
    hasBeenReady ||= found.status === 'ready';
    return found;
  }

  async function answer({ url = '', method }: IncomingMessage, response: ServerResponse) {
    const path = url.split('?')[0];
    if (method !== 'GET' && method !== 'HEAD') return send(response, 405, 'text/plain', 'Only GET\n');
    if (path === '/metrics') return send(response, 200, metrics.contentType, await metrics.text());
    if (path !== '/healthz') return send(response, 404, 'text/plain', 'Try /healthz or /metrics\n');
    const found = condition();
    send(response, found.status === 'ready' ? 200 : 503, 'application/json', `${JSON.stringify(found)}\n`);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) =>
      send(response, 500, 'text/plain', `${error.message}\n`),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ message }) =>
      reject(new ConfigError([`HEALTH_PORT cannot be used: ${message}`])),
    );
    server.listen(port, host, resolve);
  });
  const { address, family, port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}`,
    watchClient: shards.watch,
    watchEndings: metrics.countEnding,
    watchCalls: metrics.countCall,
    close() {
      lag.stop();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
