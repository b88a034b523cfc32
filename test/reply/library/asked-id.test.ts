import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AskedId, formatAskedId, parseAskedId } from '../../../src/reply/library/asked-id.ts';

const ids = fc.record({
  action: fc.constantFrom<AskedId['action']>('show', 'export', 'clear', 'erase', 'on'),
  language: fc.constantFrom<AskedId['language']>('ar', 'en'),
  before: fc.option(fc.nat(999_999_999), { nil: undefined }),
});

test('a custom id holds its state, within Discord’s limit', () => {
  fc.assert(
    fc.property(ids, (id) => {
      const text = formatAskedId(id);
      expect(text.length).toBeLessThanOrEqual(100);
      expect(parseAskedId(text)).toEqual(id);
    }),
  );
});

test.each([
  '',
  'asked',
  'asked:show:fr.',
  'asked:drop:en.',
  'asked:show:en.-1',
  'asked:show:en.1.2',
  'config:show:en.',
])('%j is none of ours', (text) => {
  expect(parseAskedId(text)).toBeUndefined();
});
