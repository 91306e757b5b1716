/** The program of the thread (thread.ts). */
import { parentPort, workerData } from 'node:worker_threads';
import { TextNumbers } from '../../../core/text/text-numbers.ts';
import { type Chunk, type ChunkSource, newChunk, readChunks } from './chunks.ts';
import { CHUNKS, type Message } from './thread.ts';

const source: ChunkSource = workerData;
const numbers = new TextNumbers();
const free = Array.from({ length: CHUNKS }, () => newChunk(source));
let wake = () => {};
/** Texts that were sent. */
let sent = 1;

parentPort?.on('message', (chunk: Chunk) => {
  free.push(chunk);
  wake();
});

async function next(): Promise<Chunk> {
  for (;;) {
    const chunk = free.pop();
    if (chunk !== undefined) return chunk;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}

void read();

async function read(): Promise<void> {
  for await (const chunk of readChunks(source, numbers, next)) send({ chunk, ...newTexts() });
  send(null);
}

function send(message: Message): void {
  parentPort?.postMessage(message, message === null ? [] : [message.letters.buffer, message.ends.buffer]);
}

function newTexts() {
  const from = numbers.startOf(sent);
  const ends = new Uint32Array(numbers.count - sent);
  for (let i = 0; i < ends.length; i++) ends[i] = numbers.endOf(sent + i) - from;
  sent = numbers.count;
  return { letters: numbers.bytes.slice(from, from + (ends.at(-1) ?? 0)), ends };
}
