// `npm run screenshots`: takes the README's pictures of the running bot.
// In: BROWSER, the command that starts a Chromium. Out: `docs/page-dark.png` and `docs/page-light.png`.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Page, withPage } from './browser.ts';

const MAIN = join(import.meta.dirname, '../src/index.js');
const QUESTIONS = ['من ترأس الاجتماع؟', 'Who presented the cloud experience?', 'What did the meeting cost?'];
const WINDOW = { width: 960, height: 910, deviceScaleFactor: 2, mobile: false };

const { BROWSER } = process.env;
if (BROWSER) await withBot((url) => withPage(BROWSER, (page) => takePictures(page, url)));
else {
  console.error('BROWSER must be the command that starts a Chromium, such as BROWSER=chromium');
  process.exitCode = 2;
}

/** Starts the bot on its local Discord, hands the page's address to `use`, and stops the bot again. */
async function withBot(use: (url: string) => Promise<void>): Promise<void> {
  // Away from the project's `.env` there is no token: nobody's own bot answers here.
  const env = { PATH: process.env.PATH, PORT: '0' };
  const bot = spawn(process.execPath, [MAIN], { cwd: tmpdir(), env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await use(await addressOf(bot.stdout));
  } finally {
    bot.kill();
    await once(bot, 'exit');
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

async function takePictures(page: Page, url: string): Promise<void> {
  for (const question of QUESTIONS) await ask(question, url);
  await page.send('Emulation.setDeviceMetricsOverride', WINDOW);
  for (const look of ['dark', 'light']) {
    const features = [{ name: 'prefers-color-scheme', value: look }];
    await page.send('Emulation.setEmulatedMedia', { features });
    await page.send('Page.navigate', { url });
    await page.until(`document.querySelectorAll('#bot-state.online, .message').length > ${QUESTIONS.length}`);
    const { data } = await page.send('Page.captureScreenshot');
    writeFileSync(join(import.meta.dirname, `page-${look}.png`), String(data), 'base64');
  }
}

async function ask(question: string, url: string): Promise<void> {
  const body = JSON.stringify({ as: 'member', channel: 'general', name: 'ask', options: { question } });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}local/command`, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(await response.text());
}
