import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/words/analyzer.ts';
import { numeralAt } from '../../src/words/numerals.ts';

const read = (text: string) => numeralAt(analyze(text), 0);

describe('a number that puts in order', () => {
  test.each([
    ['first', 1],
    ['الأولى', 1],
    ['23rd', 23],
    ['twenty-third', 23],
    ['thirteenth', 13],
    ['ninetieth', 90],
    ['one hundred and twelfth', 112],
    ['hundredth', 100],
    ['الثاني', 2],
    ['العاشر', 10],
    ['الثاني عشر', 12],
    ['الحادية عشرة', 11],
    ['الثالث والعشرون', 23],
    ['الثالث و العشرين', 23],
    ['الخامسة والسبعين', 75],
    ['الثاني عشر بعد المئة', 112],
    ['المئة والثاني عشر', 112],
  ])('is read from %s', (text, value) => {
    expect(read(text)).toMatchObject({ value, ordering: true });
  });
});

describe('a number that counts', () => {
  test.each([
    ['23', 23],
    ['٢٣', 23],
    ['seventeen', 17],
    ['sixty-four', 64],
    ['ثلاثة عشر', 13],
    ['اثنتي عشرة', 12],
    ['خمسة وستين', 65],
    ['مئتين', 200],
    ['مئة وعشرين', 120],
    ['two hundred and five', 205],
  ])('is read from %s', (text, value) => {
    expect(read(text)).toMatchObject({ value, ordering: false });
  });
});

test.each(['PKI', 'والجلسة', 'covid19', '1234567', ''])('no number is read from “%s”', (text) => {
  expect(read(text)).toBeUndefined();
});
