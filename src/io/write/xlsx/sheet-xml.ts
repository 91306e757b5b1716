/** One sheet of a report (ECMA-376 part 1, §18.3). Elements are in the order of the schema: Excel repairs away any other. */
import { rangeName } from '../../../report/cells.ts';
import {
  type Addresses,
  type BlockPlace,
  blockPlaces,
  type FormulaPiece,
  letters,
  rowIn,
} from '../../../report/layout.ts';
import type { Block, CellContent, Decimals, Formula, ReportCell, ReportSheet } from '../../../report/report.ts';
import { conditionalXml } from './conditional-xml.ts';
import { FONT } from './look.ts';
import { columnWidths, headerHeight, LINE, linesOf, type Pages, rowHeight, textColumns } from './pages.ts';
import { cellText, type SharedStrings } from './shared-strings.ts';
import { cellLook, LOOKS, type Look, type Styles } from './styles.ts';
import { formulaText, xmlText } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Number that may be entered. */
const GREATEST = 1e12;

export interface Book {
  readonly addresses: Addresses;
  readonly styles: Styles;
  readonly strings: SharedStrings;
}

/** @param first whether it is the one that is open at first */
export function sheetXml(sheet: ReportSheet, title: string, pages: Pages, first: boolean, book: Book): string {
  const cells = new SheetCells(sheet, book);
  cells.write(title);
  const widths = columnWidths(sheet);
  const { foldedFrom = Number.POSITIVE_INFINITY } = sheet;
  const columns = widths.map((width, i) => {
    const folded = i + 1 >= foldedFrom ? ' hidden="1" outlineLevel="1"' : '';
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${folded}/>`;
  });
  // The button that opens the group is above the column behind it.
  const last = widths.length + 1;
  if (foldedFrom < last) columns.push(`<col min="${last}" max="${last}" width="9" collapsed="1"/>`);
  const { fit, scale } = pages;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">`,
    fit === null ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"${foldedFrom < last ? ' outlineLevelCol="1"' : ''}/>`,
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${cells.rows.join('')}</sheetData>`,
    autoFilter(sheet),
    counted(
      'mergeCells',
      cells.merged.map((range) => `<mergeCell ref="${range}"/>`),
    ),
    conditionalXml(sheet),
    counted('dataValidations', cells.validations()),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9"${fit === null ? ` scale="${scale}"` : ` fitToWidth="${fit.width}" fitToHeight="${fit.height}"`} orientation="landscape"/>`,
    `<headerFooter><oddFooter>${xmlText(`&L&"${FONT}"&9&A&R&"${FONT}"&9&P/&N`)}</oddFooter></headerFooter>`,
    breaks(pages),
    '</worksheet>',
  ].join('');
}

function pane({ fixedColumns, blocks, lines }: ReportSheet): string {
  const [top] = blockPlaces({ lines, blocks });
  if (fixedColumns === undefined || top === undefined) return '';
  const corner = `${letters(fixedColumns + 1)}${top.header + 1}`;
  return [
    `<pane xSplit="${fixedColumns}" ySplit="${top.header}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>`,
    '<selection pane="topRight"/><selection pane="bottomLeft"/>',
    `<selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/>`,
  ].join('');
}

function autoFilter(sheet: ReportSheet): string {
  const range = filterRange(sheet);
  return range === null ? '' : `<autoFilter ref="${range}"/>`;
}

/** Of a table to scroll in. */
export function filterRange(sheet: ReportSheet): string | null {
  const [first] = sheet.blocks;
  const [top] = blockPlaces(sheet);
  if (sheet.fixedColumns === undefined || first === undefined || top === undefined) return null;
  return `A${top.header}:${letters(first.columns.length)}${top.header + Math.max(1, first.rows.length)}`;
}

function breaks({ breaks: rows }: Pages): string {
  if (rows.length === 0) return '';
  const each = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${each}</rowBreaks>`;
}

function counted(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

/** The rows of a sheet, and what is collected on the way. */
class SheetCells {
  readonly rows: string[] = [];
  readonly merged: string[] = [];
  readonly #sheet: ReportSheet;
  readonly #book: Book;
  /** By rule: the cells it holds for. */
  readonly #rules = new Map<string, string[]>();
  readonly #formulas = new Map<Formula, readonly FormulaPiece[]>();

  constructor(sheet: ReportSheet, book: Book) {
    this.#sheet = sheet;
    this.#book = book;
  }

  write(title: string): void {
    const sheet = this.#sheet;
    const over = textColumns(columnWidths(sheet), sheet.printedColumns);
    const heads = [
      { text: title, look: LOOKS.line, size: 11 },
      { text: sheet.title, look: LOOKS.title, size: 14 },
      ...sheet.lines.map((text) => ({ text, look: LOOKS.line, size: 11 })),
    ];
    heads.forEach(({ text, look, size }, i) => {
      // In merged cells no program fits the row to its text.
      const height = 1 + (size + 4) * linesOf(text, (1.05 * over.width * 11) / size);
      if (over.count > 1) this.merged.push(`A${i + 1}:${letters(over.count)}${i + 1}`);
      this.#row(i + 1, height, this.#text(`A${i + 1}`, text, look));
    });
    const places = blockPlaces(sheet);
    sheet.blocks.forEach((block, b) => {
      const place = places[b];
      if (place !== undefined) this.#block(block, place);
    });
  }

  validations(): string[] {
    return [...this.#rules].map(([rule, cells]) => rule.replace(SQREF, () => ` sqref="${cells.join(' ')}"`));
  }

  #block(block: Block, { title, header, first }: BlockPlace): void {
    const { columns, rows, rowKeys } = block;
    if (title !== null) this.#row(title, null, this.#text(`A${title}`, block.title ?? '', LOOKS.block));
    let at = 1;
    const starts = columns.map(({ span = 1 }) => {
      at += span;
      return at - span;
    });
    const names = starts.map(letters);
    const styled = columns.map(({ decimals, left = false }) => this.#numbers(decimals, left));
    const heads = columns.map(
      (column, i) =>
        this.#text(`${names[i]}${header}`, column.header, LOOKS.header) + this.#rest(column.span, starts[i], header),
    );
    this.#row(header, headerHeight(block), heads.join(''));
    rows.forEach((cells, r) => {
      const row = first + r;
      const key = rowKeys?.[r];
      let written = '';
      styled.forEach((look, i) => {
        written += this.#cell(`${names[i]}${row}`, cells[i] ?? null, look, key);
        written += this.#rest(columns[i]?.span, starts[i], row);
      });
      const height = rowHeight(block, cells);
      this.#row(row, height > LINE ? height : null, written);
    });
  }

  /** What says the number of the look, by mark and kind of content. */
  #numbers(decimals: Decimals, left: boolean): LookOf {
    const made = { text: new Map<CellContent['mark'], string>(), other: new Map<CellContent['mark'], string>() };
    return (mark, text) => {
      const kept = text ? made.text : made.other;
      const known = kept.get(mark);
      if (known !== undefined) return known;
      const kind = mark === undefined ? 'plain' : mark === 'weight' ? 'input' : mark;
      const style = ` s="${this.#book.styles.of(cellLook(kind, decimals, text || left))}"`;
      kept.set(mark, style);
      return style;
    };
  }

  #row(row: number, height: number | null, cells: string): void {
    const heightXml = height === null ? '' : ` ht="${height}" customHeight="1"`;
    this.rows.push(`<row r="${row}"${heightXml}>${cells}</row>`);
  }

  #text(at: string, text: string, look: Look): string {
    return `<c r="${at}" s="${this.#book.styles.of(look)}" t="s"><v>${this.#book.strings.of(text)}</v></c>`;
  }

  /** The further cells that one goes over: they carry the frame. */
  #rest(span: number | undefined, start: number | undefined, row: number): string {
    if (span === undefined || span < 2 || start === undefined) return '';
    this.merged.push(`${letters(start)}${row}:${letters(start + span - 1)}${row}`);
    const style = this.#book.styles.of(cellLook('plain', null, false));
    return Array.from({ length: span - 1 }, (_, i) => `<c r="${letters(start + 1 + i)}${row}" s="${style}"/>`).join('');
  }

  #cell(at: string, cell: ReportCell, look: LookOf, row: string | undefined): string {
    if (typeof cell !== 'object' || cell === null) return this.#plain(at, cell, look(undefined, isText(cell)));
    const { value, mark, formula, array, choices } = cell;
    if (choices !== undefined) this.#rule(listRule(choices), at);
    else if (mark === 'input' || mark === 'weight') this.#rule(numberRule(mark === 'weight' ? 0 : -GREATEST), at);
    const style = choices === undefined ? look(mark, isText(value)) : ` s="${this.#book.styles.of(LOOKS.choice)}"`;
    if (formula === undefined) return this.#plain(at, value, style);
    const text = this.#formula(formula, row);
    const live = array ? `<f t="array" ref="${at}">${text}</f>` : `<f>${text}</f>`;
    if (typeof value === 'number') return `<c r="${at}"${style}>${live}<v>${value}</v></c>`;
    return `<c r="${at}"${style} t="str">${live}<v>${value === null ? '' : cellText(value)}</v></c>`;
  }

  #plain(at: string, value: string | number | null, style: string): string {
    if (value === null || value === '') return `<c r="${at}"${style}/>`;
    if (typeof value === 'number') return `<c r="${at}"${style}><v>${value}</v></c>`;
    return `<c r="${at}"${style} t="s"><v>${this.#book.strings.of(value)}</v></c>`;
  }

  /** Put together once for all the rows that share it. */
  #formula(formula: Formula, row: string | undefined): string {
    const known = this.#formulas.get(formula);
    const pieces =
      known ??
      this.#book.addresses
        .pieces(formula, this.#sheet.key)
        .map((piece) => (typeof piece === 'string' ? formulaText(piece) : piece));
    if (pieces.length > 1 && known === undefined) this.#formulas.set(formula, pieces);
    let text = '';
    for (const piece of pieces) text += typeof piece === 'string' ? piece : rowIn(piece, row);
    return text;
  }

  #rule(rule: string, at: string): void {
    const cells = this.#rules.get(rule) ?? [];
    cells.push(at);
    this.#rules.set(rule, cells);
  }
}

/** The attribute of a cell. */
type LookOf = (mark: CellContent['mark'], text: boolean) => string;

function isText(value: string | number | null): boolean {
  return typeof value === 'string' && value !== '';
}

/** Where the cells of a rule are put in. */
const SQREF = ' sqref=""';

function numberRule(least: number): string {
  return `<dataValidation type="decimal" showErrorMessage="1"${SQREF}><formula1>${least}</formula1><formula2>${GREATEST}</formula2></dataValidation>`;
}

function listRule({ cells, prompt }: NonNullable<CellContent['choices']>): string {
  // As much as Excel takes.
  const said = xmlText(prompt.slice(0, 225));
  return `<dataValidation type="list" showInputMessage="1" showErrorMessage="1" error="${said}" prompt="${said}"${SQREF}><formula1>${rangeName(cells)}</formula1></dataValidation>`;
}
