import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/answer/question/read.ts';

test('a message is read with all that can be told of it', () => {
  expect(readQuestion('<@1> هلا، متىىى كان **الاجتماع الثالث** للمجلس؟ جاوبني بالإنجليزي، شكراً')).toEqual({
    text: 'متى كان الاجتماع الثالث للمجلس؟',
    parts: ['متى كان الاجتماع الثالث للمجلس؟'],
    language: 'ar',
    replyIn: 'en',
    foreign: undefined,
    names: { number: 3 },
    asksYesNo: false,
    refersBack: false,
    other: false,
  });
});

test.each(['', '  ', '؟!', '🎉', 'hello 👋', 'شكرا', '<@1>', '```\ncode\n```'])(
  'nothing is asked in “%s”',
  (message) => {
    expect(readQuestion(message)).toMatchObject({ text: '', parts: [], names: {}, refersBack: false });
  },
);

test('a greeting tells its language', () => {
  expect(readQuestion('مرحبا').language).toBe('ar');
  expect(readQuestion('hello').language).toBe('en');
});

test('a language that the bot does not read is none of its two', () => {
  expect(readQuestion('quand est la prochaine séance ?')).toMatchObject({
    foreign: 'french',
    language: undefined,
  });
});

describe('a word that JavaScript objects own is a word like any other', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])('%s', (word) => {
    expect(readQuestion(word)).toMatchObject({ text: word, parts: [word], language: 'en' });
    expect(readQuestion(`what does ${word} mean?`).text).toBe(`what does ${word} mean?`);
  });
});

test('any message is read', () => {
  const piece = fc.constantFrom(
    'and ',
    'who ',
    'و',
    'من ',
    '?',
    '؟',
    '\n',
    'in Arabic ',
    '5/3/2021 ',
    'meeting ',
    'يا ',
    'thanks ',
    'هـ',
    '٢٣ ',
    'it ',
    ', ',
    '**',
    'الثالث ',
    'constructor ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const { text, parts } = readQuestion(pieces.join(''));
      expect(parts.length).toBeLessThanOrEqual(3);
      expect(parts.length > 0).toBe(text !== '');
    }),
  );
});

test('reading is done once: what is left is read as itself', () => {
  const { text } = readQuestion('hi all, could you tell me who signed the lease? thanks');
  expect(readQuestion(text).text).toBe(text);
});
