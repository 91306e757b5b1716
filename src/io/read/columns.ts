/**
 * Keys of the cells of a sheet, by column: equal cells of a column have one key, 0 is blank (survey/table.ts).
 * A cell is a kind and a number here (row.ts), so that a column of ten thousand opinions or sums costs a few bytes for each.
 */
import { BLANK, type Cell } from '../../survey/table.ts';
import {
  BOOLEAN_CELL,
  ERROR_CELL,
  MOST_PADDED,
  NUMBER_CELL,
  PADDED_CELL,
  PERCENT_CELL,
  TEXT_CELL,
  WRITTEN_DATE_CELL,
} from './kinds.ts';
import type { Texts } from './texts.ts';

/** What the columns of all sheets of a workbook take together. */
export interface KeyRoom {
  /** Cells that differ. */
  count: number;
  /** Places of tables. */
  places: number;
}

/** As many cells as a column takes the room of while it has none. */
const COLUMN = 32;
/** Places of all tables from a text's number to its key together. */
const MOST_PLACES = 8_000_000;
/** A column's table; texts beyond are found like other cells. */
const MOST_IN_COLUMN = 1 << 17;
/** Whole numbers from 0 up to here have a table, as most answers are such. */
const SMALL = 128;

export class ColumnKeys {
  readonly #texts: Texts;
  readonly #columns: (Column | undefined)[] = [];
  readonly #room: KeyRoom;

  constructor(texts: Texts, room: KeyRoom = { count: 0, places: 0 }) {
    this.#texts = texts;
    this.#room = room;
  }

  /** @param id number of the text in Texts, not 0 */
  text(column: number, id: number): number {
    const found = this.#column(column);
    const known = found.texts[id];
    if (known !== undefined && known !== 0) return known;
    if (id >= found.texts.length && !this.#reach(found, id)) return found.key(TEXT_CELL, id);
    // Met before the table reached so far, or new.
    const key = found.key(TEXT_CELL, id);
    found.texts[id] = key;
    return key;
  }

  number(column: number, number: number, kind: typeof NUMBER_CELL | typeof PERCENT_CELL): number {
    const found = this.#column(column);
    if (kind === PERCENT_CELL) return found.key(kind, number);
    const index = number | 0;
    if (index !== number || index < 0 || index >= SMALL) return found.key(kind, number);
    const known = found.small[index] ?? 0;
    if (known !== 0) return known;
    const key = found.key(kind, number);
    found.small[index] = key;
    return key;
  }

  other(column: number, kind: number, number: number): number {
    return this.#column(column).key(kind, number);
  }

  /** A cell that is another one in other words: the key of that, which is asked for the first time only. */
  alias(column: number, kind: number, number: number, key: () => number): number {
    return this.#column(column).alias(kind, number, key);
  }

  /** How many cells differ, of all columns of the workbook; and some for each column. */
  get count(): number {
    return this.#room.count;
  }

  cell(column: number, key: number): Cell {
    const found = this.#columns[column];
    if (found === undefined || key < 1 || key > found.count) return BLANK;
    const number = found.numberOf(key);
    const kind = found.kindOf(key);
    switch (kind) {
      case TEXT_CELL:
        return { kind: 'text', text: this.#texts.string(number) };
      case NUMBER_CELL:
        return { kind: 'number', number, percent: false };
      case PERCENT_CELL:
        return { kind: 'number', number, percent: true };
      case BOOLEAN_CELL:
        return { kind: 'boolean', truth: number === 1 };
      case ERROR_CELL:
        return { kind: 'error', text: this.#texts.string(number) };
      case WRITTEN_DATE_CELL:
        return { kind: 'date', text: this.#texts.string(number) };
      default:
        return kind > PADDED_CELL && kind <= PADDED_CELL + MOST_PADDED ? padded(number, kind - PADDED_CELL) : BLANK;
    }
  }

  #column(column: number): Column {
    let found = this.#columns[column];
    if (found === undefined) {
      found = new Column(this.#room);
      this.#room.count += COLUMN;
      this.#columns[column] = found;
    }
    return found;
  }

  /** Makes a column's table reach to a text, where there is room. */
  #reach(column: Column, id: number): boolean {
    if (id >= MOST_IN_COLUMN) return false;
    const length = Math.max(64, 2 ** Math.ceil(Math.log2(id + 1)));
    if (this.#room.places + length - column.texts.length > MOST_PLACES) return false;
    this.#room.places += length - column.texts.length;
    const texts = new Uint32Array(length);
    texts.set(column.texts);
    column.texts = texts;
    return true;
  }
}

/** A fraction would be shown rounded: it is read as it is. */
function padded(number: number, digits: number): Cell {
  if (!Number.isSafeInteger(number) || number < 0) return { kind: 'number', number, percent: false };
  return { kind: 'number', number, percent: false, shown: String(number).padStart(digits, '0') };
}

/** The cells that were met in a column, found by hash. */
class Column {
  /** By number of the text, the key. */
  texts = new Uint32Array(0);
  readonly small = new Uint32Array(SMALL);
  /** Keys given. */
  count = 0;
  /** Of each entry from 1 on: a cell, and its key. More than one entry may have the same key. */
  #entries = 0;
  #kinds = new Uint8Array(8);
  #numbers = new Float64Array(8);
  #keys = new Uint32Array(8);
  /** By key, the entry that shows the cell. */
  #shown = new Uint32Array(8);
  /** By hash, the entry; 0 is free. */
  #table = new Uint32Array(16);
  /** Of all columns. */
  readonly #all: { count: number };

  constructor(total: { count: number }) {
    this.#all = total;
  }

  key(kind: number, number: number): number {
    // −0 is 0.
    const plain = number + 0;
    const slot = this.#slot(kind, plain);
    const entry = this.#table[slot] ?? 0;
    if (entry !== 0) return this.#keys[entry] ?? 0;
    this.count += 1;
    const key = this.count;
    // Adding may put another array in the place of #shown.
    const added = this.#add(kind, plain, key, slot);
    this.#shown[key] = added;
    return key;
  }

  alias(kind: number, number: number, key: () => number): number {
    const entry = this.#table[this.#slot(kind, number)] ?? 0;
    if (entry !== 0) return this.#keys[entry] ?? 0;
    const found = key();
    // Finding it may have moved the slots.
    this.#add(kind, number, found, this.#slot(kind, number));
    return found;
  }

  kindOf(key: number): number {
    return this.#kinds[this.#shown[key] ?? 0] ?? 0;
  }

  numberOf(key: number): number {
    return this.#numbers[this.#shown[key] ?? 0] ?? 0;
  }

  /** Where an entry is or would be. */
  #slot(kind: number, number: number): number {
    const mask = this.#table.length - 1;
    let slot = hash(kind, number) & mask;
    for (let entry = this.#table[slot] ?? 0; entry !== 0; entry = this.#table[slot] ?? 0) {
      if (this.#numbers[entry] === number && this.#kinds[entry] === kind) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #add(kind: number, number: number, key: number, slot: number): number {
    this.#entries += 1;
    this.#all.count += 1;
    const entry = this.#entries;
    if (entry + 1 >= this.#kinds.length) this.#grow();
    this.#kinds[entry] = kind;
    this.#numbers[entry] = number;
    this.#keys[entry] = key;
    this.#table[slot] = entry;
    if (entry * 2 >= this.#table.length) this.#spread();
    return entry;
  }

  #grow(): void {
    const length = this.#kinds.length * 2;
    const kinds = new Uint8Array(length);
    kinds.set(this.#kinds);
    this.#kinds = kinds;
    const numbers = new Float64Array(length);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
    const keys = new Uint32Array(length);
    keys.set(this.#keys);
    this.#keys = keys;
    const shown = new Uint32Array(length);
    shown.set(this.#shown);
    this.#shown = shown;
  }

  #spread(): void {
    const table = new Uint32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let entry = 1; entry <= this.#entries; entry++) {
      let slot = hash(this.#kinds[entry] ?? 0, this.#numbers[entry] ?? 0) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = entry;
    }
    this.#table = table;
  }
}

const DOUBLE = new Float64Array(1);
const HALVES = new Uint32Array(DOUBLE.buffer);

function hash(kind: number, number: number): number {
  DOUBLE[0] = number;
  let mixed = Math.imul((HALVES[0] ?? 0) ^ kind, 0x9e3779b1) ^ Math.imul(HALVES[1] ?? 0, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
