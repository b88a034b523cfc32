// Builds the index of the real record once, before all tests that would each build it.

import { openLibrary } from './record.ts';

export function setup(): void {
  for (const _ of openLibrary().prepare());
}
