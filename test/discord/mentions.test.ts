// Messages that mention the bot: answered where the operator wants that, and no other message is.

import { type APIMessage, GatewayIntentBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { people } from '../../src/local/index.ts';
import type { Change } from '../../src/settings/settings.ts';
import { newestOf } from '../record.ts';
import { citationsIn, unmarked } from '../reply/unmarked.ts';
import { library, startWorld, type World } from './world.ts';

const MODERATOR = '1100000000000000042';
const { article } = newestOf(library()).meeting;
const GENERAL = '1100000000000000011';
const CHAIR = 'who chaired the meeting?';

let world: World;
beforeAll(async () => {
  world = await startWorld({ mentions: true });
});
afterAll(() => world.stop());

const bot = () => `<@${world.local.applicationId}>`;
const set = (
  at: string,
  key: 'answering' | 'visibility' | 'cooldownSeconds' | 'language',
  to: string | number | null,
) => world.settings.change(world.local.guildId, MODERATOR, [{ at, key, to } as Change]);
const endings = () => world.log.filter(({ command }) => command === 'mention');

/** Writes a message and resolves to how the bot took it, with its replies. */
async function say(content: string, where: { channel?: string; as?: string } = {}) {
  const message = world.local.say({ content, ...where });
  await vi.waitFor(() => expect(endings().map(({ interaction }) => interaction)).toContain(message.id));
  const replies = world.local
    .messages(where)
    .filter(({ message_reference: answered }) => answered?.message_id === message.id);
  return {
    message,
    replies,
    outcome: endings().find(({ interaction }) => interaction === message.id)?.outcome,
  };
}
const saidIn = (message: APIMessage | undefined) => unmarked(message?.embeds[0]?.description ?? '');

/** Says something that the bot does not take, then a question: what is not taken by then never is. */
async function sayInVain(content: string, where: { channel?: string; as?: string } = {}) {
  const message = world.local.say({ content, ...where });
  await say(`${bot()} ${CHAIR}`);
  expect(endings().map(({ interaction }) => interaction)).not.toContain(message.id);
}

describe('a message that mentions the bot', () => {
  test('is answered as a reply to it, which mentions nobody, as /ask answers', async () => {
    const { message, replies, outcome } = await say(`${bot()} ${CHAIR}`);
    expect(outcome).toBe('answered');
    expect(replies).toHaveLength(1);
    const [answer] = replies;
    const asked = await world.local.command({ name: 'ask', options: { question: CHAIR } });
    expect(answer?.embeds).toEqual(asked.message?.embeds);
    for (const { quote, start, end } of citationsIn(answer?.embeds[0]?.description))
      expect(article.slice(start, end)).toBe(quote);
    const sent = world.local.requests.find(
      ({ path, method }) => method === 'POST' && path.endsWith('/messages'),
    );
    expect(sent?.body).toMatchObject({
      allowed_mentions: { parse: [], replied_user: false },
      message_reference: { message_id: message.id, fail_if_not_exists: false },
    });
  });

  test.each([
    ['in Arabic', (at: string) => `${at} من ترأس الاجتماع؟`, /القائد/u],
    ['with the mention in its middle', (at: string) => `so ${at} who chaired the meeting?`, /Al Qaed/],
    ['by an old client', (at: string) => `${at.replace('@', '@!')} who chaired the meeting?`, /Al Qaed/],
    ['with nothing else, with help', (at: string) => at, /جرّب مثلاً|Try:/u],
  ])('is understood %s', async (_, write, answer) => {
    const { replies } = await say(write(bot()));
    expect(saidIn(replies[0])).toMatch(answer);
  });

  test('is answered in its thread too', async () => {
    const { replies } = await say(`${bot()} ${CHAIR}`, { channel: 'thread' });
    expect(saidIn(replies[0])).toContain('Al Qaed');
  });

  test('is followed by one that leans on it', async () => {
    await say(`${bot()} من ترأس الاجتماع؟`);
    const { replies } = await say(`${bot()} ومتى؟`);
    expect(saidIn(replies[0])).toMatch(/فهمت سؤالك هكذا|2021/u);
  });

  test('turns its pages for whoever asked', async () => {
    const { replies } = await say(`${bot()} ${CHAIR}`);
    const message = replies[0] as APIMessage;
    const copy = await world.local.press(message, /:language:/, { as: 'moderator' });
    expect(copy.isEphemeral).toBe(true);
    const turned = await world.local.press(message, /:language:/);
    expect(turned.message?.id).toBe(message.id);
  });

  test('that comes twice is answered once', async () => {
    const { message, replies } = await say(`${bot()} ${CHAIR}`);
    world.local.drop();
    await say(`${bot()} ${CHAIR}`);
    expect(replies).toHaveLength(1);
    expect(endings().filter(({ interaction }) => interaction === message.id)).toHaveLength(1);
  });

  test('gives the log its line without the question', async () => {
    await say(`${bot()} was a zebra there?`);
    expect(world.lines.join('\n')).not.toContain('zebra');
  });
});

describe('what the bot leaves alone', () => {
  test.each([
    ['a message that does not mention it', () => CHAIR],
    ['one that mentions somebody else', () => `<@${people[0]?.id}> ${CHAIR}`],
    ['one that mentions everybody', () => `@everyone ${CHAIR}`],
  ])('%s', async (_, write) => {
    await sayInVain(write());
  });

  test('words of other bots and of webhooks', async () => {
    const { readMention } = await import('../../src/discord/mention.ts');
    const id = '1300000000000000001';
    const author = { id: '1300000000000000002' };
    const data = { id, guild_id: id, channel_id: id, type: 0, content: `<@${id}> hello`, author };
    expect(readMention(data, id)).toMatchObject({ question: 'hello', userId: author.id });
    expect(readMention({ ...data, author: { ...author, bot: true } }, id)).toBeUndefined();
    expect(readMention({ ...data, webhook_id: id }, id)).toBeUndefined();
    expect(readMention({ ...data, type: 7 }, id)).toBeUndefined();
    expect(readMention({ ...data, guild_id: undefined }, id)).toBeUndefined();
    for (const odd of [null, undefined, 7, 'x', {}, { content: null }])
      expect(readMention(odd, id)).toBeUndefined();
  });
});

describe('what moderators chose', () => {
  test('a channel where answers are off stays silent', async () => {
    await set('server', 'answering', 'off');
    const { replies, outcome } = await say(`${bot()} ${CHAIR}`);
    expect({ replies, outcome }).toEqual({ replies: [], outcome: 'closed' });
    await set('server', 'answering', null);
  });

  test('a thread follows what is set for its channel', async () => {
    await set(GENERAL, 'answering', 'off');
    expect((await say(`${bot()} ${CHAIR}`, { channel: 'thread' })).outcome).toBe('closed');
    await set(GENERAL, 'answering', null);
  });

  test('a pause between questions holds, together with /ask', async () => {
    await set('server', 'cooldownSeconds', 60);
    const as = 'moderator';
    await world.local.command({ name: 'ask', options: { question: CHAIR }, as });
    const { replies, outcome } = await say(`${bot()} ${CHAIR}`, { as });
    expect(outcome).toBe('cooldown.wait');
    expect(saidIn(replies[0])).toMatch(/Please wait \d+ more seconds/);
    await set('server', 'cooldownSeconds', null);
  });

  test('where answers are for the asker alone, the message is told to use /ask', async () => {
    await set('server', 'visibility', 'private');
    const { replies, outcome } = await say(`${bot()} ${CHAIR}`);
    expect(outcome).toBe('mention.private');
    expect(saidIn(replies[0])).toContain('Please use /ask');
    await set('server', 'visibility', null);
  });
});

test('a reply that Discord does not take is told to the log alone', async () => {
  world.local.failNext({
    match: '/messages',
    status: 403,
    body: { code: 50013, message: 'Missing Permissions' },
  } as never);
  const { replies, outcome } = await say(`${bot()} ${CHAIR}`);
  expect({ replies, outcome }).toEqual({ replies: [], outcome: 'may not write there' });
});

test('without the operator’s wish no message reaches the bot, and no intent is asked for', async () => {
  const off = await startWorld();
  off.local.say({ content: `<@${off.local.applicationId}> ${CHAIR}` });
  await off.local.command({ name: 'ask', options: { question: CHAIR } });
  expect(off.local.requests.filter(({ path }) => path.endsWith('/messages'))).toEqual([]);
  expect(off.bot.client.options.intents.bitfield).toBe(0);
  expect(world.bot.client.options.intents.bitfield).toBe(GatewayIntentBits.GuildMessages);
  await off.stop();
});
