// A developer in the page: sees what went over the wire and which rule was broken, breaks the connection on purpose,
// opens links to a moment, and works on a phone or by keyboard alone.

import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startLocalDiscord } from '../../src/local/index.ts';
import { barriers, scrollsSideways } from './barriers.ts';
import { hasBrowser } from './browser.ts';
import { PHONE, startSmallBot, usePages } from './page.ts';

const MAY_COPY = { permissions: ['clipboard-read', 'clipboard-write'] };

const clipboard = (page: Page): Promise<string> => page.evaluate('navigator.clipboard.readText()');

describe.runIf(hasBrowser)('a developer', { timeout: 20_000 }, () => {
  const open = usePages();

  test('reads interaction and callback as JSON with their latency, and copies them', async () => {
    const { page, run, reads, newest } = await open('member', { browser: MAY_COPY });
    await run('ask', 'Who chaired the meeting?');
    await reads('Mr. Mohammed Ali Al Qaed');
    await newest()
      .getByRole('button', { name: /^Wire log, \d+ ms$/ })
      .click();
    await expect.poll(() => newest().locator('.wire pre').innerText()).toContain('"type": 4');
    await newest().getByText('Interaction', { exact: true }).click();
    await newest().getByText('"value": "Who chaired the meeting?"').waitFor();
    await newest().getByRole('button', { name: 'Copy Sent as JSON' }).first().click();
    const copied = JSON.parse(await clipboard(page));
    expect(copied).toMatchObject({ type: 2, data: { name: 'ask' } });
  });

  test('sees in red which rule the bot broke, without opening anything', async () => {
    const { discord } = await startSmallBot({
      command: (interaction) => interaction.reply('long '.repeat(500)).catch(() => {}),
    });
    const { run, newest, reads } = await open('member', { discord });
    await run('ask', 'anything');
    await reads('The answer was refused');
    const badge = newest().locator('.wire-toggle.bad');
    await badge.click();
    await expect.poll(() => newest().locator('.rules').innerText()).toContain('data.content');
    await reads('2000');
  });

  test('drops the connection, sees the bot reconnect, and gets an answer again', async () => {
    const { page, run, reads } = await open('member');
    await page.getByRole('button', { name: 'Faults' }).click();
    const panel = page.getByRole('complementary', { name: 'Faults' });
    await panel.getByRole('button', { name: 'Drop the connection' }).press('Enter');
    await panel.getByText(/closed/).waitFor();
    await panel.getByText(/resumed/).waitFor();
    await page.getByText('The bot is connected again').waitFor();
    await panel.getByRole('button', { name: '500' }).click();
    await panel.getByText('500 · first answers · 1 left').waitFor();
    await panel.getByRole('button', { name: 'Clear all' }).click();
    await panel.getByText('Nothing.').waitFor();
    await page.keyboard.press('Escape');
    await run('ask', 'Who chaired the meeting?');
    await reads('Mr. Mohammed Ali Al Qaed');
  });

  test('opens a link to a moment, sends it with Enter, and copies the same link from the reply', async () => {
    const query = { channel: 'عام', command: '/ask question:Who chaired the meeting? language:العربية' };
    const { page, reads, newest } = await open('member', { query, browser: MAY_COPY });
    await page.getByRole('heading', { name: '#عام', exact: true }).waitFor();
    expect(await page.locator('.message').count()).toBe(0);
    await page.keyboard.press('Enter');
    await reads('ترأس الاجتماع السيد محمد علي القائد');
    await newest().hover();
    await newest().getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied').waitFor();
    const link = new URL(await clipboard(page));
    expect(Object.fromEntries(link.searchParams)).toEqual({ as: 'member', ...query });
  });

  test('keeps a draft through a reload and while looking into another channel', async () => {
    const { page } = await open('member');
    const question = page.getByRole('combobox', { name: 'question' });
    await page.keyboard.type('/ask half a question');
    await page.getByRole('button', { name: 'reading' }).click();
    await page.getByRole('heading', { name: '#reading', exact: true }).waitFor();
    await page.getByRole('button', { name: 'general' }).click();
    await expect.poll(() => question.inputValue()).toBe('half a question');
    await page.waitForURL(/command=.*half/);
    await page.reload();
    await expect.poll(() => question.inputValue()).toBe('half a question');
  });

  test('keeps conversation and draft when the local Discord goes and comes back, and is told so', async () => {
    const { discord } = await startSmallBot({ command: (interaction) => interaction.reply('an answer') });
    const { page, run, reads } = await open('member', { discord, goesAway: true });
    await run('ask', 'anything');
    await reads('an answer');
    await page.keyboard.type('half a draft');
    await discord.close();
    await page.getByText('is lost · trying again').waitFor();
    await page.locator('#bot-state.offline').waitFor();
    const again = await startLocalDiscord({ port: Number(new URL(discord.url).port) });
    onTestFinished(() => again.close());
    await page.getByText('Connected to the local Discord again').waitFor();
    await page.getByText('The local Discord was started anew').waitFor();
    await reads('an answer');
    expect(await page.getByLabel('Message, or / for commands').inputValue()).toBe('half a draft');
  });

  test('reads a long conversation back to its beginning', async () => {
    const { discord } = await startSmallBot({});
    for (let number = 1; number <= 120; number += 1) discord.say({ content: `message ${number}` });
    const { page, reads } = await open('member', { discord });
    await reads('message 120');
    const beginning = page.getByRole('heading', { name: 'Welcome to #general' });
    await expect
      .poll(async () => {
        await page.locator('#messages').evaluate((list) => list.scrollTo(0, 0));
        return beginning.count();
      })
      .toBe(1);
    const texts = await page.locator('.message .markdown').allTextContents();
    expect(texts).toEqual(Array.from({ length: 120 }, (_, index) => `message ${index + 1}`));
  });

  test('works on a phone: nothing scrolls sideways, and a long press opens the menu of a message', async () => {
    const { page, run, reads, newest } = await open('member', { browser: PHONE });
    await run('ask', 'Who chaired the meeting?');
    await reads('Mr. Mohammed Ali Al Qaed');
    await newest().locator('.wire-toggle').click();
    await newest().locator('.wire pre').waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    const { x = 0, y = 0 } = (await newest().locator('.embed').boundingBox()) ?? {};
    await newest()
      .locator('.embed')
      .dispatchEvent('pointerdown', { pointerType: 'touch', clientX: x, clientY: Math.max(y, 60) });
    await page.getByRole('menuitem', { name: 'Ask about this' }).waitFor();
  });

  test.each(['dark', 'light'] as const)('meets no barrier in the page, in %s', async (colorScheme) => {
    const { page, run, reads, newest } = await open('moderator', { browser: { colorScheme } });
    await run('ask', 'من ترأس الاجتماع؟');
    await reads('ترأس الاجتماع');
    await newest().locator('.wire-toggle').click();
    await newest().locator('.wire pre').waitFor();
    await run('config show');
    await reads('Answers: On');
    await page.getByRole('button', { name: 'Faults' }).click();
    await page.keyboard.type('/');
    await page.getByRole('option', { name: '/ask' }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});
