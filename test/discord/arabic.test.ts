// The Arabic-named commands of a server whose language is Arabic: they appear and go with the setting, and do the same.

import { afterEach, expect, test } from 'vitest';
import type { Where } from '../../src/local/index.ts';
import { unmarked } from '../reply/unmarked.ts';
import { embedOf, startWorld, type World } from './world.ts';

let world: World;
afterEach(() => world.stop());

const moderator: Where = { as: 'moderator' };
const config = (subcommand: string, options = {}) =>
  world.local.command({ name: `config ${subcommand}`, options, ...moderator });
const inServer = () => world.local.commands.list(world.local.guildId).map(({ name }) => name);
const ofServer = () =>
  world.local.requests.filter(({ path }) => path.endsWith(`/guilds/${world.local.guildId}/commands`));
const writes = () => ofServer().filter(({ method }) => method !== 'GET');

const names = [
  ...['اسأل', 'الحضور', 'جدول-الأعمال', 'التجارب', 'الاجتماع', 'الاجتماعات', 'قارن'],
  ...['المصدر', 'مساعدة'],
];

/** Registration goes on after the moderator has their reply. */
const settled = (count: number) => expect.poll(() => writes().length).toBe(count);

test('they appear with one write when the language becomes Arabic, and go with one when it no longer is', async () => {
  world = await startWorld();
  expect(inServer()).toEqual([]);
  await config('server', { language: 'ar' });
  await settled(1);
  expect(inServer().toSorted()).toEqual(names.toSorted());
  await config('server', { visibility: 'private' });
  await config('channel', { language: 'en' });
  await config('server', { language: 'ar' });
  await config('show');
  expect(writes()).toHaveLength(1);
  await config('server', { language: 'en' });
  await settled(2);
  expect(inServer()).toEqual([]);
});

test('a server that never was Arabic has nothing written', async () => {
  world = await startWorld();
  await config('server', { language: 'en' });
  await config('show');
  await expect.poll(() => ofServer().length).toBeGreaterThan(0);
  expect(writes()).toEqual([]);
});

test('everything about them is Arabic, and they answer as the commands that they stand for', async () => {
  world = await startWorld();
  await config('server', { language: 'ar' });
  await settled(1);
  for (const { description, options = [] } of world.local.commands.list(world.local.guildId)) {
    for (const text of [description, ...options.flatMap((option) => [option.name, option.description])]) {
      expect(text).toMatch(/^\p{Script=Arabic}/u);
    }
  }
  const said = async (name: string, options: Record<string, string | number | boolean>) => {
    const reply = await world.local.command({ name, options });
    expect(reply.errors).toEqual([]);
    return unmarked(embedOf(reply).description ?? '');
  };
  const question = 'من ترأس الاجتماع؟';
  expect(await said('اسأل', { السؤال: question })).toBe(await said('ask', { question }));
  expect(await said('الحضور', { الشخص: 'person.al-khajah', اللغة: 'en' })).toBe(
    await said('attendees', { person: 'person.al-khajah', language: 'en' }),
  );
  expect(await said('المصدر', { الفقرة: 7 })).toBe(await said('source', { passage: 7 }));
  for (const name of names.slice(2, 5)) expect(await said(name, {})).toMatch(/\p{Script=Arabic}/u);
  expect((await world.local.command({ name: 'الاجتماع', options: { خاص: true } })).isEphemeral).toBe(true);
});

test('their options offer choices, and their buttons lead on', async () => {
  world = await startWorld();
  await config('server', { language: 'ar' });
  await settled(1);
  const choices = await world.local.autocomplete({
    name: 'جدول-الأعمال',
    options: { البند: 'البوابه' },
    focused: 'البند',
  });
  expect(choices.map(({ value }) => value)).toContain('agenda.portal');
  const meetings = await world.local.autocomplete({
    name: 'اسأل',
    options: { السؤال: 'س', الاجتماع: '' },
    focused: 'الاجتماع',
  });
  expect(meetings.map(({ value }) => value)).toContain('2021-06');
});

test('/مساعدة explains them by their Arabic names, in either language', async () => {
  world = await startWorld();
  await config('server', { language: 'ar' });
  await settled(1);
  const help = await world.local.command({ name: 'مساعدة' });
  expect(unmarked(embedOf(help).description ?? '')).toContain('مثال: /اسأل السؤال «من ترأس الاجتماع؟»');
  const turned = await world.local.press(help, /:language:/);
  expect(unmarked(embedOf(turned).description ?? '')).toContain('Example: /اسأل السؤال: Who chaired');
});

test('Discord’s refusal loses no setting; the moderator hears of it, and the next look tries again', async () => {
  world = await startWorld();
  world.local.failNext({ path: '/guilds/', status: 403, body: { code: 50001, message: 'Missing Access' } });
  const reply = await config('server', { language: 'ar' });
  await reply.until(({ followUps }) => followUps.length === 1);
  expect(world.settings.read(world.local.guildId).server).toEqual({ language: 'ar' });
  expect(inServer()).toEqual([]);
  await config('show');
  await settled(1);
  expect(inServer()).toHaveLength(names.length);
});

test('a restart makes up for what was missed, and writes nothing where all is well', async () => {
  world = await startWorld();
  await world.settings.change(world.local.guildId, '1100000000000000042', [
    { at: 'server', key: 'language', to: 'ar' },
  ]);
  await world.restart();
  await settled(1);
  await world.restart();
  await expect.poll(() => ofServer().length).toBeGreaterThan(2);
  expect(writes()).toHaveLength(1);
});

test('an import that makes the server Arabic brings them too, a reset takes them away', async () => {
  world = await startWorld();
  const settings = { version: 1, guild: world.local.guildId, server: { language: 'ar' }, channels: {} };
  const content = Buffer.from(JSON.stringify(settings));
  await config('import', { file: { name: 'settings.json', contentType: 'application/json', content } });
  await settled(1);
  expect(inServer()).toHaveLength(names.length);
  await config('reset', { what: 'everything' });
  await settled(2);
  expect(inServer()).toEqual([]);
});

test('where all commands are registered in one server, that server has both kinds side by side', async () => {
  const guildId = '1100000000000000001';
  world = await startWorld({ guildId });
  const before = inServer();
  await config('server', { language: 'ar' });
  await settled(2);
  expect(inServer().toSorted()).toEqual([...before, ...names].toSorted());
  await world.restart();
  expect(writes()).toHaveLength(2);
  await config('server', { language: 'en' });
  await settled(3);
  expect(inServer()).toEqual(before);
});
