// The wire log: everything that went between Discord and the bot, newest last. In: `events.ts`. Out: entries as they come,
// and the JSON of each on request. A bot token that a bot sends in a body is hidden.

import type { LocalEvents } from '../events.ts';
import type { Interaction, Interactions } from '../interactions.ts';
import type { RestCall } from '../rest/server.ts';
import { callEntry, expiredEntry, sentEntry, type WireDraft, type WireEntry } from './entry.ts';

const KEPT_ENTRIES = 1_000;
/** What is shown of a channel at once. */
const LISTED_ENTRIES = 300;
const HIDDEN = '[bot token]';

export interface WireOptions {
  events: LocalEvents;
  interactions: Interactions;
  token: string;
  now: () => number;
  acknowledgeWithinMs: number;
}

/** An entry with its JSON, as it was when it went over the wire. */
export interface WireDetails extends WireEntry {
  /** The data of INTERACTION_CREATE, or the body of a call. */
  sent?: unknown;
  /** Discord's answer to a call. */
  answer?: unknown;
  files?: RestCall['files'];
}

export type Wire = ReturnType<typeof createWire>;

export function createWire({ events, interactions, token, now, acknowledgeWithinMs }: WireOptions) {
  const kept = new Map<number, { entry: WireEntry; json: string }>();
  let last = 0;

  /** Objects go on changing after they were sent, so their text is kept. */
  function keep(draft: WireDraft, details: Pick<WireDetails, 'sent' | 'answer' | 'files'>) {
    last += 1;
    const entry = { id: last, ...draft };
    kept.set(last, { entry, json: JSON.stringify(details).replaceAll(token, HIDDEN) });
    kept.delete(last - KEPT_ENTRIES);
    events.emit({ type: 'wire', entry });
  }

  function keepInteraction(change: string, interaction: Interaction) {
    if (change === 'sent') keep(sentEntry(interaction), { sent: interaction.payload });
    if (change === 'expired') keep(expiredEntry(interaction, now(), acknowledgeWithinMs), {});
  }

  function keepCall(call: RestCall) {
    const { body: sent, response: answer, files } = call;
    const attached = files.length > 0 ? { files } : {};
    keep(callEntry(call, interactions.named(call.path)), { sent, answer, ...attached });
  }

  events.subscribe((event) => {
    if (event.type === 'interaction') keepInteraction(event.change, event.interaction);
    if (event.type === 'request') keepCall(event.call);
  });

  return {
    /** The newest entries that concern a channel or none, oldest first. */
    inChannel(channelId: string): WireEntry[] {
      return [...kept.values()]
        .map(({ entry }) => entry)
        .filter((entry) => entry.channelId === undefined || entry.channelId === channelId)
        .slice(-LISTED_ENTRIES);
    },
    /** An entry with its JSON; `undefined` when it is no longer kept. */
    find(id: number): WireDetails | undefined {
      const found = kept.get(id);
      return found && { ...found.entry, ...JSON.parse(found.json) };
    },
  };
}
