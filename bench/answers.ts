// Answers in one process, without Discord: how many a second, and how long one takes. In: which bot. Out: JSON.
// Of ours a question is read, searched, judged and answered with citations; of the plain bot it is searched.

import { join } from 'node:path';
import type { Bot } from './bots.ts';
import { questions } from './questions.ts';
import { median, percentile } from './statistics.ts';

/** Milliseconds of an answer, and answers a second. */
export interface Answering {
  p50: number;
  p99: number;
  /** The same two over the questions, each by its median over the rounds: what does not come from a busy machine. */
  p50OfMedians: number;
  p99OfMedians: number;
  perSecond: number;
}

/** The first rounds only warm up. */
const WARM_UP = 3;
const ROUNDS = 12;

const answer = process.argv[2] === ('mahdar' satisfies Bot) ? await ours() : await plain();
process.send?.({ id: 1, value: measure() });
process.disconnect?.();

function measure(): Answering {
  const times = questions.map((): number[] => []);
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    questions.forEach((question, index) => {
      const started = performance.now();
      answer(question);
      if (round >= WARM_UP) times[index]?.push(performance.now() - started);
    });
  }
  const all = times.flat();
  const medians = times.map(median);
  return {
    p50: median(all),
    p99: percentile(all, 0.99),
    p50OfMedians: median(medians),
    p99OfMedians: percentile(medians, 0.99),
    perSecond: (1000 * all.length) / all.reduce((sum, time) => sum + time, 0),
  };
}

async function ours(): Promise<(question: string) => unknown> {
  const { loadLibrary } = await import('../src/answer/library.ts');
  const { languageOf } = await import('../src/words/language.ts');
  const meeting = loadLibrary(join(import.meta.dirname, '../data')).open();
  if (!meeting) throw new Error('no meeting on record');
  return (question) => meeting.ask(question, languageOf(question) ?? 'ar');
}

async function plain(): Promise<(question: string) => unknown> {
  // @ts-expect-error: the plain bot is JavaScript, as the guide shows it.
  const { searchPassages } = await import('./plain-bot/search.js');
  return searchPassages;
}
