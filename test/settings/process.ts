// A process of its own that uses settings, for tests of what happens between processes and when one is killed.
// Arguments: an address, then `open`, or `write` with a channel's id and how many changes to make.
// It says `ready`, waits for a line on its standard input, and then prints a line for each thing that is acknowledged.

import { once } from 'node:events';
import { openSettings } from '../../src/settings/open.ts';

const [url = '', task, channel = '', count = '0'] = process.argv.slice(2);
const GUILD = '123456789012345678';
const MEMBER = '423456789012345678';

process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdin.pause();
const store = await openSettings(url);
process.stdout.write('open\n');
if (task === 'write') await write(Number(count));
await store.close();

/** Sets two values to the next number at each change, so that half a change would show. */
async function write(changes: number): Promise<void> {
  const start = store.read(GUILD).channels[channel]?.cooldownSeconds ?? 0;
  for (let to = start + 1; to <= start + changes; to++) {
    await store.change(GUILD, MEMBER, [
      { at: channel, key: 'cooldownSeconds', to },
      { at: channel, key: 'meeting', to: `${to}` },
    ]);
    process.stdout.write(`${to}\n`);
  }
}
