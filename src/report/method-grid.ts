/** The method's workbook as a form to fill in: titles, headings with notes, examples, lists to choose from. */
import type { MethodCell, MethodColumn, MethodSheet, MethodWorkbook } from '../method/workbook/tables.ts';
import { rangeName } from './cells.ts';
import type { Grid, GridCell, GridChoice, GridSheet } from './grid.ts';

/** Rows below the last one that are made ready. */
const SPARE = 100;
const TEXT = '@';
/** Characters that are legible over the width of a page. */
const PAGE = 220;

export function methodGrid(workbook: MethodWorkbook): Grid {
  const { guide, sheets, title } = workbook;
  const first: GridSheet = {
    ...EMPTY,
    tab: guide.tab,
    widths: [110],
    formats: [null],
    rows: [
      { cells: [{ value: guide.tab, style: 'title' }] },
      ...guide.lines.map((line) => ({ cells: [{ value: line, style: 'line' } as const] })),
    ],
  };
  return { title, sheets: [first, ...sheets.map((sheet) => sheetGrid(sheet, sheets))] };
}

const EMPTY = { fixed: { rows: 0, columns: 0 }, choices: [], alarms: [], locked: false, filter: null, wide: false };

function sheetGrid(sheet: MethodSheet, sheets: readonly MethodSheet[]): GridSheet {
  const { tab, lines, columns, rows, sums } = sheet;
  const header = headerRow(sheet);
  const first = header + sheet.examples.length + 1;
  const last = first + rows.length + SPARE - 1;
  const body = rows.map((row) => ({ cells: row.map((cell, i) => bodyCell(cell, columns[i])) }));
  const spare =
    sheet.key === 'settings' ? [] : Array.from({ length: SPARE }, () => ({ cells: columns.map(spareCell) }));
  return {
    tab,
    widths: columns.map(({ width }) => width),
    formats: columns.map(({ format }) => (format === 'text' ? TEXT : null)),
    rows: [
      { cells: [{ value: tab, style: 'title' }] },
      ...lines.map((line) => ({ cells: [{ value: line, style: 'line' } as const] })),
      ...sums.map(({ track, sum }) => ({ cells: sumCells(sheet, track, sum, first, last) })),
      { cells: columns.map(headCell), height: headHeight(columns) },
      ...sheet.examples.map((cells) => ({
        cells: cells.map((value): GridCell => ({ value, style: 'example', format: TEXT })),
      })),
      ...body,
      ...spare,
    ],
    fixed: { rows: header, columns: sheet.key === 'tree' ? 4 : sheet.key === 'settings' ? 1 : 2 },
    choices: choicesOf(sheet, sheets, first, last),
    alarms: sums.map((_, i) => {
      const at = { row: 2 + lines.length + i, column: 4, rows: 1, columns: 1 };
      const name = rangeName(at);
      return { range: at, formula: `AND(ABS(${name}-100)>0.0000001,ABS(${name}-1)>0.000000001)` };
    }),
    locked: true,
    filter: null,
    wide: columns.reduce((sum, { width }) => sum + width, 0) > PAGE,
  };
}

/** The title, its lines, the sums; then the headings. */
function headerRow({ lines, sums }: MethodSheet): number {
  return 2 + lines.length + sums.length;
}

/** The sum of the weights of a track's components: rows of the track that have an id and no parent; a blank weight is 1. */
function sumCells(
  { columns, sum: title }: MethodSheet,
  track: string | number | boolean | null,
  sum: number,
  first: number,
  last: number,
): GridCell[] {
  const range = (key: string) => {
    const column = columns.findIndex((column) => column.key === key) + 1;
    return rangeName({ row: first, column, rows: last - first + 1, columns: 1 });
  };
  const [trackRange, id, parent, weight] = [range('track'), range('id'), range('parent'), range('weight')];
  const name = typeof track === 'string' ? `"${track.replaceAll('"', '""')}"` : String(track);
  const chosen = `(${trackRange}=${name})*(${id}<>"")*(${parent}="")`;
  const formula = `SUMPRODUCT(${chosen},${weight})+SUMPRODUCT(${chosen}*(${weight}=""))`;
  return [
    { value: track, style: 'sum', format: TEXT },
    { value: title, style: 'sum' },
    { value: null, style: 'sum' },
    { value: sum, style: 'sum', formula },
  ];
}

function headCell({ title, note }: MethodColumn): GridCell {
  return note === '' ? { value: title, style: 'header' } : { value: title, style: 'header', note };
}

/** Not every program fits a row to its wrapped text by itself. */
function headHeight(columns: readonly MethodColumn[]): number {
  const lines = columns.map(({ title, width }) => Math.ceil((1.25 * title.length) / width));
  return 16 * Math.min(5, Math.max(1, ...lines)) + 4;
}

function bodyCell({ value, note, format, example = false }: MethodCell, column: MethodColumn | undefined): GridCell {
  const text = (format ?? column?.format) === 'text' ? { format: TEXT } : {};
  const style = note === undefined ? 'plain' : example ? 'warning' : 'marked';
  return { value, style, ...text, ...(note === undefined ? {} : { note }) };
}

function spareCell({ format }: MethodColumn): GridCell {
  return { value: null, style: 'plain', ...(format === 'text' ? { format: TEXT } : {}) };
}

function choicesOf(sheet: MethodSheet, sheets: readonly MethodSheet[], first: number, last: number): GridChoice[] {
  const { columns, rows } = sheet;
  const below = (i: number) => ({ row: first, column: i + 1, rows: last - first + 1, columns: 1 });
  const ofColumns = columns.flatMap(({ words, from }, i): GridChoice[] => {
    if (words.length > 0) return [{ range: below(i), of: words, only: true }];
    const other = sheets.find(({ key }) => key === from?.sheet);
    const column = other?.columns.findIndex(({ key }) => key === from?.column) ?? -1;
    if (other === undefined || column < 0) return [];
    const top = headerRow(other) + other.examples.length + 1;
    const range = { row: top, column: column + 1, rows: other.rows.length + SPARE, columns: 1 };
    return [{ range: below(i), of: { tab: other.tab, range }, only: false }];
  });
  const ofCells = rows.flatMap((row, r) =>
    row.flatMap(({ words = [] }, c): GridChoice[] => {
      const range = { row: first + r, column: c + 1, rows: 1, columns: 1 };
      return words.length === 0 ? [] : [{ range, of: words, only: true }];
    }),
  );
  return [...ofColumns, ...ofCells];
}
