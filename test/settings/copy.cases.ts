import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHANNEL, GUILD, kinds, MEMBER, OTHER_GUILD, open, temporaryFolder } from './databases.ts';

const SCRIPT = join(import.meta.dirname, '../../src/cli/settings.ts');

const others = kinds.filter(({ name }) => name !== 'SQLite');

describe.each(others)('npm run settings, from SQLite to $name', (kind) => {
  test('copies all settings with their log, once', async () => {
    const [from, to] = [await filled(), await kind.empty()];
    expect(await settings('copy', from, to)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /copied and compared: servers 2, log entries 4; servers that were there already 0\n$/,
      ),
    });
    const [source, target] = [await open(from), await open(to)];
    expect(target.guilds().sort()).toEqual([GUILD, OTHER_GUILD]);
    for (const id of [GUILD, OTHER_GUILD]) {
      expect(target.read(id)).toEqual(source.read(id));
      expect(await target.log(id)).toEqual(await source.log(id));
    }
    const again = await settings('copy', from, to);
    expect(again.stdout).toMatch(/servers 0, log entries 0; servers that were there already 2\n$/);
    // The log goes on where it was.
    await target.change(GUILD, MEMBER, [{ at: 'server', key: 'language', to: 'en' }]);
    expect(await target.log(GUILD, { limit: 1 })).toMatchObject([{ number: 4, from: 'ar', to: 'en' }]);
  }, 30_000);

  test('copies one server and back', async () => {
    const [from, to] = [await filled(), await kind.empty()];
    expect(await settings('copy', from, to, '--guild', GUILD)).toMatchObject({ code: 0 });
    const back = join(temporaryFolder(), 'back.sqlite');
    expect(await settings('copy', to, back)).toMatchObject({ code: 0 });
    const [source, target] = [await open(from), await open(back)];
    expect(target.guilds()).toEqual([GUILD]);
    expect(target.read(GUILD)).toEqual(source.read(GUILD));
  }, 30_000);

  test('replaces nothing, and copies nothing at all where one server has other settings', async () => {
    const [from, to] = [await filled(), await kind.empty()];
    const target = await open(to);
    await target.change(OTHER_GUILD, MEMBER, [{ at: 'server', key: 'language', to: 'ar' }]);
    const { code, stderr } = await settings('copy', from, to);
    expect(code).toBe(78);
    expect(stderr).toMatch(`has other settings of server ${OTHER_GUILD}; nothing was copied`);
    expect(await target.refresh()).toBe(true);
    expect(target.guilds()).toEqual([OTHER_GUILD]);
    expect(target.read(OTHER_GUILD).server).toEqual({ language: 'ar' });
  }, 30_000);
});

test('npm run settings makes no file to copy from, and names a server that has no settings', async () => {
  const missing = join(temporaryFolder(), 'missing.sqlite');
  expect(await settings('copy', missing, `${missing}.copy`)).toEqual({
    code: 78,
    stdout: '',
    stderr: `${missing}: there is no such file\n`,
  });
  expect(existsSync(missing)).toBe(false);
  const unknown = await settings('copy', await filled(), `${missing}.copy`, '--guild', CHANNEL);
  expect(unknown).toMatchObject({
    code: 78,
    stderr: expect.stringContaining(`no settings of server ${CHANNEL}`),
  });
}, 20_000);

test('npm run settings says how it is used', async () => {
  const { code, stderr } = await settings('move', 'a', 'b');
  expect(code).toBe(2);
  expect(stderr).toMatch(/^npm run settings -- copy FROM TO /);
}, 20_000);

/** Returns a file with the settings of two servers. */
async function filled(): Promise<string> {
  const url = join(temporaryFolder(), 'mahdar.sqlite');
  const store = await open(url);
  await store.change(GUILD, MEMBER, [
    { at: 'server', key: 'language', to: 'ar' },
    { at: CHANNEL, key: 'cooldownSeconds', to: 0 },
    { at: CHANNEL, key: 'meeting', to: '2021-06' },
  ]);
  await store.change(OTHER_GUILD, MEMBER, [{ at: 'server', key: 'answering', to: 'off' }]);
  return url;
}

async function settings(...args: string[]) {
  const child = spawn(process.execPath, [SCRIPT, ...args]);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => (stdout += data));
  child.stderr.on('data', (data) => (stderr += data));
  const [code] = await once(child, 'close');
  return { code: code as number, stdout, stderr };
}
