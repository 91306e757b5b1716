import { expect, test } from 'vitest';
import { outlyingFigure } from '../../src/core/checks/outlying-figure.ts';
import { goalposts } from '../../src/core/formulas/normalisations/goalposts.ts';
import { computeFrom } from '../../src/core/pipeline.ts';
import { fieldsOf } from './fields-of.ts';
import { dataOf, dimensionOf, indicatorOf, trackOf } from './track-of.ts';

function found(figures: readonly number[], fields: Partial<Parameters<typeof indicatorOf>[1]> = {}) {
  const units = figures.map((_, u) => `U${u}`);
  const indicator = indicatorOf(units.length, { id: 'x', direction: 'negative', ...fields });
  const track = trackOf(units, dimensionOf({ id: 't', children: [indicator] }));
  const values = { values: [figures], bases: [figures.map(() => null)] };
  return computeFrom([{ track, data: dataOf(track, [], [figures]), values }]).flatMap((stages) =>
    outlyingFigure(stages, 5),
  );
}

test('a figure that leaves the others no room on the scale is a warning with the unit and the figure; two as well', () => {
  expect(found([5, 7, 8, 10, 12, 15, 480]).map(({ level, arguments: args }) => ({ level, args }))).toEqual([
    {
      level: 'warning',
      args: {
        indicator: 'x',
        units: ['U6'],
        values: [480],
        others: [5, 15],
        scores: [expect.closeTo(10 - 90 / 475, 9), 10],
      },
    },
  ]);
  expect(found([5, 7, 8, 10, 12, 15, 6, 9, 11, 480, 500]).map(({ arguments: args }) => args)).toMatchObject([
    { units: ['U9', 'U10'], values: [480, 500] },
  ]);
});

test('figures that lie next to each other, one that others are clipped with, and equal ones are none', () => {
  expect(found([5, 7, 8, 10, 12, 15, 18])).toEqual([]);
  expect(found([5, 7, 8, 10, 12, 15, 30])).toEqual([]);
  expect(
    found([5, 7, 8, 10, 12, 15, 480], { normalise: goalposts(fieldsOf({ lower: 0, upper: 20 })).normalise }),
  ).toEqual([]);
  expect(found([0, 0, 0, 0, 0, 0, 3])).toEqual([]);
});
