// The measurements of one round, the same for both bots. In: a bot and how thoroughly. Out: numbers.
// Next: `table.ts` puts them side by side.

import { setTimeout as sleep } from 'node:timers/promises';
import { type Bot, type Memory, openStage, type Stage } from './bots.ts';
import type { Sent } from './discord.ts';
import { MEMBERS } from './guilds.ts';

/** How thoroughly to measure. */
export interface Effort {
  guildCounts: number[];
  members: number;
  settleMs: number;
  starts: number;
  /** Interactions that only warm up, those sent one by one, and those sent at a rate. */
  warmUp: number;
  alone: number;
  atRate: number;
  flags?: string[];
}

export const FULL: Effort = {
  guildCounts: [1, 100, 2500],
  members: MEMBERS,
  settleMs: 10_000,
  starts: 5,
  warmUp: 1000,
  alone: 2000,
  atRate: 3000,
};
export const QUICK: Effort = { ...FULL, settleMs: 3000, starts: 2, warmUp: 300, alone: 500, atRate: 600 };

export const PER_SECOND = 200;
/** One at a time: the one before is answered long since, and nobody asks faster than a person could. */
const ALONE_PER_SECOND = 100;
/** The community in which starting and answering are measured. */
const USUAL_GUILDS = 100;
/** A bot in use: its memory is looked at after so many answers. */
const ANSWERS_BEFORE_MEMORY = 300;

/** Numbers of one bot in one round; latencies and starts in milliseconds, memory in MiB by guild count. */
export interface Round {
  memory: Record<number, Memory>;
  starts: number[];
  alone: Sent & Computing;
  atRate: Sent & Computing;
}

/** Processor time of the bot for one interaction, in milliseconds: it does not grow where others use the machine. */
interface Computing {
  computingMs: number;
}

/** Measures one bot once. */
export async function measureRound(bot: Bot, folder: string, effort: Effort): Promise<Round> {
  const memory: Round['memory'] = {};
  for (const guilds of effort.guildCounts) {
    memory[guilds] = await onStage({ bot, guilds, folder, ...effort }, (stage) =>
      measureMemory(stage, effort),
    );
  }
  return onStage({ bot, guilds: USUAL_GUILDS, folder, ...effort }, async (stage) => {
    const starts = await measureStarts(stage, effort.starts);
    return { memory, starts, ...(await measureLatency(stage, effort)) };
  });
}

async function onStage<Value>(
  options: Parameters<typeof openStage>[0],
  measure: (stage: Stage) => Promise<Value>,
): Promise<Value> {
  const stage = await openStage(options);
  try {
    // The first start registers commands and fills what is kept on disk; it is not measured.
    await stage.start();
    await stage.stop();
    return await measure(stage);
  } finally {
    await stage.close();
  }
}

async function measureMemory(stage: Stage, { settleMs }: Effort): Promise<Memory> {
  await stage.start();
  await stage.send({ count: ANSWERS_BEFORE_MEMORY, perSecond: PER_SECOND, acts: 'ask', from: 0 });
  await sleep(settleMs);
  return stage.memory();
}

async function measureStarts(stage: Stage, count: number): Promise<number[]> {
  const starts: number[] = [];
  for (let start = 0; start < count; start++) {
    starts.push(await stage.start());
    await stage.stop();
  }
  return starts;
}

async function measureLatency(stage: Stage, { warmUp, alone, atRate }: Effort) {
  await stage.start();
  await stage.send({ count: warmUp, perSecond: PER_SECOND, acts: 'ask', from: 0 });
  return {
    alone: await sendAndCount(stage, { count: alone, perSecond: ALONE_PER_SECOND, from: warmUp }),
    atRate: await sendAndCount(stage, { count: atRate, perSecond: PER_SECOND, from: warmUp + alone }),
  };
}

async function sendAndCount(
  stage: Stage,
  wish: { count: number; perSecond: number; from: number },
): Promise<Sent & Computing> {
  const before = stage.computingMs();
  const sent = await stage.send({ ...wish, acts: 'ask' });
  const { refused, unanswered } = sent;
  if (refused + unanswered > 0)
    throw new Error(`${stage.bot}: ${refused} calls refused, ${unanswered} interactions unanswered`);
  return { ...sent, computingMs: (stage.computingMs() - before) / wish.count };
}
