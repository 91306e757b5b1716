/** What a thread does: it scans the chunks it is asked for, until it is stopped. */
import { openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Chunk } from './chunk.ts';
import { ChunkScanner } from './chunk-scanner.ts';
import type { Answered, Asked, Order } from './threads.ts';

const { path, shape }: Order = workerData;
const file = openSync(path, 'r');
const scanner = new ChunkScanner(shape, (bytes, at, length, position) => readSync(file, bytes, at, length, position));

const chunks = new Map<number, Chunk>();

parentPort?.on('message', ({ task, number, room }: Asked) => {
  const chunk = room ?? chunks.get(number);
  if (chunk === undefined) throw new RangeError(`no chunk ${number}`);
  chunks.set(number, chunk);
  const { bytes } = chunk;
  const { chunk: _, ...scanned } = scanner.scan(task, chunk);
  const answer: Answered = { ...scanned, bytes: chunk.bytes === bytes ? null : chunk.bytes };
  parentPort?.postMessage(answer);
});
