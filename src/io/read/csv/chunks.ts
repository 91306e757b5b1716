/**
 * A text file in chunks that are scanned at the same time and handed over in their order. Where a chunk begins is a guess, the
 * first line from some byte on: it is right if the chunk before ended just there. If not, a line end in quotes was taken for the
 * end of a row, and the chunk is scanned again from where it does begin. So nothing rests on the guess but the time it takes.
 */
import { type Chunk, newChunk, type Scanned, type Shape, type Task } from './chunk.ts';
import { PAST } from './chunk-bytes.ts';
import { BEYOND } from './chunk-scanner.ts';
import type { Scanning } from './threads.ts';

export interface Stretch {
  /** Where the first record begins. */
  readonly start: number;
  /** Bytes of the file. */
  readonly size: number;
  /** Bytes of a chunk. */
  readonly length: number;
}

/** Chunks for each thread: one that it scans, one that waits for it, one whose rows are taken. */
const EACH = 3;

/** What becomes of the rows after a chunk: they are wanted, they are not, or one at a time from some byte on. */
export type After = 'more' | 'enough' | { readonly singly: number };

/** Takes the rows of chunks. */
export interface Taker<Known> {
  /** What is known of a chunk as soon as it comes from its thread, and that is in the order in which it scanned them. */
  arrived(scanned: Scanned, thread: Scanning): Known;
  /** Takes the rows of the next chunk. */
  take(scanned: Scanned, known: Known): After;
}

/** Answers from where on the rows are to be read singly; null: they were all taken, or no more are wanted. */
export async function readChunks<Known>(
  { start, size, length }: Stretch,
  shape: Shape,
  threads: readonly Scanning[],
  taker: Taker<Known>,
): Promise<number | null> {
  const count = Math.max(1, Math.ceil((size - start) / length));
  // The file may have grown: the last chunk ends with it.
  const from = (chunk: number) => (chunk < count ? start + chunk * length : Number.POSITIVE_INFINITY);
  // A thread that cannot be had, or that cannot read the file, leaves it to this one to say so.
  const scan = async (thread: Scanning, task: Task, chunk: Chunk) => {
    try {
      const scanned = await thread.scan(task, chunk);
      return { scanned, known: taker.arrived(scanned, thread) };
    } catch {
      return null;
    }
  };
  const running: { readonly thread: Scanning; readonly arriving: ReturnType<typeof scan> }[] = [];
  let next = 0;
  const begin = (thread: Scanning, chunk = newChunk(shape, length + 1 + BEYOND + PAST)) => {
    const task: Task = { from: from(next), known: next === 0, until: from(next + 1) };
    running.push({ thread, arriving: scan(thread, task, chunk) });
    next += 1;
  };
  for (let i = 0; i < EACH; i++) for (const thread of threads) if (next < count) begin(thread);
  let expected = start;
  for (let i = 0; i < count; i++) {
    const one = running.shift();
    if (one === undefined) break;
    const { thread } = one;
    const until = from(i + 1);
    let arrived = await one.arriving;
    while (expected < until) {
      if (arrived !== null && arrived.scanned.start !== expected) {
        arrived = await scan(thread, { from: expected, known: true, until }, arrived.scanned.chunk);
      }
      if (arrived === null) return expected;
      const after = taker.take(arrived.scanned, arrived.known);
      if (after === 'enough') return null;
      if (after !== 'more') return after.singly;
      if (arrived.scanned.ended) return null;
      expected = arrived.scanned.end;
    }
    if (next < count) begin(thread, arrived?.scanned.chunk);
  }
  return null;
}
