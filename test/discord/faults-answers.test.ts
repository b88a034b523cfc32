// What goes wrong between Discord and the bot: told to the member once, logged once, never with a token.

import { SlashCommandBuilder } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import type { Command } from '../../commands/command.ts';
import { unmarked } from '../reply/unmarked.ts';
import { embedOf, startWorld, type World } from './world.ts';

let world: World;
afterEach(() => world.stop());

const broken: Command = {
  data: new SlashCommandBuilder().setName('broken').setDescription('Fails'),
  help: () => ({ says: { ar: '', en: '' } }),
  run() {
    throw new Error('our mistake');
  },
};

/** The log's lines about interactions, without times, when all are answered. */
async function interactions() {
  await world.bot.close();
  return world.log
    .filter(({ msg }) => msg === 'interaction')
    .map(({ level, command, outcome }) => ({ level, command, outcome }));
}

/** Nobody waits the full three seconds for an answer that was refused. */
const soon = { acknowledgeWithinMs: 400 };

const INFO = 30;
const WARN = 40;
const ERROR = 50;

test('a failing command: an apology for the member alone, one line with the stack in the log', async () => {
  world = await startWorld({ commands: new Map([['broken', broken]]) });
  const reply = await world.local.command({ name: 'broken' });
  expect(reply.isEphemeral).toBe(true);
  expect(unmarked(embedOf(reply).description ?? '')).toMatch(/^عذراً، حدث خطأ من جانبنا/);
  await world.bot.close();
  const [line, ...others] = world.log.filter(({ level }) => (level as number) >= WARN);
  expect(line).toMatchObject({
    level: ERROR,
    command: 'broken',
    outcome: 'failed',
    interaction: reply.interactionId,
    err: { message: 'our mistake', stack: expect.stringContaining('faults-answers.test.ts') },
  });
  expect(others).toEqual([]);
});

test("a member's mistake is no error in the log", async () => {
  world = await startWorld();
  await world.local.command({ name: 'source', options: { passage: 99 } });
  expect(await interactions()).toEqual([{ level: INFO, command: 'source', outcome: 'passage.unknown' }]);
});

test('a command that Discord still offers but the bot no longer has is explained', async () => {
  world = await startWorld();
  await world.bot.client.rest.post(`/applications/${world.local.applicationId}/commands`, {
    body: { name: 'gone', description: 'Gone' },
  });
  const reply = await world.local.command({ name: 'gone' });
  expect(reply.isEphemeral).toBe(true);
  expect(unmarked(embedOf(reply).description ?? '')).toMatch(/^لم يعد هذا الأمر موجوداً/);
});

test('an interaction delivered twice gets one reply', async () => {
  world = await startWorld();
  world.local.deliverTwice();
  const reply = await world.local.command({ name: 'meeting' });
  expect(reply.errors).toEqual([]);
  expect(await interactions()).toHaveLength(1);
  expect(world.local.messages()).toHaveLength(1);
});

test('an interaction that comes again after a lost connection gets no second reply', async () => {
  world = await startWorld();
  const { local } = world;
  const first = await local.command({ name: 'meeting' });
  local.drop();
  await expect.poll(() => world.log.some(({ msg }) => msg === 'resumed')).toBe(true);
  local.forgeNext((payload) => ({ ...payload, id: first.interactionId, token: first.token }));
  void local.command({ name: 'meeting' });
  expect((await local.command({ name: 'meeting' })).errors).toEqual([]);
  expect(await interactions()).toHaveLength(2);
  expect(local.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(2);
});

test.each([
  ['too late', 404, 10062],
  ['answered already', 400, 40060],
])('an interaction that Discord calls %s is logged once and let go', async (_, status, code) => {
  world = await startWorld({}, soon);
  world.local.failNext({ path: '/callback', status, body: { code, message: 'no' } });
  await world.local.command({ name: 'meeting' }).catch(() => undefined);
  expect(await interactions()).toEqual([{ level: WARN, command: 'meeting', outcome: `missed ${code}` }]);
  expect(world.local.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1);
});

test('where even the apology fails, the log says so and the bot goes on', async () => {
  world = await startWorld({}, soon);
  world.local.failNext({
    path: '/callback',
    status: 403,
    body: { code: 50001, message: 'Missing Access' },
    times: 2,
  });
  await world.local.command({ name: 'meeting' });
  expect((await world.local.command({ name: 'meeting' })).errors).toEqual([]);
  expect(await interactions()).toEqual([
    { level: ERROR, command: 'meeting', outcome: 'failed, member not told' },
    { level: INFO, command: 'meeting', outcome: 'answered' },
  ]);
});

test('closing waits for what is being answered', async () => {
  world = await startWorld();
  world.local.failNext({ path: '/callback', delayMs: 300 });
  const asked = world.local.command({ name: 'meeting' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  await world.bot.close();
  expect(await interactions()).toEqual([{ level: INFO, command: 'meeting', outcome: 'answered' }]);
  expect((await asked).errors).toEqual([]);
});
