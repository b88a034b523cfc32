// Lists an article's clauses for people. In: an article. Out: lines of text.

import type { Article, Clause } from './article.ts';

/** Returns one line per clause: number, role, place, section and text; then the leftovers with their reasons. */
export function listClauses(article: Article): string {
  const clauses = article.clauses.map((clause) => clauseLine(article, clause));
  const leftovers = article.leftovers.map(
    ({ start, end, reason }) =>
      `   -  leftover  ${start}–${end}  (${reason})  ${oneLine(article.text.slice(start, end))}`,
  );
  return [...clauses, ...leftovers].join('\n');
}

function clauseLine({ sections }: Article, { index, role, start, end, section, text }: Clause): string {
  const heading = section === undefined ? '' : `[${oneLine(sections[section]?.heading ?? '')}]  `;
  return `${String(index).padStart(4)}  ${role.padEnd(8)}  ${start}–${end}  ${heading}${oneLine(text)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
