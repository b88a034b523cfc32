// Messages as people send them, by the one way to the hearts, on the meeting that is shipped.

import { describe, expect, test } from 'vitest';
import { type AskRequest, askMeetings, recallAsked } from '../../src/answer/asking.ts';
import type { LastAnswer } from '../../src/answer/question/context.ts';
import { newestOf, openLibrary } from '../record.ts';

const library = openLibrary();
const current = newestOf(library);

function ask(message: string, change: Partial<AskRequest> = {}) {
  return askMeetings({ message, library, current, scope: 'current', otherwise: 'ar', ...change }).answer;
}

function said(message: string, change: Partial<AskRequest> = {}) {
  const { statements, language } = ask(message, change);
  return statements.map(({ text }) => text[language]).join('\n');
}

const CHAIR = ask('من ترأس الاجتماع؟').key;

describe('what stands around a question', () => {
  test.each([
    'مساء النور يا جماعة، من ترأس الاجتماع؟ مشكورين',
    '<@123456789012345678> من ترأس الاجتماع؟ <:ok:123456789012345678>',
    '> **من ترأس الاجتماع؟**',
    'ميييين ترأس الاجتماع؟',
  ])('is no part of it: %s', (message) => {
    expect(ask(message)).toMatchObject({ answered: true, key: CHAIR });
  });

  test.each(['', '   ', 'مساء النور يا شباب', 'thank you so much!', '<@123456789012345678>', '؟؟'])(
    'alone is met with help: %j',
    (message) => {
      const { answered, reason, closest } = ask(message);
      expect({ answered, reason, closest }).toEqual({ answered: false, reason: 'no-question', closest: [] });
    },
  );
});

describe('the language of the reply', () => {
  test.each<[string, Partial<AskRequest>, 'ar' | 'en']>([
    ['who chaired the meeting?', {}, 'en'],
    ['من ترأس الاجتماع؟', { otherwise: 'en' }, 'ar'],
    ['من ترأس الاجتماع؟ جاوبني بالإنجليزي', {}, 'en'],
    ['who chaired the meeting? answer in Arabic please', {}, 'ar'],
    ['who chaired the meeting? answer in Arabic please', { chosen: 'en' }, 'en'],
    ['؟', { otherwise: 'en' }, 'en'],
  ])('of %j with %j is %s', (message, change, language) => {
    expect(ask(message, change).language).toBe(language);
  });

  test.each([
    'Qui a présidé la réunion de ce comité ?',
    'اس اجلاس کی صدارت کس نے کی؟',
    'meen kan ra2ees el egtema3?',
  ])('is named where the message is in neither: %s', (message) => {
    expect(ask(message)).toMatchObject({ answered: false, reason: 'foreign-language' });
    expect(said(message)).toContain('I read Arabic and English only');
  });
});

describe('the meeting that a question names', () => {
  test.each([
    'who chaired the 23rd meeting?',
    'من ترأس اجتماع 21 حزيران 2021؟',
    'who chaired the meeting of 21/6/2021?',
  ])('is asked where it is on record: %s', (message) =>
    expect(ask(message)).toMatchObject({ answered: true, key: CHAIR }),
  );

  test.each(['who chaired the 19th meeting?', 'من ترأس اجتماع 4 آذار 2017؟', 'من ترأس الاجتماع رقم ٧؟'])(
    'is said not to be on record, with those that are: %s',
    (message) => {
      expect(ask(message)).toMatchObject({ answered: false, reason: 'other-meeting', closest: [] });
      expect(said(message)).toContain('2021-06-21');
    },
  );

  test('that is not the one chosen is not answered from it', () => {
    expect(ask('who chaired the 19th meeting?', { scope: 'chosen' })).toMatchObject({ answered: false });
  });

  test('may differ between two questions of a message', () => {
    const text = said('who chaired the 23rd meeting and who chaired the 19th meeting?');
    expect(text).toContain('Al Qaed');
    expect(text).toContain('I have no meeting with the number');
  });
});

describe('two questions in one', () => {
  test('are both answered, once', () => {
    const { key, statements } = ask('who chaired the meeting? who presented the cloud experience?');
    expect(key.split('+')).toHaveLength(2);
    expect(new Set(statements.map(({ text }) => text.en)).size).toBe(statements.length);
  });

  test('of which one is not answered: it is named, also when the answer is given again', () => {
    const message = 'who chaired the meeting and when is the next one?';
    const { answered, key } = ask(message);
    expect(answered).toBe(true);
    expect(said(message)).toContain('As for “when is the next one?”');
    const again = recallAsked(key, { library, meeting: current, language: 'ar' });
    expect(again?.statements.at(-1)?.text.ar).toContain('سؤالك رقم 2');
  });

  test('of which the second may lean on the first, which is not answered, is not answered alone', () => {
    const message = 'who presented the budget of Atlantis and what were the main points?';
    expect(ask(message).answered).toBe(false);
  });
});

describe('a question that leans on an earlier answer', () => {
  const last: LastAnswer = {
    subject: 'the cloud experience',
    person: 'Khalid Al Mutawah',
    statement: 'Dr. Khalid Al Mutawah presented it.',
    meeting: current.meeting.id,
    at: 0,
  };

  test('is read with what that was about, and says so', () => {
    expect(ask('and who presented it?', { last })).toMatchObject({ answered: true });
    expect(said('and who presented it?', { last })).toMatch(
      /Mutawah[\s\S]*I read your question as: “who presented the cloud experience\?”/,
    );
  });

  test('is told that each question is read alone where there is none', () => {
    expect(ask('and who presented it?')).toMatchObject({ answered: false, reason: 'leans-on-last' });
    expect(said('ومن قدمها؟')).toContain('أقرأ كل سؤال وحده');
  });

  test('leaves behind what the next one may lean on', () => {
    expect(ask('who presented the cloud experience?').topic).toMatchObject({
      subject: expect.stringContaining('cloud experience'),
      person: expect.stringContaining('Mutawah'),
    });
    expect(ask('thank you!').topic).toBeUndefined();
  });
});

test.each(['constructor', 'what is __proto__?', 'toString hasOwnProperty', 'من هو constructor؟'])(
  'a word that every object has is a word like any other: %s',
  (message) => expect(ask(message)).toMatchObject({ answered: false }),
);

test.each([
  'refusal.no-question',
  'refusal.foreign-language',
  'refusal.leans-on-last',
  'refusal.no-such-meeting',
])('what is said of the question alone is given again in the other language: %s', (key) => {
  expect(recallAsked(key, { library, meeting: current, language: 'en' })).toMatchObject({
    key,
    language: 'en',
  });
});

test('a key that no answer had gives none', () => {
  for (const key of ['', '+', 'no.such', 'fact.chair+no.such', 'constructor'])
    expect(recallAsked(key, { library, meeting: current, language: 'en' })).toBeUndefined();
});
