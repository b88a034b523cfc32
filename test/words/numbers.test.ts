import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/words/analyzer.ts';
import { numberAt } from '../../src/words/numbers.ts';

describe('a number', () => {
  test.each([
    ['23', 23],
    ['٢٣', 23],
    ['23rd', 23],
    ['twenty-third', 23],
    ['twenty third', 23],
    ['الثالث والعشرون', 23],
    ['الثالث والعشرين', 23],
    ['ثلاثة وعشرين', 23],
    ['الرابع والعشرين', 24],
    ['22nd', 22],
    ['two', 2],
    ['اثنين', 2],
    ['عشرة', 10],
    ['2021', 2021],
  ])('is read from %s', (text, value) => {
    expect(numberAt(analyze(text), 0)?.value).toBe(value);
  });

  test.each(['الثاني', 'first', 'واحد', 'PKI', ''])('is not read from %s', (text) => {
    expect(numberAt(analyze(text), 0)).toBeUndefined();
  });
});
