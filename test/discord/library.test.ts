// `/library`, as moderators meet it: over loopback, from the command and its form to the JSON that Discord gets.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIMessage, ChannelType } from 'discord.js';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openFolder } from '../../src/library/folder.ts';
import {
  community,
  type FileContent,
  type GuildSeed,
  type ModalValues,
  type Reply,
} from '../../src/local/index.ts';
import type { Stores } from '../../src/settings/open.ts';
import { LIGHTHOUSE, ORCHARD, ORCHARD_BEFORE } from '../own-meetings.ts';
import { unmarked } from '../reply/unmarked.ts';
import { draftingHere } from './drafting.ts';
import { startOwnWorld } from './own-world.ts';
import { embedOf, type World } from './world.ts';

const DOCUMENTS = join(import.meta.dirname, '../article/documents');
const THERE = '1200000000000000001';
const there = { channel: '1200000000000000011' };
const guild: GuildSeed = {
  ...{ id: THERE, name: 'Another server', locale: community.locale, features: [] },
  channels: [{ id: there.channel, name: 'talk', type: ChannelType.GuildText }],
  roles: [{ id: THERE, name: '@everyone' }],
};
const moderator = { as: 'moderator' as const };
/** Long enough for a file from this machine. */
const PATIENCE_MS = 300;

let world: World;
let stores: Stores;

beforeEach(async () => {
  const own = await startOwnWorld(
    { drafting: draftingHere(), patienceMs: PATIENCE_MS },
    { guilds: [community, guild] },
  );
  ({ world, stores } = own);
  return own.end;
});

const file = (name: string, text: string | Buffer): FileContent => ({
  ...{ name, contentType: 'text/plain', content: Buffer.from(text) },
});
const run = (name: string, options: Record<string, string> = {}) =>
  world.local.command({ name: `library ${name}`, options, ...moderator });

/** Fills in the form of `/library add` and returns the reply once there is one. */
async function add(values: ModalValues): Promise<Reply> {
  return settled(await world.local.submitModal(await run('add'), values));
}

async function settled(reply: Reply): Promise<Reply> {
  await reply.until((now) => !now.isThinking && (now.message !== undefined || now.response !== undefined));
  expect(reply.errors).toEqual([]);
  return reply;
}

const said = (reply: Reply): string => {
  const { title = '', description = '' } = embedOf(reply);
  return unmarked(`${title}\n${description}`);
};

interface Part {
  label?: string;
  custom_id?: string;
  options?: { label: string; value: string; default?: boolean }[];
}
const partsOf = (message: APIMessage | undefined): Part[] =>
  ((message?.components ?? []) as { components: Part[] }[]).flatMap(({ components }) => components);

/** Presses the button with this label under a reply. */
async function press(
  reply: Reply,
  label: string,
  who: { as: 'moderator' | 'member' } = moderator,
): Promise<Reply> {
  const found = partsOf(reply.message).find((part) => part.label === label);
  if (!found?.custom_id)
    throw new Error(`no button "${label}": ${partsOf(reply.message).map((one) => one.label)}`);
  return settled(await world.local.press(reply, found.custom_id, who));
}

/** Picks the line of a menu that holds this text. */
async function pick(reply: Reply, text: string): Promise<Reply> {
  for (const { custom_id: id = '', options = [] } of partsOf(reply.message)) {
    const option = options.find(({ label }) => unmarked(label).includes(text));
    if (option) return world.local.select(reply, id, [option.value], moderator);
  }
  throw new Error(`no menu has "${text}"`);
}

/** Picks what to correct, fills the form in, and returns what is shown then. */
async function correct(reply: Reply, text: string, values: ModalValues): Promise<Reply> {
  return settled(await world.local.submitModal(await pick(reply, text), values));
}

const ask = async (question: string, where = {}) =>
  said(await settled(await world.local.command({ name: 'ask', options: { question }, ...where })));

describe('a moderator adds', () => {
  test('a file, looks at what was understood, publishes it, and members ask', async () => {
    const preview = await add({ files: file('minutes.md', ORCHARD), link: 'https://example.com/minutes' });
    expect(preview.isEphemeral).toBe(true);
    const overview = said(preview);
    expect(overview).toContain('Draft: Minutes of the Orchard Club, 7 May 2024');
    expect(overview).toContain('2 people');
    expect(overview).toContain('https://example.com/minutes');
    expect(overview).toMatch(/Not found:.*Number/);
    const people = await press(preview, 'Next');
    expect(said(people)).toContain('Maud Tilney — In the chair');
    const done = await press(people, 'Publish as approved');
    expect(said(done)).toContain('Published: Minutes of the Orchard Club, 7 May 2024 (approved)');
    expect(await ask('Who chaired the meeting of the Orchard Club?')).toContain('Maud Tilney');
  });

  test('a pasted text in Arabic, and is told in Arabic where the server is', async () => {
    const { guildId } = world.local;
    await stores.settings.change(guildId, '1', [{ at: 'server', key: 'language', to: 'ar' }]);
    const preview = await add({ text: LIGHTHOUSE });
    expect(said(preview)).toContain('مسودة: لجنة الفنارات تعقد اجتماعها الرابع');
    expect(said(await press(preview, 'English'))).toContain('Draft:');
    const done = await press(preview, 'Publish as provisional');
    expect(said(done)).toContain('(provisional)');
    expect(await ask('من ترأس اجتماع لجنة الفنارات؟')).toContain('غسان الرواحي');
  });

  test('what a message holds: its file, or else its text', async () => {
    const name = 'Add as a meeting';
    const withFile = await world.local.contextMenu({
      name,
      files: [file('minutes.txt', ORCHARD)],
      ...moderator,
    });
    expect(said(await settled(withFile))).toContain('Minutes of the Orchard Club, 7 May 2024');
    const withText = await world.local.contextMenu({ name, content: LIGHTHOUSE, ...moderator });
    expect(said(await settled(withText))).toContain('لجنة الفنارات');
    const empty = await world.local.contextMenu({ name, files: [file('photo.png', 'x')], ...moderator });
    expect(said(await settled(empty))).toContain('That is no file to read');
  });

  test('a Word document, with its tracked changes named, and a web page', async () => {
    const docx = readFileSync(join(DOCUMENTS, 'office.docx'));
    const preview = await add({ files: file('محضر.docx', docx) });
    expect(said(preview)).toContain('محضر.docx');
    const page = `<nav><a href="/">Home</a></nav><article><h1>Kites fly</h1><p>The Kite Club met on 4 May 2024 and approved a new reel.</p></article>`;
    const [clause] = said(await press(await add({ files: file('page.html', page) }), 'The text'))
      .split('\n')
      .slice(2);
    expect(clause).toBe('> Kites fly');
  });

  test('a PDF, and has lines of it to compare', async () => {
    const pdf = readFileSync(join(DOCUMENTS, 'office.pdf'));
    const preview = await add({ files: file('minutes.pdf', pdf) });
    expect(said(preview)).toContain('Compare these lines with its pages before you publish');
    await press(preview, 'Publish as approved');
    expect(stores.meetings.list(world.local.guildId)).toMatchObject([{ format: 'pdf' }]);
  });

  test('an article with its translation, a paragraph for each', async () => {
    const english = LIGHTHOUSE.replace(/[^\n]+/g, (line) => `In English: a line of ${line.length} letters.`);
    const preview = await add({ files: [file('english.txt', english), file('مقال.txt', LIGHTHOUSE)] });
    expect(said(preview)).toMatch(/Passages with a translation: (\d+)\/\1/);
    const wrong = await add({ files: [file('english.txt', 'One line.'), file('مقال.txt', LIGHTHOUSE)] });
    expect(said(wrong)).toContain('paragraphs and its translation 1');
  });

  test('a text twice, and is shown the meeting that has it', async () => {
    await press(await add({ text: ORCHARD }), 'Publish as approved');
    const again = await add({ files: file('copy.txt', ORCHARD) });
    expect(said(again)).toContain('This text is published here already');
    expect(said(await press(again, 'Open the meeting'))).toContain('(approved)');
  });

  test('a new text of a meeting, sees what changes, and it replaces the old one', async () => {
    await press(await add({ text: ORCHARD }), 'Publish as provisional');
    const changed = ORCHARD.replace('Piers Aldous, treasurer', 'Hester Vane, secretary');
    const preview = await add({ text: changed });
    expect(said(preview)).toContain('It will replace: Minutes of the Orchard Club, 7 May 2024 (version 1)');
    expect(said(preview)).toContain('Person added: Hester Vane');
    const done = await press(preview, 'Publish as approved');
    expect(said(done)).toContain('The new text is published');
    const { meetings } = stores;
    expect(meetings.list(world.local.guildId)).toMatchObject([{ version: 2, status: 'approved' }]);
  });

  test('a new text of a meeting that got another meanwhile, and sees what changes against that one', async () => {
    await press(await add({ text: ORCHARD }), 'Publish as provisional');
    const changed = (name: string) => ORCHARD.replace('Piers Aldous, treasurer', `${name}, secretary`);
    const preview = await add({ text: changed('Hester Vane') });
    await press(await add({ text: changed('Ivo Thatcher') }), 'Publish as approved');
    const again = await press(preview, 'Publish as approved');
    expect(said(again)).toContain('Another text of that meeting was published meanwhile');
    expect(said(again)).toContain('(version 2)');
    expect(said(again)).toContain('Person removed: Ivo Thatcher');
    await press(again, 'Publish as approved');
    expect(stores.meetings.list(world.local.guildId)).toMatchObject([{ version: 3 }]);
  });

  test('a new text of a meeting that was removed meanwhile, which is a new one then', async () => {
    await press(await add({ text: ORCHARD }), 'Publish as provisional');
    const [meeting] = stores.meetings.list(world.local.guildId);
    const preview = await add({ text: `${ORCHARD}\nThe cider was good.\n` });
    await run('remove', { meeting: `${meeting?.id}` });
    const again = await press(preview, 'Publish as approved');
    expect(said(again)).toContain('Publishing now adds a new one');
    expect(said(await press(again, 'Publish as approved'))).toContain('Published:');
  });

  test('a text that only looks like one of another, says that it is new, and both are there', async () => {
    await press(await add({ text: ORCHARD }), 'Publish as approved');
    const preview = await add({ text: `${ORCHARD}\nThe cider was good.\n` });
    const alone = await settled(await pick(preview, 'No, a new meeting'));
    expect(said(alone)).not.toContain('It will replace');
    await press(alone, 'Publish as approved');
    expect(stores.meetings.list(world.local.guildId)).toHaveLength(2);
  });

  test('and discards what is no meeting', async () => {
    const preview = await add({ text: ORCHARD });
    expect(said(await press(preview, 'Discard'))).toContain('nothing was published');
    expect(stores.meetings.list(world.local.guildId)).toEqual([]);
  });
});

test('what takes long is announced, and says how far it is', async () => {
  let goOn = () => {};
  const gate = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const here = draftingHere();
  const drafting = {
    ...here,
    take: (...file: Parameters<typeof here.take>) => gate.then(() => here.take(...file)),
  };
  const own = await startOwnWorld({ drafting });
  onTestFinished(own.end);
  const opened = await own.world.local.command({ name: 'library add', ...moderator });
  const reply = await own.world.local.submitModal(opened, { files: file('minutes.txt', ORCHARD) });
  await reply.until(({ message }) => message?.embeds[0]?.description === 'Reading the text…', 5000);
  goOn();
  await reply.until(({ message }) => message?.embeds[0]?.title !== undefined);
  expect(said(reply)).toContain('Draft: Minutes of the Orchard Club');
  expect(reply.errors).toEqual([]);
});

describe('what cannot be taken is refused in a sentence', () => {
  test.each<[string, ModalValues, string]>([
    [
      'a damaged Arabic PDF',
      { files: file('a.pdf', readFileSync(join(DOCUMENTS, 'damaged.pdf'))) },
      'The Arabic on page 1',
    ],
    ['a scan', { files: file('a.pdf', readFileSync(join(DOCUMENTS, 'scan.pdf'))) }, 'Page 1 is a picture'],
    [
      'a locked PDF',
      { files: file('a.pdf', readFileSync(join(DOCUMENTS, 'locked.pdf'))) },
      'behind a password',
    ],
    ['nothing', {}, 'attach a file or paste a text'],
    ['both', { text: 'x', files: file('a.txt', 'x') }, 'either a file or a pasted text'],
    ['a link that is none', { text: 'x', link: 'see my page' }, 'begins with https'],
    ['a program', { files: file('a.txt', Buffer.from([0, 1, 2, 3, 0, 0, 0, 200])) }, 'no file to read'],
    ['a PDF that is none', { files: file('a.pdf', 'minutes') }, 'not what its name says'],
    ['an empty file', { files: file('a.txt', '') }, 'empty'],
    ['2 MB and more', { files: file('a.txt', 'x'.repeat(2 * 1024 * 1024 + 1)) }, 'larger than 2 MB'],
    ['200,000 characters and more', { files: file('a.txt', 'word '.repeat(40_001)) }, 'longer than 200000'],
    ['a record alone', { files: file('record.json', '{}') }, 'one file with the article'],
    ['other JSON', { files: [file('a.txt', ORCHARD), file('b.json', '[1]')] }, 'neither a record.json nor'],
    [
      'a record of another article',
      { files: [file('a.txt', ORCHARD), file('r.json', '{"place":{"value":"Rome","quote":"in Rome"}}')] },
      'does not fit this article',
    ],
    [
      'two articles in one language',
      { files: [file('a.txt', ORCHARD), file('b.txt', ORCHARD_BEFORE)] },
      'one language',
    ],
  ])('%s', async (_what, values, sentence) => {
    const reply = await add(values);
    expect(said(reply)).toContain(sentence);
    expect(reply.isEphemeral).toBe(true);
    const retry = partsOf(reply.message).find(({ label }) => label === 'Try again');
    expect((await world.local.press(reply, `${retry?.custom_id}`, moderator)).modal?.title).toBe(
      'Add a meeting',
    );
  });

  test.each<[string, object, string]>([
    ['is gone', { status: 404 }, 'did not arrive whole'],
    ['is cut off', { reset: true }, 'did not arrive whole'],
    ['comes too slowly', { delayMs: 20 * PATIENCE_MS }, 'took too long'],
    ['is elsewhere', { status: 302, headers: { location: 'http://127.0.0.1:9/x' } }, 'did not arrive whole'],
  ])('a file that %s', async (_what, fault, sentence) => {
    world.local.failNext({ on: 'cdn', ...fault });
    expect(said(await add({ files: file('minutes.txt', ORCHARD) }))).toContain(sentence);
  });

  test('a file with an address that is not Discord’s is never asked for', async () => {
    const opened = await run('add');
    world.local.forgeNext((payload) =>
      JSON.parse(JSON.stringify(payload).replaceAll('/ephemeral-attachments/', '/elsewhere/')),
    );
    const sent = world.local.submitModal(opened, { files: file('minutes.txt', ORCHARD) });
    expect(said(await settled(await sent))).toContain('did not arrive whole');
    expect(world.local.downloads).toEqual([]);
  });
});

describe('a moderator corrects', () => {
  test('facts and entries of a draft, after a restart as well', async () => {
    const preview = await add({ text: ORCHARD });
    await world.restart();
    const titled = await correct(preview, 'Title:', { value: 'Spring meeting of the Orchard Club' });
    expect(said(titled)).toContain('The correction is saved.');
    expect(said(titled)).toContain('Draft: Spring meeting of the Orchard Club');
    const placed = await correct(preview, 'Place:', { value: 'Hollow Farm' });
    expect(said(placed)).toContain('Place: Hollow Farm');
    const people = await press(preview, 'Next');
    const renamed = await correct(people, 'Piers Aldous', {
      ...{ name: 'Peter Aldous', detail: 'keeper of the ladders', choice: 'spoke' },
    });
    expect(said(renamed)).toContain('Peter Aldous — Spoke, keeper of the ladders');
    const dropped = await correct(people, 'Maud Tilney', { drop: true });
    expect(said(dropped)).not.toContain('Maud');
    const added = await correct(people, '+ Add', {
      name: 'Maud Tilney',
      quote: 'Maud Tilney, chair',
      choice: 'chaired',
    });
    expect(said(added)).toContain('Maud Tilney — In the chair');
    await press(preview, 'Publish as approved');
    expect(await ask('What is the role of Peter Aldous?')).toContain('keeper of the ladders');
  });

  test('nothing by sending a form as it was, however long what is in it', async () => {
    const long = `Minutes of the Orchard Club ${'and of its friends '.repeat(12)}, 7 May 2024`;
    const preview = await add({ text: ORCHARD.replace('Minutes of the Orchard Club, 7 May 2024', long) });
    expect(said(await correct(preview, 'Title:', {}))).toContain('Nothing changed.');
    const people = await press(preview, 'Next');
    expect(said(await correct(people, 'Maud Tilney', {}))).toContain('Nothing changed.');
  });

  test('nothing without words of the text', async () => {
    const preview = await add({ text: ORCHARD });
    const wrong = await world.local.submitModal(await pick(preview, 'Place:'), {
      value: 'Rome',
      quote: 'in Rome',
    });
    expect(unmarked(wrong.message?.embeds[0]?.description ?? '')).toContain(
      'These words are not in the text',
    );
    const bare = await world.local.submitModal(await pick(preview, 'Number:'), { value: '7' });
    expect(unmarked(bare.message?.embeds[0]?.description ?? '')).toContain('nothing is said without a quote');
    expect(said(await press(preview, 'Next'))).not.toContain('Rome');
  });

  test('a form that was opened before another correction is not taken for it', async () => {
    const preview = await add({ text: ORCHARD });
    const people = await press(preview, 'Next');
    const opened = await pick(people, 'Piers Aldous');
    await correct(people, 'Maud Tilney', { drop: true });
    const late = await world.local.submitModal(opened, { name: 'Peter' });
    expect(unmarked(late.message?.embeds[0]?.description ?? '')).toContain('has changed since');
  });

  test('in two forms at once, and the second is told that there was a first', async () => {
    await press(await add({ text: ORCHARD }), 'Publish as approved');
    const [meeting] = stores.meetings.list(world.local.guildId);
    const people = await press(await settled(await run('correct', { meeting: `${meeting?.id}` })), 'Next');
    const opened = await pick(people, 'Piers Aldous');
    await correct(people, 'Piers Aldous', { name: 'Peter Aldous' });
    const late = await settled(await world.local.submitModal(opened, { name: 'Paul Aldous' }));
    expect(said(late)).toContain('has changed since');
    expect(said(late)).toContain('Peter Aldous');
  });

  test('a published meeting, whose corrections do not fit any more, and reads that', async () => {
    await press(await add({ text: ORCHARD }), 'Publish as approved');
    const [meeting] = stores.meetings.list(world.local.guildId);
    const unfit = {
      people: [
        { was: 'Nobody Here', drop: true },
        { was: 'No One', role: 'x' },
      ],
    };
    await stores.meetings.correct(world.local.guildId, '1', { id: `${meeting?.id}`, version: 1 }, [unfit]);
    const opened = await settled(await run('correct', { meeting: `${meeting?.id}` }));
    expect(said(opened)).toContain('no longer fit what is understood, and count for nothing: 1');
    expect(await ask('Who chaired the meeting of the Orchard Club?')).toContain('Maud Tilney');
  });

  test('what takes long to read again, is shown it, and picks once more', async () => {
    let goOn = () => {};
    let gate = Promise.resolve();
    const here = draftingHere();
    const read: typeof here.read = (kept) => gate.then(() => here.read(kept));
    const own = await startOwnWorld({ drafting: { ...here, read } });
    onTestFinished(own.end);
    const { local } = own.world;
    const preview = await settled(
      await local.submitModal(await local.command({ name: 'library add', ...moderator }), { text: ORCHARD }),
    );
    gate = new Promise((resolve) => {
      goOn = resolve;
    });
    const id = partsOf(preview.message).find(({ options = [] }) => options.length > 0)?.custom_id ?? '';
    const picked = local.select(preview, id, ['title'], moderator);
    await expect
      .poll(() => local.requests.filter(({ path }) => path.endsWith('/callback')).length, { timeout: 5000 })
      .toBe(3);
    goOn();
    const shown = await settled(await picked);
    await shown.until(({ message }) => message?.embeds[0]?.description?.includes('once more') ?? false);
    expect((await local.select(shown, id, ['title'], moderator)).modal?.title).toBe('Correct: Title');
  });

  test('a published meeting, whose answers follow at once, and it is in the log', async () => {
    await press(await add({ text: ORCHARD }), 'Publish as provisional');
    const [meeting] = stores.meetings.list(world.local.guildId);
    const opened = await settled(await run('correct', { meeting: `${meeting?.id}` }));
    await correct(await press(opened, 'Next'), 'Maud Tilney', { detail: 'head of the orchard' });
    expect(await ask('What is the role of Maud Tilney?')).toContain('head of the orchard');
    expect(said(await settled(await run('log')))).toMatch(
      /2\..*\n.*corrected \(Person\) «Minutes of the Orchard Club/,
    );
  });
});

describe('meetings that are published', () => {
  async function published(text = ORCHARD) {
    await press(await add({ text }), 'Publish as provisional');
    const meeting = stores.meetings.list(world.local.guildId).find(({ title }) => text.includes(title.en));
    return `${meeting?.id}`;
  }

  test('are listed with drafts that wait, opened, approved and withdrawn', async () => {
    await published();
    await add({ text: LIGHTHOUSE });
    const list = await settled(await run('list'));
    expect(said(list)).toContain('2024-05-07 · Minutes of the Orchard Club, 7 May 2024');
    expect(said(list)).toContain('provisional · version 1 · published by');
    expect(said(list)).toMatch(/Drafts that wait for you:\n• لجنة الفنارات/);
    expect(said(await settled(await pick(list, 'Draft:')))).toContain('لجنة الفنارات');
    const opened = await settled(await pick(await run('list'), '2024-05-07'));
    const approved = await press(opened, 'Mark as approved');
    expect(said(approved)).toContain('(approved)');
    const withdrawn = await press(approved, 'Withdraw');
    expect(said(withdrawn)).toContain('(withdrawn, not answered from)');
    expect(await ask('Who chaired the meeting of the Orchard Club?')).not.toContain('Maud');
  });

  test('are removed, and brought back', async () => {
    const meeting = await published();
    const removed = await settled(await run('remove', { meeting }));
    expect(said(removed)).toContain('Removed: Minutes of the Orchard Club, 7 May 2024');
    expect(await ask('Who chaired the meeting of the Orchard Club?')).not.toContain('Maud');
    expect(said(await press(removed, 'Undo'))).toContain('Back as it was');
    await settled(await run('remove', { meeting }));
    const list = await settled(await run('list'));
    expect(said(await settled(await pick(list, 'Bring back')))).toContain('Back as it was');
    expect(await ask('Who chaired the meeting of the Orchard Club?')).toContain('Maud');
  });

  test('are exported as files that another server takes as they are', async () => {
    const preview = await add({ text: ORCHARD });
    const people = await press(preview, 'Next');
    await correct(people, 'Piers Aldous', { name: 'Peter Aldous' });
    await correct(people, 'Peter Aldous', { detail: 'keeper of the ladders' });
    await press(people, 'Publish as approved');
    const [meeting] = stores.meetings.list(world.local.guildId);
    const { message } = await settled(await run('export', { meeting: `${meeting?.id}` }));
    const files = await Promise.all(
      (message?.attachments ?? []).map(async ({ filename, url }) =>
        file(filename, await (await fetch(url)).text()),
      ),
    );
    expect(files.map(({ name }) => name)).toEqual(
      ['article.txt', 'record.json'].map((name) => name.replace('txt', 'md')),
    );
    const own = mkdtempSync(join(tmpdir(), 'mahdar-'));
    onTestFinished(() => rmSync(own, { recursive: true }));
    for (const { name, content } of files) writeFileSync(join(own, name), content);
    expect(openFolder(own, 'orchard').record.people).toMatchObject([
      { name: 'Maud Tilney' },
      { name: 'Peter Aldous', role: 'keeper of the ladders' },
    ]);
    const opened = await world.local.command({ name: 'library add', ...moderator, ...there });
    const copy = await settled(await world.local.submitModal(opened, { files }));
    expect(said(await press(copy, 'Next'))).toContain('Peter Aldous — Spoke, keeper of the ladders');
    await press(copy, 'Publish as approved');
    expect(stores.meetings.list(THERE)).toHaveLength(1);
  });

  test('complete by what is typed, and by no other server’s', async () => {
    await published();
    const complete = (where = {}) =>
      world.local.autocomplete({
        name: 'library remove',
        focused: 'meeting',
        options: { meeting: 'orch' },
        ...moderator,
        ...where,
      });
    expect(await complete()).toHaveLength(1);
    expect(await complete(there)).toEqual([]);
  });
});

describe('whoever may not', () => {
  /** Presses a button whose custom id is another on its way to the bot. */
  async function forge(reply: Reply, customId: string, change: (payload: object) => object = (same) => same) {
    type Payload = { data: object };
    const forged = (payload: Payload) =>
      change({ ...payload, data: { ...payload.data, custom_id: customId } });
    world.local.forgeNext(forged as (payload: object) => object);
    const { message } = await world.local.press(reply, /:list:|:add:/, { as: 'moderator' });
    return unmarked(message?.embeds[0]?.description ?? '');
  }

  test('a member is offered nothing, and a forged press is refused', async () => {
    await expect(world.local.command({ name: 'library add', as: 'member' })).rejects.toThrow('not offered');
    const list = await settled(await run('list'));
    const asMember = (payload: object) => {
      const { member } = payload as { member: object };
      return { ...payload, member: { ...member, permissions: '0' } };
    };
    for (const id of ['library:add:en.-.0.-', 'library:list:en.-.0.-', 'library:log:en.-.0.-'])
      expect(await forge(list, id, asMember)).toContain('members who may manage the server');
  });

  test('a form that is sent by a member, or is none of ours, does nothing', async () => {
    const asMember = (payload: object) => {
      const { member } = payload as { member: object };
      return { ...payload, member: { ...member, permissions: '0' } };
    };
    const opened = await run('add');
    world.local.forgeNext(asMember);
    const refused = await world.local.submitModal(opened, { text: ORCHARD });
    expect(said(refused)).toContain('members who may manage the server');
    const preview = await add({ text: ORCHARD });
    for (const values of [{}, { value: 'x' }]) {
      const form = await pick(preview, 'Title:');
      world.local.forgeNext((payload) => ({
        ...payload,
        data: { ...(payload as { data: object }).data, components: [] },
      }));
      expect(said(await settled(await world.local.submitModal(form, values)))).toContain('Draft:');
    }
    expect(stores.meetings.listAll(world.local.guildId)).toEqual([]);
  });

  test('a moderator of another server reaches neither meetings nor drafts of this one', async () => {
    const preview = await add({ text: ORCHARD });
    const draft = partsOf(preview.message).find(({ label }) => label === 'Discard')?.custom_id ?? '';
    const elsewhere = await settled(
      await world.local.command({ name: 'library list', ...moderator, ...there }),
    );
    expect(await forge(elsewhere, draft)).toContain('That draft is not here any more');
    await press(preview, 'Publish as approved');
    const [meeting] = stores.meetings.list(world.local.guildId);
    const key = `${meeting?.id}-1`;
    for (const action of ['show', 'text', 'remove', 'export'])
      expect(await forge(elsewhere, `library:${action}:en.${key}.0.-`)).toContain('not here any more');
    expect(await forge(elsewhere, `library:status:en.${key}.0.withdrawn`)).toContain('not here any more');
    expect(stores.meetings.list(world.local.guildId)).toHaveLength(1);
  });

  test.each([
    'library:',
    'library:show:en',
    'library:show:fr.d2345678.0.-',
    'library:nothing:en.-.0.-',
    'library:show:en.-.0.-',
  ])('a made-up custom id %s leads nowhere', async (id) => {
    expect(await forge(await settled(await run('list')), id)).toContain('out of date');
  });
});

test('what a stranger typed is shown as typed, and calls nobody', async () => {
  const text = `# Minutes *of* @everyone <@1> [x](https://x.example)\n\n## Present\n\n- Ann **Lee**, chair\n\n## Agenda\n\nThe club discussed the \`code\` of @here conduct.\n`;
  const preview = await add({ text });
  const { title = '' } = embedOf(preview);
  expect(unmarked(title)).toContain('Minutes *of* @everyone <@1> [x](https://x.example)');
  expect(title).toContain('\\@everyone');
  expect(preview.message?.mentions ?? []).toEqual([]);
});
