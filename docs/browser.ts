// A Chromium without a window. In: the command that starts it. Out: pages that can be asked and pictured.
// The protocol: https://chromedevtools.github.io/devtools-protocol/

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 20_000;
const POLL_MS = 100;

/** One page of the browser. */
export interface Page {
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  /** Resolves when a JavaScript expression is true on the page; throws when that takes too long. */
  until(expression: string): Promise<void>;
}

interface Answer {
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** Starts the browser, hands its page to `use`, and ends the browser again. */
export async function withPage(command: string, use: (page: Page) => Promise<void>): Promise<void> {
  const [program = '', ...flags] = command.split(' ');
  const profile = mkdtempSync(join(tmpdir(), 'mahdar-browser-'));
  const ownFlags = [
    '--headless',
    '--hide-scrollbars',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ];
  const browser = spawn(program, [...ownFlags, ...flags], { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    await once(browser, 'spawn');
    await use(await connect(await debuggerAddress(browser.stderr)));
  } finally {
    const ended = browser.pid === undefined || once(browser, 'close');
    browser.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function debuggerAddress(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [, host] = /DevTools listening on ws:\/\/([^/]+)/.exec(line) ?? [];
    if (host) return host;
  }
  throw new Error('The browser ended at once');
}

async function connect(host: string): Promise<Page> {
  const targets = (await (await fetch(`http://${host}/json/list`)).json()) as Record<string, string>[];
  const socket = new WebSocket(targets.find(({ type }) => type === 'page')?.webSocketDebuggerUrl ?? '');
  await once(socket, 'open');
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, ...answer } = JSON.parse(data);
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  let calls = 0;

  async function send(method: string, params: object = {}) {
    const id = ++calls;
    const answer = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { result, error } = await answer;
    if (!result) throw new Error(`${method}: ${error?.message}`);
    return result;
  }

  async function until(expression: string) {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const { result } = await send('Runtime.evaluate', { expression });
      if ((result as { value?: unknown }).value === true) return;
      if (Date.now() > end) throw new Error(`The page never came to this: ${expression}`);
      await wait(POLL_MS);
    }
  }

  return { send, until };
}
