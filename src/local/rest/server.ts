// Discord's HTTP API as a server: reads a call, lets faults meet it, counts it, and writes the answer.
// In: requests below `/api/v10`. Out: JSON as Discord writes it, and the call as an event. Next: `answer.ts`.

import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalEvents } from '../events.ts';
import { type Answer, type AnswerOptions, createAnswerer } from './answer.ts';
import { readBody, type UploadedFile } from './body.ts';
import { type FieldProblem, Refusal, refusal } from './errors.ts';
import type { Fault, Faults } from './faults.ts';
import { createRateLimits } from './rate-limits.ts';

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
  /** Rules that it broke. */
  problems: FieldProblem[];
  /** `performance.now()` when it came in. */
  startedAt: number;
  tookMs: number;
  /** Answered or cut by a fault that was asked for. */
  isInjected: boolean;
}

export interface RestOptions extends AnswerOptions {
  faults: Faults;
  events: LocalEvents;
  now: () => number;
}

const VERSIONED = /^\/api\/v10(?=\/)/;
const CUT: Answer = { status: 0, body: undefined, problems: [] };

/** Returns the function that serves one request. */
export function createRestServer(options: RestOptions) {
  const { faults, events, now } = options;
  const answer = createAnswerer(options);
  const count = createRateLimits(now);

  return async function serve(request: IncomingMessage, response: ServerResponse) {
    const times = { at: now(), startedAt: performance.now() };
    const { method = 'GET', url = '/', headers } = request;
    const { pathname, searchParams: query } = new URL(url, 'http://local');
    const path = pathname.replace(VERSIONED, '');
    const { body, files, unread } = await readCall(request);
    const tell = ({ status, body: answered, problems }: Answer, isInjected: boolean) => {
      const tookMs = performance.now() - times.startedAt;
      const sent = { ...times, method, path, body, files: files.map(inShort) };
      events.emit({
        type: 'request',
        call: { ...sent, status, response: answered, problems, tookMs, isInjected },
      });
    };

    const fault = faults.take(method, path);
    if (fault?.delayMs) await sleep(fault.delayMs);
    const call = { method, path, query, authorization: headers.authorization, body, files };
    if (fault?.isTaken) answer(call);
    if (fault?.reset) {
      request.socket.destroy();
      return tell(CUT, true);
    }
    const { headers: limits, retryAfter } = count(method, path);
    const refused = unread ?? (VERSIONED.test(pathname) ? undefined : refusal('notFound'));
    const answered =
      injected(fault) ?? (retryAfter === undefined ? (refused ?? answer(call)) : rateLimited(retryAfter));
    write(response, answered, { ...limits, ...tooMany(answered), ...fault?.headers });
    tell(answered, fault?.status !== undefined);
  };
}

/** Body and files of a call; `unread` is the refusal of a body that cannot be read. */
async function readCall(request: IncomingMessage): Promise<{
  body: unknown;
  files: UploadedFile[];
  unread?: Refusal;
}> {
  try {
    return await readBody(request);
  } catch (error) {
    const unread = error instanceof Refusal ? error : refusal('malformedJson');
    return { body: undefined, files: [], unread };
  }
}

function write(response: ServerResponse, { status, body }: Answer, headers: Record<string, string>) {
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

const inShort = ({ name, contentType, content }: UploadedFile) => ({
  name,
  contentType,
  size: content.length,
});

/** What a fault answers; where it names no body, what Discord says when the status says it all. */
function injected(fault: Fault | undefined): Answer | undefined {
  if (fault?.status === undefined) return undefined;
  const { status, body = { message: `${status}: ${STATUS_CODES[status] ?? 'Error'}`, code: 0 } } = fault;
  return { status, body, problems: [] };
}

function rateLimited(retryAfter: number): Answer {
  const message = 'You are being rate limited.';
  return {
    status: 429,
    body: { message, retry_after: retryAfter, global: false },
    problems: [{ path: [], code: '429', message }],
  };
}

/** A 429 also says in its headers whom it concerns and how long. */
function tooMany({ status, body }: Answer): Record<string, string> {
  if (status !== 429) return {};
  const { retry_after = 1, global = false } = body as { retry_after?: number; global?: boolean };
  const headers = {
    'retry-after': String(Math.ceil(retry_after)),
    'x-ratelimit-scope': global ? 'global' : 'user',
    via: '1.1 local',
  };
  return global ? { ...headers, 'x-ratelimit-global': 'true' } : headers;
}
