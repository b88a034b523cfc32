import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize } from '../../src/words/normalize.ts';

describe('a word has one spelling however it is typed', () => {
  test.each([
    ['alef with hamza above', 'أحمد', 'احمد'],
    ['alef with hamza below', 'إدارة', 'اداره'],
    ['alef with madda', 'آلية', 'اليه'],
    ['alef wasla', 'ٱلله', 'الله'],
    ['hamza on waw', 'مسؤول', 'مسوول'],
    ['hamza on yeh', 'رئيس', 'رييس'],
    ['hamza on the line', 'الوزراء', 'الوزرا'],
    ['alef maksura', 'مصطفى', 'مصطفي'],
    ['teh marbuta', 'الهيئة', 'الهييه'],
    ['tashkeel', 'مُحَمَّدٌ', 'محمد'],
    ['superscript alef', 'هٰذا', 'هذا'],
    ['tatweel', 'مـــحمد', 'محمد'],
    ['a letter and its hamza typed apart', 'ا\u0654حمد', 'احمد'],
    ['presentation forms', 'ﺍﻟﻌﺮﺏ', 'العرب'],
    ['the lam-alef ligature', 'ﻻ', 'لا'],
    ['a tashkeel mark in presentation form is nothing', 'ﹰ', ''],
    ['zero-width characters', 'م\u200bح\u200cم\u200dد', 'محمد'],
    ['bidi characters', '\u2067م\u200fح\u061cمد\u2069', 'محمد'],
    ['soft hyphen and byte order mark', '\ufeffgovern\u00adment', 'government'],
    ['keheh and farsi yeh', 'کویتی', 'كويتي'],
    ['swash kaf', 'ڪويت', 'كويت'],
    ['gaf', 'گال', 'كال'],
    ['peh', 'پاسكال', 'باسكال'],
    ['tcheh', 'چاد', 'جاد'],
    ['jeh', 'ژاله', 'زاله'],
    ['veh', 'ڤيينا', 'فيينا'],
    ['feh with three dots below', 'ڥيينا', 'فيينا'],
    ['qaf with three dots', 'ڨفصه', 'قفصه'],
    ['noon ghunna', 'خاں', 'خان'],
    ['the Urdu and Persian hehs', 'ہھە', 'ههه'],
    ['teh marbuta goal', 'مدینۃ', 'مدينه'],
    ['pashto e and yeh barree', 'ېے', 'يي'],
    ['Arabic-Indic digits', '٢٠٢١', '2021'],
    ['Persian digits', '۲۰۲۱', '2021'],
    ['full-width digits', '２０２１', '2021'],
    ['thousands', '1,000', '1000'],
    ['Arabic thousands and decimals', '١٬٠٠٠٫٥', '1000.5'],
    ['capitals', 'PKI', 'pki'],
    ['the Turkish capital', 'İzmir', 'izmir'],
    ['accents', 'Café', 'cafe'],
    ['Latin letters that do not come apart', 'ßæœøłđðþı', 'ssaeoeolddthi'],
    ['mathematical letters', '𝐏𝐊𝐈', 'pki'],
    ['the possessive', "Bahrain's", 'bahrain'],
    ['the possessive with a curly apostrophe', 'Bahrain’s', 'bahrain'],
    ['an apostrophe in a name', "Ka'ed", 'kaed'],
    ['ayn in a transliteration', 'ʿAlī', 'ali'],
    ['the hyphen of one letter', 'e-Government', 'egovernment'],
  ])('%s: %s', (_, written, spelling) => {
    expect(normalize(written)).toBe(spelling);
  });

  test('a spelling is its own spelling', () => {
    const letter = fc.constantFrom(
      ...'أإآٱاؤئءىيةهکگپچڤژ٠٩۰۹abcABCéİßæ\u0640\u064b\u0651\u200c\u200f\u2067ﻻﷺ',
    );
    fc.assert(
      fc.property(fc.string({ unit: letter }), (word) => {
        expect(normalize(normalize(word))).toBe(normalize(word));
      }),
    );
  });
});
