// Tells what a cut before a word costs. In: words and a place among them. Out: a price, 0 at the end of a sentence. Next:
// cut.ts, which makes the cheapest cuts.

import { OWN_BEGINNING } from '../words/words.ts';
import type { Span } from './article.ts';
import {
  ABBREVIATIONS,
  BEFORE_NAMES,
  BEFORE_NUMBERS,
  OPENERS,
  type Price,
  phraseAt,
  VERBS,
} from './lists.ts';

/** A word of a stretch of text. */
export interface Word extends Span {
  /** As written, without characters that do not show. */
  written: string;
  normalized: string;
}

/** Prices by what stands before a seam; those of words that may begin a clause are in `data/article/seams.json`. */
const PRICES = {
  sentence: 0,
  semicolon: 0.8,
  ellipsis: 1,
  line: 2,
  colon: 3,
  dash: 3,
  listComma: 3.5,
  commaAndWaw: 2,
  commaAndName: 2.5,
  waw: 4.5,
  shortWaw: 9,
  wawAndName: 11,
  anyWord: 12,
  afterTitle: 40,
  insidePhrase: 40,
  afterFunctionWord: 8,
};

const CLOSERS = '["»”’\')\\]*_`]*';
const SENTENCE_END = new RegExp(`[.!?؟۔]${CLOSERS}$`, 'u');
const ELLIPSIS_END = new RegExp(`(?:\\.{2,}|…)${CLOSERS}$`, 'u');
const SEMICOLON_END = new RegExp(`[؛;]${CLOSERS}$`, 'u');
const COMMA_END = new RegExp(`[،,]${CLOSERS}$`, 'u');
const COLON_END = new RegExp(`:${CLOSERS}$`, 'u');
/** An address or a link's number belongs to what it stands behind. */
const ADDRESS = /^(?:<?https?:|<?www\.|\[#?\d+\]\()/;
const DASH = /^(?:--?|[–—•|→])$/;

/** Returns what a cut before a word costs; `broken` tells that the writer began a new line there. */
export function priceOf(words: readonly Word[], at: number, broken: boolean): number {
  const before = words[at - 1] as Word;
  const word = words[at] as Word;
  if (isInDate(words, at)) return PRICES.insidePhrase;
  if (DASH.test(before.written)) return PRICES.anyWord;
  if (ELLIPSIS_END.test(before.written)) return PRICES.ellipsis;
  if (SENTENCE_END.test(before.written)) {
    if (!endsSentence(words, at)) return PRICES.anyWord;
    return ADDRESS.test(word.written) ? PRICES.dash : PRICES.sentence;
  }
  if (SEMICOLON_END.test(before.written)) return PRICES.semicolon;
  if (broken && /^["«“(*_]*[\p{Lu}\p{N}]/u.test(word.written)) return PRICES.line;
  if (COLON_END.test(before.written)) return PRICES.colon;
  if (DASH.test(word.written)) return PRICES.dash;
  return COMMA_END.test(before.written) ? afterComma(words, at) : bare(words, at);
}

/** «17 - 5 - 1448», «17/ 5/ 1448», "9 – 12". */
function isInDate(words: readonly Word[], at: number): boolean {
  const written = (offset: number): string => words[at + offset]?.written ?? '';
  const [first, before, word, next] = [written(-2), written(-1), written(0), written(1)];
  if (/\d[-–/]$/u.test(before) && /^\d/u.test(word)) return true;
  if (DASH.test(before)) return /\d$/u.test(first) && /^\d/u.test(word);
  return /\d$/u.test(before) && (/^[-–/]\d/u.test(word) || (DASH.test(word) && /^\d/u.test(next)));
}

/** Whether a full stop ends a sentence, and no abbreviation, initial or item's number. */
function endsSentence(words: readonly Word[], at: number): boolean {
  const { written, normalized } = words[at - 1] as Word;
  const next = words[at] as Word;
  if (!/\.[^\p{L}\p{N}]*$/u.test(written)) return true;
  if (/^["“(*_]*\p{Ll}/u.test(next.written)) return false;
  const letters = normalized.replaceAll('.', '');
  if (BEFORE_NUMBERS.has(letters) && /^\d/.test(next.normalized)) return false;
  if (/^\d{1,2}$/.test(letters) && at === 1) return false;
  if (/^\p{L}$/u.test(letters))
    return /\d$/.test(words[at - 2]?.normalized ?? '') || isPronoun(letters, words, at);
  return !(ABBREVIATIONS.has(letters) && /^[("“«]*[\p{Lu}\p{Lo}\d]/u.test(next.written));
}

/** "So did I. Then …" */
function isPronoun(letters: string, words: readonly Word[], at: number): boolean {
  return letters === 'i' && /^\p{Ll}/u.test(words[at - 2]?.written ?? '');
}

function afterComma(words: readonly Word[], at: number): number {
  const { opener, joined } = beginningOf(words, at);
  if (opener) return opener.afterComma;
  if (joined === undefined) return PRICES.listComma;
  return BEFORE_NAMES.has(joined) ? PRICES.commaAndName : PRICES.commaAndWaw;
}

function bare(words: readonly Word[], at: number): number {
  const before = words[at - 1]?.normalized ?? '';
  const { opener, joined } = beginningOf(words, at);
  const price = opener?.bare ?? (joined === undefined ? PRICES.anyWord : bareWaw(words, at, joined));
  if (BEFORE_NAMES.has(before) && price > PRICES.line + 1) return price + PRICES.afterTitle;
  if (before === 'و' || VERBS.has(before) || VERBS.has(before.slice(1)))
    return price + PRICES.afterFunctionWord;
  const opened = openerAt(words, at - 1)?.length ?? 0;
  return price + (opened > 1 ? PRICES.insidePhrase : opened * PRICES.afterFunctionWord);
}

const LONG_CONJUNCT = 3;
const DEFINITE = /^(?:[وفبك]?ال|لل)/;

/**
 * A joined waw adds a thing to a list: a thing told at length is a clause's beginning, a name or a lone word is none.
 * «تطوير وتدريب الحرس»: where the word before it is indefinite, the two share what follows.
 */
function bareWaw(words: readonly Word[], at: number, joined: string): number {
  if (BEFORE_NAMES.has(joined)) return PRICES.wawAndName;
  const rest = words.slice(at + 1, at + LONG_CONJUNCT);
  const isLong =
    rest.length === LONG_CONJUNCT - 1 &&
    [words[at] as Word, ...rest.slice(0, -1)].every(({ written }) => /[\p{L}\p{N}\p{M}]$/u.test(written)) &&
    rest.every(({ normalized }) => !normalized.startsWith('و') || OWN_BEGINNING.has(normalized));
  return isLong && DEFINITE.test(words[at - 1]?.normalized ?? '') ? PRICES.waw : PRICES.shortWaw;
}

const VERB_OPENS = { afterComma: 1, bare: 2 };

/** «ففي مجال …», «وفي مجال …»: with a joined letter a preposition begins something new. */
const FEH_OPENS = { afterComma: 1, bare: 2.5 };
const WAW_OPENS = { afterComma: 1.5, bare: 4 };

function atMost(price: Price, limit: Price): Price {
  return { afterComma: Math.min(price.afterComma, limit.afterComma), bare: Math.min(price.bare, limit.bare) };
}

/** The words of an opener's phrase are looked for no farther than this. */
const LONGEST_PHRASE = 4;

function openerAt(
  words: readonly Word[],
  at: number,
  first?: string,
): { length: number; value: Price } | undefined {
  const given = words.slice(at, at + LONGEST_PHRASE).map(({ normalized }) => normalized);
  return phraseAt(OPENERS, first === undefined ? given : [first, ...given.slice(1)], 0);
}

/** What a clause that begins with a word would open with, and the word that a waw is joined to. */
function beginningOf(
  words: readonly Word[],
  at: number,
): { opener?: Price | undefined; joined?: string | undefined } {
  const word = words[at]?.normalized ?? '';
  const opener = openerAt(words, at)?.value;
  if (opener) return { opener };
  if (word === 'و') {
    const next = words[at + 1]?.normalized ?? '';
    return { opener: VERBS.has(next) ? VERB_OPENS : undefined, joined: next };
  }
  if (!/^[وف]\p{sc=Arabic}{2}/u.test(word) || OWN_BEGINNING.has(word)) return {};
  const joined = word.slice(1);
  if (VERBS.has(joined)) return { opener: VERB_OPENS };
  const rest = openerAt(words, at, joined)?.value;
  if (rest) return { opener: atMost(rest, word.startsWith('ف') ? FEH_OPENS : WAW_OPENS) };
  return word.startsWith('و') ? { joined } : {};
}
