/** What a thread does: it scans the chunks it is asked for, until it is stopped. */
import { openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { ChunkScanner } from './chunk-scanner.ts';
import type { Asked, Order } from './threads.ts';

const { path, shape }: Order = workerData;
const file = openSync(path, 'r');
const scanner = new ChunkScanner(shape, (bytes, at, length, position) => readSync(file, bytes, at, length, position));

parentPort?.on('message', ({ task, chunk }: Asked) => {
  parentPort?.postMessage(scanner.scan(task, chunk));
});
