/** The chunks of a large file, read in a thread while their rows are taken in this one. */
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Texts } from '../texts.ts';
import { type Chunk, type ChunkSource, newChunk, readChunks } from './chunks.ts';

/** A chunk, and the texts in it that are new to the thread, one after another, with the end of each. null: the file is read. */
export type Message = {
  readonly chunk: Chunk;
  readonly letters: Uint8Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
} | null;

/** Chunks on their way: being filled, waiting, being taken. */
export const CHUNKS = 3;

/** As readChunks, which is used where there is no thread to be had. */
export async function* readChunksInThread(source: ChunkSource, texts: Texts): AsyncGenerator<Chunk, void> {
  const thread = new Worker(new URL('./scan-thread.js', import.meta.url), {
    workerData: source,
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  const numbers = new FileNumbers(texts);
  let begun = false;
  try {
    for await (const [message] of on(thread, 'message') as AsyncIterable<readonly [Message]>) {
      if (message === null) return;
      begun = true;
      const { chunk } = message;
      numbers.add(message);
      numbers.translate(chunk, source.keys.length);
      yield chunk;
      thread.postMessage(chunk);
    }
  } catch (error) {
    if (begun) throw error;
    const chunk = newChunk(source);
    yield* readChunks(source, texts.numbers, () => chunk);
  } finally {
    await thread.terminate();
  }
}

/** The thread counts its texts itself: by its number, the number in the file. */
class FileNumbers {
  readonly #texts: Texts;
  #numbers = new Uint32Array(1 << 10);
  #count = 1;

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  add({ letters, ends }: NonNullable<Message>): void {
    if (this.#count + ends.length > this.#numbers.length) {
      const numbers = new Uint32Array(2 * (this.#count + ends.length));
      numbers.set(this.#numbers);
      this.#numbers = numbers;
    }
    const bytes = Buffer.from(letters.buffer, letters.byteOffset, letters.byteLength);
    let start = 0;
    for (const end of ends) {
      this.#numbers[this.#count++] = this.#texts.ofBytes(bytes, start, end);
      start = end;
    }
  }

  translate({ keys, count }: Chunk, columns: number): void {
    const numbers = this.#numbers;
    for (let i = 0; i < count * columns; i++) keys[i] = numbers[keys[i] ?? 0] ?? 0;
  }
}
