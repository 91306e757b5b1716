/** How sure a ranking is, in the workbook: what a run holds of it, and nothing where it holds none. */

import { expect, test } from 'vitest';
import { methodTerms } from '../../src/cli/method-terms.ts';
import type { Run } from '../../src/core/model/run.ts';
import type { Robustness } from '../../src/core/model/uncertainty.ts';
import type { ReportCell, ReportSheet } from '../../src/report/report.ts';
import { workbookReport } from '../../src/report/sheets/sheets.ts';
import { caseFolder } from '../cli/case.ts';
import { runMain } from '../run-main.ts';

const ROBUSTNESS: Robustness = {
  seed: 1,
  respondents: [
    {
      track: 'mau',
      replicates: 100,
      confidence: 0.95,
      simultaneous: true,
      respondents: 9,
      shared: 0,
      fixed: [],
      pooled: [],
      tooFew: ['A'],
      units: [
        {
          unit: 'C',
          standardError: 2,
          total: { low: 60, high: 73 },
          rank: { low: 1, high: 2 },
          tiers: [],
          firstThree: 1,
          alike: ['B'],
        },
        {
          unit: 'B',
          standardError: 1,
          total: { low: 63, high: 65 },
          rank: { low: 2, high: 2 },
          tiers: [],
          firstThree: 1,
          alike: [],
        },
      ],
    },
  ],
  weights: [
    {
      track: 'mau',
      draws: 10,
      rule: { kind: 'uniform', spread: 0.25 },
      levels: 'components',
      units: [{ unit: 'C', rank: { low: 1, high: 3 }, median: 1, range: { low: 1, high: 3 }, shares: [1], tiers: [] }],
    },
  ],
  choices: [],
};

async function ranking(robustness: Robustness | undefined): Promise<ReportSheet> {
  const folder = await caseFolder();
  const ran = await runMain(folder, ['score', '--json', '--format', 'json']);
  const run: Run = { ...JSON.parse(ran.out), robustness };
  const sheet = workbookReport(run, 'vi', () => ({ place: '', message: '' }), methodTerms('vi')).sheets[1];
  if (sheet === undefined) throw new Error('no ranking');
  return sheet;
}

function column(sheet: ReportSheet, header: string): ReportCell[] {
  const [block] = sheet.blocks;
  const at = block?.columns.findIndex((one) => one.header === header) ?? -1;
  expect(at, header).toBeGreaterThan(-1);
  return block?.rows.map((row) => row[at] ?? null) ?? [];
}

test('the ranking shows ±, the interval of the rank and who is not told apart; of a unit nothing is known of, nothing', async () => {
  const sheet = await ranking(ROBUSTNESS);
  expect(column(sheet, 'Mã')).toEqual(['C', 'B', 'A']);
  expect(column(sheet, '± (95%)')).toEqual([6.5, 1, null]);
  expect(column(sheet, 'Khoảng hạng (95%)')).toEqual(['1–2', '2', null]);
  expect(column(sheet, 'Chưa phân biệt được với đơn vị hạng')).toEqual(['2', '–', null]);
  expect(column(sheet, 'Hạng khi đổi trọng số')).toEqual(['1–3', null, null]);
  expect(sheet.blocks[0]?.columns.map(({ header }) => header)).not.toContain('Hạng khi đổi cách tính');
  expect(sheet.lines.join()).toContain('Các cột về độ chắc chắn là số đã tính');
  // They are printed, and what the ranks are made with is not.
  const printed = sheet.blocks[0]?.columns.slice(0, sheet.printedColumns).map(({ header }) => header);
  expect(printed).toContain('Hạng khi đổi trọng số');
  expect(printed).not.toContain('Số đơn vị đứng trên');
});

test('a run without it has a ranking without these columns', async () => {
  const sheet = await ranking(undefined);
  expect(sheet.lines.join()).not.toContain('ddci robustness');
  expect(sheet.blocks[0]?.columns.some(({ header }) => header.includes('±'))).toBe(false);
});
