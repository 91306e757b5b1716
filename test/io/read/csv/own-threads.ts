/** Chunks scanned in this thread, as others would scan them: so each test sees every chunk it asks for. */
import { openSync, readSync } from 'node:fs';
import type { ReadAt } from '../../../../src/io/read/csv/chunk-bytes.ts';
import { ChunkScanner } from '../../../../src/io/read/csv/chunk-scanner.ts';
import type { Order, Scanning } from '../../../../src/io/read/csv/threads.ts';

export function ownThreads(count: number): (order: Order) => readonly Scanning[] {
  return ({ path, shape }) => {
    const file = openSync(path, 'r');
    return scanners(count, shape, (bytes, at, length, position) => readSync(file, bytes, at, length, position));
  };
}

export function scanners(count: number, shape: Order['shape'], read: ReadAt): readonly Scanning[] {
  return Array.from({ length: count }, () => {
    const scanner = new ChunkScanner(shape, read);
    return { scan: async (task, chunk) => scanner.scan(task, chunk), stop: async () => undefined };
  });
}
