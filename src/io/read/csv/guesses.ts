/**
 * Texts that are likely to stand where a cell begins. Nothing rests on a guess but the time. It is right if all bytes of the
 * text stand there, which is compared without a branch that the processor would have to guess as well, and guess wrong for
 * every other answer.
 */

/** As many pairs as these bits say. */
const BITS = 10;
const SHORTEST = 8;
export const LONGEST_GUESS = 32;

/** What is noted of an entry: the text's number and length, and where its second to fourth stretch begin. */
const NUMBER = 0;
const LENGTH = 1;
const SECOND = 2;
const THIRD = 3;
const FOURTH = 4;
/** Of the first of a pair: a byte by which the second is told from it, where that stands, and which of them came last. */
const BYTE = 5;
const WHERE = 6;
const LAST = 7;
const HEAD = 8;
/** Four stretches of eight bytes, which may overlap, are a text. */
const STRETCH = 8;
const NO_BYTE = 256;

export class Guesses {
  readonly #heads = new Int32Array((2 << BITS) * HEAD);
  readonly #stretches = new Float64Array((2 << BITS) * 4);
  readonly #bytes = new Uint8Array((2 << BITS) * LONGEST_GUESS);

  constructor() {
    this.clear();
  }

  /** The entry whose text stands here, whatever stands behind it; −1 where none does. @param first four bytes here, and the next */
  here(words: DataView, at: number, first: number, second: number): number {
    const heads = this.#heads;
    const own = this.#stretches;
    const pair = pairOf(first, second);
    const differs = words.getUint8(at + (heads[pair * HEAD + WHERE] ?? 0)) ^ (heads[pair * HEAD + BYTE] ?? 0);
    const entry = pair + ((differs - 1) >>> 31);
    const head = entry * HEAD;
    const isHere =
      words.getFloat64(at, true) === own[entry * 4] &&
      words.getFloat64(at + (heads[head + SECOND] ?? 0), true) === own[entry * 4 + 1] &&
      words.getFloat64(at + (heads[head + THIRD] ?? 0), true) === own[entry * 4 + 2] &&
      words.getFloat64(at + (heads[head + FOURTH] ?? 0), true) === own[entry * 4 + 3];
    return isHere ? entry : -1;
  }

  number(entry: number): number {
    return this.#heads[entry * HEAD + NUMBER] ?? 0;
  }

  length(entry: number): number {
    return this.#heads[entry * HEAD + LENGTH] ?? 0;
  }

  /** Notes the text that stands here, in place of the one of its pair that was noted before the other. */
  note(number: number, words: DataView, at: number, length: number): void {
    if (length < SHORTEST || length > LONGEST_GUESS || !isComparable(words, at, length)) return;
    const heads = this.#heads;
    const pair = pairOf(words.getInt32(at, true), words.getInt32(at + 4, true));
    const first = pair * HEAD;
    if (heads[first + LENGTH] === 0) {
      this.#put(pair, number, words, at, length);
      return;
    }
    const stays = pair + (heads[first + LAST] ?? 0);
    const where = this.#difference(stays, words, at, length);
    // The second is the one that has a byte there: the other may be its beginning.
    const isSecond = where < length;
    const to = isSecond ? pair + 1 : pair;
    if (stays === to) this.#move(stays, pair + pair + 1 - to);
    this.#put(to, number, words, at, length);
    heads[first + BYTE] = this.#bytes[(pair + 1) * LONGEST_GUESS + where] ?? 0;
    heads[first + WHERE] = where;
    heads[first + LAST] = to - pair;
  }

  clear(): void {
    const heads = this.#heads;
    heads.fill(0);
    // Nothing is equal to what is no number.
    this.#stretches.fill(Number.NaN);
    for (let first = 0; first < heads.length; first += 2 * HEAD) heads[first + BYTE] = NO_BYTE;
  }

  #put(entry: number, number: number, words: DataView, at: number, length: number): void {
    const heads = this.#heads;
    const head = entry * HEAD;
    heads[head + NUMBER] = number;
    heads[head + LENGTH] = length;
    for (let i = 0; i < length; i++) this.#bytes[entry * LONGEST_GUESS + i] = words.getUint8(at + i);
    stretches(length).forEach((start, i) => {
      if (i > 0) heads[head + LENGTH + i] = start;
      this.#stretches[entry * 4 + i] = words.getFloat64(at + start, true);
    });
  }

  #move(from: number, to: number): void {
    this.#heads.copyWithin(to * HEAD, from * HEAD, from * HEAD + BYTE);
    this.#stretches.copyWithin(to * 4, from * 4, from * 4 + 4);
    this.#bytes.copyWithin(to * LONGEST_GUESS, from * LONGEST_GUESS, (from + 1) * LONGEST_GUESS);
  }

  /** The first byte in which an entry's text is not the one here: the shorter one's end, where it begins the other. */
  #difference(entry: number, words: DataView, at: number, length: number): number {
    const shorter = Math.min(length, this.length(entry));
    let where = 0;
    while (where < shorter && this.#bytes[entry * LONGEST_GUESS + where] === words.getUint8(at + where)) where += 1;
    return where;
  }
}

function pairOf(first: number, second: number): number {
  return (Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0x9e3779b1) >>> (32 - BITS)) << 1;
}

function stretches(length: number): readonly number[] {
  return [0, Math.min(STRETCH, length - STRETCH), Math.max(0, length - 2 * STRETCH), length - STRETCH];
}

/** Read as a number of eight bytes, each stretch is equal to itself only: none is 0, which is equal to −0, and none is no number. */
function isComparable(words: DataView, at: number, length: number): boolean {
  return stretches(length).every((start) => Math.abs(words.getFloat64(at + start, true)) > 0);
}
