import { expect, test } from 'vitest';
import { aggregate, scoredTree, scoreWith } from '../../src/core/aggregate.ts';
import { geometric } from '../../src/core/formulas/means/geometric.ts';
import type { Dimension, Indicator } from '../../src/core/model/method.ts';
import { dimensionOf, indicatorOf, trackOf } from './track-of.ts';

const leaf = (position: number, fields: Partial<Indicator> = {}) =>
  indicatorOf(1, { id: `i${position}`, position, ...fields });

/** One unit's parts by id, and the effective weights of its indicators. */
function aggregated(index: Dimension, scores: readonly (number | null)[]) {
  const { parts, weights } = aggregate(
    trackOf(['A'], index),
    scores.map((score) => [score]),
  );
  return {
    parts: parts.map(({ dimension, level, scores: of, coverages }) => [dimension.id, level, of[0], coverages[0]]),
    weights: weights.map(([weight]) => weight),
  };
}

test('unit A of the worked example has its components and its index (SPEC §12)', () => {
  const P = dimensionOf({ id: 'P', weight: 60, children: [leaf(0), leaf(1)] });
  const R = dimensionOf({ id: 'R', weight: 40, children: [leaf(2)] });
  const { parts, weights } = aggregated(dimensionOf({ id: 'index', children: [P, R] }), [8.5, 10, 1]);
  expect(parts).toEqual([
    ['index', 0, expect.closeTo(5.95, 12), 1],
    ['P', 1, 9.25, 1],
    ['R', 1, 1, 1],
  ]);
  // 60/100 halved, 60/100 halved, 40/100
  expect(weights).toEqual([0.3, 0.3, 0.4]);
});

test("a missing child's weight goes to the others, and the coverage says so", () => {
  const P = dimensionOf({ id: 'P', children: [leaf(0, { weight: 3 }), leaf(1), leaf(2)], coverage: 0.5 });
  const { parts, weights } = aggregated(dimensionOf({ id: 'index', children: [P] }), [4, 8, null]);
  // (3 · 4 + 8)/4 = 5; 4 of 5 of the weight is there.
  expect(parts[1]).toEqual(['P', 1, 5, 0.8]);
  expect(weights).toEqual([0.75, 0.25, null]);
});

test('below its coverage a part is missing, and its weight goes to the other parts', () => {
  const P = dimensionOf({ id: 'P', children: [leaf(0), leaf(1)], coverage: 0.6667 });
  const R = dimensionOf({ id: 'R', children: [leaf(2)] });
  const { parts, weights } = aggregated(dimensionOf({ id: 'index', children: [P, R], coverage: 0.5 }), [4, null, 7]);
  expect(parts).toEqual([
    ['index', 0, 7, 0.5],
    ['P', 1, null, 0.5],
    ['R', 1, 7, 1],
  ]);
  expect(weights).toEqual([null, null, 1]);
});

test('two of three equal children meet the coverage of 0.6667', () => {
  const P = dimensionOf({ id: 'P', children: [leaf(0), leaf(1), leaf(2)], coverage: 0.6667 });
  const { parts } = aggregated(dimensionOf({ id: 'index', children: [P], coverage: 1 }), [4, 6, null]);
  expect(parts[0]).toEqual(['index', 0, 5, 1]);
});

test('under the index coverage there is no index, and no indicator weighs in it', () => {
  const P = dimensionOf({ id: 'P', weight: 99, children: [leaf(0)] });
  const R = dimensionOf({ id: 'R', weight: 1, children: [leaf(1)] });
  const index = dimensionOf({ id: 'index', children: [P, R], coverage: 1 });
  expect(aggregated(index, [5, null])).toEqual({
    parts: [
      ['index', 0, null, 0.99],
      ['P', 1, 5, 1],
      ['R', 1, null, 0],
    ],
    weights: [null, null],
  });
});

test('what does not apply to the unit is not missing: it leaves the coverage whole', () => {
  const P = dimensionOf({ id: 'P', children: [leaf(0), leaf(1, { applies: [false] })], coverage: 1 });
  const R = dimensionOf({ id: 'R', children: [leaf(2, { applies: [false] })] });
  const { parts, weights } = aggregated(dimensionOf({ id: 'index', children: [P, R], coverage: 1 }), [4, null, null]);
  expect(parts).toEqual([
    ['index', 0, 4, 1],
    ['P', 1, 4, 1],
    ['R', 1, null, null],
  ]);
  expect(weights).toEqual([1, null, null]);
});

test('a child of weight 0 neither counts nor lacks', () => {
  const P = dimensionOf({ id: 'P', children: [leaf(0), leaf(1, { weight: 0 })], coverage: 1 });
  expect(aggregated(dimensionOf({ id: 'index', children: [P], coverage: 1 }), [4, null]).parts[0]).toEqual([
    'index',
    0,
    4,
    1,
  ]);
  expect(aggregated(dimensionOf({ id: 'index', children: [P], coverage: 1 }), [4, 9]).parts[0]?.[2]).toBe(4);
});

test('a child of weight 0 does not stop a mean that is not defined for its score', () => {
  const children = [leaf(0), leaf(1, { weight: 0 })];
  const P = dimensionOf({ id: 'P', children, aggregate: geometric().aggregate });
  const { parts } = aggregated(dimensionOf({ id: 'index', children: [P] }), [4, 0]);
  expect(parts[1]).toEqual(['P', 1, expect.closeTo(4, 12), 1]);
});

test('each part has its own mean, also a dimension within a component', () => {
  const { aggregate: geometricMean } = geometric();
  const inner = dimensionOf({ id: 'D', children: [leaf(0), leaf(1)], aggregate: geometricMean });
  const P = dimensionOf({ id: 'P', children: [inner, leaf(2)] });
  const { parts } = aggregated(dimensionOf({ id: 'index', children: [P] }), [2, 8, 6]);
  // √16 = 4; (4 + 6)/2 = 5
  expect(parts).toEqual([
    ['index', 0, expect.closeTo(5, 12), 1],
    ['P', 1, expect.closeTo(5, 12), 1],
    ['D', 2, expect.closeTo(4, 12), 1],
  ]);
});

test('a mean that is not defined for a score leaves the part missing', () => {
  const P = dimensionOf({ id: 'P', children: [leaf(0), leaf(1)], aggregate: geometric().aggregate });
  const { parts, weights } = aggregated(dimensionOf({ id: 'index', children: [P] }), [0, 8]);
  expect(parts[1]).toEqual(['P', 1, null, 1]);
  expect(weights).toEqual([null, null]);
});

test('with another score of one indicator, what is above it is what the whole computation gives', () => {
  const P = dimensionOf({ id: 'P', weight: 60, children: [leaf(0), leaf(1)], coverage: 0.5 });
  const R = dimensionOf({ id: 'R', weight: 40, children: [leaf(2)] });
  const track = trackOf(['A'], dimensionOf({ id: 'index', children: [P, R], aggregate: geometric().aggregate }));
  const scores = [8.5, null, 3];
  const tree = scoredTree(
    track,
    scores.map((score) => [score]),
  );
  for (const position of [0, 1, 2]) {
    for (const score of [1, 7.25, null]) {
      const changed = scores.map((own, i) => [i === position ? score : own]);
      expect(scoreWith(tree, position, 0, score)).toBe(aggregate(track, changed).parts[0]?.scores[0]);
    }
  }
});
