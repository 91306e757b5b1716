/** Grid → workbook: forms to fill in and copies to look at, with notes, lists to choose from and locked headings. */
import type { ConditionalFormattingRule, DataValidation, Style, Workbook, Worksheet } from 'exceljs';
import { strFromU8, strToU8 } from 'fflate';
import { columnLetters } from '../../../core/text/column-letters.ts';
import { rangeName } from '../../../report/cells.ts';
import type { Grid, GridCell, GridChoice, GridLimit, GridSheet, GridStyle } from '../../../report/grid.ts';

import type { Parts } from './charts.ts';
import { COLOURS, FONT } from './look.ts';
import { withLargeNotes } from './notes.ts';
import { clean, newWorkbook, partsOf, zip } from './workbook.ts';
import { xmlText } from './xml.ts';

const FRAME = { style: 'thin', color: { argb: COLOURS.frame } } as const;
const FRAMED = { top: FRAME, left: FRAME, bottom: FRAME, right: FRAME };
const TOP = { vertical: 'top', wrapText: true } as const;
const OPEN = { locked: false };

function solid(argb: string) {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } } as const;
}

const PLAIN = { font: { name: FONT, size: 11 }, alignment: TOP, border: FRAMED, protection: OPEN } as const;

const STYLES: Readonly<Record<GridStyle, Partial<Style>>> = {
  title: { font: { name: FONT, size: 14, bold: true } },
  line: { font: { name: FONT, size: 11, italic: true } },
  header: {
    font: { name: FONT, size: 11, bold: true },
    alignment: { wrapText: true, vertical: 'middle', horizontal: 'center' },
    fill: solid(COLOURS.header),
    border: FRAMED,
  },
  plain: PLAIN,
  example: { ...PLAIN, font: { name: FONT, size: 11, italic: true, color: { argb: COLOURS.grey } } },
  sum: { font: { name: FONT, size: 11, bold: true } },
  link: { ...PLAIN, font: { name: FONT, size: 11, underline: true, color: { argb: COLOURS.blue } } },
  marked: { ...PLAIN, fill: solid(COLOURS.marked) },
  error: { ...PLAIN, alignment: { vertical: 'top' }, fill: solid(COLOURS.error) },
  warning: { ...PLAIN, alignment: { vertical: 'top' }, fill: solid(COLOURS.warning) },
  note: { ...PLAIN, alignment: { vertical: 'top' }, fill: solid(COLOURS.note) },
  bare: { font: { name: FONT, size: 11 } },
};

/** As many characters as a list within a cell's rule may have. */
const LIST = 255;

export async function writeGrid(grid: Grid): Promise<Uint8Array> {
  const workbook = await newWorkbook(grid.title);
  const styles = new Styles();
  for (const sheet of grid.sheets) await addSheet(workbook, sheet, styles);
  return zip(withLinks(withLargeNotes(await partsOf(workbook))));
}

/** Shared between cells: a style object of its own for each takes twice the time. */
class Styles {
  readonly #made = new Map<string, Partial<Style>>();

  of({ style, format = '' }: Pick<GridCell, 'style' | 'format'>): Partial<Style> {
    const key = `${style} ${format}`;
    const made = this.#made.get(key) ?? { ...STYLES[style], ...(format === '' ? {} : { numFmt: format }) };
    this.#made.set(key, made);
    return made;
  }
}

async function addSheet(workbook: Workbook, sheet: GridSheet, styles: Styles): Promise<void> {
  const { fixed, rows, widths, formats, filter } = sheet;
  const worksheet = workbook.addWorksheet(sheet.tab, {
    state: sheet.hidden ? 'hidden' : 'visible',
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      ...(sheet.wide ? {} : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    },
    ...(fixed.rows + fixed.columns > 0
      ? { views: [{ state: 'frozen', xSplit: fixed.columns, ySplit: fixed.rows }] }
      : {}),
  });
  worksheet.columns = widths.map((width, i) => {
    const format = formats[i] ?? null;
    const style = { font: { name: FONT, size: 11 }, protection: OPEN, ...(format === null ? {} : { numFmt: format }) };
    return sheet.locked ? { width, style } : { width };
  });
  rows.forEach(({ cells, height }, r) => {
    const row = worksheet.getRow(r + 1);
    if (height !== undefined) row.height = height;
    cells.forEach((cell, c) => {
      if (cell === null) return;
      const target = row.getCell(c + 1);
      target.value = contentOf(cell);
      target.style = styles.of(cell);
      if (cell.note !== undefined) target.note = noteOf(cell.note);
    });
  });
  for (const range of sheet.merged ?? []) worksheet.mergeCells(rangeName(range).replaceAll('$', ''));
  addChoices(worksheet, sheet.choices, sheet.limits ?? []);
  for (const { range, formula } of sheet.alarms) {
    const style = { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: COLOURS.alarm } } } as const;
    const rules: ConditionalFormattingRule[] = [{ type: 'expression', priority: 1, formulae: [formula], style }];
    worksheet.addConditionalFormatting({ ref: rangeName(range).replaceAll('$', ''), rules });
  }
  if (filter !== null) worksheet.autoFilter = rangeName(filter).replaceAll('$', '');
  if (fixed.rows > 0) worksheet.pageSetup.printTitlesRow = `${fixed.rows}:${fixed.rows}`;
  if (sheet.wide && fixed.columns > 0) worksheet.pageSetup.printTitlesColumn = `A:${columnLetters(fixed.columns - 1)}`;
  if (!sheet.locked) return;
  const allowed = { formatCells: true, formatColumns: true, formatRows: true, insertRows: true, deleteRows: true };
  await worksheet.protect('', { ...allowed, sort: true, autoFilter: true });
}

function contentOf({ value, formula, link }: GridCell) {
  const content = typeof value === 'string' ? clean(value) : value;
  if (formula !== undefined) return { formula, result: content ?? '' };
  if (link === undefined) return content;
  return {
    text: String(content ?? ''),
    hyperlink: LINK + Buffer.from(`${link.file}\n${link.place ?? ''}`).toString('hex'),
  };
}

function noteOf(text: string) {
  return { texts: [{ font: { name: FONT, size: 10 }, text: clean(text) }] };
}

function addChoices(worksheet: Worksheet, choices: readonly GridChoice[], limits: readonly GridLimit[]): void {
  // The library knows this list, its types do not.
  const { dataValidations } = worksheet as unknown as {
    dataValidations: { add(range: string, rule: DataValidation): void };
  };
  for (const { range, of: values, only } of choices) {
    const inline = 'tab' in values ? '' : values.join(',');
    if (inline.length > LIST || ('tab' in values ? false : values.some((word) => word.includes(',')))) continue;
    const formula =
      'tab' in values ? `'${values.tab.replaceAll("'", "''")}'!${rangeName(values.range)}` : `"${inline}"`;
    const rule: DataValidation = { type: 'list', allowBlank: true, formulae: [formula], showErrorMessage: only };
    dataValidations.add(rangeName(range).replaceAll('$', ''), only ? { ...rule, error: inline } : rule);
  }
  for (const { range, least, greatest } of limits) {
    const formulae = [least, greatest];
    const rule: DataValidation = {
      type: 'decimal',
      operator: 'between',
      formulae,
      allowBlank: true,
      showErrorMessage: true,
    };
    dataValidations.add(rangeName(range).replaceAll('$', ''), rule);
  }
}

/** A mark by which links are found again: the library has no place in another file. */
const LINK = 'ddci-link:';

/** Links to a place in another file: the file is the target of a relation, the place is in the sheet. */
function withLinks(parts: Parts): Parts {
  const result = new Map(parts);
  for (const [name, bytes] of parts) {
    const [, sheet] = /^xl\/worksheets\/_rels\/(.+)\.rels$/u.exec(name) ?? [];
    const xml = strFromU8(bytes);
    const sheetXml = parts.get(`xl/worksheets/${sheet}`);
    if (sheetXml === undefined || !xml.includes(LINK)) continue;
    const places = new Map<string, string>();
    const relations = xml.replace(
      new RegExp(` Id="([^"]*)"([^>]*?) Target="${LINK}([0-9a-f]*)"`, 'gu'),
      (_, id: string, between: string, content: string) => {
        const [file = '', place = ''] = Buffer.from(content, 'hex').toString().split('\n');
        if (place !== '') places.set(id, place);
        return ` Id="${id}"${between} Target="${xmlText(fileUri(file))}"`;
      },
    );
    result.set(name, strToU8(relations));
    const cells = strFromU8(sheetXml).replace(/<hyperlink ref="([^"]*)" r:id="([^"]*)"/gu, (whole, _, id: string) => {
      const place = places.get(id);
      return place === undefined ? whole : `${whole} location="${xmlText(place)}"`;
    });
    result.set(`xl/worksheets/${sheet}`, strToU8(cells));
  }
  return result;
}

/** A file next to the workbook, as a reference to it, whatever its name: a mark in it is none of a scheme, query or place. */
function fileUri(file: string): string {
  const uri = encodeURI(file).replace(/[#?]/gu, encodeURIComponent);
  return /^[^/]*:/u.test(uri) ? `./${uri}` : uri;
}
