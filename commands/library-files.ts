// Files that a moderator gives → what is in each. In: attachments or a pasted text. Out: the article's text, and a translation and
// corrections where they were given. Next: `library-adding.ts`, which makes a draft of them.

import { hash } from 'node:crypto';
import { extname } from 'node:path';
import { ArticleError } from '../src/article/error.ts';
import type { Taken } from '../src/article/take.ts';
import { type Corrections, correctionsSchema } from '../src/record/corrections.ts';
import { translationSchema } from '../src/record/schema.ts';
import { libraryText } from '../src/reply/library/wording.ts';
import { UserError } from '../src/reply/user-error.ts';
import type { ArticleFormat, Json } from '../src/settings/meetings/meetings.ts';
import { type Bilingual, languageOf } from '../src/words/language.ts';
import type { Librarian } from './library-request.ts';
import type { AttachedFile } from './step.ts';

/** Endings of the files that can be given. */
export const FILE_TYPES: `.${string}`[] = [
  '.txt',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.docx',
  '.pdf',
  '.json',
];
/** The article, and what `/library export` gives beside it. */
export const MOST_FILES = 3;

/** What is in the files. */
export interface Given {
  text: string;
  format: ArticleFormat;
  /** Of the file that the article came in. */
  fileSha256: string;
  taken: Taken;
  names: string[];
  translation?: Json | undefined;
  corrections?: Corrections | undefined;
}

/** Whether a file's ending says that it can be read. */
export const isKnownFile = ({ name }: Pick<AttachedFile, 'name'>): boolean =>
  FILE_TYPES.some((type) => type === extname(name).toLowerCase());

type Tell = (says: Bilingual) => Promise<void>;

/** Resolves to what is in attached files. Rejects with an `ArticleError` or a `UserError` that says what is wrong. */
export async function readFiles(librarian: Librarian, files: AttachedFile[], tell: Tell): Promise<Given> {
  const unknown = files.find((file) => !isKnownFile(file));
  if (unknown) throw new ArticleError(unknown.name, 'is of no kind that is read', 'file.not-text');
  await tell(libraryText.fetching);
  const fetched = await Promise.all(
    files
      .slice(0, MOST_FILES)
      .map(async (file) => ({ name: file.name, bytes: await librarian.fetchFile(file) })),
  );
  await tell(libraryText.reading);
  const isJson = ({ name }: { name: string }) => extname(name).toLowerCase() === '.json';
  const written = fetched.filter(isJson).map(({ name, bytes }) => readJson(name, bytes));
  const texts = [];
  for (const { name, bytes } of fetched.filter((file) => !isJson(file)))
    texts.push({ ...(await librarian.drafting.take(bytes, name)), name, bytes });
  const [article, other] = inOrder(texts);
  if (!article || texts.length > 2) throw new UserError('library.articles');
  return {
    ...given(article),
    names: files.map(({ name }) => name),
    ...(other && { translation: pairsOf(article.text, other.text) }),
    ...Object.assign({}, ...written),
  };
}

/** Resolves to what is in a pasted text. */
export async function readPasted({ drafting }: Librarian, text: string, tell: Tell): Promise<Given> {
  await tell(libraryText.reading);
  const bytes = Buffer.from(text);
  const name = 'text.md';
  return { ...given({ ...(await drafting.take(bytes, name)), name, bytes }), names: [] };
}

interface TextFile {
  name: string;
  bytes: Uint8Array;
  taken: Taken;
  text: string;
}

function given({ name, bytes, taken, text }: TextFile): Omit<Given, 'names'> {
  return { text, taken, format: formatOf(taken, name), fileSha256: hash('sha256', bytes, 'hex') };
}

function formatOf({ format }: Taken, name: string): ArticleFormat {
  if (format !== 'text') return format;
  return /\.(?:md|markdown)$/i.test(name) ? 'md' : 'txt';
}

/** Translations are the English of Arabic articles: of two files in both languages, the Arabic one is the article. */
function inOrder(texts: TextFile[]): TextFile[] {
  if (texts.length !== 2) return texts;
  const [arabic, english] = (['ar', 'en'] as const).map((language) =>
    texts.find(({ text }) => languageOf(text) === language),
  );
  if (!arabic || !english) throw new UserError('library.translation.language');
  return [arabic, english];
}

/** A translation as a text has a paragraph for each of the article. */
function pairsOf(article: string, translation: string): Json {
  const [ar, en] = [article, translation].map(paragraphsOf) as [string[], string[]];
  if (ar.length !== en.length) throw new UserError('library.translation.paragraphs', ar.length, en.length);
  return { clauses: ar.map((text, at) => ({ ar: text, en: en[at] ?? '' })) };
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:#+\s+|[-*+]\s+)?/, '').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));

/** The files that `/library export` gives beside an article, whatever they are called by now. */
function readJson(name: string, bytes: Uint8Array): Pick<Given, 'translation' | 'corrections'> {
  const json = parse(bytes);
  const translation = translationSchema.safeParse(json);
  if (translation.success) return { translation: translation.data };
  const corrections = correctionsSchema.safeParse(json);
  if (corrections.success) return { corrections: corrections.data };
  throw new UserError('library.json', name);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
