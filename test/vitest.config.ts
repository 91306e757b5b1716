/** The tests that need nothing but Node. Those of LibreOffice and Chromium: vitest.office.config.ts. */
import { availableParallelism } from 'node:os';
import { argv, env } from 'node:process';
import { defineConfig } from 'vitest/config';
import { SkippedReporter } from './skipped.ts';

/** They put other modules in the place of the program's (`vi.mock`), which no other test may see. */
const MOCKING = ['added-formulas', 'io/read/expand', 'io/write/faults', 'io/write/held-open'].map(
  (name) => `test/${name}.test.ts`,
);

/** The longest of those in which whole commands are run for what they say: left out where all run again on another version of Node. */
const SAME_ON_ANY_NODE = ['canaries', 'cli/examples', 'damages', 'readme'].map((name) => `test/${name}.test.ts`);

export const options = {
  // Only what hangs is ended: a slow or busy machine fails no test.
  testTimeout: 1_200_000,
  hookTimeout: 1_200_000,
  // One worker a core: the tests wait for child processes much of the time.
  maxWorkers: availableParallelism(),
  // Most of what a test makes is garbage at once: with room for it less is looked through again.
  execArgv: ['--max-semi-space-size=64'],
  reporters: ['default', new SkippedReporter()],
  // The files of a worker share the program: loading it again for each would take longer than most tests.
  isolate: false,
  env: argv.includes('--update') ? { UPDATE: '1' } : {},
};

export default defineConfig({
  test: {
    ...options,
    projects: [
      {
        extends: true,
        test: {
          name: 'program',
          include: ['test/**/*.test.ts'],
          exclude: [
            ...MOCKING,
            'test/**/*.office.test.ts',
            ...(env['DDCI_AGAIN'] === undefined ? [] : SAME_ON_ANY_NODE),
          ],
        },
      },
      { extends: true, test: { name: 'mocking', include: MOCKING, isolate: true } },
    ],
  },
});
