// The fault panel: what goes wrong on request. In: JSON of the page. Out: faults of gateway, REST and CDN, and how things stand.

import { z } from 'zod';
import type { Core } from '../core.ts';
import type { Fault } from '../rest/faults.ts';

const MOST_TIMES = 1_000;
const LONGEST_DELAY_MS = 60_000;

const closeCode = z.int().refine((code) => code === 1000 || code === 1001 || (code >= 4000 && code <= 4999), {
  error: ({ input }) => `${input} is no code that a gateway closes with: 1000, 1001 or 4000 to 4999`,
});
const times = z.int().min(1).max(MOST_TIMES);
const which = {
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).optional(),
  path: z.string().max(200).optional(),
};
const failing = { status: z.int().min(400).max(599), times: times.default(1), ...which };
const retryAfter = z
  .number()
  .min(0)
  .max(LONGEST_DELAY_MS / 1000);
const forms = {
  drop: z.object({ code: closeCode.optional() }),
  invalidate: z.object({ resumable: z.boolean().default(false) }),
  twice: z.object({ times: times.default(1) }),
  fail: z.object({ ...failing, retryAfter: retryAfter.default(1) }),
  failFile: z.object(failing),
  slow: z.object({ delayMs: z.int().min(1).max(LONGEST_DELAY_MS), times: times.default(Infinity), ...which }),
  reset: z.object({ times: times.default(1), ...which }),
  mistype: z.object({ contentType: z.string().min(1).max(200), times: times.default(1), ...which }),
  redirect: z.object({ location: z.url(), times: times.default(1), ...which }),
};

const TOO_MANY_REQUESTS = 429;
const FOUND = 302;

/** What is armed, and how the gateway stands. */
export function standing({ gateway, faults }: Core) {
  return {
    gateway: gateway.standing(),
    faults: {
      deliverTwice: gateway.doubled(),
      rest: faults.armed('rest').map(shown),
      cdn: faults.armed('cdn').map(shown),
    },
  };
}

/** A pattern is shown as written, and what lasts until it is cleared has `null` left. */
function shown({
  id,
  method,
  path,
  status,
  headers,
  delayMs,
  reset,
  left,
}: ReturnType<Core['faults']['armed']>[number]) {
  const where = { method, path: path === undefined ? undefined : String(path) };
  return { id, ...where, status, headers, delayMs, reset, left: Number.isFinite(left) ? left : null };
}

/** The actions of the panel, by name. */
export function createFaultActions(core: Core): Record<string, (body: unknown) => object> {
  const { gateway, faults } = core;
  const actions: Record<string, (body: unknown) => void> = {
    'gateway-drop': (body) => gateway.drop(read(forms.drop, body).code),
    'gateway-reconnect': () => gateway.requestReconnect(),
    'gateway-invalidate': (body) => gateway.invalidateSession(read(forms.invalidate, body)),
    'deliver-twice': (body) => gateway.deliverTwice(read(forms.twice, body).times),
    'fail-rest'(body) {
      const { retryAfter, ...fault } = read(forms.fail, body);
      faults.add(fault.status === TOO_MANY_REQUESTS ? { ...fault, body: tooMany(retryAfter) } : fault);
    },
    'slow-rest': (body) => faults.add(read(forms.slow, body)),
    'reset-rest': (body) => faults.add({ ...read(forms.reset, body), reset: true }),
    ...cdnActions(faults),
    'clear-faults': () => clearFaults(core),
  };
  const answering = Object.entries(actions).map(([name, run]) => [
    name,
    (body: unknown) => {
      run(body);
      return standing(core);
    },
  ]);
  return Object.fromEntries(answering);
}

/** The same of downloads. */
function cdnActions(faults: Core['faults']): Record<string, (body: unknown) => void> {
  const add = (fault: Fault) => faults.add({ on: 'cdn', ...fault });
  return {
    'fail-cdn': (body) => add(read(forms.failFile, body)),
    'slow-cdn': (body) => add(read(forms.slow, body)),
    'reset-cdn': (body) => add({ ...read(forms.reset, body), reset: true }),
    'mistype-cdn'(body) {
      const { contentType, ...fault } = read(forms.mistype, body);
      add({ ...fault, headers: { 'content-type': contentType } });
    },
    'redirect-cdn'(body) {
      const { location, ...fault } = read(forms.redirect, body);
      add({ ...fault, status: FOUND, headers: { location } });
    },
  };
}

/** From here on nothing goes wrong on request. */
export function clearFaults({ gateway, faults }: Core) {
  gateway.deliverOnce();
  gateway.troubles.disturb({});
  faults.clear();
}

const tooMany = (retryAfter: number) => ({
  message: 'You are being rate limited.',
  retry_after: retryAfter,
  global: false,
});

function read<Form extends z.ZodType>(form: Form, body: unknown): z.output<Form> {
  const { data, error } = form.safeParse(body ?? {});
  if (error) throw new Error(z.prettifyError(error));
  return data;
}
