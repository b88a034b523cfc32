// Tells a language that the bot does not read, so that it can name the two it does: French, Urdu, Persian, Arabic in Latin
// letters, any other. In: a text. Out: the language, or undefined for Arabic and English. Next: read.ts.

import { ENGLISH_FUNCTION_WORDS } from '../../words/words.ts';
import { asking, foreignWords } from './lists.ts';

export type ForeignLanguage = 'arabizi' | 'french' | 'urdu' | 'persian' | 'other';

/** Returns the language of a text by its small words, where that is neither Arabic nor English. */
export function foreignLanguageOf(text: string): ForeignLanguage | undefined {
  const words = text.toLowerCase().match(WORD) ?? [];
  const inArabicLetters = words.filter((word) => ARABIC.test(word));
  if (isOtherScript(text)) return 'other';
  if (inArabicLetters.length * 2 > words.length) return languageInArabicLetters(inArabicLetters);
  return inArabicLetters.length === 0 ? languageInLatinLetters(words) : undefined;
}

const WORD = /[\p{L}\p{M}\d]+(?:['’\u200c-][\p{L}\p{M}\d]+)*/gu;
const ARABIC = /\p{Script=Arabic}/u;
const OTHER_LETTERS = /[\p{L}--[\p{Script=Arabic}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]]/gv;
const LETTERS = /\p{L}/gu;

const isOtherScript = (text: string) =>
  (text.match(OTHER_LETTERS)?.length ?? 0) * 2 > (text.match(LETTERS)?.length ?? 0);

/** Letters that Urdu and Persian have and no keyboard for Arabic. */
const URDU_LETTERS = /[ٹڈڑےںھہ]/u;

function languageInArabicLetters(words: string[]): ForeignLanguage | undefined {
  const urdu = count(words, foreignWords.urdu);
  const persian = count(words, foreignWords.persian);
  const isUrdu = urdu >= 2 || (urdu === 1 && words.some((word) => URDU_LETTERS.test(word)));
  if (isUrdu && urdu >= persian) return 'urdu';
  return persian >= 2 && words.some((word) => foreignWords.persianAlone.has(word)) ? 'persian' : undefined;
}

function languageInLatinLetters(words: string[]): ForeignLanguage | undefined {
  const english = words.filter((word) => ENGLISH_FUNCTION_WORDS.has(word) || asking.words.has(word)).length;
  const digits = words.filter((word) => ARABIZI_DIGITS.test(word)).length;
  const counts: [ForeignLanguage, number][] = [
    ['arabizi', countArabizi(words) + digits],
    [
      'french',
      count(
        words.flatMap((word) => word.split(/['’-]/)),
        foreignWords.french,
      ),
    ],
    ['urdu', count(words, foreignWords.urdu)],
    ...foreignWords.others.map((other): [ForeignLanguage, number] => ['other', count(words, other)]),
  ];
  const [language, most] = counts.reduce((best, one) => (one[1] > best[1] ? one : best));
  const least = digits > 0 && language === 'arabizi' ? 1 : 2;
  return most >= least && most > english && most * SHARE >= words.length ? language : undefined;
}

/** At least one word in so many is one of the small words. */
const SHARE = 4;
/** 3 for ع, 7 for ح, 2 for ء inside a word; not 23rd, B2B, 5G, G20, Q3, Web3. */
const ARABIZI_DIGITS =
  /^(?!\d+(?:st|nd|rd|th|g|d|k|m|x|s|am|pm)$)(?:[a-z]+[23579][a-z]{2,}|[a-z]{2,}[379]|[3729][a-z]{2,})$/;

function countArabizi(words: string[]): number {
  const sure = count(words, foreignWords.arabizi);
  const isTold = sure > 0 || words.some((word) => ARABIZI_DIGITS.test(word));
  return isTold ? sure + count(words, foreignWords.arabiziArticles) : 0;
}

function count(words: string[], known: ReadonlySet<string>): number {
  return new Set(words.filter((word) => known.has(word))).size;
}
