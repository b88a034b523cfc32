import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLibraryId, type LibraryId, parseLibraryId } from '../../../src/reply/library/ids.ts';

const paper = fc.oneof(
  fc.stringMatching(/^d[2-9b-z]{7}$/).map((draftId) => ({ draftId })),
  fc.record({ id: fc.stringMatching(/^g[2-9b-z]{7}$/), version: fc.nat(999_999) }),
  fc.constant(undefined),
);
const id = fc.record<LibraryId>({
  action: fc.constantFrom('add', 'show', 'fix', 'publish', 'log'),
  language: fc.constantFrom('ar', 'en'),
  paper,
  page: fc.nat(99_999),
  detail: fc.option(fc.stringMatching(/^[a-z]{1,15}-\d{1,4}-[0-9a-z]{4}$/), { nil: undefined }),
});

test('a custom id comes back as it was, within 100 characters', () => {
  fc.assert(
    fc.property(id, (state) => {
      const text = formatLibraryId(state);
      expect(text.length).toBeLessThanOrEqual(100);
      expect(parseLibraryId(text)).toEqual(state);
    }),
  );
});

test('what we never write is none of ours', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseLibraryId(`library:show:en.${text}`)).toBeUndefined();
    }),
  );
  for (const text of [
    '',
    'library:show:en.d2345678.0.-.x',
    'library:drop:en.-.0.-',
    'library:show:en.x2345678.0.-',
  ])
    expect(parseLibraryId(text)).toBeUndefined();
});
