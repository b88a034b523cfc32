// How tests read an article: text in, article out.

import type { Article } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read.ts';

/** Reads a text as the file of that name. */
export function read(text: string, name = 'article.txt'): Article {
  return readArticle(new TextEncoder().encode(text), name);
}

/** The words of each clause. */
export const texts = (article: Article): string[] => article.clauses.map(({ text }) => text);

/** Role and words of each clause. */
export const roles = (article: Article): string[] =>
  article.clauses.map(({ role, text }) => `${role}: ${text}`);
