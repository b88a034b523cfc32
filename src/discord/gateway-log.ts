// What the log says of the gateway and of REST. In: a client. Out: lines; and word of a close that nothing can be done about.

import { type Client, Events, RESTEvents } from 'discord.js';
import type { Logger } from 'pino';
import { type FatalError, fatalClose } from './fatal.ts';

/** Logs what happens to a client's connections. */
export function logGateway(client: Client, log: Logger, fail: (error: FatalError) => void): void {
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    const fatal = fatalClose(code);
    if (fatal) fail(fatal);
    else log.warn({ shard, code }, 'gateway closed');
  });
  client.on(Events.ShardReady, (shard) => log.info({ shard }, 'shard ready'));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'resumed'));
  client.on(Events.ShardError, (err, shard) => log.warn({ err, shard }, 'gateway error'));
  client.on(Events.Error, (err) => log.error({ err }, 'client error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'client warning'));
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    log.warn({ count, forMs: remainingTime }, 'Discord refuses many requests; at 10,000 it refuses all'),
  );
  if (log.isLevelEnabled('debug')) logDetails(client, log);
}

/** discord.js tells of each heartbeat and each rate limit, in words that it makes up whether anybody listens or not. */
function logDetails(client: Client, log: Logger): void {
  client.on(Events.Debug, (detail) => log.debug({ detail }, 'gateway'));
  client.rest.on(RESTEvents.Debug, (detail) => log.debug({ detail }, 'REST'));
}
