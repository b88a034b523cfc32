import { describe, expect, test } from 'vitest';
import { buildVocabulary } from '../../src/search/passage-words.ts';
import { piecesOf } from '../../src/search/pieces.ts';
import { analyze, type Term } from '../../src/words/analyzer.ts';

/** How like `one` the word `other` is where passages hold it and a few more; 0 when they are not alike. */
function likeness(one: string, other: string): number {
  const { words, alike } = buildVocabulary([other, 'مدرسة', 'ساحل', 'تمور'].map(analyze));
  return alike(analyze(one)[0] as Term).get(words.indexOf(analyze(other)[0]?.word ?? '')) ?? 0;
}

describe('words are compared by the pieces that they share', () => {
  test.each([
    ['borders are part of a piece', 'دول', ['^دول', 'دول$']],
    ['a short word is one piece', 'من', ['^من$']],
    ['a piece counts once', 'ههههههه', ['^ههه', 'هههه', 'ههه$']],
  ])('%s: %s', (_, word, pieces) => {
    expect(piecesOf(word)).toEqual(pieces);
  });

  test('a slip of the keyboard leaves most of a word', () => {
    expect(likeness('الحوصبة', 'الحوسبة')).toBeGreaterThan(likeness('الحوصبة', 'الحكومة'));
  });
});

describe('words that share more than pieces', () => {
  test.each([
    ['the same word', 'الاجتماع', 'الاجتماع', 1],
    ['the same word spelled otherwise', 'الإجتمـاع', 'الاجتماع', 1],
    ['the same stem', 'والاجتماعات', 'اجتماع', 0.75],
    ['the same root only', 'خريطة', 'خرائط', 0.4],
    ['the same meaning only', 'تشييد', 'بناء', 0.25],
    ['the same meaning, inflected', 'شيدت', 'والبناء', 0.25],
    ['nothing in common', 'خريطة', 'اجتماع', 0],
    ['numbers that share digits', '1937', '1938', 0],
    ['the same number', '١٩٣٧', '1937', 1],
  ])('%s: %s, %s', (_, one, other, expected) => {
    expect(likeness(one, other)).toBe(expected);
  });
});
