// Guilds' own meetings, as members meet them: over loopback, from the command to the JSON that Discord gets.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIMessage, ChannelType, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLibraries } from '../../src/answer/guilds/libraries.ts';
import { community, type GuildSeed, type Reply } from '../../src/local/index.ts';
import type { ListedMeeting } from '../../src/settings/meetings/meetings.ts';
import { openStores, type Stores } from '../../src/settings/open.ts';
import { LIGHTHOUSE, ORCHARD, ORCHARD_BEFORE, submissionOf } from '../own-meetings.ts';
import { citationsIn, unmarked } from '../reply/unmarked.ts';
import { embedOf, library, startWorld, type World } from './world.ts';

const MODERATOR = '1100000000000000042';
const HERE = community.id;
const THERE = '1200000000000000001';
const ELSEWHERE = '1300000000000000001';
const guildOf = (id: string, channelId: string): GuildSeed => ({
  ...{ id, name: `Guild ${id}`, locale: community.locale, features: [] },
  channels: [{ id: channelId, name: 'talk', type: ChannelType.GuildText }],
  roles: [{ id, name: '@everyone' }],
});
const there = { channel: '1200000000000000011' };
const elsewhere = { channel: '1300000000000000011' };

let folder: string;
let stores: Stores;
let world: World;
let orchard: ListedMeeting;
let before: ListedMeeting;
let lighthouse: ListedMeeting;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-'));
  stores = await openStores(join(folder, 'own.sqlite'));
  const { settings, meetings } = stores;
  before = await meetings.publish(HERE, MODERATOR, submissionOf(ORCHARD_BEFORE), { status: 'approved' });
  orchard = await meetings.publish(HERE, MODERATOR, submissionOf(ORCHARD));
  lighthouse = await meetings.publish(THERE, MODERATOR, submissionOf(LIGHTHOUSE, { format: 'pdf' }));
  const libraries = createLibraries({ shipped: library(), meetings, settings });
  const guilds = [community, guildOf(THERE, there.channel), guildOf(ELSEWHERE, elsewhere.channel)];
  world = await startWorld({ settings, meetings, libraries }, { guilds });
});
afterAll(async () => {
  await world.stop();
  await stores.meetings.close();
  rmSync(folder, { recursive: true });
});

type Place = { channel?: string };
const send = (name: string, options: Record<string, string | number>, where: Place = {}) =>
  world.local.command({ name, options, ...where });
const ask = (question: string, where: Place = {}, options: Record<string, string> = {}) =>
  send('ask', { question, ...options }, where);
const complete = (name: string, focused: string, options: Record<string, string>, where: Place = {}) =>
  world.local.autocomplete({ name, focused, options, ...where });

/** What a reply says, after a look at each of its quotes. */
function saidIn(reply: Reply, text?: string): string {
  expect(reply.errors).toEqual([]);
  const { description = '' } = embedOf(reply);
  if (text !== undefined)
    for (const { quote, start, end } of citationsIn(description)) expect(text.slice(start, end)).toBe(quote);
  return unmarked(description);
}

/** Presses a button whose custom id is another on its way to the bot. */
function forge(reply: Reply, customId: string) {
  type Payload = { data: object };
  const change = (payload: Payload) => ({ ...payload, data: { ...payload.data, custom_id: customId } });
  world.local.forgeNext(change as (payload: object) => object);
  return world.local.press(reply, /:dismiss:/);
}

const idsUnder = (reply: Reply): string[] =>
  (reply.message?.components ?? []).flatMap((row) =>
    'components' in row ? row.components.map((one) => ('custom_id' in one ? one.custom_id : '')) : [],
  );

describe('a question', () => {
  test('that names no meeting is answered from the newest of the guild, whose name stands below', async () => {
    const reply = await ask('who chaired the meeting?');
    expect(saidIn(reply, ORCHARD)).toContain('Maud Tilney');
    expect(unmarked(embedOf(reply).footer?.text ?? '')).toContain('Orchard Club, 7 May 2024');
  });

  test('goes to the meeting that it names, also to one that comes with the bot', async () => {
    expect(saidIn(await ask('who chaired the meeting of 9 May 2023?'), ORCHARD_BEFORE)).toContain('Rowena');
    expect(saidIn(await ask('who chaired the 23rd meeting?'))).toContain('Al Qaed');
  });

  test('that the newest does not answer is answered from another one, which is named', async () => {
    const reply = await ask('who asked a beekeeper to remove the nests?');
    const said = saidIn(reply, ORCHARD_BEFORE);
    expect(said).toMatch(/^From another meeting: .*9 May 2023/);
    expect(said).toContain('beekeeper');
    const turned = await world.local.press(reply, /:language:/);
    expect(saidIn(turned, ORCHARD_BEFORE)).toMatch(/^من اجتماع آخر: .*9 May 2023/u);
  });

  test('about the meeting itself is not answered from another one', async () => {
    const reply = await ask('where was the meeting held?');
    expect(saidIn(reply)).not.toContain('From another meeting');
    expect(embedOf(reply).footer?.text).toContain('2024');
  });

  test('on a message, and in the guild’s own language, finds its own meetings too', async () => {
    const about = await world.local.contextMenu({
      name: 'Ask about this',
      content: 'how much do the ladders cost?',
    });
    expect(saidIn(about, ORCHARD)).toContain('140 pounds');
    expect(saidIn(await ask('من ترأس الاجتماع؟', there), LIGHTHOUSE)).toContain('غسان الرواحي');
  });

  test('is asked of the channel’s meeting first, which /config completes and sets', async () => {
    const options = { meeting: 'orchard' };
    const asModerator = { as: 'moderator' };
    const choices = await world.local.autocomplete({
      ...{ name: 'config channel', focused: 'meeting', options },
      ...asModerator,
    });
    expect(choices.map(({ value }) => value)).toEqual([orchard.id, before.id]);
    const name = 'config channel';
    await world.local.command({ name, options: { meeting: before.id }, ...asModerator });
    expect(saidIn(await ask('who chaired the meeting?'), ORCHARD_BEFORE)).toContain('Rowena');
    const refused = await world.local.command({ name, options: { meeting: lighthouse.id }, ...asModerator });
    expect(saidIn(refused)).toContain('There is no meeting called');
    await world.local.command({ name, options: { meeting: 'newest' }, ...asModerator });
    expect(saidIn(await ask('who chaired the meeting?'), ORCHARD)).toContain('Maud');
  });
});

describe('every command', () => {
  test('knows the guild’s own meetings', async () => {
    expect(saidIn(await send('attendees', { language: 'en' }), ORCHARD)).toContain('Piers Aldous');
    expect(saidIn(await send('agenda', { language: 'en', meeting: before.id }), ORCHARD_BEFORE)).toContain(
      'Wasps',
    );
    expect(saidIn(await send('meeting', { language: 'en' }), ORCHARD)).toContain('Maud Tilney');
    expect(saidIn(await send('source', { language: 'en', passage: 5 }), ORCHARD)).toContain('pear trees');
    expect(saidIn(await send('help', { language: 'en' }))).toContain('Maud Tilney');
  });

  test('completes from them', async () => {
    expect(await complete('attendees', 'person', { person: 'maud' })).toMatchObject([
      { name: 'Maud Tilney' },
    ]);
    expect(await complete('agenda', 'topic', { topic: 'wasp', meeting: before.id })).toHaveLength(1);
    const values = async (typed: string) =>
      (await complete('ask', 'meeting', { meeting: typed })).map(({ value }) => value);
    expect(await values('orchard')).toEqual([orchard.id, before.id]);
    expect(await values('الفنارات')).toEqual([]);
    expect(await values('الأشجار القديمة')).toEqual([orchard.id]);
    expect(await values('')).toEqual(['all', orchard.id, before.id, '2021-06']);
  });

  test('asks them all at once where that is chosen', async () => {
    const reply = await ask(
      'what was discussed about the wasps in the packing shed?',
      {},
      { meeting: 'all' },
    );
    expect(saidIn(reply, ORCHARD_BEFORE)).toContain('wasps');
  });

  test('keeps custom ids within the limit', async () => {
    for (const reply of [await ask('who chaired?'), await send('agenda', {}), await send('source', {})])
      for (const id of idsUnder(reply)) expect(id.length).toBeLessThanOrEqual(100);
  });
});

describe('what belongs to another guild', () => {
  test('is not answered from, listed or completed', async () => {
    for (const where of [{}, elsewhere, { channel: 'dm' }]) {
      expect(saidIn(await ask('من ترأس لجنة الفنارات؟', where))).not.toContain('الرواحي');
      expect(await complete('ask', 'meeting', { meeting: 'الفنارات' }, where)).toEqual([]);
      expect(
        await complete('attendees', 'person', { meeting: lighthouse.id, person: 'غسان' }, where),
      ).toEqual([]);
    }
  });

  test('is not opened by a forged option', async () => {
    for (const name of ['attendees', 'agenda', 'meeting', 'source']) {
      const reply = await send(name, { meeting: lighthouse.id, language: 'en' });
      expect(reply.isEphemeral).toBe(true);
      expect(saidIn(reply)).toContain(`There is no meeting called “${lighthouse.id}”`);
    }
    const named = lighthouse.title.ar;
    expect(saidIn(await send('meeting', { meeting: named, language: 'en' }))).toContain(
      'There is no meeting',
    );
  });

  test.each(['context', 'language', 'more', 'page'])(
    'is not opened by a forged button: %s',
    async (action) => {
      const theirs = [
        await ask('من ترأس الاجتماع؟', there),
        await send('attendees', {}, there),
        await send('source', {}, there),
      ];
      const ids = theirs.flatMap(idsUnder).filter((id) => id.includes(`:${action}:`));
      const known =
        ids.length > 0
          ? ids
          : [
              idsUnder(theirs[1] as Reply)[1]
                ?.replace(':language:', `:${action}:`)
                .replace(/\.(ar|en)\./, '.$1.0.') ?? '',
            ];
      for (const id of known) {
        const reply = await forge(await ask('who chaired the meeting?'), id);
        expect(reply.isEphemeral).toBe(true);
        expect(reply.response).toMatchObject({ data: { flags: MessageFlags.Ephemeral } });
        expect(saidIn(reply)).toMatch(/^(انتهت صلاحية هذا الزر|This button is out of date)/u);
      }
    },
  );
});

describe('a citation', () => {
  test('of a meeting that nobody approved says so, and of one that was approved does not', async () => {
    expect(saidIn(await ask('who chaired the meeting?'))).toContain('provisional, not approved yet');
    expect(saidIn(await ask('who chaired the meeting of 9 May 2023?'))).not.toContain('provisional');
  });

  test('of a text that came as PDF says so, in both languages, also in the article itself', async () => {
    const reply = await ask('من ترأس الاجتماع؟', there);
    expect(saidIn(reply, LIGHTHOUSE)).toContain('من ملف PDF، نص مؤقت لم يُعتمد بعد');
    expect(saidIn(await world.local.press(reply, /:language:/))).toContain('from a PDF, provisional');
    expect(saidIn(await send('source', { language: 'en' }, there))).toContain('from a PDF');
  });
});

describe('a guild that does without the shipped meetings', () => {
  const turn = (to: boolean | null, guildId: string) =>
    world.settings.change(guildId, MODERATOR, [{ at: 'server', key: 'shippedMeetings', to }]);

  test('is answered from its own alone', async () => {
    await turn(false, HERE);
    expect(saidIn(await ask('who chaired the 23rd meeting?'))).toContain('I have no meeting with the number');
    expect((await complete('ask', 'meeting', { meeting: '' })).map(({ value }) => value)).not.toContain(
      '2021-06',
    );
    await turn(null, HERE);
  });

  test('and has none of its own, is told so', async () => {
    await turn(false, ELSEWHERE);
    const reply = await send('attendees', { language: 'en' }, elsewhere);
    expect(reply.isEphemeral).toBe(true);
    expect(saidIn(reply)).toBe('This server has no meetings yet. Its moderators can add them.');
    await turn(null, ELSEWHERE);
    expect(saidIn(await send('attendees', { language: 'en' }, elsewhere))).toContain('Al Qaed');
  });
});

describe('when a meeting changes', () => {
  const PART = 'What else the club took up is told in its yearbook.';
  const snapshot = (reply: Reply) => structuredClone(reply.message as APIMessage);

  test('a button of its older text says so, and the new text answers', async () => {
    const text = ORCHARD_BEFORE.replace('Wasps', 'Hornets').replaceAll('wasps', 'hornets');
    const published = await stores.meetings.publish(ELSEWHERE, MODERATOR, submissionOf(ORCHARD_BEFORE));
    const reply = await send('agenda', { language: 'en' }, elsewhere);
    expect(saidIn(reply, ORCHARD_BEFORE)).toContain('Wasps');
    const replaces = { id: published.id, version: published.version };
    await stores.meetings.publish(ELSEWHERE, MODERATOR, submissionOf(`${text}${PART}\n`, { replaces }));
    const message = snapshot(reply);
    for (const action of [/:language:/, /:context:/]) {
      const pressed = await world.local.press(message, action);
      expect(saidIn(pressed)).toMatch(/older text|لنص أقدم/u);
    }
    expect(saidIn(await send('agenda', { language: 'en' }, elsewhere))).toContain('Hornets');
    expect(saidIn(await ask('who asked a beekeeper to remove the nests?', elsewhere))).toContain('beekeeper');
    await stores.meetings.remove(ELSEWHERE, MODERATOR, published.id);
  });

  test.each(['withdrawn', 'removed'])(
    'a button of one that was %s says when, and it is found nowhere',
    async (how) => {
      const { meetings } = stores;
      const { id, version } = await meetings.publish(ELSEWHERE, MODERATOR, submissionOf(ORCHARD_BEFORE));
      const reply = await ask('who asked a beekeeper to remove the nests?', elsewhere);
      expect(saidIn(reply)).toContain('beekeeper');
      const message = snapshot(reply);
      if (how === 'removed') await meetings.remove(ELSEWHERE, MODERATOR, id);
      else await meetings.setStatus(ELSEWHERE, MODERATOR, { id, version }, 'withdrawn');
      const pressed = await world.local.press(message, /:context:/);
      expect(pressed.isEphemeral).toBe(true);
      expect(saidIn(pressed)).toMatch(
        /The moderators withdrew this meeting on \d+ \w+ \d{4} at \d\d:\d\d UTC/,
      );
      expect(saidIn(await ask('who asked a beekeeper to remove the nests?', elsewhere))).not.toContain(
        'beekeeper',
      );
      expect(await complete('ask', 'meeting', { meeting: 'orchard' }, elsewhere)).toEqual([]);
      if (how === 'withdrawn') await meetings.remove(ELSEWHERE, MODERATOR, id);
    },
  );

  test('what its list says of it holds at once, with nothing read again', async () => {
    const { id, version } = before;
    const changed = await stores.meetings.setStatus(HERE, MODERATOR, { id, version }, 'provisional');
    expect(changed.revision).not.toBe(before.revision);
    expect(saidIn(await send('agenda', { language: 'en', meeting: id }))).toContain('provisional');
  });
});
