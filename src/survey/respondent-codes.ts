/** Codes of respondents: bytes in, a number out, from 1 on in the order in which they first come. */
import { CodeTable } from './code-table.ts';
import { SerialCodes } from './serial-codes.ts';

export class RespondentCodes {
  /** Codes met. */
  count = 0;
  readonly #serial = new SerialCodes();
  readonly #others = new CodeTable();
  /** Of the others. */
  #numbers = new Uint32Array(1 << 8);

  of(bytes: Uint8Array, start: number, end: number): number {
    const slot = this.#serial.slot(bytes, start, end, this.count);
    const serial = slot < 0 ? 0 : (this.#serial.numbers[slot] ?? 0);
    if (serial !== 0) return serial;
    const known = this.#others.find(bytes, start, end);
    if (known !== 0) return this.#numbers[known] ?? 0;
    this.count += 1;
    if (slot >= 0) this.#serial.numbers[slot] = this.count;
    else this.#note(this.#others.add(bytes, start, end));
    return this.count;
  }

  #note(other: number): void {
    if (other === this.#numbers.length) {
      const numbers = new Uint32Array(2 * other);
      numbers.set(this.#numbers);
      this.#numbers = numbers;
    }
    this.#numbers[other] = this.count;
  }
}
