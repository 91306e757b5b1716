/** The content of an OpenDocument workbook (ODF 1.3 part 3, §9): its sheets, with their rows as stretches of cells. */
import type { MergedRange } from '../../../survey/table.ts';
import type { ColumnKeys } from '../columns.ts';
import { NO_CELL } from '../kinds.ts';
import { LIMITS } from '../limits.ts';
import type { Texts } from '../texts.ts';
import type { CellCodes } from '../xlsx/cell-codes.ts';
import { beyondLimit, type PartPlace } from '../xlsx/fault.ts';
import { indexOfText } from '../xlsx/number-bytes.ts';
import { CLOSE, MORE, OPEN, TEXT, type XmlScanner } from '../xlsx/xml.ts';
import { nameCode } from '../xlsx/xml-bytes.ts';
import { cellContent, type OpenCell } from './cell-content.ts';
import type { OdsStyles } from './styles.ts';

export interface OdsSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly keys: ColumnKeys;
  readonly codes: CellCodes;
  readonly merges: MergedRange[];
  readonly rows: OdsRow[];
}

/** Rows that are the same, one after another. */
interface OdsRow {
  readonly first: number;
  readonly count: number;
  readonly hidden: boolean;
  readonly cells: Int32Array;
}

const PREFIXED = 1;
const [SPREADSHEET, TABLE, TABLE_COLUMN, TABLE_ROW, CELL, COVERED] = codes(
  'spreadsheet',
  'table',
  'table-column',
  'table-row',
  'table-cell',
  'covered-table-cell',
);
const [P, S, TAB, LINE_BREAK, SPACES] = codes('p', 's', 'tab', 'line-break', 'c');
const [ANNOTATION, NOTE, SHAPES] = codes('annotation', 'note', 'shapes');
const [NAME, STYLE_NAME, DEFAULT_STYLE, VISIBILITY] = codes(
  'name',
  'style-name',
  'default-cell-style-name',
  'visibility',
);
const [COLUMNS_REPEATED, ROWS_REPEATED, COLUMNS_SPANNED, ROWS_SPANNED] = codes(
  'number-columns-repeated',
  'number-rows-repeated',
  'number-columns-spanned',
  'number-rows-spanned',
);
const [TYPE, VALUE, BOOLEAN_VALUE, DATE_VALUE, TIME_VALUE, STRING_VALUE, FORMULA] = codes(
  'value-type',
  'value',
  'boolean-value',
  'date-value',
  'time-value',
  'string-value',
  'formula',
);

function codes<const Names extends readonly string[]>(...names: Names): { readonly [Name in keyof Names]: number } {
  return names.map(nameCode) as { readonly [Name in keyof Names]: number };
}

export class OdsContent {
  readonly sheets: OdsSheet[] = [];
  readonly #place: PartPlace;
  readonly #texts: Texts;
  readonly #tables: () => Pick<OdsSheet, 'keys' | 'codes'>;
  readonly #styles: OdsStyles;
  /** Depth of the sheet and the row that are open; 0: none. */
  #table = 0;
  #row = 0;
  #cell: OpenCell | null = null;
  /** Depth of an element that is passed over with all in it; 0: none. */
  #passing = 0;
  #number = 1;
  #count = 1;
  #hidden = false;
  #rowStyle: string | null = null;
  /** By column, where they have one for cells that name none. */
  #columnStyles: { readonly from: number; readonly style: string | null }[] = [];
  #columns = 0;
  /** The cells of the row; how many there are in all rows so far, repeated ones as often as they are. */
  #cells: number[] = [];
  #column = 0;
  #filled = 0;

  constructor(place: PartPlace, texts: Texts, styles: OdsStyles, tables: () => Pick<OdsSheet, 'keys' | 'codes'>) {
    this.#place = place;
    this.#texts = texts;
    this.#styles = styles;
    this.#tables = tables;
  }

  take(xml: XmlScanner): true {
    for (let token = xml.next(); token !== MORE; token = xml.next()) {
      if (token === OPEN) this.#open(xml);
      else if (token === TEXT) this.#text(xml);
      else if (token === CLOSE) this.#close(xml);
    }
    return true;
  }

  #open(xml: XmlScanner): void {
    const { name, parent, depth } = xml;
    if (this.#passing > 0) return;
    if (this.#cell !== null) this.#openInCell(xml, this.#cell);
    else if (this.#row > 0) {
      if (depth === this.#row + 1 && (name === CELL || name === COVERED)) this.#openCell(xml);
    } else if (this.#table > 0) {
      if (name === TABLE_ROW) this.#openRow(xml);
      else if (name === TABLE_COLUMN) this.#addColumns(xml);
      else if (name === SHAPES) this.#passing = depth;
    } else if (name === TABLE && parent === SPREADSHEET) this.#openTable(xml);
    else this.#styles.open(xml);
  }

  #openTable(xml: XmlScanner): void {
    this.#table = xml.depth;
    this.#number = 1;
    this.#columnStyles = [];
    this.#columns = 0;
    const name = xml.attributeText(NAME, PREFIXED) ?? '';
    const hidden = this.#styles.isHidden(xml.attributeText(STYLE_NAME, PREFIXED));
    this.sheets.push({ name, hidden, ...this.#tables(), merges: [], rows: [] });
  }

  #addColumns(xml: XmlScanner): void {
    const style = xml.attributeText(DEFAULT_STYLE, PREFIXED);
    if (this.#columnStyles.at(-1)?.style !== style) this.#columnStyles.push({ from: this.#columns, style });
    this.#columns += repeated(xml, COLUMNS_REPEATED);
  }

  #openRow(xml: XmlScanner): void {
    this.#row = xml.depth;
    this.#count = repeated(xml, ROWS_REPEATED);
    const visibility = xml.attributeText(VISIBILITY, PREFIXED);
    this.#hidden = visibility === 'collapse' || visibility === 'filter';
    this.#rowStyle = xml.attributeText(DEFAULT_STYLE, PREFIXED);
    this.#cells = [];
    this.#column = 0;
  }

  #openCell(xml: XmlScanner): void {
    const text = (attribute: number) => xml.attributeText(attribute, PREFIXED);
    const column = this.#column;
    const [columns, rows] = [repeated(xml, COLUMNS_SPANNED), repeated(xml, ROWS_SPANNED)];
    if (columns > 1 || rows > 1) this.#merge(column, columns, rows);
    const style =
      text(STYLE_NAME) ?? this.#rowStyle ?? this.#columnStyles.findLast(({ from }) => from <= column)?.style;
    const type = text(TYPE) ?? '';
    const values = { boolean: BOOLEAN_VALUE, date: DATE_VALUE, time: TIME_VALUE, string: STRING_VALUE };
    const attribute = values[type as keyof typeof values] ?? VALUE;
    this.#cell = {
      depth: xml.depth,
      covered: xml.name === COVERED,
      repeated: repeated(xml, COLUMNS_REPEATED),
      type,
      value: text(attribute) ?? '',
      isFormula: text(FORMULA) !== null,
      style: this.#styles.cell(style ?? null),
      paragraphs: [],
      length: 0,
    };
  }

  #merge(column: number, columns: number, rows: number): void {
    const merges = this.sheets.at(-1)?.merges ?? [];
    if (merges.length === LIMITS.merges) throw beyondLimit(this.#place, 'merges');
    const last = [
      Math.min(this.#number + rows - 1, LIMITS.rows),
      Math.min(column + columns, LIMITS.columns) - 1,
    ] as const;
    merges.push({ rows: [this.#number, last[0]], columns: [column, last[1]] });
  }

  /** Paragraphs, and what they hold; notes and drawings, which hold paragraphs of their own, are passed over. */
  #openInCell(xml: XmlScanner, cell: OpenCell): void {
    const { name, depth } = xml;
    if (depth === cell.depth + 1) {
      if (name === P) cell.paragraphs.push('');
      else this.#passing = depth;
    } else if (name === S) this.#add(' '.repeat(Math.min(LIMITS.characters, repeated(xml, SPACES))), cell);
    else if (name === TAB) this.#add('\t', cell);
    else if (name === LINE_BREAK) this.#add('\n', cell);
    else if (name === ANNOTATION || name === NOTE) this.#passing = depth;
  }

  #text(xml: XmlScanner): void {
    const cell = this.#cell;
    if (cell === null || this.#passing > 0 || cell.paragraphs.length === 0 || xml.depth <= cell.depth) return;
    // Spaces that are more than one are elements (ODF 1.3 part 3, §6.1.2).
    this.#add(xml.text().replace(/[ \t\r\n]+/gu, ' '), cell);
  }

  #add(text: string, cell: OpenCell): void {
    cell.length += text.length;
    if (cell.length > LIMITS.characters) throw beyondLimit(this.#place, 'characters');
    const last = cell.paragraphs.length - 1;
    cell.paragraphs[last] = (cell.paragraphs[last] ?? '') + text;
  }

  #close({ depth }: XmlScanner): void {
    if (this.#passing > 0) {
      if (depth < this.#passing) this.#passing = 0;
    } else if (this.#cell !== null) {
      if (depth < this.#cell.depth) this.#endCell(this.#cell);
    } else if (this.#row > 0) {
      if (depth < this.#row) this.#endRow();
    } else if (depth < this.#table) this.#table = 0;
  }

  #endCell(cell: OpenCell): void {
    this.#cell = null;
    const [kind, number] = cell.covered ? [NO_CELL, 0] : cellContent(cell, this.#texts, this.#place);
    const code = this.sheets.at(-1)?.codes.of(kind, number) ?? 0;
    const end = this.#column + cell.repeated;
    if (code !== 0) {
      if (end > LIMITS.columns) throw beyondLimit(this.#place, 'columns');
      while (this.#cells.length < this.#column) this.#cells.push(0);
      while (this.#cells.length < end) this.#cells.push(code);
    }
    this.#column = end;
  }

  #endRow(): void {
    this.#row = 0;
    const first = this.#number;
    this.#number += this.#count;
    if (this.#cells.length === 0) return;
    if (this.#number > LIMITS.rows + 1) throw beyondLimit(this.#place, 'rows');
    this.#filled += this.#cells.length * this.#count;
    if (this.#filled > LIMITS.cells) throw beyondLimit(this.#place, 'cells');
    const beyond = this.#texts.beyond();
    if (beyond !== null) throw beyondLimit(this.#place, beyond);
    const cells = Int32Array.from(this.#cells);
    this.sheets.at(-1)?.rows.push({ first, count: this.#count, hidden: this.#hidden, cells });
  }
}

function repeated(xml: XmlScanner, attribute: number): number {
  const text = xml.attributeText(attribute, PREFIXED);
  return text === null ? 1 : Math.max(1, indexOfText(text));
}
