// What is made of guilds' own texts: made when first asked, shared where texts are the same, never of what holds no more.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askMeetings } from '../../src/answer/asking.ts';
import { createLibraries, type Libraries } from '../../src/answer/guilds/libraries.ts';
import { createOwnReadings } from '../../src/answer/guilds/own-readings.ts';
import type { ListedMeeting, MeetingStore } from '../../src/settings/meetings/meetings.ts';
import { openStores, type Stores } from '../../src/settings/open.ts';
import { LIGHTHOUSE, ORCHARD, ORCHARD_BEFORE, submissionOf } from '../own-meetings.ts';
import { openLibrary } from '../record.ts';

const [HERE, THERE, WHO] = ['1100000000000000001', '1200000000000000001', '1100000000000000042'];
const shipped = openLibrary();

let folder: string;
let stores: Stores;
let texts: string[];
let meetings: MeetingStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-'));
  stores = await openStores(join(folder, 'own.sqlite'));
  texts = [];
  const { read } = stores.meetings;
  meetings = {
    ...stores.meetings,
    read(guildId, id) {
      texts.push(id);
      return read(guildId, id);
    },
  };
});
afterEach(async () => {
  await stores.close();
  rmSync(folder, { recursive: true });
});

const librariesOf = (budgetBytes?: number) =>
  createLibraries({ shipped, meetings, settings: stores.settings, budgetBytes });
const readingsOf = (budgetBytes?: number) =>
  createOwnReadings({ meetings, reader: shipped.reader, budgetBytes });
const publish = (text: string, guildId = HERE) => meetings.publish(guildId, WHO, submissionOf(text));

const ask = (libraries: Libraries, message: string, guildId = HERE) =>
  libraries.ask(guildId, (library) => {
    const current = library.open();
    if (!current) throw new Error('no meeting');
    return askMeetings({ message, library, current, scope: 'current', otherwise: 'en' }).answer;
  });

test('a text is fetched when it is first needed, and once', async () => {
  await publish(ORCHARD);
  await publish(ORCHARD_BEFORE);
  const libraries = librariesOf();
  await libraries.ask(HERE, (library) => library.suggest('orchard'));
  expect(texts).toEqual([]);
  for (let turn = 0; turn < 2; turn++)
    expect((await ask(libraries, 'who chaired the meeting?')).answered).toBe(true);
  expect(texts).toHaveLength(1);
});

test('a text is read once for all guilds that have it, and each cites it under its own id', async () => {
  const [here, there] = [await publish(ORCHARD), await publish(ORCHARD, THERE)];
  const readings = readingsOf();
  const [one, other] = [await readings.read(HERE, here), await readings.read(THERE, there)];
  const before = readings.bytes();
  const quoted = [one, other].map((own) => own?.answers.ask('who chaired the meeting?', 'en').statements[0]);
  expect(quoted.map((said) => said?.citations[0]?.meeting)).toEqual([here.id, there.id]);
  expect(readings.bytes()).toBe(before);
  expect(one?.answers.meeting.passages[0]?.text).toBe(other?.answers.meeting.passages[0]?.text);
});

test('what was made of a text that is replaced, or of one that is not listed as it is, is not given', async () => {
  const listed = await publish(ORCHARD_BEFORE);
  const readings = readingsOf();
  await readings.read(HERE, listed);
  const { id, version } = listed;
  const replaces = { id, version };
  const changed = await meetings.publish(HERE, WHO, submissionOf(ORCHARD, { replaces }));
  expect(readings.peek(HERE, changed)).toBeUndefined();
  expect((await readings.read(HERE, changed))?.answers.meeting.article).toBe(ORCHARD);
  expect(await readings.read(HERE, { ...changed, revision: listed.revision + 1000 })).toBeUndefined();
  await meetings.remove(HERE, WHO, id);
  expect(await readings.read(HERE, { ...changed, revision: 0 })).toBeUndefined();
});

test('corrections hold, and answers to the uncorrected record are told apart from those to the corrected', async () => {
  const { id, version } = await publish(ORCHARD);
  const libraries = librariesOf();
  expect(JSON.stringify(await ask(libraries, 'who chaired the meeting?'))).toContain('Maud Tilney');
  const correction = {
    people: [
      { was: 'Maud Tilney', presence: 'absent' },
      { was: 'Piers Aldous', presence: 'chaired' },
    ],
  };
  await meetings.correct(HERE, WHO, { id, version }, [correction]);
  const { statements } = await ask(libraries, 'who chaired the meeting?');
  expect(statements[0]?.text.en).toContain('Piers Aldous');
  const corrected = await libraries.ask(HERE, (library) => library.open(id)?.meeting.corrected);
  expect(corrected).toEqual(expect.any(String));
});

test('the index of a guild follows what is published and removed', async () => {
  const listed: ListedMeeting[] = [await publish(ORCHARD), await publish(LIGHTHOUSE)];
  const readings = readingsOf();
  const found = async (words: string) => {
    const index = await readings.readIndex(HERE, meetings.list(HERE));
    return index.search(words, 5).map(({ key }) => key.split(':')[0]);
  };
  expect(await found('pruning of the pear trees')).toEqual([listed[0]?.id]);
  expect(await found('wasps')).toEqual([]);
  const added = await publish(ORCHARD_BEFORE);
  expect(readings.peekIndex(HERE, meetings.list(HERE))).toBeUndefined();
  expect(await found('wasps')).toEqual([added.id]);
  expect(texts).toHaveLength(3);
  await meetings.remove(HERE, WHO, added.id);
  expect(await found('wasps')).toEqual([]);
});

test('what is kept stays within its budget, and everything is answered all the same', async () => {
  await publish(ORCHARD);
  await publish(ORCHARD_BEFORE);
  const listed = meetings.list(HERE);
  const readings = readingsOf(1000);
  for (const meeting of [...listed, ...listed])
    expect((await readings.read(HERE, meeting))?.answers.ask('who chaired the meeting?', 'en').answered).toBe(
      true,
    );
  expect(readings.bytes()).toBeLessThanOrEqual(1001);
  const libraries = librariesOf(1000);
  const { answered, key } = await ask(libraries, 'who asked a beekeeper to remove the nests?');
  expect([answered, key.startsWith('else.')]).toEqual([true, true]);
});

test('many who ask at once wait for one reading', async () => {
  await publish(ORCHARD);
  const libraries = librariesOf();
  await Promise.all(Array.from({ length: 5 }, () => ask(libraries, 'who chaired the meeting?')));
  expect(texts).toHaveLength(1);
});

test('meetings are compared and their topics completed, own and shipped', async () => {
  await publish(ORCHARD);
  await publish(ORCHARD_BEFORE);
  const libraries = librariesOf();
  const compared = await libraries.ask(HERE, (library) => library.compare('gravel for the yard', 'en'));
  expect(compared.answered).toBe(true);
  expect(JSON.stringify(compared.statements)).toContain('Gravel');
  const topics = await libraries.ask(HERE, (library) => library.suggestTopics('wasp'));
  expect(topics).toMatchObject([{ name: 'Wasps in the packing shed' }]);
});

test('outside of a guild, and in one without meetings of its own, the shipped library itself is asked', async () => {
  const libraries = librariesOf();
  for (const guildId of [undefined, THERE]) {
    expect(libraries.listed(guildId)).toBe(shipped);
    expect(await libraries.ask(guildId, (library) => library === shipped)).toBe(true);
  }
});
