// What is shown on each picture. In: a page of the running bot. Out: the page as it is to be pictured.

import type { Page } from 'playwright-core';
import { ORCHARD } from '../test/own-meetings.ts';

/** A picture and its looks; `query` is the address that it begins with. Each has a channel to itself. */
export interface Picture {
  name: string;
  looks: ('dark' | 'light')[];
  /** The window, in CSS pixels. */
  size?: { width: number; height: number };
  query: Record<string, string>;
  prepare(page: Page): Promise<void>;
}

const TOO_SLOW_MS = 3_000;
const newest = (page: Page) => page.locator('.message').last();

/** Sends a command by a link that is followed, and waits for the reply. */
async function send(page: Page, line: string): Promise<void> {
  const before = await page.locator('.message').count();
  const url = new URL(page.url());
  url.searchParams.set('command', line);
  url.searchParams.set('run', '1');
  await page.goto(url.href);
  await page.locator('.message').nth(before).waitFor();
}

async function openFaults(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Faults' }).click();
}

const form = (page: Page) => page.getByRole('dialog');

/** A moderator opens the form for a meeting and puts a file into it. */
async function chooseFile(page: Page): Promise<void> {
  const url = new URL(page.url());
  url.searchParams.set('command', '/library add');
  url.searchParams.set('run', '1');
  await page.goto(url.href);
  const buffer = Buffer.from(ORCHARD);
  const file = { name: 'orchard-club.md', mimeType: 'text/markdown', buffer };
  await form(page).getByLabel('File of the article or minutes').setInputFiles(file);
}

/** … looks at what was understood, which is on pages. */
async function lookThrough(page: Page): Promise<void> {
  await chooseFile(page);
  await form(page).getByRole('button', { name: 'Submit' }).click();
  await page.getByText('Draft: Minutes of the Orchard Club').first().waitFor();
}

/** How a moderator adds a meeting and members ask, step by step: each picture goes on where the one before ended. */
const adding: Picture[] = [
  {
    name: 'adding-1-file',
    looks: ['light'],
    size: { width: 1000, height: 760 },
    query: { as: 'moderator', channel: 'general' },
    prepare: chooseFile,
  },
  {
    name: 'adding-2-draft',
    looks: ['light'],
    size: { width: 1000, height: 860 },
    query: { as: 'moderator', channel: 'general' },
    prepare: lookThrough,
  },
  {
    name: 'adding-3-correct',
    looks: ['light'],
    size: { width: 1000, height: 760 },
    query: { as: 'moderator', channel: 'general' },
    async prepare(page) {
      await lookThrough(page);
      await newest(page).getByRole('button', { name: 'Next' }).click();
      await newest(page).getByText('People (2)').waitFor();
      const option = newest(page).locator('option', { hasText: 'Piers Aldous' }).last();
      await newest(page)
        .locator('select')
        .selectOption((await option.getAttribute('value')) ?? '');
      await form(page).getByLabel('Name').waitFor();
    },
  },
  {
    name: 'adding-4-published',
    looks: ['light'],
    size: { width: 1000, height: 620 },
    query: { as: 'moderator', channel: 'general' },
    async prepare(page) {
      await lookThrough(page);
      await newest(page).getByRole('button', { name: 'Publish as approved' }).click();
      await page.getByText('Members can ask now').first().waitFor();
    },
  },
  {
    name: 'adding-5-asked',
    looks: ['light'],
    size: { width: 1000, height: 900 },
    query: { as: 'member', channel: 'general' },
    async prepare(page) {
      await send(page, '/ask question:Who chaired the meeting of the Orchard Club?');
      await send(page, '/ask question:ماذا قرر النادي بشأن مهرجان عصير التفاح؟');
    },
  },
  {
    name: 'adding-6-compared',
    looks: ['light'],
    size: { width: 1000, height: 760 },
    query: { as: 'member', channel: 'reading' },
    prepare: (page) => send(page, '/compare topic:pear trees'),
  },
];

export const pictures: Picture[] = [
  {
    name: 'page',
    looks: ['dark', 'light'],
    size: { width: 1000, height: 860 },
    query: { as: 'member', channel: 'general' },
    async prepare(page) {
      await send(page, '/ask question:من ترأس الاجتماع؟');
      await send(page, '/ask question:Who presented the cloud experience?');
    },
  },
  {
    name: 'context',
    looks: ['light'],
    query: { as: 'member', channel: 'عام' },
    async prepare(page) {
      await send(page, '/ask question:كم دولة شاركت في الاجتماع؟');
      await newest(page).getByRole('button', { name: 'في سياقه' }).click();
      await page.getByText('Only you can see this').waitFor();
    },
  },
  {
    name: 'refusal',
    looks: ['dark'],
    size: { width: 1000, height: 520 },
    query: { as: 'member', channel: 'reading' },
    async prepare(page) {
      await send(page, '/ask question:What did the meeting cost?');
      await send(page, '/ask question:كم كلف الاجتماع؟');
    },
  },
  {
    name: 'moderator',
    looks: ['dark', 'light'],
    query: { as: 'moderator', channel: 'Questions of the week' },
    prepare: (page) => send(page, '/config show'),
  },
  {
    name: 'wire',
    looks: ['dark', 'light'],
    query: { as: 'member', channel: 'dm' },
    async prepare(page) {
      await openFaults(page);
      await page.getByRole('button', { name: 'Too slow: 4 s' }).click();
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await send(page, '/ask question:Who chaired the meeting?');
      await page.getByText('The application did not respond').waitFor({ timeout: 2 * TOO_SLOW_MS });
      await newest(page).locator('.wire-toggle').click();
      await newest(page).locator('.wire pre').first().waitFor();
    },
  },
  {
    name: 'phone',
    looks: ['dark'],
    size: { width: 390, height: 760 },
    query: { as: 'member', channel: 'reading' },
    prepare: (page) => send(page, '/ask question:من قدم تجربة السحابة أولاً؟'),
  },
  {
    name: 'faults',
    looks: ['dark'],
    query: { as: 'member', channel: 'dm' },
    async prepare(page) {
      await openFaults(page);
      await page.getByRole('button', { name: 'Drop the connection' }).click();
      await page.getByText('resumed').first().waitFor();
      await page.getByRole('button', { name: '429 for 2 s' }).click();
      await page.getByRole('button', { name: 'Deliver twice' }).click();
      await page.getByText('429 · first answers').waitFor();
    },
  },
  ...adding,
];
