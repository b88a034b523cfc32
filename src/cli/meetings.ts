// Meetings with questions, laid out as measurements have them: DIR/<id>/article.txt (or .md, .html) and questions.jsonl.
// In: a folder. Out: articles with their questions, and which clauses answer. Used by eval.ts, fit.ts and scoring.ts.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article, Span } from '../article/article.ts';
import { readArticle } from '../article/read.ts';

const questionSchema = z.object({
  id: z.string(),
  lang: z.enum(['ar', 'en']),
  answerable: z.boolean().default(true),
  style: z.string().default('other'),
  question: z.string(),
  gold_quotes: z.array(z.string()).default([]),
});

/** A question of a set, with the quotes that answer it; none where the article does not. */
export type SetQuestion = z.infer<typeof questionSchema>;

/** As much of an article as judging answers takes. */
export type AskedText = Pick<Article, 'text' | 'language'>;

/** An article and what readers of it alone asked. */
export interface AskedArticle {
  id: string;
  /** The folder that it is of. */
  folder: string;
  article: Article;
  questions: SetQuestion[];
}

/** So much of a quote must a citation hold to be right. */
export const HOLDS = 0.6;

/** Returns the articles below folders that have questions; throws where a line is no question. */
export function readAskedArticles(folders: readonly string[]): AskedArticle[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .flatMap((id) => readAskedArticle(folder, id)),
  );
}

function readAskedArticle(folder: string, id: string): AskedArticle[] {
  const own = join(folder, id);
  const names = statSync(own).isDirectory() ? readdirSync(own) : [];
  const name = names.find((file) => /^article\.\w+$/.test(file));
  if (name === undefined || !names.includes('questions.jsonl')) return [];
  const article = readArticle(readFileSync(join(own, name)), name);
  return [{ id, folder, article, questions: readQuestions(join(own, 'questions.jsonl')) }];
}

/** Returns the questions in a file of JSON lines. */
export function readQuestions(file: string): SetQuestion[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => questionSchema.parse(JSON.parse(line)));
}

/** Where the quotes that answer a question stand; white space may differ, as in hard-wrapped text. */
export function goldSpans({ text }: Pick<Article, 'text'>, { gold_quotes }: SetQuestion): Span[] {
  return gold_quotes.flatMap((quote) => {
    const pattern = quote.trim().split(/\s+/u).map(RegExp.escape).join('[\\s*_`>]+');
    return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: found }) => {
      return { start: index, end: index + found.length };
    });
  });
}

/** Returns how much of the best held of some quotes these pieces of the article hold together, from 0 to 1. */
export function shareHeld(gold: readonly Span[], pieces: readonly Span[]): number {
  return Math.max(
    0,
    ...gold.map(({ start, end }) => {
      let held = 0;
      for (let at = start; at < end; at++)
        if (pieces.some((piece) => piece.start <= at && at < piece.end)) held++;
      return held / (end - start);
    }),
  );
}
