// How packets leave on a connection: as text, or compressed for clients that ask for it. In: a socket and what it asked for.
// Out: whoever takes the packets of a session. https://discord.com/developers/docs/events/gateway#transport-compression

import { constants, deflateRawSync } from 'node:zlib';
import type { WebSocket } from 'ws';
import type { Receiver } from './session.ts';

const ZLIB_HEADER = Buffer.from([0x78, 0x9c]);

/** `compress` is the query parameter of that name; all packets of a connection are then one zlib stream. */
export function createReceiver(socket: WebSocket, compress: string | null): Receiver {
  let header = ZLIB_HEADER;
  const send = (packet: string) => {
    // Each block stands alone, so no state has to be kept between packets.
    const block = deflateRawSync(packet, { finishFlush: constants.Z_SYNC_FLUSH });
    socket.send(Buffer.concat([header, block]));
    header = Buffer.alloc(0);
  };
  return {
    send: compress === 'zlib-stream' ? send : (packet) => socket.send(packet),
    close: (code, reason) => socket.close(code, reason),
    terminate: () => socket.terminate(),
  };
}
