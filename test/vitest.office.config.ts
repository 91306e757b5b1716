/** The tests that have LibreOffice compute a workbook, or Chromium show a page. */
import { defineConfig } from 'vitest/config';
import { options } from './vitest.config.ts';

export default defineConfig({
  test: { ...options, include: ['test/**/*.office.test.ts'] },
});
