// Several hosts: processes that know nothing of one another, on one Discord and one PostgreSQL.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createIdentifyThrottler } from '../../src/discord/identify.ts';
import { createLog } from '../../src/discord/log.ts';
import { community, type GuildSeed, type LocalDiscord, startLocalDiscord } from '../../src/local/index.ts';
import { kinds, open } from '../settings/databases.ts';
import { startLine } from '../settings/line.ts';
import { embedOf } from './world.ts';

const SCRIPT = join(import.meta.dirname, 'host.ts');
/** Four processes read the same code. */
const COMPILED = join(import.meta.dirname, '../../node_modules/.cache/node');
const INTERVAL_MS = 500;
const SHARDS = 6;
const BUCKETS = 2;
const SHARD_BITS = 22n;

/** A guild of its own for each shard, whose one channel has the shard's number as name. */
const guilds: GuildSeed[] = Array.from({ length: SHARDS }, (_, shard) => {
  const first = 1_100_000_000_000_000_000n >> SHARD_BITS;
  const timestamp = first - (first % BigInt(SHARDS)) + BigInt(shard);
  const id = `${timestamp << SHARD_BITS}`;
  const channels = [{ id: `${(timestamp << SHARD_BITS) + 1n}`, name: `${shard}`, type: 0 as const }];
  return { ...community, id, channels, roles: [{ id, name: '@everyone' }] };
});

/** Starts a host with a share of the shards; `answered` has the ids of the interactions in its log. */
function startHost(local: LocalDiscord, DATABASE_URL: string, share: string) {
  const env = { DISCORD_TOKEN: local.token, DISCORD_API_URL: local.apiUrl, DATABASE_URL };
  const child = spawn(process.execPath, [SCRIPT, `${INTERVAL_MS}`], {
    env: { ...env, SHARDS: `${share}/${SHARDS}`, NODE_COMPILE_CACHE: COMPILED },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  const lines = () =>
    output
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    ended,
    kill: (signal: NodeJS.Signals) => child.kill(signal) && ended,
    ready: () => expect.poll(() => output, { timeout: 60_000 }).toContain('{"msg":"ready"}'),
    answered: () => lines().flatMap(({ interaction }) => interaction ?? []),
    warnings: () => lines().filter(({ level }) => level >= 40),
  };
}

/** Notes when which shard identified. */
function watchIdentifies(local: LocalDiscord) {
  const identifies: { shard: number; at: number }[] = [];
  local.subscribe((event) => {
    if (event.type !== 'gateway' || event.change !== 'ready') return;
    identifies.push({ shard: event.shard, at: performance.now() });
  });
  return identifies;
}

describe.each(kinds.filter(({ name }) => name !== 'SQLite'))('on $name', (kind) => {
  test('three hosts take turns, answer each its own guilds, and lose no other when one of them is killed', async () => {
    const local = await startLocalDiscord({ guilds, shards: SHARDS, maxConcurrency: BUCKETS });
    onTestFinished(() => local.close());
    const url = await kind.empty();
    const start = (share: string) => startHost(local, url, share);
    const identifies = watchIdentifies(local);
    const writes = () =>
      local.requests.filter(({ method, path }) => method === 'PUT' && /commands$/.test(path));
    const ask = async (channel: string) => {
      const reply = await local.command({ name: 'help', channel });
      embedOf(reply);
      return reply.interactionId;
    };

    // Those without shard 0 leave the commands alone, also where they are the first.
    const [second, third] = [start('2-3'), start('4-5')];
    await Promise.all([second.ready(), third.ready()]);
    expect(writes()).toEqual([]);
    const first = start('0-1');
    await first.ready();
    expect(writes()).toHaveLength(1);

    const asked = await Promise.all(['0', '1', '2', '3', '4', '5', 'dm'].map(ask));
    const [a, b, c, d, e, f, dm] = asked;
    const byHost = () => [first, second, third].map(({ answered }) => answered().sort());
    await expect.poll(byHost).toEqual([[a, b, dm].sort(), [c, d].sort(), [e, f].sort()]);
    for (const id of asked) {
      const calls = local.requests.filter(({ path }) => path.startsWith(`/interactions/${id}/`));
      expect(calls).toHaveLength(1);
    }

    // A server's own commands are its host's to write.
    const options = { language: 'ar' };
    await local.command({ name: 'config server', as: 'moderator', channel: '3', options });
    await expect
      .poll(() => writes().map(({ path }) => path))
      .toContainEqual(expect.stringContaining(guilds[3]?.id ?? ''));
    expect(writes()).toHaveLength(2);

    await second.kill('SIGKILL');
    const other = await ask('5');
    await expect.poll(third.answered).toContain(other);
    const again = start('2-3');
    await again.ready();
    await expect.poll(again.answered).toEqual([await ask('2')]);
    expect(local.requests.filter(({ method }) => method === 'PUT')).toHaveLength(2);

    expect(await Promise.all([first, again, third].map(({ kill }) => kill('SIGTERM')))).toEqual([0, 0, 0]);
    expect([first, second, third, again].flatMap(({ warnings }) => warnings())).toEqual([]);
    expect(identifies.map(({ shard }) => shard).sort()).toEqual([0, 1, 2, 2, 3, 3, 4, 5]);
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const times = identifies.filter(({ shard }) => shard % BUCKETS === bucket).map(({ at }) => at);
      for (const [index, at] of times.slice(1).entries()) {
        expect(at - (times[index] ?? 0)).toBeGreaterThan(INTERVAL_MS);
      }
    }
  }, 180_000);

  /** Returns what spaces the shards of another host, and the log of that. */
  async function another(url: string, intervalMs: number) {
    const lines: string[] = [];
    const log = createLog('warn', [], { write: (line) => void lines.push(line) });
    const { lease } = await open(url);
    if (!lease) throw new Error('PostgreSQL has a lease');
    return { ...createIdentifyThrottler({ lease, maxConcurrency: BUCKETS, intervalMs, log }), lines };
  }
  const goOn = new AbortController().signal;

  test('a shard that is closed while it waits for its turn waits no longer, and takes none', async () => {
    const url = await kind.empty();
    const [one, two] = [await another(url, 60_000), await another(url, 60_000)];
    await one.waitForIdentify(0, goOn);
    const closing = new AbortController();
    const waiting = two.waitForIdentify(2, closing.signal);
    // Another bucket does not wait for this one.
    await two.waitForIdentify(1, goOn);
    closing.abort();
    await expect(waiting).rejects.toThrow('abort');
    await expect(two.waitForIdentify(3, closing.signal)).rejects.toThrow('abort');
    expect([...one.lines, ...two.lines]).toEqual([]);
  }, 20_000);

  test('while the database is away a host spaces its own, and says so', async () => {
    const line = await startLine(await kind.empty());
    const host = await another(line.url, INTERVAL_MS);
    line.cut();
    await host.waitForIdentify(0, goOn);
    const first = performance.now();
    await host.waitForIdentify(2, goOn);
    expect(performance.now() - first).toBeGreaterThan(INTERVAL_MS - 1);
    expect(host.lines[0]).toContain('identifying without regard to other hosts');
  }, 30_000);
});
