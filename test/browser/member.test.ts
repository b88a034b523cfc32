// A member in the page, with keyboard and mouse: asks, reads, follows a citation, turns the language, dismisses.

import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.ts';
import { runsFromTheRight, usePages } from './page.ts';

const QUOTE = 'ترأس السيد محمد علي القائد الرئيس التنفيذي لهيئة المعلومات والحكومة الإلكترونية';

describe.runIf(hasBrowser)('a member', { timeout: 20_000 }, () => {
  const open = usePages();

  test('asks in Arabic on the keyboard and reads answer and quote from the right', async () => {
    const { run, newest, reads } = await open('member');
    await run('ask', 'من ترأس الاجتماع؟');
    await reads('ترأس الاجتماع السيد محمد علي القائد');
    await reads(QUOTE);
    expect(await runsFromTheRight(newest().locator('.embed p').first())).toBe(true);
    expect(await runsFromTheRight(newest().locator('blockquote'))).toBe(true);
  });

  test('asks in English and reads the answer from the left, the Arabic quote from the right', async () => {
    const { run, newest, reads } = await open('member');
    await run('ask', 'Who chaired the meeting?');
    await reads('Mr. Mohammed Ali Al Qaed, Chief Executive of the Information & eGovernment Authority (iGA)');
    await reads(QUOTE);
    await reads('Translation: Mr. Mohammed Ali Al Qaed');
    expect(await runsFromTheRight(newest().locator('.embed p').first())).toBe(false);
    expect(await runsFromTheRight(newest().locator('blockquote'))).toBe(true);
  });

  test('asks for the cost and is told that the article does not give it', async () => {
    const { run, newest, reads } = await open('member');
    await run('ask', 'How much did the meeting cost?');
    await reads('The article mentions no costs.');
    expect(await newest().locator('blockquote').count()).toBe(0);
  });

  test('opens a citation in its context, privately, and dismisses it; the answer stays', async () => {
    const { page, run, reads, press } = await open('member');
    await run('ask', 'Who chaired the meeting?');
    await reads(QUOTE);
    await press('In context');
    await reads('Only you can see this');
    await reads(QUOTE);
    expect(await page.locator('.message').count()).toBe(2);
    await press('Next');
    await reads('Page 2 of');
    await press('Dismiss message');
    await expect.poll(() => page.locator('.message').count()).toBe(1);
    await reads(QUOTE);
  });

  test('turns the answer into the other language and back, and takes it away for everybody', async () => {
    const { page, run, reads, press, become } = await open('member');
    await run('ask', 'Who chaired the meeting?');
    await reads('Translation:');
    await press('العربية');
    await reads('ترأس الاجتماع السيد محمد علي القائد');
    await press('English');
    await reads('Translation:');
    await press('Dismiss');
    await expect.poll(() => page.locator('.message').count()).toBe(0);
    await become('moderator');
    expect(await page.locator('.message').count()).toBe(0);
  });

  test('picks a person from the list that appears while typing, on the keyboard', async () => {
    const { page, reads } = await open('member');
    const { keyboard } = page;
    const offered = (name: string) => page.getByRole('option', { name }).first().waitFor();
    await keyboard.type('/attendees');
    await keyboard.press('Enter');
    await offered('person');
    await keyboard.press('Tab');
    await keyboard.type('alqaid');
    await offered('Al Qaed');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await reads('السيد محمد علي القائد، الرئيس التنفيذي');
    await reads(QUOTE);
  });

  test('asks about a message from its menu, by mouse and on the keyboard', async () => {
    const { page, reads, newest } = await open('member');
    const question = async (text: string) => {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await reads(text);
    };
    await question('Who chaired the meeting?');
    await newest().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Ask about this' }).click();
    await reads('Mr. Mohammed Ali Al Qaed');
    await question('Who presented the cloud experience?');
    await newest().focus();
    await page.keyboard.press('Shift+F10');
    await page.keyboard.press('Enter');
    await reads('Dr. Khalid Al Mutawah');
  });
});
