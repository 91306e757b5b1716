/** A sheet read through once: where its header is, and what is in each column. */
import { fold } from '../../core/text/fold.ts';
import { numberReadings } from '../../core/text/number-text.ts';
import { FIRST } from '../finding-collector.ts';
import { joinHeaders } from '../header.ts';
import { looksPersonal } from '../personal-text.ts';
import { cellOf, cellsOf } from '../sheets.ts';
import { type Cell, columnLetters, type Row, type Sheet, textOf } from '../table.ts';
import { isTotalsWord } from '../totals.ts';
import type { Column, ColumnText } from './column.ts';
import { type FoundHeader, findHeaderRows, TOP_ROWS, type TopRow } from './header-rows.ts';

export interface SheetProfile {
  readonly name: string | null;
  readonly header: FoundHeader;
  readonly columns: readonly Column[];
  readonly rows: number;
}

/** Different texts of a column that are kept. */
const MOST = 3000;

/** An argument of the command line with what its files were found to hold. */
export interface ProfiledArgument {
  readonly name: string;
  readonly files: readonly { readonly file: string; readonly profiles: readonly SheetProfile[] }[];
}

/** null where the sheet has no table: no header, or nothing below it. */
export async function profileSheet(sheet: Sheet): Promise<SheetProfile | null> {
  const top: TopRow[] = [];
  await sheet.read((row) => {
    const cells = cellsOf(sheet, row);
    if (cells.some((cell) => textOf(cell).trim() !== '')) top.push({ row: row.number, cells });
    return top.length < TOP_ROWS;
  });
  const header = findHeaderRows(top, await sheet.merged());
  if (header === null) return null;
  const texts =
    joinHeaders(
      header.rows.map((at) => ({ row: at, texts: (top.find(({ row }) => row === at)?.cells ?? []).map(textOf) })),
      await sheet.merged(),
    )?.texts ?? [];
  const counters = texts.map(() => new Counter());
  let rows = 0;
  await sheet.read((row) => {
    if (row.number < header.dataFrom || isSummary(sheet, row)) return true;
    const filled = counters.map((counter, column) => counter.add(row.key(column), row.number));
    if (filled.includes(true)) rows += 1;
    return true;
  });
  const personalHeaders = texts.map((text, column) =>
    looksPersonal(text) ? personalIn(top, header.rows, column) : [],
  );
  const headers = numbered(
    texts.map((text, column) => (looksPersonal(text) ? `#${columnLetters(column)}` : plain(text))),
  );
  const columns = headers.flatMap((text, column) => {
    const counted = counters[column]?.column(sheet, column, text);
    return counted === undefined ? [] : [{ ...counted, personalHeader: personalHeaders[column] ?? [] }];
  });
  return rows === 0 ? null : { name: sheet.name, header, rows, columns };
}

/** Addresses of the cells of a header that look personal; of its last row where only all of them together do. */
function personalIn(top: readonly TopRow[], rows: readonly number[], column: number): string[] {
  const personal = rows.filter((at) => {
    const cell = top.find(({ row }) => row === at)?.cells[column];
    return cell !== undefined && looksPersonal(textOf(cell));
  });
  return (personal.length > 0 ? personal : rows.slice(-1)).map((row) => `${columnLetters(column)}${row}`);
}

/** Of several columns with one header, the second is `Q5#2`: so the method names it (header.ts, locate). */
function numbered(headers: readonly string[]): string[] {
  const met = new Map<string, number>();
  return headers.map((header) => {
    const alike = headers.filter((other) => fold(other) === fold(header)).length;
    if (header === '' || alike < 2) return header;
    const number = (met.get(fold(header)) ?? 0) + 1;
    met.set(fold(header), number);
    return `${header}#${number}`;
  });
}

/** A row that begins with a word for a total, and goes on in figures («30 phiếu»): «Trung bình» is an answer as well. */
function isSummary(sheet: Sheet, row: Row): boolean {
  let begun = false;
  for (let column = 0; column < row.width; column++) {
    if (row.key(column) === 0) continue;
    const cell = cellOf(sheet, row, column);
    if (textOf(cell).trim() === '') continue;
    if (!begun && (cell.kind !== 'text' || !isTotalsWord(cell.text))) return false;
    if (begun && cell.kind === 'text' && numberReadings(cell.text.replace(COUNTED, ''), null).length === 0)
      return false;
    begun = true;
  }
  return begun;
}

const COUNTED = / (?:phiếu|xã|đơn vị|doanh nghiệp|dn|hộ|forms?|units?)$/iu;

/** Counts cells by their key, which costs no text. */
class Counter {
  readonly #counts = new Map<number, number>();
  /** By key, the first row that has it. */
  readonly #rows = new Map<number, number>();
  #filled = 0;
  #more = false;

  add(key: number, row: number): boolean {
    if (key === 0) return false;
    this.#filled += 1;
    const count = this.#counts.get(key);
    if (count !== undefined) this.#counts.set(key, count + 1);
    else if (this.#counts.size < MOST) {
      this.#counts.set(key, 1);
      this.#rows.set(key, row);
    } else this.#more = true;
    return true;
  }

  column(sheet: Sheet, column: number, header: string): Omit<Column, 'personalHeader'> {
    const texts = new Map<string, ColumnText>();
    /** How often the spelling that is kept comes. */
    const best = new Map<string, number>();
    let dates = 0;
    let personal = 0;
    const personalCells: string[] = [];
    for (const [key, count] of this.#counts) {
      const cell: Cell = sheet.cell(column, key);
      const text = plain(textOf(cell));
      if (text === '' || cell.kind === 'error' || ERROR.test(text)) continue;
      if (cell.kind === 'date' || isDateText(text)) dates += count;
      if (looksPersonal(text)) {
        personal += count;
        if (personalCells.length < FIRST) personalCells.push(`${columnLetters(column)}${this.#rows.get(key) ?? ''}`);
        continue;
      }
      const known = texts.get(fold(text));
      const usual = known === undefined || count > (best.get(fold(text)) ?? 0);
      if (usual) best.set(fold(text), count);
      texts.set(fold(text), { text: usual ? text : known.text, count: count + (known?.count ?? 0) });
    }
    const cells = { filled: this.#filled, dates, personal, personalCells };
    return { column, header, texts: [...texts.values()], more: this.#more, ...cells };
  }
}

const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/u;

/** On one line, as a method can hold it. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function isDateText(text: string): boolean {
  return /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/]\d{1,2}[-/]\d{4})(?:[T ].*)?$/u.test(text.slice(0, 80));
}
