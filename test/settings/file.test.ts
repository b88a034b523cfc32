import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type FileProblem,
  type ImportInto,
  MOST_FILE_BYTES,
  readSettingsFile,
  writeSettingsFile,
} from '../../src/settings/file.ts';
import { type GuildSettings, MOST_CHANNELS } from '../../src/settings/settings.ts';

const GUILD = '123456789012345678';
const CHANNEL = '323456789012345678';
const into: ImportInto = { guildId: GUILD, isMeeting: (id) => id === '2021-06' };

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (json: unknown, options: Partial<ImportInto> = {}) =>
  readSettingsFile(bytes(JSON.stringify(json)), { ...into, ...options });
const whole = (parts: object = {}) => ({ version: 1, guild: GUILD, server: {}, channels: {}, ...parts });

const place = fc.record(
  {
    answering: fc.constantFrom('on' as const, 'off' as const),
    closed: fc.constantFrom('private' as const, 'silent' as const),
    language: fc.constantFrom('ar' as const, 'en' as const, 'asked' as const),
    visibility: fc.constantFrom('public' as const, 'private' as const),
    cooldownSeconds: fc.integer({ min: 0, max: 21_600 }),
    meeting: fc.constantFrom('newest', '2021-06'),
  },
  { requiredKeys: [] },
);
const channelId = fc.bigInt({ min: 10n ** 17n, max: 10n ** 19n - 1n }).map(String);

test('what is exported is imported as it was', () => {
  const asked = fc.record({ on: fc.boolean(), days: fc.integer({ min: 1, max: 365 }) }, { requiredKeys: [] });
  const settings = fc.record(
    {
      server: place,
      channels: fc.dictionary(channelId, place, { maxKeys: 30 }),
      asked,
      shippedMeetings: fc.boolean(),
    },
    { requiredKeys: ['server', 'channels'] },
  );
  fc.assert(
    fc.property(settings, ({ server, channels, ...whole }) => {
      const given = { server: { ...server }, channels: { ...channels }, ...whole };
      const { settings, problems } = readSettingsFile(bytes(writeSettingsFile(GUILD, given)), into);
      expect(problems).toBeUndefined();
      expect(settings).toEqual(given);
    }),
  );
});

test('the most that a server can set fits into a file that can be imported', () => {
  const full = {
    answering: 'off',
    closed: 'private',
    language: 'asked',
    visibility: 'private',
    cooldownSeconds: 21_600,
    meeting: 'm'.repeat(64),
  } as const;
  const ids = Array.from(
    { length: MOST_CHANNELS },
    (_, index) => `${10_000_000_000_000_000_000n + BigInt(index)}`,
  );
  const settings: GuildSettings = { server: full, channels: Object.fromEntries(ids.map((id) => [id, full])) };
  const file = bytes(writeSettingsFile(GUILD, settings));
  expect(file.length).toBeLessThanOrEqual(MOST_FILE_BYTES);
  expect(readSettingsFile(file, { ...into, isMeeting: () => true }).settings).toEqual(settings);
});

test('ids are strings in the file: as numbers they would be others', () => {
  const file = writeSettingsFile(GUILD, { server: {}, channels: { [CHANNEL]: { language: 'ar' } } });
  expect(JSON.parse(file)).toEqual(whole({ channels: { [CHANNEL]: { language: 'ar' } } }));
});

test('every problem is listed by its path, and nothing is taken from the file', () => {
  const json = {
    version: '1',
    guild: 12345678901234,
    server: { language: 'fr', cooldownSeconds: 1.5, colour: 'red', meeting: '../secret' },
    channels: { general: { answering: 'off' }, [CHANNEL]: { answering: true, visibility: null } },
    asked: { on: 'yes', days: 0, names: true },
    shippedMeetings: 1,
    roles: {},
  };
  expect(sorted(read(json).problems)).toEqual(
    sorted([
      { path: 'version', code: 'wrong', expected: '1' },
      { path: 'guild', code: 'wrong', expected: '"123456789012345678"' },
      { path: 'server.language', code: 'wrong', expected: '"ar" | "en" | "asked"' },
      { path: 'server.cooldownSeconds', code: 'wrong', expected: '0–21600' },
      { path: 'server.meeting', code: 'wrong', expected: '"newest" | "id"' },
      { path: 'server.colour', code: 'unknown' },
      { path: 'channels.general', code: 'not-an-id' },
      { path: `channels.${CHANNEL}.answering`, code: 'wrong', expected: '"on" | "off"' },
      { path: `channels.${CHANNEL}.visibility`, code: 'wrong', expected: '"public" | "private"' },
      { path: 'asked.on', code: 'wrong', expected: 'true | false' },
      { path: 'asked.days', code: 'wrong', expected: '1–365' },
      { path: 'asked.names', code: 'unknown' },
      { path: 'shippedMeetings', code: 'wrong', expected: 'true | false' },
      { path: 'roles', code: 'unknown' },
    ]),
  );
  expect(read(json).settings).toBeUndefined();
});

test.each([
  ['a list', [], [{ path: '', code: 'wrong', expected: '{…}' }]],
  ['null', null, [{ path: '', code: 'wrong', expected: '{…}' }]],
  [
    'a file without its parts',
    { version: 1, guild: GUILD },
    ['server', 'channels'].map((path) => ({ path, code: 'wrong', expected: '{…}' })),
  ],
  ['a file of a newer version', { version: 2, all: 'is different' }, [{ path: 'version', code: 'newer' }]],
  [
    'a cooldown of more than six hours',
    whole({ server: { cooldownSeconds: 21_601 } }),
    [{ path: 'server.cooldownSeconds', code: 'wrong', expected: '0–21600' }],
  ],
  [
    'a meeting that is not on record',
    whole({ channels: { [CHANNEL]: { meeting: '1999-01' } } }),
    [{ path: `channels.${CHANNEL}.meeting`, code: 'unknown-meeting', found: '1999-01' }],
  ],
])('%s is refused', (_, json, problems) => {
  expect(read(json)).toEqual({ problems });
});

test('more channels than can be set are refused', () => {
  const ids = Array.from(
    { length: MOST_CHANNELS + 1 },
    (_, index) => `${100_000_000_000_000_000n + BigInt(index)}`,
  );
  const channels = Object.fromEntries(ids.map((id) => [id, { language: 'ar' }]));
  expect(read(whole({ channels }))).toEqual({
    problems: [{ path: 'channels', code: 'too-many', expected: '≤ 1000' }],
  });
});

test('another server’s file is refused, along with its other problems, unless it is confirmed', () => {
  const json = whole({ guild: '223456789012345678', server: { language: 'ar' } });
  const other = { path: 'guild', code: 'other-server', found: '223456789012345678' };
  expect(read(json)).toEqual({ problems: [other] });
  expect(read(json, { anyServer: true }).settings).toEqual({ server: { language: 'ar' }, channels: {} });
  const worse = whole({ guild: '223456789012345678', server: { language: 'fr' } });
  expect(read(worse).problems).toEqual([
    { path: 'server.language', code: 'wrong', expected: '"ar" | "en" | "asked"' },
    other,
  ]);
});

test('a file of more than 256 KiB is not read', () => {
  expect(readSettingsFile(new Uint8Array(MOST_FILE_BYTES + 1), into)).toEqual({
    problems: [{ path: '', code: 'too-large' }],
  });
});

test.each([
  ['cut off', bytes('{"version": 1,')],
  ['empty', bytes('')],
  ['not UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
])('a file that is %s is no JSON', (_, file) => {
  expect(readSettingsFile(file, into)).toEqual({ problems: [{ path: '', code: 'not-json' }] });
});

test('a byte order mark, as some editors put one, does no harm', () => {
  expect(readSettingsFile(bytes(`\uFEFF${JSON.stringify(whole())}`), into).settings).toBeDefined();
});

const sorted = (problems: FileProblem[] = []) => problems.toSorted((a, b) => a.path.localeCompare(b.path));
