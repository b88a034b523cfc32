// The process itself: what it prints, and the code it ends with.

import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { allCommands } from '../commands/index.ts';
import { type Fault, type LocalDiscord, startLocalDiscord } from '../src/local/index.ts';
import { buttonsOf } from './discord/world.ts';

const ROOT = join(import.meta.dirname, '..');

/** Returns a copy of the project for one test, whose data may be spoilt. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'mahdar-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  for (const part of ['package.json', 'src', 'commands', 'data']) {
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Starts a Discord for one test. */
async function startDiscord() {
  const local = await startLocalDiscord();
  onTestFinished(() => local.close());
  return local;
}

/** Where that Discord is, for a process's environment. */
const onto = (local: LocalDiscord) => ({ DISCORD_TOKEN: local.token, DISCORD_API_URL: local.apiUrl });

/** Starts a script of the project far from anybody's `.env` and settings, with this environment alone. */
function start(script: string, env: Record<string, string>, root = ROOT) {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { NODE_COMPILE_CACHE } = process.env;
  const own = { DATABASE_URL: join(folder, 'settings.sqlite'), NODE_COMPILE_CACHE };
  const child = spawn(process.execPath, [join(root, script)], { cwd: folder, env: { ...own, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => (output.stdout += data));
  child.stderr.on('data', (data) => (output.stderr += data));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const until = (text: string) => expect.poll(() => output.stdout, { timeout: 30_000 }).toContain(text);
  return { child, output, ended, until };
}

test('without a token it prints an address where every command is offered, and SIGTERM ends it with 0', async () => {
  const { child, output, ended, until } = start('src/index.js', { PORT: '0' });
  await until('"ready"');
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+\//.exec(output.stdout) ?? [];
  expect((await fetch(url)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(output.stderr).toBe('');
}, 60_000);

test('wrong configuration ends it with 78 and every problem, without the values', async () => {
  const { output, ended } = start('src/index.js', { SHARDS: 'many', DISCORD_TOKEN: 'a secret' });
  expect(await ended).toBe(78);
  expect(output).toEqual({
    stdout: '',
    stderr:
      'The configuration is wrong:\n' +
      '  DISCORD_TOKEN must be the token alone, without spaces or line breaks\n' +
      '  SHARDS must be "auto", a number, or a share such as 0-3/16\n',
  });
}, 60_000);

test.each(['glossary.json', 'meetings/2021-06/by-heart/record.json', 'meetings/2021-06/record.json'])(
  'a wrong %s ends it with 78 and one line that names the file',
  async (file) => {
    const copy = copyProject();
    writeFileSync(join(copy, 'data', file), '{"groups": "none"}');
    const { output, ended } = start('src/index.js', {}, copy);
    expect(await ended).toBe(78);
    expect(output.stderr).toMatch(/^.*\n$/);
    expect(output.stderr).toContain(join(copy, 'data', file));
  },
  60_000,
);

test('a token that Discord refuses ends it with 78 and one line that says what to do', async () => {
  const local = await startDiscord();
  const token = 'refused-token-of-this-test';
  const { output, ended } = start('src/index.js', { DISCORD_TOKEN: token, DISCORD_API_URL: local.apiUrl });
  expect(await ended).toBe(78);
  expect(output.stderr).toMatch(/^Discord refuses the bot token\. .* DISCORD_TOKEN\.\n$/);
  expect(output.stdout + output.stderr).not.toContain(token);
}, 60_000);

test('a close that nothing can be done about ends the running process with 78', async () => {
  const local = await startDiscord();
  const env = { DISCORD_TOKEN: local.token, DISCORD_API_URL: local.apiUrl };
  const { output, ended, until } = start('src/index.js', env);
  await until('"ready"');
  local.drop(4014);
  expect(await ended).toBe(78);
  expect(output.stderr).toMatch(
    /^Discord does not grant the intents asked for\. .*\(gateway close 4014\)\n$/,
  );
}, 60_000);

test('health is to be had while it runs; SIGTERM with fifty interactions running: all are finished, and it ends with 0', async () => {
  const local = await startDiscord();
  const { child, output, ended, until } = start('src/main.ts', { ...onto(local), HEALTH_PORT: '0' });
  await until('"ready"');
  const [, url = ''] = /"url":"(http:\/\/127\.0\.0\.1:\d+)"/.exec(output.stdout) ?? [];
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('mahdar_shard_ready{shard="0"} 1');
  let held = 0;
  let closedWith: number | undefined;
  local.subscribe((event) => {
    if (event.type === 'faults') held += 1;
    if (event.type === 'gateway' && event.change === 'closed') closedWith = event.code;
  });
  local.failNext({ path: '/callback', delayMs: 1000, times: 50 });
  held = 0;
  const asked = Array.from({ length: 50 }, () => local.command({ name: 'meeting' }));
  await expect.poll(() => held, { timeout: 3000 }).toBe(50);
  child.kill('SIGTERM');
  const replies = await Promise.all(asked);
  expect(replies.filter(({ message, errors }) => message && errors.length === 0)).toHaveLength(50);
  expect(await ended).toBe(0);
  expect(closedWith).toBe(1000);
  expect(output.stdout.match(/"outcome":"answered"/g)).toHaveLength(50);
}, 60_000);

test('SIGTERM while Discord is away ends it with 0', async () => {
  const away = { DISCORD_TOKEN: 'some-token', DISCORD_API_URL: 'http://127.0.0.1:1/api' };
  const { child, output, ended, until } = start('src/main.ts', away);
  await until('Discord not reached');
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(output.stdout).toContain('ECONNREFUSED');
  expect(output.stderr).toBe('');
}, 60_000);

test('what nobody handles is logged with its cause, and ends it with 1', async () => {
  const local = await startDiscord();
  const mistake =
    'process.on("SIGUSR2", () => void Promise.reject(new Error("ours", { cause: new Error("why") })))';
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(mistake)}`;
  const { child, output, ended, until } = start('src/main.ts', { ...onto(local), NODE_OPTIONS });
  await until('"ready"');
  child.kill('SIGUSR2');
  expect(await ended).toBe(1);
  const last = JSON.parse(output.stdout.trim().split('\n').at(-1) ?? '');
  expect(last).toMatchObject({
    level: 60,
    msg: 'stopped',
    err: { message: 'ours', cause: { message: 'why' } },
  });
}, 60_000);

test('settings that cannot be read end it with 78 and one line that names the file, which stays as it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const DATABASE_URL = join(folder, 'damaged.sqlite');
  writeFileSync(DATABASE_URL, 'not a database, but somebody’s notes');
  const { output, ended } = start('src/index.js', { DATABASE_URL, PORT: '0' });
  expect(await ended).toBe(78);
  expect(output.stderr.trim().split('\n')).toEqual([expect.stringContaining(DATABASE_URL)]);
  expect(readFileSync(DATABASE_URL, 'utf8')).toBe('not a database, but somebody’s notes');
}, 60_000);

test('npm run dev starts the bot anew when a file changes, and buttons of before go on working', async () => {
  const copy = copyProject();
  const { child, output, ended, until } = start('src/cli/dev.ts', { PORT: '0' }, copy);
  await until('"ready"');
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+\//.exec(output.stdout) ?? [];
  const act = async (action: string, body: object) => {
    const response = await fetch(`${url}local/${action}`, { method: 'POST', body: JSON.stringify(body) });
    expect(response.status).toBe(200);
  };
  const messages = async () => {
    const response = await fetch(`${url}local/state`);
    return ((await response.json()) as { messages: APIMessage[] }).messages;
  };
  await act('command', { name: 'meeting', options: { language: 'en' } });
  const [before] = await messages();
  appendFileSync(join(copy, 'commands/help.ts'), '// changed');
  await expect.poll(() => output.stdout.match(/"ready"/g)?.length, { timeout: 20_000 }).toBe(2);
  const { العربية: customId } = buttonsOf(before);
  await act('press', { channel: before?.channel_id, messageId: before?.id, customId });
  const [after] = await messages();
  expect(after?.id).toBe(before?.id);
  expect(after?.embeds[0]?.description).toContain('اجتماع');
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(output.stderr).toBe('');
}, 60_000);

test('npm run discord starts a Discord for any bot, which finds it by two variables', async () => {
  const discord = start('src/cli/discord.ts', { PORT: '0' });
  await discord.until('DISCORD_API_URL=');
  const printed = discord.output.stdout.matchAll(/^(DISCORD_\w+)=(.+)$/gm);
  const bot = start('src/index.js', Object.fromEntries([...printed].map(([, name, value]) => [name, value])));
  await bot.until('"ready"');
  discord.child.kill('SIGINT');
  expect(await discord.ended).toBe(0);
}, 60_000);

test('npm run register writes the commands once, and says so', async () => {
  const local = await startDiscord();
  const env = { DISCORD_TOKEN: local.token, DISCORD_API_URL: local.apiUrl, DISCORD_GUILD_ID: local.guildId };
  const first = start('src/cli/register.ts', env);
  expect(await first.ended).toBe(0);
  expect(first.output.stdout).toBe(
    `${allCommands.length} commands registered in the server ${local.guildId}.\n`,
  );
  const second = start('src/cli/register.ts', env);
  expect(await second.ended).toBe(0);
  expect(second.output.stdout).toContain('nothing written');
}, 60_000);

test('npm run register without a token says what it needs', async () => {
  const { output, ended } = start('src/cli/register.ts', {});
  expect(await ended).toBe(78);
  expect(output.stderr).toContain('DISCORD_TOKEN must be set to register commands');
}, 60_000);

test.each<[string, Fault, code: number, says: RegExp]>([
  ['refuses the token', { status: 401 }, 78, /^Discord refuses the bot token\. .* DISCORD_TOKEN\.\n$/],
  ['is in trouble', { status: 503 }, 1, /^The commands could not be registered: Discord answers 503 .*\.\n$/],
  [
    'cuts the connection',
    { reset: true },
    1,
    /^The commands could not be registered: Discord did not answer: .*\n$/,
  ],
  [
    'asks for a long pause',
    { status: 429, headers: { 'retry-after': '3600' } },
    1,
    /^The commands could not be registered: Discord asks to wait 36\d\d seconds\.\n$/,
  ],
])(
  'npm run register where Discord %s says so in one line',
  async (_, fault, code, says) => {
    const local = await startDiscord();
    local.failNext({ ...fault, times: 20 });
    const { output, ended } = start('src/cli/register.ts', onto(local));
    expect(await ended).toBe(code);
    expect(output).toEqual({ stdout: '', stderr: expect.stringMatching(says) });
  },
  60_000,
);
