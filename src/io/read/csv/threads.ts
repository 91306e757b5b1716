/** Threads that scan chunks. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { keepYoungRoomBeside } from '../young-room.ts';
import type { Chunk, Scanned, Shape, Task } from './chunk.ts';

/** Scans chunks elsewhere, one after the other in the order in which they are asked for. */
export interface Scanning {
  scan(task: Task, chunk: Chunk): Promise<Scanned>;
  stop(): Promise<void>;
}

export interface Order {
  readonly path: string;
  readonly shape: Shape;
}

export interface Asked {
  readonly task: Task;
  /** Which of the thread's chunks; where it is the first time, the chunk itself: both sides keep it. */
  readonly number: number;
  readonly room: Chunk | null;
}

export interface Answered extends Omit<Scanned, 'chunk'> {
  /** What came in the place of the chunk's bytes; null: nothing did. */
  readonly bytes: Chunk['bytes'] | null;
}

/** More would wait for the thread that takes the rows. */
const MOST = 3;

/** One core takes the rows. */
export function scanningThreads(order: Order): readonly Scanning[] {
  const length = Math.min(MOST, Math.max(1, availableParallelism() - 1));
  return Array.from({ length }, () => new Thread(order));
}

class Thread implements Scanning {
  readonly #worker: Worker;
  readonly #waiting: {
    readonly chunk: Chunk;
    readonly resolve: (scanned: Scanned) => void;
    readonly reject: (error: unknown) => void;
  }[] = [];
  readonly #numbers = new Map<Chunk, number>();
  #failed: unknown = null;

  constructor(order: Order) {
    // A thread keeps hardly any objects: the room for them need not be large.
    const resourceLimits = { maxYoungGenerationSizeMb: 4 };
    this.#worker = new Worker(new URL('./scan-thread.js', import.meta.url), { workerData: order, resourceLimits });
    keepYoungRoomBeside(this.#worker);
    this.#worker.on('message', (answer: Answered) => this.#answer(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('the thread has ended')));
  }

  scan(task: Task, chunk: Chunk): Promise<Scanned> {
    if (this.#failed !== null) return Promise.reject(this.#failed);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ chunk, resolve, reject });
      const known = this.#numbers.get(chunk);
      const number = known ?? this.#numbers.size;
      this.#numbers.set(chunk, number);
      const asked: Asked = { task, number, room: known === undefined ? chunk : null };
      this.#worker.postMessage(asked);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #answer({ bytes, ...scanned }: Answered): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) return;
    if (bytes !== null) waiting.chunk.bytes = bytes;
    waiting.resolve({ ...scanned, chunk: waiting.chunk });
  }

  #fail(error: unknown): void {
    this.#failed ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
