// How the bot calls Discord's REST: what fails on the way is tried again, a little later each time, where a second try can do
// no harm. In: one request of discord.js. Out: Discord's answer, or the last failure; and word of each to whoever counts.

import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultRestOptions, LimitedCollection, type RateLimitData, type RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];
type Init = Parameters<MakeRequest>[1];
type Answer = Awaited<ReturnType<MakeRequest>>;

/** One try of a call; the status is 0 where no answer came. */
export interface Call {
  method: string;
  path: string;
  status: number;
}

/** Is told of each try. */
export type WatchCalls = (call: Call) => void;

/** A call that Discord never answered; the cause says what became of it. */
export class NotDelivered extends Error {
  override readonly name = 'NotDelivered';

  constructor(cause: unknown) {
    super('Discord did not answer', { cause });
  }
}

/** Pauses before the second, third and fourth try: together short enough for a member who waits three seconds. */
const PAUSES_MS = [100, 300, 900];
/** A reply that would come later than this is not waited for; Discord takes none after three seconds. */
const LONGEST_WAIT_FOR_CALLBACK_MS = 2500;
const LONGEST_WAIT_MS = 30_000;
/** So often one reply may be sent away by a rate limit. */
const MOST_LIMITED = 5;
const REMEMBERED = 1000;
/** Of a 429 that does not say when to come back. */
const UNSAID_WAIT_SECONDS = 1;
/** Discord bans an address after 10,000 refused calls in ten minutes; a warning comes with every so many. */
const WARN_EVERY = 500;

const CALLBACK = /\/interactions\/[^/]+\/[^/]+\/callback(?:\?|$)/;
/** Errors of a call that never left this machine. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
const ALREADY_ACKNOWLEDGED = 40060;

/** Returns the options of a `REST` that calls this way. */
export function restOptions(apiUrl: string | undefined, watch: WatchCalls = () => {}): Partial<RESTOptions> {
  return {
    ...(apiUrl !== undefined && { api: apiUrl }),
    retries: 0,
    makeRequest: (url, init) => request(url, init, watch),
    rejectOnRateLimit: createPatience(),
    invalidRequestWarningInterval: WARN_EVERY,
  };
}

async function request(url: string, init: Init, watch: WatchCalls): Promise<Answer> {
  const isCallback = CALLBACK.test(url);
  for (let tries = 0; ; tries += 1) {
    const pause = PAUSES_MS[tries];
    const outcome = await attempt(url, init);
    watch({
      method: `${init.method}`,
      path: new URL(url).pathname,
      status: 'answer' in outcome ? outcome.answer.status : 0,
    });
    if (pause === undefined || !isWorthTrying(outcome, init, isCallback)) {
      if ('error' in outcome) throw new NotDelivered(outcome.error);
      return tries > 0 && isCallback ? landedBefore(outcome.answer) : outcome.answer;
    }
    await sleep(pause, undefined, { signal: init.signal ?? undefined });
  }
}

type Outcome = { answer: Answer } | { error: unknown };

async function attempt(url: string, init: Init): Promise<Outcome> {
  try {
    const answer = await DefaultRestOptions.makeRequest(url, init);
    // A body that nobody reads holds its connection; discord.js reads neither.
    if (answer.status >= 500) await answer.arrayBuffer();
    return { answer: answer.status === 429 ? await limited(answer) : answer };
  } catch (error) {
    return { error };
  }
}

/** A new message is not sent twice: it may have arrived although the answer did not. Discord takes a callback only once. */
function isWorthTrying(outcome: Outcome, { method, signal }: Init, isCallback: boolean): boolean {
  if (signal?.aborted) return false;
  if ('error' in outcome && NOT_SENT.has(`${(outcome.error as { code?: unknown } | null)?.code}`))
    return true;
  const failed = 'error' in outcome || outcome.answer.status >= 500;
  return failed && (method !== 'POST' || isCallback);
}

/** A reply that Discord had already when it came again arrived at the first try. */
async function landedBefore(answer: Answer): Promise<Answer> {
  if (answer.status !== 400) return answer;
  const body = await answer.text();
  const landed = body.includes(`${ALREADY_ACKNOWLEDGED}`);
  return landed
    ? new Response(null, { status: 204 })
    : new Response(body, { status: 400, headers: JSON_TYPE });
}

const JSON_TYPE = { 'content-type': 'application/json' };

/**
 * discord.js reads the headers alone, and comes back at once, and for ever, where they do not say when to. Discord says so in
 * its body too.
 */
async function limited(answer: Answer): Promise<Answer> {
  const { retry_after: after, global } = readLimit(await answer.text());
  if (Number(answer.headers.get('retry-after') ?? Number.NaN) > 0) return answer;
  const headers = new Headers([...answer.headers]);
  headers.set('retry-after', `${typeof after === 'number' && after > 0 ? after : UNSAID_WAIT_SECONDS}`);
  if (global === true) headers.set('x-ratelimit-global', 'true');
  return new Response(null, { status: 429, headers });
}

/** What stands between the bot and Discord answers in words of its own. */
function readLimit(body: string): { retry_after?: unknown; global?: unknown } {
  try {
    return (JSON.parse(body) as object | null) ?? {};
  } catch {
    return {};
  }
}

/** Returns what decides whether a rate limit is not waited for. */
function createPatience(): (limited: RateLimitData) => boolean {
  const times = new LimitedCollection<string, number>({ maxSize: REMEMBERED });
  return ({ url, retryAfter }) => {
    if (!CALLBACK.test(url)) return retryAfter > LONGEST_WAIT_MS;
    const limited = (times.get(url) ?? 0) + 1;
    times.set(url, limited);
    return retryAfter > LONGEST_WAIT_FOR_CALLBACK_MS || limited > MOST_LIMITED;
  };
}
