// Letters lengthened for emphasis: «متىىى», “whoooo”, «وييين».
// In: a text, and which words are known. Out: the text with such words at their usual length. Next: `answer/question/`.

import { normalize } from './normalize.ts';
import { tokenize } from './tokenize.ts';

/** Words at their usual length, normalised. */
export interface UsualWords {
  known: ReadonlySet<string>;
  /** Those that are lengthened by as little as one letter: question words, greetings. */
  lengthened: ReadonlySet<string>;
}

/**
 * Returns a text whose lengthened words are shortened. A letter that stands three times or more becomes two or one, by which a
 * known word is left, else one. A letter twice becomes one only in a vowel or at the end of a word that people lengthen.
 * Laughter, Roman numerals and abbreviations stay.
 */
export function shortenWords(text: string, usual: UsualWords): string {
  if (!TWICE.test(text)) return text;
  let shortened = '';
  let end = 0;
  for (const token of tokenize(text)) {
    const short = shorten(token.text, usual);
    if (short === token.text) continue;
    shortened += text.slice(end, token.start) + short;
    end = token.end;
  }
  return shortened + text.slice(end);
}

const TWICE = /(\p{L})\1/iu;
const RUN = /(\p{L})\1+/giu;
const LONG_RUN = /(\p{L})\1{2,}/iu;
/** A vowel, or the last letter, where few words have it twice. */
const TWICE_AT_END = /([نشهa-z])\1$|([اويىaeiouy])\2/iu;
const ONE_LETTER = /^(\p{L})\1*$/iu;
const CAPITALS = /^\p{Lu}+$/u;
/** «ووين» is «وين» with “and” before it. */
const AND = /^وو/u;
const MOST_RUNS = 4;

function shorten(word: string, { known, lengthened }: UsualWords): string {
  if (!TWICE.test(word) || ONE_LETTER.test(word) || known.has(normalize(word))) return word;
  if (AND.test(word) && known.has(normalize(word.slice(1)))) return word;
  const isLong = LONG_RUN.test(word);
  if (!isLong && !TWICE_AT_END.test(word)) return word;
  const usual = variantsOf(word).find((variant) => (isLong ? known : lengthened).has(normalize(variant)));
  if (usual) return usual;
  // IEEE and XXIII are written so.
  return isLong && !CAPITALS.test(word) ? word.replace(RUN, singleWhereLong) : word;
}

const singleWhereLong = (run: string, letter: string) => (run.length > 2 ? letter : run);

/** The word with each run of a letter twice or once, most letters first. */
function variantsOf(word: string): string[] {
  const runs = [...word.matchAll(RUN)].slice(0, MOST_RUNS);
  let variants = [''];
  let end = 0;
  for (const { 0: run, 1: letter = '', index } of runs) {
    const before = word.slice(end, index);
    variants = variants.flatMap((variant) => [variant + before + letter + letter, variant + before + letter]);
    end = index + run.length;
  }
  return variants.map((variant) => variant + word.slice(end));
}
