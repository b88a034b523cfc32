import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import dotenv from 'dotenv';
import { expect, test } from 'vitest';
import { type ConfigError, parseConfig, sentences } from '../src/config.ts';

const HOME = join(import.meta.dirname, '..');
const EXAMPLE = readFileSync(`${import.meta.dirname}/../.env.example`, 'utf8');

const unset = {
  token: undefined,
  apiUrl: undefined,
  guildId: undefined,
  logLevel: 'info',
  databaseUrl: undefined,
  shards: 'auto',
  dataFolder: join(HOME, 'data'),
  indexFolder: join(HOME, 'node_modules/.cache/mahdar'),
  port: 4777,
  logQuestions: false,
  mentions: false,
  health: undefined,
};

function problemsOf(env: Record<string, string>): string[] {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
}

test('an empty environment starts the local Discord with the defaults', () => {
  expect(parseConfig({})).toEqual(unset);
});

test('a copied .env.example changes nothing', () => {
  expect(parseConfig(dotenv.parse(EXAMPLE))).toEqual(unset);
});

test('.env.example has every variable with its sentence, and no other', () => {
  const pattern = /^# (.*)\n([A-Z_]+)=/gm;
  expect([...EXAMPLE.matchAll(pattern)].map(([, sentence, name]) => [name, sentence])).toEqual(sentences);
});

test('spaces around a value do not count, nor do variables that are not ours', () => {
  expect(parseConfig({ DISCORD_TOKEN: ' abc.def \n', LOG_LEVEL: ' ', PATH: '/bin' })).toEqual({
    ...unset,
    token: 'abc.def',
  });
});

test.each([
  ['auto', 'auto'],
  ['1', { ids: [0], count: 1 }],
  ['3', { ids: [0, 1, 2], count: 3 }],
  ['0-3/16', { ids: [0, 1, 2, 3], count: 16 }],
  ['15-15/16', { ids: [15], count: 16 }],
])('SHARDS=%s is read', (SHARDS, shards) => {
  expect(parseConfig({ SHARDS }).shards).toEqual(shards);
});

test.each(['0', '-1', '1.5', 'all', '3-1/16', '0-16/16', '0-3', '0-3/', '99999'])(
  'SHARDS=%s is refused',
  (SHARDS) => {
    expect(problemsOf({ SHARDS })).toEqual(['SHARDS must be "auto", a number, or a share such as 0-3/16']);
  },
);

test('health and metrics are off without a port, and on this machine alone unless told otherwise', () => {
  expect(parseConfig({ HEALTH_HOST: '0.0.0.0' }).health).toBeUndefined();
  expect(parseConfig({ HEALTH_PORT: '9464' }).health).toEqual({ port: 9464, host: '127.0.0.1' });
  expect(parseConfig({ HEALTH_PORT: '9464', HEALTH_HOST: '::' }).health).toEqual({ port: 9464, host: '::' });
});

test.each(['http://127.0.0.1:1/api', 'http://127.0.0.1:1/api/', 'http://127.0.0.1:1/api/v10'])(
  'DISCORD_API_URL=%s is the base to which the version is added',
  (DISCORD_API_URL) => {
    const { apiUrl } = parseConfig({ DISCORD_TOKEN: 'x', DISCORD_API_URL });
    expect(apiUrl).toBe('http://127.0.0.1:1/api');
  },
);

test.each([
  'mahdar.sqlite',
  '/var/lib/mahdar.sqlite',
  'postgres://u:p@db.example/mahdar',
  'postgresql://db.example/m',
])('DATABASE_URL=%s is accepted', (DATABASE_URL) => {
  expect(parseConfig({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
});

test('every wrong value is reported at once, by name and without the value', () => {
  const env = {
    DISCORD_TOKEN: 'secret token',
    DISCORD_API_URL: 'ftp://secret.example',
    DISCORD_GUILD_ID: 'my secret server',
    LOG_LEVEL: 'secretly',
    DATABASE_URL: 'mysql://user:secret@db.example/x',
    SHARDS: 'secret',
    LOG_QUESTIONS: 'secretly',
    HEALTH_PORT: 'secret',
    HEALTH_HOST: 'secret host',
    PORT: '70000',
  };
  expect(problemsOf(env)).toEqual([
    'DISCORD_TOKEN must be the token alone, without spaces or line breaks',
    'DISCORD_API_URL must be an address such as http://127.0.0.1:3000/api',
    'DISCORD_GUILD_ID must be the id of a server: 17 to 20 digits',
    'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent',
    'LOG_QUESTIONS must be true or false',
    'DATABASE_URL must be a path, or an address that begins with postgres:// and names a host',
    'SHARDS must be "auto", a number, or a share such as 0-3/16',
    'HEALTH_PORT must be a port: 0 to 65535',
    'HEALTH_HOST must be an address to listen on, such as 127.0.0.1 or 0.0.0.0',
    'PORT must be a port: 0 to 65535',
  ]);
});

test('an address of Discord without a token is a mistake, not a local Discord', () => {
  expect(problemsOf({ DISCORD_API_URL: 'http://127.0.0.1:1/api' })).toEqual([
    'DISCORD_TOKEN must be set where DISCORD_API_URL is',
  ]);
});
