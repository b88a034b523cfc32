import { expect, test } from 'vitest';
import { correctWord } from '../../src/words/correction.ts';
import { openWordVectors } from '../../src/words/vectors.ts';

const vectors = openWordVectors('data/words/vectors.bin');

function cosine(one: string, other: string): number {
  const size = vectors.dimensions;
  const both = new Float32Array(2 * size);
  vectors.copy(vectors.find(one), both, 0);
  vectors.copy(vectors.find(other), both, size);
  return both.slice(0, size).reduce((sum, value, at) => sum + value * (both[size + at] as number), 0);
}

test('words of both languages that mean alike lie alike', () => {
  expect(cosine('budget', 'ميزانيه')).toBeGreaterThan(0.6);
  expect(cosine('budget', 'قطار')).toBeLessThan(0.3);
});

test('a word is found without what is joined to it, and one that nobody uses is not', () => {
  expect(vectors.find('وبالميزانيه')).toBeGreaterThanOrEqual(0);
  expect(vectors.find('qzxqzx')).toBe(-1);
  expect(vectors.find('__proto__')).toBe(-1);
});

test('a file that is no table is refused by name', () => {
  expect(() => openWordVectors('package.json')).toThrow('package.json is no table of word vectors');
});

test.each([
  ['collabrators', 'collaborators'],
  ['meetng', 'meeting'],
  ['الاجتمتع', 'الاجتماع'],
])('%s was meant to be %s', (typed, meant) => {
  expect(correctWord(typed, vectors)).toBe(meant);
});

test.each(['meeting', '2023', 'xyz', 'qzxqzx'])('%s is left as it is', (typed) => {
  expect(correctWord(typed, vectors)).toBeUndefined();
});
