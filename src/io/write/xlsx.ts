/** Report → workbook (exceljs), the same bytes for the same report: dates and zip times are fixed. */
import type { Worksheet } from 'exceljs';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { Block, Report, ReportCell, ReportSheet } from '../../report/report.ts';

const EPOCH = new Date(Date.UTC(2000, 0, 1));
const FONT = 'Times New Roman';
const FRAME = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;

// Shared between cells: a style object of its own for each takes twice the time.
const STYLES = {
  title: { font: { name: FONT, size: 14, bold: true } },
  line: { font: { name: FONT, size: 11, italic: true } },
  block: { font: { name: FONT, size: 12, bold: true } },
  header: {
    font: { name: FONT, size: 11, bold: true },
    alignment: { wrapText: true, vertical: 'middle', horizontal: 'center' },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } },
    border: { top: FRAME, left: FRAME, bottom: FRAME, right: FRAME },
  },
} as const;

const CELL = {
  font: { name: FONT, size: 11 },
  alignment: { vertical: 'top', wrapText: true },
  border: { top: FRAME, left: FRAME, bottom: FRAME, right: FRAME },
} as const;

const PARTIAL = { ...CELL, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } } } as const;

export async function writeXlsx(report: Report): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'ddci';
  workbook.lastModifiedBy = 'ddci';
  workbook.created = EPOCH;
  workbook.modified = EPOCH;
  workbook.title = clean(report.title);
  for (const sheet of report.sheets) {
    const worksheet = workbook.addWorksheet(sheet.tab, {
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    fill(worksheet, sheet, report.title);
  }
  return rezip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function fill(worksheet: Worksheet, sheet: ReportSheet, title: string): void {
  const widths: number[] = [];
  for (const { columns } of sheet.blocks) {
    columns.forEach(({ width }, i) => {
      widths[i] = Math.max(widths[i] ?? 0, width);
    });
  }
  worksheet.columns = widths.map((width) => ({ width }));
  textRow(worksheet, title, STYLES.line);
  textRow(worksheet, sheet.title, STYLES.title);
  for (const line of sheet.lines) textRow(worksheet, line, STYLES.line);
  for (const block of sheet.blocks) {
    worksheet.addRow([]);
    if (block.title !== null) textRow(worksheet, block.title, STYLES.block);
    table(worksheet, block);
  }
}

function textRow(worksheet: Worksheet, text: string, style: (typeof STYLES)['title' | 'line' | 'block']): void {
  worksheet.addRow([clean(text)]).getCell(1).style = style;
}

function table(worksheet: Worksheet, { columns, rows }: Block): void {
  const header = worksheet.addRow(columns.map((column) => clean(column.header)));
  columns.forEach((_, i) => {
    header.getCell(i + 1).style = STYLES.header;
  });
  // Not every program fits a row to its wrapped text by itself.
  const lines = columns.map((column) => Math.ceil((1.2 * column.header.length) / column.width));
  header.height = 15 * Math.min(8, Math.max(1, ...lines)) + 4;
  const styles = columns.map(({ decimals }) => {
    const format = decimals === null ? {} : { numFmt: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
    return { plain: { ...CELL, ...format }, partial: { ...PARTIAL, ...format } };
  });
  for (const cells of rows) {
    const row = worksheet.addRow(cells.map(contentOf));
    columns.forEach((_, i) => {
      const cell = cells[i] ?? null;
      const style = styles[i];
      if (style !== undefined) row.getCell(i + 1).style = isMarked(cell) ? style.partial : style.plain;
    });
  }
}

function isMarked(cell: ReportCell): boolean {
  return typeof cell === 'object' && cell !== null;
}

function contentOf(cell: ReportCell): string | number | null {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  return typeof value === 'string' ? clean(value) : value;
}

/** Without what XML cannot hold, and within a cell's length. */
function clean(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n]/gu, ' ')
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .slice(0, 32_767);
}

/** The same parts in a container whose times say nothing. */
function rezip(bytes: Uint8Array): Uint8Array {
  const mtime = new Date(2000, 0, 1);
  const parts: Zippable = {};
  for (const [name, part] of Object.entries(unzipSync(bytes))) parts[name] = [part, { mtime, level: 6 }];
  return zipSync(parts);
}
