// The page's own requests: what it is told, what people do in it, and who may not ask.

import { MessageFlags } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local/index.ts';
import { startBot, stopBots } from './bot.ts';

afterEach(stopBots);

async function post(
  { url }: LocalDiscord,
  action: string,
  body: object,
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${url}local/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

/** What the page is told, as far as it is looked at here. */
interface State {
  commands: { name: string }[];
  messages: { id: string; content: string }[];
  hasOlder: boolean;
}

async function state({ url }: LocalDiscord, query: string): Promise<State> {
  return (await fetch(`${url}local/state${query}`)).json() as Promise<State>;
}

test('the page and all its files are served from this address, and nothing else may be loaded', async () => {
  const { discord } = await startBot({});
  const response = await fetch(discord.url);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  const html = await response.text();
  const files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
  expect(files.length).toBeGreaterThan(2);
  for (const path of files) expect((await fetch(new URL(path ?? '', discord.url))).status).toBe(200);
});

test('the page is offered what the person may use', async () => {
  const { discord, client } = await startBot({});
  await client.rest.post(`/applications/${discord.applicationId}/commands`, {
    body: { name: 'config', description: 'Settings', default_member_permissions: '32' },
  });
  const names = ({ commands }: State) => commands.map(({ name }) => name);
  expect(names(await state(discord, '?as=member'))).toEqual(['ask', 'Ask about this']);
  expect(names(await state(discord, '?as=moderator'))).toContain('config');
});

test('a command run in the page is answered in the channel, privately only for the asker', async () => {
  const { discord } = await startBot({
    command: (interaction) => interaction.reply({ content: 'answer', flags: MessageFlags.Ephemeral }),
  });
  await post(discord, 'command', {
    name: 'ask',
    options: { question: 'q' },
    as: 'member',
    channel: 'reading',
  });
  expect((await state(discord, '?as=member&channel=reading')).messages).toMatchObject([
    { content: 'answer' },
  ]);
  expect((await state(discord, '?as=moderator&channel=reading')).messages).toEqual([]);
});

test('a long conversation comes in pages, newest first', async () => {
  const { discord } = await startBot({});
  for (let count = 1; count <= 120; count += 1) discord.say({ content: `${count}` });
  const { messages, hasOlder } = await state(discord, '');
  expect(messages.map(({ content }) => Number(content))).toEqual(
    Array.from({ length: 50 }, (_, i) => 71 + i),
  );
  expect(hasOlder).toBe(true);
  const older = await fetch(`${discord.url}local/messages?before=${messages[0]?.id}&limit=70`);
  const first = (await older.json()) as State;
  expect([first.messages[0]?.content, first.messages.at(-1)?.content, first.hasOlder]).toEqual([
    '1',
    '70',
    false,
  ]);
});

test('where the bot is kept out, nothing of it is offered', async () => {
  const { discord } = await startBot({});
  expect((await state(discord, '?channel=staff')).commands).toEqual([]);
  const asked = discord.command({ name: 'ask', options: { question: 'q' }, channel: 'staff' });
  await expect(asked).rejects.toThrow('"ask" is not offered to member in staff');
});

test('a private note that is dismissed is gone, a message of everybody stays', async () => {
  const { discord } = await startBot({
    command: (interaction) => interaction.reply({ content: 'answer', flags: MessageFlags.Ephemeral }),
  });
  const said = discord.say({ content: 'hello' });
  const note = await discord.command({ name: 'ask', options: { question: 'q' } });
  for (const message of [said, note.message]) {
    await post(discord, 'dismiss', { channel: said.channel_id, messageId: message?.id });
  }
  expect(discord.messages().map(({ content }) => content)).toEqual(['hello']);
});

test('what the client would not let anybody send is explained', async () => {
  const { discord } = await startBot({});
  expect(await post(discord, 'command', { name: 'ask' })).toEqual({
    status: 400,
    body: { message: '/ask needs the option "question"' },
  });
});

test('the event stream tells of messages and of what was refused, without the token', async () => {
  const { discord } = await startBot({
    async command(interaction) {
      await interaction.reply('x'.repeat(2001)).catch(() => {});
      await interaction.reply('short');
    },
  });
  const response = await fetch(`${discord.url}local/events`);
  const reply = await discord.command({ name: 'ask', options: { question: 'q' } });
  let stream = '';
  for await (const chunk of response.body ?? []) {
    stream += Buffer.from(chunk).toString();
    if (stream.includes('"content":"short"') && stream.includes('BASE_TYPE_MAX_LENGTH')) break;
  }
  expect(stream).not.toContain(reply.token);
});

test('the page of another site cannot reach in', async () => {
  const { discord } = await startBot({});
  const foreign = await post(discord, 'say', { content: 'x' }, { origin: 'https://example.com' });
  expect(foreign.status).toBe(403);
  expect(discord.messages()).toEqual([]);
});
