// The bot's page as somebody has it before them. In: who they are. Out: what they can do, and what they then see.
// Each page has a bot, a Discord and settings of its own.

import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, onTestFinished } from 'vitest';
import type { LocalDiscord } from '../../src/local/index.ts';
import { startWorld } from '../discord/world.ts';
import { type Handlers, startBot, stopBots } from '../local/bot.ts';
import { unmarked } from '../reply/unmarked.ts';
import { startBrowser } from './browser.ts';

const PATIENCE_MS = 10_000;
/** A telephone's window, and a finger. */
export const PHONE = { viewport: { width: 360, height: 720 }, hasTouch: true };
const NOBODY_THERE = /net::ERR_/;

/** What is opened: by default the real bot's page, as a member, in a window on a desk. */
export interface Opening {
  /** Of the address: `as`, `channel`, `command`. */
  query?: Record<string, string>;
  /** Size, colours and permissions of the browser. */
  browser?: BrowserContextOptions;
  /** A Discord that has a bot already. */
  discord?: LocalDiscord;
  /** The Discord will go away: that the browser then finds nobody is no trouble. */
  goesAway?: boolean;
}

/** Somebody at the page. */
export interface Visit {
  page: Page;
  discord: LocalDiscord;
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
export function usePages(): (as: 'member' | 'moderator', opening?: Opening) => Promise<Visit> {
  let started: Awaited<ReturnType<typeof startBrowser>>;
  const troubles: string[] = [];
  beforeAll(async () => {
    started = await startBrowser();
  }, 60_000);
  afterAll(() => started.close());
  afterEach(() => {
    expect(troubles.splice(0)).toEqual([]);
  });

  return async (as, { query = {}, browser = {}, discord, goesAway = false } = {}) => {
    const world = discord ? undefined : await startWorld();
    const there = discord ?? (world?.local as LocalDiscord);
    const url = new URL(`?${new URLSearchParams({ as, ...query })}`, there.url);
    const page = await started.browser.newPage(browser);
    watch(page, url.host, (trouble) => (goesAway && NOBODY_THERE.test(trouble)) || troubles.push(trouble));
    await page.goto(url.href);
    await page.locator('#bot-state.online').waitFor();
    onTestFinished(async () => {
      await page.context().close();
      await world?.stop();
    });
    return visit(page, there);
  };
}

/** A bot that lives as long as the test does, and longer than its page. */
export function startSmallBot(handlers: Handlers) {
  onTestFinished(stopBots);
  return startBot(handlers);
}

/** Notes what should not be: errors on the page's console, and requests to anywhere else. */
function watch(page: Page, host: string, note: (trouble: string) => void): void {
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('console', (line) => line.type() === 'error' && note(line.text()));
  page.on('pageerror', (error) => note(error.message));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol !== 'data:' && asked.host !== host) note(request.url());
  });
}

function visit(page: Page, discord: LocalDiscord): Visit {
  const newest = () => page.locator('.message').last();
  return {
    page,
    discord,
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
