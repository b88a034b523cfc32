// Serves the page and what it asks for. In: requests outside `/api`. Out: files, the state, the event stream,
// and what people do in the page. Only this machine's own page may ask: other sites cannot reach in.

import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHandle } from '../client/handle.ts';
import type { Core } from '../core.ts';
import { readBody } from '../rest/body.ts';
import { Refusal } from '../rest/errors.ts';
import { createPageActions, withFiles } from './actions.ts';
import { streamEvents } from './events.ts';
import { createFaultActions } from './faults.ts';
import { pageMessages, pageState } from './state.ts';

const PAGE_FOLDER = new URL('../page/', import.meta.url);
const PAGE_FILE = /^\/page\/([a-z-]+\.(?:js|css|svg))$/;
/** Arabic letters look the same on every machine, and none comes from elsewhere. */
const FONT_FILE = /^\/fonts\/arabic-(400|700)\.woff2$/;
const contentTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};
/** Nothing outside this address is loaded, whatever a message says. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

export function createPageServer(core: Core) {
  const handle = createHandle(core);
  const actions = { ...createPageActions(core, handle), ...createFaultActions(core) };

  return async function serve(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://local');
    if (!isOwnPage(request)) return send(response, 403, { message: 'Only the page of this address may ask' });
    const action = actions[url.pathname.replace('/local/', '')];
    if (request.method === 'POST' && action) return act(action, request, response);
    if (url.pathname === '/local/events') return streamEvents(core, request, response);
    if (url.pathname === '/local/state')
      return send(response, 200, pageState(core, handle, url.searchParams));
    if (url.pathname === '/local/messages')
      return send(response, 200, pageMessages(core, handle, url.searchParams));
    if (url.pathname === '/local/wire') return sendWire(core, url.searchParams, response);
    return sendFile(fileAt(url.pathname), response);
  };
}

async function act(action: (body: never) => unknown, request: IncomingMessage, response: ServerResponse) {
  try {
    const { body, files } = await readBody(request);
    send(response, 200, (await action(withFiles(body, files) as never)) ?? {});
  } catch (error) {
    const message = error instanceof Refusal || error instanceof Error ? error.message : String(error);
    send(response, 400, { message });
  }
}

/** Refuses what another site's page sends here, and names that only pretend to be this address. */
function isOwnPage({ headers }: IncomingMessage): boolean {
  const host = headers.host ?? '';
  const isLocalName = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
  return isLocalName && (!headers.origin || headers.origin === `http://${host}`);
}

function send(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** One entry of the wire log with its JSON, as long as it is kept. */
function sendWire({ wire }: Core, query: URLSearchParams, response: ServerResponse) {
  const details = wire.find(Number(query.get('id')));
  send(response, details ? 200 : 404, details ?? { message: 'This part of the wire log is no longer kept' });
}

/** The file that the page asks for: one of its own, or one of the font's package. */
function fileAt(path: string): URL | undefined {
  const [, weight] = FONT_FILE.exec(path) ?? [];
  const font = `@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff2`;
  if (weight) return new URL(import.meta.resolve(font));
  const name = path === '/' ? 'index.html' : PAGE_FILE.exec(path)?.[1];
  return name === undefined ? undefined : new URL(name, PAGE_FOLDER);
}

async function sendFile(file: URL | undefined, response: ServerResponse) {
  const content = file && (await readFile(file).catch(() => undefined));
  if (!content) return send(response, 404, { message: 'Not Found' });
  response.writeHead(200, {
    'content-type': contentTypes[file.pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'cache-control': 'no-cache',
  });
  response.end(content);
}
