// A browser out of a package, with the few system libraries and the font that it needs, so that tests and pictures are made
// where none is installed. In: nothing. Out: a Chromium without a window. Next: `page.ts` opens the bot's page in it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** The package holds a browser for this platform alone. */
export const hasBrowser = process.platform === 'linux' && process.arch === 'x64';

/** Starts the browser; `close` ends it and takes its files away again. */
export async function startBrowser(): Promise<{ browser: Browser; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-browser-'));
  const browser = await chromium.launch({
    executablePath: await unpackInto(folder),
    // Whoever is root, as in many containers, gets no sandbox; the only page that is opened is ours.
    args: ['--no-sandbox'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: writeFontsConfig(folder),
    },
  });
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, maxRetries: 5 });
    },
  };
}

/** Unpacks into a folder of this run: one that is shared may hold what an interrupted run left, or another user's. */
async function unpackInto(folder: string): Promise<string> {
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME } = process.env;
  // The package adds its libraries only where it believes to be on a bare machine.
  setEnvironment({ TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } finally {
    setEnvironment({ TMPDIR, AWS_LAMBDA_JS_RUNTIME });
  }
}

/** Other tests of this process read the same variables. */
function setEnvironment(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/** Without any font, text has no height and counts as invisible. */
function writeFontsConfig(folder: string): string {
  const path = join(folder, 'fonts.conf');
  const [fonts, cache] = [join(folder, 'fonts'), join(folder, 'fonts-cache')];
  writeFileSync(path, `<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>`);
  return path;
}
