// `npm run growth`: how the bot's library grows with the number of meetings. In: numbers of meetings, and a folder to
// make them in. Out: a table, docs/growth.md with the table, docs/growth.svg with the curves. Next: `growth-child.ts`, which measures one number.

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateMeetings } from './generate.ts';
import type { Growth } from './growth-child.ts';
import { plotGrowth } from './growth-plot.ts';
import { describeGrowth } from './growth-table.ts';

const USAGE = `npm run growth -- --in FOLDER                 10, 100, 1,000 and 10,000 meetings; the last takes a quarter of an hour
npm run growth -- --in FOLDER --meetings 10,100`;
const ROUNDS = 3;
const DOCS = join(import.meta.dirname, '../docs');

const { values } = parseArgs({
  options: { in: { type: 'string' }, meetings: { type: 'string', default: '10,100,1000,10000' } },
});
const counts = values.meetings.split(',').map(Number);

if (!values.in || counts.some((count) => !Number.isInteger(count) || count < 2)) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const rows = counts.map((count) => measure(count, join(values.in as string, `${count}`)));
  console.table(rows);
  writeFileSync(join(DOCS, 'growth.md'), describeGrowth(rows));
  writeFileSync(join(DOCS, 'growth.svg'), plotGrowth(rows));
}

/** Measures in a process of its own, after everything is kept: what a start finds. */
function measure(count: number, folder: string): Growth {
  generateMeetings(count, folder, console.log);
  const env = { ...process.env, DATA_FOLDER: folder, INDEX_FOLDER: `${folder}-index` };
  run(['src/cli/index.ts'], env, 'inherit');
  const child = () =>
    JSON.parse(
      run(['--expose-gc', '--max-semi-space-size=4', 'bench/growth-child.ts'], env, 'pipe'),
    ) as Growth;
  return leastOf(Array.from({ length: ROUNDS }, child));
}

/** What else a machine does makes everything take longer, never shorter: of several rounds the least is the truest. */
function leastOf(rounds: Growth[]): Growth {
  const names = Object.keys(rounds[0] ?? {}) as (keyof Growth)[];
  const least = names.map((name) => [name, Math.min(...rounds.map((round) => round[name]))]);
  return Object.fromEntries(least) as Growth;
}

function run(args: string[], env: NodeJS.ProcessEnv, stdout: 'inherit' | 'pipe'): string {
  const cwd = join(import.meta.dirname, '..');
  const { status, stdout: output } = spawnSync(process.execPath, args, {
    env,
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'inherit'],
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return output ?? '';
}
