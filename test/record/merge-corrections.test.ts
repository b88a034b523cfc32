// Corrections that were made one after the other do the same as one.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleOfText } from '../../src/article/read.ts';
import { type Corrections, correctionsSchema, correctRecord } from '../../src/record/corrections.ts';
import { draftRecord } from '../../src/record/draft.ts';
import { mergeCorrections } from '../../src/record/merge-corrections.ts';
import { ORCHARD } from '../own-meetings.ts';

const article = articleOfText(ORCHARD, 'orchard');
const draft = draftRecord(article);

/** One step after the other, each of what the steps before it left. */
const inTurn = (all: readonly Corrections[]) =>
  all.reduce((record, one) => correctRecord(record, one, article), draft);
const atOnce = (all: readonly Corrections[]) => correctRecord(draft, mergeCorrections(all, draft), article);

test.each<[string, Corrections[]]>([
  ['nothing', []],
  [
    'a name twice',
    [person({ was: 'Piers Aldous', name: 'Peter Aldous' }), person({ was: 'Peter Aldous', role: 'keeper' })],
  ],
  [
    'who is named by the draft, then dropped',
    [person({ name: 'Maud Tilney', role: 'head' }), person({ was: 'Maud Tilney', drop: true })],
  ],
  [
    'who is added, changed and dropped',
    [
      person({ name: 'Maud', quote: 'Maud Tilney, chair' }),
      person({ was: 'Maud', presence: 'chaired' }),
      person({ was: 'Maud', drop: true }),
    ],
  ],
  [
    'a fact that is told, emptied and told again',
    [slot('Hollow Farm'), { place: null }, slot('Hollow Farm')],
  ],
  ['a value and then its quote', [slot('the barn'), { place: { quote: 'barn of Hollow Farm' } }]],
  ['other facts', [slot('Hollow Farm'), { form: { value: 'in person', quote: 'in the barn' } }]],
])('%s', (_what, all) => {
  expect(atOnce(all)).toEqual(inTurn(all));
  expect(() => correctionsSchema.parse(mergeCorrections(all, draft))).not.toThrow();
});

function person(one: NonNullable<Corrections['people']>[number]): Corrections {
  return { people: [one] };
}
function slot(value: string): Corrections {
  return { place: { value, quote: value } };
}

test('any steps on people and items do the same at once', () => {
  const NAMES = ['Maud Tilney', 'Piers Aldous', 'Peter', 'Mary'];
  const step = fc.tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom(...NAMES, undefined),
    fc.constantFrom('keeper', null, undefined),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const all: Corrections[] = [];
      for (const [was, name, role] of steps) {
        const { people } = inTurn(all);
        const isKnown = people.some((one) => one.name === was);
        // Nobody is called as somebody else is.
        if (!isKnown || (name !== undefined && name !== was && people.some((one) => one.name === name)))
          continue;
        all.push(
          person({
            was,
            ...(name ? { name } : { drop: true as const }),
            ...(role === undefined || !name ? {} : { role }),
          }),
        );
      }
      expect(atOnce(all).people).toEqual(inTurn(all).people);
    }),
  );
});
