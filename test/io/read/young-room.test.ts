import process from 'node:process';
import { expect, test } from 'vitest';
import { giveBack } from '../../../src/io/read/young-room.ts';

const SIZE = 1 << 26;

/** Holds so much for a moment, and answers how much was held then. */
function hold(): number {
  const answers = new Uint8Array(SIZE).fill(1);
  return answers[SIZE - 1] === 1 ? process.memoryUsage().arrayBuffers : 0;
}

test('memory that nobody holds any more is given back', () => {
  const held = hold();
  expect(held).toBeGreaterThanOrEqual(SIZE);
  giveBack();
  // What one round has found is freed beside the program, and has been when the next one begins.
  giveBack();
  expect(process.memoryUsage().arrayBuffers).toBeLessThanOrEqual(held - SIZE);
});
