/** What a part holds, piece by piece. */
import zlib from 'node:zlib';
import { damagedFile } from './fault.ts';

/** Bytes of a piece. */
const PIECE = 512 * 1024;
/** Bytes, packed, that are inflated at once: sooner than another thread would have begun. */
const SMALL = 16 * 1024;

/** @param file its name, for messages */
export async function* inflated(packed: Buffer, file: string): AsyncGenerator<Buffer> {
  try {
    const whole = packed.length > SMALL ? null : inflatedAtOnce(packed);
    if (whole === null) yield* inflatedBeside(packed);
    else if (whole.length > 0) yield whole;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw damagedFile(file);
    throw error;
  }
}

/** Of what is stored as it is. */
export function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** null: it is more than a piece, or it is damaged; it is then inflated in pieces, so that all before the damage is read. */
function inflatedAtOnce(packed: Buffer): Buffer | null {
  try {
    return zlib.inflateRawSync(packed, { maxOutputLength: PIECE });
  } catch {
    return null;
  }
}

/** Inflating goes on in another thread while a piece is read. */
async function* inflatedBeside(packed: Buffer): AsyncGenerator<Buffer> {
  const inflate = zlib.createInflateRaw({ chunkSize: PIECE });
  try {
    inflate.end(packed);
    for await (const piece of inflate as AsyncIterable<Buffer>) yield piece;
  } finally {
    inflate.destroy();
  }
}
