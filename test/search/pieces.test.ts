import { describe, expect, test } from 'vitest';
import { piecesOf, similarity } from '../../src/search/pieces.ts';
import { analyze, type Term } from '../../src/text/analyzer.ts';

const likeness = (one: string, other: string) =>
  similarity(analyze(one)[0] as Term, analyze(other)[0] as Term);

describe('words are compared by the pieces that they share', () => {
  test.each([
    ['borders are part of a piece', 'دول', ['^دول', 'دول$']],
    ['a short word is one piece', 'من', ['^من$']],
    ['a piece counts once', 'ههههههه', ['^ههه', 'هههه', 'ههه$']],
  ])('%s: %s', (_, word, pieces) => {
    expect(piecesOf(word)).toEqual(pieces);
  });

  test.each([
    ['the same word', 'الاجتماع', 'الاجتماع', 1],
    ['the same word spelled otherwise', 'الإجتمـاع', 'الاجتماع', 1],
    ['the same stem', 'والاجتماعات', 'اجتماع', 0.8],
    ['the same root only', 'خريطة', 'خرائط', 0.4],
    ['nothing in common', 'خريطة', 'اجتماع', 0],
  ])('%s: %s, %s', (_, one, other, expected) => {
    expect(likeness(one, other)).toBe(expected);
  });

  test('a slip of the keyboard leaves most of a word', () => {
    expect(likeness('الحوصبة', 'الحوسبة')).toBeGreaterThan(likeness('الحوصبة', 'الحكومة'));
  });

  test('a rare piece says more than a common one', () => {
    const one = analyze('المستشفى')[0] as Term;
    const other = analyze('المستعمل')[0] as Term;
    const common = similarity(one, other, (piece) => (piece.startsWith('^') ? 0.1 : 1));
    expect(common).toBeLessThan(similarity(one, other));
  });
});
