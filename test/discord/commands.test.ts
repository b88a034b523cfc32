// Each command from a member's hands to the JSON that Discord gets.

import { MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/local/index.ts';
import { newestOf } from '../record.ts';
import { citationsIn, unmarked } from '../reply/unmarked.ts';
import { buttonsOf, embedOf, library, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { article } = newestOf(library()).meeting;

const ask = (question: string, more = {}) =>
  world.local.command({ name: 'ask', options: { question, ...more } });

/** What holds for every reply: taken by Discord at once, mentions nobody, quotes only what the article has. */
function expectSound(reply: Reply) {
  expect(reply.errors).toEqual([]);
  expect(reply.response).toMatchObject({ type: 4, data: { allowed_mentions: { parse: [] } } });
  expect(embedOf(reply).fields ?? []).toEqual([]);
  for (const { quote, start, end } of citationsIn(embedOf(reply).description)) {
    expect(article.slice(start, end)).toBe(quote);
  }
}

// Command, options, how many citations there are at least, and words of the reply in that language.
const everyCommand: [string, Record<string, string | number>, number, string][] = [
  ['ask', { question: 'من ترأس الاجتماع؟' }, 1, 'محمد علي القائد'],
  ['ask', { question: 'who presented the cloud experience?' }, 1, 'Al Mutawah'],
  ['attendees', { language: 'ar' }, 4, 'محمد علي القائد'],
  ['attendees', { language: 'en' }, 4, 'Al Qaed'],
  ['attendees', { person: 'person.al-khajah' }, 1, 'زكريا أحمد الخاجة'],
  ['agenda', { language: 'ar' }, 4, 'البوابة الإلكترونية'],
  ['agenda', { language: 'en' }, 4, 'portal'],
  ['agenda', { topic: 'agenda.ai-team' }, 1, 'الذكاء الاصطناعي'],
  ['experiences', { language: 'ar' }, 2, 'التصدي للجائحة'],
  ['experiences', { experience: 'experience.cloud', language: 'en' }, 1, 'Cloud'],
  ['meeting', { language: 'ar' }, 3, 'الثالث والعشرون'],
  ['meeting', { language: 'en', meeting: '2021-06' }, 3, '21 June 2021'],
  ['source', {}, 4, 'البحرين تستعرض تجربتيها'],
  ['source', { passage: 7, language: 'en' }, 4, 'welcomed the members'],
  ['help', { language: 'ar' }, 0, '/ask question «من ترأس الاجتماع؟»'],
  ['help', { language: 'en' }, 0, '/ask question: Who chaired the meeting?'],
];

test.each(everyCommand)(
  '/%s %j replies with at least %d quotes of the article',
  async (name, options, atLeast, words) => {
    const reply = await world.local.command({ name, options });
    expectSound(reply);
    expect(reply.isEphemeral).toBe(false);
    expect(citationsIn(embedOf(reply).description).length).toBeGreaterThanOrEqual(atLeast);
    expect(unmarked(embedOf(reply).description ?? '')).toContain(words);
  },
);

test('an English reply has the Arabic quote and, below it, a translation', async () => {
  const { description = '' } = embedOf(await ask('who presented the cloud experience?'));
  expect(description.split('\n').map((line) => line.slice(0, 14))).toEqual([
    expect.stringMatching(/^The /),
    expect.stringMatching(/^> \p{Script=Arabic}/u),
    '*Translation:*',
    expect.stringMatching(/^-# Passage/),
  ]);
});

test('a question that the article does not answer is refused, without a quote as an answer', async () => {
  const reply = await ask('what did the meeting cost?');
  expectSound(reply);
  const [said = '', ...rest] = (embedOf(reply).description ?? '').split('\n\n');
  expect(citationsIn(said)).toEqual([]);
  for (const block of rest) expect(block).toMatch(/^Closest passage\. It does not answer the question:\n/);
  expect(embedOf(reply).color).not.toBe(embedOf(await ask('who chaired the meeting?')).color);
});

test.each(['general', 'dm', 'Questions of the week'])('a member is answered in %s', async (channel) => {
  const reply = await world.local.command({ name: 'meeting', channel });
  expectSound(reply);
  expect(reply.message?.embeds).toHaveLength(1);
});

test('private replies are seen by the asker alone', async () => {
  const reply = await ask('من ترأس الاجتماع؟', { private: true });
  expectSound(reply);
  expect(reply.response?.data?.flags).toBe(MessageFlags.Ephemeral);
  expect(reply.isEphemeral).toBe(true);
});

test('the language option goes before the language of the question', async () => {
  const { description } = embedOf(await ask('من ترأس الاجتماع؟', { language: 'en' }));
  expect(description).toMatch(/^[A-Z]/);
});

test('"Ask about this" answers the text of a message and begins with the way to it', async () => {
  const reply = await world.local.contextMenu({ name: 'Ask about this', content: 'من ترأس الاجتماع؟' });
  expectSound(reply);
  expect(reply.message?.content).toMatch(/^https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+$/);
  expect(embedOf(reply).description).toContain('محمد علي القائد');
  expect(buttonsOf(reply.message)['في سياقه']).toMatch(
    /^Ask about this:context:2021-06\.[0-9a-z]{4}\.ar\.\d+$/,
  );
});

describe('"Ask about this" on a message without a text of its own', () => {
  const empty = () => world.local.say({ as: 'moderator', content: '' });

  test('reads the text of the message that it forwards', async () => {
    const forwarded = {
      content: 'من ترأس الاجتماع؟',
      timestamp: '2026-01-02T03:04:05Z',
      edited_timestamp: null,
    };
    const message_reference = { type: 1, channel_id: '7', message_id: '8' };
    const message = {
      ...empty(),
      message_reference,
      message_snapshots: [{ message: { ...forwarded, ...NOTHING_ELSE } }],
    };
    const reply = await world.local.contextMenu({ name: 'Ask about this', message });
    expect(embedOf(reply).description).toContain('محمد علي القائد');
  });

  test('reads the question of its poll', async () => {
    const poll = { question: { text: 'من ترأس الاجتماع؟' }, answers: [], expiry: null, ...POLL };
    const reply = await world.local.contextMenu({ name: 'Ask about this', message: { ...empty(), poll } });
    expect(embedOf(reply).description).toContain('محمد علي القائد');
  });

  test('says so where there is none', async () => {
    const reply = await world.local.contextMenu({ name: 'Ask about this', message: empty() });
    expect(reply.isEphemeral).toBe(true);
    expect(embedOf(reply).description).toContain('لا نص');
  });
});

/** What a forwarded message has besides its text. */
const NOTHING_ELSE = { type: 0, embeds: [], attachments: [], mentions: [], mention_roles: [] };
const POLL = { allow_multiselect: false, layout_type: 1 };

test.each([
  ['nothing', ''],
  ['spaces', '   '],
  ['punctuation', '؟!…'],
  ['emoji', '😀🎉'],
  ['characters without width', '\u200B\u200D'],
  ['markdown', '**__`` > # ||'],
  ['6,000 characters of words', 'كلمة '.repeat(1200)],
  ['6,000 characters without a space', 'x'.repeat(6000)],
])('a question of %s is answered shortly and politely, without a quote', async (_, question) => {
  // Discord lets nobody send an empty option, but a message may well have no text.
  const asked = question ? ask(question) : world.local.contextMenu({ name: 'Ask about this', content: '' });
  const reply = await asked;
  expectSound(reply);
  const { description = '' } = embedOf(reply);
  expect(description.length).toBeGreaterThan(10);
  expect(description.length).toBeLessThan(400);
  expect(description).not.toContain('> ');
});

test.each([
  ['ask', { question: '@everyone <@1100000000000000042> **x** ||y|| [a](https://b.example) \u202Ez' }],
  ['attendees', { person: '@here **Napoleon** `x`' }],
  ['agenda', { topic: '# @everyone\n> quoted' }],
  ['meeting', { meeting: '<@&1100000000000000031> __x__ \u202Ey' }],
])(
  'what a stranger types into /%s cannot act: no mention, no markdown, no override',
  async (name, options) => {
    const reply = await world.local.command({ name, options });
    expectSound(reply);
    const shown = JSON.stringify(reply.response?.data?.embeds);
    expect(shown).not.toMatch(/(?<!\\\\)@(everyone|here)|(?<!\\\\)<@|\u202E|(?<!\\\\)\|\||(?<!\\\\)__x/);
    expect(embedOf(reply).description).not.toMatch(/^# /m);
  },
);

test('a person whom the article does not name is refused politely', async () => {
  const reply = await world.local.command({ name: 'attendees', options: { person: 'Napoleon Bonaparte' } });
  expectSound(reply);
  expect(embedOf(reply).description).toMatch(/article/);
  expect(citationsIn((embedOf(reply).description ?? '').split('Closest')[0])).toEqual([]);
});

test.each([
  ['meeting', { meeting: '1999-01' }, 'لا يوجد اجتماع باسم «1999-01»'],
  ['source', { passage: 99 }, 'لا توجد فقرة بهذا الرقم'],
])('/%s %j is explained to the member alone', async (name, options, words) => {
  const reply = await world.local.command({ name, options });
  expectSound(reply);
  expect(reply.isEphemeral).toBe(true);
  expect(unmarked(embedOf(reply).description ?? '')).toContain(words);
});

// Command, option, what is typed, and what is among the choices.
test.each([
  ['attendees', 'person', 'qaed', 'person.al-qaed'],
  ['attendees', 'person', 'القايد', 'person.al-qaed'],
  ['agenda', 'topic', 'portal', 'agenda.portal'],
  ['agenda', 'topic', 'البوابه', 'agenda.portal'],
  ['experiences', 'experience', 'cloud', 'experience.cloud'],
  ['experiences', 'experience', '', 'experience.pandemic'],
  ['source', 'passage', '7', 7],
  ['ask', 'meeting', '', '2021-06'],
  ['help', 'meeting', '23', '2021-06'],
])('/%s %s: typing %j offers %j', async (name, option, typed, value) => {
  const options = { ...(name === 'ask' && { question: 'x' }), [option]: typed };
  const choices = await world.local.autocomplete({ name, options, focused: option });
  expect(choices.map((choice) => choice.value)).toContain(value);
});

test('typing what nothing fits, or 6,000 characters, offers nothing', async () => {
  for (const typed of ['zzzzqqqq', 'z'.repeat(6000)]) {
    const choices = await world.local.autocomplete({
      name: 'attendees',
      options: { person: typed },
      focused: 'person',
    });
    expect(choices).toEqual([]);
  }
});

test('a choice taken from the list is answered', async () => {
  const [choice] = await world.local.autocomplete({
    name: 'attendees',
    options: { person: 'suwaiyan' },
    focused: 'person',
  });
  const reply = await world.local.command({
    name: 'attendees',
    options: { person: `${choice?.value}`, language: 'en' },
  });
  expect(embedOf(reply).description?.split('\n> ')[0]).toContain('Al Suwaiyan');
});
