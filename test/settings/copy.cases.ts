import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHANNEL, GUILD, kinds, MEMBER, OTHER_GUILD, open, openBoth, temporaryFolder } from './databases.ts';
import { meetingOf } from './meetings.ts';

const SCRIPT = join(import.meta.dirname, '../../src/cli/settings.ts');

const others = kinds.filter(({ name }) => name !== 'SQLite');

describe.each(others)('npm run settings, from SQLite to $name', (kind) => {
  test('copies all settings with their log, once', async () => {
    const [from, to] = [await filled(), await kind.empty()];
    expect(await settings('copy', from, to)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /copied and compared: servers 2, meetings 2, log entries 5; servers that were there already 0\n$/,
      ),
    });
    const [source, target] = [await open(from), await open(to)];
    expect(target.guilds().sort()).toEqual([GUILD, OTHER_GUILD]);
    for (const id of [GUILD, OTHER_GUILD]) {
      expect(target.read(id)).toEqual(source.read(id));
      expect(await target.log(id)).toEqual(await source.log(id));
    }
    const again = await settings('copy', from, to);
    expect(again.stdout).toMatch(
      /servers 0, meetings 0, log entries 0; servers that were there already 2\n$/,
    );
    // The log goes on where it was.
    await target.change(GUILD, MEMBER, [{ at: 'server', key: 'language', to: 'en' }]);
    expect(await target.log(GUILD, { limit: 1 })).toMatchObject([{ number: 5, from: 'ar', to: 'en' }]);
  }, 30_000);

  test('copies all meetings with their texts, versions, log and questions, and no draft', async () => {
    const [from, to] = [await filled(), await kind.empty()];
    expect(await settings('copy', from, to)).toMatchObject({ code: 0, stderr: '' });
    const [source, target] = [(await openBoth(from)).meetings, (await openBoth(to)).meetings];
    for (const guildId of [GUILD, OTHER_GUILD]) {
      expect(target.listAll(guildId)).toEqual(source.listAll(guildId).map((one) => anyRevision(one)));
      for (const { id } of source.listAll(guildId)) {
        expect(await target.read(guildId, id)).toEqual(anyRevision(await source.read(guildId, id)));
        expect(await target.versions(guildId, id)).toEqual(await source.versions(guildId, id));
      }
      expect(await target.removed(guildId)).toEqual(await source.removed(guildId));
      expect(await target.log(guildId)).toEqual(await source.log(guildId));
      expect(await target.questions(guildId)).toEqual(await source.questions(guildId));
    }
    expect(await target.questions(GUILD)).toHaveLength(1);
    expect(await target.log(GUILD)).toHaveLength(5);
    const [first] = target.list(GUILD);
    await target.publish(GUILD, MEMBER, meetingOf('Later'));
    expect(await target.setStatus(GUILD, MEMBER, first ?? { id: '', version: 0 }, 'approved')).toBeDefined();
    // Another meeting is another content: the copy is refused now.
    const { code, stderr } = await settings('copy', from, to, '--guild', GUILD);
    expect(code).toBe(78);
    expect(stderr).toContain(`has other settings or meetings of server ${GUILD}; nothing was copied`);
  }, 30_000);

  test('copies one server and back', async () => {
    const [from, to] = [await filled(), await kind.empty()];
    expect(await settings('copy', from, to, '--guild', GUILD)).toMatchObject({ code: 0 });
    const back = join(temporaryFolder(), 'back.sqlite');
    expect(await settings('copy', to, back)).toMatchObject({ code: 0 });
    const [source, target] = [await open(from), await open(back)];
    expect(target.guilds()).toEqual([GUILD]);
    expect(target.read(GUILD)).toEqual(source.read(GUILD));
    expect((await openBoth(back)).meetings.listAll(GUILD)).toHaveLength(1);
  }, 30_000);

  test('replaces nothing, and copies nothing at all where one server has other settings', async () => {
    const [from, to] = [await filled(), await kind.empty()];
    const target = await open(to);
    await target.change(OTHER_GUILD, MEMBER, [{ at: 'server', key: 'language', to: 'ar' }]);
    const { code, stderr } = await settings('copy', from, to);
    expect(code).toBe(78);
    expect(stderr).toMatch(`has other settings or meetings of server ${OTHER_GUILD}; nothing was copied`);
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

/** Equal but for the count of writes, which each database has its own. */
const anyRevision = <T>(meeting: T): T => ({ ...meeting, revision: expect.any(Number) });

/** Returns a file with the settings and meetings of two servers. */
async function filled(): Promise<string> {
  const url = join(temporaryFolder(), 'mahdar.sqlite');
  const { settings: store, meetings } = await openBoth(url);
  await store.change(GUILD, MEMBER, [
    { at: 'server', key: 'language', to: 'ar' },
    { at: CHANNEL, key: 'cooldownSeconds', to: 0 },
    { at: CHANNEL, key: 'meeting', to: '2021-06' },
  ]);
  await store.change(OTHER_GUILD, MEMBER, [{ at: 'server', key: 'answering', to: 'off' }]);
  await store.change(GUILD, MEMBER, [{ at: 'server', key: 'asked.on', to: true }]);
  const article = 'Odd \u0000 signs: \ud83d "\\" نحل';
  const wold = await meetings.publish(GUILD, MEMBER, meetingOf('Wold', { article, translation: ['bees'] }));
  await meetings.publish(GUILD, MEMBER, meetingOf('Wold again', { replaces: { id: wold.id, version: 1 } }));
  await meetings.correct(GUILD, MEMBER, { id: wold.id, version: 2 }, ['a']);
  const { id } = await meetings.publish(GUILD, MEMBER, meetingOf('Moor'));
  await meetings.remove(GUILD, MEMBER, id);
  await meetings.publish(OTHER_GUILD, MEMBER, meetingOf('Wold', { article }));
  await meetings.keepDraft(GUILD, MEMBER, meetingOf('Fen'));
  const question = { kind: 'wrong', question: 'Who?', language: 'en', meetings: [id] } as const;
  await meetings.keepQuestion(GUILD, question);
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
