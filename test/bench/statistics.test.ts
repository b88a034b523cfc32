import { expect, test } from 'vitest';
import { median, percentile } from '../../bench/statistics.ts';

const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);

test('a percentile is one of the numbers: the smallest that so large a share does not exceed', () => {
  expect([percentile(hundred, 0.5), percentile(hundred, 0.99), percentile(hundred, 1)]).toEqual([
    50, 99, 100,
  ]);
  expect(percentile([3], 0.01)).toBe(3);
});

test('numbers are put in order as numbers', () => {
  expect(median([9, 10, 100])).toBe(10);
});

test('of nothing there is no percentile', () => {
  expect(percentile([], 0.5)).toBeNaN();
});
