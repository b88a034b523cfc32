// What strangers' files say, read where they can do no harm. In: bytes, or a text that is kept. Out: the text to keep, and
// the article with its record, as drafted and as corrected. Next: `commands/library-*.ts`, which show and publish them.

import { hash } from 'node:crypto';
import type { Article } from '../article/article.ts';
import { textToKeep } from '../article/keep.ts';
import type { Taken } from '../article/take.ts';
import { attachTranslation } from '../article/translation.ts';
import { correctInTurn } from '../record/correct-in-turn.ts';
import type { Drafter } from '../record/draft-in-worker.ts';
import type { DraftedRecord } from '../record/drafted.ts';
import { translationSchema } from '../record/schema.ts';

/** A text with what it says. */
export interface Read {
  /** With its translation, where there is one. */
  article: Article;
  /** As rules made it. */
  drafted: DraftedRecord;
  /** With all corrections that fit it. */
  record: DraftedRecord;
  /** What is wrong with the others. */
  misfits: string[];
}

/** What is kept of a meeting, as far as it says something. */
export interface Kept {
  article: string;
  translation?: unknown;
  corrections: readonly unknown[];
}

/** Reads files, and what was kept of them. */
export interface Drafting {
  /** Returns what is in a file, and the text of it to keep. Throws an `ArticleError` that says why there is none. */
  take(bytes: Uint8Array, name: string): Promise<{ taken: Taken; text: string }>;
  /** Returns what a kept text says. Throws an `ArticleError`. */
  read(kept: Kept): Promise<Read>;
}

/** Moderators turn pages: so many texts stay read. */
const MOST_READ = 4;
/** The name tells that the text is a text. */
const KEPT_NAME = 'article.md';

/** Returns what reads files with this drafter. */
export function createDrafting(drafter: Drafter): Drafting {
  const drafts = new Map<string, Promise<Drafted>>();
  const draft = (text: string): Promise<Drafted> => {
    const key = hash('sha256', text, 'hex');
    const drafted = drafts.get(key) ?? drafter.draft(Buffer.from(text), KEPT_NAME);
    drafts.delete(key);
    drafts.set(key, drafted);
    drafted.catch(() => drafts.delete(key));
    const [oldest] = drafts.keys();
    if (drafts.size > MOST_READ && oldest !== undefined) drafts.delete(oldest);
    return drafted;
  };
  return {
    async take(bytes, name) {
      const made = await drafter.draft(bytes, name);
      return { taken: made.taken, text: textToKeep(made.taken) };
    },
    async read({ article: text, translation, corrections }) {
      const { article, record: drafted } = await draft(text);
      return {
        article: translated(article, translation),
        drafted,
        ...correctInTurn(drafted, corrections, article),
      };
    },
  };
}

type Drafted = Awaited<ReturnType<Drafter['draft']>>;

function translated(article: Article, translation: unknown): Article {
  if (translation === undefined) return article;
  const { clauses } = translationSchema.parse(translation);
  return { ...article, translations: attachTranslation(article, clauses) };
}
