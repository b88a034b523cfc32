// `npm run bench`: Mahdar beside a plain discord.js bot, on the same local Discord, in one run and in turn.
// In: how thoroughly. Out: a table, or JSON with `--json`. Next: `rounds.ts`, what is measured.

import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Answering } from './answers.ts';
import { measureArticles } from './article.ts';
import { BOTS, type Bot } from './bots.ts';
import { startChild } from './child.ts';
import { MEMBERS } from './guilds.ts';
import { type Minute, putLoad } from './load.ts';
import { FULL, measureRound, QUICK } from './rounds.ts';
import { compareBots, type Measured, printRows } from './table.ts';

const USAGE = `npm run bench                            both bots, side by side; some minutes
npm run bench -- --quick                 the same, one short round
npm run bench -- --load 600 --rate 100   Mahdar alone under a steady load: seconds, interactions a second
npm run bench -- --article FILE          reading an article, and answering from it
    --rounds N    --json    --guilds 1,100,2500`;

const LOAD_GUILDS = 100;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
    rounds: { type: 'string' },
    guilds: { type: 'string' },
    load: { type: 'string' },
    rate: { type: 'string', default: '100' },
    article: { type: 'string', multiple: true },
  },
});

const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, Node ${process.version}`;
const folder = mkdtempSync(join(tmpdir(), 'mahdar-bench-'));
const say = (line: string) => void (values.json ? undefined : console.log(line));

if (values.help) console.log(USAGE);
else if (values.article) for (const line of measureArticles(values.article)) console.log(line);
else if (values.load) await runLoad(Number(values.load));
else await runComparison(Number(values.rounds ?? (values.quick ? 1 : 3)));
rmSync(folder, { recursive: true });

async function runComparison(rounds: number): Promise<void> {
  const guildCounts = values.guilds?.split(',').map(Number);
  const effort = {
    ...(values.quick ? QUICK : FULL),
    ...(guildCounts && { guildCounts }),
  };
  const measured: Record<Bot, Measured> = {
    mahdar: { rounds: [], answering: [] },
    plain: { rounds: [], answering: [] },
  };
  for (let round = 0; round < rounds; round++) {
    // Each goes first in turn: whatever drifts on the machine meets both.
    for (const bot of round % 2 ? BOTS : BOTS.toReversed()) {
      say(`round ${round + 1} of ${rounds}: ${bot}`);
      measured[bot].rounds.push(await measureRound(bot, join(folder, `${round}`), effort));
      measured[bot].answering.push(await measureAnswers(bot));
    }
  }
  const rows = compareBots(measured);
  console.log(values.json ? JSON.stringify({ machine, rounds, rows }) : `\n${machine}\n\n${printRows(rows)}`);
}

async function measureAnswers(bot: Bot): Promise<Answering> {
  const child = startChild(join(import.meta.dirname, 'answers.ts'), {
    args: [bot],
    env: { PASSAGES: join(folder, '0', 'plain', 'passages.json') },
    folder,
    log: join(folder, 'answers.log'),
  });
  return child.ask<Answering>({});
}

async function runLoad(seconds: number): Promise<void> {
  const options = { seconds, perSecond: Number(values.rate), guilds: LOAD_GUILDS, members: MEMBERS };
  say(`${machine}\n${options.perSecond} interactions a second for ${seconds} s, ${LOAD_GUILDS} guilds`);
  const load = await putLoad({ ...options, folder }, (minute) => say(printMinute(minute)));
  say(
    load.complaints.length
      ? `\nlogged above info:\n${load.complaints.join('\n')}`
      : '\nnothing logged above info',
  );
  if (values.json) console.log(JSON.stringify({ machine, ...options, ...load }));
}

function printMinute({
  minute,
  answered,
  p50,
  p99,
  slowest,
  refused,
  unanswered,
  rss,
  heap,
}: Minute): string {
  const memory = `${rss.toFixed(0)} MiB resident, ${heap.toFixed(1)} MiB heap`;
  if (minute === 0) return `start: ${memory}`;
  const latency = [p50, p99, slowest].map((ms) => ms.toFixed(1)).join(' / ');
  return `minute ${minute}: ${answered} answered in ${latency} ms (p50 / p99 / slowest), ${refused} refused, ${unanswered} unanswered; ${memory}`;
}
