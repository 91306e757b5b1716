/**
 * Texts that are likely to stand where a cell begins: by its first four bytes, two that began so. The first 32 bytes of a text
 * are compared without a branch, which the processor would have to guess as well, and guess wrong for every other answer.
 */

/** As many pairs as 11 bits say. */
const BITS = 11;
/** Of four bytes. */
const WORDS = 8;
export const LONGEST_GUESS = 4 * WORDS;
/** Of a text: its number and length, then by turn four of its bytes and which of them are its. In bytes. */
const ENTRY = 8 + WORDS * 8;

export class Guesses {
  readonly #entries = new DataView(new ArrayBuffer((2 << BITS) * ENTRY));

  /** Where the guesses stand for a cell that begins here. */
  slot(words: DataView, at: number): number {
    return (Math.imul(words.getInt32(at, true), 0x9e3779b1) >>> (32 - BITS)) * (2 * ENTRY);
  }

  /** The entry whose text stands here, whatever stands behind it; −1 where neither does. */
  here(slot: number, words: DataView, at: number): number {
    const own = this.#entries;
    const a = words.getInt32(at, true);
    const b = words.getInt32(at + 4, true);
    const c = words.getInt32(at + 8, true);
    const d = words.getInt32(at + 12, true);
    const e = words.getInt32(at + 16, true);
    const f = words.getInt32(at + 20, true);
    const g = words.getInt32(at + 24, true);
    const h = words.getInt32(at + 28, true);
    for (let entry = slot; entry <= slot + ENTRY; entry += ENTRY) {
      const differ =
        ((a ^ own.getInt32(entry + 8, true)) & own.getInt32(entry + 12, true)) |
        ((b ^ own.getInt32(entry + 16, true)) & own.getInt32(entry + 20, true)) |
        ((c ^ own.getInt32(entry + 24, true)) & own.getInt32(entry + 28, true)) |
        ((d ^ own.getInt32(entry + 32, true)) & own.getInt32(entry + 36, true)) |
        ((e ^ own.getInt32(entry + 40, true)) & own.getInt32(entry + 44, true)) |
        ((f ^ own.getInt32(entry + 48, true)) & own.getInt32(entry + 52, true)) |
        ((g ^ own.getInt32(entry + 56, true)) & own.getInt32(entry + 60, true)) |
        ((h ^ own.getInt32(entry + 64, true)) & own.getInt32(entry + 68, true));
      if (differ === 0 && own.getInt32(entry, true) !== 0) return entry;
    }
    return -1;
  }

  number(entry: number): number {
    return this.#entries.getInt32(entry, true);
  }

  length(entry: number): number {
    return this.#entries.getInt32(entry + 4, true);
  }

  /** Notes the text that stands here, in place of the one that was met less lately. @param length LONGEST_GUESS at most */
  note(slot: number, number: number, words: DataView, at: number, length: number): void {
    const entries = this.#entries;
    new Uint8Array(entries.buffer).copyWithin(slot + ENTRY, slot, slot + ENTRY);
    entries.setInt32(slot, number, true);
    entries.setInt32(slot + 4, length, true);
    for (let i = 0; i < WORDS; i++) {
      const own = length - 4 * i;
      entries.setInt32(slot + 8 + 8 * i, words.getInt32(at + 4 * i, true), true);
      entries.setInt32(slot + 12 + 8 * i, own >= 4 ? -1 : own <= 0 ? 0 : (1 << (8 * own)) - 1, true);
    }
  }

  clear(): void {
    new Uint8Array(this.#entries.buffer).fill(0);
  }
}
