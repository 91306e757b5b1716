/** Workbooks (exceljs, which only this file knows). */
import type { CellValue, Worksheet } from 'exceljs';
import type { Cell, Row, Sheet } from '../../survey/table.ts';
import { Failure } from '../failure.ts';
import { CellDictionary } from './dictionary.ts';

export async function readXlsx(bytes: Uint8Array, file: string): Promise<readonly Sheet[]> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer);
  } catch {
    throw new Failure('damaged-workbook', { file });
  }
  if (workbook.worksheets.length === 0) throw new Failure('damaged-workbook', { file });
  return workbook.worksheets.map(sheetOf);
}

function sheetOf(worksheet: Worksheet): Sheet {
  const dictionary = new CellDictionary();
  return {
    name: worksheet.name,
    state: worksheet.state === 'visible' ? 'visible' : worksheet.state === 'hidden' ? 'hidden' : 'very-hidden',
    reading: null,
    merged: async () => [],
    cell: (column, key) => dictionary.cell(column, key),
    async read(visit) {
      let going = true;
      worksheet.eachRow((source, number) => {
        if (!going) return;
        const cells: Cell[] = [];
        source.eachCell((cell, column) => {
          // A merged cell's value stands in its first cell only.
          if (cell.isMerged && cell.master !== cell) return;
          cells[column - 1] = cellOf(cell.value, cell.numFmt ?? '');
        });
        const row: Row = {
          number,
          hidden: source.hidden === true,
          width: cells.length,
          key(column) {
            const cell = cells[column];
            if (cell === undefined || cell.kind === 'blank') return 0;
            return dictionary.key(column, JSON.stringify(cell), () => cell);
          },
        };
        going = visit(row);
      });
    },
  };
}

function cellOf(value: CellValue, format: string): Cell {
  if (value === null || value === undefined || value === '') return { kind: 'blank' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', number: value, percent: format.includes('%') };
  if (typeof value === 'boolean') return { kind: 'boolean', truth: value };
  if (value instanceof Date) return { kind: 'date', text: dateText(value) };
  if ('error' in value) return { kind: 'error', text: value.error };
  if ('richText' in value) return { kind: 'text', text: value.richText.map(({ text }) => text).join('') };
  if ('hyperlink' in value) return cellOf(value.text, format);
  // A formula: what is not cached cannot be known here.
  return value.result === undefined ? { kind: 'error', text: 'formula' } : cellOf(value.result, format);
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '?';
  return date.toISOString().replace('T', ' ').replace('.000Z', '').replace(' 00:00:00', '');
}
