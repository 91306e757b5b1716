import { expect, test } from 'vitest';
import { BLANK_PLACE, MISSING_PLACE } from '../../src/core/answer-places.ts';
import type { AnswerScale, Question } from '../../src/core/model/method.ts';
import { PlaceColumn } from '../../src/survey/place-column.ts';
import { StraightLines } from '../../src/survey/straight-lining.ts';

const SCALE: AnswerScale = {
  id: 'dong-y',
  labels: [['Đồng ý', 4]],
  range: null,
  missing: [],
  separator: null,
  decimal: null,
  unknown: 'error',
};

type Filled = readonly [cell: number | readonly number[] | null | '?', id?: string, scale?: Partial<AnswerScale>];

function straight(cells: readonly Filled[]): boolean {
  const questions = cells.map(
    ([, id], i): Question => ({
      id: id ?? `Q${i}`,
      headers: [],
      scale: { ...SCALE, ...cells[i]?.[2] },
      twin: cells.slice(0, i).some(([, other], k) => (other ?? `Q${k}`) === (id ?? `Q${i}`)),
      applies: [true],
    }),
  );
  const columns = cells.map(() => new PlaceColumn());
  const places = cells.map(([cell], i) =>
    cell === null ? BLANK_PLACE : cell === '?' ? MISSING_PLACE : (columns[i]?.place(cell) ?? 0),
  );
  return new StraightLines(questions, columns).isOne({ place: (question) => places[question] ?? BLANK_PLACE });
}

const times = (count: number, cell: number): Filled[] => Array.from({ length: count }, () => [cell]);

test('one code in eight scale questions is a straight line, in seven it is not', () => {
  expect(straight(times(8, 4))).toBe(true);
  expect(straight(times(7, 4))).toBe(false);
});

test('one other code, wherever it stands, and the line is not straight', () => {
  expect(straight([...times(8, 4), [5]])).toBe(false);
  expect(straight([[5], ...times(8, 4)])).toBe(false);
});

test('questions that were not answered do not count', () => {
  expect(straight([...times(8, 4), [null], ['?']])).toBe(true);
  expect(straight([...times(7, 4), [null], ['?']])).toBe(false);
});

test('numbers and multiple choices are no scale questions', () => {
  expect(straight([...times(8, 4), [30, 'ngày', { labels: [], range: [0, 365] }]])).toBe(true);
  expect(straight([...times(7, 4), [4, 'ngày', { labels: [], range: [0, 365] }]])).toBe(false);
  expect(straight([...times(7, 4), [[4], 'lý do', { separator: ', ' }]])).toBe(false);
});

test('a question that is read on two scales counts once', () => {
  expect(straight([...times(7, 4), [4, 'Q0', { id: 'khác' }]])).toBe(false);
  expect(straight([...times(8, 4), [1, 'Q0', { id: 'khác' }]])).toBe(true);
});

test('an empty form is no straight line', () => {
  expect(straight([])).toBe(false);
  expect(straight(Array.from({ length: 9 }, (): Filled => [null]))).toBe(false);
});
