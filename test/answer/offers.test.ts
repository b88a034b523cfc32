import { describe, expect, test } from 'vitest';
import { askMeetings } from '../../src/answer/asking.ts';
import type { Library } from '../../src/answer/library.ts';
import { findOffer, type Offer } from '../../src/answer/offers.ts';
import { createReadMeeting } from '../../src/answer/read-meeting.ts';
import { createReader } from '../../src/answer/reader.ts';
import { articleOfText } from '../../src/article/read.ts';
import { readAskedArticles } from '../../src/cli/meetings.ts';
import { identify } from '../../src/library/identify.ts';
import { draftRecord } from '../../src/record/draft.ts';
import { formatCustomId } from '../../src/reply/custom-id.ts';
import { LIGHTHOUSE, ORCHARD, ORCHARD_BEFORE } from '../own-meetings.ts';

const reader = createReader('data');
const texts = new Map([
  ...readAskedArticles(['test/articles']).map(({ id, article }) => [id, article.text] as const),
  ['orchard', ORCHARD],
  ['orchard-before', ORCHARD_BEFORE],
  ['lighthouse', LIGHTHOUSE],
]);
const languages = ['ar', 'en'] as const;

function openText(text: string, questions?: string[]) {
  const article = articleOfText(text, 'one');
  const answers = createReadMeeting(reader.read(article), questions);
  const library = {
    meetings: [identify(article, draftRecord(article))],
    open: () => answers,
  } as unknown as Library;
  return { answers, library: { ...library, isSearchable: () => false, search: () => [] } as Library };
}

describe.each([...texts])('%s', (_, text) => {
  const { answers, library } = openText(text);
  const offers = (language: (typeof languages)[number]): Offer[] => answers.offers?.(language) ?? [];

  test.each(languages)('answers each question that it offers, from its record, in %s', (language) => {
    for (const { key, question } of offers(language)) {
      expect(findOffer(key, answers.meeting, language)).toBe(question);
      const { answer } = askMeetings({
        ...{
          message: question,
          library,
          current: answers,
          scope: 'chosen',
          chosen: language,
          otherwise: 'en',
        },
      });
      expect(answer, question).toMatchObject({ answered: true, language });
      const quotes = answer.statements.flatMap(({ citations }) => citations);
      expect(quotes.length).toBeGreaterThan(0);
      for (const { quote, start, end } of quotes) expect(text.slice(start, end)).toBe(quote);
    }
  });

  test('offers three at most, each once', () => {
    for (const language of languages) {
      const questions = offers(language).map(({ question }) => question);
      expect(questions.length).toBeLessThanOrEqual(3);
      expect(new Set(questions).size).toBe(questions.length);
    }
  });
});

test('a meeting with a date, an agenda and a chair offers three questions in both languages', () => {
  const { answers } = openText(ORCHARD);
  expect(answers.offers?.('en').map(({ key }) => key)).toEqual(['chair', 'agenda', 'date']);
  expect(answers.offers?.('ar')).toHaveLength(3);
});

test('an article that tells of no meeting offers none of a meeting’s questions', () => {
  const { answers } = openText(texts.get('lighthouse-no-meeting') ?? '');
  const keys = answers.offers?.('en').map(({ key }) => key.replace(/-\d+$/, '')) ?? [];
  expect(keys.filter((key) => key !== 'person')).toEqual([]);
});

test('of a meeting to come nothing is asked as if it had happened', () => {
  const { answers } = openText(texts.get('transit-announced') ?? '');
  const questions = answers.offers?.('en').map(({ question }) => question) ?? [];
  expect(questions.length).toBeGreaterThan(0);
  for (const question of questions) expect(question).toMatch(/ will | is /);
});

test('favourite questions come first, in their own language, where they are answered and fit a button', () => {
  const unanswered = 'What did the whales say about the moon?';
  const answered = 'Who was in the chair?';
  const long = `Where does the cider festival take place, ${'please '.repeat(10)}?`;
  const { answers } = openText(ORCHARD, [unanswered, long, 'أين مهرجان العصير؟', answered]);
  expect(answers.offers?.('en')).toEqual([
    { key: 'favourite-3', question: answered },
    { key: 'chair', question: 'Who chaired the meeting?' },
    { key: 'agenda', question: 'What was discussed at the meeting?' },
  ]);
});

test('a forged key finds no question', () => {
  const { answers } = openText(ORCHARD);
  for (const key of ['favourite-0', 'person-99', 'constructor', '__proto__', 'chair-1', ''])
    expect(findOffer(key, answers.meeting, 'en')).toBeUndefined();
});

test('every offer fits a custom id, whatever the meeting is called', () => {
  const id = formatCustomId({
    command: 'ask',
    action: 'offer',
    argument: ['x'.repeat(64), 'abcd', 'ar', 'favourite-9'],
  });
  expect(id?.length).toBeLessThanOrEqual(100);
});
