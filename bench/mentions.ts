// What answering mentions costs: memory and computing of the bot while people write, with the intent and without it.
// In: how many guilds, and how many messages. Out: a table. Run: node bench/mentions.ts --guilds 2500 --messages 20000

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openStage } from './bots.ts';

const { values } = parseArgs({
  options: {
    guilds: { type: 'string', default: '2500' },
    messages: { type: 'string', default: '20000' },
    rate: { type: 'string', default: '500' },
    settle: { type: 'string', default: '5000' },
  },
});
const [guilds, messages, rate, settleMs] = [values.guilds, values.messages, values.rate, values.settle].map(
  Number,
) as [number, number, number, number];
/** A mention among so many messages. */
const MENTION_EVERY = 1000;

const rows = [];
for (const MENTIONS of ['off', 'on']) rows.push({ MENTIONS, ...(await measure({ MENTIONS })) });
console.table(rows);

/** Memory in MiB after a collection, computing in milliseconds. */
async function measure(env: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-bench-'));
  const stage = await openStage({ bot: 'mahdar', guilds, members: 20, folder, env });
  try {
    await stage.start();
    await stage.say({ count: messages / 10, perSecond: rate, mentionEvery: MENTION_EVERY });
    await sleep(settleMs);
    const [before, computed] = [await stage.memory(), stage.computingMs()];
    const bytes = await stage.say({ count: messages, perSecond: rate, mentionEvery: MENTION_EVERY });
    const computing = stage.computingMs() - computed;
    await sleep(settleMs);
    const after = await stage.memory();
    return {
      'resident before': round(before.collected),
      'resident after': round(after.collected),
      'heap before': round(before.heap),
      'heap after': round(after.heap),
      'computing for 1,000 messages': round((computing * 1000) / messages),
      'bytes of a message': bytes,
    };
  } finally {
    await stage.close();
    rmSync(folder, { recursive: true });
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
