// A meeting's folder below `data/meetings`: its article, and perhaps corrections of its record and a translation.
// In: the folder. Out: what is read in it, with the corrected record. Next: identify.ts, catalogue.ts, answer/readings.ts.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ZodType, z } from 'zod';
import type { Article } from '../article/article.ts';
import { readArticle } from '../article/read.ts';
import { attachTranslation } from '../article/translation.ts';
import { type Corrections, correctionsSchema, correctRecord } from '../record/corrections.ts';
import { DataError } from '../record/data-error.ts';
import { draftRecord } from '../record/draft.ts';
import type { DraftedRecord } from '../record/drafted.ts';
import { CorrectionsError } from '../record/quotes.ts';
import { translationSchema } from '../record/schema.ts';

const ARTICLE = /^article\.(?:txt|md|html)$/;
const PAGE = /\.html$/;
/** The corrections. */
export const RECORD = 'record.json';
const TRANSLATION = 'translation.json';
const WRITTEN = /\.json$/;
/** The folder of what was written about a meeting that is known by heart. */
export const BY_HEART = 'by-heart';

/** The files of a meeting, by name: read at once, so that none of them is of another time than the others. */
export type MeetingFiles = ReadonlyMap<string, Buffer>;

/** A meeting as its folder tells of it. */
export interface OpenedMeeting {
  /** With its translation, where there is one. */
  article: Article;
  /** As drafted, and corrected where there are corrections. */
  record: DraftedRecord;
  /** Favourite questions, for examples. */
  questions: string[];
}

/** Returns whether a meeting is answered from what was written about it by hand. */
export const isByHeart = (folder: string): boolean => existsSync(join(folder, BY_HEART));

/** Returns the files of a folder that say something of its meeting; throws a `DataError` for one that nothing reads. */
export function readFiles(folder: string): MeetingFiles {
  const names = listing(folder).filter((name) => ARTICLE.test(name) || WRITTEN.test(name));
  const strange = names.filter((name) => WRITTEN.test(name) && name !== RECORD && name !== TRANSLATION);
  if (strange.length > 0)
    throw new DataError(
      strange.map((name) => `${join(folder, name)}: only ${RECORD} and ${TRANSLATION} are read`).join('\n'),
    );
  return new Map(names.map((name) => [name, readFile(join(folder, name))]));
}

/** Returns what the files of a folder say; throws a `DataError` that names file, entry and quote of all that is wrong. */
export function openFiles(files: MeetingFiles, folder: string, id: string): OpenedMeeting {
  const article = openArticle(files, folder, id);
  const corrections = readJson(files, folder, RECORD, correctionsSchema) ?? {};
  const draft = draftRecord(article);
  const translation = readJson(files, folder, TRANSLATION, translationSchema);
  return {
    article: translation
      ? {
          ...article,
          translations: blaming(join(folder, TRANSLATION), id, () =>
            attachTranslation(article, translation.clauses),
          ),
        }
      : article,
    record: corrected(draft, corrections, article, join(folder, RECORD)),
    questions: corrections.questions ?? [],
  };
}

/** Returns what a folder says of its meeting. Throws a `DataError`. */
export const openFolder = (folder: string, id: string): OpenedMeeting =>
  openFiles(readFiles(folder), folder, id);

function openArticle(files: MeetingFiles, folder: string, id: string): Article {
  const [name, ...others] = [...files.keys()].filter((file) => ARTICLE.test(file));
  if (name === undefined)
    throw new DataError(`${folder}: no article.txt, article.md or article.html in this folder`);
  if (others.length > 0)
    throw new DataError(`${folder}: more than one article: ${[name, ...others].join(', ')}`);
  const path = join(folder, name);
  const article = blaming(path, id, () =>
    readArticle(files.get(name) as Buffer, id, { format: PAGE.test(name) ? 'html' : 'text' }),
  );
  if (article.clauses.length === 0) throw new DataError(`${path}: holds nothing that can be quoted`);
  return article;
}

function corrected(
  draft: DraftedRecord,
  corrections: Corrections,
  article: Article,
  path: string,
): DraftedRecord {
  try {
    return correctRecord(draft, corrections, article);
  } catch (cause) {
    if (!(cause instanceof CorrectionsError)) throw cause;
    throw new DataError(cause.problems.map((problem) => `${path}: ${problem}`).join('\n'), { cause });
  }
}

function readJson<T>(files: MeetingFiles, folder: string, name: string, schema: ZodType<T>): T | undefined {
  const file = files.get(name);
  if (!file) return undefined;
  const path = join(folder, name);
  const parsed = schema.safeParse(blaming(path, '', () => JSON.parse(file.toString()) as unknown));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path: place, message }) =>
    [path, z.core.toDotPath(place), message].filter(Boolean).join(': '),
  );
  throw new DataError(problems.join('\n'));
}

function readFile(path: string): Buffer {
  return blaming(path, '', () => readFileSync(path));
}

function listing(folder: string): string[] {
  return blaming(folder, '', () => readdirSync(folder).sort());
}

/** The file's name says more than the meeting's id. */
function blaming<T>(path: string, id: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new DataError(`${path}: ${(cause as Error).message.replace(`${id}: `, '')}`, { cause });
  }
}
