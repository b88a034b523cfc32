// The gateway in trouble: sessions are resumed, IDENTIFYs spared, and nothing that Discord delivered is lost.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { FatalError } from '../../src/discord/fatal.ts';
import type { LocalDiscord } from '../../src/local/index.ts';
import { openSettings } from '../../src/settings/open.ts';
import { library, startWorld, type World } from './world.ts';

beforeAll(() => void library());

let world: World;
afterEach(() => world?.stop());

const warnings = () => world.log.filter(({ level }) => (level as number) >= 40).map(({ msg }) => msg);

/** What the bot sent over the gateway to begin or resume sessions. */
const operations = () => world.local.operations.map(({ op }) => op);

const outcomes = () => world.log.filter(({ msg }) => msg === 'interaction').map(({ outcome }) => outcome);

test.each([
  ['a cut cable', () => world.local.drop()],
  ['close 4000', () => world.local.drop(4000)],
  ['close 4008', () => world.local.drop(4008)],
  ['close 4009', () => world.local.drop(4009)],
  ['being told to reconnect', () => world.local.requestReconnect()],
])(
  'after %s the same session is resumed, and what was sent meanwhile is answered once',
  async (_, trouble) => {
    world = await startWorld();
    trouble();
    const reply = await world.local.command({ name: 'meeting' });
    expect(reply.errors).toEqual([]);
    await expect.poll(operations).toEqual(['identify', 'resume']);
    await world.bot.close();
    expect(outcomes()).toEqual(['answered']);
  },
);

test('a session that Discord declares invalid gives way to a new one, not before Discord allows the next', async () => {
  world = await startWorld();
  world.local.invalidateSession();
  await expect.poll(operations).toEqual(['identify', 'identify']);
  const [first, second] = world.local.operations.map(({ at }) => at);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(4_990);
  expect((await world.local.command({ name: 'meeting' })).errors).toEqual([]);
});

test('a session that may be resumed although it was declared invalid is resumed', async () => {
  world = await startWorld();
  world.local.invalidateSession({ resumable: true });
  await expect.poll(operations).toEqual(['identify', 'resume']);
});

test('where heartbeats are no longer answered the connection is given up and the session resumed', async () => {
  world = await startWorld({}, { heartbeatIntervalMs: 150 });
  world.local.disturb({ isSilent: true });
  await expect.poll(() => world.log.some(({ msg }) => msg === 'reconnecting')).toBe(true);
  world.local.disturb({});
  await expect.poll(operations).toEqual(['identify', 'resume']);
  expect((await world.local.command({ name: 'meeting' })).errors).toEqual([]);
});

test('while nobody takes its connection a session is kept, and resumed afterwards', async () => {
  world = await startWorld();
  world.local.disturb({ refuse: 'cut' });
  world.local.drop();
  await expect.poll(() => world.local.refused).toBe(1);
  world.local.disturb({ refuse: 503 });
  await expect.poll(() => world.local.refused).toBe(2);
  world.local.disturb({});
  void world.local.command({ name: 'meeting' });
  await expect.poll(outcomes).toHaveLength(1);
  expect(operations()).toEqual(['identify', 'resume']);
});

test('while Discord is away at the start the bot waits for it, and identifies once', async () => {
  world = await startWorld({}, {}, (local) => {
    local.failNext({ path: '/gateway/bot', status: 503, times: 4 });
    local.failNext({ path: '/gateway/bot', reset: true });
  });
  expect(operations()).toEqual(['identify']);
  expect(warnings()).toEqual(['Discord not reached']);
  expect((await world.local.command({ name: 'meeting' })).errors).toEqual([]);
});

test('while the gateway takes no connection at the start the bot waits for it, and identifies once', async () => {
  world = await startWorld({}, {}, (local) => {
    local.disturb({ refuse: 'cut' });
    const timer = setInterval(() => {
      local.disturb(local.refused < 2 ? { refuse: 'cut' } : local.refused < 3 ? { refuse: 503 } : {});
      if (local.refused >= 3) clearInterval(timer);
    }, 10);
  });
  expect(operations()).toEqual(['identify']);
  expect(world.local.refused).toBe(3);
  expect((await world.local.command({ name: 'meeting' })).errors).toEqual([]);
});

test('whoever waits for Discord can be told to stop', async () => {
  const stopping = new AbortController();
  let away: LocalDiscord | undefined;
  const started = startWorld({ signal: stopping.signal }, {}, (local) => {
    away = local;
    local.failNext({ path: '/gateway/bot', status: 503, times: 100 });
  });
  await expect.poll(() => away?.requests.length).toBeGreaterThan(0);
  stopping.abort();
  await expect(started).rejects.toThrow('aborted');
});

const ADVICE: [code: number, advice: RegExp][] = [
  [4004, /^Discord refuses the bot token\. .*DISCORD_TOKEN.*\(gateway close 4004\)$/],
  [4010, /SHARDS.*\(gateway close 4010\)$/],
  [4011, /too many servers.*SHARDS/],
  [4012, /discord\.js/],
  [4013, /intents/],
  [4014, /intents/],
];

test.each(ADVICE)('gateway close %d ends the bot with one line about what to do', async (code, advice) => {
  world = await startWorld();
  world.local.drop(code);
  await expect.poll(() => world.fatal.map(({ message }) => message)).toEqual([expect.stringMatching(advice)]);
  expect(world.fatal[0]?.message).not.toContain('\n');
});

test.each(ADVICE)(
  'gateway close %d at the start ends it likewise, after one IDENTIFY',
  async (code, advice) => {
    let local: LocalDiscord | undefined;
    const started = startWorld({}, {}, (discord) => {
      local = discord;
      discord.disturb({ closeOnIdentify: code });
    });
    await expect(started).rejects.toThrow(advice);
    await expect(started).rejects.toBeInstanceOf(FatalError);
    expect(local?.operations).toHaveLength(1);
  },
);

test('a bot that outgrew the shards it began with is started again for more, where Discord may choose', async () => {
  world = await startWorld();
  const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
  const body = { url: world.local.gatewayUrl, shards: 2, session_start_limit: limit };
  world.local.failNext({ path: '/gateway/bot', status: 200, body });
  world.local.drop(4011);
  await expect.poll(() => world.fatal).toHaveLength(1);
  expect(world.fatal[0]).not.toBeInstanceOf(FatalError);
  expect(world.fatal[0]?.message).toBe('Discord wants 2 shards by now, not 1: to be started again');
});

const unauthorized = { status: 401, body: { message: '401: Unauthorized', code: 0 } };

test.each(['/gateway/bot', '/commands'])(
  '401 on %s at the start ends the bot with what to do',
  async (path) => {
    const started = startWorld({}, {}, (local) => local.failNext({ path, ...unauthorized, times: 9 })).then(
      (started) => {
        world = started;
        return started.fatal[0];
      },
      (error: unknown) => error as Error,
    );
    expect((await started)?.message).toMatch(/^Discord refuses the bot token/);
  },
);

test('401 on any later call ends the bot with what to do, once', async () => {
  world = await startWorld();
  const { local, settings } = world;
  await settings.change(local.guildId, '1', [{ at: '1100000000000000011', key: 'language', to: 'en' }]);
  local.failNext({ path: '/channels/', ...unauthorized, times: 9 });
  await local.command({ name: 'meeting', channel: 'Questions of the week' });
  local.failNext({ path: '/callback', ...unauthorized, times: 9 });
  void local.command({ name: 'meeting' });
  await expect.poll(() => local.requests.some(({ path }) => path.endsWith('/callback'))).toBe(true);
  await world.bot.close();
  expect(world.fatal.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Discord refuses the bot token/),
  ]);
});

test('the token of one interaction may expire without ending the bot', async () => {
  world = await startWorld();
  const body = { message: 'Invalid Webhook Token', code: 50027 };
  world.local.failNext({ path: '/webhooks/', status: 401, body });
  const reply = await world.local.command({ name: 'meeting' });
  const dismiss = /:dismiss:/;
  await world.local.press(reply, dismiss);
  await world.bot.close();
  expect(outcomes()).toEqual(['answered', 'missed 50027']);
  expect(world.fatal).toEqual([]);
});

test('a shard answers as soon as it is ready itself; the start is over when all are, and one that was away is back', async () => {
  const mayIdentify = new Set(['identify 0', 'identify 2']);
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const settings = await openSettings(join(folder, 'settings.sqlite'));
  const lease = async (turn: string) => (mayIdentify.has(turn) ? 0 : 20);
  const shards = { ids: [0, 2], count: 3 };
  const change = { shards, identifyIntervalMs: 1, settings: { ...settings, lease } };
  world = await startWorld(change, { maxConcurrency: 3 });
  const shardsReady = () => world.log.filter(({ msg }) => msg === 'shard ready').map(({ shard }) => shard);

  mayIdentify.delete('identify 2');
  let isStarted = false;
  const restarted = world.restart().then(() => (isStarted = true));
  await expect.poll(() => shardsReady().slice(2)).toEqual([0]);
  // Direct messages come to the first shard.
  expect((await world.local.command({ name: 'meeting', channel: 'dm' })).message).toBeDefined();

  // It loses its connection, and is away when the other one comes up.
  world.local.disturb({ refuse: 'cut' });
  world.local.drop();
  mayIdentify.add('identify 2');
  await expect.poll(() => shardsReady().slice(2)).toEqual([0, 2]);
  expect(isStarted).toBe(false);
  world.local.disturb({});
  await restarted;
  expect(operations().at(-1)).toBe('resume');
});
