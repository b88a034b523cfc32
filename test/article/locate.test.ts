import { expect, test } from 'vitest';
import { locateQuote } from '../../src/article/locate.ts';
import { attachTranslation } from '../../src/article/translation.ts';
import { read } from './read.ts';

const ARTICLE = read(
  'اجتماع المكتبة\n\nأقرّ مجلس الأمناء خطة 2027-2028، وشكر الأمين العام. ثم رفعت الجلسة بعد ساعتين من النقاش.',
  'a.txt',
);

test('a quote is found where it stands', () => {
  const { start, end } = locateQuote(ARTICLE, 'شكر الأمين');
  expect(ARTICLE.text.slice(start, end)).toBe('شكر الأمين');
});

test.each([
  ['tatweel', 'شكـر الأمين', 'differs at U+0640, character 2 of the quote: the article has U+0631'],
  [
    'decomposed letters',
    'شكر الأمين'.normalize('NFD'),
    'differs at U+0627, character 6 of the quote: the article has U+0623',
  ],
  ['another hyphen', 'خطة 2027–2028', 'differs at U+2013, character 8 of the quote: the article has U+002D'],
  ['another space', 'شكر\u00a0الأمين', 'differs at U+00A0, character 3 of the quote: the article has U+0020'],
  ['no hamza', 'شكر الامين', 'differs at U+0627, character 6 of the quote: the article has U+0623'],
  ['no shadda', 'أقر مجلس', 'differs at U+0020, character 3 of the quote: the article has U+0651'],
])('a quote with %s is told from the article’s words', (_, quote, difference) => {
  expect(() => locateQuote(ARTICLE, quote)).toThrow(difference);
});

test('a quote of other words is not in the article', () => {
  expect(() => locateQuote(ARTICLE, 'شكر الوزير')).toThrow('a.txt: "شكر الوزير" is not in the article');
});

test('a translation that is cut elsewhere is attached to the clauses it shares words with', () => {
  const english = attachTranslation(ARTICLE, [
    { ar: 'أقرّ مجلس الأمناء خطة 2027-2028،', en: 'The trustees passed the plan.' },
    { ar: 'وشكر الأمين العام.', en: 'They thanked the secretary.' },
    { ar: 'ثم رفعت الجلسة', en: 'Then the meeting closed.' },
  ]);
  expect(english).toEqual([
    undefined,
    'The trustees passed the plan. They thanked the secretary.',
    'Then the meeting closed.',
  ]);
});

test('a pair that is not in the article is named', () => {
  expect(() => attachTranslation(ARTICLE, [{ ar: 'كلام آخر', en: 'Other words' }])).toThrow('a.txt: pair 0');
});
