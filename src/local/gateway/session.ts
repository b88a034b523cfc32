// One bot session: it numbers its events and keeps them, so that a connection that drops loses none.
// In: events from `gateway.ts`. Out: numbered packets to whichever connection holds the session now.

import { randomBytes } from 'node:crypto';

const KEPT_EVENTS = 1_000;

/** Whoever takes the packets of a session: one open WebSocket. */
export interface Receiver {
  send(packet: string): void;
  close(code: number, reason?: string): void;
  terminate(): void;
}

export type Session = ReturnType<typeof createSession>;

/** A session for shard `[id, count]`; `intents` is the bit field given at IDENTIFY. */
export function createSession(shard: readonly [number, number], intents: number) {
  const kept: { sequence: number; packet: string }[] = [];
  const session = {
    id: randomBytes(16).toString('hex'),
    shard,
    intents,
    sequence: 0,
    receiver: undefined as Receiver | undefined,
    /** When the last connection was lost; a session waits a while to be resumed. */
    lostAt: undefined as number | undefined,

    dispatch(event: string, data: unknown) {
      session.sequence += 1;
      const packet = JSON.stringify({ op: 0, t: event, s: session.sequence, d: data });
      kept.push({ sequence: session.sequence, packet });
      if (kept.length > KEPT_EVENTS) kept.shift();
      session.receiver?.send(packet);
    },

    /** Sends again what came after `sequence`. */
    replayAfter(sequence: number) {
      for (const event of kept) if (event.sequence > sequence) session.receiver?.send(event.packet);
    },
  };
  return session;
}
