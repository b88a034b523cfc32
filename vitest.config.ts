// How the tests run. In: the command line. Out: patience: on a busy machine nothing fails for being slow alone.

import { defineConfig } from 'vitest/config';

/** Tests that start processes, databases or a browser are kept apart; all others share one load of the modules, and start at once. */
const APART = [
  'test/*.test.ts',
  'test/article/pdf.test.ts',
  ...['browser', 'cli', 'settings'].map((room) => `test/${room}/**/*.test.ts`),
];

const shared = {
  // Most of the time tests wait: for a pause to pass, for a process to start. Meanwhile others can run.
  testTimeout: 30_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 10_000 } },
};

export default defineConfig({
  test: {
    globalSetup: 'test/setup.ts',
    maxWorkers: 4,
    projects: [
      { test: { ...shared, name: 'apart', include: APART } },
      {
        test: { ...shared, name: 'together', include: ['test/**/*.test.ts'], exclude: APART, isolate: false },
      },
    ],
  },
});
