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
    for (const key of new Set(endsOf(page).flatMap((line) => keysOf(page, line))))
      pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1);
  const isRepeated = (key: string) => (pagesWith.get(key) ?? 0) * 2 > pages.length;
  const bodies: Page[] = [];
  const furniture: Page[] = [];
  for (const page of pages) {
    const ends = new Set(pages.length > 1 ? endsOf(page) : []);
    const repeated = new Set([...ends].filter((line) => keysOf(page, line).some(isRepeated)));
    bodies.push({ ...page, lines: page.lines.filter((line) => !repeated.has(line)) });
    furniture.push({ ...page, lines: [...repeated] });
  }
  return { pages: bodies, furniture };
}

const endsOf = ({ lines }: Page): PageLine[] => [
  ...lines.slice(0, REACH),
  ...lines.slice(Math.max(REACH, lines.length - REACH)),
];

/** The same words on the same height, of which one number may count the pages. */
function keysOf({ number: page }: Page, { cells, baseline }: PageLine): string[] {
  const height = Math.round(baseline / 4);
  const parts = cells
    .map(({ texts }) => texts.join(''))
    .join(' ')
    .split(/(\p{N}+)/u);
  const counting = parts.flatMap((part, at) =>
    at % 2 === 1 ? [[...parts.slice(0, at), `#${countOf(part) - page}`, ...parts.slice(at + 1)]] : [],
  );
  return [parts, ...counting].map((told) => `${told.join('')} ${height}`);
}

function countOf(digits: string): number {
  return Number(digits.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf)));
}
