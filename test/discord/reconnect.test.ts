// When a shard tries again, by a clock that tests turn. What it does then is in `faults-gateway.test.ts`.

import { type SessionInfo, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { REST } from 'discord.js';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { buildStrategy } from '../../src/discord/reconnect.ts';
import { startLocalDiscord } from '../../src/local/index.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SHARD = { shardId: 0 };
const session = { shardId: 0, shardCount: 1, sessionId: 'session', sequence: 1, resumeURL: 'ws://127.0.0.1' };

/** A manager of connections whose events a test makes up. */
function manage(kept: typeof session | null) {
  let held = kept;
  const manager = new WebSocketManager({
    ...{
      token: 'x',
      intents: 0,
      rest: new REST(),
      buildStrategy: (built: WebSocketManager) => buildStrategy(built),
    },
    retrieveSessionInfo: () => held,
    updateSessionInfo(_, info) {
      held = info as typeof session | null;
    },
  });
  /** Closes the shard and returns in how many seconds it tries again; undefined where that is not within ten minutes. */
  async function retryAfter(code: number): Promise<number | undefined> {
    manager.emit(WebSocketShardEvents.Closed, { ...SHARD, code });
    const closedAt = Date.now();
    const connecting = Promise.resolve(manager.options.retrieveSessionInfo(0)).then(() => Date.now());
    await vi.advanceTimersByTimeAsync(600_000);
    const until = await Promise.race([connecting, Promise.resolve(undefined)]);
    return until === undefined ? undefined : (until - closedAt) / 1000;
  }
  return { manager, retryAfter, held: () => held };
}

test('a shard that finds nobody tries at once, then later and later, and at once again after a session', async () => {
  const { manager, retryAfter } = manage(session);
  const waits = [];
  for (let tries = 0; tries < 8; tries += 1) waits.push(await retryAfter(1006));
  expect(waits).toEqual([0, 1, 2, 4, 8, 16, 30, 30]);
  manager.emit(WebSocketShardEvents.Hello, SHARD);
  manager.emit(WebSocketShardEvents.Resumed, SHARD);
  expect(await retryAfter(1006)).toBe(0);
});

test('IDENTIFYs that come to nothing last the day: ten at once, then one every two minutes', async () => {
  const { manager } = manage(null);
  let identifies = 0;
  const startedAt = Date.now();
  while (Date.now() - startedAt < 24 * 3_600_000) {
    manager.emit(WebSocketShardEvents.Closed, { ...SHARD, code: 4000 });
    const connecting = Promise.resolve(manager.options.retrieveSessionInfo(0));
    await vi.advanceTimersToNextTimerAsync();
    await connecting;
    manager.emit(WebSocketShardEvents.Hello, SHARD);
    manager.emit(WebSocketShardEvents.Ready, { ...SHARD, data: {} as never });
    identifies += 1;
  }
  expect(identifies).toBeGreaterThan(700);
  expect(identifies).toBeLessThan(750);
});

test('IDENTIFYs that were never sent, since nobody took the connection, are not counted', async () => {
  const { manager, retryAfter } = manage(null);
  for (let tries = 0; tries < 50; tries += 1) await retryAfter(1006);
  manager.emit(WebSocketShardEvents.Hello, SHARD);
  manager.emit(WebSocketShardEvents.Ready, { ...SHARD, data: {} as never });
  expect(await retryAfter(4000)).toBe(0);
});

test.each([
  [4000, true],
  [4008, true],
  [1006, true],
  [1000, false],
  [4003, false],
  [4007, false],
])('a shard that is closed with %d keeps its session: %s', async (code, keeps) => {
  const { manager, held } = manage(session);
  manager.emit(WebSocketShardEvents.Closed, { ...SHARD, code });
  await manager.options.updateSessionInfo(0, null);
  expect(held() !== null).toBe(keeps);
});

test('a session that Discord declares invalid, and one that nobody resumes for half a minute, are given up', async () => {
  const invalid = manage(session);
  await invalid.manager.options.updateSessionInfo(0, null);
  expect(invalid.held()).toBeNull();
  const { manager, retryAfter, held } = manage(session);
  for (let tries = 0; tries < 6; tries += 1) {
    expect(held()).not.toBeNull();
    await retryAfter(1006);
    await manager.options.updateSessionInfo(0, null);
  }
  expect(held()).toBeNull();
});

test('a shard that is told to stop while it waits does not try again', async () => {
  const { manager, retryAfter } = manage(session);
  await manager.destroy();
  expect(await retryAfter(1006)).toBeUndefined();
});

test('a RESUME that is not answered gives way to a new session', async () => {
  vi.useRealTimers();
  const local = await startLocalDiscord();
  const sessions = new Map<number, SessionInfo | null>();
  const manager = new WebSocketManager({
    ...{ token: local.token, intents: 0 },
    rest: new REST({ api: local.apiUrl }).setToken(local.token),
    buildStrategy: (built) => buildStrategy(built, 300),
    retrieveSessionInfo: (shardId) => sessions.get(shardId) ?? null,
    updateSessionInfo: (shardId, info) => void sessions.set(shardId, info),
  });
  onTestFinished(async () => {
    await manager.destroy();
    await local.close();
  });
  await manager.connect();
  local.disturb({ isDeafToResume: true });
  local.drop();
  const operations = () => local.operations.map(({ op }) => op);
  await expect.poll(operations).toEqual(['identify', 'resume', 'identify']);
  local.disturb({});
  local.drop();
  await expect.poll(operations).toEqual(['identify', 'resume', 'identify', 'resume']);
});
