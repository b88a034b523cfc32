// Takes the text out of a PDF. In: bytes. Out: its text, the lines in it, three of them to compare with the page, and what
// repeats on each page. Next: article/take.ts.

import type { Leftover } from '../article.ts';
import { ArticleError } from '../error.ts';
import { type Limits, tooLong } from '../limits.ts';
import { type Line, linesOf } from '../lines.ts';
import { readColumns } from './columns.ts';
import { loadEngine, type PdfFile, type PdfPage } from './engine.ts';
import { takeFurniture } from './furniture.ts';
import { type Cluster, clustersOf } from './glyphs.ts';
import { linesOfPage } from './lines.ts';
import { type Page, type Paragraph, paragraphsOf } from './paragraphs.ts';
import { damageIn, lacksLamAlef } from './trust.ts';

/** What is taken out of a PDF. */
export interface TakenPdf {
  text: string;
  lines: Line[];
  leftovers: Leftover[];
  /** Three lines that would show damage, for a person to compare with the page. */
  sample: string[];
}

/**
 * Returns the text of a PDF in the order of reading.
 *
 * @throws ArticleError where it is encrypted, broken, a scan, or where its Arabic cannot be trusted; with the page.
 */
export async function takePdf(bytes: Uint8Array, id: string, limits: Limits): Promise<TakenPdf> {
  const pages = await withFile(bytes, id, (file) => readPages(file, id, limits));
  const { pages: bodies, furniture } = takeFurniture(pages);
  const paragraphs = paragraphsOf(bodies);
  for (const { number } of pages) checkPage(number, paragraphs, id);
  if (lacksLamAlef(paragraphs.map(({ text }) => text).join('\n')))
    throw damaged(id, 1, 'no lam-alef in a long text');
  return {
    ...write(
      paragraphs,
      furniture.flatMap((page) => paragraphsOf([page])),
    ),
    sample: sampleOf(paragraphs),
  };
}

/** pdf.js takes nothing from elsewhere, runs nothing, draws nothing and decodes no picture. */
const CAREFUL = {
  isEvalSupported: false,
  useSystemFonts: false,
  useWorkerFetch: false,
  disableFontFace: true,
  enableXfa: false,
  stopAtErrors: false,
  maxImageSize: 1,
  verbosity: 0,
};

async function withFile<T>(bytes: Uint8Array, id: string, read: (file: PdfFile) => Promise<T>): Promise<T> {
  const { getDocument } = await loadEngine();
  // pdf.js takes the bytes for its own.
  const opening = getDocument({ ...CAREFUL, data: Uint8Array.from(bytes) });
  try {
    return await read(await opening.promise);
  } catch (cause) {
    if (cause instanceof ArticleError) throw cause;
    if ((cause as Error).name === 'PasswordException')
      throw new ArticleError(id, 'is a PDF behind a password', 'pdf.encrypted');
    throw new ArticleError(id, `is a PDF that cannot be read: ${(cause as Error).message}`, 'pdf.broken');
  } finally {
    await opening.destroy();
  }
}

async function readPages(file: PdfFile, id: string, limits: Limits): Promise<Page[]> {
  if (file.numPages > limits.pages)
    throw new ArticleError(id, `has ${file.numPages} pages, more than ${limits.pages}`, 'pdf.pages', {
      pages: file.numPages,
      limit: limits.pages,
    });
  const { OPS } = await loadEngine();
  const pages: Page[] = [];
  let characters = 0;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { clusters, pictures } = await clustersOf(page, OPS);
    const seen = clusters.filter((cluster) => isOnPage(cluster, page));
    checkSeen(seen, pictures, number, id);
    characters += seen.length;
    if (characters > limits.characters * 2) throw tooLong(id, limits);
    pages.push({ number, lines: readColumns(linesOfPage(seen.filter(({ hidden }) => !hidden))) });
    page.cleanup();
  }
  return pages;
}

function isOnPage({ left, right, baseline }: Cluster, { view }: PdfPage): boolean {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = view;
  return right > x0 && left < x1 && baseline > y0 && baseline < y1;
}

/** A page of pictures has no text, or what a machine believed to see in them. */
function checkSeen(clusters: readonly Cluster[], pictures: number, page: number, id: string): void {
  const letters = clusters.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const hidden = letters.filter((cluster) => cluster.hidden).length;
  const isScan = hidden * 2 > letters.length || (pictures > 0 && letters.length === 0);
  if (isScan)
    throw new ArticleError(
      id,
      `page ${page}: a picture without text: send the Word or web version`,
      'pdf.scan',
      { page },
    );
}

function checkPage(page: number, paragraphs: readonly Paragraph[], id: string): void {
  const text = paragraphs
    .filter((paragraph) => paragraph.page === page)
    .map((paragraph) => paragraph.text)
    .join('\n');
  const damage = damageIn(text);
  if (damage) throw damaged(id, page, damage);
}

function damaged(id: string, page: number, sign: string): ArticleError {
  const told = `page ${page}: the Arabic in this PDF is damaged: send the Word or web version`;
  return new ArticleError(id, `${told} (${sign})`, 'pdf.damaged', { page, sign });
}

/** One line a paragraph; what repeats on a page stands after the paragraphs that begin on it. */
function write(paragraphs: readonly Paragraph[], furniture: readonly Paragraph[]): Omit<TakenPdf, 'sample'> {
  let text = '';
  const headings = new Map<number, number>();
  const leftovers: Leftover[] = [];
  const levels = sizesOfHeadings(paragraphs);
  const pages = new Set([...paragraphs, ...furniture].map(({ page }) => page));
  for (const page of [...pages].sort((a, b) => a - b)) {
    for (const paragraph of paragraphs.filter((one) => one.page === page)) {
      if (paragraph.apart && text !== '') text += '\n';
      const level = levels.indexOf(halves(paragraph.size)) + 1;
      if (level > 0 && paragraph.text.length <= LONGEST_HEADING) headings.set(text.length, level);
      text += `${paragraph.text}\n`;
    }
    for (const { text: repeated } of furniture.filter((one) => one.page === page)) {
      leftovers.push({
        start: text.length,
        end: text.length + repeated.length,
        reason: 'head or foot of a page',
      });
      text += `${repeated}\n`;
    }
  }
  return { text, lines: linesIn(text, headings, leftovers), leftovers };
}

const HEADING = 1.15;
const LONGEST_HEADING = 200;
const MOST_LEVELS = 6;

function linesIn(
  text: string,
  headings: ReadonlyMap<number, number>,
  leftovers: readonly Leftover[],
): Line[] {
  const repeated = new Set(leftovers.map(({ start }) => start));
  return linesOf(text).map((line): Line => {
    if (repeated.has(line.start)) return { ...line, kind: 'blank' };
    const level = headings.get(line.start);
    return level && line.kind === 'text' ? { ...line, kind: 'heading', level } : line;
  });
}

/** The sizes that are larger than what most characters have, the largest first. */
function sizesOfHeadings(paragraphs: readonly Paragraph[]): number[] {
  const sizes = new Map<number, number>();
  for (const { size, text } of paragraphs)
    sizes.set(halves(size), (sizes.get(halves(size)) ?? 0) + text.length);
  const usual = [...sizes].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
  const larger = [...sizes.keys()].filter((size) => size > usual * HEADING);
  return larger.toSorted((a, b) => b - a).slice(0, MOST_LEVELS);
}

const halves = (size: number) => Math.round(size * 2) / 2;

const SAMPLES = 3;
const LONGEST_SAMPLE = 160;

/** Lines with what PDFs damage: lam-alef, numbers, brackets, two scripts; the most telling first, in the text's order. */
function sampleOf(paragraphs: readonly Paragraph[]): string[] {
  const telling = (text: string) => text.match(/ل[اأإآ]|\p{N}+|[()«»[\]]|\p{sc=Latin}+/gu)?.length ?? 0;
  return paragraphs
    .map(({ text }, index) => ({ text: text.slice(0, LONGEST_SAMPLE), index }))
    .toSorted((a, b) => telling(b.text) - telling(a.text))
    .slice(0, SAMPLES)
    .toSorted((a, b) => a.index - b.index)
    .map(({ text }) => text);
}
