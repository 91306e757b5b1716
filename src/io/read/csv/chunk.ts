/** A stretch of a text file and the rows in it, as one thread hands them to another. */
import type { NewTexts } from './thread-texts.ts';

/** What is noted of each row. */
export interface Shape {
  /** One byte. */
  readonly delimiter: number;
  /** Columns whose cells are known by number. */
  readonly keys: readonly number[];
  /** Columns of which it is noted where their texts stand. */
  readonly texts: readonly number[];
}

/** The records that begin from one byte of the file up to another. */
export interface Task {
  readonly from: number;
  /** Whether a record begins there; else the first line that begins from there on is taken for one, and that has to be proved. */
  readonly known: boolean;
  readonly until: number;
}

/** Rows of a chunk. */
export const ROWS = 1024;
/** From one column to the next: columns a power of two apart would share their places in the processor's cache. */
export const STRIDE = ROWS + 16;

/** Room for a chunk, in memory that the threads share: one of them at a time has it, and nothing of it is copied. */
export interface Chunk {
  bytes: Uint8Array<SharedArrayBuffer>;
  /** By row, where in the bytes its record begins; and where the last one ends. */
  readonly starts: Uint32Array<SharedArrayBuffer>;
  readonly widths: Uint32Array<SharedArrayBuffer>;
  /** One column of Shape.keys after the other, by row: the number of the text, as the thread counts texts. */
  readonly keys: Uint32Array<SharedArrayBuffer>;
  /** One column of Shape.texts after the other, by row: where the text begins and ends; −1 where only the record tells. */
  readonly texts: Int32Array<SharedArrayBuffer>;
}

export interface Scanned {
  readonly chunk: Chunk;
  /** Where in the file the bytes of the chunk begin. */
  readonly base: number;
  /** Where in the file the first record begins; −1 where no line was found. */
  readonly start: number;
  /** Where the next record begins. */
  readonly end: number;
  readonly count: number;
  /** That was the last of the file. */
  readonly ended: boolean;
  /** The next record is none, or has a cell that is too long: the scanner of one record after the other says what it is. */
  readonly odd: boolean;
  /** null: all its texts were met before. */
  readonly texts: NewTexts | null;
}

export function newChunk(shape: Shape, length: number): Chunk {
  return {
    bytes: sharedBytes(length),
    starts: new Uint32Array(new SharedArrayBuffer(4 * (ROWS + 1))),
    widths: new Uint32Array(new SharedArrayBuffer(4 * ROWS)),
    keys: new Uint32Array(new SharedArrayBuffer(4 * shape.keys.length * STRIDE)),
    texts: new Int32Array(new SharedArrayBuffer(8 * shape.texts.length * STRIDE)),
  };
}

export function sharedBytes(length: number): Uint8Array<SharedArrayBuffer> {
  return new Uint8Array(new SharedArrayBuffer(length));
}
