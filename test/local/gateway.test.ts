// Connections that break, sessions that resume, tokens that are wrong: what a bot meets over the years.

import { once } from 'node:events';
import { createInflate } from 'node:zlib';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type GuildSeed, startLocalDiscord } from '../../src/local/index.ts';
import { community } from '../../src/local/state/community.ts';
import { impatient, startBot, stopBots } from './bot.ts';

afterEach(stopBots);

const answerQuestion = {
  command: (interaction: {
    reply(text: string): unknown;
    options: { getString(name: string): string | null };
  }) => interaction.reply(`answered ${interaction.options.getString('question')}`),
};

test('a client without intents is ready and knows its guild only by id', async () => {
  const { client, discord } = await startBot({});
  expect(client.isReady()).toBe(true);
  expect(client.guilds.cache.get(discord.guildId)?.available).toBe(false);
});

test('a client with the guilds intent gets channels and roles', async () => {
  const discord = await startLocalDiscord();
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl } });
  const ready = once(client, Events.ClientReady);
  await client.login(discord.token);
  await ready;
  const guild = client.guilds.cache.get(discord.guildId);
  expect(guild?.channels.cache.some(({ name }) => name === 'عام')).toBe(true);
  expect(guild?.roles.cache.some(({ name }) => name === 'Moderators')).toBe(true);
  await client.destroy();
  await discord.close();
});

test('a dropped connection is resumed and the interaction sent meanwhile is answered', async () => {
  const { discord, client } = await startBot(answerQuestion);
  const resumed = once(client, Events.ShardResume);
  discord.drop();
  const reply = await discord.command({ name: 'ask', options: { question: 'meanwhile' } });
  const [, replayed] = await resumed;
  expect(reply.message?.content).toBe('answered meanwhile');
  expect(replayed).toBeGreaterThan(0);
});

test('a client that is told to reconnect resumes its session', async () => {
  const { discord, client } = await startBot(answerQuestion);
  const resumed = once(client, Events.ShardResume);
  discord.requestReconnect();
  await resumed;
  const reply = await discord.command({ name: 'ask', options: { question: 'again' } });
  expect(reply.message?.content).toBe('answered again');
});

test('an invalid session makes the client identify anew', async () => {
  const { discord, client } = await startBot(answerQuestion);
  const ready = once(client, Events.ShardReady);
  discord.invalidateSession();
  await ready;
  const reply = await discord.command({ name: 'ask', options: { question: 'again' } });
  expect(reply.message?.content).toBe('answered again');
});

test('an interaction delivered twice reaches the bot twice under one id', async () => {
  const seen: string[] = [];
  const { discord } = await startBot({
    async command(interaction) {
      seen.push(interaction.id);
      await interaction.reply('x').catch(() => {});
    },
  });
  discord.deliverTwice();
  const reply = await discord.command({ name: 'ask', options: { question: 'q' } });
  await reply.until(({ errors }) => errors.length > 0);
  expect(seen).toEqual([reply.interactionId, reply.interactionId]);
  expect(reply.error?.code).toBe(40060);
});

test('with nobody connected an interaction fails at once', async () => {
  const { discord, client } = await startBot({});
  await client.destroy();
  const reply = await discord.command({ name: 'ask', options: { question: 'q' } });
  expect(reply.isExpired).toBe(true);
});

test('a wrong token is refused by REST with 401', async () => {
  const discord = await startLocalDiscord();
  const response = await fetch(`${discord.apiUrl}/v10/users/@me`, {
    headers: { authorization: 'Bot wrong' },
  });
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ message: '401: Unauthorized', code: 0 });
  await discord.close();
});

/** Sends packets on a bare connection and returns the close code. */
async function closeCode(url: string, ...packets: unknown[]): Promise<number> {
  const socket = new WebSocket(url);
  await once(socket, 'message');
  for (const packet of packets) socket.send(typeof packet === 'string' ? packet : JSON.stringify(packet));
  const [code] = await once(socket, 'close');
  return code;
}

const identify = (token: string, more: object = {}) => ({
  op: 2,
  d: { token, intents: 0, properties: {}, ...more },
});

test.each([
  ['a wrong token', 4004, () => [identify('wrong')]],
  ['an operation before IDENTIFY', 4003, () => [{ op: 3, d: {} }]],
  ['a second IDENTIFY', 4005, (token: string) => [identify(token), identify(token)]],
  ['what is not JSON', 4002, () => ['{']],
  ['an unknown operation', 4001, (token: string) => [identify(token), { op: 77 }]],
  ['a shard that does not exist', 4010, (token: string) => [identify(token, { shard: [2, 2] })]],
  ['an intent that does not exist', 4013, (token: string) => [identify(token, { intents: 1 << 30 })]],
  [
    'a privileged intent that is not switched on',
    4014,
    (token: string) => [identify(token, { intents: 1 << 1 })],
  ],
])('the gateway closes on %s with %i', async (_what, code, packets) => {
  const discord = await startLocalDiscord();
  expect(await closeCode(`${discord.gatewayUrl}?v=10&encoding=json`, ...packets(discord.token))).toBe(code);
  await discord.close();
});

test('a client that writes its token as for REST and asks for compression is understood', async () => {
  const discord = await startLocalDiscord();
  const socket = new WebSocket(`${discord.gatewayUrl}?v=10&encoding=json&compress=zlib-stream`);
  const packets: string[] = [];
  const inflate = createInflate().on('data', (data: Buffer) => packets.push(data.toString()));
  socket.on('message', (data: Buffer) => inflate.write(data));
  await once(inflate, 'data');
  socket.send(JSON.stringify(identify(`Bot ${discord.token}`)));
  await once(inflate, 'data');
  expect(packets.map((packet) => JSON.parse(packet))).toMatchObject([{ op: 10 }, { op: 0, t: 'READY' }]);
  socket.close();
  await discord.close();
});

test('a sequence that was never sent cannot be resumed from', async () => {
  const { discord, client } = await startBot({});
  const session_id = (client.ws.shards.first() as unknown as { sessionInfo: { sessionId: string } })
    .sessionInfo.sessionId;
  const resume = { op: 6, d: { token: discord.token, session_id, seq: 999 } };
  expect(await closeCode(`${discord.gatewayUrl}?v=10&encoding=json`, resume)).toBe(4007);
});

test('a guild is heard of on its shard and a direct message on shard 0', async () => {
  const other: GuildSeed = {
    ...community,
    id: (BigInt(community.id) + (1n << 22n)).toString(),
    channels: [],
    roles: [],
  };
  const discord = await startLocalDiscord({ guilds: [community, other] });
  const client = new Client({
    intents: [],
    shards: [0, 1],
    shardCount: 2,
    rest: { api: discord.apiUrl },
    ws: impatient,
  });
  await client.login(discord.token);
  const heard: [string | null, number][] = [];
  client.on(Events.Raw as never, (packet: { t: string; d: { guild_id?: string } }, shard: number) => {
    if (packet.t === 'INTERACTION_CREATE') heard.push([packet.d.guild_id ?? null, shard]);
  });
  client.on(Events.InteractionCreate, (interaction) => interaction.isRepliable() && interaction.reply('x'));
  await client.rest.put(`/applications/${discord.applicationId}/commands`, {
    body: [{ name: 'x', description: 'x' }],
  });
  await discord.command({ name: 'x' });
  await discord.command({ name: 'x', channel: 'dm' });
  const shard = Number((BigInt(discord.guildId) >> 22n) % 2n);
  expect(heard).toEqual([
    [discord.guildId, shard],
    [null, 0],
  ]);
  await client.destroy();
  await discord.close();
});

test('a session declared invalid but resumable is resumed on the same connection', async () => {
  const { discord, client } = await startBot(answerQuestion);
  const resumed = once(client, Events.ShardResume);
  discord.invalidateSession({ resumable: true });
  await resumed;
  const reply = await discord.command({ name: 'ask', options: { question: 'again' } });
  expect(reply.message?.content).toBe('answered again');
});

test('a taken port is left to its owner and another one is used', async () => {
  const first = await startLocalDiscord();
  const second = await startLocalDiscord({ port: Number(new URL(first.url).port) });
  expect(second.url).not.toBe(first.url);
  expect((await fetch(second.url)).status).toBe(200);
  await first.close();
  await second.close();
});
