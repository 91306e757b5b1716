/**
 * Texts, each once: its bytes (UTF-8) in, a number out. A text that was met before costs a look into a table and a comparison
 * with what was kept, byte for byte; so equal numbers are equal texts. The empty text is 0, the others count from 1.
 */

/** As many as 12 bits say. */
const GUESSES = 1 << 12;
export class TextNumbers {
  /** The texts one after another. */
  bytes = new Uint8Array(1 << 14);
  /** Texts met, the empty one included. */
  count = 1;
  /** Where each text ends. */
  #ends = new Uint32Array(1 << 10);
  #hashes = new Int32Array(1 << 10);
  #ownWords = wordsOf(this.bytes);
  /** The bytes that were read last, and four of them at a time. */
  #read: Uint8Array = this.bytes;
  #words = this.#ownWords;
  /** By hash: the number of a text; 0 is free. Half empty at least. */
  #table = new Uint32Array(1 << 11);
  /** By length, first and last letters: the text that was met last. Answers are few, so mostly it is that one. */
  readonly #guesses = new Uint32Array(GUESSES);

  startOf(id: number): number {
    return this.#ends[id - 1] ?? 0;
  }

  endOf(id: number): number {
    return this.#ends[id] ?? 0;
  }

  of(bytes: Uint8Array, start: number, end: number): number {
    if (start === end) return 0;
    if (bytes !== this.#read) {
      this.#read = bytes;
      this.#words = wordsOf(bytes);
    }
    const guess = guessOf(this.#words, start, end);
    const guessed = this.#guesses[guess] ?? 0;
    if (guessed !== 0 && this.#isText(guessed, start, end)) return guessed;
    const id = this.#find(bytes, start, end);
    this.#guesses[guess] = id;
    return id;
  }

  #find(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(this.#words, start, end);
    const mask = this.#table.length - 1;
    let slot = hash & mask;
    for (let id = this.#table[slot] ?? 0; id !== 0; id = this.#table[slot] ?? 0) {
      if (this.#hashes[id] === hash && this.#isText(id, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    return this.#add(bytes, start, end, hash, slot);
  }

  #isText(id: number, start: number, end: number): boolean {
    const from = this.#ends[id - 1] ?? 0;
    const length = (this.#ends[id] ?? 0) - from;
    if (length !== end - start) return false;
    const words = this.#words;
    const view = this.#ownWords;
    if (length < 4) return fewBytes(view, from, length) === fewBytes(words, start, length);
    // The last four bytes may be compared a second time.
    const last = length - 4;
    for (let i = 0; i < last; i += 4) {
      if (view.getInt32(from + i, true) !== words.getInt32(start + i, true)) return false;
    }
    return view.getInt32(from + last, true) === words.getInt32(start + last, true);
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const id = this.count++;
    const from = this.#ends[id - 1] ?? 0;
    if (id === this.#ends.length) this.#growIds();
    if (from + end - start > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.bytes.length * 2, from + end - start));
      larger.set(this.bytes.subarray(0, from));
      this.bytes = larger;
      this.#ownWords = wordsOf(larger);
    }
    this.bytes.set(bytes.subarray(start, end), from);
    this.#ends[id] = from + end - start;
    this.#hashes[id] = hash;
    this.#table[slot] = id;
    if (this.count * 2 > this.#table.length) this.#growTable();
    return id;
  }

  #growIds(): void {
    const ends = new Uint32Array(this.#ends.length * 2);
    ends.set(this.#ends);
    this.#ends = ends;
    const hashes = new Int32Array(ends.length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
  }

  #growTable(): void {
    const table = new Uint32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let id = 1; id < this.count; id++) {
      let slot = (this.#hashes[id] ?? 0) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = id;
    }
    this.#table = table;
  }
}

function wordsOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function guessOf(words: DataView, start: number, end: number): number {
  const length = end - start;
  const first = length < 4 ? fewBytes(words, start, length) : words.getInt32(start, true);
  const last = length < 4 ? 0 : words.getInt32(end - 4, true);
  return Math.imul(first ^ Math.imul(last, 0x85ebca6b) ^ length, 0x9e3779b1) >>> 20;
}

/** One to three bytes as one number. */
function fewBytes(words: DataView, start: number, length: number): number {
  const second = words.getUint8(start + (length >> 1));
  return words.getUint8(start) | (second << 8) | (words.getUint8(start + length - 1) << 16);
}

/** Of the bytes, four at a time (the rounds and the end of MurmurHash3 by Austin Appleby, in the public domain). */
function hashOf(words: DataView, start: number, end: number): number {
  let hash = end - start;
  let i = start;
  for (; i + 4 <= end; i += 4) {
    hash ^= Math.imul(words.getInt32(i, true), 0x1b873593);
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
  }
  for (; i < end; i++) hash = Math.imul(hash ^ words.getUint8(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
