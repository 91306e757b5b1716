/**
 * Old workbooks (.xls) → the bytes of an .xlsx with the same cells, formats, merges, hidden rows and sheets, so that both are read by the
 * same rules. The library that knows the format runs in a thread of its own, loaded for such a file only, with limits of memory and time.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../failure.ts';

/** What the thread sends: the workbook, or why there is none. */
export type Converted =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly failure: 'old-workbook' | 'old-fonts' | 'encrypted-workbook' | 'damaged-workbook' };

const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 };
const MILLISECONDS = 60_000;

/** @param bytes the whole file. @param file its name, for messages */
export async function xlsxOfXls(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  const options = { workerData: bytes, resourceLimits: MEMORY, stdout: true, stderr: true };
  const thread = new Worker(new URL('./xls-thread.js', import.meta.url), options);
  try {
    const [converted] = (await once(thread, 'message', { signal: AbortSignal.timeout(MILLISECONDS) })) as [Converted];
    if ('bytes' in converted) return converted.bytes;
    throw new Failure(converted.failure, { file });
  } catch (error) {
    // The thread ran out of memory or time.
    throw error instanceof Failure ? error : new Failure('old-workbook', { file });
  } finally {
    await thread.terminate();
  }
}
