// What moderators chose, as members meet it: over loopback, from the command to the JSON that Discord gets.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIMessage, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { loadLibrary } from '../../src/answer/library.ts';
import type { Reply, Where } from '../../src/local/index.ts';
import { type Change, NOTHING_SET } from '../../src/settings/settings.ts';
import { unmarked } from '../reply/unmarked.ts';
import { embedOf, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(async () => {
  await world.settings.replaceAll(world.local.guildId, MODERATOR, NOTHING_SET);
});
afterAll(() => world.stop());

const MODERATOR = '1100000000000000042';
const CATEGORY = '1100000000000000010';
const GENERAL = '1100000000000000011';
const READING = '1100000000000000013';
const THREAD = '1100000000000000021';
const THREAD_NAME = 'Questions of the week';

const set = (...changes: Change[]) => world.settings.change(world.local.guildId, MODERATOR, changes);
const meeting = (where: Where = {}) => world.local.command({ name: 'meeting', ...where });
const said = (reply: Reply) => unmarked(embedOf(reply).description ?? '');
const languageOf = (reply: Reply) => (/\p{Script=Arabic}/u.test(said(reply)[0] ?? '') ? 'ar' : 'en');

const CLOSED = /^(أوقف المشرفون|قصر المشرفون|The moderators (turned|keep))/;

function expectTurnedAway(reply: Reply) {
  expect(reply.errors).toEqual([]);
  expect(reply.isEphemeral).toBe(true);
  expect(said(reply)).toMatch(CLOSED);
}

/** Each step overrides those before it, all the way from the server to the thread. */
const steps = [
  ['server', 'the server'],
  [CATEGORY, 'its category'],
  [GENERAL, 'its channel'],
  [THREAD, 'the thread itself'],
] as const;

test('in a thread the nearest choice holds: server, then category, then channel, then thread', async () => {
  let language: 'ar' | 'en' = 'en';
  for (const [at, who] of steps) {
    await set({ at, key: 'language', to: language });
    expect(languageOf(await meeting({ channel: THREAD_NAME })), who).toBe(language);
    language = language === 'en' ? 'ar' : 'en';
  }
});

test('the category above a thread is asked for once', async () => {
  await set({ at: CATEGORY, key: 'visibility', to: 'private' });
  for (let i = 0; i < 3; i += 1) {
    expect((await meeting({ channel: THREAD_NAME })).isEphemeral).toBe(true);
  }
  const asked = world.local.requests.filter(({ path }) => path === `/channels/${GENERAL}`);
  expect(asked.length).toBeLessThanOrEqual(1);
});

test('each value is inherited by itself, and a choice for one channel leaves the others alone', async () => {
  await set(
    { at: CATEGORY, key: 'language', to: 'en' },
    { at: GENERAL, key: 'visibility', to: 'private' },
    { at: THREAD, key: 'visibility', to: 'public' },
  );
  const inChannel = await meeting();
  expect([languageOf(inChannel), inChannel.isEphemeral]).toEqual(['en', true]);
  const inThread = await meeting({ channel: THREAD_NAME });
  expect([languageOf(inThread), inThread.isEphemeral]).toEqual(['en', false]);
  expect((await meeting({ channel: 'reading' })).isEphemeral).toBe(false);
});

test('what a member types goes before what the moderators chose', async () => {
  await set({ at: 'server', key: 'language', to: 'ar' }, { at: 'server', key: 'visibility', to: 'private' });
  const options = { language: 'en', private: false };
  const reply = await world.local.command({ name: 'meeting', options });
  expect([languageOf(reply), reply.isEphemeral]).toEqual(['en', false]);
});

test('a question is answered in its own language, whatever the channel’s', async () => {
  await set({ at: GENERAL, key: 'language', to: 'ar' });
  const ask = (question: string) => world.local.command({ name: 'ask', options: { question } });
  expect(languageOf(await ask('who chaired the meeting?'))).toBe('en');
  expect(languageOf(await ask('من ترأس الاجتماع؟'))).toBe('ar');
});

test('"only in the channels I name" closes all others, and the notice names those', async () => {
  await set({ at: 'server', key: 'answering', to: 'off' }, { at: READING, key: 'answering', to: 'on' });
  const reply = await meeting();
  expectTurnedAway(reply);
  expect(said(reply)).toContain(`<#${READING}>`);
  expect((await meeting({ channel: 'reading' })).isEphemeral).toBe(false);
});

test('in a closed channel commands, context menus, choices and old buttons stay closed', async () => {
  const { local } = world;
  const before = await local.command({ name: 'agenda', options: { language: 'en' } });
  await set({ at: GENERAL, key: 'answering', to: 'off' });
  const shown = structuredClone(before.message as APIMessage);
  expectTurnedAway(await local.command({ name: 'ask', options: { question: 'who chaired?' } }));
  expectTurnedAway(await local.command({ name: 'help' }));
  expectTurnedAway(await local.contextMenu({ name: 'Ask about this', content: 'من ترأس الاجتماع؟' }));
  expectTurnedAway(await local.press(before, /:more:/));
  expectTurnedAway(await local.press(before, /:context:/));
  expect(before.message).toEqual(shown);
  const typed = { name: 'attendees', options: { person: 'qaed' }, focused: 'person' };
  expect(await local.autocomplete(typed)).toEqual([]);
  expect(await local.autocomplete({ ...typed, channel: 'reading' })).not.toEqual([]);
});

test('in a closed channel an answer can still be dismissed', async () => {
  const reply = await meeting();
  const { id } = structuredClone(reply.message as APIMessage);
  await set({ at: GENERAL, key: 'answering', to: 'off' });
  const dismissed = await world.local.press(reply, /:dismiss:/);
  await dismissed.until(() => world.local.messages().every((message) => message.id !== id));
});

test('where moderators prefer silence nothing is left to see, and Discord does not call it failed', async () => {
  const { local } = world;
  const before = await local.command({ name: 'agenda', options: { language: 'en' } });
  await set({ at: 'server', key: 'closed', to: 'silent' }, { at: GENERAL, key: 'answering', to: 'off' });
  const seen = local.messages().length;
  for (const reply of [
    await meeting(),
    await local.contextMenu({ name: 'Ask about this', message: before.message }),
  ]) {
    await reply.until(({ message }) => message === undefined);
    expect([reply.isExpired, reply.errors]).toEqual([false, []]);
  }
  const pressed = await local.press(before, /:more:/);
  expect([pressed.isExpired, pressed.errors]).toEqual([false, []]);
  expect(local.messages()).toHaveLength(seen);
});

test('a thread of a closed channel is closed, unless it is opened itself', async () => {
  await set({ at: GENERAL, key: 'answering', to: 'off' });
  expectTurnedAway(await meeting({ channel: THREAD_NAME }));
  await set({ at: THREAD, key: 'answering', to: 'on' });
  expect((await meeting({ channel: THREAD_NAME })).isEphemeral).toBe(false);
});

test('in direct messages, and where only the asker installed the bot, a server’s choices do not hold', async () => {
  await set(
    { at: 'server', key: 'answering', to: 'off' },
    { at: 'server', key: 'visibility', to: 'private' },
  );
  for (const where of [{ channel: 'dm' }, { userInstall: true }]) {
    const reply = await meeting(where);
    // Discord shows the second to the asker alone all the same; the bot did not ask for that.
    const asked = Number(reply.response?.data?.flags ?? 0) & MessageFlags.Ephemeral;
    expect([reply.errors, asked, languageOf(reply)]).toEqual([[], 0, 'ar']);
  }
});

test('a member waits between two questions, alone and only where that was set', async () => {
  await set({ at: GENERAL, key: 'cooldownSeconds', to: 60 });
  expect((await meeting()).isEphemeral).toBe(false);
  const second = await meeting();
  expect(second.isEphemeral).toBe(true);
  expect(said(second)).toMatch(/^حدّد المشرفون مهلة بين السؤال والسؤال هنا\. .*: (60|59)\.$/);
  expect((await meeting({ as: 'moderator' })).isEphemeral).toBe(false);
  expect((await meeting({ channel: 'reading' })).isEphemeral).toBe(false);
  // A thread of the channel is under the same pause.
  expect((await meeting({ channel: THREAD_NAME })).isEphemeral).toBe(true);
});

test('a question that cannot be met costs no wait', async () => {
  await set({ at: READING, key: 'cooldownSeconds', to: 60 });
  await world.local.command({ name: 'source', options: { passage: 99 }, channel: 'reading' });
  expect((await meeting({ channel: 'reading' })).isEphemeral).toBe(false);
});

test('the default meeting of a channel is meant unless a member names one; one that is gone gives way to the newest', async () => {
  const data = join(import.meta.dirname, '../../data');
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(data, folder, { recursive: true });
  // Nothing is asked in plain words here, and without phrasings an index is built at once.
  for (const language of ['ar', 'en'])
    writeFileSync(join(folder, `meetings/2021-06/by-heart/phrasings.${language}.json`), '{}');
  cpSync(join(folder, 'meetings/2021-06'), join(folder, 'meetings/2020-01'), { recursive: true });
  const two = loadLibrary(folder);
  // Discord would not wait for a machine that is busy with their indexes.
  for (const { id } of two.meetings) two.open(id);
  const other = await startWorld({ settings: world.settings, library: two });
  const places = async (options = {}) => said(await other.local.command({ name: 'meeting', options }));
  expect(await places()).toContain('اجتماع 2021-06');
  await set({ at: GENERAL, key: 'meeting', to: '2020-01' });
  expect(await places()).toContain('اجتماع 2020-01');
  expect(await places({ meeting: '2021-06' })).toContain('اجتماع 2021-06');
  await set({ at: GENERAL, key: 'meeting', to: '1999-01' });
  expect(await places()).toContain('اجتماع 2021-06');
  await other.bot.close();
  await other.local.close();
});

test('a channel that was deleted harms nobody', async () => {
  await set(
    { at: '999999999999999999', key: 'answering', to: 'on' },
    { at: 'server', key: 'answering', to: 'off' },
  );
  const reply = await meeting();
  expectTurnedAway(reply);
  expect(reply.response?.data?.flags).toBe(MessageFlags.Ephemeral);
});

test('where the bot may not see a thread’s channel, what is set for thread, channel and server holds', async () => {
  const other = await startWorld(
    { settings: world.settings },
    {
      guilds: world.local.world.guilds.map((guild) => ({
        ...guild,
        channels: [
          ...guild.channels,
          { id: '1100000000000000029', name: 'hidden', type: 11, parentId: '1100000000000000014' },
        ],
      })),
    },
  );
  await set({ at: '1100000000000000014', key: 'visibility', to: 'private' });
  for (let i = 0; i < 2; i += 1) {
    expect((await other.local.command({ name: 'meeting', channel: 'hidden' })).isEphemeral).toBe(true);
  }
  expect(other.local.requests.filter(({ path }) => path.startsWith('/channels/'))).toHaveLength(1);
  await other.bot.close();
  await other.local.close();
});
