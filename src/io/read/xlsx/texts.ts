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

export class Texts {
  #bytes = Buffer.alloc(1 << 14);
  /** Where each text ends. */
  #ends = new Uint32Array(1 << 10);
  #hashes = new Int32Array(1 << 10);
  #count = 1;
  /** By hash: the number of a text; 0 is free. Half empty at least. */
  #table = new Uint32Array(1 << 11);
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
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
    // Spread over the low bits, by which the table is looked up.
    hash ^= hash >>> 15;
    const mask = this.#table.length - 1;
    let slot = hash & mask;
    for (let id = this.#table[slot] ?? 0; id !== 0; id = this.#table[slot] ?? 0) {
      if (this.#hashes[id] === hash && this.#isText(id, bytes, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    return this.#add(bytes, start, end, hash, slot, place);
  }

  string(id: number): string {
    let text = this.#strings[id];
    if (text === undefined) {
      text = this.#bytes.toString('utf8', this.#ends[id - 1] ?? 0, this.#ends[id] ?? 0);
      this.#strings[id] = text;
    }
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

  #isText(id: number, bytes: Buffer, start: number, end: number): boolean {
    const from = this.#ends[id - 1] ?? 0;
    const length = (this.#ends[id] ?? 0) - from;
    if (length !== end - start) return false;
    const own = this.#bytes;
    for (let i = 0; i < length; i++) if (own[from + i] !== bytes[start + i]) return false;
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
