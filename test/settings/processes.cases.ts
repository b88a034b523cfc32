import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Key, PlaceSettings } from '../../src/settings/settings.ts';
import { CHANNEL, GUILD, kinds, OTHER_GUILD, open } from './databases.ts';

const SCRIPT = join(import.meta.dirname, 'process.ts');

/** How often a process is killed; SETTINGS_KILLS=200 for a thorough run. */
const KILLS = Number(process.env.SETTINGS_KILLS ?? 8);
const LONGEST_LIFE_MS = 60;

describe.each(kinds)('processes that share settings on $name', (kind) => {
  let url: string;
  beforeEach(async () => {
    url = await kind.empty();
  }, 20_000);

  test('ten that start together bring a new database to its version once', async () => {
    const processes = await Promise.all(Array.from({ length: 10 }, () => start(url, 'open')));
    for (const { begin } of processes) begin();
    const endings = await Promise.all(processes.map(({ ended }) => ended));
    expect(endings).toEqual(Array(10).fill({ code: 0, stderr: '', lines: ['ready', 'open'] }));
    expect((await open(url)).guilds()).toEqual([]);
  }, 30_000);

  // On a busy machine one of both may wait longer for its turn than a bot can, and then says that nothing is saved.
  test('two that change one server at once lose nothing', { timeout: 60_000, retry: 3 }, async () => {
    const channels = [CHANNEL, OTHER_GUILD];
    const processes = await Promise.all(channels.map((channel) => start(url, 'write', channel, '40')));
    for (const { begin } of processes) begin();
    for (const { ended } of processes) expect(await ended).toMatchObject({ code: 0, stderr: '' });
    const store = await open(url);
    const last = { cooldownSeconds: 40, meeting: '40' };
    expect(store.read(GUILD)).toEqual({ server: {}, channels: { [CHANNEL]: last, [OTHER_GUILD]: last } });
    await expectWholeLog(store, 160);
  });

  test(`one that is killed at ${KILLS} moments loses nothing acknowledged and leaves nothing half-written`, async () => {
    let acknowledged = 0;
    let next = start(url, 'write', CHANNEL, '10000');
    for (let kill = 0; kill < KILLS; kill++) {
      const { child, begin, ended } = await next;
      // The next one gets ready while this one is at work.
      next = start(url, 'write', CHANNEL, '10000');
      begin();
      // Every third is killed while it opens, the others at work.
      if (kill % 3 > 0) await once(child.stdout, 'data');
      await wait(Math.random() * LONGEST_LIFE_MS);
      child.kill('SIGKILL');
      const { lines } = await ended;
      acknowledged = Math.max(acknowledged, ...lines.slice(2).map(Number));

      const store = await open(url);
      const place = store.read(GUILD).channels[CHANNEL] ?? {};
      const { cooldownSeconds = 0 } = place;
      // What was written and not yet acknowledged when the process died may be there.
      expect(cooldownSeconds - acknowledged).toBeOneOf([0, 1]);
      expect(place).toEqual(cooldownSeconds > 0 ? { cooldownSeconds, meeting: `${cooldownSeconds}` } : {});
      await expectWholeLog(store, 2 * cooldownSeconds);
      await store.close();
      acknowledged = cooldownSeconds;
    }
    (await next).child.kill('SIGKILL');
    expect(acknowledged).toBeGreaterThan(0);
  }, 600_000);
});

type Store = Awaited<ReturnType<typeof open>>;

/** The log has every number once, and its entries lead from nothing to what is set now. */
async function expectWholeLog(store: Store, length: number): Promise<void> {
  const entries = (await store.log(GUILD, { limit: 1_000_000 })).reverse();
  expect(entries.map(({ number }) => number)).toEqual(Array.from({ length }, (_, index) => index + 1));
  const replayed: Record<string, PlaceSettings> = {};
  for (const { path, from, to } of entries) {
    const [, id = '', key = ''] = path.split('.');
    expect(replayed[id]?.[key as Key] ?? null).toBe(from);
    replayed[id] = { ...replayed[id], [key]: to };
  }
  expect(store.read(GUILD).channels).toEqual(replayed);
}

/** Resolves when a process is ready to begin. */
async function start(...args: string[]) {
  const child = spawn(process.execPath, [SCRIPT, ...args]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = ending(child);
  await once(child.stdout, 'data');
  return { child, ended, begin: () => void child.stdin.write('begin\n') };
}

async function ending(child: ChildProcessWithoutNullStreams) {
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => (stdout += data));
  child.stderr.on('data', (data) => (stderr += data));
  const [code] = await once(child, 'close');
  return { code: code as number | null, stderr, lines: wholeLines(stdout) };
}

/** A line that the kill cut off does not count. */
const wholeLines = (text: string) => text.split('\n').slice(0, -1);
