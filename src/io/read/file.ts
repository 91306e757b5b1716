/** Files as they are given: ordinary ones only, so that no device or pipe keeps the program waiting. */
import { readFile, stat } from 'node:fs/promises';
import { Failure, fileFailure } from '../failure.ts';

/** The size of an ordinary file in bytes. */
export async function sizeOf(path: string, file: string): Promise<number> {
  const there = await stat(path).catch((error: unknown) => {
    throw fileFailure(error, file, 3);
  });
  if (!there.isFile()) throw new Failure('not-a-file', { file });
  return there.size;
}

export async function readBytes(path: string, file: string): Promise<Uint8Array> {
  await sizeOf(path, file);
  try {
    return await readFile(path);
  } catch (error) {
    throw fileFailure(error, file, 3);
  }
}
