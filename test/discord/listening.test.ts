// What becomes of a question that is not answered, and of a reply that a member calls wrong: over loopback, to the JSON that
// Discord gets.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIMessage, ChannelType, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLibraries } from '../../src/answer/guilds/libraries.ts';
import { community, type GuildSeed, people, type Reply } from '../../src/local/index.ts';
import type { ListedMeeting } from '../../src/settings/meetings/meetings.ts';
import { openStores, type Stores } from '../../src/settings/open.ts';
import { NotSaved } from '../../src/settings/settings.ts';
import { LIGHTHOUSE, ORCHARD, ORCHARD_BEFORE, submissionOf } from '../own-meetings.ts';
import { citationsIn, unmarked } from '../reply/unmarked.ts';
import { buttonsOf, embedOf, library, startWorld, type World } from './world.ts';

const MODERATOR = '1100000000000000042';
const HERE = community.id;
const THERE = '1200000000000000001';
const there = { channel: '1200000000000000011' };
const asModerator = { as: 'moderator' };
const otherGuild: GuildSeed = {
  ...{ id: THERE, name: 'There', locale: community.locale, features: [] },
  channels: [{ id: there.channel, name: 'talk', type: ChannelType.GuildText }],
  roles: [{ id: THERE, name: '@everyone' }],
};

let folder: string;
let stores: Stores;
let world: World;
let orchard: ListedMeeting;
let before: ListedMeeting;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-'));
  stores = await openStores(join(folder, 'own.sqlite'));
  const { settings, meetings } = stores;
  before = await meetings.publish(HERE, MODERATOR, submissionOf(ORCHARD_BEFORE), { status: 'approved' });
  orchard = await meetings.publish(HERE, MODERATOR, submissionOf(ORCHARD));
  await meetings.publish(THERE, MODERATOR, submissionOf(LIGHTHOUSE));
  for (const guildId of [HERE, THERE])
    await settings.change(guildId, MODERATOR, [{ at: 'server', key: 'shippedMeetings', to: false }]);
  const libraries = createLibraries({ shipped: library(), meetings, settings });
  world = await startWorld({ settings, meetings, libraries }, { guilds: [community, otherGuild] });
});
afterAll(async () => {
  await world.stop();
  await stores.meetings.close();
  rmSync(folder, { recursive: true });
});

type Place = { channel?: string; as?: string };
const ask = (question: string, where: Place = {}, options: Record<string, string> = {}) =>
  ended(world.local.command({ name: 'ask', options: { question, ...options }, ...where }));
/** Resolves to a reply when all that follows it is done. */
async function ended(answering: Promise<Reply>): Promise<Reply> {
  const reply = await answering;
  const isIt = ({ interaction }: Record<string, unknown>) => interaction === reply.interactionId;
  await vi.waitFor(() => expect(world.log.some(isIt)).toBe(true));
  return reply;
}
const asked = (who: Place = asModerator) => world.local.command({ name: 'library asked', ...who });
const keep = (isOn: boolean, guildId = HERE) =>
  world.settings.change(guildId, MODERATOR, [{ at: 'server', key: 'asked.on', to: isOn }]);
const kept = (guildId = HERE) => stores.meetings.questions(guildId, { limit: 1000 });
const snapshot = (reply: Reply) => structuredClone(reply.message as APIMessage);

function saidIn(reply: Reply): string {
  expect(reply.errors).toEqual([]);
  return unmarked(embedOf(reply).description ?? '');
}
const questionOver = (reply: Reply) => unmarked(embedOf(reply).author?.name ?? '').replaceAll('\u2060', '');

/** Presses a button whose custom id is another on its way to the bot. */
function forge(reply: Reply, customId: string, who: Place = {}) {
  type Payload = { data: object };
  const change = (payload: Payload) => ({ ...payload, data: { ...payload.data, custom_id: customId } });
  world.local.forgeNext(change as (payload: object) => object);
  return world.local.press(reply, /:dismiss:/, who);
}

const WHALES = 'what did the club say about the whales?';
const ARABIC_WHALES = 'هل ذُكرت الحيتان في البحر؟';

describe('a question that is not answered', () => {
  test('stands above its refusal, which says what was searched, of when, and which word is not there', async () => {
    const reply = await ask(WHALES);
    expect(questionOver(reply)).toBe(WHALES);
    expect(saidIn(reply)).toMatch(
      /\n-# Searched: 2024-05-07 · Minutes of the Orchard Club.*2023-05-09 · .*\. The word “whales” is not there\./,
    );
    expect(citationsIn(saidIn(reply).split('Closest')[0])).toEqual([]);
  });

  test('in Arabic too, and what is typed cannot act', async () => {
    const reply = await ask(`${ARABIC_WHALES} @everyone <@1100000000000000042>`, there);
    expect(saidIn(reply)).toMatch(/بحثت في: 2024-03-03 · .*لم ترد فيها كلمة «الحيتان»/u);
    expect(JSON.stringify(reply.response)).not.toMatch(/@everyone|<@/);
  });

  test('keeps all that in the other language, and back', async () => {
    const reply = await ask(WHALES);
    const first = saidIn(reply);
    const turned = await world.local.press(reply, /:language:/);
    expect(questionOver(turned)).toBe(WHALES);
    expect(saidIn(turned)).toMatch(/بحثت في: 2024-05-07 .*لم ترد فيها كلمة «whales»/u);
    expect(Object.keys(buttonsOf(turned.message))).toContain('من ترأس الاجتماع؟');
    expect(saidIn(await world.local.press(turned, /:language:/))).toBe(first);
  });

  test('offers questions that the meeting answers, and asks them when they are pressed', async () => {
    const reply = await ask(WHALES);
    const offered = Object.entries(buttonsOf(reply.message)).filter(([, id]) => id.includes(':offer:'));
    expect(offered.map(([label]) => label)).toEqual([
      'Who chaired the meeting?',
      'What was discussed at the meeting?',
      'When was the meeting held?',
    ]);
    for (const [label, id] of offered) {
      expect(id.length).toBeLessThanOrEqual(100);
      const answer = await world.local.press(reply, id, { as: 'moderator' });
      expect(answer.isEphemeral).toBe(false);
      expect(questionOver(answer)).toBe(label);
      const quotes = citationsIn(embedOf(answer).description);
      expect(quotes.length).toBeGreaterThan(0);
      for (const { quote, start, end } of quotes) expect(ORCHARD.slice(start, end)).toBe(quote);
    }
  });

  test('offers what works after a restart, and is asked in private where the refusal was', async () => {
    const reply = await world.local.command({ name: 'ask', options: { question: WHALES, private: true } });
    await world.restart();
    const answer = await world.local.press(reply, /:offer:.*chair/);
    expect(answer.isEphemeral).toBe(true);
    expect(saidIn(answer)).toContain('Maud Tilney');
  });

  test('waits as if it had been typed, where moderators set a pause', async () => {
    const pause = (seconds: number | null) =>
      world.settings.change(HERE, MODERATOR, [{ at: 'server', key: 'cooldownSeconds', to: seconds }]);
    await pause(60);
    const reply = await ask(WHALES, { as: people[1]?.username ?? '' });
    const answer = await world.local.press(reply, /:offer:.*chair/, { as: people[1]?.username ?? '' });
    expect(saidIn(answer)).toMatch(/Please wait \d+ more seconds/);
    await pause(null);
  });

  test('offers nothing of another guild, not to a forged press', async () => {
    const theirs = Object.values(buttonsOf((await ask(ARABIC_WHALES, there)).message));
    const id = theirs.find((one) => one.includes(':offer:')) ?? '';
    expect(id).not.toBe('');
    const reply = await forge(await ask(WHALES), id);
    expect(reply.isEphemeral).toBe(true);
    expect(saidIn(reply)).toMatch(/انتهت صلاحية هذا الزر/u);
  });
});

describe('where moderators want to know', () => {
  beforeEach(async () => {
    await keep(true);
    await stores.meetings.clearQuestions(HERE, MODERATOR);
  });

  test('a question in vain is kept with what was searched and the missing word, and nothing of who asked', async () => {
    await ask(WHALES);
    const [one, ...others] = await kept();
    expect(others).toEqual([]);
    expect(one).toEqual({
      ...{ kind: 'unanswered', question: WHALES, language: 'en', word: 'whales' },
      ...{ meetings: [orchard.id, before.id], number: expect.any(Number), when: expect.any(Date) },
    });
  });

  test.each([
    ['a greeting', 'hello!'],
    ['what is answered', 'who chaired the meeting?'],
    ['another language', 'Quand est la réunion du comité ?'],
  ])('%s is not kept', async (_, question) => {
    await ask(question);
    expect(await kept()).toEqual([]);
  });

  test('a direct message is never kept', async () => {
    await ask(WHALES, { channel: 'dm' });
    expect([...(await kept()), ...(await kept(THERE))]).toEqual([]);
  });

  test('a reply is called wrong with one press, once, and whoever pressed is thanked alone', async () => {
    const reply = await ask('who chaired the meeting?');
    const pressed = await ended(world.local.press(reply, /:wrong:/, { as: 'moderator' }));
    expect(pressed.errors).toEqual([]);
    const [thanks] = pressed.followUps ?? [];
    expect(thanks?.flags).toBe(MessageFlags.Ephemeral);
    expect(unmarked(thanks?.embeds[0]?.description ?? '')).toMatch(/^Thank you/);
    const [note] = await kept();
    expect(note).toMatchObject({
      kind: 'wrong',
      question: 'who chaired the meeting?',
      meetings: [orchard.id],
    });
    expect(JSON.stringify(await kept())).not.toMatch(/\d{17,}/);
    const spent = Object.keys(buttonsOf(pressed.message));
    expect(spent).toContain('Noted');
    const turned = await world.local.press(pressed, /:language:/);
    expect(Object.keys(buttonsOf(turned.message))).toContain('أُبلغ عنه');
    expect(await kept()).toHaveLength(1);
  });

  test('a database that cannot be reached costs the asker nothing, and a note is not thanked for', async () => {
    const reply = await ask('who chaired the meeting?');
    const fail = () =>
      vi.spyOn(stores.meetings, 'keepQuestion').mockRejectedValueOnce(new NotSaved('unreachable'));
    fail();
    const refused = await ask(WHALES);
    expect(saidIn(refused)).toContain('no certain answer');
    const line = world.log.find(({ interaction }) => interaction === refused.interactionId);
    expect(line).toMatchObject({ outcome: 'refused not-found, question not kept' });
    fail();
    const pressed = await ended(world.local.press(reply, /:wrong:/));
    expect(saidIn(pressed)).toMatch(/database cannot be reached/);
    await ended(world.local.press(reply, /:wrong:/));
    expect(await kept()).toHaveLength(1);
  });

  test('two presses at the same time leave one note', async () => {
    const reply = await ask('who chaired the meeting?');
    const message = snapshot(reply);
    await Promise.all([
      ended(world.local.press(message, /:wrong:/)),
      ended(world.local.press(message, /:wrong:/, { as: 'moderator' })),
    ]);
    expect(await kept()).toHaveLength(1);
  });

  test('a list can be called wrong too', async () => {
    const reply = await world.local.command({ name: 'attendees', options: { language: 'en' } });
    await ended(world.local.press(reply, /:wrong:/));
    expect(await kept()).toMatchObject([{ kind: 'wrong', question: expect.stringMatching(/^\/attendees/) }]);
  });

  test('help, a greeting’s reply and the article itself cannot be wrong', async () => {
    const replies = [
      await world.local.command({ name: 'help' }),
      await world.local.command({ name: 'source' }),
      await ask('hello!'),
    ];
    for (const reply of replies)
      expect(Object.values(buttonsOf(reply.message)).join()).not.toContain(':wrong:');
  });

  test('a forged press names no meeting of another guild', async () => {
    const [theirs] = stores.meetings.list(THERE);
    const reply = await forge(await ask('who chaired?'), `ask:wrong:${theirs?.id}.abcd.en`);
    expect(saidIn(reply)).toMatch(/out of date/);
    expect(await kept()).toEqual([]);
  });
});

describe('where they do not', () => {
  test('nothing is kept, no button says so, and an old one does nothing', async () => {
    await keep(true);
    const reply = await ask('who chaired the meeting?');
    await stores.meetings.clearQuestions(HERE, MODERATOR);
    await keep(false);
    expect(Object.values(buttonsOf((await ask(WHALES)).message)).join()).not.toContain(':wrong:');
    expect(saidIn(await ended(world.local.press(reply, /:wrong:/)))).toMatch(/out of date/);
    await keep(true);
    expect(await kept()).toEqual([]);
    await keep(false);
  });
});

describe('/library asked', () => {
  beforeEach(async () => {
    await keep(true);
    await stores.meetings.clearQuestions(HERE, MODERATOR);
  });

  test('says that it is off, how to turn it on, and does so when it is pressed', async () => {
    await keep(false);
    const off = await asked();
    expect(off.isEphemeral).toBe(true);
    expect(saidIn(off)).toMatch(/Nothing that members ask is kept here.*asked/s);
    const on = await world.local.press(off, /^asked:on/, asModerator);
    expect(saidIn(on)).toMatch(/Nothing yet\..*kept for 30 days/s);
    await ask(WHALES);
    expect(await kept()).toHaveLength(1);
  });

  test('is turned on and off with /config, which says so too', async () => {
    const set = (options: Record<string, string | number | boolean>) =>
      world.local.command({ name: 'config server', options, ...asModerator });
    expect(saidIn(await set({ asked: false }))).toMatch(/Unanswered questions Kept → Not kept/);
    expect(saidIn(await set({ asked: true, 'asked-days': 7 }))).toMatch(/Not kept → Kept/);
    expect(saidIn(await asked())).toContain('kept for 7 days');
    await set({ 'asked-days': 30 });
  });

  test('lists the newest first, a page at a time, with the meetings that were searched', async () => {
    for (let n = 1; n <= 10; n++) await ask(`what about the whales of bay ${n}?`);
    const first = await asked();
    const said = saidIn(first);
    expect(said.match(/bay \d+/g)).toEqual([10, 9, 8, 7, 6, 5, 4, 3].map((n) => `bay ${n}`));
    expect(said).toMatch(
      /Not answered\nwhat about the whales of bay 10\?\n-# Searched: Minutes of the Orchard/,
    );
    expect(said).not.toMatch(/<@/);
    const second = await world.local.press(first, /^asked:show/, asModerator);
    expect(saidIn(second).match(/bay \d+/g)).toEqual(['bay 2', 'bay 1']);
    const newest = await world.local.press(second, /^asked:show:en\.$/, asModerator);
    expect(saidIn(newest)).toBe(said);
  });

  test('gives all as a file for a spreadsheet, in the moderator’s language', async () => {
    await ask('=cmd|whales @everyone "quoted", what of the whales?');
    const reply = await asked();
    const given = await world.local.press(reply, /^asked:export/, asModerator);
    expect(given.isEphemeral).toBe(true);
    const [file] = given.message?.attachments ?? [];
    expect(file?.filename).toBe('mahdar-asked.csv');
    const text = await (await fetch(file?.url ?? '')).text();
    const bytes = new Uint8Array(await (await fetch(file?.url ?? '')).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text).toMatch(/"Number","When \(UTC\)","What","Question"/);
    expect(text).toContain(`"'=cmd|whales @everyone ""quoted"", what of the whales?"`);
  });

  test('is cleared after one more press, which is told in the log of meetings', async () => {
    await ask(WHALES);
    const sure = await world.local.press(await asked(), /^asked:clear/, asModerator);
    expect(saidIn(sure)).toMatch(/cannot be undone. There are: 1/);
    expect(await kept()).toHaveLength(1);
    const erased = await world.local.press(sure, /^asked:erase/, asModerator);
    expect(saidIn(erased)).toBe('Erased: 1');
    expect(await kept()).toEqual([]);
    const [entry] = await stores.meetings.log(HERE, { limit: 1 });
    expect(entry).toMatchObject({ action: 'asked-cleared', details: 1 });
  });

  test.each(['show', 'export', 'clear', 'erase', 'on'])('a member’s press is refused: %s', async (action) => {
    await ask(WHALES);
    const pressed = await forge(await ask('who chaired the meeting?'), `asked:${action}:en.`);
    expect(pressed.isEphemeral).toBe(true);
    expect(saidIn(pressed)).toMatch(/for members who may manage the server/);
    expect(await kept()).toHaveLength(1);
  });

  test('shows nothing of another guild', async () => {
    await keep(true, THERE);
    await ask(ARABIC_WHALES, there);
    expect(await kept(THERE)).toHaveLength(1);
    expect(saidIn(await asked())).toContain('Nothing yet.');
    await keep(false, THERE);
  });
});
