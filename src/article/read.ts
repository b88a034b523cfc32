// Reads a file as an article. In: bytes and a name, or a text that was taken out of a file. Out: an `Article`. Next: search/
// and record/.

import { languageOf } from '../words/language.ts';
import type { Article, Clause, Leftover } from './article.ts';
import { type Block, blocksOf } from './blocks.ts';
import { cut } from './cut.ts';
import { decode } from './decode.ts';
import { ArticleError } from './error.ts';
import { takeHtml } from './html.ts';
import { takeLeftovers } from './leftovers.ts';
import { linesOf } from './lines.ts';
import { outline, type Part } from './outline.ts';
import type { Taken } from './take.ts';

/** How a file is read. */
export interface ReadOptions {
  /** Told by the file's name where it is not given. */
  format?: 'text' | 'html';
}

/**
 * Returns the article in a file. The text is kept as published; of an HTML page, the text is what is taken out of it.
 *
 * @throws ArticleError where the bytes cannot be decoded or hold no text.
 */
export function readArticle(bytes: Uint8Array, id: string, options: ReadOptions = {}): Article {
  const decoded = decode(bytes, id);
  const format = options.format ?? (/\.x?html?$/i.test(id) ? 'html' : 'text');
  return format === 'html' ? articleOfHtml(decoded, id) : articleOfText(decoded, id);
}

/** Returns the article that a text is; Markdown and plain text are told by their marks. */
export function articleOfText(text: string, id: string): Article {
  const lines = linesOf(text);
  const leftovers = takeLeftovers(lines, text);
  return assemble(text, id, blocksOf(lines, text, true), leftovers);
}

/** Returns the article of a text that was taken out of a file by `takeText`; of the same text always the same. */
export function articleOf({ format, text, lines: given, leftovers: known }: Taken, id: string): Article {
  const lines = given.map((line) => ({ ...line }));
  const leftovers = [...known, ...takeLeftovers(lines, text)].sort((a, b) => a.start - b.start);
  const article = assemble(text, id, blocksOf(lines, text, format === 'text'), leftovers);
  return format === 'docx' || format === 'pdf' ? { ...article, source: format } : article;
}

function articleOfHtml(page: string, id: string): Article {
  const { text, lines } = takeHtml(page);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ArticleError(id, 'holds no text', 'file.no-text');
  const leftovers = takeLeftovers(lines, text);
  return assemble(text, id, blocksOf(lines, text, false), leftovers);
}

function assemble(text: string, id: string, blocks: Block[], leftovers: Leftover[]): Article {
  const { title, dateline, sections, parts } = outline(blocks, text);
  const clauses = parts.flatMap((part) => clausesOf(part, text));
  clauses.forEach((clause, index) => {
    clause.index = index;
  });
  return { id, text, language: languageOf(text) ?? 'ar', title, dateline, sections, clauses, leftovers };
}

function clausesOf(part: Part, text: string): Clause[] {
  const { role, paragraph, section } = part;
  return cut(text, part).map(({ start, end }) => ({
    index: 0,
    text: text.slice(start, end),
    role,
    paragraph,
    section,
    start,
    end,
  }));
}
