// The shape of an article once read: its text as published, and the pieces that are ranked and cited.
// In: nothing. Out: types. Next: read.ts, which makes an `Article` of a file's bytes.

import type { Language } from '../words/language.ts';

/** A half-open range `[start, end)` of UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** What a clause is on the page. */
export type ClauseRole = 'title' | 'dateline' | 'heading' | 'item' | 'prose';

/** The smallest piece that is cited: `text === article.text.slice(start, end)`, 40 to 220 characters but for short lines. */
export interface Clause extends Span {
  /** Place among the clauses of the article, from 0. */
  index: number;
  text: string;
  role: ClauseRole;
  /** Number of the paragraph (or line, or list item with its continuation) that it stands in, from 0. */
  paragraph: number;
  /** Index of the innermost section it stands in; undefined before the first heading. */
  section?: number | undefined;
}

/** What stands under one heading, up to the next of its level; the span is the heading's own text, without its marks. */
export interface Section extends Span {
  heading: string;
  /** 1 is outermost. */
  level: number;
  /** Index of the section around it. */
  parent?: number | undefined;
}

/** A stretch of the page that is not the article: menus, counters, share buttons. It stays in the text and is no clause. */
export interface Leftover extends Span {
  reason: string;
}

/** A text as published, read once. All offsets are UTF-16 positions in `text`. */
export interface Article {
  /** The file's name, or the meeting's id. */
  id: string;
  /** Decoded, without its byte order mark, and otherwise not changed by one character. */
  text: string;
  language: Language;
  title?: Span | undefined;
  /** Where agency, place and day are told before the text begins: «القطيف 25 شوال 1436 هـ». */
  dateline?: Span | undefined;
  sections: Section[];
  clauses: Clause[];
  leftovers: Leftover[];
  /** The English of each clause, where a translation has any. */
  translations?: readonly (string | undefined)[];
  /** What the text was taken out of, where citations say so: "from a PDF". */
  source?: 'docx' | 'pdf' | undefined;
}
