// Reads and drafts files of strangers where they can do no harm: in a thread of their own with little memory and little time.
// In: bytes. Out: the article with its record, or an error that says what is wrong. Next: draft-thread.js, where that thread starts.

import { Worker } from 'node:worker_threads';
import type { Article } from '../article/article.ts';
import { type ArticleDetails, ArticleError, type ArticleProblem } from '../article/error.ts';
import { LIMITS, tooLarge } from '../article/limits.ts';
import type { Taken } from '../article/take.ts';
import type { DraftedRecord } from './drafted.ts';

/** What is made of a file. */
export interface Drafted {
  /** The text that was taken out of it, to be stored: the article is made of it again. */
  taken: Taken;
  article: Article;
  record: DraftedRecord;
}

/** What the thread is given. */
export interface Task {
  bytes: Uint8Array;
  id: string;
}

/** What the thread answers with; an error would lose its fields on the way. */
export type Reply = { ready: true } | { drafted: Drafted } | { refused: Refused };

interface Refused {
  problem: string;
  code: ArticleProblem;
  details: ArticleDetails;
}

/** How many files are read at once, and how much each may use. */
export interface Bounds {
  atOnce: number;
  /** Files that wait for their turn; one more is refused. */
  waiting: number;
  /** From when the thread is ready. */
  timeoutMs: number;
  /** Of the thread's heap. */
  megabytes: number;
  /** By which the whole process may grow meanwhile: what a stream is unpacked into is outside of every heap. */
  grownMegabytes: number;
}

const BOUNDS: Bounds = { atOnce: 2, waiting: 20, timeoutMs: 5000, megabytes: 192, grownMegabytes: 350 };

/** Reads and drafts files, a few at once. */
export interface Drafter {
  /** Returns the article in a file with its record. Throws an `ArticleError` that says why there is none. */
  draft(bytes: Uint8Array, id: string): Promise<Drafted>;
}

/** Makes a drafter. Its threads live for one file each, so that nothing of one file is left for the next. */
export function createDrafter(bounds: Partial<Bounds> = {}): Drafter {
  const { atOnce, waiting, ...each } = { ...BOUNDS, ...bounds };
  const queue: (() => void)[] = [];
  let running = 0;

  async function takeTurn(id: string): Promise<void> {
    if (running < atOnce) running++;
    else if (queue.length >= waiting)
      throw new ArticleError(id, 'is not read now: too many files are being read', 'reading.busy');
    else await new Promise<void>((resolve) => queue.push(resolve));
  }

  /** The turn goes to whoever waits longest. */
  function endTurn(): void {
    const next = queue.shift();
    if (next) next();
    else running--;
  }

  return {
    async draft(bytes, id) {
      if (bytes.length > LIMITS.bytes) throw tooLarge(id, LIMITS);
      await takeTurn(id);
      try {
        return await draftAlone({ bytes, id }, each);
      } finally {
        endTurn();
      }
    },
  };
}

const THREAD = new URL('./draft-thread.js', import.meta.url);

/** Reads one file in a thread, and ends the thread whatever happens. */
async function draftAlone(
  task: Task,
  { timeoutMs, megabytes, grownMegabytes }: Omit<Bounds, 'atOnce' | 'waiting'>,
): Promise<Drafted> {
  const worker = new Worker(THREAD, {
    workerData: task,
    // Nothing of the bot's own is there to be read: no settings, no token.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  const most = process.memoryUsage.rss() + grownMegabytes * MEBIBYTE;
  try {
    return await new Promise<Drafted>((resolve, reject) => {
      watch = setInterval(() => {
        if (process.memoryUsage.rss() > most) reject(tooMuchMemory(task.id));
      }, WATCH_MS);
      const allow = (ms: number) => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(tooSlow(task.id, timeoutMs)), ms);
      };
      worker.on('message', (reply: Reply) => {
        if ('ready' in reply) allow(timeoutMs);
        else if ('drafted' in reply) resolve(reply.drafted);
        else reject(refusal(task.id, reply.refused));
      });
      worker.once('error', (error) => reject(failed(task.id, error)));
      worker.once('exit', () => reject(failed(task.id, new Error('its thread ended'))));
      allow(timeoutMs + START_MS);
    });
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    await worker.terminate();
  }
}

const MEBIBYTE = 1024 * 1024;
const WATCH_MS = 20;

/** A thread loads what it needs in less than a second, on a busy machine in a few. */
const START_MS = 15_000;

function refusal(id: string, { problem, code, details }: Refused): ArticleError {
  return new ArticleError(id, problem, code, details);
}

function tooSlow(id: string, timeoutMs: number): ArticleError {
  const seconds = timeoutMs / 1000;
  return new ArticleError(id, `takes longer than ${seconds} s to read`, 'reading.slow', { seconds });
}

function tooMuchMemory(id: string): ArticleError {
  return new ArticleError(id, 'takes more memory to read than it may', 'reading.memory');
}

/** Out of memory, or a fault of a reader's that this file brings out. */
function failed(id: string, error: Error & { code?: string }): ArticleError {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuchMemory(id);
  return new ArticleError(id, `cannot be read: ${error.message}`, 'reading.failed');
}
