import { expect, test } from 'vitest';
import { mean } from '../../src/core/formulas/statistics/mean.ts';
import { indicate } from '../../src/core/indicate.ts';
import { shownValues, smallDifferences } from '../../src/core/small-differences.ts';
import { fieldsOf } from './fields-of.ts';
import { dataOf, dimensionOf, indicatorOf, trackOf } from './track-of.ts';

/** A track of one question that every row answers. @param units by unit, its rows of the one sheet */
function trackWith(units: Readonly<Record<string, readonly number[]>>, withheld: readonly string[] = []) {
  const ids = Object.keys(units);
  const statistic = mean(fieldsOf()).statistic;
  const source = { kind: 'survey', column: 0, statistic } as const;
  const track = trackOf(ids, dimensionOf({ id: 'P', children: [indicatorOf(ids.length, { id: 'p', source })] }));
  const responses = ids.flatMap((id, unit) =>
    (units[id] ?? []).map((row) => ({ unit, weight: null, cells: [1 + (row % 5)], row })),
  );
  const data = dataOf(track, responses);
  return { track, data, values: indicate(track, data), withheld: ids.map((id) => withheld.includes(id)) };
}

const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

function found(...run: ReturnType<typeof trackWith>[]) {
  return smallDifferences(run, 5, shownValues(run, 5)).map(({ track, unit, count, others }) => {
    return { unit: `${run[track]?.track.units[unit]?.id}${track}`, count, others };
  });
}

test('a track that leaves out a few rows of another tells of them; one that leaves out many, or none, does not', () => {
  expect(found(trackWith({ A: rows(1, 20) }), trackWith({ A: rows(1, 19) }))).toEqual([
    { unit: 'A1', count: 1, others: [0] },
  ]);
  expect(found(trackWith({ A: rows(1, 20) }), trackWith({ A: rows(1, 15) }))).toEqual([]);
  expect(found(trackWith({ A: rows(1, 20) }), trackWith({ A: rows(1, 20) }))).toEqual([]);
});

test('as many rows may be other rows', () => {
  expect(found(trackWith({ A: rows(1, 20) }), trackWith({ A: rows(3, 22) }))).toEqual([
    { unit: 'A1', count: 4, others: [0] },
  ]);
  expect(found(trackWith({ A: rows(1, 20) }), trackWith({ A: rows(4, 23) }))).toEqual([]);
});

test('it does not matter what a unit is called', () => {
  expect(found(trackWith({ A: rows(1, 20) }), trackWith({ Khác: rows(1, 18) }))).toMatchObject([
    { unit: 'Khác1', count: 2 },
  ]);
});

test('a district less its communes is the commune that is withheld, and what names no commune', () => {
  const district = trackWith({ H: rows(1, 33) });
  const communes = { X1: rows(1, 10), X2: rows(11, 20), X3: rows(21, 30), X4: rows(31, 33) };
  expect(found(district, trackWith(communes, ['X4']))).toEqual([{ unit: 'X31', count: 3, others: [0] }]);
  expect(found(district, trackWith({ X1: rows(1, 10), X2: rows(11, 20) }, []))).toEqual([]);
});

test('three readings tell what no two of them do', () => {
  const run = [trackWith({ A: rows(1, 30) }), trackWith({ A: rows(1, 16) }), trackWith({ A: rows(15, 30) })];
  expect(found(...run)).toEqual([{ unit: 'A2', count: 2, others: [0, 1] }]);
});

test('where there are more ways to subtract than are looked at, that is said of the reading', () => {
  // Fourteen tracks, each of about half of the rows: nearly every row is a group by itself.
  const marks = Array.from({ length: 14 }, (_, bit) =>
    rows(1, 120).filter((row) => ((row * 2654435761) >>> (bit + 8)) % 2 === 1),
  );
  const told = found(trackWith({ A: rows(1, 120) }), ...marks.map((own) => trackWith({ A: own })));
  expect(told.some(({ count }) => count === 0)).toBe(true);
});
