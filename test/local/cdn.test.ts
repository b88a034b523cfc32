// The CDN: what an attachment's address gives, until when, and how it misbehaves on request.

import { afterEach, expect, test } from 'vitest';
import type { Fault, LocalDiscordOptions } from '../../src/local/index.ts';
import { startBot, stopBots } from './bot.ts';

afterEach(stopBots);

const DAY_MS = 86_400_000;
const CONTENT = 'the minutes of a meeting';

/** A message with a file, and the file's address. */
async function upload(options: LocalDiscordOptions = {}) {
  const { discord } = await startBot({}, options);
  const file = { name: 'minutes.txt', contentType: 'text/plain', content: Buffer.from(CONTENT) };
  const message = discord.say({ files: [file] });
  return { discord, message, url: message.attachments[0]?.url ?? '' };
}

test('a file comes with its type and length, and is never run as a page', async () => {
  const { url, discord } = await upload();
  const response = await fetch(url);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(CONTENT.length),
    'content-disposition': 'attachment',
  });
  expect(await response.text()).toBe(CONTENT);
  const { pathname: path, searchParams } = new URL(url);
  expect([...searchParams.keys()]).toEqual(['ex', 'is', 'hm']);
  expect(discord.downloads).toEqual([{ path, status: 200, isInjected: false }]);
});

test('an address is good for a day, and a message that is asked for again has a good one', async () => {
  let now = Date.now();
  const { discord, message, url } = await upload({ now: () => now });
  now += DAY_MS + 1;
  const late = await fetch(url);
  expect([late.status, await late.text()]).toEqual([404, 'This content is no longer available.']);
  const path = `${discord.apiUrl}/v10/channels/${message.channel_id}/messages/${message.id}`;
  const again = await fetch(path, { headers: { authorization: `Bot ${discord.token}` } });
  const { attachments } = (await again.json()) as typeof message;
  expect(await (await fetch(attachments[0]?.url ?? '')).text()).toBe(CONTENT);
});

test.each<[string, RegExp, string]>([
  ['without a signature', /\?.*/, ''],
  ['that is good for longer than it was signed', /ex=\w+/, 'ex=ffffffff'],
  ['of another name', /\.txt/, '.html'],
])('an address %s gives nothing', async (_what, part, forged) => {
  const { url } = await upload();
  expect((await fetch(url.replace(part, forged))).status).toBe(404);
});

const elsewhere = { location: 'https://example.com/other.txt' };

/** What comes of a download, faults included. */
async function download(url: string) {
  const response = await fetch(url, { redirect: 'manual' });
  const body = await response.text().catch(({ message }: Error) => message);
  const { status, headers } = response;
  return { status, body, type: headers.get('content-type'), location: headers.get('location') };
}

test.each<[string, string, object, Fault, object]>([
  [
    'fail-cdn',
    '404',
    { status: 404 },
    { status: 404 },
    { status: 404, body: 'This content is no longer available.' },
  ],
  ['slow-cdn', 'slow', { delayMs: 20, times: 1 }, { delayMs: 20 }, { status: 200, body: CONTENT }],
  ['reset-cdn', 'cut off', {}, { reset: true }, { status: 200, body: 'terminated' }],
  [
    'mistype-cdn',
    'of the wrong type',
    { contentType: 'image/png' },
    { headers: { 'content-type': 'image/png' } },
    { status: 200, body: CONTENT, type: 'image/png' },
  ],
  [
    'redirect-cdn',
    'elsewhere',
    elsewhere,
    { status: 302, headers: elsewhere },
    { status: 302, ...elsewhere },
  ],
])(
  '%s: a download is %s once, on request of the page or of a test',
  async (action, _what, body, fault, met) => {
    const { discord, url } = await upload();
    const arm = [
      () => fetch(`${discord.url}local/${action}`, { method: 'POST', body: JSON.stringify(body) }),
      () => discord.failNext({ on: 'cdn', path: 'minutes', ...fault }),
    ];
    for (const one of arm) {
      await one();
      expect(await download(url)).toMatchObject(met);
      expect(await download(url)).toMatchObject({ status: 200, body: CONTENT });
    }
    expect(discord.downloads.map(({ isInjected }) => isInjected)).toEqual([true, false, true, false]);
  },
);

test('a fault of the CDN leaves the API alone, and one of the API the CDN', async () => {
  const { discord, url } = await upload();
  discord.failNext({ status: 500 });
  expect((await download(url)).status).toBe(200);
  discord.clearFaults();
  discord.failNext({ on: 'cdn', status: 500 });
  expect((await fetch(`${discord.apiUrl}/v10/gateway`)).status).toBe(200);
  expect((await download(url)).status).toBe(500);
});
