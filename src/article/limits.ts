// How much a stranger's file may be and hold.

import { ArticleError } from './error.ts';

/** Bounds of a file; whoever reads files of their own may leave out the first two. */
export interface Limits {
  /** Of the file as it was sent. */
  bytes: number;
  /** Of the text in it, in UTF-16 units. */
  characters: number;
  /** Of everything in an archive that is unpacked, together. */
  unpackedBytes: number;
  /** Files in an archive. */
  entries: number;
  /** Elements within elements of a Word document. */
  depth: number;
  /** Tags of an HTML page. */
  tags: number;
  /** Of a PDF. */
  pages: number;
}

const MEBIBYTE = 1024 * 1024;

/** The bounds for files from strangers. */
export const LIMITS: Limits = {
  bytes: 2 * MEBIBYTE,
  characters: 200_000,
  unpackedBytes: 24 * MEBIBYTE,
  entries: 2000,
  depth: 200,
  tags: 200_000,
  pages: 300,
};

/** The bounds for one's own files: as large as they like, but none that explodes. */
export const OWN_LIMITS: Limits = {
  ...LIMITS,
  bytes: Number.POSITIVE_INFINITY,
  characters: Number.POSITIVE_INFINITY,
  tags: Number.POSITIVE_INFINITY,
};

/** What is said of a text that is too long. */
export function tooLong(id: string, { characters }: Limits): ArticleError {
  const told = `holds more than ${characters} characters of text`;
  return new ArticleError(id, told, 'text.long', { limit: characters });
}

/** What is said of a file that is too large. */
export function tooLarge(id: string, { bytes }: Limits): ArticleError {
  const megabytes = bytes / MEBIBYTE;
  return new ArticleError(id, `is larger than ${megabytes} MB`, 'file.large', { megabytes });
}
