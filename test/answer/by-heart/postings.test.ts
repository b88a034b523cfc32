import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { createSearch, readPostings } from '../../../src/answer/by-heart/postings.ts';

const BM25 = { k: 1.2, b: 0.1, d: 0.5 };
const FEATURES = ['#cloud', '@person', '=23', '?who', 'meet', 'nobody has this'];
const everything = () => true;

/** The same subjects, given by the numbers of their features, to MiniSearch's own search and to ours. */
function searchBoth(subjects: number[][]) {
  const miniSearch = new MiniSearch({
    fields: ['features'],
    tokenize: (features) => features.split('\n'),
    processTerm: (feature) => feature,
    searchOptions: { bm25: BM25 },
  });
  const linesOf = (features: number[]) => features.map((feature) => FEATURES[feature]).join('\n');
  miniSearch.addAll(subjects.map((features, id) => ({ id, features: linesOf(features) })));
  return {
    theirs: (question: number[]) => miniSearch.search(linesOf(question)).map(({ id }) => id),
    ours: createSearch(readPostings(miniSearch, FEATURES, BM25)),
  };
}

const subject = fc.array(fc.nat({ max: FEATURES.length - 2 }), { minLength: 1, maxLength: 8 });
const question = fc.array(fc.nat({ max: FEATURES.length - 1 }), { minLength: 1, maxLength: 6 });

test('subjects come in the order in which MiniSearch finds them, one question after another', () => {
  const several = fc.array(subject, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(several, fc.array(question, { maxLength: 4 }), (subjects, questions) => {
      const { theirs, ours } = searchBoth(subjects);
      for (const asked of questions) expect(ours(asked, subjects.length, everything)).toEqual(theirs(asked));
    }),
  );
});

test('only so many come, the best of those that are meant', () => {
  const subjects = [[4], [0], [0, 1, 4], [0, 1], [0]];
  const { theirs, ours } = searchBoth(subjects);
  expect(theirs([0, 1])).toEqual([3, 2, 1, 4]);
  expect(ours([0, 1], 2, everything)).toEqual([3, 2]);
  expect(ours([0, 1], 2, (place) => place !== 3)).toEqual([2, 1]);
});
