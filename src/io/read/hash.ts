/** SHA-256 and size of a file, read in pieces. */
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { fileFailure } from '../failure.ts';
import { piecesOf, sizeOf } from './file.ts';
import { keepYoungRoomBeside } from './young-room.ts';

export interface Hashed {
  readonly sha256: string;
  readonly bytes: number;
}

/** Files of so many bytes are hashed in a thread of their own, while they are read in others. */
const LARGE = 1 << 24;

export async function hashFile(path: string, file: string): Promise<Hashed> {
  if ((await sizeOf(path, file)) >= LARGE) {
    const hashed = await elsewhere(path);
    if (hashed !== null) return hashed;
  }
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of piecesOf(path, 1 << 18)) {
      hash.update(piece);
      bytes += piece.length;
    }
  } catch (error) {
    throw fileFailure(error, file, 3);
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** null where no thread can be had, or where it cannot read the file: then this one says so. */
function elsewhere(path: string): Promise<Hashed | null> {
  return new Promise((resolve) => {
    const resourceLimits = { maxYoungGenerationSizeMb: 4 };
    const thread = new Worker(new URL('./hash-thread.js', import.meta.url), { workerData: path, resourceLimits });
    keepYoungRoomBeside(thread);
    thread.on('message', (hashed: Hashed) => resolve(hashed));
    thread.on('error', () => resolve(null));
    thread.on('exit', () => resolve(null));
  });
}
