/** The bytes of a chunk as they come from the file: as many as its records need. */
import { LONGEST_RECORD } from '../csv-scanner.ts';
import { type Chunk, sharedBytes } from './chunk.ts';
import { LONGEST_GUESS } from './guesses.ts';

const LF = 0x0a;
const CR = 0x0d;

/** Bytes after those that were read: one to stop at, and as many as are compared at a time. */
export const PAST = LONGEST_GUESS + 4;

/** Fills bytes from a place on with those of the file from a position on; answers how many there were. */
export type ReadAt = (bytes: Uint8Array, at: number, length: number, position: number) => number;

export class ChunkBytes {
  words: DataView;
  filled = 0;
  /** The file ends with what is filled. */
  ended = false;
  /** Where in the file the bytes begin. */
  base = 0;
  readonly #read: ReadAt;
  #chunk: Chunk;

  constructor(chunk: Chunk, read: ReadAt) {
    this.#read = read;
    this.#chunk = chunk;
    this.words = wordsOf(chunk.bytes);
  }

  /** Begins a chunk. @param base where in the file its bytes begin */
  begin(chunk: Chunk, base: number): void {
    this.#chunk = chunk;
    this.words = wordsOf(chunk.bytes);
    this.filled = 0;
    this.ended = false;
    this.base = base;
  }

  /** Reads so many bytes more, for which room is made. */
  fill(more: number): void {
    const chunk = this.#chunk;
    const { filled } = this;
    if (filled + more + PAST > chunk.bytes.length) {
      const larger = sharedBytes(filled + more + PAST);
      larger.set(chunk.bytes.subarray(0, filled));
      chunk.bytes = larger;
      this.words = wordsOf(larger);
    }
    while (this.filled < filled + more) {
      const read = this.#read(chunk.bytes, this.filled, filled + more - this.filled, this.base + this.filled);
      if (read === 0) {
        this.ended = true;
        break;
      }
      this.filled += read;
    }
    chunk.bytes[this.filled] = LF;
  }

  /** Where the line begins after the first end of one; −1 where there is none. */
  lineStart(): number {
    for (let at = 0; ; at++) {
      // Of CR LF the second half may be still to come.
      if (at + 1 >= this.filled && !this.ended) {
        if (this.filled > LONGEST_RECORD) return -1;
        this.fill(this.filled);
      }
      if (at >= this.filled) return -1;
      const { bytes } = this.#chunk;
      const byte = bytes[at];
      if (byte === LF) return at + 1;
      if (byte === CR) return bytes[at + 1] === LF && at + 1 < this.filled ? at + 2 : at + 1;
    }
  }
}

function wordsOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
