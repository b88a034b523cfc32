// Makes citations of an article: of a clause, or of the clauses that evidence stands in.
// In: an article and offsets. Out: citations, each a verbatim piece with its place. Next: from-record.ts, reading.ts.

import type { Article, Clause, Span } from '../article/article.ts';
import type { Citation } from './answer.ts';

/** Returns the citation of a clause, with some words marked. */
export function citeClause(
  { index, start, end, text }: Clause,
  { id, translations }: Article,
  marks: Span[] = [],
): Citation {
  return {
    meeting: id,
    passage: index,
    start,
    end,
    quote: text,
    translation: translations?.[index] ?? '',
    marks,
  };
}

/** Returns the citations of the clauses that a piece of the article stands in, that piece marked. */
export function citeSpan(span: Span, article: Article): Citation[] {
  const holding = article.clauses.filter(({ start, end }) => start < span.end && span.start < end);
  return holding.map((clause) => {
    const start = Math.max(0, span.start - clause.start);
    const end = Math.min(clause.text.length, span.end - clause.start);
    return citeClause(clause, article, end > start ? [{ start, end }] : []);
  });
}
