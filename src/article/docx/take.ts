// Takes the text out of a Word document. In: bytes. Out: its text, the lines in it with their roles, and what a reader has to
// know of how it was taken. Next: article/take.ts.

import { ArticleError } from '../error.ts';
import type { Limits } from '../limits.ts';
import { BOLD_LEVEL, type Line, linesOf } from '../lines.ts';
import type { Note } from '../take.ts';
import { writeNumbers } from './numbers.ts';
import { attributeOf, checkXml, tagsOf } from './xml.ts';
import { type Archive, openArchive } from './zip.ts';

/** What is taken out of a Word document. */
export interface TakenDocx {
  text: string;
  lines: Line[];
  notes: Note[];
}

const DOCUMENT = 'word/document.xml';

/**
 * Returns the text of a Word document, a line a paragraph or row: tracked changes as accepted, without comments.
 *
 * @throws ArticleError where it is broken, or more than it may be.
 */
export async function takeDocx(bytes: Uint8Array, id: string, limits: Limits): Promise<TakenDocx> {
  const archive = openArchive(bytes, id, limits);
  if (!archive.has(DOCUMENT)) throw new ArticleError(id, 'is an archive, but no Word document', 'file.type');
  const parts = readParts(archive, id, limits);
  const written = writeLines(await readTree(parts, id));
  return { ...written, notes: notesOf(parts) };
}

type Parts = Map<string, string>;

/** What is needed for the text; pictures, fonts, scripts and settings stay packed. */
const NEEDED = [
  '[Content_Types].xml',
  '_rels/.rels',
  'word/_rels/document.xml.rels',
  'word/numbering.xml',
  'word/styles.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/comments.xml',
];

function readParts(archive: Archive, id: string, limits: Limits): Parts {
  const parts: Parts = new Map();
  for (const name of [DOCUMENT, ...NEEDED]) {
    if (!archive.has(name)) continue;
    const xml = textOf(archive.read(name));
    checkXml(xml, id, limits);
    parts.set(name, xml);
  }
  const part = (name: string) => parts.get(name) ?? '';
  parts.set(DOCUMENT, writeNumbers(part(DOCUMENT), part('word/numbering.xml'), part('word/styles.xml')));
  return parts;
}

function textOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** A piece of mammoth's tree; what is not named here does not count. */
interface Node {
  type: string;
  value?: unknown;
  children?: Node[];
  styleName?: string | null;
  numbering?: { level: string; isOrdered: boolean } | null;
  isBold?: boolean;
  notes?: { _notes?: Record<string, { body?: Node[] }> };
  body?: Node[];
}

/** Returns the document as mammoth reads it. Of the archive it gets those parts alone that were checked. */
async function readTree(parts: Parts, id: string): Promise<Node> {
  const { default: mammoth } = await import('mammoth');
  let tree: Node | undefined;
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string) => parts.get(name) ?? '',
  };
  const keep = (document: Node) => {
    tree = document;
    return { ...document, children: [] };
  };
  try {
    // The types know of paths and buffers alone.
    await mammoth.convertToHtml({ file } as never, {
      transformDocument: keep,
      includeEmbeddedStyleMap: false,
    });
  } catch (cause) {
    throw new ArticleError(
      id,
      `is a Word document that cannot be read: ${(cause as Error).message}`,
      'docx.broken',
    );
  }
  return tree ?? { type: 'document' };
}

/** A line of text with what it is in the document. */
interface Written {
  text: string;
  heading?: number | undefined;
  /** Depth in a list, from 1. */
  depth?: number | undefined;
}

function writeLines(tree: Node): Pick<TakenDocx, 'text' | 'lines'> {
  const written = linesIn(tree.children ?? []).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const starts = new Map<number, Written>();
  let text = '';
  for (const line of written) {
    starts.set(text.length, line);
    text += `${line.text}\n`;
  }
  return { text, lines: withRoles(text, starts) };
}

/** Marks at a line's beginning tell of numbered items; the document tells of the rest. */
function withRoles(text: string, starts: ReadonlyMap<number, Written>): Line[] {
  return linesOf(text).map((line): Line => {
    const from = text.lastIndexOf('\n', line.start - 1) + 1;
    const { heading, depth } = starts.get(from) ?? {};
    if (line.kind === 'blank') return line;
    if (heading !== undefined) return { ...line, kind: 'heading', level: heading };
    return depth === undefined ? line : { ...line, kind: 'item', indent: depth };
  });
}

function linesIn(nodes: readonly Node[]): Written[] {
  return nodes.flatMap((node): Written[] => {
    if (node.type === 'paragraph') return paragraphLines(node);
    if (node.type === 'table') return (node.children ?? []).flatMap(rowLines);
    return linesIn(node.children ?? []);
  });
}

function paragraphLines(paragraph: Node): Written[] {
  const texts = wordsOf(paragraph).split('\n');
  const heading = headingOf(paragraph);
  const depth = paragraph.numbering ? Number(paragraph.numbering.level) + 1 : undefined;
  return texts.map((text, index) => ({
    text: text.trim(),
    ...(index === 0 || heading !== undefined
      ? { heading, depth: heading === undefined ? depth : undefined }
      : {}),
  }));
}

/** Cells of a row are divided by a bar; a row of one cell, or of long cells, is paragraphs in a frame. */
function rowLines({ children = [] }: Node): Written[] {
  const cells = children.map(({ children: content = [] }) =>
    linesIn(content).filter(({ text }) => text !== ''),
  );
  const filled = cells.filter((lines) => lines.length > 0);
  if (filled.length < 2 || filled.some((lines) => lines.length > MOST_IN_CELL)) return filled.flat();
  return [{ text: filled.map((lines) => lines.map(({ text }) => text).join(' ')).join(' | ') }];
}

const MOST_IN_CELL = 4;
const LONGEST_BOLD = 110;

/** Headings by their style; a short paragraph in bold alone is one too, below them. */
function headingOf(paragraph: Node): number | undefined {
  const style = paragraph.styleName?.toLowerCase() ?? '';
  if (style === 'title') return 1;
  const level = /^heading (\d)/.exec(style)?.[1];
  if (level) return Math.min(Number(level) + 1, BOLD_LEVEL - 1);
  const runs = runsOf(paragraph).filter((run) => wordsOf(run).trim() !== '');
  const own = runs.filter((run) => !/^[\p{N}.)(-]+$|^•$/u.test(wordsOf(run).trim()));
  const isBold = own.length > 0 && own.every(({ isBold }) => isBold);
  const text = wordsOf(paragraph).trim();
  return isBold && text.length <= LONGEST_BOLD && !/[.،,؛;]$/.test(text) ? BOLD_LEVEL : undefined;
}

function runsOf(node: Node): Node[] {
  return node.type === 'run' ? [node] : (node.children ?? []).flatMap(runsOf);
}

function wordsOf({ type, value, children = [] }: Node): string {
  if (type === 'text') return String(value ?? '').replace(/[\n\r]+/g, ' ');
  if (type === 'tab') return ' ';
  if (type === 'break') return '\n';
  return children.map(wordsOf).join('');
}

const CHANGES = new Set(['w:ins', 'w:del', 'w:moveTo']);

/** Changes of one person in a row are one change, as in Word's margin. */
function notesOf(parts: Parts): Note[] {
  let changes = 0;
  let last = '';
  for (const tag of tagsOf(parts.get(DOCUMENT) ?? '')) {
    if (tag.name === 'w:p' && tag.kind === 'open') last = '';
    if (tag.kind === 'close' || !CHANGES.has(tag.name)) continue;
    const change = `${tag.name} ${attributeOf(tag, 'w:author')} ${attributeOf(tag, 'w:date')}`;
    if (change !== last) changes++;
    last = change;
  }
  const comments = [...tagsOf(parts.get('word/comments.xml') ?? '')].filter(
    ({ name, kind }) => name === 'w:comment' && kind !== 'close',
  ).length;
  return [
    { code: 'changes.accepted' as const, count: changes },
    { code: 'comments.left' as const, count: comments },
  ].filter(({ count }) => count > 0);
}
