import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../src/article/article.ts';
import { read } from './read.ts';

const PIECES = [
  'عقد المجلس اجتماعه',
  'وناقش الأعضاء الخطة',
  'د. سامي',
  'الدكتور',
  'و',
  '،',
  '؛',
  '؟',
  '«',
  '»',
  'ـ',
  'مُحَمَّد',
  '٢٫٥',
  'أولاً:',
  'The board met',
  'and agreed',
  'Mr. Moor',
  'H.E.',
  'e.g.',
  '1.5',
  ',',
  '.',
  ';',
  ':',
  '"',
  '(',
  ')',
  '[x](https://a.b/c.d)',
  '# ',
  '* ',
  '- ',
  '1. ',
  '\n',
  '\n\n',
  '\r\n',
  '  ',
  '\t',
  '\u00a0',
  '\u200f',
  '\u200b',
  '\u2028',
  'e\u0301',
  '🙂',
  'Share',
  '00:00',
  'a'.repeat(90),
];

const anyArticle = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ', ' ')), {
    minLength: 1,
    maxLength: 120,
  })
  .map((pieces) => `نص ${pieces.flat().join('')}`);

test('whatever the text, clauses are its words, in order, and none is lost', () => {
  fc.assert(
    fc.property(anyArticle, (text) => {
      const article = read(text);
      expect(article.text).toBe(text);
      let end = 0;
      for (const clause of article.clauses) {
        expect(clause.text).toBe(text.slice(clause.start, clause.end));
        expect(clause.text).toBe(clause.text.trim());
        expect(clause.start).toBeGreaterThanOrEqual(end);
        end = clause.end;
      }
      const spans: Span[] = [...article.clauses, ...article.leftovers, ...article.sections];
      const rest = [...text];
      for (const { start, end } of spans)
        rest.fill(' ', [...text.slice(0, start)].length, [...text.slice(0, end)].length);
      expect(rest.join('').match(/\p{L}/gu) ?? []).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a mark, Windows line ends and characters that do not show move no clause', () => {
  const text =
    'Library meets\n\nThe \u200ftrustees\u200f met on Monday.\nقال\u00a0الرئيس إن الميزانية اعتمدت.\n';
  for (const variant of [text, `\ufeff${text}`, text.replaceAll('\n', '\r\n')]) {
    const article = read(variant);
    expect(article.clauses.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      'Library meets',
      'The \u200ftrustees\u200f met on Monday.',
      'قال\u00a0الرئيس إن الميزانية اعتمدت.',
    ]);
  }
});
