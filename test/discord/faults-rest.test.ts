// REST in trouble: a reply is brought to Discord where that can be, once, and what fails is logged once.

import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Fault } from '../../src/local/index.ts';
import { library, startWorld, type World } from './world.ts';

beforeAll(() => void library());

let world: World;
afterEach(() => world.stop());

const WARN = 40;
const GENERAL = '1100000000000000011';

const callbacks = () => world.local.requests.filter(({ path }) => path.endsWith('/callback'));

/** What the log has of interactions, and of anything else that went wrong, when all are answered. */
async function lines() {
  await world.bot.close();
  return world.log
    .filter(({ msg, level }) => msg === 'interaction' || (level as number) >= WARN)
    .map(({ command, outcome, msg }) => (msg === 'interaction' ? `${command}: ${outcome}` : msg));
}

const EVERYBODY = { 'retry-after': '0.1', 'x-ratelimit-global': 'true' };

const limited = (seconds: number, more: Partial<Fault> = {}): Fault => ({
  path: '/callback',
  status: 429,
  headers: { 'retry-after': `${seconds}` },
  body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
  ...more,
});

test.each<[string, calls: number, Fault]>([
  ['sends away for a moment', 2, limited(0.1)],
  ['sends everybody away for a moment', 2, limited(0.1, { headers: EVERYBODY })],
  [
    'sends away, and says for how long in the body alone',
    2,
    limited(0.3, { headers: { 'retry-after': '' } }),
  ],
  [
    'sends away without saying for how long',
    2,
    { path: '/callback', status: 429, headers: { 'retry-after': 'a while' }, body: 'Slow down' },
  ],
  ['fails twice', 3, { path: '/callback', status: 502, times: 2 }],
  ['cuts the connection', 3, { path: '/callback', reset: true, times: 2 }],
  ['takes, and then cuts the connection', 2, { path: '/callback', reset: true, isTaken: true }],
  ['takes, and then fails', 2, { path: '/callback', status: 500, isTaken: true }],
])('a reply that Discord %s arrives once, with %d calls', async (_, calls, fault) => {
  world = await startWorld();
  world.local.failNext(fault);
  void world.local.command({ name: 'meeting' });
  await expect.poll(callbacks).toHaveLength(calls);
  expect(await lines()).toEqual(['meeting: answered']);
  expect(callbacks()).toHaveLength(calls);
  expect(world.local.messages()).toHaveLength(1);
});

test.each<[string, calls: number, Fault]>([
  ['fails', 4, { path: '/callback', status: 500, times: 20 }],
  ['cuts every connection', 4, { path: '/callback', reset: true, times: 20 }],
  ['sends away for an hour', 1, limited(3600, { times: 20 })],
  ['sends away again and again', 6, limited(0.05, { times: 20 })],
])(
  'where Discord %s, a reply is given up after %d calls, and the log says so once',
  async (_, calls, fault) => {
    world = await startWorld();
    world.local.failNext(fault);
    void world.local.command({ name: 'meeting' });
    await expect.poll(() => world.log.some(({ outcome }) => outcome === 'not delivered')).toBe(true);
    world.local.clearFaults();
    expect((await world.local.command({ name: 'meeting' })).errors).toEqual([]);
    expect(await lines()).toEqual(['meeting: not delivered', 'meeting: answered']);
    expect(callbacks()).toHaveLength(calls + 1);
  },
);

test('a message that may have arrived is not sent a second time', async () => {
  world = await startWorld();
  world.local.failNext({ method: 'POST', path: '/webhooks/', reset: true, isTaken: true });
  world.local.failNext({
    method: 'PUT',
    path: '/commands',
    status: 403,
    body: { code: 50001, message: 'no' },
  });
  const reply = await world.local.command({
    name: 'config server',
    as: 'moderator',
    options: { language: 'ar' },
  });
  await expect.poll(() => world.log.filter(({ msg }) => msg === 'interaction')).toHaveLength(1);
  expect(reply.followUps).toHaveLength(1);
  expect(await lines()).toEqual(['server commands not registered', 'config: not delivered']);
});

test('a thread is answered in time although Discord does not say what is above it', async () => {
  world = await startWorld();
  const { local, settings } = world;
  await settings.change(local.guildId, '1', [{ at: GENERAL, key: 'language', to: 'en' }]);
  local.failNext(limited(20, { path: '/channels/' }));
  const reply = await local.command({ name: 'meeting', channel: 'Questions of the week' });
  expect(reply.isExpired).toBe(false);
  expect(await lines()).toEqual(['category not known', 'meeting: answered']);
});

test('commands that cannot be registered now do not keep the bot from answering', async () => {
  world = await startWorld({}, {}, (local) =>
    local.failNext({ method: 'PUT', path: '/commands', status: 503, times: 4 }),
  );
  await world.bot.client.rest.put(`/applications/${world.local.applicationId}/commands`, {
    body: [{ name: 'meeting', description: 'As before' }],
  });
  expect((await world.local.command({ name: 'meeting' })).errors).toEqual([]);
  expect(await lines()).toEqual(['commands not registered', 'meeting: answered']);
});
