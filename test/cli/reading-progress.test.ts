/** How far a long table is read is told on a terminal, and nowhere else. */
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { owner } from '../run-main.ts';
import { caseFolder } from './case.ts';

async function told(rows: number, terminal: boolean, ...more: readonly string[]): Promise<string> {
  const units = ['A', 'B', 'C'];
  const lines = Array.from({ length: rows }, (_, i) => `${units[i % 3]},${[1, 4, 5][(i * 7) % 3]},${i % 9}\n`);
  const folder = await caseFolder({ 'phieu.csv': `Đơn vị,Q1,Q2\n${lines.join('')}` });
  let error = '';
  const exit = await main({
    arguments: ['check', ...more],
    folder,
    environment: {},
    out: () => undefined,
    error: (text) => {
      error += text;
    },
    terminal: { out: false, error: terminal },
    owner,
  });
  expect(exit, error).toBe(0);
  return error;
}

test('a long table tells its rows on one line, which is gone in the end', async () => {
  const error = await told(45_000, true);
  expect(error).toContain('\rĐang đọc phieu.csv: 20.000 dòng');
  expect(error).toContain('40.000 dòng');
  expect(error.slice(error.lastIndexOf('\r'))).not.toContain('Đang đọc');
});

test('nothing of it goes to a file, nor is it told with --quiet or of a short table', async () => {
  expect(await told(45_000, false)).not.toMatch(/Đang đọc|\r/u);
  expect(await told(45_000, true, '--quiet')).not.toMatch(/Đang đọc|\r/u);
  expect(await told(300, true)).not.toMatch(/Đang đọc|\r/u);
});
