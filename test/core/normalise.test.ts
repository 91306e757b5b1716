import { expect, test } from 'vitest';
import { indicate } from '../../src/core/indicate.ts';
import type { Indicator } from '../../src/core/model/method.ts';
import { normalise } from '../../src/core/normalise.ts';
import { dataOf, dimensionOf, indicatorOf, trackOf } from './track-of.ts';

function scored(units: readonly string[], fields: Partial<Indicator>, figures: readonly (number | null)[]) {
  const indicator = indicatorOf(units.length, { id: 'i', ...fields });
  const track = trackOf(units, dimensionOf({ id: 'index', children: [indicator] }));
  return { track, values: indicate(track, dataOf(track, [], [figures])) };
}

function scoresOf(...tracks: ReturnType<typeof scored>[]) {
  return normalise(
    tracks.map(({ track }) => track),
    tracks.map(({ values }) => values),
  ).map(({ scores, references }) => ({ scores: scores[0], references: references[0] }));
}

test('units of a track are scored against each other; who has no value has no score', () => {
  const [track] = scoresOf(scored(['A', 'B', 'C', 'D'], {}, [70, 90, 80, null]));
  expect(track?.scores).toEqual([1, 10, 5.5, null]);
  expect(track?.references).toEqual([{ group: null, values: [70, 90, 80], spread: true }]);
});

test('a unit that the indicator does not apply to is no reference for the others', () => {
  const [track] = scoresOf(scored(['A', 'B', 'C'], { applies: [true, true, false] }, [70, 90, 1000]));
  expect(track?.scores).toEqual([1, 10, null]);
});

test('over group, the units of a group are scored against their own', () => {
  const [track] = scoresOf(scored(['A/1', 'B/1', 'C/2', 'D/2'], { over: 'group' }, [0, 10, 100, 200]));
  expect(track?.scores).toEqual([1, 10, 1, 10]);
  expect(track?.references?.map(({ group }) => group)).toEqual(['1', '2']);
});

test('over all, the tracks that share the indicator are scored together', () => {
  const departments = scored(['A', 'B'], { over: 'all' }, [0, 50]);
  const localities = scored(['X', 'Y'], { over: 'all' }, [100, 50]);
  expect(scoresOf(departments, localities).map(({ scores }) => scores)).toEqual([
    [1, 5.5],
    [10, 5.5],
  ]);
});

test('over all, an indicator of another id does not count', () => {
  const departments = scored(['A', 'B'], { over: 'all' }, [0, 50]);
  const localities = scored(['X', 'Y'], { over: 'all', id: 'j' }, [100, 50]);
  expect(scoresOf(departments, localities)[0]?.scores).toEqual([1, 10]);
});

test('without spread every value has the score that the method says, and a missing one none', () => {
  const [missing] = scoresOf(scored(['A', 'B', 'C'], {}, [5, 5, null]));
  expect(missing?.scores).toEqual([null, null, null]);
  expect(missing?.references?.[0]?.spread).toBe(false);
  const [middle] = scoresOf(scored(['A', 'B', 'C'], { noSpread: (n) => n + 0.5 }, [5, 5, null]));
  expect(middle?.scores).toEqual([2.5, 2.5, null]);
});
