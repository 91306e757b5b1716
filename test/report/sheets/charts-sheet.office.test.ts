import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Run } from '../../../src/core/model/run.ts';
import { writeXlsx } from '../../../src/io/write/xlsx.ts';
import type { CellContent, ReportCell } from '../../../src/report/report.ts';
import { recalculate, withoutResults } from '../../libre-office.ts';
import { isMissing } from '../../needs.ts';
import { temporaryFolder } from '../../run-main.ts';
import { cachedOf, cellsOf, firstSheet, reportOf } from '../chart-sheets.ts';
import { firstTrack, HOSTILE, named, scored } from '../demonstration-runs.ts';

const office = test.skipIf(isMissing('LibreOffice'));

let demo: Run;
beforeAll(async () => {
  demo = await scored();
});

office('a unit of any name can be chosen, and the star shows its scores (needs LibreOffice)', async () => {
  const run = named(demo, HOSTILE);
  const chosen = ["''", '=1+1', 'Sở *', 'Sở ~*', '"trích dẫn"', '🏛️ Huyện 👩‍👩‍👧', HOSTILE[12] ?? ''];
  const track = firstTrack(run);
  const { charts } = firstSheet(run);
  const labels = cachedOf(charts.find(({ kind }) => kind === 'bar')?.categories);
  const files = chosen.map((name) => {
    const unit = track.units.find((one) => one.name === name)?.id;
    const label = labels[track.ranking.findIndex((row) => row.unit === unit)]?.replace(/^\d+\. /u, '') ?? '';
    return edited(run, /^Biểu đồ .*ngành$/u, (cell) => (cell.choices === undefined ? null : label));
  });
  const [star] = charts;
  for (const [i, cells] of (await recalculated(files)).entries()) {
    const u = track.units.findIndex(({ name }) => name === chosen[i]);
    const shown = star?.series.at(-1)?.values.cells;
    const wanted = track.parts.filter(({ level }) => level === 1).map(({ scores }) => scores[u] ?? Number.NaN);
    wanted.forEach((score, p) => {
      const actual = cells.get(`Biểu đồ Khối sở, ban, ngành ${(shown?.row ?? 0) + p} ${(shown?.column ?? 0) - 1}`);
      expect(Number(actual), `${chosen[i]} ${p}`).toBeCloseTo(score, 9);
    });
  }
});

office('an edited weight moves the bars to where ddci score puts them (needs LibreOffice)', async () => {
  const part = 'tracks.departments.components.minh-bach.weight=60';
  const after = await scored('--set', part);
  const file = edited(demo, /^Trọng số$/u, (cell) => (cell.mark === 'weight' && cell.value === 15 ? 60 : null));
  const [cells] = await recalculated([file]);
  const before = firstSheet(demo).charts;
  const wanted = firstSheet(after).charts;
  let moved = 0;
  for (const [c, chart] of wanted.entries()) {
    if (chart.kind === 'radar') continue;
    for (const [s, { values }] of chart.series.entries()) {
      values.cached.forEach((value, k) => {
        const actual = cells?.get(`Biểu đồ Khối sở, ban, ngành ${values.cells.row + k} ${values.cells.column - 1}`);
        if (value === null) expect(actual ?? '').toBe('');
        else expect(Number(actual)).toBeCloseTo(value, 9);
        if (value !== before[c]?.series[s]?.values.cached[k]) moved += 1;
      });
    }
    chart.categories.cached.forEach((label, k) => {
      expect(cells?.get(`Biểu đồ Khối sở, ban, ngành ${chart.categories.cells.row + k} 0`)).toBe(label);
    });
  }
  expect(moved).toBeGreaterThan(100);
});

/** The workbook with other figures or texts in the first cell of a sheet that `change` answers one for. */
function edited(run: Run, tab: RegExp, change: (cell: CellContent) => string | number | null): Uint8Array {
  const report = reportOf(run);
  let done = false;
  const cellOf = (cell: ReportCell): ReportCell => {
    const other = done || typeof cell !== 'object' || cell === null ? null : change(cell);
    if (other === null) return cell;
    done = true;
    return { value: other };
  };
  return writeXlsx({
    ...report,
    sheets: report.sheets.map((sheet) =>
      tab.test(sheet.tab)
        ? {
            ...sheet,
            blocks: sheet.blocks.map((block) => ({ ...block, rows: block.rows.map((row) => row.map(cellOf)) })),
          }
        : sheet,
    ),
  });
}

/** The cells of workbooks as LibreOffice computes them: the results they were written with are taken out before. */
async function recalculated(files: readonly Uint8Array[]): Promise<Map<string, string>[]> {
  const folder = await temporaryFolder();
  const names = files.map((_, i) => join(folder, `${i}.xlsx`));
  for (const [i, file] of files.entries()) await writeFile(names[i] ?? '', withoutResults(file).bytes);
  await recalculate(names, join(folder, 'new'));
  return Promise.all(files.map(async (_, i) => cellsOf(await readFile(join(folder, 'new', `${i}.xlsx`)))));
}
