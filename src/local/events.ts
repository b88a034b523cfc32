// What happens on the local Discord, as one stream: the page, the handle and the wire log all listen here.

import { EventEmitter } from 'node:events';
import type { APIMessage } from 'discord-api-types/v10';
import type { Download } from './cdn/server.ts';
import type { Interaction } from './interactions.ts';
import type { RestCall } from './rest/server.ts';
import type { WireEntry } from './wire/entry.ts';

/** What became of the connection of one shard; `code` is the one that it was closed with. */
export interface GatewayChange {
  change: 'ready' | 'resumed' | 'closed';
  shard: number;
  code?: number;
}

/** One thing that happened. */
export type LocalEvent =
  | ({ type: 'gateway' } & GatewayChange)
  | { type: 'commands' }
  /** What goes wrong on request has changed. */
  | { type: 'faults' }
  | {
      type: 'message';
      change: 'created' | 'updated' | 'deleted';
      message: APIMessage;
      visibleTo: string | undefined;
    }
  | { type: 'interaction'; change: 'sent' | 'answered' | 'refused' | 'expired'; interaction: Interaction }
  | { type: 'request'; call: RestCall }
  | { type: 'download'; download: Download }
  | { type: 'wire'; entry: WireEntry };

export type LocalEvents = ReturnType<typeof createEvents>;

/** An event stream; `subscribe` returns the function that ends the subscription. */
export function createEvents() {
  const emitter = new EventEmitter<{ event: [LocalEvent] }>().setMaxListeners(0);
  return {
    emit: (event: LocalEvent) => void emitter.emit('event', event),
    subscribe(listener: (event: LocalEvent) => void): () => void {
      emitter.on('event', listener);
      return () => void emitter.off('event', listener);
    },
  };
}

/** Resolves as soon as `condition` holds, looked at after every event; `false` after `timeoutMs` without it. */
export function waitUntil(
  events: LocalEvents,
  condition: () => boolean,
  timeoutMs: number,
): Promise<boolean> {
  if (condition()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const settle = (held: boolean) => {
      clearTimeout(timer);
      unsubscribe();
      resolve(held);
    };
    const timer = setTimeout(() => settle(false), timeoutMs);
    const unsubscribe = events.subscribe(() => condition() && settle(true));
  });
}
