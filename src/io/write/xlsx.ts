/** Report → workbook (exceljs), the same bytes for the same report: dates and zip times are fixed. */
import type { CellFormulaValue, DataValidation, Worksheet } from 'exceljs';
import { rangeName } from '../../report/cells.ts';
import { Addresses, type BlockPlace, blockPlaces, letters } from '../../report/layout.ts';
import type { Block, CellContent, ColourRule, Report, ReportCell, ReportSheet } from '../../report/report.ts';
import { withCharts } from './xlsx/charts.ts';
import { clean, FONT, FRAME, newWorkbook, partsOf, zip } from './xlsx/workbook.ts';

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

const MARKED = {
  plain: CELL,
  partial: { ...CELL, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } } },
  input: {
    ...CELL,
    font: { name: FONT, size: 11, color: { argb: 'FF1F4E9E' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE2EFDA' } },
  },
} as const;

const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

export async function writeXlsx(report: Report): Promise<Uint8Array> {
  const workbook = await newWorkbook(report.title);
  const addresses = new Addresses(report);
  for (const sheet of report.sheets) {
    const worksheet = workbook.addWorksheet(sheet.tab, {
      pageSetup: {
        paperSize: 9,
        orientation: 'landscape',
        margins: MARGINS,
        ...(sheet.wide || sheet.print ? {} : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
      },
      headerFooter: { oddFooter: `&L&"${FONT}"&9&A&R&"${FONT}"&9&P/&N` },
    });
    fill(worksheet, sheet, report.title, addresses);
    if (sheet.print !== undefined) setPages(worksheet, sheet.print);
  }
  return zip(withCharts(await partsOf(workbook), report.sheets, report.language));
}

function setPages(worksheet: Worksheet, { lastRow, lastColumn, breaks }: NonNullable<ReportSheet['print']>): void {
  // exceljs puts a dollar before each end.
  worksheet.pageSetup.printArea = `A$1:${letters(lastColumn)}$${lastRow}`;
  for (const row of breaks) worksheet.getRow(row).addPageBreak();
}

function fill(worksheet: Worksheet, sheet: ReportSheet, title: string, addresses: Addresses): void {
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
  const places = blockPlaces(sheet);
  sheet.blocks.forEach((block, i) => {
    const place = places[i];
    if (place === undefined) return;
    worksheet.getRow((place.title ?? place.header) - 1);
    if (block.title !== null) textRow(worksheet, block.title, STYLES.block);
    table(worksheet, block, (cell, row, column) => {
      if (typeof cell !== 'object' || cell === null) return typeof cell === 'string' ? clean(cell) : cell;
      const { value, formula, array } = cell;
      const result = typeof value === 'string' ? clean(value) : value;
      if (formula === undefined) return result;
      const live = { formula: addresses.text(formula, sheet.key), result: result ?? '' };
      return array ? { ...live, shareType: 'array', ref: `${letters(column)}${row}` } : live;
    });
    colour(worksheet, block, place);
  });
  const [first] = sheet.blocks;
  const [top] = places;
  if (sheet.fixedColumns === undefined || first === undefined || top === undefined) return;
  const last = letters(first.columns.length);
  worksheet.views = [{ state: 'frozen', xSplit: sheet.fixedColumns, ySplit: top.header }];
  worksheet.autoFilter = `A${top.header}:${last}${top.header + Math.max(1, first.rows.length)}`;
  if (sheet.printedColumns !== undefined) {
    worksheet.pageSetup.printArea = `A1:${letters(sheet.printedColumns)}${top.header + first.rows.length}`;
  }
  worksheet.pageSetup.printTitlesRow = `${top.header}:${top.header}`;
  if (sheet.wide && sheet.fixedColumns > 0) {
    worksheet.pageSetup.printTitlesColumn = `A:${letters(sheet.fixedColumns)}`;
  }
}

/** A first row of weights has no id, and is left as it is: weights are no scores. */
function colour(worksheet: Worksheet, { columns, rows }: Block, place: BlockPlace): void {
  if (rows.length === 0) return;
  const first = place.first + (rows[0]?.[0] === null ? 1 : 0);
  columns.forEach(({ colours }, i) => {
    if (colours === undefined) return;
    const ref = `${letters(i + 1)}${first}:${letters(i + 1)}${place.first + rows.length - 1}`;
    worksheet.addConditionalFormatting({ ref, rules: [colourRule(colours, `${letters(i + 1)}${first}`)] });
  });
}

function colourRule(rule: ColourRule, cell: string) {
  if (rule.kind === 'alarm') {
    const style = { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFF7C80' } } } as const;
    const formulae = [`${cell}="${rule.text.replaceAll('"', '""')}"`];
    return { type: 'expression', priority: 1, formulae, style } as const;
  }
  const { from, to } = rule;
  return {
    type: 'colorScale',
    priority: 1,
    cfvo: [from, (from + to) / 2, to].map((value) => ({ type: 'num' as const, value })),
    color: ['FFF8A5A8', 'FFFFF2B8', 'FF9BD3A0'].map((argb) => ({ argb })),
  } as const;
}

function textRow(worksheet: Worksheet, text: string, style: (typeof STYLES)['title' | 'line' | 'block']): void {
  worksheet.addRow([clean(text)]).getCell(1).style = style;
}

type Content = string | number | null | CellFormulaValue;

function table(
  worksheet: Worksheet,
  { columns, rows }: Block,
  contentOf: (cell: ReportCell, row: number, column: number) => unknown,
): void {
  const header = worksheet.addRow(columns.map((column) => clean(column.header)));
  columns.forEach((_, i) => {
    header.getCell(i + 1).style = STYLES.header;
  });
  // Not every program fits a row to its wrapped text by itself.
  const lines = columns.map((column) => Math.ceil((1.2 * column.header.length) / column.width));
  header.height = 15 * Math.min(8, Math.max(1, ...lines)) + 4;
  const styles = columns.map(({ decimals }) => {
    const format = decimals === null ? {} : { numFmt: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
    const { plain, partial, input } = MARKED;
    return { plain: { ...plain, ...format }, partial: { ...partial, ...format }, input: { ...input, ...format } };
  });
  rows.forEach((cells, r) => {
    const at = header.number + 1 + r;
    const row = worksheet.addRow(cells.map((cell, i) => contentOf(cell, at, i + 1) as Content));
    columns.forEach((_, i) => {
      const cell = cells[i] ?? null;
      const mark = typeof cell === 'object' && cell !== null ? (cell.mark ?? 'plain') : 'plain';
      const style = styles[i]?.[mark];
      const target = row.getCell(i + 1);
      if (style !== undefined) target.style = style;
      const choices = typeof cell === 'object' && cell !== null ? cell.choices : undefined;
      if (choices !== undefined) {
        // Text, for a name may look like a formula or a date.
        target.style = { ...MARKED.input, numFmt: '@' };
        target.dataValidation = listOf(choices);
      } else if (mark === 'input') {
        target.dataValidation = { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0], allowBlank: false };
      }
    });
  });
}

function listOf({ cells, prompt }: NonNullable<CellContent['choices']>): DataValidation {
  const said = { showInputMessage: true, prompt, showErrorMessage: true, error: prompt };
  return { type: 'list', allowBlank: false, formulae: [rangeName(cells)], ...said };
}
