// Attaches a translation to an article's clauses. In: an article and pairs of its text and their English. Out: the
// English of each clause, where there is any.

import type { Article, Span } from './article.ts';
import { ArticleError } from './error.ts';
import { locateAlike } from './locate.ts';

/** A piece of an Arabic article beside its English. */
export interface TranslatedPair {
  ar: string;
  en: string;
}

/** A pair and a clause belong together where they share at least this much of the shorter one. */
const SHARED = 0.5;

/**
 * Returns the English of each clause: that of the pairs it shares text with, in order. The pairs stand in the
 * article's order; they need not be cut where its clauses are.
 *
 * @throws ArticleError where a pair is not in the article after the one before it.
 */
export function attachTranslation(
  article: Article,
  pairs: readonly TranslatedPair[],
): (string | undefined)[] {
  const spans = spansOf(article, pairs);
  return article.clauses.map((clause) => {
    const english = pairs.filter((_, index) => belong(clause, spans[index] as Span)).map(({ en }) => en);
    return english.length > 0 ? english.join(' ') : undefined;
  });
}

function spansOf(article: Article, pairs: readonly TranslatedPair[]): Span[] {
  let from = 0;
  return pairs.map(({ ar }, index) => {
    const span = locateAlike(article.text, ar, from);
    if (!span)
      throw new ArticleError(
        article.id,
        `pair ${index} is not in the article after the one before it: "${ar}"`,
      );
    from = span.end;
    return span;
  });
}

function belong(one: Span, other: Span): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared >= SHARED * Math.min(one.end - one.start, other.end - other.start);
}
