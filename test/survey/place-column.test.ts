import { expect, test } from 'vitest';
import { BLANK_PLACE, MISSING_PLACE } from '../../src/core/answer-places.ts';
import type { AnswerColumn } from '../../src/core/model/answers.ts';
import { PlaceColumn } from '../../src/survey/place-column.ts';

/** The column as it was filled: answers, `blank` and `missing`. */
function read({ places, answers }: AnswerColumn) {
  return [...places].map((place) => (place === 0 ? 'blank' : place === 1 ? 'missing' : answers[place - 2]));
}

function filled(answers: readonly number[]): PlaceColumn {
  const column = new PlaceColumn();
  add(
    column,
    answers.map((answer) => column.place(answer)),
  );
  return column;
}

function add(column: PlaceColumn, places: readonly number[]): void {
  column.append(Uint32Array.from(places), 0, 1, places.length);
}

test('places are taken from every so manieth step of a table', () => {
  const column = new PlaceColumn();
  const [one, two] = [column.place(1), column.place(2)];
  column.append(Uint32Array.of(9, one, 9, 9, two, 9), 1, 3, 2);
  column.append(Uint32Array.of(two), 0, 1, 1);
  expect(read(column.finish(null))).toEqual([1, 2, 2]);
});

test('answers stand in ascending order, whatever order they came in', () => {
  const column = filled([5, 1, 10, 5, -1]).finish(null);
  expect(column.answers).toEqual([-1, 1, 5, 10]);
  expect(read(column)).toEqual([5, 1, 10, 5, -1]);
});

test('blank and missing are not the same, and are no answers', () => {
  const column = new PlaceColumn();
  add(column, [BLANK_PLACE, MISSING_PLACE, column.place(0)]);
  expect(read(column.finish(null))).toEqual(['blank', 'missing', 0]);
  expect([BLANK_PLACE, MISSING_PLACE].map((place) => column.answer(place))).toEqual([null, null]);
});

test('an answer can be had back by its place while the column is filled', () => {
  const column = new PlaceColumn();
  const place = column.place(7.5);
  expect(column.place(7.5)).toBe(place);
  expect(column.answer(place)).toBe(7.5);
});

test('responses that are not kept leave no gap', () => {
  expect(read(filled([3, 1, 2]).finish(Uint8Array.of(1, 0, 1)))).toEqual([3, 2]);
});

test('sets of codes are ordered by their first difference', () => {
  const column = new PlaceColumn();
  const sets = [[2], [1, 3], [1], [1, 2, 9]];
  add(
    column,
    sets.map((set) => column.place(set)),
  );
  expect(column.finish(null).answers).toEqual([[1], [1, 2, 9], [1, 3], [2]]);
});

test.each([300, 70_000])('%i different answers are all kept apart', (count) => {
  const answers = Array.from({ length: count }, (_, i) => count - i);
  const column = filled([...answers, 1, count]).finish(null);
  expect(column.answers.length).toBe(count);
  expect(read(column)).toEqual([...answers, 1, count]);
});

test('a thousand and more responses fit', () => {
  const answers = Array.from({ length: 5000 }, (_, i) => i % 3);
  expect(read(filled(answers).finish(null))).toEqual(answers);
});
