/** Keys of the cells of a sheet, by column: equal cells of a column have one key, 0 is blank (survey/table.ts). */
import { BLANK, type Cell } from '../../../survey/table.ts';

/** Places of all tables from a text's number to its key together; what is beyond goes into a Map. */
const MOST_PLACES = 8_000_000;
/** A column's table. */
const MOST_IN_COLUMN = 1 << 17;
/** Whole numbers from 0 up to here have a table, as most answers are such. */
const SMALL = 256;

interface Column {
  readonly cells: Cell[];
  /** By number of the text (Texts). */
  texts: Uint32Array;
  readonly farTexts: Map<number, number>;
  readonly small: Uint32Array;
  readonly numbers: Map<number, number>;
  readonly percents: Map<number, number>;
  readonly others: Map<string, number>;
}

export class ColumnKeys {
  readonly #columns: (Column | undefined)[] = [];
  #places = 0;

  text(column: number, id: number, string: (id: number) => string): number {
    const own = this.#column(column);
    const near = own.texts[id];
    if (near !== undefined && near !== 0) return near;
    const far = own.farTexts.get(id);
    if (far !== undefined) return far;
    const key = own.cells.push({ kind: 'text', text: string(id) }) - 1;
    if (id < own.texts.length || this.#reach(own, id)) own.texts[id] = key;
    else own.farTexts.set(id, key);
    return key;
  }

  number(column: number, number: number, percent: boolean): number {
    const own = this.#column(column);
    const small = !percent && number >= 0 && number < SMALL && Number.isInteger(number);
    const numbers = percent ? own.percents : own.numbers;
    const known = small ? own.small[number] : numbers.get(number);
    if (known !== undefined && known !== 0) return known;
    // −0 is 0.
    const key = own.cells.push({ kind: 'number', number: number === 0 ? 0 : number, percent }) - 1;
    if (small) own.small[number] = key;
    else numbers.set(number, key);
    return key;
  }

  /** Dates, truth values and errors are few. */
  other(column: number, cell: Extract<Cell, { readonly kind: 'date' | 'boolean' | 'error' }>): number {
    const own = this.#column(column);
    const id = cell.kind === 'boolean' ? `boolean ${cell.truth}` : `${cell.kind} ${cell.text}`;
    let key = own.others.get(id);
    if (key === undefined) {
      key = own.cells.push(cell) - 1;
      own.others.set(id, key);
    }
    return key;
  }

  cell(column: number, key: number): Cell {
    return this.#columns[column]?.cells[key] ?? BLANK;
  }

  #column(column: number): Column {
    let own = this.#columns[column];
    if (own === undefined) {
      own = {
        cells: [BLANK],
        texts: new Uint32Array(0),
        farTexts: new Map(),
        small: new Uint32Array(SMALL),
        numbers: new Map(),
        percents: new Map(),
        others: new Map(),
      };
      this.#columns[column] = own;
    }
    return own;
  }

  /** Makes a column's table reach to a text, where there is room. */
  #reach(own: Column, id: number): boolean {
    if (id >= MOST_IN_COLUMN) return false;
    const length = Math.min(MOST_IN_COLUMN, Math.max(64, 2 ** Math.ceil(Math.log2(id + 1))));
    if (this.#places + length - own.texts.length > MOST_PLACES) return false;
    this.#places += length - own.texts.length;
    const texts = new Uint32Array(length);
    texts.set(own.texts);
    own.texts = texts;
    return true;
  }
}
