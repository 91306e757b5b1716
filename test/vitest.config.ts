/** The tests that need nothing but Node. Those of LibreOffice and Chromium: vitest.office.config.ts. */
import { availableParallelism } from 'node:os';
import { argv } from 'node:process';
import { defineConfig } from 'vitest/config';
import { SkippedReporter } from './skipped.ts';

export default defineConfig({
  root: '.',
  // One worker a core: the tests wait for child processes much of the time.
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.office.test.ts'],
    // Only what hangs is ended: a slow or busy machine fails no test.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    maxWorkers: availableParallelism(),
    reporters: ['default', new SkippedReporter()],
    env: argv.includes('--update') ? { UPDATE: '1' } : {},
  },
});
