// The HTTP server itself: where it listens, how it ends, what it says when a handler breaks.

import type { Server, ServerResponse } from 'node:http';

/** A mistake of the local Discord itself: told to the developer, and to the bot as Discord tells of its own. */
export function fail(error: unknown, response: ServerResponse) {
  console.error(error);
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message: '500: Internal Server Error', code: 0 }));
}

/** Listens on the wished port, or on any free one when that is taken. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port === 0) return reject(error);
      listen(server, 0, host).then(resolve, reject);
    });
    server.listen(port, host, resolve);
  });
}

/** Stops listening and ends every connection. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
