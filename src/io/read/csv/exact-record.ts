/** A record of a chunk as CsvScanner reads it: what ChunkScanner does not read itself. */
import type { TextNumbers } from '../../../core/text/text-numbers.ts';
import { CsvScanner } from '../csv-scanner.ts';
import { LIMITS } from '../limits.ts';
import { type Chunk, type Shape, STRIDE } from './chunk.ts';
import type { ChunkBytes } from './chunk-bytes.ts';

/** Bytes that CsvScanner is given at first. */
const PIECE = 1 << 12;

/** What it answers where it finds no end: the bytes end before; or what this is, CsvScanner says elsewhere. */
export const MORE = -1;
const ODD = -3;

export class ExactRecord {
  readonly #shape: Shape;
  readonly #scanner: CsvScanner;

  constructor(shape: Shape, texts: TextNumbers) {
    this.#shape = shape;
    this.#scanner = new CsvScanner(String.fromCharCode(shape.delimiter), texts, { marked: false });
  }

  /** Notes the cells of the record that begins here as a row, and answers where the next record does. */
  read(first: number, row: number, { keys, texts, bytes, widths }: Chunk, { filled, ended }: ChunkBytes): number {
    const scanner = this.#scanner;
    scanner.begin();
    let given = first;
    let step = scanner.next();
    for (let piece = PIECE; step === 'more'; piece *= 2) {
      if (given === filled) {
        if (!ended) return MORE;
        scanner.end();
      } else {
        const to = Math.min(given + piece, filled);
        scanner.add(bytes.subarray(given, to));
        given = to;
        if (ended && given === filled) scanner.end();
      }
      step = scanner.next();
    }
    if (step !== 'record' || this.#isTooLong()) return ODD;
    this.#shape.keys.forEach((column, i) => {
      keys[i * STRIDE + row] = scanner.number(column);
    });
    this.#shape.texts.forEach((_, i) => {
      texts.fill(-1, i * 2 * STRIDE + 2 * row, i * 2 * STRIDE + 2 * row + 2);
    });
    widths[row] = scanner.width;
    return first + scanner.consumed;
  }

  /** Whether a cell holds more than a cell may. */
  #isTooLong(): boolean {
    const scanner = this.#scanner;
    if (scanner.recordEnd - scanner.recordStart <= LIMITS.characters) return false;
    for (let column = 0; column < scanner.width; column++) {
      if (!scanner.locate(column) || scanner.textEnd - scanner.textStart <= LIMITS.characters) continue;
      const text = scanner.bytes.toString('utf8', scanner.textStart, scanner.textEnd);
      if (text.length > LIMITS.characters) return true;
    }
    return false;
  }
}
