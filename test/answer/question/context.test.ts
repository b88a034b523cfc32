import { describe, expect, test } from 'vitest';
import { createConversation, resolve, subjectOf } from '../../../src/answer/question/context.ts';

const MINUTE_MS = 60_000;
const key = { userId: '1', channelId: '2' };
const answer = (subject: string, at = 0) => ({ subject, statement: `${subject} was approved`, at });

describe('a conversation', () => {
  test('remembers the last answer of an asker in a channel', () => {
    const conversation = createConversation({ mostAskers: 5, minutes: 10 });
    conversation.remember(key, answer('the lease'));
    conversation.remember(key, answer('the roof', 5));
    expect(conversation.recall(key, 6)).toEqual(answer('the roof', 5));
    expect(conversation.recall({ ...key, channelId: '3' }, 6)).toBeUndefined();
    expect(conversation.recall({ ...key, userId: '3' }, 6)).toBeUndefined();
  });

  test('forgets after some minutes', () => {
    const conversation = createConversation({ mostAskers: 5, minutes: 10 });
    conversation.remember(key, answer('the lease'));
    expect(conversation.recall(key, 10 * MINUTE_MS)).toBeDefined();
    expect(conversation.recall(key, 10 * MINUTE_MS + 1)).toBeUndefined();
    expect(conversation.recall(key, 0)).toBeUndefined();
  });

  test('forgets the asker who was answered longest ago where there are too many', () => {
    const conversation = createConversation({ mostAskers: 2, minutes: 10 });
    for (const userId of ['a', 'b', 'a', 'c']) conversation.remember({ ...key, userId }, answer(userId));
    const known = ['a', 'b', 'c'].filter((userId) => conversation.recall({ ...key, userId }, 0));
    expect(known).toEqual(['a', 'c']);
  });

  test('keeps the beginning of long texts only', () => {
    const conversation = createConversation({ mostAskers: 2, minutes: 10 });
    conversation.remember(key, answer('x'.repeat(5000)));
    expect(conversation.recall(key, 0)?.subject.length).toBeLessThan(1000);
  });
});

describe('a question that leans on the last is made readable alone', () => {
  const roof = { subject: 'the roof plan', person: 'Lina Haddad' };
  const plan = { subject: 'خطة السقف', person: 'لينا حداد' };
  test.each([
    ['and who presented it?', roof, 'who presented the roof plan?'],
    ['and where?', roof, 'where the roof plan?'],
    ['who is she?', roof, 'who is Lina Haddad?'],
    ['what is her post?', roof, 'what is Lina Haddad’s post?'],
    ['what is its cost?', roof, 'what is the roof plan’s cost?'],
    ['why?', roof, 'why the roof plan?'],
    ['ومن قدمها؟', plan, 'من قدم خطة السقف؟'],
    ['ومن هي؟', plan, 'من هي لينا حداد؟'],
    ['وش منصبها؟', plan, 'وش منصب لينا حداد؟'],
    ['وش وظيفته؟', plan, 'وش وظيفة لينا حداد؟'],
    ['طيب وليش؟', plan, 'ليش خطة السقف؟'],
    ['ماذا قيل عنها؟', plan, 'ماذا قيل عن خطة السقف؟'],
    ['and why?', plan, 'why خطة السقف?'],
  ])('%s', (question, last, alone) => {
    expect(resolve(question, last)).toBe(alone);
  });
});

test.each([
  ['who mended the roof?', 'mended the roof'],
  ['what is the roof plan?', 'the roof plan'],
  ['من رمم السقف؟', 'رمم السقف'],
  ['why?', ''],
])('the subject of “%s” is “%s”', (question, subject) => {
  expect(subjectOf(question)).toBe(subject);
});
