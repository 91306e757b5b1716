/** Threads that scan chunks. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
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
  readonly chunk: Chunk;
}

/** More would wait for the thread that takes the rows. */
const MOST = 4;

export function scanningThreads(order: Order): readonly Scanning[] {
  return Array.from({ length: Math.min(MOST, availableParallelism()) }, () => new Thread(order));
}

class Thread implements Scanning {
  readonly #worker: Worker;
  readonly #waiting: { readonly resolve: (scanned: Scanned) => void; readonly reject: (error: unknown) => void }[] = [];
  #failed: unknown = null;

  constructor(order: Order) {
    // A thread keeps hardly any objects: the room for them need not be large.
    const resourceLimits = { maxYoungGenerationSizeMb: 4 };
    this.#worker = new Worker(new URL('./scan-thread.js', import.meta.url), { workerData: order, resourceLimits });
    this.#worker.on('message', (scanned: Scanned) => this.#waiting.shift()?.resolve(scanned));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('the thread has ended')));
  }

  scan(task: Task, chunk: Chunk): Promise<Scanned> {
    if (this.#failed !== null) return Promise.reject(this.#failed);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      const asked: Asked = { task, chunk };
      this.#worker.postMessage(asked);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failed ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
