import { expect, test } from 'vitest';
import { guildValuesOf, resolve, valuesIn } from '../../src/settings/resolve.ts';
import {
  DEFAULTS,
  GUILD_DEFAULTS,
  type GuildSettings,
  KEYS,
  NOTHING_SET,
} from '../../src/settings/settings.ts';

const [THREAD, CHANNEL, CATEGORY] = ['100000000000000001', '100000000000000002', '100000000000000003'];
const inThread = { channelId: THREAD, parentId: CHANNEL, categoryId: CATEGORY };
const inChannel = { channelId: CHANNEL, categoryId: CATEGORY };

const everywhere: GuildSettings = {
  server: { cooldownSeconds: 1 },
  channels: {
    [CATEGORY]: { cooldownSeconds: 2 },
    [CHANNEL]: { cooldownSeconds: 3 },
    [THREAD]: { cooldownSeconds: 4 },
  },
};

function without(...ids: (string | 'server')[]): GuildSettings {
  const channels = Object.entries(everywhere.channels).filter(([id]) => !ids.includes(id));
  return { server: ids.includes('server') ? {} : everywhere.server, channels: Object.fromEntries(channels) };
}

test.each([
  ['a thread has the thread’s own value', everywhere, inThread, 4, { level: 'thread', id: THREAD }],
  ['else its channel’s', without(THREAD), inThread, 3, { level: 'channel', id: CHANNEL }],
  ['else its category’s', without(THREAD, CHANNEL), inThread, 2, { level: 'category', id: CATEGORY }],
  ['else the server’s', without(THREAD, CHANNEL, CATEGORY), inThread, 1, { level: 'server' }],
  ['else the default', NOTHING_SET, inThread, 0, { level: 'default' }],
  ['a channel has its own value', everywhere, inChannel, 3, { level: 'channel', id: CHANNEL }],
  ['a channel, else its category’s', without(CHANNEL), inChannel, 2, { level: 'category', id: CATEGORY }],
  ['a channel, else the server’s', without(CHANNEL, CATEGORY), inChannel, 1, { level: 'server' }],
  [
    'a channel in no category',
    without(CHANNEL),
    { channelId: CHANNEL, categoryId: null },
    1,
    { level: 'server' },
  ],
  ['the server at large', everywhere, undefined, 1, { level: 'server' }],
])('%s', (_, settings, place, value, from) => {
  expect(resolve(settings, place).cooldownSeconds).toEqual({ value, from });
});

test('each value is looked for by itself: a channel that sets one inherits the others', () => {
  const settings: GuildSettings = {
    server: { answering: 'off', language: 'en' },
    channels: { [CHANNEL]: { answering: 'on' }, [CATEGORY]: { visibility: 'private' } },
  };
  expect(resolve(settings, inThread)).toEqual({
    answering: { value: 'on', from: { level: 'channel', id: CHANNEL } },
    closed: { value: 'private', from: { level: 'default' } },
    language: { value: 'en', from: { level: 'server' } },
    visibility: { value: 'private', from: { level: 'category', id: CATEGORY } },
    cooldownSeconds: { value: 0, from: { level: 'default' } },
    meeting: { value: 'newest', from: { level: 'default' } },
  });
});

test('a server that is off answers only in the channels that are on', () => {
  const settings: GuildSettings = {
    server: { answering: 'off' },
    channels: { [CHANNEL]: { answering: 'on' } },
  };
  expect(valuesIn(settings, inChannel).answering).toBe('on');
  expect(valuesIn(settings, inThread).answering).toBe('on');
  expect(valuesIn(settings, { channelId: THREAD, categoryId: CATEGORY }).answering).toBe('off');
});

test('a cooldown of 0 in a channel lifts the server’s', () => {
  const settings = { server: { cooldownSeconds: 60 }, channels: { [CHANNEL]: { cooldownSeconds: 0 } } };
  expect(resolve(settings, inChannel).cooldownSeconds.value).toBe(0);
});

test('where nobody has chosen anything, every value is the default', () => {
  expect(valuesIn(NOTHING_SET, inThread)).toEqual(DEFAULTS);
  expect(Object.keys(DEFAULTS)).toEqual(KEYS);
});

test('a server as a whole keeps no questions and has the shipped meetings, unless it says otherwise', () => {
  expect(guildValuesOf(NOTHING_SET)).toEqual(GUILD_DEFAULTS);
  expect(GUILD_DEFAULTS).toEqual({ 'asked.on': false, 'asked.days': 30, shippedMeetings: true });
  const settings: GuildSettings = { ...NOTHING_SET, asked: { on: true }, shippedMeetings: false };
  expect(guildValuesOf(settings)).toEqual({ 'asked.on': true, 'asked.days': 30, shippedMeetings: false });
});
