import { expect, test } from 'vitest';
import { mean } from '../../src/core/formulas/statistics/mean.ts';
import { indicate } from '../../src/core/indicate.ts';
import type { Indicator } from '../../src/core/model/method.ts';
import { fieldsOf } from './fields-of.ts';
import { dataOf, dimensionOf, indicatorOf, trackOf } from './track-of.ts';

const surveyed = { kind: 'survey', column: 0, statistic: mean(fieldsOf()).statistic } as const;

function valuesOf(fields: Partial<Indicator>, answers: readonly [number, number | '?' | null][], weight?: number) {
  const track = trackOf(
    ['A', 'B'],
    dimensionOf({ id: 'index', children: [indicatorOf(2, { id: 'i', source: surveyed, ...fields })] }),
  );
  const responses = answers.map(([unit, cell]) => ({ unit, weight: weight ?? null, cells: [cell] }));
  const { values, bases } = indicate(track, dataOf(track, responses, [[70, null]]));
  return { values: values[0], bases: bases[0] };
}

test('each unit has the value of its own answers, and a base of its valid ones', () => {
  const answers: [number, number | '?' | null][] = [
    [0, 2],
    [1, 9],
    [0, 4],
    [0, '?'],
    [1, null],
  ];
  expect(valuesOf({}, answers)).toEqual({ values: [3, 9], bases: [2, 1] });
});

test('the base counts answers, whatever they weigh', () => {
  const answers: [number, number][] = [
    [0, 2],
    [0, 4],
    [1, 5],
  ];
  expect(valuesOf({}, answers, 0.1).bases).toEqual([2, 1]);
});

test('a base under the minimum leaves the value missing, and is told all the same', () => {
  const answers: [number, number][] = [
    [0, 2],
    [0, 4],
    [1, 5],
  ];
  expect(valuesOf({ minimumBase: 2 }, answers)).toEqual({ values: [3, null], bases: [2, 1] });
});

test('a unit without answers has no value, also where no minimum is asked', () => {
  expect(valuesOf({ minimumBase: 0 }, [[0, 2]])).toEqual({ values: [2, null], bases: [1, 0] });
});

test('an indicator that does not apply to a unit has neither value nor base there', () => {
  const answers: [number, number][] = [
    [0, 2],
    [1, 5],
  ];
  expect(valuesOf({ applies: [false, true] }, answers)).toEqual({ values: [null, 5], bases: [null, 1] });
});

test('a published figure is the value, and has no base', () => {
  const published = { kind: 'published', column: 0 } as const;
  expect(valuesOf({ source: published }, [])).toEqual({ values: [70, null], bases: [null, null] });
  expect(valuesOf({ source: published, applies: [false, true] }, []).values).toEqual([null, null]);
});
