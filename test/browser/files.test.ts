// Files in the page: a modal with every kind of field, a message with an attachment, and a download that goes wrong.

import { readFile } from 'node:fs/promises';
import type {
  ChatInputCommandInteraction,
  ContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriers, scrollsSideways } from './barriers.ts';
import { hasBrowser } from './browser.ts';
import { PHONE, runsFromTheRight, startSmallBot, usePages } from './page.ts';

const MINUTES = { name: 'محضر اللجنة.txt', mimeType: 'text/plain', buffer: Buffer.from('نص المحضر') };
const option = (label: string, value: string, description?: string) => ({ label, value, description });

/** A modal as a bot may send it that adds something. */
const MODAL = {
  custom_id: 'add',
  title: 'إضافة محضر جديد',
  components: [
    {
      type: 18,
      label: 'الملف',
      description: 'ملف واحد أو ملفان: الأصل والترجمة',
      component: { type: 19, custom_id: 'files', max_values: 2, file_types: ['.txt', '.pdf'] },
    },
    {
      type: 18,
      label: 'State',
      component: {
        type: 21,
        custom_id: 'state',
        options: [option('Draft', 'draft', 'Nobody sees it yet'), option('معتمد', 'approved', 'يراه الجميع')],
      },
    },
    {
      type: 18,
      label: 'Tell',
      component: {
        type: 22,
        custom_id: 'tell',
        required: false,
        options: [option('Members', 'members'), option('المشرفون', 'moderators')],
      },
    },
    {
      type: 18,
      label: 'The rights are clear',
      component: { type: 23, custom_id: 'rights', default: true },
    },
    { type: 18, label: 'Link', component: { type: 4, custom_id: 'link', style: 1, required: false } },
  ],
};

/** Says which files came, and what stands in them. */
async function readOut({ fields }: ModalSubmitInteraction): Promise<string> {
  const files = [...(fields.getUploadedFiles('files', true)?.values() ?? [])];
  const texts = files.map(async ({ url, title, name }) => {
    const text = await (await fetch(url)).text().catch(() => 'cut off');
    return `${title ?? name}: ${text}`;
  });
  const choices = [
    fields.getRadioGroup('state'),
    ...fields.getCheckboxGroup('tell'),
    fields.getCheckbox('rights'),
  ];
  return [...(await Promise.all(texts)), choices.join()].join('\n');
}

const bot = {
  command: (interaction: ChatInputCommandInteraction) => interaction.showModal(MODAL as never),
  modal: async (interaction: ModalSubmitInteraction) => interaction.reply(await readOut(interaction)),
  async contextMenu(interaction: ContextMenuCommandInteraction) {
    if (!interaction.isMessageContextMenuCommand()) return;
    const [file] = interaction.targetMessage.attachments.values();
    await interaction.reply(`${file?.title}, ${file?.size} bytes`);
  },
};

/** Drops files on a place of the page, as a pointer does that brings them from elsewhere. */
async function drop(page: Page, place: string, ...files: (typeof MINUTES)[]) {
  const dragged = await page.evaluateHandle(
    `(() => { const held = new DataTransfer();
      for (const { name, mimeType, bytes } of ${JSON.stringify(
        files.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: [...buffer] })),
      )}) held.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
      return held; })()`,
  );
  for (const type of ['dragover', 'drop'])
    await page.locator(place).dispatchEvent(type, { dataTransfer: dragged });
}

describe.runIf(hasBrowser)('files', { timeout: 20_000 }, () => {
  const open = usePages();

  test('are uploaded in a modal, and the bot reads them with what was chosen beside them', async () => {
    const { discord } = await startSmallBot(bot);
    const { page, run, reads } = await open('moderator', { discord });
    await run('ask', 'anything');
    const modal = page.getByRole('dialog', { name: MODAL.title });
    await modal.getByLabel('الملف').setInputFiles(MINUTES);
    await modal.getByText(MINUTES.name).waitFor();
    await drop(page, '.drop-zone', { ...MINUTES, name: 'second.txt' });
    await modal.getByRole('button', { name: 'Remove second.txt' }).waitFor();
    await modal.getByRole('radio', { name: 'معتمد' }).check();
    await modal.getByRole('checkbox', { name: 'Members' }).check();
    await modal.getByRole('button', { name: 'Submit' }).click();
    await reads('محضر اللجنة: نص المحضر');
    await reads('second.txt: نص المحضر');
    await reads('approved,members,true');
  });

  test('that a modal does not take are named with the reason, and nothing is sent without one', async () => {
    const { discord } = await startSmallBot(bot);
    const { page, run, reads } = await open('moderator', { discord });
    await run('ask', 'anything');
    const modal = page.getByRole('dialog');
    await drop(page, '.drop-zone', { ...MINUTES, name: 'game.exe' });
    await modal.getByRole('alert').getByText('is none of .txt .pdf').waitFor();
    await modal.getByRole('radio', { name: 'Draft' }).press('Space');
    await page.keyboard.press('Enter');
    expect(await modal.count()).toBe(1);
    await drop(page, '.drop-zone', MINUTES);
    await modal.getByRole('radio', { name: 'Draft' }).press('Enter');
    await reads('محضر اللجنة: نص المحضر');
  });

  test('are dropped on the box, sent with a message, used from its menu and downloaded again', async () => {
    const { discord } = await startSmallBot(bot);
    const { page, newest, reads } = await open('member', { discord });
    await drop(page, '#composer', MINUTES, { ...MINUTES, name: 'wrong.txt' });
    await page.getByRole('button', { name: 'Remove wrong.txt' }).click();
    await page.keyboard.type('the minutes');
    await page.keyboard.press('Enter');
    await reads('the minutes');
    const link = newest().getByRole('link', { name: MINUTES.name });
    expect(await link.innerText()).toContain('17 bytes');
    expect(await runsFromTheRight(link)).toBe(true);
    const download = page.waitForEvent('download');
    await link.click();
    expect(await readFile(await (await download).path(), 'utf8')).toBe('نص المحضر');
    await newest().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Ask about this' }).click();
    await reads('محضر اللجنة, 17 bytes');
  });

  test('whose download is cut off on request are told as such by the bot', async () => {
    const { discord } = await startSmallBot(bot);
    const { page, run, reads } = await open('moderator', { discord });
    await page.getByRole('button', { name: 'Faults' }).click();
    await page.getByRole('button', { name: 'Cut in the middle' }).click();
    await page.getByText('cut · any download · 1 left').waitFor();
    await page.getByRole('textbox', { name: 'Message' }).focus();
    await run('ask', 'anything');
    await page.getByLabel('الملف').setInputFiles(MINUTES);
    await page.getByRole('radio', { name: 'Draft' }).check();
    await page.getByRole('button', { name: 'Submit' }).click();
    await reads('محضر اللجنة: cut off');
    await page.getByText('Nothing.').waitFor();
  });

  test.each(['dark', 'light'] as const)('meet no barrier and fit a phone, in %s', async (colorScheme) => {
    const { discord } = await startSmallBot(bot);
    const { page, run, reads } = await open('moderator', { discord, browser: { ...PHONE, colorScheme } });
    await page.locator('#composer input[type=file]').setInputFiles(MINUTES);
    await page.getByRole('textbox', { name: 'Message' }).press('Enter');
    await reads(MINUTES.name);
    await page.locator('#composer input[type=file]').setInputFiles(MINUTES);
    expect(await barriers(page)).toEqual([]);
    await run('ask', 'anything');
    const modal = page.getByRole('dialog');
    await modal.getByLabel('الملف').setInputFiles(MINUTES);
    expect(await runsFromTheRight(modal.locator('.choice', { hasText: 'معتمد' }))).toBe(true);
    expect(await barriers(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await modal.evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth)).toBe(false);
  });
});
