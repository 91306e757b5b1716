import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerCounts } from '../../src/core/answer-counts.ts';
import type { TrackData } from '../../src/core/model/answers.ts';
import type { Method } from '../../src/core/model/method.ts';
import { compute } from '../../src/core/pipeline.ts';
import { trackResults } from '../../src/core/run.ts';
import { resolveMethod } from '../../src/method/method.ts';
import { answersOf, type Cell, type Response } from './answers-of.ts';

const SCALES = {
  'thang-a': { answers: { 'Rất kém': 1, Kém: 2, Vừa: 3, Khá: 4, Tốt: 5 }, missing: ['Không biết'] },
  'thang-b': { answers: { 'Rất kém': 1, Kém: 2, Khá: 4, Tốt: 5 }, missing: ['Không biết', 'Vừa'] },
  ngay: { number: [0, 100] },
};
const AGREE = { scale: 'thang-a', statistic: 'share', of: [4, 5], direction: 'positive' };

function methodOf(indicators: readonly object[], rest: object = {}, survey: readonly object[] = [{}]): Method {
  const tracks = survey.map((source, t) => ({
    id: `khoi-${t}`,
    survey: [{ file: 'phieu.csv', unit: 'Đơn vị', ...source }],
    units: [{ id: 'A' }, { id: 'B' }, { id: 'C' }],
    components: [{ id: 'P', indicators }],
    tiers: [{ name: 'Mọi', from: 0 }],
  }));
  const raw = { ddci: 1, title: 'Thử', tracks, scales: SCALES, ...rest };
  const { method, findings } = resolveMethod({ raw, place: () => ({}) });
  if (method === null) throw new Error(JSON.stringify(findings));
  return method;
}

function dataOf(method: Method, t: number, responses: readonly Response[]): TrackData {
  const units = method.tracks[t]?.units ?? [];
  return {
    answers: answersOf(method.readings[t]?.questions.length ?? 0, responses),
    responses: units.map(({ id }, u) => {
      const used = responses.filter(({ unit }) => unit === u).length;
      return { unit: id, received: used, used, leftOut: [] };
    }),
    published: [],
  };
}

/** All that a run says of the answers. */
function published(method: Method, ...surveys: readonly (readonly Response[])[]) {
  const stages = compute(
    method,
    surveys.map((responses, t) => dataOf(method, t, responses)),
  );
  return { tracks: trackResults(stages), answers: answerCounts(method, stages) };
}

const one = (unit: number, ...cells: Cell[]): Response => ({ unit, weight: null, cells });
const times = (n: number, response: Response) => Array.from({ length: n }, () => response);
const Q1 = { id: 'p1', question: 'Q1', ...AGREE };

test('answers are counted by code and unit; a base under the least cell is not shown', () => {
  const responses = [
    ...times(3, one(0, 4)),
    ...times(2, one(0, 1)),
    one(0, '?'),
    one(0, null),
    ...times(4, one(1, 5)),
    ...times(9, one(1, '?')),
  ];
  expect(published(methodOf([Q1]), responses).answers).toEqual([
    {
      track: 'khoi-0',
      question: 'Q1',
      scale: 'thang-a',
      multiple: false,
      codes: [1, 4],
      units: ['A'],
      bases: [5],
      missing: [1],
      counts: [[2, 3]],
      weights: null,
      quartiles: null,
    },
  ]);
});

test('with response weights their sums stand beside the counts, scaled to the base', () => {
  const responses = [
    ...times(6, { ...one(0, 4), weight: 0.5 }),
    ...times(5, { ...one(0, 1), weight: 1.6 }),
    ...times(5, { ...one(0, '?'), weight: 2 }),
  ];
  const [counts] = published(methodOf([Q1]), responses).answers;
  // 3 of 11 is 3 of the 11 responses; the missing answers weigh as much as 10 of the 11 that the valid ones weigh.
  expect(counts?.weights).toEqual({
    bases: [11],
    missing: [10],
    counts: [[8, 3].map((sum) => expect.closeTo(sum, 12))],
  });
});

test('the weight of fewer responses than the least cell is not shown, nor can it be had by subtraction', () => {
  const weighing = (n: number, weight: number, ...cells: Cell[]) => times(n, { ...one(0, ...cells), weight });
  const sumsOf = (...responses: Response[][]) => published(methodOf([Q1]), responses.flat()).answers[0]?.weights;
  const none = { bases: [null], missing: [null], counts: [null] };
  expect(sumsOf(weighing(5, 2, 4), weighing(5, 3, 1))?.bases).toEqual([10]);
  // Of four that gave a code, of four that know nothing; of five of which one alone weighs anything.
  expect(sumsOf(weighing(5, 2, 4), weighing(4, 3, 1))).toEqual(none);
  expect(sumsOf(weighing(5, 2, 4), weighing(4, 3, '?'))).toEqual(none);
  expect(sumsOf(weighing(5, 2, 4), weighing(4, 0, 1), weighing(1, 3, 1))).toEqual(none);
  expect(sumsOf(weighing(5, 2, 4), weighing(5, 0, 1))?.counts).toEqual([[0, 10]]);
  expect(sumsOf(weighing(6, 0, 4))).toEqual(none);
  // The one who leaves the second question out weighs 7: no difference of the two questions tells.
  const two = methodOf([Q1, { ...Q1, id: 'p2', question: 'Q2' }]);
  const leaving = (weight: number) =>
    published(two, [...weighing(9, 2, 4, 4), ...weighing(1, weight, 4, null)]).answers.map(({ weights }) => weights);
  expect(leaving(7)).toEqual(leaving(2));
});

test('who of those that weigh otherwise gave an answer of few is told by nothing', () => {
  // Two surveys that differ in this alone: a response of weight 1 and one of weight 3, on one side of the share, change answers.
  const rows = fc.record({
    first: fc.array(fc.constantFrom<Cell>(4, 5, 4, 5, 5, '?', 1), { minLength: 6, maxLength: 24 }),
    weights: fc.infiniteStream(fc.constantFrom(1, 3, 0)),
  });
  let swapped = 0;
  fc.assert(
    fc.property(rows, ({ first, weights }) => {
      const weightOf = first.map(() => weights.next().value ?? 1);
      const count = (code: Cell) => first.filter((cell) => cell === code).length;
      const rare = ([4, 5] as const).find((code) => count(code) > 0 && count(code) < 5);
      const at = first.indexOf(rare ?? null);
      const other = first.findIndex(
        (cell, i) => (cell === 4 || cell === 5) && cell !== rare && weightOf[i] !== weightOf[at],
      );
      fc.pre(rare !== undefined && other >= 0);
      swapped += 1;
      const survey = (places: (i: number) => number) =>
        first.map((cell, i) => ({ ...one(0, cell), weight: weightOf[places(i)] ?? 1 }));
      const [before, after] = [survey((i) => i), survey((i) => (i === at ? other : i === other ? at : i))].map(
        (responses) => published(methodOf([Q1]), responses),
      );
      expect(after?.answers).toEqual(before?.answers);
    }),
    { seed: 2022, numRuns: 200 },
  );
  expect(swapped).toBeGreaterThan(50);
});

test('a question with many different numbers tells quartiles, and no respondent’s least or greatest', () => {
  const days = { id: 'p1', question: 'Q1', scale: 'ngay', statistic: 'median', direction: 'negative' };
  const [few] = published(
    methodOf([days]),
    [3, 3, 7, 7, 30].map((day) => one(0, day)),
  ).answers;
  expect(few).toMatchObject({ codes: [3, 7, 30], counts: [[2, 2, 1]], quartiles: null });
  const [many] = published(
    methodOf([days]),
    Array.from({ length: 17 }, (_, day) => one(0, day)),
  ).answers;
  expect(many).toMatchObject({ codes: null, counts: [[]], quartiles: [[4, 8, 12]] });
});

test('a number as long as a telephone number is no code of a distribution', () => {
  const days = { id: 'p1', question: 'Q1', scale: 'ngay', statistic: 'median', direction: 'negative' };
  const [typed] = published(
    methodOf([days]),
    [3, 3, 3, 7, 7, 7, 912345678].map((day) => one(0, day)),
  ).answers;
  expect(typed).toMatchObject({ codes: null, counts: [[]] });
  expect(JSON.stringify(typed)).not.toContain('912345678');
});

test('what two tracks count of one unit from one file is shown in neither; from files of their own, in both', () => {
  const responses = times(6, one(0, 4)).map((response, row) => ({ ...response, row }));
  const method = methodOf([Q1], {}, [{}, { where: { Loại: 'DN' } }]);
  expect(published(method, responses, responses.slice(1)).answers).toEqual([]);
  const others = responses.slice(1).map((response) => ({ ...response, sheet: 'khac.csv' }));
  expect(published(method, responses, others).answers.map(({ bases }) => bases)).toEqual([[6], [5]]);
});

test('nothing published depends on the answers that are withheld', () => {
  // Whoever could work them out from the run would see a difference between two surveys that differ in them alone.
  const method = methodOf(
    [Q1, { id: 'p2', question: 'Q1', ...AGREE, scale: 'thang-b' }, { id: 'p3', question: 'Q2', ...AGREE, base: 'all' }],
    { ranking: { 'minimum-responses': 7 } },
  );
  const answer = fc.constantFrom<Cell>(1, 2, 3, 4, 5, '?', null);
  const row = fc.record({ unit: fc.nat(2), first: answer, second: answer, swap: fc.boolean() });
  const read = (first: Cell): Cell[] => [first, first === 3 ? '?' : first];
  let told = 0;
  let changed = 0;
  fc.assert(
    fc.property(fc.array(row, { minLength: 10, maxLength: 40 }), (rows) => {
      const withheld = (unit: number, cells: readonly (readonly Cell[])[]) =>
        rows.filter((one) => one.unit === unit).length < 7 ||
        cells.some((cell) => cell.filter((_, i) => rows[i]?.unit === unit).filter(isValid).length < 5);
      const firsts = rows.map(({ first }) => first);
      const hiddenFirst = [0, 1, 2].map((unit) =>
        withheld(unit, [firsts, firsts.map((cell) => read(cell)[1] ?? null)]),
      );
      const hiddenSecond = [0, 1, 2].map((unit) => withheld(unit, [rows.map(({ second }) => second)]));
      const before = rows.map(({ unit, first, second }) => one(unit, ...read(first), second));
      const after = rows.map(({ unit, first, second, swap }) =>
        one(
          unit,
          ...read(swap && hiddenFirst[unit] ? other(first) : first),
          swap && hiddenSecond[unit] ? other(second) : second,
        ),
      );
      const run = published(method, before);
      told += run.answers.length;
      changed += JSON.stringify(before) === JSON.stringify(after) ? 0 : 1;
      expect(published(method, after)).toEqual(run);
    }),
    { seed: 2022, numRuns: 300 },
  );
  expect(told).toBeGreaterThan(100);
  expect(changed).toBeGreaterThan(100);
});

function isValid(cell: Cell): boolean {
  return typeof cell === 'number';
}

/** Another answer of the same side, so that no indicator's value changes: values are shown whatever the base. */
function other(cell: Cell): Cell {
  return typeof cell === 'number' ? ([2, 1, 3, 5, 4][cell - 1] ?? null) : cell;
}
