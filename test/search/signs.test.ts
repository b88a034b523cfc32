import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOfText } from '../../src/article/read.ts';
import { buildClauseIndex } from '../../src/search/clause-index.ts';
import { RANKING_SIGNS, type RankingWeights, scoresOf } from '../../src/search/ranking.ts';
import type { Hints, Signs } from '../../src/search/signs.ts';
import { openWordVectors } from '../../src/words/vectors.ts';

const vectors = openWordVectors('data/words/vectors.bin');
const evenly = Object.fromEntries(RANKING_SIGNS.map((name) => [name, 1])) as RankingWeights;

const NOTES = [
  '# Beekeepers of Ormsby',
  '',
  '## Hives',
  '',
  'Greta Lindqvist counted 64 hives, nine fewer than in spring.',
  '',
  '## Honey',
  '',
  'The price of a jar rises to seven pounds on 1 May 2020.',
].join('\n');
const index = buildClauseIndex(articleOfText(NOTES, 'notes.md'), vectors, evenly);

/** The signs of the clause that has a word, for a question. */
function signsOf(question: string, word: string, ...types: Parameters<typeof index.rank>[1] & object): Signs {
  const found = index.rank(question, types).found.find(({ clause }) => clause.text.includes(word));
  if (!found) throw new Error(`no clause has "${word}"`);
  return found.signs;
}

describe('what speaks for a clause', () => {
  test('a number of the question that the article has nowhere is a sign of its own', () => {
    expect(signsOf('were there 64 hives?', 'counted').absentNumber).toBe(0);
    expect(signsOf('were there 46 hives?', 'counted').absentNumber).toBe(1);
  });

  test('a word that the article has nowhere weighs, one that it has does not', () => {
    expect(signsOf('who counted the tractors?', 'counted').absent).toBeGreaterThan(0.3);
    expect(signsOf('who counted the hives?', 'counted').absent).toBeLessThan(0.1);
  });

  test('title and headings account for words that the clause lacks', () => {
    const { missing, accounted } = signsOf('price of honey of the beekeepers', 'price');
    expect(missing).toBeLessThan(0.4);
    expect(accounted).toBeGreaterThan(signsOf('price of honey of the beekeepers', 'counted').accounted);
  });

  test('what is asked about stands near something of the type asked for', () => {
    expect(signsOf('when does the price rise?', 'price', 'date').near).toBeGreaterThan(
      signsOf('when does the price rise?', 'counted', 'date').near,
    );
  });

  test('a heading only opens what stands below it', () => {
    expect(signsOf('hives', 'Hives').introduces).toBe(1);
    expect(signsOf('hives', 'counted').introduces).toBe(0);
  });

  test('the same words in the same order say more than the same words apart', () => {
    expect(signsOf('a jar rises to seven pounds', 'price').pairs).toBeGreaterThan(
      signsOf('seven jar pounds a rises to', 'price').pairs,
    );
  });
});

const wild = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom('hives', 'خلايا', '64', 'Grita', 'honney', 'what', 'كم', '__proto__', '؟'), {
      maxLength: 12,
    })
    .map((words) => words.join(' ')),
);

test('whatever is asked, every clause is ranked once, its signs lie between 0 and 1 and the shares add up', () => {
  fc.assert(
    fc.property(wild, (question) => {
      const { found } = index.rank(question, ['date', 'number', 'person']);
      expect(found.map(({ clause }) => clause.index).sort()).toEqual([...index.article.clauses.keys()]);
      for (const { signs } of found)
        for (const [name, value] of Object.entries(signs))
          expect(value >= 0 && value <= 1 + 1e-5, `${name} ${value}`).toBe(true);
      expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    }),
    { numRuns: 60 },
  );
});

test('a clause that the record points to gains by it', () => {
  const { clauses } = index.article;
  const at = clauses.findIndex(({ text }) => text.includes('price'));
  const none = new Float32Array(clauses.length);
  const pointed = none.with(at, 1);
  const shareOf = (hints: Hints) =>
    index.rank('hives', [], hints).found.find(({ clause }) => clause.index === at)?.share ?? 0;
  const quiet = { pointed: none, listed: none, named: none };
  expect(shareOf({ ...quiet, pointed })).toBeGreaterThan(shareOf(quiet));
});

test('no clause gives no score', () => {
  expect(scoresOf([], evenly)).toEqual([]);
});
