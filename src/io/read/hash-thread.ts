/** What the thread does that hashes a large file. */
import { createHash } from 'node:crypto';
import { openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const path: string = workerData;
const hash = createHash('sha256');
const buffer = Buffer.allocUnsafe(1 << 18);
const file = openSync(path, 'r');
let bytes = 0;
for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
  hash.update(buffer.subarray(0, read));
  bytes += read;
}
parentPort?.postMessage({ sha256: hash.digest('hex'), bytes });
