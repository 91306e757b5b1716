/** What may be said of a ranking: each condition on a ranking that meets it, and on one that misses it by one rank. */
import { expect, test } from 'vitest';
import type { RankingRow, Run } from '../../src/core/model/run.ts';
import type { Interval } from '../../src/core/model/uncertainty.ts';
import { rankingMessages } from '../../src/core/ranking-message.ts';

const row = (unit: string, rank: number): RankingRow => ({
  unit,
  rank,
  index: 100 - rank,
  adjustment: 0,
  total: 100 - rank,
  tier: null,
  responses: 50,
  coverage: 1,
  reason: null,
});

/** Units u1, u2, … with these intervals of rank; null: nothing is known of any. */
function message(ranks: readonly (readonly [number, number])[] | null, count = 6, tooFew: readonly string[] = []) {
  const ids = Array.from({ length: count }, (_, i) => `u${i + 1}`);
  const intervals = (ranks ?? []).map(([low, high]): Interval => ({ low, high }));
  const run = {
    method: { tracks: [{ id: 't', components: [{ id: 'c', weight: 1, indicators: [{ id: 'i' }] }] }] },
    tracks: [
      {
        id: 't',
        name: 'T',
        decimals: 2,
        units: ids.map((id) => ({ id, name: id, group: null })),
        responses: [],
        indicators: [{ id: 'i', bases: ids.map(() => 9), weights: ids.map(() => 1), scores: ids.map(() => 1) }],
        parts: [{ id: 'c', name: 'C', weight: 1, scores: ids.map((_, i) => (99 - i) / 10) }],
        ranking: ids.map((id, i) => row(id, i + 1)),
      },
    ],
    robustness: {
      respondents:
        ranks === null
          ? []
          : [
              {
                track: 't',
                confidence: 0.95,
                tooFew,
                units: intervals.map((rank, i) => ({ unit: ids[i], rank, total: { low: 10, high: 16 } })),
              },
            ],
    },
  };
  return rankingMessages(run as unknown as Run)[0];
}

test('one unit is first only where the intervals of all others begin below it', () => {
  expect(
    message([
      [1, 1],
      [2, 4],
      [2, 4],
      [2, 4],
      [5, 6],
      [5, 6],
    ])?.lead,
  ).toEqual({ kind: 'alone', units: ['u1'] });
  expect(
    message([
      [1, 2],
      [2, 4],
      [2, 4],
      [2, 4],
      [5, 6],
      [5, 6],
    ])?.lead.kind,
  ).toBe('open');
});

test('several may be first where at most half may; they are apart only if all others are below all of them', () => {
  const apart = message([
    [1, 2],
    [1, 2],
    [3, 6],
    [3, 6],
    [3, 6],
    [3, 6],
  ]);
  expect(apart?.lead).toEqual({ kind: 'several', units: ['u1', 'u2'], apart: true });
  const mixed = message([
    [1, 3],
    [1, 2],
    [2, 6],
    [3, 6],
    [3, 6],
    [3, 6],
  ]);
  expect(mixed?.lead).toEqual({ kind: 'several', units: ['u1', 'u2'], apart: false });
  expect(
    message([
      [1, 4],
      [1, 4],
      [1, 4],
      [1, 4],
      [5, 6],
      [5, 6],
    ])?.lead.kind,
  ).toBe('open');
});

test('the last are those below all others by the intervals of either side, the smallest such group', () => {
  expect(
    message([
      [1, 4],
      [1, 4],
      [1, 4],
      [1, 4],
      [5, 6],
      [5, 6],
    ])?.last,
  ).toEqual(['u5', 'u6']);
  expect(
    message([
      [1, 4],
      [1, 4],
      [1, 4],
      [1, 5],
      [5, 6],
      [5, 6],
    ])?.last,
  ).toEqual([]);
  expect(
    message([
      [1, 4],
      [1, 4],
      [1, 4],
      [1, 4],
      [4, 6],
      [5, 6],
    ])?.last,
  ).toEqual([]);
  expect(
    message([
      [1, 4],
      [1, 4],
      [1, 4],
      [1, 4],
      [5, 5],
      [6, 6],
    ])?.last,
  ).toEqual(['u6']);
});

test('where the others are the leaders, the last are not named again', () => {
  expect(
    message(
      [
        [1, 1],
        [2, 2],
      ],
      2,
    ),
  ).toMatchObject({ lead: { kind: 'alone' }, last: [] });
});

test('nothing is apart where of one unit nothing is known, and it may be the first', () => {
  const known = message(
    [
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
    ],
    6,
    ['u6'],
  );
  expect(known).toMatchObject({ lead: { kind: 'several', units: ['u1', 'u6'], apart: false }, last: [] });
});

test('without an error of sampling nothing is said of ranges', () => {
  expect(message(null)).toMatchObject({ lead: { kind: 'unknown', units: ['u1'] }, last: [], ranges: null });
});

test('the width of the ranges and the margin are medians, the components those with the largest shares', () => {
  const found = message([
    [1, 4],
    [1, 4],
    [1, 4],
    [1, 6],
    [1, 6],
    [6, 6],
  ]);
  expect(found?.ranges).toEqual({ width: 4, confidence: 0.95 });
  expect(found?.margin).toBe(3);
  expect(found?.drivers.map(({ name }) => name)).toEqual(['c']);
});

test('where too few answered about all units any may be the first; a single unit is compared with none', () => {
  const ids = ['u1', 'u2', 'u3'];
  expect(message([], 3, ids)).toMatchObject({ lead: { kind: 'open', units: ids }, last: [], ranges: null });
  expect(message([[1, 1]], 1)).toMatchObject({ lead: { kind: 'only', units: ['u1'] }, last: [], ranges: null });
});
