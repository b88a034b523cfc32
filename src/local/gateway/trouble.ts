// Connections to the gateway in trouble on request, and what clients did about it. In: how it shall misbehave. Out: what
// `gateway.ts` and `connection.ts` ask before they serve a client.

import type { Duplex } from 'node:stream';

/** How the gateway misbehaves until it is told otherwise. */
export interface Trouble {
  /** Takes no new connection: cuts it, or refuses it with this status of HTTP. */
  refuse?: 'cut' | number;
  /** Answers no heartbeat. */
  isSilent?: boolean;
  /** Does not answer whoever resumes. */
  isDeafToResume?: boolean;
  /** Closes the connection with this code whenever somebody identifies. */
  closeOnIdentify?: number;
}

/** What a client sent to begin a session or to resume one; `at` is in milliseconds since 1970. */
export interface Operation {
  at: number;
  op: 'identify' | 'resume';
}

const KEPT_OPERATIONS = 1_000;

export type Troubles = ReturnType<typeof createTroubles>;

export function createTroubles(now: () => number) {
  let current: Trouble = {};
  const operations: Operation[] = [];
  let refused = 0;
  return {
    disturb(trouble: Trouble) {
      current = trouble;
    },
    current: () => current,
    operations,
    refused: () => refused,
    note(op: Operation['op']) {
      operations.push({ at: now(), op });
      if (operations.length > KEPT_OPERATIONS) operations.shift();
    },
    /** Turns a connection away, where that is wished for. */
    refuses(socket: Duplex): boolean {
      const { refuse } = current;
      if (refuse === undefined) return false;
      refused += 1;
      if (refuse === 'cut') socket.destroy();
      else socket.end(`HTTP/1.1 ${refuse} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return true;
    },
  };
}
