// Arabic and Latin on one line: which stretches to isolate so that a line reads in order in either direction.
// In: plain text and the language of its line. Out: offsets for `markup.ts`.
// Unicode's rules: https://www.unicode.org/reports/tr9/

import type { Span } from '../article/article.ts';
import type { Language } from '../words/language.ts';

const LEFT_TO_RIGHT_MARK = '\u200E';
const RIGHT_TO_LEFT_MARK = '\u200F';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';

/** Ends an isolate. */
export const POP_ISOLATE = '\u2069';

/** Invisible characters that steer direction: marks, embeddings, overrides and isolates. */
export const BIDI_CONTROL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

// Words of one script, joined by anything but the other script, brackets, quotation marks or a line's end:
// a bracket caught inside an isolate without its partner would be drawn the wrong way round. The sign that a Latin
// word or a number begins with (`/ask`, `-5`) belongs to it.
const LATIN = String.raw`\p{Script=Latin}\u0300-\u036F0-9`;
const ARABIC = String.raw`\p{Script_Extensions=Arabic}`;
const BREAKS = String.raw`\n\r()\[\]{}<>«»“”"`;
const LATIN_RUN = new RegExp(
  `(?:(?<!\\S)[/@#+-])?[${LATIN}]+(?:[^${LATIN}${ARABIC}${BREAKS}]+[${LATIN}]+)*`,
  'gu',
);
const ARABIC_RUN = new RegExp(`[${ARABIC}]+(?:[^${LATIN}${ARABIC}${BREAKS}]+[${ARABIC}]+)*`, 'gu');

/** What differs between a right-to-left and a left-to-right line. */
const line = {
  ar: { foreign: LATIN_RUN, isolate: LEFT_TO_RIGHT_ISOLATE, mark: RIGHT_TO_LEFT_MARK },
  en: { foreign: ARABIC_RUN, isolate: RIGHT_TO_LEFT_ISOLATE, mark: LEFT_TO_RIGHT_MARK },
};

/** Opens an isolate for text that runs against a line in this language. */
export const isolateFor = (language: Language): string => line[language].isolate;

/** Makes a line that begins with a digit or with the other script run in this language's direction. */
export const markFor = (language: Language): string => line[language].mark;

/** Returns the stretches that run against a line in this language: Latin and digits in Arabic, Arabic in English. */
export function foreignRuns(text: string, language: Language): Span[] {
  return [...text.matchAll(line[language].foreign)].map(({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
  }));
}

/** Whether clients that look at the first letter of a line would get its direction wrong. */
export function needsMark(text: string, language: Language): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter === undefined || /\p{Script=Arabic}/u.test(letter) !== (language === 'ar');
}
