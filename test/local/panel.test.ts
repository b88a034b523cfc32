// The fault panel: what a developer breaks on purpose in the page, and how a bot on discord.js comes out of it.

import { afterEach, expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local/index.ts';
import { startBot, stopBots } from './bot.ts';

afterEach(stopBots);

/** How things stand, as the page is told. */
interface Standing {
  gateway: { isReady: boolean; sessions: number; last: { change: string; code?: number } };
  faults: { deliverTwice: number; rest: { status?: number; delayMs?: number; left: number | null }[] };
}

async function panel({ url }: LocalDiscord, action: string, body: object = {}) {
  const response = await fetch(`${url}local/${action}`, { method: 'POST', body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Standing & { message?: string } };
}

const state = async ({ url }: LocalDiscord) => (await fetch(`${url}local/state`)).json() as Promise<Standing>;

const answering = {
  command: (interaction: { reply(text: string): Promise<unknown> }) =>
    interaction.reply('answer').catch(() => {}),
};
const ask = (discord: LocalDiscord) => discord.command({ name: 'ask', options: { question: 'q' } });

/** Changes of the gateway from now on, in words. */
function changes(discord: LocalDiscord): string[] {
  const seen: string[] = [];
  discord.subscribe((event) => {
    if (event.type === 'gateway') seen.push(`${event.change}${event.code ? ` ${event.code}` : ''}`);
  });
  return seen;
}

test.each<[string, object, string[]]>([
  ['gateway-drop', {}, ['closed 1006', 'resumed']],
  ['gateway-drop', { code: 4000 }, ['closed 4000', 'resumed']],
  ['gateway-reconnect', {}, ['closed 4200', 'resumed']],
  ['gateway-invalidate', { resumable: true }, ['resumed']],
  ['gateway-invalidate', {}, ['closed 1000', 'ready']],
])('%s %j is survived, and told: %j', async (action, body, expected) => {
  const { discord } = await startBot(answering);
  const seen = changes(discord);
  expect((await panel(discord, action, body)).status).toBe(200);
  await expect.poll(() => seen).toEqual(expected);
  expect((await ask(discord)).message?.content).toBe('answer');
  const { gateway } = await state(discord);
  expect(gateway).toMatchObject({ isReady: true, sessions: 1, last: { change: expected.at(-1) } });
});

test('what is armed is told until it is used up or cleared', async () => {
  const { discord } = await startBot(answering);
  await panel(discord, 'deliver-twice');
  await panel(discord, 'slow-rest', { delayMs: 20, path: '/callback' });
  const { body } = await panel(discord, 'fail-rest', { status: 500, path: '/callback' });
  expect(body.faults).toMatchObject({
    deliverTwice: 1,
    rest: [
      { delayMs: 20, left: null },
      { status: 500, left: 1 },
    ],
  });
  const { errors, message } = await ask(discord);
  expect([errors.length, message?.content]).toEqual([1, 'answer']);
  expect((await state(discord)).faults).toMatchObject({
    deliverTwice: 0,
    rest: [{ delayMs: 20, left: null }],
  });
  await panel(discord, 'deliver-twice');
  expect((await panel(discord, 'clear-faults')).body.faults).toEqual({ deliverTwice: 0, rest: [], cdn: [] });
  expect((await ask(discord)).errors).toEqual([]);
});

test('a 429 says how long to wait, and a call that is cut off is in the wire log', async () => {
  const { discord, client } = await startBot(answering);
  const statuses: number[] = [];
  discord.subscribe((event) => {
    if (event.type === 'wire' && event.entry.call?.isInjected) statuses.push(event.entry.call.status);
  });
  await panel(discord, 'fail-rest', { status: 429, retryAfter: 0.05, path: '/users/@me' });
  expect(await client.rest.get('/users/@me')).toMatchObject({ bot: true });
  await panel(discord, 'reset-rest', { path: '/users/@me' });
  await expect(client.rest.get('/users/@me')).rejects.toThrow();
  await expect.poll(() => statuses).toEqual([429, 0]);
});

test.each<[string, object, string]>([
  ['gateway-drop', { code: 12 }, '12 is no code that a gateway closes with: 1000, 1001 or 4000 to 4999'],
  ['fail-rest', { status: 200 }, 'status'],
  ['slow-rest', {}, 'delayMs'],
])('%s %j is refused by name', async (action, body, message) => {
  const { discord } = await startBot({});
  const answer = await panel(discord, action, body);
  expect(answer.status).toBe(400);
  expect(answer.body.message).toContain(message);
});

test('the page of another site cannot break anything', async () => {
  const { discord } = await startBot({});
  const headers = { origin: 'https://example.com' };
  const response = await fetch(`${discord.url}local/gateway-drop`, { method: 'POST', headers, body: '{}' });
  expect(response.status).toBe(403);
  expect((await state(discord)).gateway.last.change).toBe('ready');
});
