// Files on their way: written by people, picked for options, sent, edited and placed by the bot.

import { AttachmentBuilder, EmbedBuilder, MessageFlags } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { startBot, stopBots } from './bot.ts';

afterEach(stopBots);

const text = (name: string, content = 'text') => ({
  name,
  contentType: 'text/plain',
  content: Buffer.from(content),
});
const ask = { name: 'ask', options: { question: 'q' } };
const read = async (url = '') => (await fetch(url)).text();

test('a message command gets the files of its message', async () => {
  const { discord } = await startBot({
    async contextMenu(interaction) {
      if (!interaction.isMessageContextMenuCommand()) return;
      const [file] = interaction.targetMessage.attachments.values();
      await interaction.reply(`${file?.name}: ${await read(file?.url)}`);
    },
  });
  const reply = await discord.contextMenu({ name: 'Ask about this', files: [text('minutes.txt')] });
  expect(reply.message?.content).toBe('minutes.txt: text');
});

test('a message may consist of files, which are in its channel', async () => {
  const { discord } = await startBot({});
  const { attachments, channel_id } = discord.say({ files: [text('a b.txt'), text('محضر.docx')] });
  expect(attachments).toMatchObject([
    { filename: 'a_b.txt', title: 'a b', size: 4 },
    { filename: expect.stringMatching(/^[0-9a-f]{16}\.docx$/), title: 'محضر' },
  ]);
  const path = `/attachments/${channel_id}/${attachments[0]?.id}/a_b.txt`;
  expect(new URL(attachments[0]?.url ?? '').pathname).toBe(path);
  expect(() => discord.say({ files: [text('big.txt', 'x'.repeat(10 * 1024 * 1024 + 1))] })).toThrow(
    'Request entity too large',
  );
});

test('the bot sends, adds and takes away files, with what it says of them', async () => {
  const { discord } = await startBot({
    async command(interaction) {
      const first = new AttachmentBuilder(Buffer.from('1'), { name: 'one.txt', description: 'The first' });
      await interaction.reply({ files: [first] });
      const [one] = (await interaction.fetchReply()).attachments.values();
      const second = { attachment: Buffer.from('2'), name: 'two.txt' };
      await interaction.editReply({ files: [second], attachments: one ? [one] : [] });
      const [, two] = (await interaction.fetchReply()).attachments.values();
      await interaction.editReply({ attachments: two ? [two] : [] });
      await interaction.followUp({ content: `${one?.description}`, files: [first] });
    },
  });
  const reply = await discord.command(ask);
  await reply.until(({ followUps }) => followUps.length === 1);
  expect(reply.error).toBeUndefined();
  expect(reply.message?.attachments.map(({ filename }) => filename)).toEqual(['two.txt']);
  expect(await read(reply.message?.attachments[0]?.url)).toBe('2');
  expect(reply.followUps).toMatchObject([{ content: 'The first', attachments: [{ filename: 'one.txt' }] }]);
});

test('a picture that an embed names is in the embed and not below it', async () => {
  const { discord } = await startBot({
    command: (interaction) =>
      interaction.reply({
        embeds: [new EmbedBuilder().setTitle('x').setImage('attachment://_picture.png')],
        files: [{ attachment: Buffer.from('png'), name: '_picture.png' }],
      }),
  });
  const { message } = await discord.command(ask);
  expect(message?.attachments).toEqual([]);
  expect(await read(message?.embeds[0]?.image?.url)).toBe('png');
});

test('a file that a component names is placed there, and one that is not there is refused', async () => {
  const place = (name: string) => ({
    flags: MessageFlags.IsComponentsV2 as const,
    components: [{ type: 13, file: { url: `attachment://${name}` } }],
    files: [{ attachment: Buffer.from('zip'), name: 'a.zip' }],
  });
  const { discord } = await startBot({
    async command(interaction) {
      await interaction.reply(place('b.zip')).catch(() => {});
      await interaction.reply(place('a.zip'));
    },
  });
  const { message, error } = await discord.command(ask);
  expect(JSON.stringify(error?.errors)).toContain('UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND');
  expect(message?.components).toMatchObject([{ type: 13, name: 'a.zip', size: 3 }]);
  const [shown] = (message?.components ?? []) as { file?: { url: string } }[];
  expect(await read(shown?.file?.url)).toBe('zip');
});

test('a file of the bot that is too large is refused', async () => {
  const { discord } = await startBot({
    async command(interaction) {
      const large = Buffer.alloc(10 * 1024 * 1024 + 1);
      await interaction.reply({ files: [{ attachment: large, name: 'large.bin' }] }).catch(() => {});
      await interaction.reply('too large');
    },
  });
  expect((await discord.command(ask)).error).toMatchObject({ status: 413, code: 40005 });
});

test('the page sends files along with what people do, under the names that they have', async () => {
  const { discord } = await startBot({});
  const form = new FormData();
  form.append('payload_json', JSON.stringify({ content: 'see', files: [{ file: 0 }] }));
  form.append('files[0]', new File(['نص'], 'محضر "١".txt', { type: 'text/plain' }));
  const said = await fetch(`${discord.url}local/say`, { method: 'POST', body: form });
  expect(said.status).toBe(200);
  const [message] = discord.messages();
  expect(message).toMatchObject({ content: 'see', attachments: [{ title: 'محضر "١"', size: 4 }] });
});
