/** SHA-256 and size of a file, read in pieces. */
import { createHash } from 'node:crypto';
import { fileFailure } from '../failure.ts';
import { piecesOf, sizeOf } from './file.ts';

export interface Hashed {
  readonly sha256: string;
  readonly bytes: number;
}

export async function hashFile(path: string, file: string): Promise<Hashed> {
  await sizeOf(path, file);
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
