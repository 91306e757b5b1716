/** A row of a chunk. A cell that was neither numbered nor copied is found in its record, which is scanned again for that. */
import type { Row, TextBytes } from '../../../survey/table.ts';
import { CsvScanner } from '../csv-scanner.ts';
import { inUnicode, type Script, type Texts, UNICODE } from '../texts.ts';
import type { Chunk, ChunkSource } from './chunks.ts';

/** A byte order mark is a character of a cell like any other. */
const LETTERS = new TextDecoder('utf-8', { ignoreBOM: true });

export class ChunkRow implements Row {
  readonly hidden = false;
  number = 0;
  width = 0;
  readonly #source: ChunkSource;
  readonly #texts: Texts;
  readonly #script: Script;
  /** By column, its place in `keys`; −1 where it is not numbered. */
  readonly #places: Int32Array;
  readonly #scanner: CsvScanner;
  readonly #found: { bytes: Uint8Array; start: number; end: number } = { bytes: new Uint8Array(0), start: 0, end: 0 };
  #keys: Uint32Array = new Uint32Array(0);
  #chunk: Chunk | null = null;
  #index = 0;
  /** Where the keys of the row begin. */
  #first = 0;
  /** The index of the row whose record the scanner holds. */
  #scanned = -1;

  constructor(source: ChunkSource, texts: Texts, script: Script) {
    this.#source = source;
    this.#texts = texts;
    this.#script = script;
    this.#places = new Int32Array(1 + Math.max(-1, ...source.keys)).fill(-1);
    source.keys.forEach((column, i) => {
      this.#places[column] = i;
    });
    this.#scanner = new CsvScanner(source.delimiter, texts.numbers, { marked: false });
  }

  at(chunk: Chunk, index: number): void {
    if (chunk !== this.#chunk || index === 0) {
      this.#chunk = chunk;
      this.#keys = chunk.keys;
      this.#found.bytes = chunk.letters;
    }
    this.#index = index;
    this.#first = index * this.#source.keys.length;
    this.#scanned = -1;
    this.number = chunk.first + index;
    this.width = chunk.widths[index] ?? 0;
  }

  key(column: number): number {
    const place = column < this.#places.length ? (this.#places[column] ?? -1) : -1;
    const number = place < 0 ? this.#record().number(column) : (this.#keys[this.#first + place] ?? 0);
    return this.#script === UNICODE ? number : this.#texts.converted(number, this.#script);
  }

  keys(columns: readonly number[], into: Uint32Array): void {
    const places = this.#places;
    const keys = this.#keys;
    const first = this.#first;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] ?? 0;
      const place = places[column] ?? -1;
      into[i] = place < 0 || this.#script !== UNICODE ? this.key(column) : (keys[first + place] ?? 0);
    }
  }

  text(column: number): string {
    const copied = this.bytes(column);
    if (copied !== null) return withoutGuard(LETTERS.decode(copied.bytes.subarray(copied.start, copied.end)));
    const scanner = this.#record();
    if (!scanner.locate(column)) return '';
    const text = scanner.bytes.toString('utf8', scanner.textStart, scanner.textEnd);
    return withoutGuard(inUnicode(text, this.#script));
  }

  bytes(column: number): TextBytes | null {
    const { texts } = this.#source;
    const place = this.#script === UNICODE ? texts.indexOf(column) : -1;
    if (place < 0 || this.#chunk === null) return null;
    const cell = this.#index * texts.length + place;
    this.#found.start = cell === 0 ? 0 : (this.#chunk.ends[cell - 1] ?? 0);
    this.#found.end = this.#chunk.ends[cell] ?? 0;
    return this.#found;
  }

  #record(): CsvScanner {
    const scanner = this.#scanner;
    if (this.#scanned === this.#index || this.#chunk === null) return scanner;
    const { bytes, starts } = this.#chunk;
    scanner.begin();
    scanner.add(bytes.subarray(starts[this.#index], starts[this.#index + 1]));
    scanner.end();
    scanner.next();
    this.#scanned = this.#index;
    return scanner;
  }
}

/** The text of `="001"`, as exporters write it so that a spreadsheet leaves it as it is. */
export function withoutGuard(text: string): string {
  return text.startsWith('="') ? text.replace(/^="([^"]*)"$/u, '$1') : text;
}
