/**
 * From one row to the next without reading attributes: mostly `</row><row r="8" …>` says of row 8, byte for byte, what the tag
 * before said of row 7, and then the row is hidden or not as that one was.
 */
import { LIMITS } from '../limits.ts';
import type { XmlScanner } from './xml.ts';

/** `</row><row r="`, a number, and the rest of the tag. */
const BETWEEN = Buffer.from('</row><row r="', 'latin1');
const OPENING = Buffer.from('<row r="', 'latin1');
const LONGEST = 256;

export class RowTags {
  readonly #name: number;
  #number = 0;
  /** What follows the number in the tag of the row before, to its end; none: it is not written so. */
  #rest = Buffer.alloc(0);
  /** `</row><row r="`, the number of the next row, and the rest. */
  #next = Buffer.alloc(0);

  /** @param name the code of `row` */
  constructor(name: number) {
    this.#name = name;
  }

  /** Notes the tag of a row, just opened. @param attribute the one that holds its number; −1: none does */
  note(number: number, attribute: number, xml: XmlScanner): void {
    this.#rest = Buffer.alloc(0);
    if (attribute < 0 || xml.empty) return;
    const { bytes, position } = xml;
    const start = xml.attributeStart(attribute);
    const end = xml.attributeEnd(attribute);
    const from = start - OPENING.length;
    if (from < 0 || position - end > LONGEST || !bytes.subarray(from, start).equals(OPENING)) return;
    this.#number = number;
    this.#rest = Buffer.from(bytes.subarray(end, position));
    this.#expect();
  }

  /** Goes past the end of a row and the tag of the next; returns its number, or −1 where something else is there. */
  passRow(xml: XmlScanner): number {
    const next = this.#next;
    const { bytes, position } = xml;
    if (this.#rest.length === 0 || position + next.length > bytes.length) return -1;
    for (let i = 0; i < next.length; i++) if (bytes[position + i] !== next[i]) return -1;
    if (this.#number >= LIMITS.rows) return -1;
    xml.passClose(position);
    xml.passOpen(this.#name, position + next.length);
    this.#number += 1;
    this.#expect();
    return this.#number;
  }

  #expect(): void {
    const digits = String(this.#number + 1);
    const length = BETWEEN.length + digits.length + this.#rest.length;
    if (this.#next.length !== length) {
      this.#next = Buffer.alloc(length);
      this.#next.set(BETWEEN);
    }
    for (let i = 0; i < digits.length; i++) this.#next[BETWEEN.length + i] = digits.charCodeAt(i);
    this.#next.set(this.#rest, BETWEEN.length + digits.length);
  }
}
