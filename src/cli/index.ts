// `npm run index`: builds ahead what is kept between starts. In: the environment. Out: files, and a line of progress.
// What was built stays built when it is interrupted.

import type { Progress } from '../answer/by-heart/all-meetings.ts';
import { EXIT_CONFIG } from '../discord/fatal.ts';
import { DataError } from '../record/data-error.ts';
import { openLibrary } from './library.ts';

/** A terminal is told this often how far it is. */
const EVERY_MS = 1000;

function main(): void {
  let told = Date.now();
  let last: Progress | undefined;
  for (const progress of openLibrary().prepare()) {
    last = progress;
    if (Date.now() - told < EVERY_MS) continue;
    told = Date.now();
    console.log(`${progress.done} of ${progress.of} meetings, ${progress.built} built`);
  }
  console.log(`${last?.of} meetings have their index; ${last?.built} were built now.`);
}

try {
  main();
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = EXIT_CONFIG;
}
