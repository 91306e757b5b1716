/** The sheets with charts of a run's workbook, and its cells as they are read. */
import { methodTerms } from '../../src/cli/method-terms.ts';
import type { Run } from '../../src/core/model/run.ts';
import type { Bound, Chart } from '../../src/report/charts/charts.ts';
import type { Report, ReportSheet } from '../../src/report/report.ts';
import { workbookReport } from '../../src/report/sheets/sheets.ts';
import type { Cell } from '../../src/survey/table.ts';
import { readFileOf, rowsOf } from '../io/sheet-cells.ts';

export function reportOf(run: Run): Report {
  return workbookReport(run, 'vi', ({ code }) => ({ place: '', message: code }), methodTerms('vi'));
}

export function chartSheets(run: Run): ReportSheet[] {
  return reportOf(run).sheets.filter(({ key }) => key?.startsWith('charts '));
}

export function firstSheet(run: Run): ReportSheet & { readonly charts: readonly Chart[] } {
  const [sheet] = chartSheets(run);
  if (sheet?.charts === undefined) throw new Error('no charts');
  return { ...sheet, charts: sheet.charts };
}

export async function cellsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const cells = new Map<string, string>();
  for (const sheet of await readFileOf('report.xlsx', bytes)) {
    for (const row of await rowsOf(sheet)) {
      row.cells.forEach((cell, column) => {
        cells.set(`${sheet.name} ${row.number} ${column}`, textOf(cell));
      });
    }
  }
  return cells;
}

function textOf(cell: Cell): string {
  return cell.kind === 'number' ? String(cell.number) : cell.kind === 'text' ? cell.text : '';
}

export function cachedOf<Value>(bound: Bound<Value> | undefined): Value[] {
  return (bound?.cached ?? []).filter((value) => value !== null);
}
