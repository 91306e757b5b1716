/**
 * Codes, each once: bytes in, a number out, from 1 on. Hardly any comes twice, and there may be a million: so nothing is kept
 * but the bytes, where each code ends, and a table.
 */

/** Codes that there is room for at first; then for so many times more: what is not filled takes no memory yet. */
const ROOM = 1 << 10;
const MORE_ROOM = 1 << 10;
/** A table that is touched all over grows by less. */
const LONGER_TABLE = 4;

export class CodeTable {
  /** Codes met. */
  count = 0;
  #bytes = new Uint8Array(8 * ROOM);
  /** Where each code ends. */
  #ends = new Uint32Array(ROOM);
  /** By hash: a code's number, and above it what else of the hash there is room for; 0 is free. A quarter is, at least. */
  #table = new Uint32Array(2 * ROOM);

  /** The number of a code, which is added where it is new. */
  of(bytes: Uint8Array, start: number, end: number): number {
    return this.#find(bytes, start, end) || this.#add(bytes, start, end);
  }

  /** 0 where it is new. */
  #find(bytes: Uint8Array, start: number, end: number): number {
    if (this.count === 0) return 0;
    const hash = hashOf(bytes, start, end);
    const table = this.#table;
    const mask = table.length - 1;
    let slot = hash & mask;
    for (let entry = table[slot] ?? 0; entry !== 0; entry = table[slot] ?? 0) {
      if (((entry ^ hash) & ~mask) === 0 && this.#is(entry & mask, bytes, start, end)) return entry & mask;
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  #is(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const table = this.#bytes;
    const from = this.#ends[code - 1] ?? 0;
    if ((this.#ends[code] ?? 0) - from !== end - start) return false;
    for (let i = 0; i < end - start; i++) if (table[from + i] !== bytes[start + i]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number): number {
    this.count += 1;
    const code = this.count;
    const from = this.#ends[code - 1] ?? 0;
    const to = from + end - start;
    if (to > this.#bytes.length) this.#bytes = longer(this.#bytes, new Uint8Array(to + roomAfter(this.#bytes.length)));
    if (code === this.#ends.length) this.#ends = longer(this.#ends, new Uint32Array(code + roomAfter(code)));
    for (let i = 0; i < to - from; i++) this.#bytes[from + i] = bytes[start + i] ?? 0;
    this.#ends[code] = to;
    if (code * 4 > this.#table.length * 3) this.#spread();
    else this.#put(code);
    return code;
  }

  #spread(): void {
    this.#table = new Uint32Array(this.#table.length * LONGER_TABLE);
    for (let code = 1; code <= this.count; code++) this.#put(code);
  }

  #put(code: number): void {
    const hash = hashOf(this.#bytes, this.#ends[code - 1] ?? 0, this.#ends[code] ?? 0);
    const table = this.#table;
    const mask = table.length - 1;
    let slot = hash & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = (hash & ~mask) | code;
  }
}

/** How much more room is made after so much was filled. */
export function roomAfter(filled: number): number {
  return filled <= 8 * ROOM ? MORE_ROOM * filled : filled;
}

function longer<List extends Uint8Array | Uint32Array>(list: List, into: List): List {
  into.set(list);
  return into;
}

/** FNV-1a by Fowler, Noll and Vo, mixed at the end as MurmurHash3 is; both are in the public domain. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
