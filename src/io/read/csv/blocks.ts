/** The rows of chunks as the survey takes them: the numbers that threads gave to texts become those of the file. */
import type { BlockVisitor, Counting, Row, RowBlock, TextBytes } from '../../../survey/table.ts';
import { CsvScanner } from '../csv-scanner.ts';
import { LIMITS } from '../limits.ts';
import type { Texts } from '../texts.ts';
import { type Chunk, ROWS, type Scanned, type Shape, STRIDE } from './chunk.ts';
import type { After, Taker } from './chunks.ts';
import type { NewTexts } from './thread-texts.ts';
import type { Scanning } from './threads.ts';

export class CsvBlocks implements RowBlock, Taker<FileTexts> {
  readonly shape: Shape;
  count = 0;
  first: number;
  widths: Uint32Array = new Uint32Array(0);
  /** Cells of the rows handed over. */
  cells = 0;
  readonly #visitor: BlockVisitor;
  readonly #texts: Texts;
  readonly #numbers = new Map<Scanning, FileTexts>();
  readonly #places: ReadonlyMap<number, number>;
  readonly #row: BlockRow;
  #chunk: Chunk | null = null;
  #counting: FileTexts;
  /** By the place of a column, its keys, where they were asked for; and the block of which they are. */
  readonly #keys: { readonly keys: Uint32Array; first: number }[] = [];

  /** @param first the number of the first row; those below 1 are none of the table */
  constructor(delimiter: string, first: number, texts: Texts, visitor: BlockVisitor) {
    const keys = [...new Set(visitor.keys)];
    const columns = [...new Set(visitor.texts)].filter((column) => !keys.includes(column));
    this.shape = { delimiter: delimiter.charCodeAt(0), keys, texts: columns };
    this.first = first;
    this.#visitor = visitor;
    this.#texts = texts;
    this.#counting = new FileTexts(texts);
    this.#places = new Map(keys.map((column, i) => [column, i]));
    const textPlaces = new Map(columns.map((column, i) => [column, i * 2 * STRIDE]));
    this.#row = new BlockRow(
      this,
      this.#places,
      textPlaces,
      texts,
      new CsvScanner(delimiter, texts.numbers, { marked: false }),
    );
  }

  get counting(): Counting {
    return this.#counting;
  }

  codes(column: number): Uint32Array {
    const at = this.#place(column) * STRIDE;
    return (this.#chunk?.keys ?? NONE).subarray(at, at + this.count);
  }

  keys(column: number): Uint32Array {
    const place = this.#place(column);
    const own = this.#keys[place] ?? { keys: new Uint32Array(ROWS), first: Number.NaN };
    this.#keys[place] = own;
    if (own.first !== this.first) this.#counting.keys(this.codes(column), own.keys);
    own.first = this.first;
    return own.keys.subarray(0, this.count);
  }

  row(index: number): Row {
    this.#row.index = index;
    return this.#row;
  }

  arrived(scanned: Scanned, thread: Scanning): FileTexts {
    let numbers = this.#numbers.get(thread);
    if (numbers === undefined || scanned.texts?.anew === true) {
      numbers = new FileTexts(this.#texts);
      this.#numbers.set(thread, numbers);
    }
    if (scanned.texts !== null) numbers.add(scanned.texts);
    return numbers;
  }

  /** Hands over the rows of a chunk: those to come are wanted, or not, or one at a time. */
  take(scanned: Scanned, numbers: FileTexts): After {
    const { chunk, count, start, end, odd } = scanned;
    let cells = 0;
    for (let row = Math.max(0, 1 - this.first); row < count; row++) cells += chunk.widths[row] ?? 0;
    // What comes near a limit is read one row after the other, so that the row is found that goes beyond.
    const near =
      this.first + count - 1 > LIMITS.rows ||
      this.cells + cells > LIMITS.cells ||
      this.#texts.near(count * this.shape.keys.length, chunk.bytes.length);
    if (near) return { singly: start };
    this.cells += cells;
    this.count = count;
    this.widths = chunk.widths;
    this.#chunk = chunk;
    this.#counting = numbers;
    this.#row.begin(chunk, numbers);
    const wanted = count === 0 || this.#visitor.visit(this);
    this.first += count;
    if (!wanted) return 'enough';
    return odd ? { singly: end } : 'more';
  }

  #place(column: number): number {
    const place = this.#places.get(column);
    if (place === undefined) throw new RangeError(`column ${column} was not asked for`);
    return place;
  }
}

const NONE = new Uint32Array(0);

/** The texts of a thread, by its numbers: those that came with a chunk, and what they are in the file once they were met in it. */
class FileTexts implements Counting {
  readonly #texts: Texts;
  /** 0: not met yet. */
  #numbers = new Uint32Array(256);
  #count = 1;
  /** Where the text stands, until it is met. */
  readonly #waiting: ({ readonly letters: Buffer; readonly start: number; readonly end: number } | undefined)[] = [];

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  add({ letters, ends }: NewTexts): void {
    const buffer = Buffer.from(letters.buffer, letters.byteOffset, letters.byteLength);
    let start = 0;
    for (const end of ends) {
      this.#waiting[this.#count++] = { letters: buffer, start, end };
      start = end;
    }
    if (this.#count <= this.#numbers.length) return;
    const numbers = new Uint32Array(Math.max(this.#count, this.#numbers.length * 2));
    numbers.set(this.#numbers);
    this.#numbers = numbers;
  }

  key(code: number): number {
    if (code === 0) return 0;
    const number = this.#numbers[code] ?? 0;
    return number === 0 ? this.#meet(code) : number;
  }

  keys(codes: Uint32Array, into: Uint32Array): void {
    for (let i = 0; i < codes.length; i++) into[i] = this.key(codes[i] ?? 0);
  }

  #meet(code: number): number {
    const waiting = this.#waiting[code];
    if (waiting === undefined) throw new RangeError(`no text ${code}`);
    const number = this.#texts.ofBytes(waiting.letters, waiting.start, waiting.end);
    this.#numbers[code] = number;
    this.#waiting[code] = undefined;
    return number;
  }
}

/** A row of a block. What was not noted of it is found in its record, which is scanned for that. */
class BlockRow implements Row {
  index = 0;
  readonly hidden = false;
  readonly #block: CsvBlocks;
  /** Of columns whose keys are noted, the how manieth of them. */
  readonly #keys: ReadonlyMap<number, number>;
  /** Of columns whose texts are, where. */
  readonly #places: ReadonlyMap<number, number>;
  readonly #texts: Texts;
  readonly #scanner: CsvScanner;
  #chunk: Chunk | null = null;
  #counting: Counting | null = null;
  #bytes: Buffer = Buffer.alloc(0);
  readonly #found = { bytes: this.#bytes, start: 0, end: 0 };
  /** The row that the scanner is at. */
  #scanned = -1;

  constructor(
    block: CsvBlocks,
    keys: ReadonlyMap<number, number>,
    places: ReadonlyMap<number, number>,
    texts: Texts,
    scanner: CsvScanner,
  ) {
    this.#block = block;
    this.#keys = keys;
    this.#places = places;
    this.#texts = texts;
    this.#scanner = scanner;
  }

  begin(chunk: Chunk, counting: Counting): void {
    const { buffer, byteOffset, byteLength } = chunk.bytes;
    this.#chunk = chunk;
    this.#counting = counting;
    this.#bytes = Buffer.from(buffer, byteOffset, byteLength);
    this.#found.bytes = this.#bytes;
    this.#scanned = -1;
  }

  get number(): number {
    return this.#block.first + this.index;
  }

  get width(): number {
    return this.#block.widths[this.index] ?? 0;
  }

  key(column: number): number {
    const place = this.#keys.get(column);
    if (place !== undefined) return this.#counting?.key(this.#chunk?.keys[place * STRIDE + this.index] ?? 0) ?? 0;
    return this.#record().number(column);
  }

  text(column: number): string {
    if (this.#keys.has(column)) return this.#texts.string(this.key(column));
    const noted = this.bytes(column);
    if (noted !== null) return this.#bytes.toString('utf8', noted.start, noted.end);
    const scanner = this.#record();
    if (!scanner.locate(column)) return '';
    return scanner.bytes.toString('utf8', scanner.textStart, scanner.textEnd);
  }

  bytes(column: number): TextBytes | null {
    const place = this.#places.get(column);
    const texts = this.#chunk?.texts;
    if (place === undefined || texts === undefined) return null;
    const found = this.#found;
    found.start = texts[place + 2 * this.index] ?? -1;
    found.end = texts[place + 2 * this.index + 1] ?? -1;
    return found.start < 0 ? null : found;
  }

  #record(): CsvScanner {
    const scanner = this.#scanner;
    if (this.#scanned === this.index) return scanner;
    const { starts } = this.#chunk ?? { starts: new Uint32Array(ROWS) };
    scanner.begin();
    scanner.add(this.#bytes.subarray(starts[this.index], starts[this.index + 1]));
    scanner.end();
    scanner.next();
    this.#scanned = this.index;
    return scanner;
  }
}
