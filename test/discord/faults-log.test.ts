// The log: one line for each interaction, and no token, whatever fails, at any level.

import { DiscordAPIError } from 'discord.js';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../src/discord/log.ts';
import { library, startWorld, type World } from './world.ts';

beforeAll(() => void library());

let world: World | undefined;
afterEach(async () => {
  await world?.stop();
  world = undefined;
});

const TOKEN = 'MTk4NjIyNDgzNDcxOTI1MjQ4.unique.bot-token-for-this-test';
const INTERACTION_TOKEN = 'unlike-any-token-of-Discord';

/** What a log writes of these fields. */
function written(fields: object, secrets = [TOKEN]): string {
  const lines: string[] = [];
  createLog('trace', secrets, { write: (line) => void lines.push(line) }).error(fields, 'written');
  return lines.join('');
}

test('no token and no question gets into the log, whatever fails, at any level', async () => {
  world = await startWorld({}, { acknowledgeWithinMs: 400, token: TOKEN });
  const { local } = world;
  const question = 'a question that nobody else asks';
  const ask = () => local.command({ name: 'ask', options: { question } });
  const replies = [await ask()];
  local.failNext({
    path: '/callback',
    status: 403,
    body: { code: 50001, message: 'Missing Access' },
    times: 2,
  });
  replies.push(await ask());
  local.failNext({ path: '/callback', status: 400, body: 'not JSON', times: 2 });
  replies.push(await ask());
  local.failNext({ path: '/callback', status: 429, headers: { 'retry-after': '0.05' } });
  replies.push(await ask());
  local.failNext({ path: '/callback', status: 500, times: 4 });
  replies.push(await ask());
  local.forgeNext((payload) => ({ ...payload, data: undefined }));
  replies.push(await ask());
  local.drop();
  await expect.poll(() => world?.log.some(({ msg }) => msg === 'resumed')).toBe(true);
  await world.bot.close();
  const all = world.lines.join('');
  expect(world.log.filter(({ msg }) => msg === 'interaction')).toHaveLength(replies.length);
  expect(world.log.some(({ msg }) => msg === 'REST')).toBe(true);
  expect(world.log.some(({ msg }) => msg === 'gateway')).toBe(true);
  for (const { token } of replies) expect(all).not.toContain(token);
  for (const secret of [...TOKEN.split('.'), question]) expect(all).not.toContain(secret);
});

test('questions are in the log where that was asked for', async () => {
  world = await startWorld({ logQuestions: true });
  await world.local.command({ name: 'ask', options: { question: 'من ترأس الاجتماع؟' } });
  await world.local.contextMenu({ name: 'Ask about this', content: 'who came?' });
  await world.local.command({ name: 'meeting' });
  await world.bot.close();
  const questions = world.log.filter(({ msg }) => msg === 'interaction').map(({ question }) => question);
  expect(questions).toEqual(['من ترأس الاجتماع؟', 'who came?', undefined]);
});

test('at info there is one line for each interaction, with command, outcome and duration', async () => {
  world = await startWorld();
  const reply = await world.local.command({ name: 'meeting' });
  await world.bot.close();
  expect(world.log.filter(({ msg }) => msg === 'interaction')).toEqual([
    {
      level: 30,
      time: expect.any(Number),
      msg: 'interaction',
      command: 'meeting',
      outcome: 'answered',
      ms: expect.any(Number),
      interaction: reply.interactionId,
    },
  ]);
});

const url = `https://discord.example/api/v10/interactions/1/${INTERACTION_TOKEN}/callback`;

test.each<[string, unknown]>([
  [
    'url',
    new DiscordAPIError({ code: 1, message: 'no' }, 1, 400, 'POST', url, { body: {}, files: undefined }),
  ],
  ['message', new Error(`connect to ${url} failed`)],
  ['cause', new Error('failed', { cause: new Error('because', { cause: new Error(url) }) })],
  ['first of several errors', new AggregateError([new Error(url)], '')],
  ['fields of what is no error', { url, nested: { token: INTERACTION_TOKEN } }],
  ['JSON', new Error(JSON.stringify({ token: INTERACTION_TOKEN }))],
  ['webhook', new Error(`/webhooks/not-a-number/${INTERACTION_TOKEN}/messages/@original`)],
  ['bot token', new Error(`Authorization: Bot ${TOKEN}`)],
])('a token in the %s of an error is not written', (_, err) => {
  expect(written({ err })).not.toMatch(new RegExp(`${INTERACTION_TOKEN}|unique`));
  expect(written({ err })).toContain('"msg":"written"');
});

test('a secret is hidden although JSON writes it another way', () => {
  expect(written({ err: new Error('a"b\\c-secret') }, ['a"b\\c-secret'])).not.toContain('c-secret');
});

test('causes are written with their stacks, as far as there are, and an error may be its own cause', () => {
  const error = new Error('outer', { cause: new AggregateError([new Error('connect ECONNREFUSED')], '') });
  expect(written({ err: error })).toMatch(/outer.*connect ECONNREFUSED/);
  const circular = new Error('circular');
  circular.cause = circular;
  expect(written({ err: circular })).toContain('circular');
});
