import { REST } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { registerCommands } from '../../src/discord/register.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/index.ts';
import { startWorld } from './world.ts';

let local: LocalDiscord;
afterEach(() => local.close());

const all = [...commands.values()];
const writes = () =>
  local.requests.filter(({ method, path }) => method !== 'GET' && path.includes('/commands'));

async function start() {
  local = await startLocalDiscord();
  const rest = new REST({ api: local.apiUrl }).setToken(local.token);
  return { rest, applicationId: local.applicationId };
}

test('the first start writes all commands with one PUT, the second writes nothing', async () => {
  const { rest, applicationId } = await start();
  expect(await registerCommands(rest, { applicationId }, all)).toBe(true);
  expect(writes().map(({ method, path }) => [method, path])).toEqual([
    ['PUT', `/applications/${applicationId}/commands`],
  ]);
  expect(await registerCommands(rest, { applicationId }, all)).toBe(false);
  expect(writes()).toHaveLength(1);
});

test('one guild can have them to itself, and a second start writes nothing there either', async () => {
  const { rest, applicationId } = await start();
  const scope = { applicationId, guildId: local.guildId };
  expect(await registerCommands(rest, scope, all)).toBe(true);
  expect(await registerCommands(rest, scope, all)).toBe(false);
  expect(writes().map(({ path }) => path)).toEqual([
    `/applications/${applicationId}/guilds/${local.guildId}/commands`,
  ]);
});

test('what has changed on either side is written again', async () => {
  const { rest, applicationId } = await start();
  await registerCommands(rest, { applicationId }, all);
  expect(await registerCommands(rest, { applicationId }, all.slice(1))).toBe(true);
  expect(await registerCommands(rest, { applicationId }, all.slice(1))).toBe(false);
  // Somebody changed a permission with another tool.
  const [{ id }] = (await rest.get(`/applications/${applicationId}/commands`)) as [{ id: string }];
  await rest.patch(`/applications/${applicationId}/commands/${id}`, {
    body: { default_member_permissions: '0' },
  });
  expect(await registerCommands(rest, { applicationId }, all.slice(1))).toBe(true);
});

test('a bot that starts again leaves the commands as they are', async () => {
  const world = await startWorld();
  local = world.local;
  await world.restart();
  await world.bot.close();
  expect(writes()).toHaveLength(1);
});

test('a bot that is refused the registration goes on answering', async () => {
  const world = await startWorld();
  local = world.local;
  local.failNext({ path: '/commands', status: 403, body: { code: 50001, message: 'Missing Access' } });
  await world.restart();
  expect((await local.command({ name: 'meeting' })).errors).toEqual([]);
  expect(world.log).toContainEqual(expect.objectContaining({ level: 50, msg: 'commands not registered' }));
  await world.bot.close();
});
