// A folder with an article alone is a meeting like any other: asked, listed, completed, and given again by a key.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { languageFor, meetingChoices, meetingFor, runIn } from '../../commands/request.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { recallAsked } from '../../src/answer/asking.ts';
import { type Library, loadLibrary } from '../../src/answer/library.ts';
import type { MeetingAnswers } from '../../src/answer/meeting-answers.ts';
import { ARABIC, addMeeting, type BareData, ENGLISH, makeBareData } from '../bare.ts';
import { options } from '../commands/ask-for.ts';

let own: BareData;
let library: Library;
beforeAll(() => {
  own = makeBareData();
  library = own.load();
});
afterAll(() => own.remove());

function open(id: string): MeetingAnswers {
  const meeting = library.open(id);
  if (!meeting) throw new Error(`no meeting ${id}`);
  return meeting;
}

/** Runs a command as dispatch does. */
function run(name: string, filled: Record<string, string> = {}): Answer {
  const command = commands.get(name);
  if (!command) throw new Error(`no command ${name}`);
  const given = options(filled);
  const language = languageFor(command, given, { language: 'ar', private: false });
  return runIn(command, {
    options: given,
    called: name,
    library,
    language,
    ...meetingFor(given, library),
  }) as Answer;
}

const textsOf = ({ language, statements }: Answer) => statements.map(({ text }) => text[language]);

function expectSound({ statements, closest = [], meeting }: Answer) {
  const { article } = open(meeting).meeting;
  for (const { quote, start, end } of [...statements.flatMap(({ citations }) => citations), ...closest])
    expect(article.slice(start, end)).toBe(quote);
}

describe('the library', () => {
  test('lists it among the others, the newest first, by what its article tells', () => {
    expect(library.meetings.map(({ id, number, published }) => [id, number, published])).toEqual([
      [ENGLISH.id, undefined, '2023-03-02'],
      [ARABIC.id, 9, '2022-09-14'],
      ['2021-06', 23, '2021-06-21'],
    ]);
    expect(library.open()?.meeting.id).toBe(ENGLISH.id);
  });

  test('takes the name of its folder for its date where the article tells none', () => {
    const other = makeBareData();
    addMeeting(
      other.meetings,
      '1999-05',
      'article.md',
      '# Notes on the well\n\nThe group talked about the rope of the well.\n',
    );
    addMeeting(other.meetings, 'undated', 'article.txt', 'The group talked about the bucket of the well.\n');
    const { meetings } = other.load();
    expect(meetings.slice(-2).map(({ id, published }) => [id, published])).toEqual([
      ['1999-05', '1999-05'],
      ['undated', undefined],
    ]);
    other.remove();
  });

  test('completes its name, without a date where none is told', () => {
    expect(library.suggest('المرفأ')).toEqual([
      { name: '2022-09-14 · مجلس أمناء مكتبة المرفأ يعقد اجتماعه التاسع', value: ARABIC.id },
    ]);
    expect(library.suggest('september 2022').map(({ value }) => value)).toEqual([ARABIC.id]);
    expect(meetingChoices('', library).map(({ value }) => value)).toEqual([
      'all',
      ENGLISH.id,
      ARABIC.id,
      '2021-06',
    ]);
  });

  test.each([
    ['article.txt', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00)],
    ['article.md', ''],
    ['article.html', '<html><body></body></html>'],
  ])('an %s that cannot be read is named at the start', (name, content) => {
    const other = makeBareData();
    addMeeting(other.meetings, '2020-02', name, content);
    expect(() => other.load()).toThrow(new RegExp(`2020-02/${name.replace('.', '\\.')}: .{5}`));
    other.remove();
  });

  test('finds the same again, with what was kept', () => {
    expect(loadLibrary(own.data).meetings).toEqual(library.meetings);
    expect(own.load().meetings).toEqual(library.meetings);
  });
});

describe('a question', () => {
  test.each([
    ['من ترأس الاجتماع؟', ARABIC.id, 'هالة النجدي'],
    ['who chaired the meeting?', ARABIC.id, 'In the chair: هالة النجدي'],
    ['where was the meeting held?', ARABIC.id, 'قاعة اللبان'],
    ['who chaired the meeting?', ENGLISH.id, 'Ruth Ellery'],
    ['من ترأس الاجتماع؟', ENGLISH.id, 'Ruth Ellery'],
    ['when do the works begin?', ENGLISH.id, 'begin in April'],
  ])('%s is answered by %s', (question, meeting, words) => {
    const answer = run('ask', { question, meeting });
    expect(textsOf(answer).join('\n')).toContain(words);
    expect(answer).toMatchObject({ answered: true, meeting });
    expect(answer.statements[0]?.citations.length).toBeGreaterThan(0);
    expectSound(answer);
  });

  test('that its article does not answer is refused', () => {
    const answer = run('ask', { question: 'where was the meeting held?', meeting: ENGLISH.id });
    expect(answer).toMatchObject({ answered: false, reason: 'empty-slot' });
    expectSound(answer);
  });

  test.each([
    ['who chaired the 9th meeting?', ARABIC.id],
    ['من ترأس الاجتماع التاسع؟', ARABIC.id],
    ['who chaired the meeting of 14 September 2022?', ARABIC.id],
    ['who chaired the 23rd meeting?', '2021-06'],
    ['who chaired the meeting of 2 March 2023?', ENGLISH.id],
    ['who chaired the meeting?', ENGLISH.id],
  ])('%s goes to the meeting that it names, else to the newest', (question, meeting) => {
    expect(run('ask', { question })).toMatchObject({ answered: true, meeting });
  });

  test('is answered from another meeting where that surely answers it, which is named and again by its key', () => {
    const answer = run('ask', { question: 'who presented the cloud experience?' });
    expect(answer).toMatchObject({ answered: true, meeting: '2021-06' });
    expect(textsOf(answer)[0]).toContain('From another meeting: 23rd');
    const meeting = open(answer.meeting);
    const again = recallAsked(answer.key, { library, meeting, language: 'en' });
    expect(again && textsOf(again)).toEqual(textsOf(answer));
  });

  test('is not answered from another meeting that may not mean it', () => {
    const texts = (question: string) => textsOf(run('ask', { question, language: 'en' }));
    expect(texts('where was the meeting held?')).toEqual([
      'The article does not say where the meeting was held.',
    ]);
    expect(texts('who presented the lighting system?').join()).not.toContain('another meeting');
  });

  test('for a meeting that nobody has is refused, and those at hand are named', () => {
    const answer = run('ask', { question: 'who chaired the 77th meeting?' });
    expect(answer).toMatchObject({ answered: false, reason: 'other-meeting' });
    expect(textsOf(answer)[0]).toContain('Harbour Gardens Committee, 2 March 2023 (2023-03-02)');
  });

  test('is asked of all, read and known by heart', () => {
    const all = (question: string) => run('ask', { question, meeting: 'all' });
    expect(all('who presented the cloud experience?')).toMatchObject({ answered: true, meeting: '2021-06' });
    expect(all('ما صفة مريم البدري؟')).toMatchObject({ answered: true, meeting: ARABIC.id });
    expect(all('who is Elon Musk?').answered).toBe(false);
  });

  test('that asks two things is answered twice, and given again by its key', () => {
    const answer = run('ask', {
      question: 'who chaired the meeting, and where was it held?',
      meeting: ARABIC.id,
    });
    expect(textsOf(answer).join('\n')).toMatch(/هالة النجدي[\s\S]*قاعة اللبان/u);
    const again = commands
      .get('ask')
      ?.recall?.(answer.key, { library, meeting: open(ARABIC.id), language: 'ar' });
    expect(again && textsOf(again).join('\n')).toMatch(/ترأس[\s\S]*مكان/u);
  });
});

describe('lists', () => {
  test('/attendees tells apart who was there and how', () => {
    expect(textsOf(run('attendees', { meeting: ENGLISH.id, language: 'en' }))).toEqual([
      'In the chair: Ruth Ellery (chair)',
      'Present: Tomas Brandt (treasurer)',
      'Present: Ingrid Solheim',
      'Absent: Nadia Forde',
    ]);
    const arabic = textsOf(run('attendees', { meeting: ARABIC.id, language: 'ar' })).join('\n');
    expect(arabic).toContain('رئاسة الاجتماع: الدكتورة هالة النجدي');
    expect(arabic).toContain('حضور: الأستاذة مريم البدري، أمينة الصندوق');
  });

  test('/agenda tells what was done, in both languages', () => {
    const agenda = (language: string) => textsOf(run('agenda', { meeting: ARABIC.id, language }));
    expect(agenda('ar')).toEqual([
      'موافقة: خطة ترميم قاعة المخطوطات',
      'مناقشة: تمديد ساعات القراءة خلال الصيف',
    ]);
    expect(agenda('en')).toEqual([
      'Approved: خطة ترميم قاعة المخطوطات',
      'Discussed: تمديد ساعات القراءة خلال الصيف',
    ]);
  });

  test.each([
    ['attendees', { person: 'Maryam Albadri' }, ARABIC.id, 'مريم البدري'],
    ['attendees', { person: 'people.1' }, ENGLISH.id, 'Tomas Brandt'],
    ['agenda', { topic: 'المخطوطات' }, ARABIC.id, 'قاعة المخطوطات'],
    ['agenda', { topic: 'manuscripts' }, ARABIC.id, 'قاعة المخطوطات'],
    ['agenda', { topic: 'agenda.1' }, ENGLISH.id, 'Opening hours in summer'],
  ])('/%s %j gives that one alone', (name, filled, meeting, words) => {
    const answer = run(name, { ...filled, meeting });
    expect(textsOf(answer)).toEqual([expect.stringContaining(words)]);
    expectSound(answer);
  });

  test('who or what is not there is said to be so', () => {
    expect(textsOf(run('attendees', { person: 'Oscar Wilde', meeting: ENGLISH.id }))).toEqual([
      'I found nobody by that name in the article.',
    ]);
    expect(run('agenda', { topic: 'a new stadium', meeting: ARABIC.id }).answered).toBe(false);
    expect(textsOf(run('experiences', { meeting: ENGLISH.id, language: 'en' }))).toEqual([
      'The article lists no presentations.',
    ]);
  });

  test('/meeting introduces it, without a number or a place where none is told', () => {
    const arabic = textsOf(run('meeting', { meeting: ARABIC.id, language: 'en' })).join('\n');
    for (const words of ['meeting number 9', 'هالة النجدي', '2022-09-14', 'قاعة اللبان'])
      expect(arabic).toContain(words);
    const english = textsOf(run('meeting', { meeting: ENGLISH.id, language: 'en' })).join('\n');
    expect(english).not.toMatch(/number|Place/);
  });

  test('/help takes its examples from it', () => {
    const help = textsOf(run('help', { meeting: ENGLISH.id, language: 'en' })).join('\n');
    for (const words of ['person: Ruth Ellery', 'topic: Repair of the pond']) expect(help).toContain(words);
  });

  test('complete in either script', () => {
    const named = (section: 'people' | 'agenda', typed: string) =>
      open(ARABIC.id)
        .suggest(section, typed)
        .map(({ name }) => name);
    expect(named('people', 'سيف')).toEqual(['سيف الكعبي']);
    expect(named('people', 'badr')).toEqual(['مريم البدري']);
    expect(named('agenda', '')).toHaveLength(2);
    expect(named('agenda', 'summer')).toEqual(['تمديد ساعات القراءة خلال الصيف']);
  });
});

describe('a key', () => {
  const given: [string, Record<string, string>][] = [
    ['ask', { question: 'من ترأس الاجتماع؟' }],
    ['ask', { question: 'who is Maryam Albadri?' }],
    ['ask', { question: 'when do the works begin?' }],
    ['ask', { question: 'what did it cost?' }],
    ['ask', { question: 'where was the meeting held?' }],
    ['attendees', {}],
    ['attendees', { person: 'zzz' }],
    ['agenda', {}],
    ['agenda', { topic: 'summer' }],
    ['agenda', { topic: 'stadium' }],
    ['experiences', {}],
    ['meeting', {}],
  ];

  test.each(given)('gives /%s %j again as it was, in either language', (name, filled) => {
    for (const meeting of [ARABIC.id, ENGLISH.id]) {
      const answer = run(name, { ...filled, meeting });
      const again = open(meeting).recall(answer.key, answer.language);
      expect(again?.statements.map(({ text }) => text)).toEqual(answer.statements.map(({ text }) => text));
      expect(again?.closest?.map(({ start }) => start)).toEqual(answer.closest?.map(({ start }) => start));
      expect(open(meeting).recall(answer.key, 'en')?.language).toBe('en');
    }
  });

  test.each([
    'read',
    '',
    'told',
    'told.constructor',
    'told.chair.99',
    'clause.999',
    'clause.x',
    'people.99',
    'people.',
    'agenda.0-99',
    'refusal.constructor',
    'refusal.empty-slot.__proto__',
    'fact.chair',
    '__proto__',
    'toString.all',
  ])('that no answer had gives nothing: %j', (key) => {
    expect(open(ARABIC.id).recall(key, 'en')).toBeUndefined();
  });
});
