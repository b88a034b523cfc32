// Before all tests: builds the index of the real record once, where many would build it, and lets every process that a test
// starts keep what Node compiles.

import { join } from 'node:path';
import { openLibrary } from './record.ts';

export function setup(): void {
  process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../node_modules/.cache/node');
  for (const _ of openLibrary().prepare());
}
