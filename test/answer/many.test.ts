// Many meetings, made from the real one: the right one is meant, chosen and found.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateMeetings } from '../../bench/generate.ts';
import { commands } from '../../commands/index.ts';
import { meetingChoices, meetingFor, runIn } from '../../commands/request.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { type Library, loadLibrary } from '../../src/answer/library.ts';
import { options } from '../commands/ask-for.ts';
import { newestOf } from '../record.ts';

const COUNT = 50;

let folder: string;
let library: Library;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-'));
  generateMeetings(COUNT, folder);
  library = load();
  for (const _ of library.prepare());
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const load = () => loadLibrary(folder, { keptIn: join(folder, 'kept') });

/** Runs `/ask` as dispatch does. */
function ask(question: string, meeting = ''): Answer {
  const command = commands.get('ask');
  if (!command) throw new Error('no command');
  const given = options({ question, ...(meeting && { meeting }) });
  const where = { called: 'ask', library, language: 'en', ...meetingFor(given, library) } as const;
  return runIn(command, { options: given, ...where }) as Answer;
}

describe('a question', () => {
  test('goes to the newest meeting unless it names another', () => {
    expect(ask('who chaired the meeting?').meeting).toBe('2021-06');
    expect(ask('who chaired the 23rd meeting?').meeting).toBe('2021-06');
  });

  test.each([
    ['by its number, as written in English', 'who chaired the 2nd meeting of the statistical committee?'],
    ['by its number in Arabic words', 'من ترأس الاجتماع الثاني للجنة الإحصائية؟'],
    ['by its day', 'who chaired the meeting of 1994-02-01?'],
    ['by its day in words', 'who chaired the meeting of 1 February 1994?'],
  ])('goes to the meeting that it names %s', (_, question) => {
    expect(ask(question).meeting).toBe('1994-02-01');
  });

  test('that names a month goes to the newest meeting in it', () => {
    expect(ask('من ترأس اجتماع يناير 1994؟').meeting).toBe('1994-01-31');
  });

  test('that names a meeting which is not on record is refused', () => {
    expect(ask('who chaired the 77th meeting?')).toMatchObject({ answered: false, reason: 'other-meeting' });
  });

  test('stays with the meeting that was chosen, whatever it names', () => {
    expect(ask('who chaired the meeting of 1994-02-01?', '1994-01-03').meeting).toBe('1994-01-03');
  });
});

describe('all meetings at once', () => {
  const person = (id: string) => library.open(id)?.meeting.people[0]?.name;

  test.each(['1994-01-05', '1994-01-30', '2021-06'])('are searched for who is in one of them: %s', (id) => {
    const { ar = '', en = '' } = person(id) ?? {};
    for (const question of [`who is ${en}?`, `من هو ${ar}؟`]) {
      const { meeting, answered, statements } = ask(question, 'all');
      expect([question, meeting, answered]).toEqual([question, id, true]);
      for (const { quote, start, end } of statements.flatMap(({ citations }) => citations))
        expect(library.open(meeting)?.meeting.article.slice(start, end)).toBe(quote);
    }
  });

  test('are silent where none of them answers', () => {
    expect(ask('who is Elon Musk?', 'all').answered).toBe(false);
    expect(ask('what is the capital of France?', 'all').answered).toBe(false);
  });

  test('are offered where there are several', () => {
    expect(meetingChoices('', library)[0]).toEqual({ name: 'كل الاجتماعات · All meetings', value: 'all' });
    expect(meetingChoices('كل', library)[0]?.value).toBe('all');
    expect(meetingChoices('1994', library)[0]?.value).not.toBe('all');
  });
});

describe('autocomplete', () => {
  test.each([
    ['its id', '1994-02-01'],
    ['words of its title in any order', 'statistical 2nd'],
    ['its title in Arabic without hamza', 'الاجتماع الثاني للجنه الاحصائيه'],
    ['its date in words', '1 february 1994'],
    ['its date in Arabic', 'الإحصائية فبراير'],
  ])('finds a meeting by %s', (_, typed) => {
    expect(library.suggest(typed).map(({ value }) => value)).toContain('1994-02-01');
  });

  test('shows the newest first, and 25 at most', () => {
    const values = library.suggest('').map(({ value }) => value);
    expect(values).toHaveLength(25);
    expect(values.slice(0, 2)).toEqual(['2021-06', '1994-02-20']);
  });
});

test('another start finds everything kept, and more meetings are open than stay so', () => {
  const again = load();
  expect(again.isSearchable()).toBe(true);
  expect([...again.prepare()].at(-1)).toEqual({ done: COUNT, of: COUNT, built: 0 });
  const numbers = again.meetings.map(({ id, number }) => [again.open(id)?.meeting.number, number]);
  expect(numbers.filter(([opened, listed]) => opened !== listed)).toEqual([]);
  expect(newestOf(again).meeting.id).toBe('2021-06');
});
