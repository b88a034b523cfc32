// Buckets of requests and the headers that tell of them. https://discord.com/developers/docs/topics/rate-limits
// In: method and path of a call. Out: headers, and whether the call is over its bucket's limit.

import { createHash } from 'node:crypto';

const REQUESTS = 50;
const WINDOW_MS = 1_000;
const KEPT_BUCKETS = 1_000;
const ID = /\d{16,20}/g;

export interface Allowance {
  headers: Record<string, string>;
  /** Set when the call is refused: after how many seconds to try again. */
  retryAfter: number | undefined;
}

export function createRateLimits(now: () => number) {
  const buckets = new Map<string, { count: number; resetAt: number }>();

  /** Counts a call. Interaction callbacks are not limited and carry no headers. */
  return function count(method: string, path: string): Allowance {
    if (path.startsWith('/interactions/')) return { headers: {}, retryAfter: undefined };
    const [, root, majorId = '', token = ''] = path.split('/');
    const route = `${method} ${path.replace(token, ':token').replace(ID, ':id')}`;
    const key = `${route} ${majorId} ${root === 'webhooks' ? token : ''}`;
    const bucket = openBucket(key);
    bucket.count += 1;
    const resetAfter = Math.max(0, bucket.resetAt - now()) / 1000;
    const headers = {
      'x-ratelimit-bucket': createHash('md5').update(route).digest('hex'),
      'x-ratelimit-limit': String(REQUESTS),
      'x-ratelimit-remaining': String(Math.max(0, REQUESTS - bucket.count)),
      'x-ratelimit-reset': (bucket.resetAt / 1000).toFixed(3),
      'x-ratelimit-reset-after': resetAfter.toFixed(3),
    };
    return { headers, retryAfter: bucket.count > REQUESTS ? resetAfter : undefined };
  };

  function openBucket(key: string) {
    const found = buckets.get(key);
    if (found && found.resetAt > now()) return found;
    if (buckets.size >= KEPT_BUCKETS) dropExpired();
    const bucket = { count: 0, resetAt: now() + WINDOW_MS };
    buckets.set(key, bucket);
    return bucket;
  }

  function dropExpired() {
    for (const [key, { resetAt }] of buckets) if (resetAt <= now()) buckets.delete(key);
  }
}
