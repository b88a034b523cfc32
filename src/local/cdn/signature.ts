// The signature of an attachment's address: `ex` until when it is good, `is` since when, `hm` the proof, all in hex.
// In: a path. Out: a query, or whether a query is good. https://discord.com/developers/docs/reference#signed-attachment-cdn-urls

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Whoever asks twice within a while gets the same address. */
const STEPS = 24;

/** Signs and checks paths; an address is good for `lifetimeMs`, rounded down to whole steps. */
export function createSigner(now: () => number, lifetimeMs: number) {
  const secret = randomBytes(32);
  const stepMs = Math.max(1, lifetimeMs / STEPS);
  const proof = (path: string, ex: string, is: string) =>
    createHmac('sha256', secret).update(`${path} ${ex} ${is}`).digest();

  return {
    sign(path: string): URLSearchParams {
      const issuedAt = Math.floor(now() / stepMs) * stepMs;
      const [ex, is] = [hex(issuedAt + lifetimeMs), hex(issuedAt)];
      return new URLSearchParams({ ex, is, hm: proof(path, ex, is).toString('hex') });
    },
    isGood(path: string, query: URLSearchParams): boolean {
      const [ex = '', is = '', hm = ''] = ['ex', 'is', 'hm'].map((key) => query.get(key) ?? '');
      const told = Buffer.from(hm, 'hex');
      const wanted = proof(path, ex, is);
      const isOurs = told.length === wanted.length && timingSafeEqual(told, wanted);
      return isOurs && Number.parseInt(ex, 16) * 1000 > now();
    },
  };
}

const hex = (ms: number) => Math.floor(ms / 1000).toString(16);
