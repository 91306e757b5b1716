import { expect, test } from 'vitest';
import { clustersOf } from '../../../src/core/uncertainty/clusters.ts';
import { answersOf, type Response } from '../answers-of.ts';

/** Respondents about the same units, numbered from `first`. */
function rating(units: readonly number[], count: number, first: number, survey = 0): Response[] {
  return Array.from({ length: count }, (_, k) => first + k).flatMap((respondent) =>
    units.map((unit) => ({ unit, weight: null, cells: [1 + ((respondent + unit) % 5)], respondent, survey })),
  );
}

/** The units that the clusters of each stratum are about, and how many clusters there are. */
function strataOf(responses: readonly Response[]) {
  const answers = answersOf(1, responses);
  const clusters = clustersOf(answers);
  return Array.from(clusters.strata.subarray(1), (end, s) => {
    const begin = clusters.strata[s] ?? 0;
    const rows = clusters.responses.subarray(clusters.starts[begin], clusters.starts[end]);
    const units = [...new Set(Array.from(rows, (row) => answers.units[row] ?? 0))].sort();
    return { units, clusters: end - begin };
  });
}

test('where everyone rates one unit the units are the strata, named or not', () => {
  const unnamed = rating([1], 4, 0).map((response) => ({ ...response, respondent: 0 }));
  expect(strataOf([...rating([0], 12, 1), ...unnamed, ...rating([2], 3, 50)])).toEqual([
    { units: [0], clusters: 12 },
    { units: [1], clusters: 4 },
    { units: [2], clusters: 3 },
  ]);
});

test('a respondent who rated three units is drawn with all three responses', () => {
  const clusters = clustersOf(answersOf(1, [...rating([0, 1, 2], 15, 1), ...rating([0], 10, 100)]));
  expect(clusters.starts.length - 1).toBe(25);
  const sizes = Array.from(clusters.starts.subarray(1), (end, c) => end - (clusters.starts[c] ?? 0));
  expect(sizes.filter((size) => size === 3)).toHaveLength(15);
  expect(Array.from(clusters.shared)).toEqual(sizes.map((size) => (size === 3 ? 1 : 0)));
});

test('sets of units that many rated are strata; rare ones are drawn together', () => {
  const rare = [...rating([0, 1], 4, 100), ...rating([1, 2], 3, 200), ...rating([0, 2], 5, 300)];
  expect(strataOf([...rating([0], 20, 1), ...rating([0, 1, 2], 15, 50), ...rare])).toEqual([
    { units: [0], clusters: 20 },
    { units: [0, 1, 2], clusters: 15 },
    { units: [0, 1, 2], clusters: 12 },
  ]);
});

test('rare sets that are few together join the smallest stratum they are connected to', () => {
  const both = rating([0, 1], 1, 100);
  expect(strataOf([...rating([0], 20, 1), ...rating([1], 30, 50), ...both, ...rating([2], 2, 200)])).toEqual([
    { units: [0, 1], clusters: 21 },
    { units: [1], clusters: 30 },
    { units: [2], clusters: 2 },
  ]);
});

test('the same number in another survey is another respondent', () => {
  expect(strataOf([...rating([0], 12, 1), ...rating([0], 11, 1, 1)])).toEqual([
    { units: [0], clusters: 12 },
    { units: [0], clusters: 11 },
  ]);
});
