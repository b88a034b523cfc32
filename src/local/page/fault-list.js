// What can be broken on purpose. In: nothing. Out: the buttons and menus of the panel. Next: `faults.js`.

/** Button, action, body and purpose of what happens to the gateway. */
export const GATEWAY = [
  ['Drop the connection', 'gateway-drop', {}, 'As a torn cable: the bot should resume'],
  ['Ask to reconnect', 'gateway-reconnect', {}, 'Op 7: the bot should resume'],
  [
    'Invalid session, resumable',
    'gateway-invalidate',
    { resumable: true },
    'Op 9 true: the bot should resume',
  ],
  ['Invalid session', 'gateway-invalidate', {}, 'Op 9 false: the bot should identify anew'],
];

/** The same of REST calls. */
export const REST = [
  [
    '429 for 2 s',
    'fail-rest',
    { status: 429, retryAfter: 2 },
    'Too many requests: the bot should wait and try again',
  ],
  ['500', 'fail-rest', { status: 500 }, 'An error of Discord'],
  ['Cut', 'reset-rest', {}, 'The connection breaks without an answer'],
  ['Slow: 1 s', 'slow-rest', { delayMs: 1_000 }, 'Still in time'],
  ['Too slow: 4 s', 'slow-rest', { delayMs: 4_000 }, 'Later than the 3 s that an interaction waits'],
];

/** The same of downloads. */
export const CDN = [
  ['Slow: 4 s', 'slow-cdn', { delayMs: 4_000 }, 'The rest of the file comes 4 s after its first half'],
  ['Cut in the middle', 'reset-cdn', {}, 'The connection breaks after half of the file'],
  ['File 404', 'fail-cdn', { status: 404 }, 'As an address that is too old'],
  ['Wrong type', 'mistype-cdn', { contentType: 'image/png' }, 'The file says that it is a picture'],
  [
    'Redirect elsewhere',
    'redirect-cdn',
    { location: 'https://example.com/elsewhere' },
    'A bot that follows leaves the CDN',
  ],
];

/** Which calls, by a part of their path. */
export const CALLS = [
  ['/callback', 'first answers'],
  ['/webhooks', 'edits and follow-ups'],
  ['', 'any call'],
];

/** How many of them. */
export const TIMES = [
  [1, 'once'],
  [3, '3 times'],
  [10, '10 times'],
];

/** The next interaction comes twice. */
export const TWICE = ['Deliver twice', 'deliver-twice', {}, 'As Discord sometimes does: one answer is right'];
