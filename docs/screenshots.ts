// `npm run screenshots`: takes the README's pictures of the running bot. In: nothing. Out: `docs/*.webp`.
// The browser is that of the tests. Next: `pictures.ts` says what is shown on each.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../test/browser/browser.ts';
import { type Picture, pictures } from './pictures.ts';

const MAIN = join(import.meta.dirname, '../src/index.js');
const DESK = { width: 1100, height: 760 };
const QUALITY = 0.85;

await withBot(async (url) => {
  const { browser, close } = await startBrowser();
  try {
    for (const picture of pictures) await take(browser, url, picture);
  } finally {
    await close();
  }
});

/** Starts the bot on its local Discord, hands the page's address to `use`, and stops the bot again. */
async function withBot(use: (url: string) => Promise<void>): Promise<void> {
  // Away from the project's `.env` there is no token: nobody's own bot answers here.
  const cwd = mkdtempSync(join(tmpdir(), 'mahdar-'));
  const env = { PATH: process.env.PATH, PORT: '0', DATABASE_URL: join(cwd, 'settings.sqlite') };
  const bot = spawn(process.execPath, [MAIN], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await use(await addressOf(bot.stdout));
  } finally {
    bot.kill();
    await once(bot, 'exit');
    rmSync(cwd, { recursive: true });
  }
}

/** Reads what the bot prints until it is ready, and returns the page's address. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let address = '';
  for await (const line of createInterface({ input: output })) {
    address ||= /Open (\S+)/.exec(line)?.[1] ?? '';
    if (line.includes('"ready"')) return address;
  }
  throw new Error('The bot did not start');
}

/** Prepares the page once and pictures it in each of its looks. */
async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const { name, looks, size = DESK, query, prepare } = picture;
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: 2 });
  await page.goto(`${url}?${new URLSearchParams(query)}`);
  await page.locator('#bot-state.online').waitFor();
  await prepare(page);
  await page.mouse.move(0, 0);
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look });
    const png = await page.screenshot();
    writeFileSync(join(import.meta.dirname, `${name}-${look}.webp`), await toWebp(browser, png));
  }
  await page.context().close();
}

/** The same picture in a fifth of the size, as the browser itself writes it. */
async function toWebp(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const address = await page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: ${QUALITY} });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  })()`);
  await page.context().close();
  return Buffer.from(String(address), 'base64');
}
