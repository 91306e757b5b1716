import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: '.',
  test: { include: ['test/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 60_000 },
});
