// `node bench/kill.ts [ROUNDS] [SEED] [DATABASE]`: kills a process that publishes, corrects and removes meetings.
// In: how often, and on which database; a new file unless one is named. Out: a line of figures; 1 where anything was lost.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRounds } from './kill-rounds.ts';

const [rounds = '200', seed = 'bees', database] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'mahdar-kill-'));
try {
  const url = database ?? join(folder, 'mahdar.sqlite');
  console.log(JSON.stringify({ seed, ...(await killRounds({ url, rounds: Number(rounds), seed })) }));
} finally {
  rmSync(folder, { recursive: true });
}
