// What keeps people from using a page. In: the page as it is now. Out: what axe finds wrong, and whether it fits its width.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * What axe finds wrong with the page as it is now, one line each. https://github.com/dequelabs/axe-core
 * The one rule left out wants each list that scrolls to take the focus: that of the suggestions moves with the box's arrows.
 */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  return page.evaluate(`axe.run({ rules: { 'scrollable-region-focusable': { enabled: false } } }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ' ' + html + failureSummary)))`);
}

/** Whether something is wider than the window. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
