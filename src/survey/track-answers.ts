/** The used responses of a track as they come in, and the answers they make (core/model, Answers). */
import type { Answers, Question } from '../core/model.ts';
import { PlaceColumn } from './place-column.ts';

export class TrackAnswers {
  readonly columns: readonly PlaceColumn[];
  readonly #units: number[] = [];
  readonly #weights: number[] = [];
  readonly #kept: boolean[] = [];
  #weighted = false;
  #dropped = 0;

  constructor(questions: readonly Question[]) {
    this.columns = questions.map(() => new PlaceColumn());
  }

  /** Adds a response and answers its number. @param places by question */
  add(unit: number, weight: number | null, places: Uint32Array): number {
    for (let i = 0; i < this.columns.length; i++) this.columns[i]?.push(places[i] ?? 0);
    this.#units.push(unit);
    this.#weights.push(weight ?? 1);
    this.#weighted ||= weight !== null;
    return this.#kept.push(true) - 1;
  }

  /** Takes a response back: a later one stands for it. */
  drop(response: number): void {
    this.#kept[response] = false;
    this.#dropped += 1;
  }

  finish(): Answers {
    const kept = this.#dropped === 0 ? null : this.#kept;
    const keep = (numbers: readonly number[]) => (kept === null ? numbers : numbers.filter((_, i) => kept[i]));
    return {
      units: Uint32Array.from(keep(this.#units)),
      weights: this.#weighted ? Float64Array.from(keep(this.#weights)) : null,
      columns: this.columns.map((column) => column.finish(kept)),
    };
  }
}
