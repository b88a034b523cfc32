// What a draft may have missed, and what is another in a new text.

import { expect, test } from 'vitest';
import { articleOfText } from '../../src/article/read.ts';
import { changesOf } from '../../src/record/changes.ts';
import { draftRecord } from '../../src/record/draft.ts';
import { skippedNumbers, strangeNames } from '../../src/record/gaps.ts';
import { ORCHARD } from '../own-meetings.ts';

const minutes = (items: string[]) =>
  ['# Minutes of the Kite Club, 4 May 2024', '', '## Agenda', '', ...items, ''].join('\n');
const skipped = (text: string) => {
  const article = articleOfText(text, 'kites');
  const record = draftRecord(article);
  return { skipped: skippedNumbers(article, record), items: record.agenda.length };
};

test('a list without a number between two of the agenda skips it, in either digits', () => {
  const items = ['1. Strings and reels', '2. Tails of the spring kites', '4. The wind on the common'];
  expect(skipped(minutes(items))).toEqual({ skipped: [3], items: 3 });
  const arabic = minutes(['١. بكرات الخيوط', '٢. ذيول الطائرات', '٤. الريح في الساحة']).replace(
    'Agenda',
    'جدول الأعمال',
  );
  expect(skipped(arabic)).toEqual({ skipped: [3], items: 3 });
});

test('a list that is whole skips nothing, nor does one without numbers', () => {
  expect(skipped(minutes(['1. Strings and reels', '2. Tails of the spring kites'])).skipped).toEqual([]);
  expect(skipped(ORCHARD).skipped).toEqual([]);
});

test('a name that words are credited to, and that nobody has, is strange', () => {
  const record = draftRecord(articleOfText(ORCHARD, 'orchard'));
  expect(strangeNames(record)).toEqual([]);
  const with3 = {
    ...record,
    statements: [
      { speaker: 'B.W.', evidence: [] },
      { speaker: 'maud tilney', evidence: [] },
    ],
  };
  expect(strangeNames(with3)).toEqual(['B.W.']);
});

test('a new text is told by what goes and what comes', () => {
  const [before, after] = [
    ORCHARD,
    ORCHARD.replace('Piers Aldous, treasurer', 'Hester Vane, secretary').replace('7 May', '8 May'),
  ].map((text) => draftRecord(articleOfText(text, 'orchard')));
  expect(before && after && changesOf(before, after)).toEqual(
    expect.arrayContaining([
      { what: 'date_held', before: '2024-05-07', after: '2024-05-08' },
      { what: 'people', before: undefined, after: 'Hester Vane' },
    ]),
  );
  expect(before && changesOf(before, before)).toEqual([]);
});
