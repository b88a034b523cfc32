// The event stream of the page, as server-sent events. In: `events.ts`. Out: one JSON object per `data:` line.
// The page reads these, and gets the same from `state.ts` when it opens:
//
//   { type: 'message', change: 'created' | 'updated' | 'deleted', message, visibleTo? }
//   { type: 'interaction', change: 'sent' | 'answered' | 'refused' | 'expired', interaction: summary() }
//   { type: 'commands' }                              what is registered has changed: ask for the state again
//   { type: 'gateway', change: 'ready' | 'resumed' | 'closed', shard, code?, isReady, gateway, faults }
//   { type: 'faults', gateway, faults }               what goes wrong on request has changed; see `standing()`
//   { type: 'wire', entry: WireEntry }                one packet or call, whole when it comes; see `wire/entry.ts`
//
// Of a wire entry only the heads come here; `GET /local/wire?id=` gives one with its JSON (`WireDetails`). To a message
// belong the entries that name it and all entries of the interactions that these concern.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { toRefusedCall } from '../client/handle.ts';
import type { Core } from '../core.ts';
import type { LocalEvent } from '../events.ts';
import type { Interaction } from '../interactions.ts';
import { standing } from './faults.ts';

/** Sends events until the page goes away. */
export function streamEvents(core: Core, request: IncomingMessage, response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 500\n\n');
  const unsubscribe = core.events.subscribe((event) => {
    const shown = toPageEvent(core, event);
    if (shown) response.write(`data: ${JSON.stringify(shown)}\n\n`);
  });
  request.on('close', unsubscribe);
}

function toPageEvent(core: Core, event: LocalEvent): object | undefined {
  if (event.type === 'request' || event.type === 'download') return undefined;
  if (event.type === 'gateway') return { ...event, isReady: core.gateway.isReady(), ...standing(core) };
  if (event.type === 'faults') return { ...event, ...standing(core) };
  if (event.type === 'interaction') return { ...event, interaction: summary(core, event.interaction) };
  return event;
}

/** What the page shows of an interaction; its token stays here. */
export function summary(core: Core, interaction: Interaction) {
  const { id, type, label, person, channel, message, isExpired, isThinking, callback, calls, sentAt } =
    interaction;
  return {
    id,
    type,
    label,
    personId: person.id,
    channelId: channel.id,
    messageId: message?.id,
    isExpired,
    isThinking,
    callbackType: callback?.type,
    latencyMs: (interaction.acknowledgedAt ?? core.now()) - sentAt,
    errors: calls
      .filter(({ status }) => status >= 400)
      .map((call) => withoutToken(toRefusedCall(call), interaction.token)),
  };
}

function withoutToken<Value extends { path: string }>(call: Value, token: string): Value {
  return { ...call, path: call.path.replace(token, ':token') };
}
