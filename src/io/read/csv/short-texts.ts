/** Texts of up to seven bytes, as numbers and codes are: the eight bytes that a cell begins with tell them, and where they end. */

/** As many texts as these bits say. */
const BITS = 12;
/** Of an entry: the first four bytes, the others, how many there are, and the text's number. */
const ENTRY = 4;
const LONGEST = 7;

export class ShortTexts {
  readonly #table = new Int32Array(ENTRY << BITS);

  /** The number of a text; 0 where it is not known. @param first four bytes, and the next four: the text and what follows */
  number(first: number, second: number, length: number): number {
    const table = this.#table;
    const own = length < 4 ? first & ((1 << (8 * length)) - 1) : first;
    const rest = length < 4 ? 0 : second & ((1 << (8 * length)) - 1);
    const slot = slotOf(own, rest);
    const isIt = table[slot] === own && table[slot + 1] === rest && table[slot + 2] === length;
    return isIt ? (table[slot + 3] ?? 0) : 0;
  }

  note(number: number, first: number, second: number, length: number): void {
    if (length > LONGEST) return;
    const own = length < 4 ? first & ((1 << (8 * length)) - 1) : first;
    const rest = length < 4 ? 0 : second & ((1 << (8 * length)) - 1);
    this.#table.set([own, rest, length, number], slotOf(own, rest));
  }

  clear(): void {
    this.#table.fill(0);
  }
}

/** How many bytes come before the first one of eight that is such (each byte of `such` is); −1: none is. */
export function lengthOf(first: number, second: number, such: number): number {
  const near = noughts(first ^ such);
  if (near !== 0) return (31 - Math.clz32(near & -near)) >> 3;
  const far = noughts(second ^ such);
  return far === 0 ? -1 : 4 + ((31 - Math.clz32(far & -far)) >> 3);
}

/** The lowest bit is that of the first byte that is nought (Mycroft's test; those above it may be wrong). */
function noughts(four: number): number {
  return (four - 0x01010101) & ~four & 0x80808080;
}

function slotOf(own: number, rest: number): number {
  return (Math.imul(own ^ Math.imul(rest, 0x85ebca6b), 0x9e3779b1) >>> (32 - BITS)) * ENTRY;
}
