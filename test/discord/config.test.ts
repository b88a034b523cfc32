// `/config` and its panel from a moderator's hands to the JSON that Discord gets, and what then holds.

import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Reply, Where } from '../../src/local/index.ts';
import { NOTHING_SET } from '../../src/settings/settings.ts';
import { unmarked } from '../reply/unmarked.ts';
import { buttonsOf, embedOf, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(async () => {
  await world.settings.replaceAll(world.local.guildId, MODERATOR_ID, NOTHING_SET);
});
afterAll(() => world.stop());

const MODERATOR_ID = '1100000000000000042';
const CATEGORY = '1100000000000000010';
const GENERAL = '1100000000000000011';
const READING = '1100000000000000013';
const THREAD = '1100000000000000021';

const moderator: Where = { as: 'moderator' };
const config = (subcommand: string, options = {}, where: Where = {}) =>
  world.local.command({ name: `config ${subcommand}`, options, ...moderator, ...where });
const pick = (on: Reply, channel: string) => world.local.select(on, /:pick:/, [channel], moderator);
const choose = (on: Reply, key: string, value: string) =>
  world.local.select(on, new RegExp(`:set:.*\\.${key}$`), [value], moderator);
const press = (on: Reply, name: string) =>
  world.local.press(on, buttonsOf(on.message)[name] ?? `no button ${name}`, moderator);

const held = () => world.settings.read(world.local.guildId);
const said = (reply: Reply) => unmarked(embedOf(reply).description ?? '');

/** What holds for every reply of `/config`: taken by Discord, for the moderator alone, mentions nobody, no fields. */
function expectSound(reply: Reply) {
  expect(reply.errors).toEqual([]);
  expect(reply.isEphemeral).toBe(true);
  expect(embedOf(reply).fields ?? []).toEqual([]);
  const { allowed_mentions: mentions = { parse: [] } } = reply.response?.data ?? {};
  expect(mentions).toEqual({ parse: [] });
}

/** The file of a reply, as a moderator saves it. */
async function fileOf(reply: Reply) {
  const [file, ...others] = reply.message?.attachments ?? [];
  if (!file || others.length > 0) throw new Error('a reply has one file');
  const content = Buffer.from(await (await fetch(file.url)).arrayBuffer());
  return { name: file.filename, contentType: file.content_type ?? '', content };
}

type Row = { components: { options?: { value: string; default?: boolean }[] }[] };

const jsonFile = (value: unknown) => ({
  name: 'settings.json',
  contentType: 'application/json',
  content: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});

const importing = (value: unknown, more = {}) => config('import', { file: jsonFile(value), ...more });

test('Discord is told that /config is for members who manage the server, in servers that added the bot', () => {
  const [told] = world.local.commands.all().filter(({ name }) => name === 'config');
  expect(told).toMatchObject({ default_member_permissions: '32', contexts: [0], integration_types: [0] });
  expect(told?.options?.map(({ name }) => name)).toEqual([
    'show',
    'channel',
    'server',
    'reset',
    'log',
    'export',
    'import',
  ]);
});

test('members without the permission are not offered it, nor is anybody in direct messages', async () => {
  await expect(config('show', {}, { as: 'member' })).rejects.toThrow('not offered');
  await expect(config('show', {}, { channel: 'dm' })).rejects.toThrow('not offered');
  await expect(config('show', {}, { userInstall: true })).rejects.toThrow('not offered');
});

test('a panel in the hands of a member without the permission does nothing', async () => {
  const panel = await config('show');
  const components = (panel.message as APIMessage).components;
  const message = (await world.bot.client.rest.post(`/channels/${GENERAL}/messages`, {
    body: { content: 'forged', components },
  })) as APIMessage;
  const seen = structuredClone(message);
  for (const reply of [
    await world.local.select(message, /:set:.*answering/, ['off']),
    await world.local.select(message, /:pick:/, ['reading']),
    await world.local.press(message, /:export:/),
    await world.local.press(message, /:log:/),
  ]) {
    expect(reply.isEphemeral).toBe(true);
    expect(said(reply)).toBe('These settings are for members who may manage the server.');
  }
  expect(held()).toEqual(NOTHING_SET);
  expect(world.local.messages().find(({ id }) => id === seen.id)).toEqual(seen);
});

test('/config show says each value and where it comes from, for the channel where it is asked', async () => {
  await config('server', { language: 'en', visibility: 'private' });
  await config('channel', { channel: 'Text channels', cooldown: 30 });
  await config('channel', { channel: 'Questions of the week', answering: 'off' });
  const reply = await config('show', {}, { channel: 'Questions of the week' });
  expectSound(reply);
  expect(said(reply).split('\n')).toEqual([
    `Settings in <#${THREAD}>`,
    'Answers: Off · *set here*',
    'Where answers are off: A note to the asker · *default*',
    'Language: English · *from the server*',
    'Who sees replies: The asker alone · *from the server*',
    `Pause between questions: 30 seconds · *from the category* <#${CATEGORY}>`,
    'Meeting: The newest · *default*',
  ]);
  expect(embedOf(reply).footer?.text).toBe(
    'The nearest counts: thread, then its channel, its category, the server, the default',
  );
});

test('by the panel alone a moderator closes all but two channels and sets their languages', async () => {
  let panel = await config('show');
  panel = await press(panel, 'Whole server');
  panel = await choose(panel, 'answering', 'off');
  expect(said(panel)).toContain('Answers: Only in the channels I name · *set here*');
  for (const [channel, language] of [
    ['عام', 'ar'],
    ['reading', 'en'],
  ] as const) {
    panel = await pick(panel, channel);
    panel = await choose(panel, 'answering', 'on');
    panel = await choose(panel, 'language', language);
    expectSound(panel);
  }
  expect(said(panel)).toContain(`<#${READING}> · Language not set → English`);
  expect(held()).toEqual({
    server: { answering: 'off' },
    channels: {
      '1100000000000000012': { answering: 'on', language: 'ar' },
      [READING]: { answering: 'on', language: 'en' },
    },
  });
  const meeting = async (channel: string) => {
    const reply = await world.local.command({ name: 'meeting', channel });
    return [reply.isEphemeral, /^[A-Z]/.test(said(reply))];
  };
  expect(await meeting('general')).toEqual([true, false]);
  expect(await meeting('عام')).toEqual([false, false]);
  expect(await meeting('reading')).toEqual([false, true]);
  // The whole server lists the channels that have settings of their own.
  expect(said(await press(panel, 'Whole server'))).toMatch(/With settings of their own: <#\d+> · <#\d+>$/);
});

test('the panel’s second page sets the rest, marks what is chosen, and a reset takes it all away', async () => {
  let panel = await press(await config('show'), 'More settings');
  panel = await choose(panel, 'closed', 'silent');
  panel = await choose(panel, 'cooldownSeconds', '300');
  panel = await choose(panel, 'meeting', '2021-06');
  expect(held().channels[GENERAL]).toEqual({ closed: 'silent', cooldownSeconds: 300, meeting: '2021-06' });
  const rows = (panel.message?.components ?? []) as unknown as Row[];
  const menus = rows.flatMap(({ components }) => components);
  const chosen = menus.flatMap(({ options = [] }) => options.filter((option) => option.default));
  expect(chosen.map(({ value }) => value)).toEqual(['silent', '300', '2021-06']);
  panel = await choose(panel, 'closed', 'inherit');
  expect(held().channels[GENERAL]).toEqual({ cooldownSeconds: 300, meeting: '2021-06' });
  panel = await press(panel, 'Reset this');
  expectSound(panel);
  expect(held()).toEqual(NOTHING_SET);
});

test('the panel works after a restart', async () => {
  const panel = await config('show');
  await world.restart();
  await choose(panel, 'visibility', 'private');
  expect(held().channels).toEqual({ [GENERAL]: { visibility: 'private' } });
});

test('in an Arabic server the panel is Arabic, and one press makes it English', async () => {
  await config('server', { language: 'ar' });
  const panel = await config('show');
  expectSound(panel);
  expect(said(panel)).toContain('لغة الرد: العربية · *من الخادم*');
  expect(embedOf(panel).footer?.text).toMatch(/^الأقرب يغلب/);
  expect(said(await press(panel, 'English'))).toContain('Language: Arabic · *from the server*');
  await config('server', { language: 'asked' });
});

test.each([
  ['server', { answering: 'off', closed: 'silent', language: 'en', visibility: 'private', cooldown: 7 }],
  [
    'channel',
    { answering: 'on', closed: 'private', language: 'asked', visibility: 'public', meeting: '2021-06' },
  ],
])('/config %s does the same for people who type', async (where, options) => {
  const reply = await config(where, options);
  expectSound(reply);
  const { cooldown, ...rest } = options as Record<string, string | number>;
  const expected = { ...rest, ...(cooldown && { cooldownSeconds: cooldown }) };
  expect(where === 'server' ? held().server : held().channels[GENERAL]).toEqual(expected);
});

test('/config channel without a setting, and with a meeting that is not on record, says so and changes nothing', async () => {
  expect(said(await config('channel'))).toMatch(/^Please choose at least one setting/);
  const meeting = { meeting: '1999-01', language: 'ar' };
  expect(said(await config('channel', meeting))).toMatch(/^There is no meeting called “1999-01”/);
  expect(held()).toEqual(NOTHING_SET);
});

test('typing a meeting offers those on record', async () => {
  const choices = await world.local.autocomplete({
    ...{ name: 'config server', options: { meeting: '23' }, focused: 'meeting' },
    ...moderator,
  });
  expect(choices.map(({ value }) => value)).toEqual(['2021-06']);
});

test('what was so already is said to be unchanged', async () => {
  await config('server', { visibility: 'private' });
  expect(said(await config('server', { visibility: 'private' }))).toMatch(/^Nothing changed/);
  expect(await world.settings.log(world.local.guildId, { limit: 1 })).toMatchObject([
    { path: 'server.visibility' },
  ]);
});

test('what a server decides as a whole is on a page of its own, typed, reset and told in the log', async () => {
  let panel = await press(await config('show'), 'Whole server');
  expect(said(panel)).toContain('Unanswered questions: Not kept · *default*');
  panel = await press(await press(panel, 'More settings'), 'More settings');
  panel = await choose(panel, 'asked-on', 'true');
  expect(said(panel)).toContain('server · Unanswered questions not set → Kept');
  panel = await choose(panel, 'asked-days', '90');
  panel = await choose(panel, 'shippedMeetings', 'false');
  expect(said(panel)).toContain('They are kept for: 90 days · *set here*');
  expectSound(panel);
  expect(held()).toMatchObject({ asked: { on: true, days: 90 }, shippedMeetings: false });
  expect(said(await press(panel, 'العربية'))).toContain('اجتماعات البوت المرفقة: لا تجيب هنا');
  panel = await choose(await press(panel, 'رجوع'), 'answering', 'on');
  await config('server', { asked: false, 'asked-days': 7, 'shipped-meetings': true });
  expect(held()).toMatchObject({ asked: { on: false, days: 7 }, shippedMeetings: true });
  await config('reset', { what: 'server', setting: 'asked.days' });
  await config('reset', { what: 'everything', setting: 'shippedMeetings' });
  expect(held()).toEqual({ server: { answering: 'on' }, channels: {}, asked: { on: false } });
  expect(said(await config('reset', { what: 'channel', setting: 'asked.on' }))).toContain(
    'set for the whole server',
  );
  expect(said(await config('log'))).toContain('Meetings that come with the bot Answer here → not set');
});

test('/config reset takes away one setting, one place, or one setting everywhere', async () => {
  await config('server', { visibility: 'private', cooldown: 5 });
  await config('channel', { visibility: 'public', cooldown: 10 });
  await config('channel', { visibility: 'public', channel: 'reading' });
  await config('reset', { what: 'server', setting: 'cooldownSeconds' });
  expect(held().server).toEqual({ visibility: 'private' });
  await config('reset', { what: 'channel', channel: 'reading' });
  expect(Object.keys(held().channels)).toEqual([GENERAL]);
  await config('reset', { what: 'everything', setting: 'visibility' });
  expect(held()).toEqual({ server: {}, channels: { [GENERAL]: { cooldownSeconds: 10 } } });
});

test('export, reset, import: everything is back, and the log tells it all, page by page', async () => {
  await config('server', { answering: 'off' });
  await config('channel', {
    channel: 'عام',
    answering: 'on',
    language: 'ar',
    cooldown: 5,
    visibility: 'private',
  });
  await config('channel', { channel: 'reading', answering: 'on', language: 'en', closed: 'silent' });
  const before = held();
  const exported = await config('export');
  expectSound(exported);
  const file = await fileOf(exported);
  expect(file.name).toBe('mahdar-settings.json');
  const reset = await config('reset', { what: 'everything' });
  expectSound(reset);
  expect(held()).toEqual(NOTHING_SET);
  // What a reset takes away comes along as a file, for whoever did not mean it.
  expect((await fileOf(reset)).content).toEqual(file.content);
  const imported = await config('import', { file });
  expect(said(imported)).toMatch(/^The settings of the file are saved\./);
  expect(held()).toEqual(before);

  let log = await config('log');
  expectSound(log);
  expect(said(log)).toContain(`<@${MODERATOR_ID}>`);
  const numbers = [];
  for (let older: string | undefined = 'first'; older; older = buttonsOf(log.message).Older) {
    if (older !== 'first') log = await press(log, 'Older');
    numbers.push(...[...said(log).matchAll(/^(\d+)\. <t:\d+:f>/gm)].map(([, number]) => Number(number)));
  }
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  expect(numbers.at(-1)).toBe(1);
  expect(numbers).toHaveLength(numbers[0] as number);
  expect(buttonsOf(await press(log, 'Newer').then(({ message }) => message))).toHaveProperty('Older');
  expect(said(await press(log, 'Back'))).toContain('Answers:');
});

test('a file with problems changes nothing, and each problem is named by its path', async () => {
  await config('server', { visibility: 'private' });
  const before = held();
  const reply = await importing({
    version: 1,
    guild: world.local.guildId,
    server: { language: 'fr', color: 'red' },
    channels: { [GENERAL]: { cooldownSeconds: -1, meeting: '1999-01' }, general: {} },
  });
  expectSound(reply);
  for (const path of [
    'server.language',
    'server.color',
    `channels.${GENERAL}.cooldownSeconds`,
    'channels.general',
  ]) {
    expect(said(reply)).toContain(`- ${path}: `);
  }
  expect(held()).toEqual(before);
});

test('hundreds of problems are all told', async () => {
  const channels = Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [`${1_100_000_000_000_000_000n + BigInt(i)}`, { language: 'xx' }]),
  );
  const reply = await importing({ version: 1, guild: world.local.guildId, server: {}, channels });
  expectSound(reply);
  expect((await fileOf(reply)).content.toString().trim().split('\n')).toHaveLength(300);
});

test.each([
  ['larger than 256 KiB', ' '.repeat(256 * 1024 + 1)],
  ['not JSON', '{"version": 1,'],
  ['written by a newer version', { version: 99 }],
])('a file that is %s is refused', async (words, value) => {
  expect(said(await importing(value))).toContain(words);
  expect(held()).toEqual(NOTHING_SET);
});

test('the file of another server is taken only when that is confirmed', async () => {
  const file = { version: 1, guild: '1100000000000000999', server: { visibility: 'private' }, channels: {} };
  expect(said(await importing(file))).toContain('from another server');
  expect(held()).toEqual(NOTHING_SET);
  await importing(file, { confirm: true });
  expect(held().server).toEqual({ visibility: 'private' });
});

test.each([
  `config:set:en.0.${GENERAL}-0-0.everything`,
  `config:set:en.0.${GENERAL}.language`,
  'config:show:en.0.everywhere.',
  'config:show:fr.0.server.',
  'config:log:en.0.server.-1',
  'config:export:en.0.server.x.y',
])('a forged custom id %j is explained in private', async (custom_id) => {
  const components = [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id }] }];
  const message = await world.bot.client.rest.post(`/channels/${GENERAL}/messages`, {
    body: { content: 'x', components },
  });
  const reply = await world.local.press(message as APIMessage, custom_id, moderator);
  expect(reply.isEphemeral).toBe(true);
  expect(said(reply)).toMatch(/^انتهت صلاحية هذا الزر/);
});

test.each(['purple', '', 'inherit '])('a forged value %j of a menu changes nothing', async (value) => {
  const custom_id = `config:set:en.0.${GENERAL}-0-0.language`;
  const options = [{ label: 'x', value: value || '-' }];
  const components = [{ type: 1, components: [{ type: 3, custom_id, options }] }];
  const message = await world.bot.client.rest.post(`/channels/${GENERAL}/messages`, {
    body: { content: 'x', components },
  });
  const reply = await world.local.select(message as APIMessage, custom_id, value ? [value] : [], moderator);
  expect([reply.isEphemeral, reply.errors]).toEqual([true, []]);
  expect(held()).toEqual(NOTHING_SET);
});
