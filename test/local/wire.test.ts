// The wire log beside each message: what was sent, what the bot answered, how long it took, which rule it broke.

import { setTimeout as sleep } from 'node:timers/promises';
import { MessageFlags } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import type { LocalDiscord, LocalDiscordOptions } from '../../src/local/index.ts';
import type { WireEntry } from '../../src/local/wire/entry.ts';
import type { WireDetails } from '../../src/local/wire/wire.ts';
import { type Handlers, startBot, stopBots } from './bot.ts';

afterEach(stopBots);

/** Starts a bot and notes what the log tells of interactions from then on. */
async function startLogged(handlers: Handlers, options?: LocalDiscordOptions) {
  const { discord, client } = await startBot(handlers, options);
  const entries: WireEntry[] = [];
  discord.subscribe((event) => {
    if (event.type === 'wire') entries.push(event.entry);
  });
  const ask = () => discord.command({ name: 'ask', options: { question: 'q' } });
  return { discord, client, entries, ask };
}

async function details({ url }: LocalDiscord, { id }: WireEntry): Promise<WireDetails> {
  return (await fetch(`${url}local/wire?id=${id}`)).json() as Promise<WireDetails>;
}

const kinds = (entries: WireEntry[]) => entries.map(({ kind }) => kind);

test('a reply, its edit and a follow-up are told in order, with the JSON as it was and the latency', async () => {
  const { discord, entries, ask } = await startLogged({
    async command(interaction) {
      await interaction.reply('first');
      await interaction.editReply('second');
      await interaction.followUp({
        content: 'more',
        files: [{ attachment: Buffer.from('abc'), name: 'a.txt' }],
      });
    },
  });
  const reply = await ask();
  await reply.until(({ followUps }) => followUps.length === 1);
  await expect.poll(() => kinds(entries)).toEqual(['interaction', 'callback', 'edit', 'follow-up']);
  const [sent, callback, edit, followUp] = await Promise.all(entries.map((entry) => details(discord, entry)));
  expect(sent).toMatchObject({
    interaction: { id: reply.interactionId, type: 2, label: '/ask' },
    deliveries: 1,
    sent: { id: reply.interactionId, data: { name: 'ask', options: [{ name: 'question', value: 'q' }] } },
  });
  expect(callback).toMatchObject({
    messageId: reply.message?.id,
    call: { method: 'POST', path: `/interactions/${reply.interactionId}/:token/callback`, status: 204 },
    sent: { type: 4, data: { content: 'first' } },
    broken: [],
  });
  expect(callback?.afterMs).toBeGreaterThan(0);
  expect(edit).toMatchObject({ sent: { content: 'second' }, answer: { content: 'second' } });
  expect(followUp).toMatchObject({ files: [{ name: 'a.txt', size: 3 }], answer: { content: 'more' } });
  expect(followUp?.messageId).toBe(reply.followUps[0]?.id);
});

test('every rule that a refused answer broke is named with its field', async () => {
  const { entries, ask } = await startLogged({
    async command(interaction) {
      await interaction
        .reply({ content: 'x'.repeat(2001), embeds: [{ title: 'x'.repeat(257) }] })
        .catch(() => {});
      await interaction.reply('short');
      const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      await interaction.client.rest
        .post(path, { body: { type: 4, data: { content: 'again' } } })
        .catch(() => {});
    },
  });
  await ask();
  await expect.poll(() => kinds(entries)).toEqual(['interaction', 'callback', 'callback', 'callback']);
  expect(
    entries.map(({ broken }) => broken.map(({ code, field, limit, max }) => [code, field, limit, max])),
  ).toEqual([
    [],
    [
      ['BASE_TYPE_MAX_LENGTH', 'data.content', 'message.content', 2000],
      ['BASE_TYPE_MAX_LENGTH', 'data.embeds.0.title', 'embed.title', 256],
    ],
    [],
    [['40060', '', undefined, undefined]],
  ]);
});

test('an interaction that nobody answers is told with the limit, and the answer that comes too late as refused', async () => {
  const { entries, ask } = await startLogged(
    {
      async command(interaction) {
        await sleep(80);
        await interaction.reply('late').catch(() => {});
      },
    },
    { acknowledgeWithinMs: 30 },
  );
  expect((await ask()).isExpired).toBe(true);
  await expect.poll(() => kinds(entries)).toEqual(['interaction', 'expired', 'callback']);
  expect(entries[1]?.broken).toMatchObject([{ limit: 'interaction.acknowledgeWithinMs', max: 30 }]);
  expect(entries[2]?.broken).toMatchObject([
    { code: '10062', message: 'Unknown interaction', limit: 'interaction.acknowledgeWithinMs' },
  ]);
});

test('what Discord ignores is a warning: fields that it does not know, flags that come too late', async () => {
  const { entries, ask } = await startLogged({
    async command(interaction) {
      await interaction.deferReply({ flags: MessageFlags.SuppressEmbeds as never });
      await interaction.followUp({
        content: 'x',
        flags: MessageFlags.Ephemeral,
        components: [
          { type: 1, components: [{ type: 2, style: 1, custom_id: 'a', label: 'x', colour: 'red' }] },
        ],
      } as never);
    },
  });
  await ask();
  await expect.poll(() => kinds(entries)).toEqual(['interaction', 'callback', 'follow-up']);
  expect(
    entries.map(({ call, broken }) => [call?.status, broken.map(({ severity, field }) => [severity, field])]),
  ).toEqual([
    [undefined, []],
    [204, [['warning', 'data.flags']]],
    [
      200,
      [
        ['warning', 'components.0.components.0.colour'],
        ['warning', 'flags'],
      ],
    ],
  ]);
});

test('a fault that was asked for is no rule that the bot broke', async () => {
  const { discord, entries, ask } = await startLogged({
    command: (interaction) => interaction.reply('x').catch(() => interaction.reply('y')),
  });
  discord.failNext({ path: '/callback', status: 500 });
  await ask();
  await expect.poll(() => kinds(entries)).toEqual(['interaction', 'callback', 'callback']);
  expect(entries[1]).toMatchObject({ call: { status: 500, isInjected: true }, broken: [] });
});

test('a page that opens later is told what concerns its channel, and a bot token in a body is hidden', async () => {
  const { discord, client, ask } = await startLogged({
    command: (interaction) => interaction.reply(`My token is ${interaction.client.token}`),
  });
  await ask();
  const { id } = discord.world.channel('reading', discord.world.person('member'));
  await client.rest.post(`/channels/${id}/messages`, { body: { content: 'elsewhere' } });
  const { wire } = (await (await fetch(`${discord.url}local/state`)).json()) as { wire: WireEntry[] };
  expect(kinds(wire).filter((kind) => kind !== 'other')).toEqual(['commands', 'interaction', 'callback']);
  const callback = wire.find(({ kind }) => kind === 'callback') as WireEntry;
  expect(await details(discord, callback)).toMatchObject({
    sent: { data: { content: 'My token is [bot token]' } },
  });
});

test('an entry that is no longer kept is called so', async () => {
  const { discord } = await startLogged({});
  const response = await fetch(`${discord.url}local/wire?id=999999`);
  expect(response.status).toBe(404);
});
