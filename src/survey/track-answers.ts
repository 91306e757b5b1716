/** The used responses of a track as they come in, and the answers they make (core/model, Answers). */
import type { Answers, Question } from '../core/model.ts';
import { PlaceColumn } from './place-column.ts';

export class TrackAnswers {
  readonly columns: readonly PlaceColumn[];
  #units = new Uint32Array(1024);
  /** null as long as no response has one. */
  #weights: Float64Array | null = null;
  #kept = new Uint8Array(1024);
  #size = 0;
  #dropped = 0;

  constructor(questions: readonly Question[]) {
    this.columns = questions.map(() => new PlaceColumn());
  }

  /** Adds a response and answers its number. @param places by question */
  add(unit: number, weight: number | null, places: Uint32Array): number {
    for (let i = 0; i < this.columns.length; i++) this.columns[i]?.push(places[i] ?? 0);
    const response = this.#size++;
    if (response === this.#units.length) this.#grow();
    this.#units[response] = unit;
    this.#kept[response] = 1;
    if (weight !== null) this.#weights ??= new Float64Array(this.#units.length).fill(1);
    if (this.#weights !== null) this.#weights[response] = weight ?? 1;
    return response;
  }

  /** Takes a response back: a later one stands for it. */
  drop(response: number): void {
    this.#kept[response] = 0;
    this.#dropped += 1;
  }

  finish(): Answers {
    const kept = this.#dropped === 0 ? null : this.#kept;
    return {
      units: this.#units.subarray(0, keep(this.#units, this.#size, kept)),
      weights: this.#weights?.subarray(0, keep(this.#weights, this.#size, kept)) ?? null,
      columns: this.columns.map((column) => column.finish(kept)),
    };
  }

  #grow(): void {
    const length = this.#units.length * 4;
    const units = new Uint32Array(length);
    units.set(this.#units);
    this.#units = units;
    if (this.#weights !== null) {
      const weights = new Float64Array(length);
      weights.set(this.#weights);
      this.#weights = weights;
    }
    const kept = new Uint8Array(length);
    kept.set(this.#kept);
    this.#kept = kept;
  }
}

/** Moves what is kept to the front, and answers how much that is. */
function keep(numbers: Uint32Array | Float64Array, size: number, kept: Uint8Array | null): number {
  if (kept === null) return size;
  let to = 0;
  for (let i = 0; i < size; i++) if (kept[i] === 1) numbers[to++] = numbers[i] ?? 0;
  return to;
}
