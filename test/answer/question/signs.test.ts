import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/answer/question/read.ts';

describe('a question asks for yes or no', () => {
  test.each([
    'was it held online?',
    'did they mend the roof?',
    'هل اعتمدت اللجنة الخطة؟',
    'can you tell me whether the roof was mended?',
    'اللقاء كان عن بعد صح؟',
    'the roof was mended, right?',
    'ألم يحضر أمين الصندوق؟',
    'صحيح إنهم رفضوا العقد؟',
    'did any member or guest object?',
    'is the roof mended or not?',
  ])('%s', (text) => {
    expect(readQuestion(text).asksYesNo).toBe(true);
  });
});

describe('a question asks for a thing', () => {
  test.each([
    'who paid?',
    'was it online or in person?',
    'do you know who paid?',
    'ما سبب التأجيل؟',
    'الوزيرة كانت تتمنى ايه؟',
    'did they say when it ends?',
    'roof',
    'هل كان حضورياً أم عن بعد؟',
  ])('%s', (text) => {
    expect(readQuestion(text).asksYesNo).toBe(false);
  });
});

describe('a question leans on an earlier answer', () => {
  test.each([
    'and who presented it?',
    'ومن هو؟',
    'and where?',
    'طيب وليش؟',
    'why?',
    'وش منصبه؟',
    'what is her post?',
    'what about the lease?',
    'ومين قدمها؟',
    'who is he?',
    'طب وامتى؟',
    'tell me more',
    'كمل',
    'وماذا عن السقف؟',
    'and the treasurer?',
    'what does that mean?',
  ])('%s', (text) => {
    expect(readQuestion(text).refersBack).toBe(true);
  });
});

describe('a question can be read alone', () => {
  test.each([
    'was it held online?',
    'ومن رئيس اللجنه؟',
    'who was there?',
    'so who mended the roof?',
    'what did he say about the roof and the lease?',
    'سالم نجيب وش منصبه؟',
    'وين تجمعوا؟',
    'where did they meet?',
    'and who mended the roof of the school?',
    'متى الاجتماع وفيه كم بند',
  ])('%s', (text) => {
    expect(readQuestion(text).refersBack).toBe(false);
  });
});

describe('a question asks of another one', () => {
  test.each([
    ['من الرئيس السابق؟', true],
    ['who was the former treasurer?', true],
    ['what did the other committee decide?', true],
    ['متى الاجتماع القادم؟', true],
    ['who will be the next chair?', true],
    ['منو كان قبله؟', true],
    ['وش سووا المرة اللي فاتت؟', true],
    ['do they help each other?', false],
    ['who was there other than Lina?', false],
    ['who chaired?', false],
    ['the school next to the roof', false],
    ['وش قالوا في الآخر؟', false],
  ])('%s %s', (text, other) => {
    expect(readQuestion(text).other).toBe(other);
  });
});
