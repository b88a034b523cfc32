import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import arabicStopWords from '../../data/words/arabic-stop-words.json' with { type: 'json' };
import englishStopWords from '../../data/words/english-stop-words.json' with { type: 'json' };
import keptWhole from '../../data/words/kept-whole.json' with { type: 'json' };
import { analyze, createAnalyze } from '../../src/words/analyzer.ts';

const termOf = (word: string) => analyze(word)[0]?.term;
const {
  'beginning with waw': waw,
  'beginning with alef and lam': alefLam,
  'with the article': withArticle,
  ...names
} = keptWhole;

describe('passages and questions meet in the same terms', () => {
  test.each([
    ['no hamza', 'الاعلام', 'الإعلام'],
    ['heh for teh marbuta', 'الهيئه', 'الهيئة'],
    ['yeh for alef maksura', 'المستوي', 'المستوى'],
    ['tatweel', 'الاجتمـــاع', 'الاجتماع'],
    ['tashkeel', 'الاِجْتِماعُ', 'الاجتماع'],
    ['conjunction and preposition', 'وبالحكومات', 'وبالحكومات'],
    ['article or not', 'اجتماع', 'الاجتماع'],
    ['number', 'اجتماعات', 'اجتماع'],
    ['a waw of its own', 'وزير', 'الوزير'],
    ['a waw of its own, plural', 'وزارات', 'الوزارة'],
    ['an alef and lam of its own', 'إلكترونية', 'الإلكترونية'],
    ['English plural', 'governments', 'Government'],
    ['English possessive', 'Bahrain’s', 'Bahrain'],
    ['hyphen or not', 'e-government', 'eGovernment'],
    ['Arabic-Indic digits', '٢٠٢١', '2021'],
  ])('%s: %s, %s', (_, one, other) => {
    expect(termOf(one)).toBe(termOf(other));
  });

  test('terms carry the word, its stem and its place', () => {
    expect(analyze('شنو قالت Bahrain’s؟')).toEqual([
      { term: 'شنو', word: 'شنو', bare: 'شنو', stop: true, start: 0, end: 3 },
      { term: 'قالت', word: 'قالت', bare: 'قالت', stop: false, start: 4, end: 8 },
      { term: 'bahrain', word: 'bahrain', bare: 'bahrain', stop: false, start: 9, end: 18 },
    ]);
  });
});

describe('stop words are marked', () => {
  const lists = { ...arabicStopWords, ...englishStopWords };
  test.each(Object.entries(lists).flatMap(([heading, list]) => list.map((word) => [heading, word])))(
    '%s: %s',
    (_, word) => {
      expect(analyze(word).map(({ stop }) => stop)).toEqual([true]);
    },
  );

  test.each(['الاجتماع', 'رئيس', 'البحرين', 'وزير', 'committee', 'cloud', '2021'])('%s is none', (word) => {
    expect(analyze(word)[0]?.stop).toBe(false);
  });
});

describe('names and words that a stemmer would mutilate are kept whole', () => {
  test.each(Object.values(names).flat())('%s, whatever is joined to it', (name) => {
    const bare = name.replace(/^ال/u, '');
    const term = termOf(bare);
    expect(term).toBe(analyze(bare)[0]?.word);
    for (const joined of [`ال${bare}`, `وال${bare}`, `بال${bare}`, `لل${bare}`])
      expect(termOf(joined)).toBe(term);
  });

  test.each(waw)('%s keeps its waw', (word) => {
    expect(termOf(word)).toMatch(/^و/u);
  });

  test.each(alefLam)('%s keeps its alef and lam, with the article before it too', (word) => {
    expect(termOf(word)).toMatch(/^ال/u);
    expect(termOf(`ال${word}`)).toBe(termOf(word));
  });

  test.each(withArticle)('%s keeps its article', (word) => {
    expect(termOf(word)).toBe(analyze(word)[0]?.word);
    expect(termOf(`و${word}`)).toBe(termOf(word));
  });

  test.each(['بعمان', 'لعمان', 'كعمان', 'فعمان', 'وعمان'])(
    '%s is عمان with a preposition or conjunction',
    (word) => {
      expect(termOf(word)).toBe('عمان');
    },
  );
});

describe('offsets stay exact through all of it', () => {
  const letter = fc.constantFrom(
    ...'ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآٱؤئءىة',
    ...'\u064b\u064e\u0651\u0652\u0670\u0640\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202e\u2066\u2069\ufeff',
    ...[
      'ﻻ',
      'ﷲ',
      'ﷺ',
      'ﺍ',
      'ﹰ',
      'کگپچ',
      '٠١٢',
      '۰۱۲',
      'aBç',
      "'",
      '-',
      '’s',
      ' ',
      '،',
      '؟',
      '.',
      '😀',
      '👩‍💻',
      '\ud83c',
    ],
  );
  const text = fc.string({ unit: letter, maxLength: 120 });

  test('a term stands exactly where its word is written', () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const { start, end, word } of analyze(written)) {
          expect(analyze(written.slice(start, end)).map((term) => term.word)).toEqual([word]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a word that was seen before is read the same', () => {
    const remember = createAnalyze();
    fc.assert(
      fc.property(text, (written) => {
        expect(remember(written)).toEqual(analyze(written));
        expect(remember(written)).toEqual(analyze(written));
      }),
    );
  });
});
