// Tells what stands on every page around the text: running heads, feet, page numbers. In: pages. Out: the same pages without
// these lines, and the lines. Next: paragraphs.ts.

import type { PageLine } from './lines.ts';
import type { Page } from './paragraphs.ts';

/** So many lines at either end of a page are looked at. */
const REACH = 3;

/** Returns pages without what their heads and feet repeat, and that, page by page. */
export function takeFurniture(pages: readonly Page[]): { pages: Page[]; furniture: Page[] } {
  const pagesWith = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(endsOf(page).map(keyOf))) pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1);
  const isRepeated = (page: Page, line: PageLine) =>
    isAtEnd(page, line) &&
    ((pagesWith.get(keyOf(line)) ?? 0) * 2 > pages.length || isPageNumber(page, line)) &&
    pages.length > 1;
  const divide = (repeated: boolean) =>
    pages.map((page) => ({
      number: page.number,
      lines: page.lines.filter((line) => isRepeated(page, line) === repeated),
    }));
  return { pages: divide(false), furniture: divide(true) };
}

const endsOf = ({ lines }: Page): PageLine[] => lines.filter((line) => isAtEnd({ number: 0, lines }, line));

function isAtEnd({ lines }: Page, line: PageLine): boolean {
  const at = lines.indexOf(line);
  return at < REACH || at >= lines.length - REACH;
}

const textOf = ({ cells }: PageLine): string => cells.map(({ texts }) => texts.join('')).join(' ');

/** A head repeats its words on its height; the page's number differs. */
function keyOf(line: PageLine): string {
  return `${textOf(line).replace(/\p{N}+/gu, '#')} ${Math.round(line.baseline / 4)}`;
}

function isPageNumber({ lines }: Page, line: PageLine): boolean {
  return (line === lines.at(-1) || line === lines[0]) && /^[-–\s(]*\p{N}{1,4}[-–\s)]*$/u.test(textOf(line));
}
