import { describe, expect, test } from 'vitest';
import { createTopic, LEAST_SURE } from '../../src/search/topic.ts';
import { analyze } from '../../src/words/analyzer.ts';
import { openWordVectors } from '../../src/words/vectors.ts';

const vectors = openWordVectors('data/words/vectors.bin');

const coverOf = (topic: string, text: string) => createTopic(topic, vectors).coverOf(analyze(text));

/** The words of a text that a topic stands in. */
const marked = (topic: string, text: string) =>
  coverOf(topic, text).marks.map(({ start, end }) => text.slice(start, end));

describe('a text is about a topic', () => {
  test.each([
    ['that it names', 'repair of the pond', 'The committee discussed the repair of the pond.'],
    ['whatever the ending', 'ponds', 'They walked to the pond.'],
    ['in Arabic where the topic is English', 'health', 'ناقش المجلس الصحة في القرى'],
    ['in English where the topic is Arabic', 'السياحة', 'A plan for tourism on the coast'],
    ['without hamza', 'الاسعار', 'لجنة الأسعار'],
    ['of several words, in another order', 'school budget', 'ميزانية المدرسة'],
  ])('%s', (_, topic, text) => {
    expect(coverOf(topic, text).share).toBeGreaterThanOrEqual(LEAST_SURE);
  });
});

describe('a text is not about a topic', () => {
  test.each([
    ['that is only of the same field', 'health', 'The hospital opens on Sunday.'],
    ['of which it has one word of two', 'library budget', 'The budget was approved.'],
    [
      'whose words stand far apart',
      'library budget',
      'The library closes early on Friday because of the feast, and later the chair told everyone of the budget.',
    ],
    ['with another number', '12', 'Item 13 was postponed.'],
    ['that begins inside a word', 'pond', 'The respondents answered.'],
  ])('%s', (_, topic, text) => {
    expect(coverOf(topic, text).share).toBeLessThan(LEAST_SURE);
  });
});

test('the words that say so are marked, where most of them stand together', () => {
  expect(marked('library budget', 'The budget is late. The library budget passed.')).toEqual([
    'library',
    'budget',
  ]);
  expect(marked('zebra', 'The library budget passed.')).toEqual([]);
});

test('what has no word of its own is no topic', () => {
  expect(createTopic('what about the', vectors).isEmpty).toBe(true);
  expect(createTopic('…', vectors).coverOf(analyze('anything'))).toEqual({ share: 0, marks: [] });
});

test('the words of a whole text tell how much it may have of a topic', () => {
  const topic = createTopic('library budget', vectors);
  const words = analyze('The library closes early. Long after, the budget.');
  expect(topic.mostOf(words)).toBe(1);
  expect(topic.mostOf(analyze('Nothing of the kind'))).toBe(0);
});
