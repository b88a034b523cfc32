import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSpelling, editDistance, spellWords } from '../../src/words/spelling.ts';

const correct = createSpelling([
  spellWords(['presented', 'pandemic', 'committee', 'استراتيجي', 'تكنولوجيا', 'قطن']),
]);

describe('a typing slip', () => {
  test.each([
    ['a letter missing', 'commitee', 'committee'],
    ['a letter too many', 'preseented', 'presented'],
    ['a wrong letter', 'pandamic', 'pandemic'],
    ['two letters swapped', 'pandeimc', 'pandemic'],
    ['a letter missing in Arabic', 'تكنلوجيا', 'تكنولوجيا'],
    ['two slips in a long word', 'comitte', undefined],
    ['two slips in a longer word', 'استرتيجيي', 'استراتيجي'],
  ])('is corrected: %s', (_, typed, meant) => {
    expect(correct(typed)).toBe(meant);
  });

  test('is not looked for in short words, where one letter makes another word', () => {
    expect(correct('قطر')).toBeUndefined();
  });

  test('is not looked for in the first letter', () => {
    expect(correct('resented')).toBeUndefined();
  });
});

describe('the distance of two words', () => {
  test('is the same both ways, and nothing from a word to itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, a)).toBe(0);
      }),
    );
  });
});
