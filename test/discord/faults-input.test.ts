// What another Discord, or somebody who forges, may send: less than Discord does, or other than we asked for.
// Each is answered once, as well as can be, and the bot goes on.

import { MessageFlags } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../../src/local/index.ts';
import { versionOf } from '../../src/reply/custom-id.ts';
import { newestOf } from '../record.ts';
import { unmarked } from '../reply/unmarked.ts';
import { embedOf, library, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  library();
  world = await startWorld();
});
afterAll(() => world.stop());

const VERSION = versionOf(newestOf(library()).meeting.article);

type Payload = Record<string, unknown> & { data: Record<string, unknown>; member: Record<string, unknown> };
type Forge = (payload: Payload) => object;

const without =
  (...names: string[]): Forge =>
  (payload) =>
    Object.fromEntries(Object.entries(payload).filter(([name]) => !names.includes(name)));
const withData =
  (data: object): Forge =>
  (payload) => ({ ...payload, data: { ...payload.data, ...data } });

/** Runs a command whose interaction is changed on its way to the bot. */
function forged(
  change: Forge,
  name = 'ask',
  options: Record<string, string> = { question: 'Who chaired the meeting?' },
) {
  world.local.forgeNext(change as (payload: object) => object);
  return world.local.command({ name, options });
}

const errors = () => world.log.filter(({ level }) => (level as number) >= 50);
const lastOutcome = () => world.log.filter(({ msg }) => msg === 'interaction').at(-1)?.outcome;

/** What holds whatever was sent: one answer that Discord takes, and no fault of ours in the log. */
function expectAnsweredOnce(reply: Reply) {
  expect(reply.errors).toEqual([]);
  expect(reply.isExpired).toBe(false);
  expect(errors()).toEqual([]);
}

function expectPrivateNotice(reply: Reply) {
  expectAnsweredOnce(reply);
  expect(reply.response).toMatchObject({ type: 4, data: { flags: MessageFlags.Ephemeral } });
  expect(reply.response?.data?.allowed_mentions).toEqual({ parse: [] });
}

test.each<[string, Forge]>([
  ['entitlements', without('entitlements', 'entitlement_sku_ids')],
  ['the channel but its id', without('channel')],
  ['who installed the bot', without('authorizing_integration_owners')],
  [
    'permissions',
    (payload) => ({
      ...without('app_permissions')(payload),
      member: { ...payload.member, permissions: undefined },
    }),
  ],
  [
    'context, locale and guild but its id',
    without('context', 'locale', 'guild', 'guild_locale', 'version', 'attachment_size_limit'),
  ],
  [
    'anything that may be null',
    (payload) => ({
      ...payload,
      entitlements: null,
      channel: null,
      authorizing_integration_owners: null,
      app_permissions: undefined,
      guild_locale: null,
    }),
  ],
  ['a member but its user', (payload) => ({ ...payload, member: { user: payload.member.user } })],
  [
    'a guild, as in a direct message',
    (payload) => ({
      ...without('guild', 'guild_id', 'member', 'guild_locale')(payload),
      user: payload.member.user,
      context: 1,
    }),
  ],
])('an interaction without %s is answered all the same', async (_, change) => {
  const reply = await forged(change);
  expectAnsweredOnce(reply);
  expect(embedOf(reply).description).toContain('Al Qaed');
});

test('what holds in a channel holds although Discord names no more of it than its id', async () => {
  const { local, settings } = world;
  const { id } = local.world.channel('general', local.world.person('member'));
  await settings.change(local.guildId, '1', [{ at: id, key: 'answering', to: 'off' }]);
  expectPrivateNotice(
    await forged((payload) => ({ ...without('authorizing_integration_owners')(payload), channel: null })),
  );
  await expect.poll(lastOutcome).toBe('closed');
  await settings.change(local.guildId, '1', [{ at: id, key: 'answering', to: null }]);
});

test.each<[string, Forge]>([
  ['a command that there is not', withData({ name: 'unheard-of' })],
  ['a command without a name', withData({ name: undefined })],
  ['a number for a text', withData({ options: [{ name: 'question', type: 4, value: 5 }] })],
  ['an object for a text', withData({ options: [{ name: 'question', type: 3, value: { toString: 1 } }] })],
  [
    'a list for a language',
    withData({
      options: [
        { name: 'question', type: 3, value: 'x' },
        { name: 'language', type: 3, value: ['ar'] },
      ],
    }),
  ],
  ['options that are no list', withData({ options: 'question' })],
  [
    'a subcommand that nobody made',
    withData({ name: 'config', options: [{ name: 'seize', type: 1, options: [] }] }),
  ],
  ['the settings without a subcommand', withData({ name: 'config', options: [] })],
  ['a command about a person', withData({ type: 2, target_id: '1', resolved: { users: {} } })],
  ['a command of an unknown kind', withData({ type: 99 })],
  ['a message command without its message', withData({ type: 3, name: 'Ask about this', target_id: '5' })],
  ['an interaction of an unknown kind', (payload) => ({ ...payload, type: 77 })],
  ['an interaction without data', without('data')],
  ['an interaction of nobody', without('member', 'user')],
  [
    'a form that was never sent',
    (payload) => ({ ...payload, type: 5, data: { custom_id: 'config:set', components: [] } }),
  ],
  ['a form without fields', (payload) => ({ ...payload, type: 5, data: { custom_id: 'x' } })],
  [
    'a button without its message',
    (payload) => ({ ...payload, type: 3, data: { component_type: 2, custom_id: 'ask:dismiss:' } }),
  ],
])('%s is met with a private notice', async (_, change) => {
  expectPrivateNotice(await forged(change));
});

test.each<[string, object]>([
  ['an unknown custom id', { custom_id: 'nobody:knows:this' }],
  ['no custom id', { custom_id: undefined }],
  ['an empty custom id', { custom_id: '' }],
  ['a passage that there is not', { custom_id: `ask:context:2021-06.${VERSION}.ar.999` }],
  ['a meeting that there is not', { custom_id: `ask:context:1999-01.${VERSION}.ar.3` }],
  ['an answer that there is not', { custom_id: `ask:more:2021-06.${VERSION}.ar.1.nothing` }],
  ['a key of every object', { custom_id: `__proto__:more:2021-06.${VERSION}.en.1.constructor` }],
  ['the settings, by a member', { custom_id: 'config:log:en.0.here.0' }],
  ['a menu that was never sent', { component_type: 3, custom_id: 'ask:pick:1', values: ['x'] }],
  ['a channel menu without channels', { component_type: 8, custom_id: 'ask:pick:1', values: ['1'] }],
  ['a component of an unknown kind', { component_type: 99, custom_id: 'ask:dismiss:' }],
])('a press with %s shows nothing of anybody', async (_, data) => {
  const reply = await world.local.command({ name: 'meeting' });
  const [button] = Object.values(buttonIds(reply));
  world.local.forgeNext(withData(data) as (payload: object) => object);
  const pressed = await world.local.press(reply, button ?? '');
  expectPrivateNotice(pressed);
  expect(pressed.message?.embeds[0]?.description).not.toContain('>');
});

test.each<[string, object]>([
  ['nothing focused', { options: [{ name: 'person', type: 3, value: 'a' }] }],
  ['no options', { options: undefined }],
  ['a number typed', { options: [{ name: 'person', type: 3, value: 7, focused: true }] }],
  [
    'a command that there is not',
    { name: 'unheard-of', options: [{ name: 'x', type: 3, value: 'a', focused: true }] },
  ],
])('typing with %s offers nothing', async (_, data) => {
  world.local.forgeNext(withData(data) as (payload: object) => object);
  const request = { name: 'attendees', options: { person: 'q' }, focused: 'person' };
  expect(await world.local.autocomplete(request)).toEqual([]);
  expect(errors()).toEqual([]);
});

const NASTY: [name: string, text: string][] = [
  ['6,000 letters', 'x'.repeat(6000)],
  ['6,000 letters of words', 'كلمة '.repeat(1200)],
  ['control characters', '\u0000\u0001\u001B[31m'],
  ['overrides of direction', '\u202Eevil\u202D \u2066open'],
  ['half a character', '\uD800 half a pair'],
  ['emoji', '😀'.repeat(500)],
  ['mentions and links', '@everyone <@1> <#2> </ask:3> <t:0> [a](https://b.example)'],
];

test.each(NASTY)('%s: answered as a question, a name and a meeting', async (_, text) => {
  const asked = [
    forged(withData({ options: [{ name: 'question', type: 3, value: text }] })),
    forged(withData({ options: [{ name: 'person', type: 3, value: text }] }), 'attendees', {}),
    forged(withData({ options: [{ name: 'meeting', type: 3, value: text }] }), 'meeting', {}),
  ];
  for (const reply of await Promise.all(asked)) {
    expectAnsweredOnce(reply);
    const shown = unmarked(embedOf(reply).description ?? '');
    for (const character of '\u0000\u001B\u202A\u202D\u202E') expect(shown).not.toContain(character);
  }
});

test.each<[string, object]>([
  ['without text', { content: '' }],
  ['whose text nobody may see', { content: null }],
  ['of embeds alone', { content: '', embeds: [{ title: 'Who chaired the meeting?' }] }],
  [
    'of a file alone',
    {
      content: '',
      attachments: [
        { id: '7', filename: 'a.png', size: 1, url: 'https://a.example', proxy_url: 'https://a.example' },
      ],
    },
  ],
  [
    'with nothing but its id',
    {
      content: undefined,
      author: undefined,
      timestamp: undefined,
      embeds: undefined,
      attachments: undefined,
    },
  ],
])('a message %s is no question, and its asker is told what is', async (_, change) => {
  world.local.forgeNext((payload) => {
    const { data } = payload as Payload;
    const { messages } = data.resolved as { messages: Record<string, object> };
    const [[id, message] = ['', {}]] = Object.entries(messages);
    return { ...payload, data: { ...data, resolved: { messages: { [id]: { ...message, ...change } } } } };
  });
  const reply = await world.local.contextMenu({
    name: 'Ask about this',
    content: 'Who chaired the meeting?',
  });
  expectAnsweredOnce(reply);
  expect(embedOf(reply).description?.length).toBeGreaterThan(10);
});

function buttonIds({ message }: Reply): string[] {
  const rows = (message?.components ?? []) as { components: { custom_id: string }[] }[];
  return rows.flatMap(({ components }) => components.map(({ custom_id }) => custom_id));
}
