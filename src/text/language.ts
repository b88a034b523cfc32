// Which of our two languages a text is written in, by its letters.

import type { Language } from '../meeting/meeting.ts';

const ARABIC_LETTER = /\p{Script=Arabic}/gu;
const LATIN_LETTER = /\p{Script=Latin}/gu;

/**
 * Returns the language of the script that most letters belong to, or undefined where there are neither Arabic
 * nor Latin letters. One Arabic word in three counts as Arabic: abbreviations and product names stay Latin
 * inside an Arabic sentence, the reverse is rare.
 */
export function languageOf(text: string): Language | undefined {
  const arabic = text.match(ARABIC_LETTER)?.length ?? 0;
  const latin = text.match(LATIN_LETTER)?.length ?? 0;
  if (arabic + latin === 0) return undefined;
  return arabic * 2 >= latin ? 'ar' : 'en';
}
