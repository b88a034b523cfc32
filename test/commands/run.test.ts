import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { loadMeeting } from '../../src/record/load.ts';
import { answerTo, command, library, run, viewOf } from './ask-for.ts';

const meeting = library.open();
if (!meeting) throw new Error('no meeting on record');
const { article, passages } = meeting.meeting;
const { people, agenda, experiences } = loadMeeting(
  `data/meetings/${meeting.meeting.id}`,
  meeting.meeting.id,
);

function citationsOf({ statements, closest }: Answer) {
  return [...statements.flatMap(({ citations }) => citations), ...(closest ?? [])];
}

const everything: [string, Record<string, string>][] = [
  ['ask', { question: 'من ترأس الاجتماع؟' }],
  ['ask', { question: 'who presented the cloud experience?' }],
  ['ask', { question: 'what did the meeting cost?' }],
  ['Ask about this', { message: 'من ترأس الاجتماع؟' }],
  ['attendees', {}],
  ...people.map(({ id }): [string, Record<string, string>] => ['attendees', { person: id }]),
  ['agenda', {}],
  ...agenda.map(({ id }): [string, Record<string, string>] => ['agenda', { topic: id }]),
  ['experiences', {}],
  ...experiences.map(({ id }): [string, Record<string, string>] => ['experiences', { experience: id }]),
  ['meeting', {}],
];

test.each(everything)('every quote of %s %j is the article, letter for letter', (name, filled) => {
  const citations = citationsOf(answerTo(name, filled));
  for (const { quote, start, end } of citations) expect(article.slice(start, end)).toBe(quote);
});

test('/ask answers a question with the passage that says so', () => {
  const { answered, language, statements } = answerTo('ask', { question: 'من ترأس الاجتماع؟' });
  expect({ answered, language }).toEqual({ answered: true, language: 'ar' });
  expect(statements[0]?.text.ar).toContain('محمد علي القائد');
  expect(statements[0]?.citations[0]?.quote).toMatch(/^ترأس السيد محمد علي القائد/);
});

test('/ask in English answers in English, with the translation of the passage', () => {
  const { answered, language, statements } = answerTo('ask', {
    question: 'who presented the cloud experience?',
  });
  expect({ answered, language }).toEqual({ answered: true, language: 'en' });
  expect(statements[0]?.text.en).toContain('Al Mutawah');
  expect(statements[0]?.citations[0]).toMatchObject({
    quote: expect.stringContaining('د. خالد المطاوعة'),
    translation: expect.stringContaining('Dr. Khalid Al Mutawah'),
  });
});

test('/ask about what the article does not say refuses without a citation', () => {
  const { answered, statements, reason } = answerTo('ask', { question: 'what did the meeting cost?' });
  expect({ answered, reason }).toEqual({ answered: false, reason: 'gap' });
  expect(statements.map(({ citations }) => citations)).toEqual([[]]);
});

test('/attendees tells those who were there from those who are only mentioned', () => {
  const texts = answerTo('attendees', { language: 'en' }).statements.map(({ text }) => text.en);
  const heading = texts.findIndex((text) => text.startsWith('Mentioned'));
  const names = (list: string[]) => people.filter(({ name }) => list.some((text) => text.includes(name.en)));
  expect(names(texts.slice(0, heading)).map(({ presence }) => presence)).toEqual([
    'chaired',
    'presented',
    'presented',
  ]);
  expect(new Set(names(texts.slice(heading)).map(({ presence }) => presence))).toEqual(
    new Set(['mentioned']),
  );
});

test('/attendees of one person gives that person, by choice or as typed', () => {
  for (const person of ['person.al-khajah', 'زكريا الخاجة', 'Al Khajah']) {
    const { statements } = answerTo('attendees', { person });
    expect(statements.map(({ text }) => text.en)).toEqual([expect.stringContaining('Al Khajah')]);
  }
});

test('/attendees of somebody whom the article does not name is refused', () => {
  const { answered, statements } = answerTo('attendees', { person: 'Napoleon Bonaparte' });
  expect(answered).toBe(false);
  expect(statements.flatMap(({ citations }) => citations)).toEqual([]);
});

test('/agenda lists every item of the record, and one alone on request', () => {
  expect(answerTo('agenda').statements.map(({ text }) => text)).toEqual(agenda.map(({ says }) => says));
  const portal = agenda.find(({ id }) => id === 'agenda.portal');
  expect(answerTo('agenda', { topic: 'agenda.portal' }).statements.map(({ text }) => text)).toEqual([
    portal?.says,
  ]);
});

test('/experiences gives each with what it covered', () => {
  const said = answerTo('experiences').statements.map(({ text }) => text);
  expect(said).toEqual(
    experiences.flatMap(({ says, content }) => [says, ...content.map((part) => part.says)]),
  );
});

test('/meeting introduces the newest meeting', () => {
  const { statements, title } = answerTo('meeting', { language: 'en' });
  const text = statements.map(({ text }) => text.en).join('\n');
  expect(title).toEqual(meeting.meeting.title);
  for (const word of ['Al Qaed', '23', '21 June 2021', 'video']) expect(text).toContain(word);
});

test('/source opens the article at its beginning, or at a passage, which it marks', () => {
  expect(viewOf()).toEqual({ meeting: meeting.meeting, language: 'ar', page: 0, marked: undefined });
  expect(viewOf({ passage: 7, language: 'en' })).toMatchObject({ language: 'en', page: 1, marked: 6 });
});

test.each([0, -1, 32, 1.5, 1e9])('/source has no passage %d, and says how many there are', (passage) => {
  expect(() => run('source', { passage })).toThrow(
    expect.objectContaining({
      code: 'passage.unknown',
      says: expect.objectContaining({ en: expect.stringContaining(`1 to ${passages.length}`) }),
    }),
  );
});

test('/source completes a passage from its number or from words in either language', () => {
  const choices = (typed: string) =>
    command('source')
      .complete?.(typed, meeting, library)
      .map(({ value }) => value);
  expect(choices('')).toHaveLength(passages.length);
  expect(choices('3')).toEqual([3, 30, 31]);
  expect(choices('PKI')).toHaveLength(1);
  expect(choices('video conference')).toEqual([5]);
});

test('/help explains every command in the language of the member, with an example that is answered', () => {
  for (const language of ['ar', 'en'] as const) {
    const texts = answerTo('help', { language }).statements.map(({ text }) => text[language]);
    expect(texts).toHaveLength(commands.size - 1);
    for (const [name, { help }] of [...commands].filter(
      ([name]) => !['help', 'Ask about this'].includes(name),
    )) {
      const { option, example } = help(meeting.meeting);
      const given = { ar: ` ${option} «${example?.ar}»`, en: ` ${option}: ${example?.en}` };
      expect(texts.join('\n')).toContain(`/${name}${option ? given[language] : ''}`);
      if (!option || !example || name === 'source') continue;
      expect(answerTo(name, { [option]: example[language] })).toMatchObject({ answered: true, language });
    }
  }
});

test('only /help gives its answer again by its key', () => {
  const request = { library, meeting, language: 'en' } as const;
  expect(command('help').recall?.('help', request)).toEqual(answerTo('help', { language: 'en' }));
  expect(command('help').recall?.('fact.chair', request)).toBeUndefined();
});

test.each([
  ['nothing', ''],
  ['white space', '   \n\t '],
  ['punctuation', '؟؟!!...'],
  ['emoji', '😀🎉👩‍👩‍👧'],
  ['characters without width', '\u200B\u200D\uFEFF\u200F'],
  ['markdown', '**__~~||`>>>#[](x)'],
  ['mentions', '@everyone <@1> <#2> </ask:3> <t:4:R>'],
  ['900 characters of the same word', 'word '.repeat(180)],
  ['broken characters', '\u0000\uD83D\uDC00'],
])('a question of %s gets one refusal without a citation', (_, question) => {
  const { answered, statements } = answerTo('ask', { question });
  expect(answered).toBe(false);
  expect(statements.map(({ citations }) => citations)).toEqual([[]]);
});

test.each([
  ['/ask', 'ask', 'question'],
  ['"Ask about this"', 'Ask about this', 'message'],
])('%s with 6,000 characters asks for a shorter question', (_, name, option) => {
  expect(() => run(name, { [option]: 'كلمة '.repeat(1200) })).toThrow(
    expect.objectContaining({
      code: 'question.long',
      says: expect.objectContaining({ en: expect.stringContaining('1000') }),
    }),
  );
});
