// Prepares all meetings beside the bot's work. In: the library. Out: indexes that are kept, and a line of progress now and then.

import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Library } from './answer/library.ts';

const EVERY_MS = 10_000;

/** Builds what is not kept yet, one meeting at a time with room for interactions between; stops when `signal` does. */
export async function prepareBeside(library: Library, log: Logger, signal: AbortSignal): Promise<void> {
  let told = Date.now();
  try {
    for (const progress of library.prepare()) {
      await setImmediate();
      if (signal.aborted) return;
      if (Date.now() - told < EVERY_MS) continue;
      told = Date.now();
      log.info(progress, 'building indexes');
    }
  } catch (err) {
    log.error({ err }, 'indexes not built');
  }
}
