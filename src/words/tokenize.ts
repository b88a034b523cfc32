// Cuts a text into the words it is written in.
// In: any text. Out: tokens with exact offsets. Next: normalize.ts, which gives each word one spelling.

/** A word as written: `text === source.slice(start, end)`, offsets in UTF-16 code units. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

/**
 * Invisible characters that people's keyboards and web pages leave inside words: joiners, bidi controls, soft
 * hyphens, variation selectors. A word goes on across them, but never begins or ends with one.
 */
const INVISIBLE = String.raw`[\p{Cf}\p{Variation_Selector}]*`;

/** Letters with their marks: tashkeel, tatweel (a letter to Unicode) and the annotations of the Quran included. */
const ARABIC = String.raw`[\p{Script_Extensions=Arabic}&&[\p{L}\p{M}]]`;
const OTHER_LETTER = String.raw`[[\p{L}\p{M}]--${ARABIC}]`;
const DIGIT = String.raw`\p{Nd}`;

/** Kept inside a word, not at its ends: Ka'ed, O’Neill. */
const APOSTROPHE = "['’ʼ]";

/** Kept between digits: 1,000 and ٣٫٥ are one number. The slash is not: 6/21/2021 is three. */
const NUMBER_POINT = '[.,٫٬]';

const run = (character: string) => `${character}(?:${INVISIBLE}${character})*`;

const WORD = new RegExp(
  [
    // A change of script ends a word: «الـPKI» is an article and an abbreviation, «عام1990» a word and a year.
    run(ARABIC),
    `${DIGIT}+(?:${NUMBER_POINT}${DIGIT}+)*(?![\\p{sc=Latin}\\p{Nd}])`,
    // One letter and a hyphen belong to the word they introduce: e-government, X-ray. Other hyphens divide:
    // COVID-19 and Al-Qaed are two words, as people also write them.
    `(?:(?<![\\p{L}\\p{Nd}])\\p{sc=Latin}-(?=\\p{sc=Latin}{2}))?${run(`(?:${OTHER_LETTER}|${DIGIT}|${APOSTROPHE}(?=\\p{L})(?<=\\p{L}${APOSTROPHE}))`)}`,
  ].join('|'),
  'gv',
);

const HAS_LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u;

/**
 * Returns the words of a text in order. Emoji, punctuation and symbols are between words; an Arabic word, a Latin
 * word with its digits (B2B, 5G) and a number are words.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    if (!HAS_LETTER_OR_DIGIT.test(word)) continue;
    tokens.push({ text: word, start: match.index, end: match.index + word.length });
  }
  return tokens;
}
