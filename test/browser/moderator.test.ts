// A moderator in the page: opens the panel, decides where and how the bot speaks, and sees that members are told so.

import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.ts';
import { runsFromTheRight, usePages } from './page.ts';

describe.runIf(hasBrowser)('a moderator', { timeout: 30_000 }, () => {
  const open = usePages();

  test('closes a channel in the panel, and a member who asks there is told so privately', async () => {
    const { page, run, reads, choose, become } = await open('moderator');
    await run('config show');
    await reads('Answers: On · default');
    await choose('Answers: Off');
    await reads('Answers not set → Off');
    await become('member');
    await run('ask', 'Who chaired the meeting?');
    await reads('The moderators turned answers off in this channel.');
    await reads('Only you can see this');
    await become('moderator');
    expect(await page.getByText('turned answers off').count()).toBe(0);
  });

  test('closes all but two channels, exports, resets, imports, and reads it all in the log', async () => {
    const { page, newest, run, reads, press, choose } = await open('moderator');
    await run('config show');
    await reads('Settings in #general');
    await press('Whole server');
    await reads('Settings of the whole server');
    await choose('Answers: Only in the channels I name');
    await reads('To name a channel, pick it below and turn answers on there.');
    for (const [channel, language] of [
      ['عام', 'Arabic'],
      ['reading', 'English'],
    ] as const) {
      await choose(`# ${channel}`);
      await reads(`Settings in #${channel}`);
      await choose('Answers: On');
      await reads('Answers not set → On');
      await choose(`Language: ${language}`);
      await reads(`Language not set → ${language}`);
    }
    await press('Whole server');
    await reads('With settings of their own: #عام · #reading');

    await run('config export');
    const download = page.waitForEvent('download');
    await newest().getByRole('link', { name: 'mahdar-settings.json' }).click();
    const file = await (await download).path();
    await page.keyboard.type('/config reset');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Everything');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await reads('Everything is back to its default.');
    await page.keyboard.type('/config import');
    await page.keyboard.press('Enter');
    await page.getByLabel('file').setInputFiles(file);
    await page.keyboard.press('Enter');
    await reads('The settings of the file are saved.');
    await run('config log');
    await reads('server · Answers not set → Only in the channels I name');
    await reads('#reading · Language English → not set');
    await press('Older');
    await reads('1. ');
  });

  test('sets the server to Arabic, and the panel and the commands of members become Arabic', async () => {
    const { page, newest, run, reads, press, choose, become } = await open('moderator');
    await run('config show');
    await reads('Settings in #general');
    await press('Whole server');
    await reads('Settings of the whole server');
    const toldOfCommands = page.waitForResponse(/local\/state/);
    await choose('Language: Arabic');
    await reads('لغة الرد: العربية · محدد هنا');
    expect(await runsFromTheRight(newest().locator('.embed p').last())).toBe(true);
    await toldOfCommands;
    await become('member');
    await page.keyboard.type('/');
    for (const command of ['/اسأل', '/الحضور', '/جدول-الأعمال', '/التجارب'])
      await page.getByRole('option', { name: command }).waitFor();
    await page.keyboard.press('Backspace');
    await run('اسأل', 'من ترأس الاجتماع؟');
    await reads('ترأس الاجتماع السيد محمد علي القائد');
  });
});
