/** A share typed among percentages is a warning; a column that is only skewed is not. */
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/model/findings.ts';
import { hasLoneShares } from '../../src/survey/lone-shares.ts';
import { caseFolder, METHOD } from '../cli/case.ts';
import { runMain } from '../run-main.ts';

test.each([
  [[90, 85, 0.7], true],
  [[0.9, 0.85, 70, 80], true],
  [[45, 60, 1, 0.7, 90], true],
  [[20, 35, 50, 95, 0.55, 0], true],
  [[90, 85, 70], false],
  [[0.9, 0.85, 0.7], false],
  // Counts, amounts, small values in a skewed column, a difference, what is more than a percentage.
  [[90, 85, 1], false],
  [[0.7, 3.5, 12, 60], false],
  [[12, 0.3, 45], false],
  [[12, 15, 0.7], false],
  [[90, -85, 0.7], false],
  [[90, 850, 0.7], false],
  [[90, 0.7], false],
])('%j: %s', (values, expected) => {
  expect(hasLoneShares(values)).toBe(expected);
});

const FIGURES = METHOD.replace(
  'survey: {file: phieu.csv, unit: Đơn vị}',
  'published: {file: so-lieu.csv, unit: Đơn vị}',
)
  .replace('question: Q1, scale: muc, statistic: mean', 'published: Tỷ lệ')
  .replace('question: Q2, statistic: mean', 'published: Số')
  .replace(/scales:\n.*\n/u, '');

async function found(rows: string): Promise<Finding[]> {
  const folder = await caseFolder({ 'method.yaml': FIGURES, 'so-lieu.csv': `Đơn vị;Tỷ lệ;Số\n${rows}` });
  const { findings }: { findings: Finding[] } = JSON.parse((await runMain(folder, ['score', '--json'])).out);
  return findings.filter(({ code }) => code === 'lone-shares' || code === 'mixed-percent');
}

test('a share among percentages is a warning with its cell; one with a percent sign is an error', async () => {
  expect(await found('A;90;1\nB;0,7;2\nC;85;3\n')).toEqual([
    {
      code: 'lone-shares',
      level: 'warning',
      place: { file: 'so-lieu.csv', column: 'B' },
      arguments: { indicator: 'p1', cells: ['B3'], count: 1, value: 0.7, nextCell: 'B2', nextValue: 90 },
    },
  ]);
  expect(await found('A;90;1\nB;70%;2\nC;85;3\n')).toMatchObject([{ code: 'mixed-percent', level: 'error' }]);
});
