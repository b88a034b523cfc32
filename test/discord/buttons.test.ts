// Buttons over loopback: the asker's press turns the message, everybody else's gives a copy.

import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../../src/local/index.ts';
import { versionOf } from '../../src/reply/custom-id.ts';
import { newestOf } from '../record.ts';
import { citationsIn, unmarked } from '../reply/unmarked.ts';
import { buttonsOf, embedOf, library, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { article } = newestOf(library()).meeting;
const VERSION = versionOf(article);
const agenda = () => world.local.command({ name: 'agenda', options: { language: 'en' } });
const stranger = { as: 'moderator' };

/** A copy of a message as it is now: the local Discord's own changes with every press. */
const snapshot = (reply: Reply) => structuredClone(reply.message as APIMessage);

function expectQuotes(reply: Reply) {
  const citations = citationsIn(embedOf(reply).description);
  for (const { quote, start, end } of citations) expect(article.slice(start, end)).toBe(quote);
  return citations;
}

test('"other language" gives the same answer in the other language, and back', async () => {
  const reply = await world.local.command({ name: 'ask', options: { question: 'من ترأس الاجتماع؟' } });
  const before = snapshot(reply);
  const turned = await world.local.press(reply, /:language:/);
  expect(turned.message?.id).toBe(before.id);
  expect(embedOf(turned).description).toMatch(/^The meeting was chaired by|^.*Al Qaed/);
  expect(embedOf(turned).description).toContain('*Translation:*');
  expect(expectQuotes(turned)).toEqual(citationsIn(before.embeds[0]?.description));
  const back = await world.local.press(turned, /:language:/);
  expect(unmarked(embedOf(back).description ?? '')).toBe(unmarked(before.embeds[0]?.description ?? ''));
});

test('"more" turns to the rest of the list, "previous" back', async () => {
  const reply = await agenda();
  const first = snapshot(reply);
  const second = await world.local.press(reply, /:more:/);
  expect(second.message?.id).toBe(first.id);
  expectQuotes(second);
  expect(embedOf(second).description).not.toBe(first.embeds[0]?.description);
  expect(embedOf(second).footer?.text).toMatch(/Page 2 of \d$/);
  const previous = buttonsOf(second.message).Previous ?? '';
  expect(embedOf(await world.local.press(second, previous)).description).toBe(first.embeds[0]?.description);
});

test('"in context" opens the article beside the answer, at the quoted passage, for whoever pressed', async () => {
  const reply = await world.local.command({
    name: 'ask',
    options: { question: 'who presented the cloud experience?' },
  });
  const before = snapshot(reply);
  const [cited] = expectQuotes(reply);
  for (const who of [{}, stranger]) {
    const opened = await world.local.press(reply, /:context:/, who);
    expect(opened.isEphemeral).toBe(true);
    expect(expectQuotes(opened).map(({ quote }) => quote)).toContain(cited?.quote);
    const [bold] = /\*\*.*\*\*/.exec(embedOf(opened).description ?? '') ?? [];
    expect(unmarked(bold ?? '')).toBe(cited?.quote);
  }
  expect(snapshot(reply)).toEqual(before);
});

test('the article is read through page by page, and every page is the article', async () => {
  let page = await world.local.command({ name: 'source', options: { language: 'en' } });
  const quotes = expectQuotes(page);
  for (let next = buttonsOf(page.message).Next; next; next = buttonsOf(page.message).Next) {
    page = await world.local.press(page, next);
    quotes.push(...expectQuotes(page));
  }
  expect(quotes.map(({ quote }) => quote)).toEqual(
    library()
      .open()
      ?.meeting.passages.map(({ text }) => text),
  );
  expect(embedOf(page).footer?.text).toMatch(/^Page (\d+) of \1$/);
});

test('the article keeps page and marked passage when its language changes', async () => {
  const reply = await world.local.command({ name: 'source', options: { passage: 10, language: 'ar' } });
  const before = snapshot(reply);
  const turned = await world.local.press(reply, buttonsOf(reply.message).English ?? '');
  expect(embedOf(turned).description).toContain('*Translation:*');
  expect(citationsIn(embedOf(turned).description)).toEqual(citationsIn(before.embeds[0]?.description));
  expect(embedOf(turned).description?.match(/\*\*/g)).toHaveLength(2);
});

test.each(['language', 'more'])(
  '%s pressed by somebody else leaves the message and gives them a copy',
  async (action) => {
    const reply = await agenda();
    const before = snapshot(reply);
    const copy = await world.local.press(reply, new RegExp(`:${action}:`), stranger);
    expect(copy.isEphemeral).toBe(true);
    expect(copy.message?.id).not.toBe(before.id);
    expect(embedOf(copy).description).not.toBe(before.embeds[0]?.description);
    expect(snapshot(reply)).toEqual(before);
    // The copy is theirs: its buttons turn the copy itself.
    const id = copy.message?.id;
    expect((await world.local.press(copy, /:language:/, stranger)).message?.id).toBe(id);
  },
);

test('"dismiss" removes the answer for its asker, also when only they see it', async () => {
  for (const options of [{}, { private: true }]) {
    const reply = await world.local.command({ name: 'meeting', options });
    const { id } = snapshot(reply);
    const dismissed = await world.local.press(reply, 'meeting:dismiss:');
    await dismissed.until(() => world.local.messages().every((message) => message.id !== id));
    expect(dismissed.errors).toEqual([]);
  }
});

test('"dismiss" is refused to other members and granted to moderators', async () => {
  const asked = await world.local.command({ name: 'meeting', as: 'moderator' });
  const refused = await world.local.press(asked, /:dismiss:/, { as: 'member' });
  expect(refused.isEphemeral).toBe(true);
  expect(unmarked(embedOf(refused).description ?? '')).toMatch(/^لا يخفي هذا الجواب إلا/);
  expect(asked.message).toBeDefined();

  const other = await world.local.command({ name: 'meeting', as: 'member' });
  const { id } = snapshot(other);
  const granted = await world.local.press(other, /:dismiss:/, { as: 'moderator' });
  await granted.until(() => world.local.messages().every((message) => message.id !== id));
});

test('buttons work after a restart', async () => {
  const reply = await world.local.command({ name: 'ask', options: { question: 'من ترأس الاجتماع؟' } });
  const help = await world.local.command({ name: 'help', options: { language: 'ar' } });
  await world.restart();
  expect(embedOf(await world.local.press(reply, /:language:/)).description).toContain('Al Qaed');
  expect(embedOf(await world.local.press(help, /:language:/)).description).toContain(
    'Example: /ask question:',
  );
});

test.each([
  `ask:more:2021-06.${VERSION}.ar.1.no.such.key`,
  `ask:language:1999-01.${VERSION}.ar.fact.chair`,
  `ask:context:2021-06.${VERSION}.ar.999999`,
  `source:page:2021-06.${VERSION}.ar.0.99`,
  `ask:more:2021-06.${VERSION}.ar.x.y`,
  'config:erase:everything',
  '🙂',
])('a forged or stale button %j is explained in private', async (custom_id) => {
  const components = [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id }] }];
  const { id: channelId } =
    world.local.world.guilds[0]?.channels.find(({ name }) => name === 'general') ?? {};
  const message = await world.bot.client.rest.post(`/channels/${channelId}/messages`, {
    body: { content: 'x', components },
  });
  const reply = await world.local.press(message as APIMessage, custom_id);
  expect(reply.isEphemeral).toBe(true);
  expect(unmarked(embedOf(reply).description ?? '')).toMatch(/^انتهت صلاحية هذا الزر/);
});

test.each([
  ['of an older text', 'ask:context:2021-06.0000.ar.3', /^هذا الزر لنص أقدم من المقال/],
  [
    'of an older text, in English',
    'ask:more:2021-06.0000.en.1.agenda.all',
    /^This button belongs to an older text/,
  ],
  ['from before buttons told the text', 'source:page:2021-06.ar.1.-', /^هذا الزر لنص أقدم من المقال/],
])('a button %s says so and shows no place', async (_, custom_id, says) => {
  const components = [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id }] }];
  const { id: channelId } =
    world.local.world.guilds[0]?.channels.find(({ name }) => name === 'general') ?? {};
  const message = await world.bot.client.rest.post(`/channels/${channelId}/messages`, {
    body: { content: 'x', components },
  });
  const reply = await world.local.press(message as APIMessage, custom_id);
  expect(reply.isEphemeral).toBe(true);
  expect(unmarked(embedOf(reply).description ?? '')).toMatch(says);
});

test('on a message that does not say who asked, nobody counts as the asker', async () => {
  const custom_id = `ask:language:2021-06.${VERSION}.en.fact.chair`;
  const components = [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id }] }];
  const { id: channelId } =
    world.local.world.guilds[0]?.channels.find(({ name }) => name === 'general') ?? {};
  const message = await world.bot.client.rest.post(`/channels/${channelId}/messages`, {
    body: { content: 'x', components },
  });
  expect((await world.local.press(message as APIMessage, custom_id)).isEphemeral).toBe(true);
});
