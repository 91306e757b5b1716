/**
 * The texts of a workbook, each once: bytes in, a number out. A text that was met before costs a look into a table; a string is
 * made of it when somebody asks for it. The empty text is 0.
 */
import { tcvn3ToUnicode, vniToUnicode } from '../legacy-fonts.ts';
import { LIMITS } from '../limits.ts';
import { beyondLimit, type PartPlace } from './fault.ts';
import type { XmlScanner } from './xml.ts';
import { resolveEscapes } from './xml-text.ts';

/** What a font makes of a text: most show Unicode; the others come from before it. */
export const UNICODE = 0;
export const TCVN3 = 1;
/** Draws small letters as capitals. */
const TCVN3_CAPITALS = 2;
export const VNI = 3;
export type Script = typeof UNICODE | typeof TCVN3 | typeof TCVN3_CAPITALS | typeof VNI;

export function scriptOf(font: string): Script {
  const name = font.toLowerCase();
  if (name.startsWith('.vn')) return name.endsWith('h') ? TCVN3_CAPITALS : TCVN3;
  return name.startsWith('vni-') ? VNI : UNICODE;
}

export function inUnicode(text: string, script: Script): string {
  switch (script) {
    case UNICODE:
      return text;
    case TCVN3:
      return tcvn3ToUnicode(text);
    case TCVN3_CAPITALS:
      return tcvn3ToUnicode(text, { capitals: true });
    case VNI:
      return vniToUnicode(text);
  }
}

const AMPERSAND = 0x26;
const RETURN = 0x0d;
const UNDERSCORE = 0x5f;
const SMALL_X = 0x78;

/** As many as 12 bits say. */
const GUESSES = 1 << 12;
/** Texts kept as strings too. Later ones are mostly of columns in which none comes twice. */
const MOST_STRINGS = 1 << 16;

export class Texts {
  #bytes = Buffer.alloc(1 << 14);
  #ownWords = wordsOf(this.#bytes);
  /** The bytes that were read last, and four of them at a time. */
  #read: Buffer = this.#bytes;
  #words = this.#ownWords;
  /** Where each text ends. */
  #ends = new Uint32Array(1 << 10);
  #hashes = new Int32Array(1 << 10);
  #count = 1;
  /** By hash: the number of a text; 0 is free. Half empty at least. */
  #table = new Uint32Array(1 << 11);
  /** By length and last letters: the text that was met last. Answers are few, so mostly it is that one. */
  readonly #guesses = new Uint32Array(GUESSES);
  readonly #strings: (string | undefined)[] = [''];
  readonly #converted: Map<number, number>[] = [];

  /** The number of the text that the scanner has met. */
  ofXml(xml: XmlScanner): number {
    const { bytes, textStart, textEnd } = xml;
    for (let i = textStart; i < textEnd; i++) {
      const byte = bytes[i];
      if (byte === AMPERSAND || byte === RETURN || (byte === UNDERSCORE && bytes[i + 1] === SMALL_X)) {
        return this.ofString(resolveEscapes(xml.text()), xml.place);
      }
    }
    return this.ofBytes(bytes, textStart, textEnd, xml.place);
  }

  ofString(text: string, place: PartPlace): number {
    const bytes = Buffer.from(text, 'utf8');
    return this.ofBytes(bytes, 0, bytes.length, place);
  }

  ofBytes(bytes: Buffer, start: number, end: number, place: PartPlace): number {
    if (start === end) return 0;
    if (bytes !== this.#read) {
      this.#read = bytes;
      this.#words = wordsOf(bytes);
    }
    const guess = guessOf(this.#words, start, end);
    const guessed = this.#guesses[guess] ?? 0;
    if (guessed !== 0 && this.#isText(guessed, start, end)) return guessed;
    const id = this.#find(bytes, start, end, place);
    this.#guesses[guess] = id;
    return id;
  }

  #find(bytes: Buffer, start: number, end: number, place: PartPlace): number {
    const hash = hashOf(this.#words, start, end);
    const mask = this.#table.length - 1;
    let slot = hash & mask;
    for (let id = this.#table[slot] ?? 0; id !== 0; id = this.#table[slot] ?? 0) {
      if (this.#hashes[id] === hash && this.#isText(id, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    return this.#add(bytes, start, end, hash, slot, place);
  }

  string(id: number): string {
    const known = this.#strings[id];
    if (known !== undefined) return known;
    const text = this.#bytes.toString('utf8', this.#ends[id - 1] ?? 0, this.#ends[id] ?? 0);
    if (id < MOST_STRINGS) this.#strings[id] = text;
    return text;
  }

  /** The text as a font from before Unicode shows it. */
  converted(id: number, script: Script, place: PartPlace): number {
    if (script === UNICODE || id === 0) return id;
    const known = this.#converted[script] ?? new Map<number, number>();
    this.#converted[script] = known;
    let converted = known.get(id);
    if (converted === undefined) {
      converted = this.ofString(inUnicode(this.string(id), script), place);
      known.set(id, converted);
    }
    return converted;
  }

  #isText(id: number, start: number, end: number): boolean {
    const from = this.#ends[id - 1] ?? 0;
    const length = (this.#ends[id] ?? 0) - from;
    if (length !== end - start) return false;
    const words = this.#words;
    const own = this.#ownWords;
    let i = 0;
    for (; i + 4 <= length; i += 4) if (own.getInt32(from + i) !== words.getInt32(start + i)) return false;
    for (; i < length; i++) if (own.getUint8(from + i) !== words.getUint8(start + i)) return false;
    return true;
  }

  #add(bytes: Buffer, start: number, end: number, hash: number, slot: number, place: PartPlace): number {
    // Three bytes of UTF-8 are one character at least.
    if (end - start > LIMITS.characters && bytes.toString('utf8', start, end).length > LIMITS.characters) {
      throw beyondLimit(place, 'characters');
    }
    const id = this.#count++;
    const from = this.#ends[id - 1] ?? 0;
    if (id === this.#ends.length) this.#growIds();
    if (from + end - start > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, from + end - start));
      this.#bytes.copy(larger, 0, 0, from);
      this.#bytes = larger;
      this.#ownWords = wordsOf(larger);
    }
    bytes.copy(this.#bytes, from, start, end);
    this.#ends[id] = from + end - start;
    this.#hashes[id] = hash;
    this.#table[slot] = id;
    if (this.#count * 2 > this.#table.length) this.#growTable();
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
    for (let id = 1; id < this.#count; id++) {
      let slot = (this.#hashes[id] ?? 0) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = id;
    }
    this.#table = table;
  }
}

function wordsOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function guessOf(words: DataView, start: number, end: number): number {
  const length = end - start;
  const last = length >= 4 ? words.getInt32(end - 4) : (words.getUint8(start) << 8) | words.getUint8(end - 1);
  return Math.imul(last ^ length, 0x9e3779b1) >>> 20;
}

/** Of the bytes, four at a time (the rounds and the end of MurmurHash3 by Austin Appleby, in the public domain). */
function hashOf(words: DataView, start: number, end: number): number {
  let hash = end - start;
  let i = start;
  for (; i + 4 <= end; i += 4) {
    hash ^= Math.imul(words.getInt32(i), 0x1b873593);
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
  }
  for (; i < end; i++) hash = Math.imul(hash ^ words.getUint8(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
