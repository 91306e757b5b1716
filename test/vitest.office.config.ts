/** The tests that have LibreOffice compute a workbook, or Chromium show a page. */
import { defineConfig } from 'vitest/config';
import pure from './vitest.config.ts';

export default defineConfig({
  ...pure,
  test: { ...pure.test, include: ['test/**/*.office.test.ts'], exclude: [] },
});
