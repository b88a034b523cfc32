// A long steady load on our bot alone, of everything that members do. In: for how long, how many a second.
// Out: memory and latency minute by minute, and whatever went wrong.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Memory, openStage, type Stage } from './bots.ts';
import { median, percentile } from './statistics.ts';

export interface LoadOptions {
  seconds: number;
  perSecond: number;
  guilds: number;
  members: number;
  folder: string;
}

/** One minute of load, and the memory at its end. */
export interface Minute extends Memory {
  minute: number;
  answered: number;
  p50: number;
  p99: number;
  slowest: number;
  refused: number;
  unanswered: number;
}

/** What the bot logged above `info`. */
export interface Load {
  minutes: Minute[];
  complaints: string[];
}

const WARN = 40;
const SLICE_SECONDS = 60;

/** Puts the load on; `onMinute` hears of each minute as it ends, and first of the memory before the load. */
export async function putLoad(options: LoadOptions, onMinute: (minute: Minute) => void): Promise<Load> {
  const { seconds, perSecond } = options;
  const stage = await openStage({ bot: 'mahdar', ...options });
  const minutes: Minute[] = [];
  try {
    // As after any restart: the first start registers commands and builds what is kept on disk.
    await stage.start();
    await stage.stop();
    await stage.start();
    for (let at = 0; at <= Math.ceil(seconds / SLICE_SECONDS); at++) {
      const left = Math.min(SLICE_SECONDS, seconds - (at - 1) * SLICE_SECONDS);
      const minute = await measureMinute(stage, at, at === 0 ? 0 : left * perSecond, perSecond);
      minutes.push(minute);
      onMinute(minute);
    }
  } finally {
    await stage.close();
  }
  return { minutes, complaints: complaintsIn(join(options.folder, 'mahdar', 'bot.log')) };
}

async function measureMinute(
  stage: Stage,
  minute: number,
  count: number,
  perSecond: number,
): Promise<Minute> {
  const { latenciesMs, refused, unanswered } = await stage.send({
    ...{ count, perSecond },
    acts: 'everything',
    from: minute * count,
  });
  return {
    minute,
    answered: latenciesMs.length,
    p50: median(latenciesMs),
    p99: percentile(latenciesMs, 0.99),
    slowest: percentile(latenciesMs, 1),
    refused,
    unanswered,
    ...(await stage.memory()),
  };
}

function complaintsIn(log: string): string[] {
  const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
  return lines.filter(
    (line) => !line.startsWith('{') || (JSON.parse(line) as { level: number }).level >= WARN,
  );
}
