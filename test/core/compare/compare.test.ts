/** Two runs beside each other (SPEC §10, compare). */
import { describe, expect, test } from 'vitest';
import { compareRuns, type ScoredRun } from '../../../src/core/compare/compare.ts';
import type { TrackData } from '../../../src/core/model/answers.ts';
import type { Run } from '../../../src/core/model/run.ts';
import { computeFrom } from '../../../src/core/pipeline.ts';
import { trackResults } from '../../../src/core/run.ts';
import { resolveMethod } from '../../../src/method/method.ts';

interface Year {
  /** By unit: the values of p and r. */
  readonly values: Readonly<Record<string, readonly [number | null, number | null]>>;
  readonly weights?: readonly [number, number];
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Used responses by unit; else 10. */
  readonly used?: Readonly<Record<string, number>>;
}

/** Scores as they are (`none`, 0 to 10), so that a total is 10 times their weighted mean. */
function runOf({ values, weights = [1, 1], fields = {}, used = {} }: Year): ScoredRun {
  const ids = Object.keys(values);
  const node = (id: string, weight: number) => ({
    id,
    weight,
    indicators: [{ id: `${id}1`, published: id, direction: 'positive' }],
  });
  const raw = {
    ddci: 1,
    title: 'Thử',
    tracks: [
      {
        id: 't',
        published: { file: 'so-lieu.csv', unit: 'Đơn vị' },
        units: ids.map((id) => ({ id })),
        components: [node('P', weights[0]), node('R', weights[1])],
      },
    ],
    normalisation: { method: 'none', from: 0, to: 10 },
    tiers: [
      { name: 'Cao', from: 50 },
      { name: 'Thấp', from: 0 },
    ],
    ...fields,
  };
  const { method, json, findings } = resolveMethod({ raw, place: () => ({}) });
  const [track] = method?.tracks ?? [];
  if (method === null || track === undefined) throw new Error(JSON.stringify(findings));
  const responses = ids.map((unit) => ({ unit, received: used[unit] ?? 10, used: used[unit] ?? 10, leftOut: [] }));
  const answers = { units: new Uint32Array(0), weights: null, respondents: null, surveys: null, columns: [] };
  const data: TrackData = { answers, responses, published: [] };
  const column = (k: 0 | 1) => Object.values(values).map((own) => own[k]);
  const table = { values: [column(0), column(1)], bases: [ids.map(() => null), ids.map(() => null)] };
  const run: Run = {
    format: 'ddci-run',
    version: 1,
    tool: { name: 'ddci', version: '0.0.0' },
    asOf: null,
    method: json,
    title: 'Thử',
    year: null,
    language: 'vi',
    inputs: [],
    tracks: trackResults(computeFrom([{ track, data, values: table }])),
    answers: [],
    findings: [],
  };
  return { run, method };
}

function trackOf(before: Year, after: Year) {
  const [track] = compareRuns(runOf(before), runOf(after)).tracks;
  if (track === undefined) throw new Error('no track');
  return track;
}

describe('units that are in both runs', () => {
  // Totals: A 10(2 + 4)/2 = 30 → 10(6 + 4)/2 = 50; B 80 → 40.
  const track = trackOf({ values: { A: [2, 4], B: [8, 8] } }, { values: { A: [6, 4], B: [2, 6] } });

  test('change of total, rank, tier and of each component, by hand', () => {
    expect(track.units.map(({ after, change, places }) => [after?.id, change, places])).toEqual([
      ['A', 20, 1],
      ['B', -40, -1],
    ]);
    expect(track.units[0]?.before?.tier).toBe('Thấp');
    expect(track.units[0]?.after?.tier).toBe('Cao');
    expect(track.units[0]?.components.map(({ id, change, share }) => [id, change, share])).toEqual([
      ['P', 4, 20],
      ['R', 0, 0],
    ]);
    expect(track.units[1]?.components.map(({ share }) => share)).toEqual([-30, -10]);
    expect([track.spearman, track.kendall]).toEqual([expect.closeTo(-1, 12), -1]);
  });

  test('the components’ shares and the adjustments sum to the change, with other weights too', () => {
    const points = (number: number) => ({ adjustments: [{ unit: 'A', points: number, reason: 'Quyết định' }] });
    const other = trackOf(
      { values: { A: [2, 4], B: [8, 8] }, fields: points(-1) },
      {
        values: { A: [6, 3], B: [2, null] },
        weights: [3, 1],
        fields: { ...points(2), missing: { 'index-coverage': 0.5 } },
      },
    );
    expect(other.components.map(({ before, after }) => [before, after])).toEqual([
      [0.5, 0.75],
      [0.5, 0.25],
    ]);
    for (const { change, components, adjustment } of other.units) {
      const sum = components.reduce((total, { share }) => total + (share ?? Number.NaN), adjustment);
      expect(sum).toBeCloseTo(change ?? Number.NaN, 10);
    }
    expect(other.units.find(({ after }) => after?.id === 'A')?.adjustment).toBe(3);
  });

  test('another mean is a change of rule: the total changes, and no component made it', () => {
    const other = trackOf(
      { values: { A: [2, 8], B: [8, 8] } },
      {
        values: { A: [2, 8], B: [8, 8] },
        fields: { aggregation: 'geometric', normalisation: { method: 'none', from: 1, to: 10 } },
      },
    );
    expect(other.sameScale).toBe(false);
    const same = { normalisation: { method: 'none', from: 1, to: 10 } };
    const means = trackOf(
      { values: { A: [2, 8], B: [8, 8] }, fields: same },
      { values: { A: [2, 8], B: [8, 8] }, fields: { ...same, aggregation: 'geometric' } },
    );
    const a = means.units.find(({ after }) => after?.id === 'A');
    expect(a?.change).toBeCloseTo(40 - 50, 10);
    expect(a?.components.map(({ change, share }) => [change, share])).toEqual([
      [0, null],
      [0, null],
    ]);
  });

  test('totals on another scale have no change; ranks have', () => {
    const other = trackOf(
      { values: { A: [2, 4], B: [8, 8] } },
      { values: { A: [9, 9], B: [8, 8] }, fields: { index: { 'out-of': 1000 }, tiers: [{ name: 'x', from: 0 }] } },
    );
    expect(other.sameScale).toBe(false);
    expect(other.units.map(({ change, places, components }) => [change, places, components[0]?.change])).toEqual([
      [null, 1, null],
      [null, -1, null],
    ]);
  });
});

test('ranks out of other numbers of units: each is told with its number, and counted anew among those compared', () => {
  const { before, after, compared, units } = trackOf(
    { values: { A: [2, 2], X: [9, 9], Y: [8, 8], B: [1, 1] } },
    { values: { A: [2, 2], B: [3, 3] } },
  );
  expect([before.ranked, after.ranked, compared]).toEqual([4, 2, 2]);
  const places = units.map(({ before: old, after: now }) => [
    old?.rank,
    old?.ranked,
    old?.among,
    now?.rank,
    now?.among,
  ]);
  expect(places).toEqual([
    [4, 4, 2, 1, 1],
    [3, 4, 1, 2, 2],
    [1, 4, null, undefined, undefined],
    [2, 4, null, undefined, undefined],
  ]);
});

test('of a withheld unit nothing is shown, in neither run', () => {
  const held = { fields: { ranking: { 'minimum-responses': 5 } }, used: { A: 2 } };
  const values = { A: [2, 4], B: [8, 8] } as const;
  for (const [before, after] of [
    [{ values, ...held }, { values }],
    [{ values }, { values, ...held }],
  ] as const) {
    const a = trackOf(before, after).units.find(({ after: now }) => now?.id === 'A');
    expect([a?.change, a?.places, a?.adjustment]).toEqual([null, null, 0]);
    expect(a?.components.every(({ change, share }) => change === null && share === null)).toBe(true);
    const side = 'used' in before ? a?.before : a?.after;
    expect([side?.rank, side?.total, side?.tier, side?.among]).toEqual([null, null, null, null]);
  }
});
