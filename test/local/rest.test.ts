// What Discord refuses, it is refused here, with the same status, code and field; and what it keeps, it gives back.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/index.ts';
import { askCommand } from './bot.ts';

let discord: LocalDiscord;
beforeEach(async () => {
  discord = await startLocalDiscord();
});
afterEach(() => discord.close());

/** Calls the REST API as the bot would. */
async function call(method: string, path: string, body?: unknown) {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
}

/** The problems of a refused form: field path and code. */
function problems(errors: object, path: string[] = []): [string, string][] {
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors'
      ? value.map(({ code }: { code: string }): [string, string] => [path.join('.'), code])
      : problems(value, [...path, key]),
  );
}

const text = (length: number) => 'x'.repeat(length);
const times = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));
const row = (...components: object[]) => ({ type: 1, components });
const button = (custom_id: string, more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'x',
  custom_id,
  ...more,
});
const menu = (options: object[], more: object = {}) => row({ type: 3, custom_id: 'm', options, ...more });
const option = (index: number, more: object = {}) => ({ label: 'x', value: `${index}`, ...more });
const field = { name: 'x', value: 'x' };

test.each<[string, object, string, string]>([
  ['content', { content: text(2001) }, 'content', 'BASE_TYPE_MAX_LENGTH'],
  ['ten embeds', { embeds: times(11, () => ({ title: 'x' })) }, 'embeds', 'BASE_TYPE_MAX_LENGTH'],
  ['title', { embeds: [{ title: text(257) }] }, 'embeds.0.title', 'BASE_TYPE_MAX_LENGTH'],
  ['description', { embeds: [{ description: text(4097) }] }, 'embeds.0.description', 'BASE_TYPE_MAX_LENGTH'],
  ['fields', { embeds: [{ fields: times(26, () => field) }] }, 'embeds.0.fields', 'BASE_TYPE_MAX_LENGTH'],
  [
    'field name',
    { embeds: [{ fields: [{ ...field, name: text(257) }] }] },
    'embeds.0.fields.0.name',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'empty field',
    { embeds: [{ fields: [{ ...field, value: '' }] }] },
    'embeds.0.fields.0.value',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'field value',
    { embeds: [{ fields: [{ ...field, value: text(1025) }] }] },
    'embeds.0.fields.0.value',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'footer',
    { embeds: [{ title: 'x', footer: { text: text(2049) } }] },
    'embeds.0.footer.text',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'author',
    { embeds: [{ title: 'x', author: { name: text(257) } }] },
    'embeds.0.author.name',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'sum of embeds',
    { embeds: times(2, () => ({ description: text(3001) })) },
    'embeds',
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  ['embed address', { embeds: [{ title: 'x', url: 'ftp://x' }] }, 'embeds.0.url', 'URL_TYPE_INVALID_SCHEME'],
  ['empty embed', { embeds: [{ color: 1 }] }, 'embeds.0.description', 'BASE_TYPE_REQUIRED'],
  [
    'rows',
    { components: times(6, (index) => row(button(`${index}`))) },
    'components',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'buttons',
    { components: [row(...times(6, (index) => button(`${index}`)))] },
    'components.0.components',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'custom id',
    { components: [row(button(text(101)))] },
    'components.0.components.0.custom_id',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'repeated custom id',
    { components: [row(button('a')), row(button('a'))] },
    'components',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'label',
    { components: [row(button('a', { label: text(81) }))] },
    'components.0.components.0.label',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'link without address',
    { components: [row({ type: 2, style: 5, label: 'x' })] },
    'components.0.components.0.url',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'menu options',
    { components: [menu(times(26, (index) => option(index)))] },
    'components.0.components.0.options',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'repeated value',
    { components: [menu([option(1), option(1)])] },
    'components.0.components.0.options.1.value',
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'option label',
    { components: [menu([option(1, { label: text(101) })])] },
    'components.0.components.0.options.0.label',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'placeholder',
    { components: [menu([option(1)], { placeholder: text(151) })] },
    'components.0.components.0.placeholder',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'unknown component',
    { components: [row({ type: 99 })] },
    'components.0.components.0.type',
    'UNION_TYPE_CHOICES',
  ],
  [
    'required menu that asks for nothing',
    { components: [menu([option(1)], { required: true, min_values: 0 })] },
    'components.0.components.0.min_values',
    'SELECT_COMPONENT_REQUIRED_ZERO_MIN_VALUES',
  ],
  [
    'emoji that is none',
    { components: [row(button('a', { emoji: { name: ':smile:' } }))] },
    'components.0.components.0.emoji.name',
    'BUTTON_COMPONENT_INVALID_EMOJI',
  ],
  [
    'poll, which only the API description knows',
    { content: 'x', poll: { question: { text: text(301) }, answers: [{ poll_media: { text: 'x' } }] } },
    'poll.question.text',
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['component outside a row', { components: [button('a')] }, 'components.0.type', 'UNION_TYPE_CHOICES'],
  [
    'content beside a layout',
    { flags: 1 << 15, content: 'x', components: [{ type: 10, content: 'x' }] },
    'content',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'text of a layout',
    { flags: 1 << 15, components: times(2, () => ({ type: 10, content: text(2001) })) },
    'components',
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
])('a message over the limit of %s is refused at its field', async (_limit, message, path, code) => {
  const { id } = discord.world.channel('general', discord.world.person('member'));
  const { status, body } = await call('POST', `/channels/${id}/messages`, message);
  expect({ status, code: body.code, problems: problems(body.errors) }).toEqual({
    status: 400,
    code: 50035,
    problems: [[path, code]],
  });
});

test('a token that is made up begins with an id, as Discord’s do, and never with what libraries take off', () => {
  const [id = '', ...rest] = discord.token.split('.');
  expect(Buffer.from(id, 'base64url').toString()).toMatch(/^\d{18}$/);
  expect(rest).toHaveLength(2);
});

test('files are counted and weighed', async () => {
  const { id } = discord.world.channel('general', discord.world.person('member'));
  const upload = async (...sizes: number[]) => {
    const form = new FormData();
    sizes.forEach((size, index) => {
      form.set(`files[${index}]`, new Blob([new Uint8Array(size)]), `${index}.bin`);
    });
    const response = await fetch(`${discord.apiUrl}/v10/channels/${id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}` },
      body: form,
    });
    return [response.status, ((await response.json()) as { code?: number }).code];
  };
  expect(await upload(10 * 1024 * 1024)).toEqual([200, undefined]);
  expect(await upload(10 * 1024 * 1024 + 1)).toEqual([413, 40005]);
  expect(await upload(...times(11, () => 1))).toEqual([400, 30015]);
});

test('a message at every limit is taken', async () => {
  const { id } = discord.world.channel('general', discord.world.person('member'));
  const message = {
    content: text(2000),
    embeds: [{ title: text(256), description: text(4096), footer: { text: text(1648) } }],
    components: [
      ...times(4, (line) => row(...times(5, (index) => button(`${line}.${index}`, { label: text(80) })))),
      menu(times(25, (index) => option(index, { label: text(100) }))),
    ],
  };
  expect((await call('POST', `/channels/${id}/messages`, message)).status).toBe(200);
});

test('a message answers another one, as long as that is there', async () => {
  const { id } = discord.world.channel('general', discord.world.person('member'));
  const asked = discord.say({ content: 'hello?' });
  const reply = (message_id: string, more: object = {}) =>
    call('POST', `/channels/${id}/messages`, { content: 'x', message_reference: { message_id, ...more } });
  expect((await reply(asked.id)).body).toMatchObject({
    type: 19,
    message_reference: { message_id: asked.id },
  });
  expect((await reply('1', { fail_if_not_exists: false })).body).toMatchObject({ type: 0 });
  const { body } = await reply('1');
  expect(problems(body.errors)).toEqual([['message_reference', 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE']]);
});

test('an edit that would leave nothing is refused, one that leaves something is not', async () => {
  const { id } = discord.world.channel('general', discord.world.person('member'));
  const sent = await call('POST', `/channels/${id}/messages`, { content: 'x', embeds: [{ title: 'x' }] });
  const path = `/channels/${id}/messages/${sent.body.id}`;
  expect((await call('PATCH', path, { content: '' })).status).toBe(200);
  expect((await call('PATCH', path, { embeds: [] })).body).toEqual({
    message: 'Cannot send an empty message',
    code: 50006,
  });
});

test('an empty message is refused as such', async () => {
  const { id } = discord.world.channel('general', discord.world.person('member'));
  const { body } = await call('POST', `/channels/${id}/messages`, { content: '  ' });
  expect(body).toEqual({ message: 'Cannot send an empty message', code: 50006 });
});

const commandsPath = () => `/applications/${discord.applicationId}/commands`;

test('commands come back with ids and defaults, and unchanged ones keep their version', async () => {
  const [first] = (await call('PUT', commandsPath(), [askCommand])).body;
  expect(first).toMatchObject({
    name: 'ask',
    type: 1,
    name_localizations: null,
    default_member_permissions: null,
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    options: [{ name: 'question', required: true, autocomplete: true }, { name: 'private' }],
  });
  expect(first.options[1]).not.toHaveProperty('required');
  const again = (await call('PUT', commandsPath(), [askCommand, { type: 3, name: 'Ask about this' }])).body;
  expect(again[0]).toEqual(first);
  const changed = (await call('PATCH', `${commandsPath()}/${first.id}`, { description: 'Other' })).body;
  expect(changed).toMatchObject({ id: first.id, description: 'Other', options: first.options });
  expect(changed.version).not.toBe(first.version);
});

test('the list of commands holds localizations only when they are asked for', async () => {
  await call('PUT', commandsPath(), [{ ...askCommand, description_localizations: { fr: 'Demander' } }]);
  const [plain] = (await call('GET', commandsPath())).body;
  const [localized] = (await call('GET', `${commandsPath()}?with_localizations=true`)).body;
  expect(plain).not.toHaveProperty('description_localizations');
  expect(localized.description_localizations).toEqual({ fr: 'Demander' });
});

const command = (more: object) => ({ name: 'ask', description: 'x', ...more });
const string = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more });

test.each<[string, object, string, string]>([
  ['a name with capitals', command({ name: 'Ask' }), 'name', 'APPLICATION_COMMAND_INVALID_NAME'],
  ['a name with harakat', command({ name: 'اسأَل' }), 'name', 'APPLICATION_COMMAND_INVALID_NAME'],
  ['a long description', command({ description: text(101) }), 'description', 'BASE_TYPE_BAD_LENGTH'],
  ['no description', { name: 'ask' }, 'description', 'BASE_TYPE_REQUIRED'],
  [
    '26 options',
    command({ options: times(26, (index) => string(`o${index}`)) }),
    'options',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a required option after an optional one',
    command({ options: [string('a'), string('b', { required: true })] }),
    'options.1',
    'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'an option twice',
    command({ options: [string('a'), string('a')] }),
    'options.1.name',
    'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  ],
  [
    'subcommands beside plain options',
    command({ options: [{ type: 1, name: 'a', description: 'x' }, string('b')] }),
    'options',
    'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    'a text as the choice of a number',
    command({ options: [{ ...string('a'), type: 4, choices: [{ name: 'one', value: '1' }] }] }),
    'options.0.choices.0.value',
    'BASE_TYPE_INVALID',
  ],
  [
    'an option of no known type',
    command({ options: [{ ...string('a'), type: 99 }] }),
    'options.0.type',
    'BASE_TYPE_CHOICES',
  ],
  [
    'a locale that Discord does not have',
    command({ name_localizations: { ar: 'اسأل' } }),
    'name_localizations.ar',
    'ENUM_TYPE_COERCE',
  ],
  [
    'more than 8000 characters',
    command({
      options: times(4, (index) =>
        string(`o${index}`, { choices: times(25, (n) => ({ name: text(98) + n, value: text(90) })) }),
      ),
    }),
    '',
    'APPLICATION_COMMAND_TOO_LARGE',
  ],
])('a command with %s is refused', async (_what, body, path, code) => {
  const answer = await call('POST', commandsPath(), body);
  expect({ status: answer.status, problems: problems(answer.body.errors) }).toEqual({
    status: 400,
    problems: [[path, code]],
  });
});

test('the 201st new command of a day is refused, and changes of old ones are not', async () => {
  const wave = (from: number) => times(100, (index) => command({ name: `c${from + index}` }));
  expect((await call('PUT', commandsPath(), wave(0))).status).toBe(200);
  expect((await call('PUT', commandsPath(), wave(100))).status).toBe(200);
  expect((await call('PUT', commandsPath(), wave(200))).body).toMatchObject({ code: 30034 });
  expect((await call('PUT', commandsPath(), wave(100))).status).toBe(200);
});

test('an Arabic command name is taken, and the same name twice is not', async () => {
  const arabic = command({ name: 'جدول-الأعمال' });
  expect((await call('PUT', commandsPath(), [arabic])).status).toBe(200);
  const { body } = await call('PUT', commandsPath(), [arabic, arabic]);
  expect(problems(body.errors)).toEqual([['1', 'APPLICATION_COMMANDS_DUPLICATE_NAME']]);
});

test('answers tell of their rate limit, and a storm of calls meets 429', async () => {
  const first = await call('GET', '/users/@me');
  expect(first.headers.get('x-ratelimit-limit')).toBe('50');
  expect(first.headers.get('x-ratelimit-remaining')).toBe('49');
  const storm = await Promise.all(times(60, () => call('GET', '/users/@me')));
  const refused = storm.find(({ status }) => status === 429);
  expect(refused?.body).toMatchObject({ message: 'You are being rate limited.', global: false });
  expect(refused?.headers.get('retry-after')).toBe('1');
});

test('calls fail, wait or break off when told to, as often as told', async () => {
  discord.failNext({ path: '/users/@me', status: 503, times: 2 });
  expect((await call('GET', '/users/@me')).status).toBe(503);
  expect((await call('GET', '/gateway')).status).toBe(200);
  expect((await call('GET', '/users/@me')).status).toBe(503);
  expect((await call('GET', '/users/@me')).status).toBe(200);
  discord.failNext({ method: 'GET', path: /^\/gateway$/, reset: true });
  await expect(call('GET', '/gateway')).rejects.toThrow();
});

test('unknown paths, methods and broken JSON are told apart', async () => {
  expect((await call('GET', '/nothing')).body).toEqual({ message: '404: Not Found', code: 0 });
  expect((await call('DELETE', '/gateway')).status).toBe(405);
  const broken = await fetch(`${discord.apiUrl}/v10${commandsPath()}`, {
    method: 'PUT',
    headers: { authorization: `Bot ${discord.token}` },
    body: '{',
  });
  expect(await broken.json()).toMatchObject({ code: 50109 });
});
