import { describe, expect, test } from 'vitest';
import { cutPassages, readArticle } from '../../src/record/translated.ts';

const CLAUSES = [
  { ar: 'استعرض د. خالد المشروع', en: 'Dr. Khalid presented the project' },
  { ar: 'معرجاً على نتائجه.', en: 'touching on its results.' },
];

describe('the text of an article', () => {
  test.each([
    ['a byte order mark', '\uFEFFترأس القائد\nالاجتماع'],
    ['Windows line ends', 'ترأس القائد\r\nالاجتماع'],
    ['decomposed letters', 'ترأس القائد\nالاجتماع'.normalize('NFD')],
  ])('has the same offsets with %s', (_, file) => {
    expect(readArticle(file)).toBe('ترأس القائد\nالاجتماع');
  });
});

describe('passages', () => {
  const article = 'استعرض د. خالد المشروع، معرجاً على نتائجه.\n';

  test('are exact slices of the article, in order', () => {
    const passages = cutPassages(article, CLAUSES, '2021-06');
    expect(passages.map(({ text }) => text)).toEqual(CLAUSES.map(({ ar }) => ar));
    for (const { text, start, end } of passages) expect(article.slice(start, end)).toBe(text);
  });

  test('do not end at the full stop of a title', () => {
    expect(cutPassages(article, CLAUSES, '2021-06')[0]?.text).toContain('د. خالد');
  });

  test('are found again when the article was decomposed on disk', () => {
    const decomposed = readArticle(article.normalize('NFD'));
    expect(cutPassages(decomposed, CLAUSES, '2021-06')).toHaveLength(2);
  });

  test('name the clause that the article does not have', () => {
    const invented = [...CLAUSES, { ar: 'وانتهى الاجتماع', en: 'The meeting ended' }];
    expect(() => cutPassages(article, invented, '2021-06')).toThrow(
      'clauses[2].ar is not in the article after clauses[1]: "وانتهى الاجتماع"',
    );
  });

  test('leave no word of the article without a translation', () => {
    expect(() => cutPassages(article, CLAUSES.slice(1), '2021-06')).toThrow(
      'words before clauses[0] have no translation: "استعرض د. خالد المشروع،"',
    );
  });
});
