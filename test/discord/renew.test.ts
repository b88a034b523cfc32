// Meetings that are added, corrected, spoilt and mended while the bot runs: what members are answered meanwhile.

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RenewableLibrary } from '../../src/answer/library.ts';
import { createLog } from '../../src/discord/log.ts';
import type { Reply } from '../../src/local/index.ts';
import { keepRenewed } from '../../src/renew.ts';
import { ARABIC, addMeeting, type BareData, ENGLISH, makeBareData } from '../bare.ts';
import { unmarked } from '../reply/unmarked.ts';
import { embedOf, startWorld, type World } from './world.ts';

let own: BareData;
let world: World;
let library: RenewableLibrary;
let stopping: AbortController;
let watching: Promise<void>;
let lines: { msg: string; problem?: string; changed?: string[] }[];

beforeEach(async () => {
  own = makeBareData();
  library = own.load();
  world = await startWorld({ library });
  stopping = new AbortController();
  lines = [];
  const log = createLog('info', [], { write: (line) => void lines.push(JSON.parse(line)) });
  watching = keepRenewed(library, {
    ...{ folder: own.meetings, log, signal: stopping.signal, everyMs: 20 },
  });
});
afterEach(async () => {
  stopping.abort();
  await watching;
  await world.stop();
  own.remove();
});

const path = (id: string, name: string) => join(own.meetings, id, name);
const saidIn = (reply: Reply) => {
  expect(reply.errors).toEqual([]);
  return unmarked(embedOf(reply).description ?? '');
};
const send = async (name: string, options: Record<string, string>) =>
  saidIn(await world.local.command({ name, options }));
const ask = (question: string, meeting: string) => send('ask', { question, meeting, language: 'en' });
const taken = (id: string) =>
  expect.poll(() => lines.filter(({ changed }) => changed?.includes(id)).length, { timeout: 20_000 });
const refused = (problem: string) =>
  expect
    .poll(() => lines.map((line) => line.problem ?? '').join('\n'), { timeout: 20_000 })
    .toContain(problem);

/** As editors save: a new file is put in the old one's place. */
function save(id: string, name: string, content: string): void {
  writeFileSync(path(id, `${name}.tmp`), content);
  renameSync(path(id, `${name}.tmp`), path(id, name));
}

test('a folder that is added is a meeting, and one that is taken away is none any more', async () => {
  addMeeting(own.meetings, '2024-05', 'article.txt', ENGLISH.text.replace('Ruth Ellery', 'Olive Marsh'));
  await taken('2024-05').toBe(1);
  expect(await ask('who chaired the meeting?', '2024-05')).toContain('Olive Marsh');
  expect(await ask('who chaired the meeting?', ENGLISH.id)).toContain('Ruth Ellery');
  rmSync(path('2024-05', ''), { recursive: true });
  await taken('2024-05').toBe(2);
  expect(library.open('2024-05')).toBeUndefined();
});

test('corrections and a translation are taken, and a wrong one leaves what was known, with the reason in the log', async () => {
  const corrections = { people: [{ was: 'هالة النجدي', translated: { name: 'Hala Al Najdi' } }] };
  save(ARABIC.id, 'record.json', JSON.stringify(corrections));
  await taken(ARABIC.id).toBe(1);
  expect(await ask('who chaired the meeting?', ARABIC.id)).toContain('Hala Al Najdi');

  save(ARABIC.id, 'record.json', JSON.stringify({ people: [{ name: 'Zoe', quote: 'زوي حضرت' }] }));
  await refused(`${path(ARABIC.id, 'record.json')}: people[0].quote is not in the article: "زوي حضرت"`);
  expect(await ask('who chaired the meeting?', ARABIC.id)).toContain('Hala Al Najdi');

  const [ar, en] = [
    'وناقش تمديد ساعات القراءة خلال الصيف',
    'The board discussed longer reading hours in summer.',
  ];
  save(ARABIC.id, 'translation.json', JSON.stringify({ clauses: [{ ar, en }] }));
  save(ARABIC.id, 'record.json', JSON.stringify(corrections));
  await taken(ARABIC.id).toBe(2);
  expect(library.open(ARABIC.id)?.meeting.passages.some(({ translation }) => translation === en)).toBe(true);
});

test('a meeting that was never asked about answers from what was proved, whatever became of its files', async () => {
  addMeeting(own.meetings, '2024-06', 'article.txt', ENGLISH.text.replace('Ruth Ellery', 'Olive Marsh'));
  writeFileSync(path(ENGLISH.id, 'article.txt'), '');
  await refused(path(ENGLISH.id, 'article.txt'));
  await taken('2024-06').toBe(1);
  expect(await ask('who chaired the meeting?', ENGLISH.id)).toContain('Ruth Ellery');
  expect(await ask('who chaired the meeting?', '2024-06')).toContain('Olive Marsh');
});

test('a new folder that is wrong is left out until it is mended', async () => {
  mkdirSync(path('2024-07', ''));
  await refused('no article.txt, article.md or article.html in this folder');
  expect(library.open('2024-07')).toBeUndefined();
  save('2024-07', 'article.txt', ENGLISH.text);
  await taken('2024-07').toBe(1);
  expect(await ask('who chaired the meeting?', '2024-07')).toContain('Ruth Ellery');
});

test('no interaction is lost while meetings come in', async () => {
  for (let n = 10; n < 30; n++) addMeeting(own.meetings, `2025-${n}`, 'article.txt', ENGLISH.text);
  let asked = 0;
  while (!lines.some(({ changed }) => changed?.includes('2025-29'))) {
    expect(await ask('who chaired the meeting?', ENGLISH.id)).toContain('Ruth Ellery');
    asked++;
  }
  expect(asked).toBeGreaterThan(0);
  expect(library.meetings).toHaveLength(23);
});
