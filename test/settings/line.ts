// A bad line between a program and its database, for tests of what happens then. In: an address. Out: another one.

import { createServer, connect as dial, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A line to a database that can be cut, cut at a word, hushed, and mended. */
export async function startLine(url: string) {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let [isCut, isHushed, word] = [false, false, ''];
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = dial(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => undefined).on('close', () => to.destroy());
      from.on('data', (data) => {
        if (isHushed) return;
        to.write(data);
        if (word && data.includes(word)) setImmediate(cut);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    cut();
    server.close();
  });
  const own = new URL(url);
  own.host = `127.0.0.1:${(server.address() as { port: number }).port}`;
  return {
    url: own.href,
    cut,
    hush: () => (isHushed = true),
    cutAt: (text: string) => (word = text),
    mend: () => ([isCut, isHushed, word] = [false, false, '']),
  };
}
