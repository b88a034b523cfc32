// Tells whether the Arabic that was read from a PDF can be trusted. In: the text of a page. Out: a sign of damage, or none.
// Where there is one, a quote might say the opposite of what is printed: «لا مانع» is then «ال مانع».

import { z } from 'zod';
import damageData from '../../../data/article/pdf-damage.json' with { type: 'json' };
import { UNKNOWN } from './lines.ts';

const { reversed, impossible, foreign } = z
  .strictObject({
    about: z.string(),
    reversed: z.array(z.string().min(1)),
    impossible: z.array(z.string().min(1)),
    foreign: z.string().min(1),
  })
  .parse(damageData);

const REVERSED = new RegExp(reversed.join('|'), 'u');
const IMPOSSIBLE = new RegExp(impossible.join('|'), 'u');
const FOREIGN = new RegExp(`[${foreign}]`, 'u');
const INTACT = /ل[اأإآ]/gu;
const ARABIC_WORD = /[\p{sc=Arabic}\p{M}]*\p{sc=Arabic}[\p{sc=Arabic}\p{M}]*/gu;
const MARKS = /[\p{M}\u0640]/gu;

/** An Arabic letter beside one of another script that is not on every keyboard: glyphs without a text of their own. */
const STRANGE =
  /\p{sc=Arabic}[\u0100-\u05ff\u0700-\u1fff\u3000-\ud7ff]|[\u0100-\u05ff\u0700-\u1fff\u3000-\ud7ff]\p{sc=Arabic}/u;

/** What is wrong with a text, in words for the log; undefined where nothing is. */
export function damageIn(text: string): string | undefined {
  if (hasUnknown(text)) return 'glyphs without a text';
  if (STRANGE.test(text.replace(MARKS, ''))) return 'letters of another script inside words';
  const words = (text.match(ARABIC_WORD) ?? [])
    .map((word) => word.replace(MARKS, ''))
    .filter((word) => /\p{L}/u.test(word));
  if (words.some((word) => FOREIGN.test(word))) return 'letters without their dots';
  return damageInWords(words, text);
}

/** Of so many letters, some are lam and alef in turn, whatever they tell of. */
const ENOUGH_LETTERS = 1500;

/** Whether a whole text has no lam-alef at all, which a font that names them by one letter does. */
export function lacksLamAlef(text: string): boolean {
  const letters = text.match(/\p{sc=Arabic}/gu)?.length ?? 0;
  return letters >= ENOUGH_LETTERS && (text.replace(MARKS, '').match(INTACT)?.length ?? 0) * 1000 < letters;
}

function damageInWords(words: readonly string[], text: string): string | undefined {
  const count = (wanted: (word: string) => boolean) => words.filter(wanted).length;
  const intact = text.match(INTACT)?.length ?? 0;
  const turned = count((word) => REVERSED.test(word));
  if (turned > 0 && turned * 10 > intact) return 'lam-alef with its letters exchanged';
  const wrong = count((word) => IMPOSSIBLE.test(word));
  if (wrong > 1 && wrong * 50 > words.length) return 'letters inside words that end words';
  const single = count((word) => word.length === 1 && word !== 'و' && word !== 'م');
  if (single > 4 && single * 5 > words.length) return 'words of single letters';
  const backwards = count((word) => word.length > 4 && /لا$/u.test(word) && !/^ال/u.test(word));
  const forwards = count((word) => /^[وفبك]?ال|^لل/u.test(word));
  if (backwards > 2 && backwards > forwards) return 'words written backwards';
  return undefined;
}

/** A sign that stands alone, an ornament, takes nothing from the words; many do. */
function hasUnknown(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => word.includes(UNKNOWN));
  return words.length > 2 || words.some((word) => /[\p{L}\p{N}]/u.test(word));
}
