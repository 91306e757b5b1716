/** Small workbooks made by hand: parts as XML, zipped. */
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from '../../../../src/io/read/xlsx.ts';
import type { Cell, Sheet } from '../../../../src/survey/table.ts';
import { rowsOf } from '../../sheet-cells.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

export interface Content {
  /** What stands in `<sheetData>`. */
  readonly rows?: string;
  /** What stands after it. */
  readonly after?: string;
  /** The `<si>`s. */
  readonly strings?: string;
  /** What stands in `<styleSheet>`. */
  readonly styles?: string;
  readonly date1904?: boolean;
  /** Parts put in place of others, or beside them; null: left out. */
  readonly parts?: Parts;
}

export function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

export function worksheet(rows: string, after = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function workbookXml(sheets: string, properties = ''): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${sheets}</sheets></workbook>`;
}

export function partsOf({ rows = '', after = '', strings, styles, date1904 = false, parts = {} }: Content): Parts {
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships([['a', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(
      '<sheet name="S" sheetId="1" r:id="rId1"/>',
      date1904 ? '<workbookPr date1904="1"/>' : '',
    ),
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ...(strings === undefined ? [] : [['rId2', 'sharedStrings', 'sharedStrings.xml'] as const]),
      ...(styles === undefined ? [] : [['rId3', 'styles', 'styles.xml'] as const]),
    ]),
    'xl/worksheets/sheet1.xml': worksheet(rows, after),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...parts,
  };
}

export function zip(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const files = Object.entries(parts).flatMap(([name, content]) =>
    content === null ? [] : [[name, typeof content === 'string' ? strToU8(content) : content] as const],
  );
  return zipSync(Object.fromEntries(files), { level, mtime: '2022-12-31' });
}

export function workbook(content: Content): Uint8Array {
  return zip(partsOf(content));
}

export function open(content: Content): Promise<readonly Sheet[]> {
  return readXlsx(workbook(content), 'phieu.xlsx');
}

export async function firstSheet(content: Content): Promise<Sheet> {
  const [sheet] = await open(content);
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** The cells of the first row that holds something. */
export async function cells(content: Content): Promise<readonly Cell[]> {
  return (await rowsOf(await firstSheet(content)))[0]?.cells ?? [];
}

/** Rows as short texts: `A1 text x`. */
export async function listed(sheet: Sheet): Promise<string[]> {
  return (await rowsOf(sheet)).flatMap(({ number, cells: row }) =>
    row.flatMap((cell, column) => (cell.kind === 'blank' ? [] : [`${number}/${column} ${JSON.stringify(cell)}`])),
  );
}

export const text = (of: string): Cell => ({ kind: 'text', text: of });
export const number = (of: number, percent = false): Cell => ({ kind: 'number', number: of, percent });
export const date = (of: string): Cell => ({ kind: 'date', text: of });
export const error = (of: string): Cell => ({ kind: 'error', text: of });
export const blank: Cell = { kind: 'blank' };
