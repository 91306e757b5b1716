import { availableParallelism } from 'node:os';
import { argv } from 'node:process';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: '.',
  // One worker a core: the tests wait for child processes much of the time.
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 60_000,
    maxWorkers: availableParallelism(),
    env: argv.includes('--update') ? { UPDATE: '1' } : {},
  },
});
