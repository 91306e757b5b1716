/** A column of answers as it grows: one small number a response (core/model, AnswerColumn). */
import { BLANK_PLACE, FIRST_PLACE, MISSING_PLACE } from '../core/answer-places.ts';
import type { AnswerColumn } from '../core/model/answers.ts';
import type { Place } from '../core/model/findings.ts';
import type { Answer } from '../core/model/formulas.ts';

type Places = Uint8Array | Uint16Array | Uint32Array;

/** Responses that there is room for at first. */
const ROOM = 1 << 12;
/** Then so many times more: what is not filled takes no memory yet, and what is left behind does for a while. */
const MORE_ROOM = 256;

/** A cell, and the column of a table that it is in. */
export interface SeenCell {
  readonly cell: string;
  readonly place: Place;
}

/** The first numbers of a column that were a percentage, and a plain number above 1; in whatever files it is. */
export interface SeenNumbers {
  percent: SeenCell | null;
  plain: SeenCell | null;
}

export class PlaceColumn {
  #places: Places = new Uint8Array(ROOM);
  /** The largest place that fits. */
  #largest = 0xff;
  #size = 0;
  readonly #answers: Answer[] = [];
  readonly #placeOf = new Map<string, number>();
  /** Places that were kept for answers not known yet, and the place that each turned out to be. */
  readonly #settled = new Map<number, number>();
  /** By such a place, the text of the cell. */
  readonly #keptTexts = new Map<number, string>();

  readonly seen: SeenNumbers = { percent: null, plain: null };

  /** The place of an answer, as long as the column is filled. */
  place(answer: Answer): number {
    const key = String(answer);
    const known = this.#placeOf.get(key);
    if (known !== undefined) return known;
    const place = this.#answers.push(answer) - 1 + FIRST_PLACE;
    this.#placeOf.set(key, place);
    return place;
  }

  /** The place of a response's answer, as long as the column is filled. */
  placeAt(response: number): number {
    return this.#places[response] ?? BLANK_PLACE;
  }

  /** A place for an answer that is known only when the whole column is. */
  keep(text: string): number {
    const place = this.#answers.push(Number.NaN) - 1 + FIRST_PLACE;
    this.#settled.set(place, MISSING_PLACE);
    this.#keptTexts.set(place, text);
    return place;
  }

  /** Whether two places are of the same answer; of those not known yet, of the same text. */
  isSame(a: number, b: number): boolean {
    const text = this.#keptTexts.get(a);
    return a === b || (text !== undefined && text === this.#keptTexts.get(b));
  }

  /** Settles what a place that was kept is the same as. */
  settle(kept: number, place: number): void {
    this.#settled.set(kept, place);
  }

  /** The answer of a place; null for blank and missing, and for what is not known yet. */
  answer(place: number): Answer | null {
    return this.#settled.size > 0 && this.#settled.has(place) ? null : (this.#answers[place - FIRST_PLACE] ?? null);
  }

  /** Adds the places of so many responses. @param table holds them from `first` on, each so many steps after the one before */
  append(table: Uint32Array, first: number, step: number, count: number): void {
    let largest = 0;
    for (let i = 0; i < count; i++) largest = Math.max(largest, table[first + i * step] ?? 0);
    const needed = this.#size + count;
    if (needed > this.#places.length || largest > this.#largest) {
      this.#places = grown(this.#places, largest, needed);
      this.#largest = 2 ** (8 * this.#places.BYTES_PER_ELEMENT) - 1;
    }
    const places = this.#places;
    const size = this.#size;
    for (let i = 0; i < count; i++) places[size + i] = table[first + i * step] ?? 0;
    this.#size = needed;
  }

  /** The finished column, without the responses that are not kept, its answers in ascending order. Nothing can be added after. */
  finish(kept: Uint8Array | null): AnswerColumn {
    const order = this.#answers
      .map((answer, i) => ({ answer, place: i + FIRST_PLACE }))
      .filter(({ place }) => !this.#settled.has(place))
      .sort((a, b) => compare(a.answer, b.answer));
    const moved = new Uint32Array(this.#answers.length + FIRST_PLACE);
    moved[MISSING_PLACE] = MISSING_PLACE;
    order.forEach(({ place }, i) => {
      moved[place] = i + FIRST_PLACE;
    });
    for (const [kept, place] of this.#settled) moved[kept] = moved[place] ?? BLANK_PLACE;
    // In their place: a column is the largest thing there is.
    const places = this.#places.subarray(0, this.#size);
    if (moved.some((place, i) => place !== i)) replace(places, moved);
    const size = kept === null ? this.#size : keep(places, kept);
    return { places: places.subarray(0, size), answers: order.map(({ answer }) => answer) };
  }
}

function replace(places: Places, by: Uint32Array): void {
  for (let i = 0; i < places.length; i++) places[i] = by[places[i] ?? 0] ?? 0;
}

/** Moves what is kept to the front, and answers how much that is. */
function keep(places: Places, kept: Uint8Array): number {
  let size = 0;
  for (let i = 0; i < places.length; i++) if (kept[i] === 1) places[size++] = places[i] ?? 0;
  return size;
}

/** @param needed that there is to be room for */
function grown(places: Places, place: number, needed: number): Places {
  const length = needed > places.length ? Math.max(needed, MORE_ROOM * places.length) : places.length;
  const larger =
    place < 2 ** 8 && places instanceof Uint8Array
      ? new Uint8Array(length)
      : place < 2 ** 16 && !(places instanceof Uint32Array)
        ? new Uint16Array(length)
        : new Uint32Array(length);
  larger.set(places);
  return larger;
}

/** Numbers by size; sets of codes by their first difference. */
function compare(a: Answer, b: Answer): number {
  const [x, y] = [[a].flat(), [b].flat()];
  const i = x.findIndex((code, k) => code !== y[k]);
  return i < 0 ? x.length - y.length : (x[i] ?? 0) - (y[i] ?? Number.NEGATIVE_INFINITY);
}
