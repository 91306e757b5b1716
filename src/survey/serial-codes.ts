/**
 * Codes that end with a number, as «P000123» does: those with the same beginning and as many digits are kept by that number, in
 * pages. So a million serial numbers take four bytes each, and the one that follows is found beside the one before.
 */
import { CodeTable } from './code-table.ts';

/** Numbers on a page: as many as 8 bits say. */
const PAGE_BITS = 8;
/** Pages that there may be, however little stands on them; then one more for so many codes. */
const PAGES = 64;
const CODES_A_PAGE = 64;
const MOST_DIGITS = 9;
const MOST_BEGINNINGS = 1 << 12;
/** More than there are pages of numbers of nine digits. */
const PAGES_A_FAMILY = 2 ** 22;

export class SerialCodes {
  /** By slot, what is kept of a code; 0: it is new. */
  numbers = new Uint32Array(PAGES << PAGE_BITS);
  readonly #beginnings = new CodeTable();
  /** By family (a beginning and how many digits follow) and page of it. */
  readonly #pages = new Map<number, number>();
  /** Those of the code before. */
  #family = 0;
  #key = -1;
  #page = 0;
  #beginning = new Uint8Array(0);
  #digits = 0;

  /** Where the number of a code is kept; −1: not here. A code may get a page later. @param count codes that came before */
  slot(bytes: Uint8Array, start: number, end: number, count: number): number {
    let number = 0;
    let digits = 0;
    for (let power = 1; digits < MOST_DIGITS && end - digits > start; power *= 10) {
      const digit = (bytes[end - digits - 1] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      number += digit * power;
      digits += 1;
    }
    if (digits === 0 || !this.#findFamily(bytes, start, end - digits, digits)) return -1;
    const key = this.#family * PAGES_A_FAMILY + (number >> PAGE_BITS);
    if (key !== this.#key) {
      const page = this.#pages.get(key) ?? this.#newPage(key, count);
      if (page < 0) return -1;
      this.#key = key;
      this.#page = page;
    }
    return (this.#page << PAGE_BITS) | (number & ((1 << PAGE_BITS) - 1));
  }

  /** Sets the family; false where there are too many. */
  #findFamily(bytes: Uint8Array, start: number, end: number, digits: number): boolean {
    if (this.#family !== 0 && digits === this.#digits && this.#isBeginning(bytes, start, end)) return true;
    const beginnings = this.#beginnings;
    // A code may be a number and nothing else.
    let beginning = end === start ? 1 : beginnings.find(bytes, start, end) + 1;
    if (beginning === 1 && end > start) {
      if (beginnings.count >= MOST_BEGINNINGS) return false;
      beginning = beginnings.add(bytes, start, end) + 1;
    }
    this.#family = beginning * (MOST_DIGITS + 1) + digits;
    this.#beginning = bytes.slice(start, end);
    this.#digits = digits;
    return true;
  }

  #isBeginning(bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#beginning;
    if (own.length !== end - start) return false;
    for (let i = 0; i < own.length; i++) if (own[i] !== bytes[start + i]) return false;
    return true;
  }

  #newPage(key: number, count: number): number {
    const page = this.#pages.size;
    if (page >= PAGES + count / CODES_A_PAGE) return -1;
    const room = (page + 1) << PAGE_BITS;
    if (room > this.numbers.length) {
      // What is not filled takes no memory yet.
      const numbers = new Uint32Array(room <= 1 << 20 ? 1 << 20 : 2 * room);
      numbers.set(this.numbers);
      this.numbers = numbers;
    }
    this.#pages.set(key, page);
    return page;
  }
}
