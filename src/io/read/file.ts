/** Files as they are given: ordinary ones only, so that no device or pipe keeps the program waiting. */
import { open, stat } from 'node:fs/promises';
import { Failure, fileFailure } from '../failure.ts';

/** A file by its path, or the bytes of one that was in a compressed file. */
export type FileSource = string | Uint8Array;

export interface ReadHandle {
  read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesRead: number; buffer: Buffer }>;
  stat(): Promise<{ readonly size: number }>;
  close(): Promise<void>;
}

export async function openSource(source: FileSource): Promise<ReadHandle> {
  if (typeof source === 'string') return open(source);
  return {
    read: async (buffer, offset, length, position) => {
      const piece = source.subarray(position, position + length);
      buffer.set(piece, offset);
      return { bytesRead: piece.length, buffer };
    },
    stat: async () => ({ size: source.length }),
    close: async () => undefined,
  };
}

/** The size of an ordinary file in bytes. */
export async function sizeOf(path: string, file: string): Promise<number> {
  const there = await stat(path).catch((error: unknown) => {
    throw fileFailure(error, file, 3);
  });
  if (!there.isFile()) throw new Failure('not-a-file', { file });
  return there.size;
}

/** By what a file is seen to have been changed: its size and when it was written last; null where it cannot be seen. */
export async function stampOf(path: string): Promise<string | null> {
  const there = await stat(path, { bigint: true }).catch(() => null);
  return there === null ? null : `${there.size} ${there.mtimeNs}`;
}

/** The whole file, which is read at once. @param most so many bytes from its beginning, if it has more */
export async function readBytes(path: string, file: string, most = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  const size = Math.min(await sizeOf(path, file), most);
  try {
    const handle = await open(path);
    try {
      const bytes = Buffer.allocUnsafeSlow(size);
      let read = 0;
      for (let more = -1; more !== 0 && read < size; read += more) {
        more = (await handle.read(bytes, read, size - read, read)).bytesRead;
      }
      return bytes.subarray(0, read);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileFailure(error, file, 3);
  }
}

/** The bytes of a piece: as many as asked for, and for a small file no more than it has and one, so that its end is met. */
export async function lengthFor(handle: ReadHandle, asked: number, from = 0): Promise<number> {
  const { size } = await handle.stat();
  return Math.max(1, Math.min(asked, size - from + 1));
}

/**
 * The bytes of a file from some place on, the next ones being read while a piece is looked at. A piece is there until the next
 * is asked for.
 */
export async function* piecesOf(source: FileSource, size: number, from = 0): AsyncGenerator<Buffer, void> {
  const handle = await openSource(source);
  try {
    const length = await lengthFor(handle, size, from);
    const buffers = [Buffer.allocUnsafe(length), Buffer.allocUnsafe(length)] as const;
    let turn = 0;
    let position = from;
    let reading = handle.read(buffers[turn] ?? buffers[0], 0, length, position);
    for (;;) {
      const { buffer, bytesRead } = await reading;
      if (bytesRead === 0) return;
      turn = 1 - turn;
      position += bytesRead;
      reading = handle.read(buffers[turn] ?? buffers[0], 0, length, position);
      // Where it fails, that is thrown when its turn comes; nobody may be there any more.
      reading.catch(() => undefined);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    // Closing waits for what is being read.
    await handle.close();
  }
}
