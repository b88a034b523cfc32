// A real discord.js client answers people over loopback, and is judged as Discord judges.

import { MessageFlags } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { askCommand, startBot, stopBots } from './bot.ts';

afterEach(stopBots);

const row = (...components: object[]) => [{ type: 1, components }] as never;
const button = (custom_id: string, label = 'Press') => ({ type: 2, style: 1, custom_id, label });

test('a command reaches the bot with everything that Discord tells about it', async () => {
  let payload: Record<string, unknown> = {};
  const { discord, client } = await startBot({ command: (interaction) => interaction.reply('Seen') });
  client.on('raw' as never, (packet: { t: string; d: Record<string, unknown> }) => {
    if (packet.t === 'INTERACTION_CREATE') payload = packet.d;
  });
  await discord.command({
    name: 'ask',
    options: { question: 'من ترأس الاجتماع؟' },
    as: 'moderator',
    channel: 'thread',
    locale: 'fr',
  });
  expect(payload).toMatchObject({
    type: 2,
    locale: 'fr',
    guild_id: discord.guildId,
    guild: { id: discord.guildId, locale: 'en-US' },
    guild_locale: 'en-US',
    channel: { type: 11, parent_id: discord.world.channel('general', discord.world.person('member')).id },
    member: { user: { username: 'salem' } },
    context: 0,
    authorizing_integration_owners: { 0: discord.guildId },
    data: { name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: 'من ترأس الاجتماع؟' }] },
  });
  expect(payload).not.toHaveProperty('user');
});

test('in a direct message the bot is told a user and no member', async () => {
  const { discord } = await startBot({
    command: (interaction) => interaction.reply(`${interaction.user.username} ${interaction.inGuild()}`),
  });
  const reply = await discord.command({ name: 'ask', options: { question: 'q' }, channel: 'dm' });
  expect(reply.message?.content).toBe('noura false');
});

test('a reply can be edited and followed up, and both show in the channel', async () => {
  const { discord } = await startBot({
    async command(interaction) {
      await interaction.reply('first');
      await interaction.editReply('second');
      await interaction.followUp({ content: 'more', flags: MessageFlags.Ephemeral });
    },
  });
  const reply = await discord.command({ name: 'ask', options: { question: 'q' } });
  await reply.until(({ followUps }) => followUps.length === 1);
  expect(reply.response).toMatchObject({ type: 4, data: { content: 'first' } });
  expect(reply.message).toMatchObject({ content: 'second', interaction_metadata: { name: 'ask' } });
  expect(reply.message?.edited_timestamp).not.toBeNull();
  expect(discord.messages().map(({ content }) => content)).toEqual(['second', 'more']);
  expect(discord.messages({ as: 'moderator' }).map(({ content }) => content)).toEqual(['second']);
});

test('a deferred reply is waited for and stays as private as the deferral said', async () => {
  const { discord } = await startBot({
    async command(interaction) {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('thought about it');
    },
  });
  const reply = await discord.command({ name: 'ask', options: { question: 'q' } });
  expect(reply).toMatchObject({ isEphemeral: true, isThinking: false });
  expect(reply.message).toMatchObject({ content: 'thought about it', flags: MessageFlags.Ephemeral });
});

test('where only the asker has installed the bot, nobody else sees its replies, and there are five more at most', async () => {
  const { discord, client } = await startBot({
    async command(interaction) {
      await interaction.reply('for all?');
      for (let count = 1; count <= 6; count += 1) await interaction.followUp(`${count}`).catch(() => {});
    },
  });
  const body = { ...askCommand, name: 'mine', integration_types: [1] };
  await client.rest.post(`/applications/${discord.applicationId}/commands`, { body });
  const reply = await discord.command({ name: 'mine', options: { question: 'q' }, userInstall: true });
  await reply.until(({ errors }) => errors.length > 0);
  expect(reply).toMatchObject({ isEphemeral: true, error: { code: 40094 } });
  expect(reply.followUps).toHaveLength(5);
  expect(discord.messages({ as: 'moderator' })).toEqual([]);
});

test('the first follow-up after a deferral fills it in, and its own flag does not count', async () => {
  const { discord } = await startBot({
    async command(interaction) {
      await interaction.deferReply();
      await interaction.followUp({ content: 'answer', flags: MessageFlags.Ephemeral });
    },
  });
  const reply = await discord.command({ name: 'ask', options: { question: 'q' } });
  expect(reply.message?.content).toBe('answer');
  expect(reply).toMatchObject({ isEphemeral: false, followUps: [] });
});

test('what is typed comes to the bot, and its suggestions come back', async () => {
  const { discord } = await startBot({
    autocomplete: (interaction) =>
      interaction.respond([{ name: `${interaction.options.getFocused()}…`, value: 'x' }]),
  });
  const typed = { name: 'ask', focused: 'question', options: { question: 'الح' } };
  expect(await discord.autocomplete(typed)).toEqual([{ name: 'الح…', value: 'x' }]);
});

test('a button changes its message in place', async () => {
  const { discord } = await startBot({
    command: (interaction) => interaction.reply({ content: 'page 1', components: row(button('page:2')) }),
    button: (interaction) => interaction.update({ content: `now ${interaction.customId}`, components: [] }),
  });
  const reply = await discord.command({ name: 'ask', options: { question: 'q' } });
  const pressed = await discord.press(reply, 'page:2', { as: 'moderator' });
  expect(pressed.message?.id).toBe(reply.message?.id);
  expect(reply.message).toMatchObject({ content: 'now page:2', components: [] });
});

test('an ephemeral message can be used by the one who sees it only', async () => {
  const { discord } = await startBot({
    command: (interaction) =>
      interaction.reply({ content: 'x', components: row(button('a')), flags: MessageFlags.Ephemeral }),
    button: (interaction) => interaction.deferUpdate(),
  });
  const reply = await discord.command({ name: 'ask', options: { question: 'q' } });
  await expect(discord.press(reply, 'a', { as: 'moderator' })).rejects.toThrow(
    'moderator cannot see this message',
  );
  expect((await discord.press(reply, 'a')).response).toMatchObject({ type: 6 });
});

test('a menu sends the chosen values', async () => {
  const options = ['one', 'two'].map((value) => ({ label: value, value }));
  const { discord } = await startBot({
    command: (interaction) => interaction.reply({ components: row({ type: 3, custom_id: 'pick', options }) }),
    menu: (interaction) => interaction.reply(interaction.values.join()),
  });
  const reply = await discord.command({ name: 'ask', options: { question: 'q' } });
  expect((await discord.select(reply, 'pick', ['two'])).message?.content).toBe('two');
});

test('a modal opens and comes back with what was entered', async () => {
  const input = { type: 4, custom_id: 'text', style: 1, label: 'Text' };
  const { discord } = await startBot({
    command: (interaction) =>
      interaction.showModal({
        custom_id: 'form',
        title: 'Form',
        components: [{ type: 1, components: [input] }],
      } as never),
    modal: (interaction) => interaction.reply(interaction.fields.getTextInputValue('text')),
  });
  const opened = await discord.command({ name: 'ask', options: { question: 'q' } });
  expect(opened.modal?.title).toBe('Form');
  expect((await discord.submitModal(opened, { text: 'written' })).message?.content).toBe('written');
});

test('a message command carries the text of its message', async () => {
  const { discord } = await startBot({
    contextMenu: (interaction) =>
      interaction.isMessageContextMenuCommand() &&
      interaction.reply(interaction.targetMessage.content.toUpperCase()),
  });
  const reply = await discord.contextMenu({ name: 'Ask about this', content: 'who chaired?' });
  expect(reply.message?.content).toBe('WHO CHAIRED?');
});

test('an answer after the deadline is refused as unknown interaction', async () => {
  const { discord } = await startBot(
    {
      async command(interaction) {
        await new Promise((resolve) => setTimeout(resolve, 60));
        await interaction.reply('late').catch(() => {});
      },
    },
    { acknowledgeWithinMs: 30 },
  );
  const reply = await discord.command({ name: 'ask', options: { question: 'q' } });
  expect(reply).toMatchObject({ isExpired: true, message: undefined });
  await reply.until(({ errors }) => errors.length > 0);
  expect(reply.error).toMatchObject({ status: 404, code: 10062, message: 'Unknown interaction' });
});

test('a second answer is refused as already acknowledged', async () => {
  const { discord } = await startBot({
    async command(interaction) {
      await interaction.reply('one');
      interaction.replied = false;
      await interaction.reply('two').catch(() => {});
    },
  });
  const reply = await discord.command({ name: 'ask', options: { question: 'q' } });
  await reply.until(({ errors }) => errors.length > 0);
  expect(reply.error).toMatchObject({ status: 400, code: 40060 });
  expect(reply.message?.content).toBe('one');
});

test('after fifteen minutes the interaction token is worth nothing', async () => {
  let now = Date.now();
  const { discord, client } = await startBot(
    { command: (interaction) => interaction.reply('x') },
    { now: () => now },
  );
  const { token } = await discord.command({ name: 'ask', options: { question: 'q' } });
  now += 15 * 60_000 + 1;
  const edit = client.rest.patch(`/webhooks/${discord.applicationId}/${token}/messages/@original`, {
    body: { content: 'y' },
    auth: false,
  });
  await expect(edit).rejects.toMatchObject({ status: 401, code: 50027 });
});

test('an embed over the limit is refused by the name of its field, and a shorter one is still taken', async () => {
  const { discord } = await startBot({
    async command(interaction) {
      await interaction.reply({ embeds: [{ title: 'x'.repeat(257) }] }).catch(() => {});
      await interaction.reply({ embeds: [{ title: 'x' }] });
    },
  });
  const reply = await discord.command({ name: 'ask', options: { question: 'q' } });
  expect(reply.error).toMatchObject({
    code: 50035,
    message: 'Invalid Form Body',
    errors: {
      data: {
        embeds: {
          0: {
            title: {
              _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' }],
            },
          },
        },
      },
    },
  });
  expect(reply.message?.embeds[0]?.title).toBe('x');
});

test('nobody is offered what the bot has not registered or what is not for them', async () => {
  const { discord, client } = await startBot({});
  await client.rest.post(`/applications/${discord.applicationId}/commands`, {
    body: { name: 'config', description: 'Settings', default_member_permissions: '32' },
  });
  await expect(discord.command({ name: 'nothing' })).rejects.toThrow('The bot has no command "nothing"');
  await expect(discord.command({ name: 'config' })).rejects.toThrow(
    '"config" is not offered to member in general',
  );
  await expect(discord.command({ name: 'ask' })).rejects.toThrow('/ask needs the option "question"');
});
