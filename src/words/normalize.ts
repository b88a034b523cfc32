// Gives each word one spelling, whatever keyboard, font or habit it was typed with.
// In: a word as written. Out: the same word folded. Next: arabic.ts and english.ts, which take off what inflects.

/** Letters that are drawn or meant alike, each with the one that stands for them. */
const FOLDED: Record<string, string> = {
  // Arabic spelling habits
  ٱ: 'ا', // alef wasla
  ى: 'ي', // alef maksura, which Egypt writes for every final yeh
  ة: 'ه', // teh marbuta, typed as heh
  ء: '', // hamza on the line: people leave it out (الوزراء، الوزرا)
  // Persian and Urdu letters on Arabic words
  ک: 'ك', // keheh
  ڪ: 'ك', // swash kaf
  گ: 'ك', // gaf
  ی: 'ي', // farsi yeh
  ې: 'ي', // e
  ے: 'ي', // yeh barree
  ہ: 'ه', // heh goal
  ھ: 'ه', // heh doachashmee
  ە: 'ه', // ae
  ۃ: 'ه', // teh marbuta goal
  پ: 'ب', // peh
  چ: 'ج', // tcheh
  ژ: 'ز', // jeh
  ڤ: 'ف', // veh
  ڥ: 'ف', // feh with three dots below
  ڨ: 'ق', // qaf with three dots
  ں: 'ن', // noon ghunna
  // Latin letters without a Unicode decomposition
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const FOLDABLE = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'gu');

/** Marks written on letters, tatweel, and characters that do not show. */
const MARKS = /[\p{M}\u0640\p{Cf}\s]/gu;

/** The English possessive; the apostrophe may be curly. */
const POSSESSIVE = /(?<=\p{sc=Latin})['’ʼ]s$/u;

/** Signs inside a word: the hyphen of e-government, the apostrophe of Ka'ed, the comma of 1,000. */
const INNER_SIGNS = /[-'’ʼʾʿ,٬]/gu;

const ARABIC_INDIC_DIGIT = /[٠-٩۰-۹]/gu;

/**
 * Returns the one spelling of a word. The steps, in running order:
 *
 * 1. compatibility forms and marked letters come apart: `ﻻ` → `لا`, `ﬁ` → `fi`, `أ` → `ا` + hamza, `é` → `e` + accent
 * 2. lower case: `PKI` → `pki`
 * 3. marks, tatweel and invisible characters go: `مُحَمَّـــد` → `محمد`; with them the hamza of `أ إ آ ؤ ئ`
 * 4. look-alikes and spelling habits: `الهيئه`, `الهيئة` → `الهييه`; `کویت` → `كويت`; `مصطفى` → `مصطفي`
 * 5. digits: `٢٠٢١` → `2021`; decimal sign `٫` → `.`
 * 6. the English possessive goes, then signs inside the word: `Bahrain's` → `bahrain`, `e-government` → `egovernment`
 */
export function normalize(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter)
    .replace(ARABIC_INDIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace('٫', '.')
    .replace(POSSESSIVE, '')
    .replace(INNER_SIGNS, '');
}
