// What is kept between starts changes no answer, and is never preferred to the data.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadLibrary, type MeetingAnswers } from '../../src/answer/library.ts';
import { newestOf } from '../record.ts';

const ROOT = join(import.meta.dirname, '../..');
const EVAL = join(ROOT, 'data/eval');
/** One question in twelve of all that there are. */
const questions = readdirSync(EVAL)
  .flatMap((name) => readFileSync(join(EVAL, name), 'utf8').split('\n').filter(Boolean))
  .filter((_, at) => at % 12 === 0)
  .map((line) => JSON.parse(line) as { question: string; lang: 'ar' | 'en' });

let folder: string;
let data: string;
let keptIn: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-'));
  data = join(folder, 'data');
  keptIn = join(folder, 'kept');
  cpSync(join(ROOT, 'data'), data, { recursive: true });
  for (const language of ['ar', 'en'])
    shorten(join(data, `meetings/2021-06/by-heart/phrasings.${language}.json`));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A few phrasings are built quickly. */
function shorten(path: string): void {
  const all = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string[]>;
  const few = Object.entries(all).map(([id, phrasings]) => [id, phrasings.slice(0, 5)]);
  writeFileSync(path, JSON.stringify(Object.fromEntries(few)));
}

const open = (options = { keptIn }) => newestOf(loadLibrary(data, options));
const explainAll = (meeting: MeetingAnswers) =>
  questions.map(({ question, lang }) => JSON.stringify(meeting.explain(question, lang)));

/** Starts a process that asks one question, with indexes kept in `keptIn`. */
async function askInProcess(): Promise<string> {
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/ask.ts'), 'who chaired the meeting?'], {
    env: { DATA_FOLDER: data, INDEX_FOLDER: keptIn },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  await once(child, 'close');
  return output;
}

test('processes that start at once on an empty folder all answer, and leave whole files', async () => {
  const answers = await Promise.all([askInProcess(), askInProcess()]);
  expect(answers[0]).toContain('chaired the meeting');
  expect(answers[1]).toBe(answers[0]);
  expect(readdirSync(keptIn).sort()).toEqual(['catalogue.kept', 'meeting-2021-06.kept', 'words.kept']);
}, 60_000);

test('an index that was kept explains questions as a fresh one does, to the last digit', () => {
  const openWhole = () => newestOf(loadLibrary(join(ROOT, 'data'), { keptIn: join(folder, 'whole') }));
  const [fresh, kept] = [openWhole(), openWhole()];
  expect(explainAll(kept)).toEqual(explainAll(fresh));
}, 60_000);

test('changed data is seen, whatever is kept', () => {
  const path = join(data, 'meetings/2021-06/by-heart/record.json');
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replaceAll('chaired the meeting', 'presided over the meeting'));
  expect(open().ask('who chaired the meeting?', 'en').statements[0]?.text.en).toContain('presided over');
  writeFileSync(path, before.replace('"ترأس السيد محمد', '"ترأست السيدة محمد'));
  expect(() => open()).toThrow(/record\.json: people\[0\]\.evidence\[0\] is not in the article/);
  writeFileSync(path, before);
  expect(open().ask('who chaired the meeting?', 'en').statements[0]?.text.en).toContain(
    'chaired the meeting',
  );
}, 60_000);

test('a damaged file is built anew', () => {
  appendFileSync(join(keptIn, 'meeting-2021-06.kept'), 'x');
  writeFileSync(join(keptIn, 'words.kept'), 'not an index');
  expect(open().ask('who chaired the meeting?', 'en').answered).toBe(true);
  const whole = readFileSync(join(keptIn, 'meeting-2021-06.kept'));
  expect(open().ask('who chaired the meeting?', 'en').answered).toBe(true);
  expect(readFileSync(join(keptIn, 'meeting-2021-06.kept'))).toEqual(whole);
}, 60_000);
