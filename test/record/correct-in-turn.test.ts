// Corrections as they are kept: one after the other, and none that does not fit keeps the others from holding.

import { expect, test } from 'vitest';
import { articleOfText } from '../../src/article/read.ts';
import { correctInTurn } from '../../src/record/correct-in-turn.ts';
import { draftRecord } from '../../src/record/draft.ts';
import { ORCHARD } from '../own-meetings.ts';

const article = articleOfText(ORCHARD, 'orchard');
const inTurn = (...corrections: unknown[]) => correctInTurn(draftRecord(article), corrections, article);
const person = (one: object) => ({ people: [one] });

test('each is of what the ones before it left', () => {
  const { record, misfits } = inTurn(
    person({ was: 'Piers Aldous', name: 'Peter Aldous' }),
    person({ was: 'Peter Aldous', role: 'keeper of the ladders' }),
  );
  expect(record.people[1]).toMatchObject({ name: 'Peter Aldous', role: 'keeper of the ladders' });
  expect(misfits).toEqual([]);
});

test('one that does not fit counts for nothing, with its reason, and the others hold', () => {
  const { record, misfits } = inTurn(
    person({ was: 'Nobody Here', role: 'x' }),
    { place: { value: 'Rome', quote: 'in Rome' } },
    { strange: true },
    person({ was: 'Maud Tilney', role: 'head' }),
  );
  expect(record.people[0]).toMatchObject({ name: 'Maud Tilney', role: 'head' });
  expect(record.place).toBeUndefined();
  expect(misfits).toEqual([
    'people[0].was is nothing that the draft has: "Nobody Here"',
    'place.quote is not in the article: "in Rome"',
    expect.stringContaining('strange'),
  ]);
});
