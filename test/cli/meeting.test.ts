// `npm run meeting`: a new folder, a meeting as corrected, and the check of all data, as whoever runs it sees them.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARABIC, addMeeting, type BareData, ENGLISH, makeBareData } from '../bare.ts';

const ROOT = join(import.meta.dirname, '../..');
let own: BareData;
beforeAll(() => {
  own = makeBareData();
  writeFileSync(join(own.data, '../minutes.md'), ENGLISH.text);
  writeFileSync(join(own.data, '../undated.txt'), 'The group talked about the bucket of the well.\n');
});
afterAll(() => own.remove());

const file = (name: string) => join(own.data, '..', name);
const written = (id: string, name: string, content: unknown) =>
  writeFileSync(join(own.meetings, id, name), JSON.stringify(content));

function run(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/meeting.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, DATA_FOLDER: own.data },
  });
  return { stdout, stderr, status };
}

describe('new', () => {
  test('makes a folder with the article as it is, named by the id given, and says what it found and what comes next', () => {
    const { stdout, status } = run('new', file('minutes.md'), 'harbour-2');
    expect(status).toBe(0);
    expect(readdirSync(join(own.meetings, 'harbour-2'))).toEqual(['article.md']);
    expect(readFileSync(join(own.meetings, 'harbour-2/article.md'), 'utf8')).toBe(ENGLISH.text);
    expect(stdout).toContain('chaired Ruth Ellery');
    expect(stdout).toContain('not found');
    expect(stdout).toContain('ask -- --meeting harbour-2');
  });

  test('names it by the date of the meeting, and never writes into a folder that is there', () => {
    const { stderr, status } = run('new', file('minutes.md'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/2023-03-02 is there already: give another id\n$/);
    expect(readFileSync(join(own.meetings, ENGLISH.id, 'article.txt'), 'utf8')).toBe(ENGLISH.text);
  });

  test.each([
    ['an article without a date', () => ['new', file('undated.txt')], /tells no date to name the folder by/],
    ['an id that is none', () => ['new', file('undated.txt'), '../x'], /"\.\.\/x" cannot be an id/],
    ['a file that is not there', () => ['new', file('nowhere.txt')], /nowhere\.txt: /],
    ['no file', () => ['new'], /meeting -- new FILE/],
    ['too much', () => ['check', 'a', 'b'], /meeting -- check/],
  ])('answers %s in a clear sentence', (_, args, says) => {
    const { stdout, stderr, status } = run(...args());
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('leaves nothing behind but whole folders', () => {
    expect(readdirSync(own.meetings).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(existsSync(join(own.meetings, 'undated'))).toBe(false);
  });
});

describe('show', () => {
  test('shows a meeting as corrected', () => {
    addMeeting(own.meetings, 'corrected', 'article.txt', ARABIC.text);
    written('corrected', 'record.json', {
      people: [{ was: 'هالة النجدي', role: 'أمينة السر' }],
      place: null,
    });
    const { stdout, status } = run('show', 'corrected');
    expect(status).toBe(0);
    expect(stdout).toContain('هالة النجدي (أمينة السر)');
    expect(stdout).toMatch(/not found .*place/);
  });

  test('says of what is neither file nor meeting which meetings there are', () => {
    const { stderr, status } = run('show', '1999-01');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^1999-01 is neither a file nor a meeting; there is .*2022-09/);
  });
});

describe('check', () => {
  test('proves what is sound', () => {
    expect(run('check', ARABIC.id)).toEqual({
      stdout: `${ARABIC.id}: nothing is wrong\n`,
      stderr: '',
      status: 0,
    });
  });

  test('reports every wrong file with entry and quote', () => {
    for (const id of ['wrong-1', 'wrong-2', 'wrong-3'])
      addMeeting(own.meetings, id, 'article.txt', ENGLISH.text);
    mkdirSync(join(own.meetings, 'wrong-4'));
    written('wrong-1', 'record.json', {
      people: [{ name: 'Zoe', quote: 'Zoe came' }],
      place: { value: 'Pier', quote: 'at the pier' },
    });
    written('wrong-2', 'record.json', { people: [{ name: 'Zoe', presense: 'spoke' }], agenda: 3 });
    written('wrong-3', 'recrod.json', {});
    const { stdout, stderr, status } = run('check');
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    const at = (path: string) => join(own.meetings, path);
    expect(stderr.split('\n').map((line) => line.replace(/(presense|agenda: ).*/, '$1'))).toEqual(
      expect.arrayContaining([
        `${at('wrong-1/record.json')}: people[0].quote is not in the article: "Zoe came"`,
        `${at('wrong-1/record.json')}: place.quote is not in the article: "at the pier"`,
        expect.stringContaining(`${at('wrong-2/record.json')}: people[0]: `),
        `${at('wrong-2/record.json')}: agenda: `,
        `${at('wrong-3/recrod.json')}: only record.json and translation.json are read`,
        `${at('wrong-4')}: no article.txt, article.md or article.html in this folder`,
      ]),
    );
    expect(stderr).not.toContain(ARABIC.id);
  });
});
