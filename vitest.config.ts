// How the tests run. In: the command line. Out: patience: on a busy machine nothing fails for being slow alone.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'test/setup.ts',
    // Most of the time tests wait: for a pause to pass, for a process to start. Meanwhile others can run.
    maxWorkers: 4,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
