/** The texts that a thread met, which it counts by itself; and which of them it has not told of yet. */
import { TextNumbers } from '../../../core/text/text-numbers.ts';

/** Texts and their bytes; beyond, the thread begins to count anew. */
const MOST_TEXTS = 1 << 16;
const MOST_LETTERS = 1 << 21;

export interface NewTexts {
  /** The texts that were new to the thread, one after another, and where each ends. */
  readonly letters: Uint8Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  /** The thread counts its texts from 1 again, these being the first. */
  readonly anew: boolean;
}

export class ThreadTexts {
  numbers = new TextNumbers();
  /** Texts that were handed over. */
  #told = 1;
  #anew = true;

  /** Whether there are so many that the thread had better count anew. */
  get areMany(): boolean {
    const { count } = this.numbers;
    return count >= MOST_TEXTS || this.numbers.endOf(count - 1) >= MOST_LETTERS;
  }

  forget(): void {
    this.numbers = new TextNumbers();
    this.#told = 1;
    this.#anew = true;
  }

  /** Those that were not told before; null where there are none. */
  tell(): NewTexts | null {
    const { numbers } = this;
    if (numbers.count === this.#told && !this.#anew) return null;
    const from = numbers.startOf(this.#told);
    const ends = new Uint32Array(numbers.count - this.#told);
    for (let i = 0; i < ends.length; i++) ends[i] = numbers.endOf(this.#told + i) - from;
    const letters = numbers.bytes.slice(from, from + (ends.at(-1) ?? 0));
    const anew = this.#anew;
    this.#told = numbers.count;
    this.#anew = false;
    return { letters, ends, anew };
  }
}
