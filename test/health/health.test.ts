// The process seen from outside, on a real client and the local Discord.

import { afterEach, beforeAll, expect, test } from 'vitest';
import { type Condition, conditionOf } from '../../src/health/condition.ts';
import { type Health, startHealth } from '../../src/health/index.ts';
import { measureLoopLag } from '../../src/health/loop-lag.ts';
import type { ShardState } from '../../src/health/shards.ts';
import { library, startWorld, type World } from '../discord/world.ts';

// Reading the record keeps a process busy.
beforeAll(() => void library());

let world: World | undefined;
let health: Health;
afterEach(async () => {
  await world?.stop();
  world = undefined;
  await health?.close();
});

/** A bot that is watched; `now` moves the clock by which its health is judged. */
async function start(now?: () => number): Promise<World> {
  health = await startHealth({ port: 0, host: '127.0.0.1', ...(now && { now }) });
  const { watchClient, watchEndings, watchCalls } = health;
  world = await startWorld({ watchClient, watchEndings, watchCalls });
  return world;
}

async function healthz() {
  const response = await fetch(`${health.url}/healthz`);
  const { status, reason, shards } = (await response.json()) as Condition;
  return { code: response.status, status, reason, shards };
}

const metrics = async () => (await fetch(`${health.url}/metrics`)).text();

test('it is ready when every shard is, and says what is wrong when not', async () => {
  health = await startHealth({ port: 0, host: '127.0.0.1' });
  expect(await healthz()).toMatchObject({
    code: 503,
    status: 'starting',
    reason: 'Discord is not reached yet',
  });
  await health.close();
  const { local } = await start();
  expect(await healthz()).toMatchObject({
    code: 200,
    status: 'ready',
    reason: null,
    shards: [{ id: 0, status: 'Ready' }],
  });
  local.drop(4014);
  await expect.poll(healthz).toMatchObject({
    code: 503,
    status: 'not ready',
    reason: /^shard 0 is not ready: Disconnected for \d+ s$/,
  });
});

test('it is well again once a lost connection is resumed', async () => {
  const { local } = await start();
  expect((await healthz()).code).toBe(200);
  local.disturb({ refuse: 'cut' });
  local.drop();
  await expect
    .poll(healthz)
    .toMatchObject({ code: 503, reason: /^shard 0 is not ready: (Connecting|Resuming)/ });
  local.disturb({});
  await expect.poll(healthz).toMatchObject({ code: 200, status: 'ready' });
});

test('a gateway that no longer answers heartbeats is dead, whatever the connection says', async () => {
  let now = Date.now();
  await start(() => now);
  expect((await healthz()).code).toBe(200);
  now += 151_000;
  expect(await healthz()).toMatchObject({
    code: 503,
    reason: 'shard 0 has had no answer to a heartbeat for 151 s',
  });
});

test('a process that was too busy to answer is not well', () => {
  const shard: ShardState = { id: 0, status: 'Ready', forMs: 0, silentForMs: 0, pingMs: 20 };
  expect(conditionOf([shard], 2_900, true).status).toBe('ready');
  expect(conditionOf([shard], 3_400, true)).toMatchObject({
    status: 'not ready',
    reason: 'the process was too busy to answer for 3 s',
  });
});

test('the worst lag is that of a process that did something else', async () => {
  let now = 0;
  const lag = measureLoopLag(() => now);
  now = 500 + 4_000;
  expect(lag.worstMs()).toBe(4_000);
  lag.stop();
});

test('metrics count interactions by command and outcome, refusals, calls to Discord and shards', async () => {
  const { local } = await start();
  await local.command({ name: 'ask', options: { question: 'من ترأس الاجتماع؟' } });
  await local.command({ name: 'ask', options: { question: 'what did the meeting cost?' } });
  local.failNext({
    path: '/callback',
    status: 403,
    body: { code: 50001, message: 'Missing Access' },
    times: 2,
  });
  await local.command({ name: 'meeting' }).catch(() => undefined);
  await expect
    .poll(metrics)
    .toContain('mahdar_interactions_total{command="meeting",outcome="failed, member not told"} 1');
  const text = await metrics();
  expect(text).toContain('mahdar_interactions_total{command="ask",outcome="answered"} 1');
  expect(text).toContain('mahdar_interaction_duration_seconds_count{command="ask"} 2');
  expect(text).toMatch(/mahdar_questions_refused_total\{reason="[\w-]+"\} 1/);
  expect(text).toContain('mahdar_rest_calls_total{method="POST",status="403"} 2');
  expect(text).toContain('mahdar_rest_invalid_requests_total 2');
  expect(text).toContain('mahdar_shard_ready{shard="0"} 1');
  expect(text).toMatch(/^mahdar_event_loop_worst_lag_seconds [\d.]+$/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
});

test('what strangers make up does not become a label', async () => {
  const { local, bot } = await start();
  await bot.client.rest.post(`/applications/${local.applicationId}/commands`, {
    body: { name: 'made-up-name', description: 'Gone' },
  });
  await local.command({ name: 'made-up-name' });
  const text = await metrics();
  expect(text).toContain('mahdar_interactions_total{command="unknown",outcome="command.unknown"} 1');
  expect(text).not.toContain('made-up-name');
});

test('other addresses lead nowhere', async () => {
  health = await startHealth({ port: 0, host: '127.0.0.1' });
  expect((await fetch(`${health.url}/`)).status).toBe(404);
  expect((await fetch(`${health.url}/metrics`, { method: 'POST' })).status).toBe(405);
});

test('a port that is taken is a matter of configuration', async () => {
  health = await startHealth({ port: 0, host: '127.0.0.1' });
  const port = Number(new URL(health.url).port);
  await expect(startHealth({ port, host: '127.0.0.1' })).rejects.toThrow(
    /HEALTH_PORT cannot be used: .*EADDRINUSE/,
  );
});
