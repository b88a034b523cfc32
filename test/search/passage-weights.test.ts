import { expect, test } from 'vitest';
import { weighTerms } from '../../src/search/passage-weights.ts';
import { buildVocabulary } from '../../src/search/passage-words.ts';
import { analyze } from '../../src/words/analyzer.ts';

const vocabulary = buildVocabulary(['اسم', 'قمح', 'زيتون', 'نخل بحر', 'نخل جبل', 'نخل صخر'].map(analyze));

/** How much each word of a question weighs, of 1 together. */
function weigh(question: string): number[] {
  const terms = analyze(question);
  return weighTerms(terms, terms.map(vocabulary.alike), vocabulary);
}

test('a word that only frames the question weighs half', () => {
  const [frame = 0, subject = 0] = weigh('اسم قمح');
  expect(frame).toBeCloseTo(subject / 2);
});

test('a rare word weighs more than one that many passages have', () => {
  const [rare = 0, common = 0] = weigh('قمح نخل');
  expect(rare).toBeGreaterThan(common);
});

test('a long word weighs more than a short one that is as rare', () => {
  const [long = 0, short = 0] = weigh('زيتون قمح');
  expect(long).toBeGreaterThan(short);
});

test('the weights of a question add up to one', () => {
  expect(weigh('اسم نخل زيتون زقزقظ').reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
});
