// Reads a file as an article. In: bytes and a name. Out: an `Article`. Next: search/ and record/.

import { languageOf } from '../words/language.ts';
import type { Article, Clause } from './article.ts';

/** Returns the article in a file. */
export function readArticle(bytes: Uint8Array, id: string): Article {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const clauses: Clause[] = [];
  let paragraph = -1;
  for (const line of text.matchAll(/[^\n]+/g)) {
    paragraph++;
    for (const piece of line[0].matchAll(/\S.{0,200}?(?:[.!?؟؛،](?=\s)|$)/g)) {
      const [found] = piece;
      const start = line.index + piece.index;
      const role = clauses.length === 0 ? 'title' : 'prose';
      clauses.push({ index: clauses.length, text: found, role, paragraph, start, end: start + found.length });
    }
  }
  return { id, text, language: languageOf(text) ?? 'ar', sections: [], clauses, leftovers: [] };
}
