// The bot's page as somebody has it before them. In: who they are. Out: what they can do, and what they then see.
// Each page has a bot, a Discord and settings of its own.

import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, onTestFinished } from 'vitest';
import { startWorld } from '../discord/world.ts';
import { unmarked } from '../reply/unmarked.ts';
import { startBrowser } from './browser.ts';

const PATIENCE_MS = 10_000;

/** Somebody at the page. */
export interface Visit {
  page: Page;
  /** Types a command and its values into the box and sends it, all on the keyboard. */
  run(command: string, ...values: string[]): Promise<void>;
  /** The newest message. */
  newest(): Locator;
  /** Waits until the newest message says this. */
  reads(text: string): Promise<void>;
  press(button: string): Promise<void>;
  /** Chooses from the menu of the newest message that has this line. */
  choose(line: string): Promise<void>;
  /** Becomes the other person. */
  become(person: 'member' | 'moderator'): Promise<void>;
}

/** Starts a browser for a file of tests, and returns what opens a page in it. */
export function usePages(): (as: 'member' | 'moderator') => Promise<Visit> {
  let started: Awaited<ReturnType<typeof startBrowser>>;
  let troubles: string[] = [];
  beforeAll(async () => {
    started = await startBrowser();
  }, 60_000);
  afterAll(() => started.close());
  afterEach(() => {
    expect(troubles).toEqual([]);
    troubles = [];
  });

  return async (as) => {
    const world = await startWorld();
    const page = await openPage(started.browser, new URL(`?as=${as}`, world.local.url), troubles);
    onTestFinished(async () => {
      await page.context().close();
      await world.stop();
    });
    return visit(page);
  };
}

/** Opens the page and notes what should not be: errors on its console, and requests to anywhere else. */
async function openPage(browser: Browser, url: URL, troubles: string[]): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('console', (line) => line.type() === 'error' && troubles.push(line.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== 'data:' && host !== url.host) troubles.push(request.url());
  });
  await page.goto(url.href);
  await page.locator('#bot-state.online').waitFor();
  return page;
}

function visit(page: Page): Visit {
  const newest = () => page.locator('.message').last();
  return {
    page,
    newest,
    async run(command, ...values) {
      await page.keyboard.type(`/${command}`);
      await page.keyboard.press('Enter');
      for (const value of values) await page.keyboard.type(value);
      await page.keyboard.press('Enter');
    },
    async reads(text) {
      const shown = async () => unmarked(await newest().innerText());
      await expect.poll(shown, { timeout: PATIENCE_MS }).toContain(text);
    },
    press: (button) => newest().getByRole('button', { name: button, exact: true }).click(),
    async choose(line) {
      const menu = newest().locator('select', { hasText: line });
      const option = menu.locator('option', { hasText: line }).last();
      await menu.selectOption((await option.getAttribute('value')) ?? '');
    },
    async become(person) {
      await page.getByRole('group', { name: 'I am' }).getByRole('button', { name: person }).click();
      await page.locator(`.person[aria-pressed="true"]`, { hasText: person }).waitFor();
    },
  };
}

/** Whether a text is laid out from the right. */
export const runsFromTheRight = (text: Locator): Promise<boolean> =>
  text.evaluate((element) => element.matches(':dir(rtl)'));
