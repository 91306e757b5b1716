import { expect, test } from 'vitest';
import { thinEnds } from '../../src/core/checks/thin-ends.ts';
import { share } from '../../src/core/formulas/statistics/share.ts';
import { computeFrom } from '../../src/core/pipeline.ts';
import { fieldsOf } from './fields-of.ts';
import { dataOf, dimensionOf, indicatorOf, trackOf } from './track-of.ts';

/** Units of which the value falls from the first to the last. @param forms by unit */
function found(forms: readonly number[]) {
  const units = forms.map((_, u) => `U${u}`);
  const { statistic } = share(fieldsOf({ of: [1] }));
  const indicator = indicatorOf(units.length, { id: 'q', source: { kind: 'survey', column: 0, statistic } });
  const track = trackOf(units, dimensionOf({ id: 't', children: [indicator] }));
  const responses = forms.map((used, u) => ({ unit: `U${u}`, received: used, used, leftOut: [] }));
  const values = { values: [forms.map((_, u) => 100 - u)], bases: [forms] };
  return computeFrom([{ track, data: { ...dataOf(track, []), responses }, values }]).flatMap((stages) =>
    thinEnds(stages, 5).map(({ level, arguments: args }) => ({ level, args })),
  );
}

const many = (count: number, forms: number) => Array.from({ length: count }, () => forms);

test('units with few responses on most of the first places are a warning with these units', () => {
  expect(found([...many(4, 8), ...many(34, 60), 8, 60])).toEqual([
    {
      level: 'warning',
      args: {
        minimum: 30,
        thin: 5,
        ranked: 40,
        atEachEnd: 4,
        firstUnits: ['U0', 'U1', 'U2', 'U3'],
        lastUnits: ['U38'],
      },
    },
  ]);
});

test('as many of them at the ends as chance gives, all of them or none are no warning', () => {
  expect(found([8, ...many(12, 60), 8, ...many(12, 60), 8, ...many(12, 60), 8])).toEqual([]);
  expect(found(many(40, 8))).toEqual([]);
  expect(found(many(40, 60))).toEqual([]);
});
