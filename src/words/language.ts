// Which of our two languages a text is written in, by its letters.

/** The two languages Mahdar speaks. */
export type Language = 'ar' | 'en';

/** The same wording in both languages. */
export type Bilingual = Record<Language, string>;

const ARABIC_RUN = /\p{Script=Arabic}+/gu;
const LATIN_RUN = /\p{Script=Latin}+/gu;

/**
 * Returns the language of the script that most letters belong to, or undefined where there are neither Arabic
 * nor Latin letters. One Arabic word in three counts as Arabic: abbreviations and product names stay Latin
 * inside an Arabic sentence, the reverse is rare.
 */
export function languageOf(text: string): Language | undefined {
  const arabic = lettersIn(text, ARABIC_RUN);
  const latin = lettersIn(text, LATIN_RUN);
  if (arabic + latin === 0) return undefined;
  return arabic * 2 >= latin ? 'ar' : 'en';
}

/** Letters in UTF-16 units, found a word at a time, which is faster. */
function lettersIn(text: string, run: RegExp): number {
  return text.match(run)?.join('').length ?? 0;
}
