// Discord's HTTP API: finds the route of a call, checks the token, counts it, and writes the answer.
// In: requests below `/api/v10`. Out: JSON as Discord writes it. Next: `routes/`.

import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalEvents } from '../events.ts';
import { readBody, type UploadedFile } from './body.ts';
import { Refusal, refusal } from './errors.ts';
import type { Faults } from './faults.ts';
import { createRateLimits } from './rate-limits.ts';

/** A call as its route sees it. */
export interface Call {
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  files: UploadedFile[];
}

/** What a route answers; nothing means 204. */
export interface Answered {
  status?: number;
  body: unknown;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Such as `/channels/:channelId/messages`. */
  path: string;
  /** Needs no bot token: the interaction token in the path is proof enough. */
  open?: boolean;
  run(call: Call): Answered | undefined;
}

/** One call of the bot, as it was made and answered. */
export interface RestCall {
  /** Milliseconds since 1970 when it came in. */
  at: number;
  method: string;
  /** Path after `/api/v10`, without the query. */
  path: string;
  body: unknown;
  /** What came along with the body, without its content. */
  files: { name: string; contentType: string; size: number }[];
  /** 0 when the connection was cut instead of an answer. */
  status: number;
  response: unknown;
  /** `performance.now()` when it came in. */
  startedAt: number;
  tookMs: number;
  /** Answered or cut by a fault that was asked for. */
  isInjected: boolean;
}

export interface RestOptions {
  routes: Route[];
  faults: Faults;
  events: LocalEvents;
  token: string;
  now: () => number;
}

const VERSIONED = /^\/api\/v10(?=\/)/;

/** Returns the function that serves one request. */
export function createRestServer({ routes, faults, events, token, now }: RestOptions) {
  const table = routes.map((route) => ({ ...route, pattern: toPattern(route.path) }));
  const count = createRateLimits(now);

  return async function serve(request: IncomingMessage, response: ServerResponse) {
    const at = now();
    const startedAt = performance.now();
    const url = new URL(request.url ?? '/', 'http://local');
    const path = url.pathname.replace(VERSIONED, '');
    const call = { at, startedAt, method: request.method ?? 'GET', path };
    const { body, files } = await readBody(request).catch(() => ({ body: malformed, files: [] }));
    const fault = faults.take(call.method, call.path);
    if (fault?.delayMs) await sleep(fault.delayMs);
    const told = { ...call, body, files: files.map(inShort) };
    if (fault?.reset) {
      request.socket.destroy();
      return tell(told, { status: 0, body: undefined }, true);
    }
    const allowance = count(call.method, call.path);
    const answered = fault?.status
      ? { status: fault.status, body: fault.body ?? errorBody(fault.status) }
      : answer(call, url, request.headers.authorization, body, files, allowance.retryAfter);
    response.writeHead(answered.status, {
      ...(answered.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...allowance.headers,
      ...tooMany(answered.status, answered.body),
      ...fault?.headers,
    });
    response.end(answered.body === undefined ? undefined : JSON.stringify(answered.body));
    tell(told, answered, fault?.status !== undefined);
  };

  function tell(call: ToldCall, { status, body: response }: Answer, isInjected: boolean) {
    const tookMs = performance.now() - call.startedAt;
    events.emit({ type: 'request', call: { ...call, status, response, tookMs, isInjected } });
  }

  function answer(
    { method, path }: { method: string; path: string },
    url: URL,
    authorization: string | undefined,
    body: unknown,
    files: UploadedFile[],
    retryAfter: number | undefined,
  ): Answer {
    try {
      if (retryAfter !== undefined) return rateLimited(retryAfter);
      if (body === malformed) throw refusal('malformedJson');
      if (!VERSIONED.test(url.pathname)) throw refusal('notFound');
      const { route, params } = find(method, path);
      if (!route.open && authorization !== `Bot ${token}`) throw refusal('unauthorized');
      const result = route.run({ params, query: url.searchParams, body, files });
      return result ? { status: result.status ?? 200, body: result.body } : { status: 204, body: undefined };
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, body: error.body };
      throw error;
    }
  }

  function find(method: string, path: string) {
    const atPath = table.filter(({ pattern }) => pattern.test(path));
    const route = atPath.find((candidate) => candidate.method === method);
    if (!route) throw refusal(atPath.length > 0 ? 'methodNotAllowed' : 'notFound');
    const groups = route.pattern.exec(path)?.groups ?? {};
    const params = Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    return { route, params };
  }
}

type Answer = { status: number; body: unknown };
type ToldCall = Omit<RestCall, 'status' | 'response' | 'tookMs' | 'isInjected'>;

const malformed = Symbol('malformed');

const inShort = ({ name, contentType, content }: UploadedFile) => ({
  name,
  contentType,
  size: content.length,
});

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
}

/** What Discord says when the status says it all. */
const errorBody = (status: number) => ({ message: `${status}: ${STATUS_CODES[status] ?? 'Error'}`, code: 0 });

function rateLimited(retryAfter: number) {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: false },
  };
}

/** A 429 also says in its headers whom it concerns and how long. */
function tooMany(status: number, body: unknown): Record<string, string> {
  if (status !== 429) return {};
  const { retry_after = 1, global = false } = body as { retry_after?: number; global?: boolean };
  const headers = {
    'retry-after': String(Math.ceil(retry_after)),
    'x-ratelimit-scope': global ? 'global' : 'user',
    via: '1.1 local',
  };
  return global ? { ...headers, 'x-ratelimit-global': 'true' } : headers;
}
