import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST, meetingSummary } from '../../src/settings/meetings/meetings.ts';
import { fitSummary } from '../../src/settings/meetings/summary.ts';

const none = { numbers: [], dates: [] };

test('a name that is too long ends in an ellipsis, and never in half a character', () => {
  const ar = `${'ن'.repeat(MOST.nameLength - 2)}🐝🐝`;
  const { title } = fitSummary({ title: { ar, en: 'Bees' }, namedBy: none, topics: [] }, 'ar');
  expect(title).toEqual({ ar: `${'ن'.repeat(MOST.nameLength - 2)}…`, en: 'Bees' });
});

test('what is no number or day that can be kept is left out', () => {
  const info = {
    title: { ar: '', en: '' },
    number: 2 ** 60,
    published: '20255-03',
    namedBy: none,
    topics: [],
  };
  const summary = fitSummary(info, 'en');
  expect(summary).toEqual({ title: { ar: '', en: '' }, namedBy: none, topics: [], language: 'en' });
});

test('whatever an article tells makes a summary that can be kept', () => {
  const text = fc.string({ unit: 'binary', maxLength: 400 });
  const part = fc.option(fc.integer(), { nil: undefined });
  const day = fc.record({ year: part, month: part, day: part });
  const date = fc.record({ year: part, month: part, day: part, alternatives: fc.array(day) });
  const info = fc.record({
    title: fc.record({ ar: text, en: text }),
    number: fc.option(fc.double(), { nil: undefined }),
    published: fc.option(text, { nil: undefined }),
    body: text,
    topics: fc.array(fc.record({ ar: text, en: text }), { maxLength: 20 }),
    namedBy: fc.record({
      numbers: fc.array(fc.double(), { maxLength: 60 }),
      dates: fc.array(date, { maxLength: 60 }),
    }),
  });
  fc.assert(
    fc.property(info, (told) => {
      const summary = fitSummary(told, 'ar');
      expect(meetingSummary.safeParse(JSON.parse(JSON.stringify(summary))).error).toBeUndefined();
      expect(meetingSummary.safeParse(summary).error).toBeUndefined();
    }),
  );
});
