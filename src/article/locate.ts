// Finds a quote in an article, and says where one that should be there differs. In: an article and a quote. Out: the
// quote's span.

import { normalize } from '../words/normalize.ts';
import type { Article, Span } from './article.ts';
import { ArticleError } from './error.ts';

/**
 * Returns where a quote stands, at or after an offset.
 *
 * @throws ArticleError where it is not in the article; where it only looks so, with the first code point that differs.
 */
export function locateQuote(article: Pick<Article, 'id' | 'text'>, quote: string, from = 0): Span {
  const start = quote === '' ? -1 : article.text.indexOf(quote, from);
  if (start !== -1) return { start, end: start + quote.length };
  const alike = locateAlike(article.text, quote, from);
  if (!alike) throw new ArticleError(article.id, `"${quote}" is not in the article`);
  throw new ArticleError(article.id, difference(quote, article.text, alike));
}

/** Returns where words stand that read as a quote does, whatever their marks, spaces, hyphens and look-alikes. */
export function locateAlike(text: string, quote: string, from = 0): Span | undefined {
  const wanted = fold(quote).folded.trim();
  if (wanted === '') return undefined;
  const { folded, starts, ends } = fold(text, from);
  const at = folded.indexOf(wanted);
  if (at === -1) return undefined;
  return { start: starts[at] ?? 0, end: ends[at + wanted.length - 1] ?? text.length };
}

const DASH = /^[\p{Pd}\u2212]$/u;
const QUOTE_MARK = /^[\p{Pi}\p{Pf}"'`´]$/u;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;
const UNSEEN = /^[\p{M}\p{Cf}\u0640]$/u;

/** A text as it reads, with the place that each character of it comes from. */
function fold(text: string, from = 0): { folded: string; starts: number[]; ends: number[] } {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = from;
  for (const character of text.slice(from)) {
    const end = at + character.length;
    const read = foldCharacter(character);
    if (read === '' || (read === ' ' && folded.endsWith(' '))) {
      if (ends.length > 0 && UNSEEN.test(character)) ends[ends.length - 1] = end;
    } else {
      folded += read;
      for (let unit = 0; unit < read.length; unit++) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { folded, starts, ends };
}

function foldCharacter(character: string): string {
  if (/^\s$/.test(character)) return ' ';
  if (UNSEEN.test(character)) return '';
  if (DASH.test(character)) return '-';
  if (QUOTE_MARK.test(character)) return '"';
  return LETTER_OR_DIGIT.test(character) ? normalize(character) : character;
}

function difference(quote: string, text: string, { start, end }: Span): string {
  const written = text.slice(start, end);
  const trimmed = quote.trimStart();
  let at = 0;
  while (at < trimmed.length && trimmed[at] === written[at]) at++;
  const place = quote.length - trimmed.length + at;
  const here = at < trimmed.length ? codePoint(trimmed, at) : 'its end';
  const there = at < written.length ? codePoint(written, at) : 'another character';
  return `"${quote}" differs at ${here}, character ${place} of the quote: the article has ${there} at ${start + at}`;
}

function codePoint(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
