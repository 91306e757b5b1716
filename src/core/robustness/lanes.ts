/** Numbers that hold the counts of several replicates (packing, draws.ts): added up, and taken apart. */
import type { Packing } from './draws.ts';

/** Writes the sums of the listed rows of numbers (where each begins), word by word: eight (STEP) stay in registers. */
export function addUp(
  numbers: Float64Array,
  rows: Uint32Array,
  from: number,
  end: number,
  words: number,
  sums: Float64Array,
  to: number,
): void {
  for (let w = 0; w < words; w += 8) {
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let i = from; i < end; i++) {
      const at = (rows[i] ?? 0) + w;
      a += numbers[at] ?? 0;
      b += numbers[at + 1] ?? 0;
      c += numbers[at + 2] ?? 0;
      d += numbers[at + 3] ?? 0;
      e += numbers[at + 4] ?? 0;
      f += numbers[at + 5] ?? 0;
      g += numbers[at + 6] ?? 0;
      h += numbers[at + 7] ?? 0;
    }
    sums[to + w] = a;
    sums[to + w + 1] = b;
    sums[to + w + 2] = c;
    sums[to + w + 3] = d;
    sums[to + w + 4] = e;
    sums[to + w + 5] = f;
    sums[to + w + 6] = g;
    sums[to + w + 7] = h;
  }
}

/** Takes a word apart: by lane, then by cell. @param sums by cell, then by word */
export function takeApart(
  { words, lanes, base }: Packing,
  sums: Float64Array,
  word: number,
  cells: number,
  numbers: Float64Array,
): void {
  // A power of two: to multiply is to divide.
  const part = 1 / base;
  for (let cell = 0; cell < cells; cell++) {
    let sum = sums[cell * words + word] ?? 0;
    let at = cell;
    for (let lane = 1; lane < lanes; lane++) {
      const rest = Math.floor(sum * part);
      numbers[at] = sum - rest * base;
      at += cells;
      sum = rest;
    }
    numbers[at] = sum;
  }
}
