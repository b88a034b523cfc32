import { expect, test } from 'vitest';
import { read, texts } from './read.ts';

const PARAGRAPH = 'The trustees of the harbour library held their eighth meeting on Monday at Salt House.';

test.each([
  ['Share\nTweet\n12 Comments', ['Share', 'Tweet', '12 Comments']],
  ['مشاركة : 5\n00:00\nطباعة', ['مشاركة : 5', '00:00', 'طباعة']],
  ['Photo by Some Person', ['Photo by Some Person']],
  ['رابط الخبر: اجتماع المكتبة', ['رابط الخبر: اجتماع المكتبة']],
  ['https://example.org/news/12', ['https://example.org/news/12']],
  ['(17)', ['(17)']],
])('what a page leaves is no clause and is reported: %s', (left, expected) => {
  const article = read(`Library meets\n\n${PARAGRAPH}\n${left}\n`);
  expect(texts(article)).toEqual(['Library meets', PARAGRAPH]);
  expect(article.leftovers.map(({ start, end }) => article.text.slice(start, end))).toEqual(expected);
});

test('a menu that runs into the text is taken off', () => {
  const article = read(`Library meets\n\nNext Previous ${PARAGRAPH}`);
  expect(texts(article)).toEqual(['Library meets', PARAGRAPH]);
  expect(article.leftovers).toEqual([{ start: 15, end: 28, reason: 'words of a menu' }]);
});

test('words of menus are the article’s where they are a heading, an item or a date', () => {
  const article = read(
    `# Board\n\n## Comments\n\n* Search\n  * It is slow.\n\n## Next meeting\n\n2027-06-07\n`,
  );
  expect(article.leftovers).toEqual([]);
  expect(texts(article)).toEqual([
    'Board',
    'Comments',
    'Search',
    'It is slow.',
    'Next meeting',
    '2027-06-07',
  ]);
});
