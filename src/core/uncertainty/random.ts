/**
 * The one chance of the program: seeded, in 32-bit integers, the same on every machine. Numbers come from xoshiro128** 1.1
 * (Blackman & Vigna, «Scrambled Linear Pseudorandom Number Generators», ACM Transactions on Mathematical Software 47, 2021).
 * Each stream begins at a state of its own: Philox4x32-10 (Salmon, Moraes, Dror & Shaw, «Parallel Random Numbers: As Easy
 * as 1, 2, 3», SC11, 2011) of the stream's name under the seed as key. Philox is a bijection, so no two streams of a seed
 * begin alike, and a replicate that has a stream of its own draws the same whichever thread runs it, and when.
 */

/** What the streams of a seed are for, so that one analysis never draws what another does. */
export const STREAMS = {
  respondents: 0,
  weights: 1,
  choices: 2,
  simulation: 3,
  shrunken: 4,
  scale: 5,
  changes: 6,
  plan: 7,
  slopes: 8,
} as const;

/** The largest seed: an integer that a number holds. */
export const LARGEST_SEED = Number.MAX_SAFE_INTEGER;

type Words = readonly [number, number, number, number];

export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor([a, b, c, d]: Words) {
    // The state of all zeros is the only one that never changes.
    this.#a = (a | b | c | d) === 0 ? 1 : a | 0;
    this.#b = b | 0;
    this.#c = c | 0;
    this.#d = d | 0;
  }

  /**
   * @param seed an integer from 0 to LARGEST_SEED
   * @param name what the stream is for, and its place among those of its kind (track, replicate)
   */
  static stream(seed: number, name: readonly [purpose: number, track: number, replicate: number]): Random {
    const key = [seed >>> 0, Math.floor(seed / 2 ** 32)] as const;
    return new Random(philox([...name, 0], key));
  }

  /** The next integer, from 0 to 2^32 − 1. */
  next(): number {
    const scaled = Math.imul(this.#b, 5);
    const result = Math.imul((scaled << 7) | (scaled >>> 25), 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result >>> 0;
  }

  /**
   * An integer from 0 to n − 1, each as likely (Lemire, «Fast Random Integer Generation in an Interval», ACM Transactions on
   * Modeling and Computer Simulation 29, 2019).
   * @param n at least 1; above 2^20, where the product would not be exact, from a number of 53 bits
   */
  below(n: number): number {
    if (n > 2 ** 20) return Math.floor(this.uniform() * n);
    for (;;) {
      const product = this.next() * n;
      const high = Math.floor(product / 2 ** 32);
      const low = product - high * 2 ** 32;
      if (low >= n || low >= 2 ** 32 % n) return high;
    }
  }

  /** Fills a list with integers from 0 to n − 1, those that `below` would give one after the other. */
  fillBelow(n: number, into: Uint32Array): void {
    if (n > 2 ** 20) {
      for (let i = 0; i < into.length; i++) into[i] = this.below(n);
      return;
    }
    const refused = 2 ** 32 % n;
    let [a, b, c, d] = [this.#a, this.#b, this.#c, this.#d];
    for (let i = 0; i < into.length; ) {
      const scaled = Math.imul(b, 5);
      const result = Math.imul((scaled << 7) | (scaled >>> 25), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
      if (Math.imul(result, n) >>> 0 < refused) continue;
      into[i] = (result >>> 0) * n * 2 ** -32;
      i += 1;
    }
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
  }

  /** A number in [0, 1) of 53 bits. */
  uniform(): number {
    const high = this.next() >>> 5;
    return (high * 2 ** 26 + (this.next() >>> 6)) / 2 ** 53;
  }
}

const ROUNDS = 10;

export function philox(counter: Words, key: readonly [number, number]): Words {
  let [a, b, c, d] = counter;
  let [k, l] = key;
  for (let round = 0; round < ROUNDS; round++) {
    const [high1, low1] = product(0xd2511f53, a);
    const [high2, low2] = product(0xcd9e8d57, c);
    [a, b, c, d] = [high2 ^ b ^ k, low2, high1 ^ d ^ l, low1];
    k = (k + 0x9e3779b9) | 0;
    l = (l + 0xbb67ae85) | 0;
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

/** The two halves of a product of 64 bits. */
function product(x: number, y: number): readonly [high: number, low: number] {
  const both = BigInt(x >>> 0) * BigInt(y >>> 0);
  return [Number(both >> 32n), Number(both & 0xffffffffn)];
}
