// Takes the text out of a file of any kind. In: bytes and a name. Out: the text, which is what is stored and quoted, with what
// the file told of its lines. Next: read.ts, which makes an `Article` of it.

import type { Leftover } from './article.ts';
import { decode } from './decode.ts';
import { ArticleError } from './error.ts';
import { takeHtml } from './html.ts';
import { type Limits, OWN_LIMITS, tooLarge, tooLong } from './limits.ts';
import { type Line, linesOf } from './lines.ts';

/** What a file is. */
export type Format = 'text' | 'html' | 'docx' | 'pdf';

/** What somebody who looks at the article should know of how it was taken. */
export interface Note {
  /** Tracked changes that are shown as accepted; comments that were left out. */
  code: 'changes.accepted' | 'comments.left';
  count: number;
}

/** The text of a file, ready to be stored: plain data that the same article is made of again. */
export interface Taken {
  format: Format;
  text: string;
  /** Its lines with their roles. */
  lines: Line[];
  /** What is known to be none of the article. */
  leftovers: Leftover[];
  notes: Note[];
  /** Of a PDF, three lines to compare with its pages; empty otherwise. */
  sample: string[];
}

/**
 * Returns the text of a file. What it is, is told by its name and proved by its first bytes.
 *
 * @throws ArticleError where it cannot be read, may not be, or cannot be trusted.
 */
export async function takeText(bytes: Uint8Array, id: string, limits: Limits = OWN_LIMITS): Promise<Taken> {
  if (bytes.length > limits.bytes) throw tooLarge(id, limits);
  const taken = {
    leftovers: [],
    notes: [],
    sample: [],
    ...(await takeAs(formatOf(bytes, id), bytes, id, limits)),
  };
  if (taken.text.length > limits.characters) throw tooLong(id, limits);
  if (!/[\p{L}\p{N}]/u.test(taken.text)) throw new ArticleError(id, 'holds no text', 'file.no-text');
  return taken;
}

type Found = Pick<Taken, 'format' | 'text' | 'lines'> & Partial<Taken>;

/** The readers of Word documents and PDFs are large: they are loaded for the first file that needs them. */
async function takeAs(format: Format, bytes: Uint8Array, id: string, limits: Limits): Promise<Found> {
  if (format === 'docx')
    return { format, ...(await (await import('./docx/take.ts')).takeDocx(bytes, id, limits)) };
  if (format === 'pdf')
    return { format, ...(await (await import('./pdf/take.ts')).takePdf(bytes, id, limits)) };
  const decoded = decode(bytes, id);
  if (format === 'text') return { format, text: decoded, lines: linesOf(decoded) };
  checkTags(decoded, id, limits);
  return { format, ...takeHtml(decoded) };
}

function checkTags(page: string, id: string, { tags }: Limits): void {
  let count = 0;
  for (let at = page.indexOf('<'); at !== -1; at = page.indexOf('<', at + 1)) count++;
  if (count > tags) throw new ArticleError(id, `has more than ${tags} tags`, 'html.tags', { limit: tags });
}

const NAMES: [name: RegExp, format: Format][] = [
  [/\.(?:txt|md)$/i, 'text'],
  [/\.x?html?$/i, 'html'],
  [/\.docx$/i, 'docx'],
  [/\.pdf$/i, 'pdf'],
];

/** The first bytes of an archive, of a PDF, which may have a little before it, and of old or encrypted Word documents. */
const ARCHIVE = 'PK\u0003\u0004';
const PDF = '%PDF-';
const OLD_WORD = '\u00d0\u00cf\u0011\u00e0';

function formatOf(bytes: Uint8Array, id: string): Format {
  if (bytes.length === 0) throw new ArticleError(id, 'is empty', 'file.empty');
  const named = NAMES.find(([name]) => name.test(id))?.[1];
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (named === 'pdf' && head.includes(PDF)) return named;
  const found = head.startsWith(ARCHIVE) ? 'docx' : head.startsWith(PDF) ? 'pdf' : undefined;
  const isText = named === undefined || named === 'text' || named === 'html';
  if (named === found || (isText && found === undefined) || named === undefined)
    return found ?? named ?? 'text';
  throw wrongType(id, named, found, head.startsWith(OLD_WORD));
}

const KINDS: Record<Format, string> = {
  text: 'a text',
  html: 'a web page',
  docx: 'a Word document (.docx)',
  pdf: 'a PDF',
};

function wrongType(id: string, named: Format, found: Format | undefined, isOld: boolean): ArticleError {
  const is = isOld ? 'a document of old Word, or one behind a password' : found && KINDS[found];
  const told = is ? `is ${is}, not ${KINDS[named]}` : `is not ${KINDS[named]}, whatever its name says`;
  return new ArticleError(id, told, 'file.type', { named, ...(found ? { found } : {}) });
}
