import { expect, test } from 'vitest';
import { remember } from '../../src/words/memory.ts';

/** Counts how often each text was looked for. */
function counting() {
  const asked: string[] = [];
  const find = remember((text) => {
    asked.push(text);
    return text === 'nothing' ? undefined : text.toUpperCase();
  });
  return { find, asked };
}

test('a word is looked for once, found or not', () => {
  const { find, asked } = counting();
  expect(['who', 'nothing', 'who', 'nothing'].map(find)).toEqual(['WHO', undefined, 'WHO', undefined]);
  expect(asked).toEqual(['who', 'nothing']);
});

test('more words than are remembered are still found right', () => {
  const { find } = counting();
  const words = Array.from({ length: 5000 }, (_, at) => `word${at}`);
  for (const word of [...words, ...words]) expect(find(word)).toBe(word.toUpperCase());
});

test('what no one else will type is not remembered', () => {
  const { find, asked } = counting();
  const long = 'x'.repeat(100);
  expect([find(long), find(long)]).toEqual([long.toUpperCase(), long.toUpperCase()]);
  expect(asked).toEqual([long, long]);
});
