// Which answer fits which interaction: types, suggestions, modals, and what holds for tokens and files.

import { afterEach, expect, test } from 'vitest';
import { startBot, stopBots } from './bot.ts';

afterEach(stopBots);

/** Answers the next interaction with a raw body and returns what was refused. */
async function refusalOf(kind: 'command' | 'autocomplete', body: object) {
  const handler = async ({
    client,
    id,
    token,
  }: {
    client: { rest: { post(path: string, options: object): Promise<unknown> } };
    id: string;
    token: string;
  }) => {
    await client.rest.post(`/interactions/${id}/${token}/callback`, { body, auth: false }).catch(() => {});
  };
  const { discord } = await startBot({ [kind]: handler as never }, { acknowledgeWithinMs: 80 });
  const typed = { name: 'ask', options: { question: 'q' }, focused: 'question' };
  await (kind === 'command' ? discord.command(typed) : discord.autocomplete(typed));
  const { status, response } = discord.requests.at(-1) ?? {};
  return { status, response };
}

const choices = (count: number, more: object = {}) => ({
  type: 8,
  data: {
    choices: Array.from({ length: count }, (_, index) => ({ name: `${index}`, value: `${index}`, ...more })),
  },
});
const modal = (more: object) => ({
  type: 9,
  data: {
    custom_id: 'm',
    title: 'x',
    components: [{ type: 1, components: [{ type: 4, custom_id: 't', style: 1, label: 'x' }] }],
    ...more,
  },
});

test.each<[string, 'command' | 'autocomplete', object, object]>([
  ['suggestions for a command', 'command', choices(1), { type: expect.anything() }],
  [
    'a message for autocomplete',
    'autocomplete',
    { type: 4, data: { content: 'x' } },
    { type: expect.anything() },
  ],
  ['an update where there is no message', 'command', { type: 7, data: {} }, { type: expect.anything() }],
  ['an answer of no known type', 'command', { type: 99 }, { type: expect.anything() }],
  ['26 suggestions', 'autocomplete', choices(26), { data: { choices: expect.anything() } }],
  [
    'a suggestion with a long name',
    'autocomplete',
    choices(1, { name: 'x'.repeat(101) }),
    { data: { choices: { 0: { name: expect.anything() } } } },
  ],
  [
    'a suggestion without a name',
    'autocomplete',
    choices(1, { name: '' }),
    { data: { choices: { 0: { name: expect.anything() } } } },
  ],
  [
    'a suggestion with a long value',
    'autocomplete',
    choices(1, { value: 'x'.repeat(101) }),
    { data: { choices: { 0: { value: expect.anything() } } } },
  ],
  [
    'a modal with a long title',
    'command',
    modal({ title: 'x'.repeat(46) }),
    { data: { title: expect.anything() } },
  ],
  [
    'a modal without fields',
    'command',
    modal({ components: [] }),
    { data: { components: expect.anything() } },
  ],
])('%s is refused', async (_what, kind, body, errors) => {
  expect(await refusalOf(kind, body)).toEqual({
    status: 400,
    response: { message: 'Invalid Form Body', code: 50035, errors },
  });
});

test('a follow-up before the first answer finds no webhook', async () => {
  const { discord } = await startBot({
    async command(interaction) {
      await interaction.webhook.send('early').catch(() => {});
      await interaction.reply('x');
    },
  });
  const reply = await discord.command({ name: 'ask', options: { question: 'q' } });
  expect(reply.error).toMatchObject({ status: 404, code: 10015 });
});

test('a deleted reply is gone for everybody and cannot be edited', async () => {
  const { discord } = await startBot({
    async command(interaction) {
      await interaction.reply('x');
      await interaction.deleteReply();
      await interaction.editReply('y').catch(() => {});
    },
  });
  const reply = await discord.command({ name: 'ask', options: { question: 'q' } });
  await reply.until(({ errors }) => errors.length > 0);
  expect(reply.error).toMatchObject({ code: 10008 });
  expect(reply.message).toBeUndefined();
  expect(discord.messages()).toEqual([]);
});

test('a file of the bot can be fetched, and a file of a member reaches the bot', async () => {
  const { discord, client } = await startBot({
    async command(interaction) {
      const sent = interaction.options.getAttachment('file', true);
      const content = await (await fetch(sent.url)).text();
      await interaction.reply({
        files: [{ attachment: Buffer.from(content.toUpperCase()), name: 'back.txt' }],
      });
    },
  });
  const file = { type: 11, name: 'file', description: 'File', required: true };
  await client.rest.post(`/applications/${discord.applicationId}/commands`, {
    body: { name: 'up', description: 'x', options: [file] },
  });
  const content = { name: 'a.txt', contentType: 'text/plain', content: Buffer.from('text') };
  const reply = await discord.command({ name: 'up', options: { file: content } });
  const [attachment] = reply.message?.attachments ?? [];
  expect(attachment).toMatchObject({ filename: 'back.txt', size: 4 });
  expect(await (await fetch(attachment?.url ?? '')).text()).toBe('TEXT');
});

test('the answer comes back with the message when it is asked for', async () => {
  let id: string | undefined;
  const { discord } = await startBot({
    async command(interaction) {
      const { resource } = await interaction.reply({ content: 'x', withResponse: true });
      id = resource?.message?.id;
    },
  });
  const reply = await discord.command({ name: 'ask', options: { question: 'q' } });
  await reply.until(() => id !== undefined).catch(() => {});
  expect(id).toBe(reply.message?.id);
});
