// A moderator in the page: gives the bot minutes, looks at what it understood, corrects, publishes; and a member asks.

import { describe, expect, onTestFinished, test } from 'vitest';
import { startOwnWorld } from '../discord/own-world.ts';
import { LIGHTHOUSE, ORCHARD } from '../own-meetings.ts';
import { barriers, scrollsSideways } from './barriers.ts';
import { hasBrowser } from './browser.ts';
import { PHONE, runsFromTheRight, usePages } from './page.ts';

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

describe.runIf(hasBrowser)('a moderator', { timeout: 60_000 }, () => {
  const open = usePages();

  async function start(...[as, opening = {}]: Parameters<typeof open>) {
    const { world, stores, end } = await startOwnWorld();
    onTestFinished(end);
    return { ...(await open(as, { ...opening, discord: world.local })), stores };
  }

  test('uploads minutes, corrects a name, publishes, and a member’s question is answered', async () => {
    const { page, run, reads, press, choose, become } = await start('moderator');
    await run('library add');
    const form = page.getByRole('dialog');
    await form.getByLabel('File of the article or minutes').setInputFiles(file('minutes.md', ORCHARD));
    await form.getByRole('button', { name: 'Submit' }).click();
    await reads('Draft: Minutes of the Orchard Club, 7 May 2024');
    expect(await barriers(page)).toEqual([]);
    await press('Next');
    await reads('People (2)');
    await choose('Piers Aldous');
    await form.getByLabel('Name').fill('Peter Aldous');
    await form.getByRole('button', { name: 'Submit' }).click();
    await reads('The correction is saved.');
    await press('Publish as approved');
    await reads('Members can ask now');
    await become('member');
    await run('ask', 'Who chaired the meeting of the Orchard Club?');
    await reads('Maud Tilney');
  });

  test('does so in Arabic, from the right, on a phone', async () => {
    const { page, discord, newest, run, reads, press, stores } = await start('moderator', {
      browser: PHONE,
    });
    await stores.settings.change(discord.guildId, '1', [{ at: 'server', key: 'language', to: 'ar' }]);
    await run('library add');
    const form = page.getByRole('dialog');
    await form.getByLabel('أو النص نفسه').fill(LIGHTHOUSE);
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('button', { name: 'Submit' }).click();
    await reads('مسودة: لجنة الفنارات');
    expect(await runsFromTheRight(newest().locator('.embed p').last())).toBe(true);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await barriers(page)).toEqual([]);
    await press('نشر نصاً معتمداً');
    await reads('يمكن للأعضاء أن يسألوا الآن');
    const options = { question: 'من ترأس اجتماع لجنة الفنارات؟' };
    await discord.command({ name: 'ask', options });
    await reads('غسان الرواحي');
  });
});
