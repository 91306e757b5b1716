/** How one unit answered one question, with its respondents drawn anew: how much weight fell on which answers. */
import type { Answer, AnswerColumn } from '../model.ts';
import { addUp } from './lanes.ts';
import type { UnitRows } from './unit-rows.ts';

/** The places of blank and missing answers come first (core/model, AnswerColumn). */
const BLANK = 0;
const MISSING = 1;
const FIRST_ANSWER = 2;

/** Cells after those of the answers: missing answers, the valid ones (their number, whatever they weigh), and blanks. */
const MISSING_CELL = 0;
const VALID_CELL = 1;
const BLANK_CELL = 2;
const OTHER_CELLS = 3;
/** Of these, those that a statistic is told of. */
export const ASKED_CELLS = 2;

export interface UnitAnswers {
  readonly places: AnswerColumn['places'];
  /** Places of the answers that the unit gave, ascending. */
  readonly given: Uint32Array;
  /** By given answer: the cell that it adds to. */
  readonly cells: Uint32Array;
  /** By cell: the answer it stands for, or the first of them. */
  readonly answers: readonly Answer[];
  /** By cell, with those that are no answers: its first response among those in the order of cells; and the end. */
  readonly starts: Uint32Array;
}

/** @param kinds by answer: those of one kind share a cell; null: each has its own */
export function unitAnswers(
  { places, answers }: AnswerColumn,
  responses: Uint32Array,
  kinds: Uint32Array | null,
): UnitAnswers {
  const seen = new Uint32Array(answers.length + FIRST_ANSWER);
  for (let i = 0; i < responses.length; i++) {
    const place = places[responses[i] ?? 0] ?? 0;
    seen[place] = (seen[place] ?? 0) + 1;
  }
  const given: number[] = [];
  const cells: number[] = [];
  const sizes: number[] = [];
  const kept: Answer[] = [];
  /** By kind: one more than its cell. */
  const known: number[] = [];
  for (let place = FIRST_ANSWER; place < seen.length; place++) {
    const count = seen[place] ?? 0;
    if (count === 0) continue;
    const answer = place - FIRST_ANSWER;
    const kind = kinds === null ? answer : (kinds[answer] ?? 0);
    const cell = (known[kind] ?? kept.length + 1) - 1;
    if (cell === kept.length) {
      known[kind] = cell + 1;
      kept.push(answers[answer] ?? []);
    }
    given.push(place);
    cells.push(cell);
    sizes[cell] = (sizes[cell] ?? 0) + count;
  }
  const starts = new Uint32Array(kept.length + OTHER_CELLS + 1);
  sizes.push(seen[MISSING] ?? 0, 0, seen[BLANK] ?? 0);
  sizes.forEach((size, cell) => {
    starts[cell + 1] = (starts[cell] ?? 0) + size;
  });
  return { places, given: Uint32Array.from(given), cells: Uint32Array.from(cells), answers: kept, starts };
}

/** What the answers of a unit are added up in; used for one after the other. */
export interface Room {
  /** By place: its cell. */
  readonly cellOf: Uint32Array;
  /** By cell: where its next response goes. */
  readonly next: Uint32Array;
  /** The responses in the order of cells: where the counts of its cluster begin, and what it weighs. */
  readonly rows: Uint32Array;
  readonly weights: Float64Array;
  /** By cell, then by word. */
  readonly sums: Float64Array;
}

/**
 * @param answers of the column that has most
 * @param responses of the unit that has most
 */
export function roomFor(answers: number, responses: number, words: number): Room {
  return {
    cellOf: new Uint32Array(answers + FIRST_ANSWER),
    next: new Uint32Array(answers + OTHER_CELLS + 1),
    rows: new Uint32Array(responses),
    weights: new Float64Array(responses),
    sums: new Float64Array((Math.min(answers, responses) + OTHER_CELLS + 1) * words),
  };
}

/** Lists the responses in the order of cells; those of a cell stay in their order. */
function arrange(
  { places, given, cells, starts, answers }: UnitAnswers,
  { responses, drawn }: UnitRows,
  weights: Float64Array | null,
  words: number,
  { cellOf, next, rows, weights: own }: Room,
): void {
  cellOf[MISSING] = answers.length + MISSING_CELL;
  cellOf[BLANK] = answers.length + BLANK_CELL;
  for (let k = 0; k < given.length; k++) cellOf[given[k] ?? 0] = cells[k] ?? 0;
  next.set(starts);
  for (let i = 0; i < responses.length; i++) {
    const response = responses[i] ?? 0;
    const cell = cellOf[places[response] ?? 0] ?? 0;
    const at = next[cell] ?? 0;
    next[cell] = at + 1;
    rows[at] = (drawn[i] ?? 0) * words;
    if (weights !== null) own[at] = weights[response] ?? 0;
  }
}

/**
 * Sums by cell and word: how often the answers were drawn. The cell with most responses is what is left of all.
 * @param all by word: how many of the unit's responses were drawn
 */
export function addCounts(
  answers: UnitAnswers,
  own: UnitRows,
  counts: Float64Array,
  all: Float64Array,
  room: Room,
): void {
  const words = all.length;
  arrange(answers, own, null, words, room);
  const { starts } = answers;
  const { rows, sums } = room;
  const valid = answers.answers.length + VALID_CELL;
  const last = answers.answers.length + BLANK_CELL;
  const size = (cell: number) => (starts[cell + 1] ?? 0) - (starts[cell] ?? 0);
  let largest = last;
  for (let cell = 0; cell < last; cell++) if (size(cell) > size(largest)) largest = cell;
  const left = largest * words;
  for (let w = 0; w < words; w++) sums[left + w] = all[w] ?? 0;
  for (let cell = 0; cell <= last; cell++) {
    if (cell === largest || cell === valid) continue;
    addUp(counts, rows, starts[cell] ?? 0, starts[cell + 1] ?? 0, words, sums, cell * words);
    for (let w = 0; w < words; w++) sums[left + w] = (sums[left + w] ?? 0) - (sums[cell * words + w] ?? 0);
  }
  countValid(sums, (valid - 1) * words, last * words, all, valid * words);
}

/** The same of weights: the sum of those of the drawn, in the order of the responses. */
export function addWeights(
  answers: UnitAnswers,
  own: UnitRows,
  weights: Float64Array,
  counts: Float64Array,
  all: Float64Array,
  room: Room,
): void {
  const words = all.length;
  arrange(answers, own, weights, words, room);
  const { starts } = answers;
  const { rows, sums, weights: weighing } = room;
  const missing = answers.answers.length + MISSING_CELL;
  const last = answers.answers.length + BLANK_CELL;
  sums.fill(0, 0, (missing + 1) * words);
  for (let cell = 0; cell <= missing; cell++) {
    for (let i = starts[cell] ?? 0; i < (starts[cell + 1] ?? 0); i++) {
      const from = rows[i] ?? 0;
      const weight = weighing[i] ?? 0;
      const to = cell * words;
      for (let w = 0; w < words; w++) sums[to + w] = (sums[to + w] ?? 0) + weight * (counts[from + w] ?? 0);
    }
  }
  addUp(counts, rows, starts[last] ?? 0, starts[last + 1] ?? 0, words, sums, last * words);
  addUp(counts, rows, starts[missing] ?? 0, starts[missing + 1] ?? 0, words, sums, (last + 1) * words);
  countValid(sums, (last + 1) * words, last * words, all, (missing + 1) * words);
}

function countValid(sums: Float64Array, missing: number, blank: number, all: Float64Array, valid: number): void {
  for (let w = 0; w < all.length; w++) {
    sums[valid + w] = (all[w] ?? 0) - (sums[missing + w] ?? 0) - (sums[blank + w] ?? 0);
  }
}

/** Sums by cell and word: how often an answer of this cell, or one before it, was drawn. Each answer has its cell. */
export function addInOrder(answers: UnitAnswers, own: UnitRows, counts: Float64Array, words: number, room: Room): void {
  arrange(answers, own, null, words, room);
  const { starts } = answers;
  const { rows, sums } = room;
  const { length } = answers.answers;
  for (let cell = 0; cell < length; cell++) {
    const to = cell * words;
    addUp(counts, rows, starts[cell] ?? 0, starts[cell + 1] ?? 0, words, sums, to);
    if (cell > 0) for (let w = 0; w < words; w++) sums[to + w] = (sums[to + w] ?? 0) + (sums[to - words + w] ?? 0);
  }
}
