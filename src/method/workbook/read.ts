/** The method as a workbook (SPEC §3.9): sheets as a reader hands them over → the method's content, with its places. */

import type { Finding, Place } from '../../core/model/findings.ts';
import type { Language } from '../../core/model/method.ts';
import { closest } from '../../core/text/closest.ts';
import { columnLetters } from '../../core/text/column-letters.ts';
import { fold } from '../../core/text/fold.ts';
import { ColumnNumbers } from '../../core/text/number-text.ts';
import type { Path } from '../faults.ts';
import { numberTexts } from './cell-text.ts';
import { type Column, isoDate, type ReadCell, readCell } from './column.ts';
import type { ContentRow, PlacedValue } from './content.ts';
import { Draft } from './draft.ts';
import { parts } from './parts.ts';
import { settings, settingsSheet } from './settings-sheet.ts';
import type { SheetKey, SheetPart } from './sheet.ts';
import { columnsByTitle, isGuide, isRemark, sheetOf, titleOf, titles } from './titles.ts';

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly { readonly number: number; readonly cells: readonly ReadCell[] }[];
}

export interface WorkbookContent {
  readonly raw: unknown;
  readonly place: (path: Path) => Place;
  readonly findings: readonly Finding[];
  /** By sheet and field (`sources.decimal`): its column, or of a setting its row and column. */
  readonly fieldPlaces: ReadonlyMap<string, Place>;
}

const byTitle = new Map(parts.map(({ key, columns }) => [key, columnsByTitle(key, columns)]));
const settingsByTitle = columnsByTitle('settings', settings);

/** Rows in which the titles of the columns are looked for. */
const HEADER_ROWS = 30;

/** Whether a sheet is of a method, by its name. */
export function isMethodSheet(name: string): boolean {
  return sheetOf(name) !== null;
}

/** Whether the sheets of a workbook are those of a method: what no other workbook has all of. */
export function areMethodSheets(names: readonly string[]): boolean {
  const keys = names.map((name) => sheetOf(name)?.key);
  return (['tracks', 'sources', 'tree'] as const).every((key) => keys.includes(key));
}

export function readMethodSheets(file: string, sheets: readonly ReadSheet[]): WorkbookContent {
  const draft = new Draft();
  const whole: Place = { file };
  const known = sheets.map((sheet) => ({ sheet, as: sheetOf(sheet.name) }));
  for (const part of parts) {
    const partColumns = known.filter(({ as }) => as?.key === part.key);
    for (const { sheet, as } of partColumns) {
      new SheetReading(sheet, { file, sheet: sheet.name }, part, as?.language ?? 'vi', draft).read();
    }
  }
  const passed = known.filter(({ sheet, as }) => as === null && !isGuide(sheet.name) && sheet.rows.length > 0);
  reportIgnoredSheets(
    passed.map(({ sheet }) => sheet.name),
    known.flatMap(({ as }) => (as === null ? [] : [as.key])),
    whole,
    draft,
  );
  const raw = draft.finish(whole);
  const { content } = draft;
  const { fieldPlaces } = draft;
  return { raw, place: (path) => content.placeAt(raw, path, whole), findings: content.findings, fieldPlaces };
}

/** A sheet whose name is nearly one that is not there was meant as that one; others are notes. */
function reportIgnoredSheets(
  names: readonly string[],
  there: readonly SheetKey[],
  place: Place,
  { content }: Draft,
): void {
  const lacking = parts.filter(({ key }) => !there.includes(key));
  const tabs = lacking.flatMap(({ key }) => [titles.vi.sheets[key].tab, titles.en.sheets[key].tab]);
  const notes: string[] = [];
  for (const name of names) {
    const near = closest(name, tabs);
    if (near === null) notes.push(name);
    else content.add({ ...place, sheet: name }, 'unknown-field', { name, closest: near });
  }
  if (notes.length > 0) content.add(place, 'sheets-not-read', { sheets: notes }, 'note');
  if (!there.includes('tree')) {
    content.add(place, 'missing-sheet', { sheet: titles.vi.sheets.tree.tab, sheets: names });
  }
}

class SheetReading {
  readonly #sheet: ReadSheet;
  readonly #place: Place;
  readonly #part: SheetPart;
  readonly #language: Language;
  readonly #draft: Draft;
  /** By column: texts that may be one of two numbers. */
  readonly #ambiguous = new Map<string, { readonly text: string; readonly address: string }[]>();

  constructor(sheet: ReadSheet, place: Place, part: SheetPart, language: Language, draft: Draft) {
    this.#sheet = sheet;
    this.#place = place;
    this.#part = part;
    this.#language = language;
    this.#draft = draft;
  }

  read(): void {
    const { rows } = this.#sheet;
    const counts = rows
      .slice(0, HEADER_ROWS)
      .map(({ cells }) => cells.filter((cell) => this.#column(cell) !== null).length);
    const most = Math.max(0, ...counts);
    const header = rows[counts.indexOf(most)];
    const isEmpty = rows.every(({ cells }) => cells.every((cell) => cell === null));
    if (header === undefined || most === 0) {
      const name = titleOf(this.#part.key, this.#part.needed[0] ?? '', this.#language)[0];
      if (!isEmpty) this.#draft.content.add(this.#place, 'missing-column', { name, closest: null, question: false });
      return;
    }
    const below = rows.filter(({ number, cells }) => number > header.number && !isNote(cells));
    const columns = this.#columns(header, below);
    for (const [key, at] of columns) {
      this.#draft.fieldPlaces.set(`${this.#part.key}.${key}`, { ...this.#place, column: columnLetters(at) });
    }
    const numbers = columnNumbers(this.#part.columns, columns, below);
    const made = below
      .map(({ number, cells }) => this.#row(number, cells, columns, numbers))
      .filter(({ cells }) => cells.size > 0);
    if (this.#part === settingsSheet) this.#part.read([this.#onItsSide(below, columns)], this.#draft);
    else this.#part.read(made, this.#draft);
    for (const [key, cells] of this.#ambiguous) {
      const args = { text: cells[0]?.text ?? '', cells: cells.map(({ address }) => address) };
      const place = { ...this.#place, field: titleOf(this.#part.key, key, this.#language)[0] };
      this.#draft.content.add(place, 'ambiguous-cells', args);
    }
  }

  #column(cell: ReadCell): Column | null {
    if (typeof cell !== 'string') return null;
    return byTitle.get(this.#part.key)?.get(fold(cell)) ?? null;
  }

  /** Which column of the sheet each of its columns is. A title that is none, over cells that say something, is reported. */
  #columns(header: ReadSheet['rows'][number], below: ReadSheet['rows']): ReadonlyMap<string, number> {
    const { content } = this.#draft;
    const found = new Map<string, number>();
    header.cells.forEach((cell, i) => {
      if (cell === null) return;
      const place = { ...this.#place, row: header.number, column: columnLetters(i) };
      const column = this.#column(cell);
      const name = textOf(cell);
      if (column !== null) {
        const first = found.get(column.key);
        if (first === undefined) found.set(column.key, i);
        else content.add(place, 'duplicate-header', { name, columns: [columnLetters(first), columnLetters(i)] });
      } else if (!isRemark(name) && below.some(({ cells }) => (cells[i] ?? null) !== null)) {
        const known = this.#part.columns.map(({ key }) => titleOf(this.#part.key, key, this.#language)[0]);
        content.add(place, 'unknown-field', { name, closest: closest(name, known) });
      }
    });
    for (const key of this.#part.needed) {
      const name = titleOf(this.#part.key, key, this.#language)[0];
      const place = { ...this.#place, row: header.number };
      if (!found.has(key)) content.add(place, 'missing-column', { name, closest: null, question: false });
    }
    return found;
  }

  #row(
    number: number,
    cells: readonly ReadCell[],
    columns: ReadonlyMap<string, number>,
    numbers: ReadonlyMap<string, ColumnNumbers>,
  ): ContentRow {
    const placeOf = (key: string): Place => {
      const column = columns.get(key);
      const place = { ...this.#place, row: number };
      return column === undefined ? place : { ...place, column: columnLetters(column) };
    };
    const said = new Map<string, PlacedValue>();
    for (const column of this.#part.columns) {
      const at = columns.get(column.key);
      const cell = at === undefined ? null : (cells[at] ?? null);
      const value = this.#said(cell, column, this.#part.key, placeOf(column.key), numbers.get(column.key));
      if (value !== null) said.set(column.key, value);
    }
    return { place: { ...this.#place, row: number }, cells: said, placeOf };
  }

  /** The rows of the settings as the columns of one. */
  #onItsSide(rows: ReadSheet['rows'], columns: ReadonlyMap<string, number>): ContentRow {
    const { content } = this.#draft;
    const said = new Map<string, PlacedValue>();
    const [names, values] = [columns.get('setting'), columns.get('value')];
    const valueAt = (row: number): Place => ({ ...this.#place, row, column: columnLetters(values ?? 0) });
    for (const { number, cells } of rows) {
      const cell = values === undefined ? null : (cells[values] ?? null);
      const title = textOf(names === undefined ? null : (cells[names] ?? null));
      const column = settingsByTitle.get(fold(title));
      if (column !== undefined) this.#draft.fieldPlaces.set(`settings.${column.key}`, valueAt(number));
      if (cell === null) continue;
      const first = column === undefined ? undefined : said.get(column.key);
      if (column === undefined) {
        const known = settings.map(({ key }) => titleOf('settings', key, this.#language)[0]);
        const place = { ...valueAt(number), column: columnLetters(names ?? 0) };
        content.add(place, 'unknown-field', { name: title, closest: closest(title, known) });
      } else if (first !== undefined) {
        content.add(valueAt(number), 'said-twice', { name: title, first: `${first.place.column}${first.place.row}` });
      } else {
        const value = this.#said(cell, column, 'settings', valueAt(number));
        if (value !== null) said.set(column.key, value);
      }
    }
    return { place: this.#place, cells: said, placeOf: () => this.#place };
  }

  #said(
    cell: ReadCell,
    column: Column,
    sheet: SheetKey,
    at: Place,
    numbers = new ColumnNumbers(null),
  ): PlacedValue | null {
    const { content } = this.#draft;
    const [title] = titleOf(sheet, column.key, this.#language);
    const place = { ...at, field: title };
    if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return null;
    if (typeof cell === 'object') {
      if (cell.kind === 'date' && column.kind === 'date') return { value: isoDate(cell.text), place };
      content.add(place, cell.kind === 'date' ? 'date-cell' : 'faulty-cell', { name: title, text: cell.text });
      return column.kind === 'text' ? { value: cell.text, place } : null;
    }
    const texts = typeof cell === 'string' ? numbersIn(cell, column) : [];
    if (texts.some((text) => numbers.readings(text).length > 1)) {
      const cells = this.#ambiguous.get(column.key) ?? [];
      this.#ambiguous.set(column.key, [...cells, { text: String(cell), address: `${at.column}${at.row}` }]);
      return null;
    }
    const said = readCell(cell, column, this.#language, numbers);
    if ('allowed' in said) {
      const value = String(cell);
      const near = closest(value, said.allowed);
      content.add(place, 'wrong-value', { name: title, value, allowed: said.allowed, closest: near });
      // A direction must be there for the rest to be judged.
      return column.key === 'direction' ? { value: 'positive', place } : null;
    }
    return { value: said.value, place };
  }
}

/** The texts in a cell that are to be read as numbers. */
function numbersIn(cell: string, { kind }: Column): readonly string[] {
  return kind === 'number' ? [cell] : kind === 'numbers' ? numberTexts(cell) : [];
}

/** By column of the sheet: how its numbers are written. */
function columnNumbers(
  known: readonly Column[],
  places: ReadonlyMap<string, number>,
  rows: ReadSheet['rows'],
): ReadonlyMap<string, ColumnNumbers> {
  return new Map(
    known.flatMap((column) => {
      const at = places.get(column.key);
      if (at === undefined) return [];
      const cells = rows.map(({ cells: rowCells }) => rowCells[at]).filter((cell) => typeof cell === 'string');
      const texts = cells.flatMap((cell) => numbersIn(cell, column));
      return [[column.key, new ColumnNumbers(null, texts)] as const];
    }),
  );
}

/** A row that is an example or a remark. */
function isNote(cells: readonly ReadCell[]): boolean {
  const first = cells.find((cell) => cell !== null && textOf(cell).trim() !== '');
  return typeof first === 'string' && fold(first).startsWith('#');
}

function textOf(cell: ReadCell): string {
  return cell === null ? '' : typeof cell === 'object' ? cell.text : String(cell);
}
