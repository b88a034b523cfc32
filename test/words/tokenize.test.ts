import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/words/tokenize.ts';

const wordsOf = (text: string) => tokenize(text).map(({ text: word }) => word);

/** Pieces that real messages are made of, and those that break tokenizers. */
const fragment = fc.constantFrom(
  ...[
    'الاجتماع',
    'مُحَمَّد',
    'مـــحمد',
    'ﻻ',
    'ﷲ',
    'ﷺ',
    'ﹰ',
    'الـPKI',
    'عمان',
    'e-government',
    'Ka’ed',
    "Bahrain's",
  ],
  ...[
    'COVID-19',
    '6/21/2021',
    '1,000',
    '٣٫٥',
    '۲۰۲۱',
    'café',
    'é',
    '𝐀',
    'ß',
    'B2B',
    '5G',
    '5،0',
    '1,',
    '-',
    "'",
  ],
  ...['😀', '👨‍👩‍👧', '🇧🇭', '1️⃣', '«', '»', '؟', '.', ' ', '\n', '\t', '\u00a0', '\ud83d', '\udc00'],
  ...['\u0640', '\u064b', '\u0651', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u061c', '\u202e'],
  ...['\u202c', '\u2066', '\u2067', '\u2068', '\u2069', '\ufeff', '\u00ad', '\ufe0f', '\u0301', '\u0670'],
);
const text = fc
  .array(fc.oneof(fragment, fc.string({ unit: 'binary' })), { maxLength: 30 })
  .map((all) => all.join(''));

describe('a text is cut into the words it is written in', () => {
  test.each([
    ['Arabic words between punctuation', '«التصدي للجائحة»، ثمّ؟', ['التصدي', 'للجائحة', 'ثمّ']],
    ['tashkeel stays inside its word', 'مُحَمَّدٌ رَسُولٌ', ['مُحَمَّدٌ', 'رَسُولٌ']],
    ['tatweel stays inside its word', 'مـــحـــمد', ['مـــحـــمد']],
    ['a zero-width non-joiner does not divide', 'ا\u200cل', ['ا\u200cل']],
    ['a zero-width joiner does not divide', 'ه\u200dم', ['ه\u200dم']],
    ['a right-to-left mark inside does not divide', 'م\u200fحمد', ['م\u200fحمد']],
    ['a bidi isolate around a word is not part of it', '\u2067محمد\u2069', ['محمد']],
    ['presentation forms are letters', 'ﻻ ﺍﻟﻌﺮﺏ', ['ﻻ', 'ﺍﻟﻌﺮﺏ']],
    ['an article before a Latin abbreviation is a word of its own', 'الـPKI', ['الـ', 'PKI']],
    ['a year written onto a word is a number of its own', 'عام1990م', ['عام', '1990', 'م']],
    ['Arabic-Indic digits are a number', 'سنة ٢٠٢١', ['سنة', '٢٠٢١']],
    ['thousands and decimals are one number', '1,000 و٣٫٥', ['1,000', 'و', '٣٫٥']],
    ['a date is three numbers', '6/21/2021', ['6', '21', '2021']],
    ['a sentence ends after a number', 'in 2021. Next', ['in', '2021', 'Next']],
    ['a hyphen divides words', 'COVID-19 Al-Qaed', ['COVID', '19', 'Al', 'Qaed']],
    ['one letter and a hyphen stay with their word', 'e-government, X-ray', ['e-government', 'X-ray']],
    ['an apostrophe stays inside a word', "Ka'ed O’Neill 'quoted'", ["Ka'ed", 'O’Neill', 'quoted']],
    ['letters and digits of an abbreviation stay together', 'B2B 5G', ['B2B', '5G']],
    ['emoji are not words', 'شكرا 😀👨‍👩‍👧🇧🇭', ['شكرا']],
    ['marks alone are not words', '\u064b \u0651 \u0301', []],
    ['nothing is in nothing', ' \n\u200f', []],
  ])('%s', (_, written, words) => {
    expect(wordsOf(written)).toEqual(words);
  });

  test('every token is the exact slice at its offsets, in order and without overlap, whatever the text', () => {
    fc.assert(
      fc.property(text, (written) => {
        let end = 0;
        for (const token of tokenize(written)) {
          expect(written.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('no letter or digit is lost between words', () => {
    fc.assert(
      fc.property(text, (written) => {
        const inWords =
          wordsOf(written)
            .join('')
            .match(/[\p{L}\p{Nd}]/gu)
            ?.filter((letter) => letter !== 'ـ') ?? [];
        const inText = written.match(/[\p{L}\p{Nd}]/gu)?.filter((letter) => letter !== 'ـ') ?? [];
        expect(inWords).toEqual(inText);
      }),
      { numRuns: 1000 },
    );
  });
});
