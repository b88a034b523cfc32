// `/meetings` and `/compare` over a meeting with a record and several that are read.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { languageFor, meetingFor, runIn } from '../../commands/request.ts';
import type { Answer } from '../../src/answer/answer.ts';
import type { Library } from '../../src/answer/library.ts';
import { ARABIC, addMeeting, type BareData, ENGLISH, makeBareData } from '../bare.ts';
import { options } from './ask-for.ts';

/** Older than the others, and of the same library in part. */
const EARLIER = {
  id: '2019-05-20',
  text: [
    '# Minutes of the Reading Society, 20 May 2019',
    '',
    '## Present',
    '',
    '- Ruth Ellery, chair',
    '',
    '## Agenda',
    '',
    '### Opening hours of the reading room',
    '',
    'The society discussed the opening hours of the reading room.',
    '',
    '### Any other business',
    '',
    'Ruth Ellery said that the pond needs repair.',
    '',
  ].join('\n'),
};

let own: BareData;
let library: Library;
beforeAll(() => {
  own = makeBareData();
  addMeeting(own.meetings, EARLIER.id, 'article.txt', EARLIER.text);
  library = own.load();
  for (const _ of library.prepare());
});
afterAll(() => own.remove());

const commandOf = (name: string): Command => commands.get(name) as Command;

/** Runs a command as dispatch does. */
function run(name: string, filled: Record<string, string> = {}): Answer {
  const command = commandOf(name);
  const given = options(filled);
  const language = languageFor(command, given, { language: 'en', private: false });
  const where = { called: name, library, language, ...meetingFor(given, library) };
  return runIn(command, { options: given, ...where }) as Answer;
}

/** What is said, with the meeting that is quoted; each quote is the article, letter for letter. */
function saidIn({ language, statements, quoted }: Answer): [text: string, meeting: string | undefined][] {
  for (const { quote, start, end, meeting } of statements.flatMap(({ citations }) => citations))
    expect(quoted?.get(meeting)?.article.slice(start, end)).toBe(quote);
  return statements.map(({ heading, text, citations }) => {
    const above = heading ? `${heading[language]}\n` : '';
    return [above + text[language], citations[0]?.meeting];
  });
}

describe('/compare', () => {
  test('shows what each meeting did, the oldest first, and names those that did nothing', () => {
    const answer = run('compare', { topic: 'opening hours' });
    expect(answer).toMatchObject({ answered: true, language: 'en', key: 'topic.opening hours' });
    const said = saidIn(answer);
    expect(said.slice(0, 2)).toEqual([
      [expect.stringMatching(/^2019-05-20 · .*\nDiscussed: Opening hours of the reading room$/), EARLIER.id],
      [expect.stringMatching(/^2023-03-02 · .*\nApproved: Opening hours in summer$/), ENGLISH.id],
    ]);
    expect(said.at(-1)).toEqual([expect.stringMatching(/^Nothing on this in: .*2021-06-21 · /), undefined]);
  });

  test('finds a topic in the other language, either way', () => {
    expect(saidIn(run('compare', { topic: 'قاعة المخطوطات' }))[0]).toEqual([
      expect.stringMatching(/^2022-09-14 · [^\n]*رقم 9\nموافقة: /u),
      ARABIC.id,
    ]);
    const [first] = saidIn(run('compare', { topic: 'reading hours', language: 'ar' })).filter(
      ([, meeting]) => meeting === ARABIC.id,
    );
    expect(first?.[0]).toContain('مناقشة: ');
  });

  test('of a meeting whose record a person wrote, gives what is on record', () => {
    const said = saidIn(run('compare', { topic: 'electronic portal' }));
    expect(said[0]).toEqual([expect.stringContaining('electronic portal'), '2021-06']);
  });

  test('calls what is no item so, and states no passing word', () => {
    const said = saidIn(run('compare', { topic: 'pond' }));
    expect(said.map(([, meeting]) => meeting)).toEqual([ENGLISH.id, undefined, undefined]);
    expect(said[1]?.[0]).toMatch(/^Words like it, perhaps about something else, in: 2019-05-20/);
    expect(saidIn(run('compare', { topic: 'pond needs repair' }))[0]).toEqual([
      expect.stringMatching(/\nNot listed as an item; the article speaks of it:$/),
      EARLIER.id,
    ]);
  });

  test.each(['zebra', 'حمار الوحش', 'cost of the elephants'])(
    'refuses what no meeting took up: %s',
    (topic) => {
      const { answered, reason, statements } = run('compare', { topic });
      expect({ answered, reason }).toEqual({ answered: false, reason: 'not-found' });
      expect(statements.flatMap(({ citations }) => citations)).toEqual([]);
    },
  );

  test.each(['the', '؟؟', 'what about'])('asks for a topic where none is named: %s', (topic) => {
    expect(run('compare', { topic })).toMatchObject({ answered: false, reason: 'no-question' });
  });

  test('gives its answer again by its key, in either language', () => {
    const answer = run('compare', { topic: 'opening hours' });
    const meeting = library.open();
    if (!meeting) throw new Error('no meeting');
    const again = commandOf('compare').recall?.(answer.key, { library, meeting, language: 'ar' });
    expect(again).toEqual({ ...answer, language: 'ar' });
    expect(commandOf('compare').recall?.('fact.chair', { library, meeting, language: 'ar' })).toBeUndefined();
  });

  test('completes a topic from all agendas', () => {
    const meeting = library.open();
    const choices = (typed: string) =>
      meeting ? commandOf('compare').complete?.(typed, meeting, library) : [];
    expect(choices('open')?.map(({ value }) => value)).toEqual([
      'Opening hours in summer',
      'Opening hours of the reading room',
    ]);
    expect(choices('مخطوطات')).toHaveLength(1);
    expect(choices('pening')).toEqual([]);
  });
});

describe('/meetings', () => {
  test('lists all, newest first, a line each', () => {
    const { statements, covers, key } = run('meetings');
    expect(statements.map(({ opens }) => opens)).toEqual([ENGLISH.id, ARABIC.id, '2021-06', EARLIER.id]);
    expect(statements[1]?.text).toEqual({
      ar: expect.stringMatching(/^2022-09-14 · .* رقم 9 · .*حضوري$/u),
      en: expect.stringMatching(/^2022-09-14 · .* no\. 9 · .*in person$/u),
    });
    expect({ covers, key }).toMatchObject({ covers: { en: 'Meetings: 4' }, key: 'meetings.all' });
  });
});

test.each([
  ['its number', '9', ARABIC.id],
  ['a month', 'march', ENGLISH.id],
  ['a month in Arabic', 'سبتمبر', ARABIC.id],
  ['a word of its title', 'harb', ENGLISH.id],
  ['a word of its agenda', 'pond', ENGLISH.id],
  ['its place', 'صلالة', ARABIC.id],
  ['its subject in the other language', 'manuscripts', ARABIC.id],
])('a meeting that is read completes by %s', (_, typed, id) => {
  expect(library.suggest(typed).map(({ value }) => value)).toContain(id);
});

test('letters inside a word complete nothing', () => {
  expect(library.suggest('ardens')).toEqual([]);
});
