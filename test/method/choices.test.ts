/** A method's content with one field or rule written otherwise. */
import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/core/model/run.ts';
import { fieldChoice, upperEnds, withoutTiers } from '../../src/method/choices.ts';

const METHOD: Json = {
  normalisation: { method: 'min-max', from: 1, to: 10, over: 'track', 'no-spread': 'middle' },
  aggregation: 'arithmetic',
  missing: { coverage: 0.5 },
  tiers: [{ name: 'Tốt', from: 0 }],
  tracks: [
    {
      id: 'so',
      components: [
        {
          id: 'P',
          aggregation: { method: 'geometric' },
          indicators: [
            { id: 'p1', of: [4, 5], normalisation: { method: 'goalposts', lower: 0, upper: 100, over: 'group' } },
            { id: 'p2', of: [1], normalisation: { to: 9 } },
          ],
        },
      ],
    },
    {
      id: 'huyen',
      tiers: [],
      normalisation: { method: 'rank' },
      components: [{ id: 'R', indicators: [{ id: 'r1', of: [5] }] }],
    },
  ],
};

/** What the options make of the method, by their labels. */
function options(choice: string, ...values: Json[]): [string, unknown][] {
  const found = fieldChoice(METHOD, choice, values);
  if (found === null) throw new Error('no such place');
  return found.options.map(({ label, change }) => [label, change(METHOD)]);
}

function named(choice: string, ...values: Json[]): string[] {
  return options(choice, ...values).map(([label]) => label);
}

describe('normalisation', () => {
  test('is another one everywhere, with what it reads of the method’s own fields', () => {
    const [[own, same] = [], [label, changed] = []] = options('normalisation', 'z-score');
    expect(own).toBe('min-max+goalposts+rank');
    expect(same).toBe(METHOD);
    expect(label).toBe('z-score');
    expect(changed).toMatchObject({
      normalisation: { method: 'z-score', over: 'track', 'no-spread': 'middle' },
      aggregation: 'arithmetic',
    });
    const [so, huyen] = Object(changed).tracks;
    expect(Object(changed).normalisation).not.toHaveProperty('from');
    expect(so.components[0].indicators).toEqual([
      { id: 'p1', of: [4, 5], normalisation: { over: 'group' } },
      { id: 'p2', of: [1] },
    ]);
    expect(huyen).not.toHaveProperty('normalisation');
  });

  test('keeps ends where the other one has them, takes fields of its own, and leaves what is so already', () => {
    const [, [, percentile] = []] = options('normalisation', 'percentile');
    expect(Object(percentile).normalisation).toEqual({
      method: 'percentile',
      from: 1,
      to: 10,
      over: 'track',
      'no-spread': 'middle',
    });
    expect(Object(percentile).tracks[0].components[0].indicators[1].normalisation).toEqual({ to: 9 });
    const [, [label, given] = []] = options('normalisation', { method: 'min-max', from: 0, to: 1 });
    expect(label).toBe('min-max');
    expect(Object(given).normalisation).toMatchObject({ method: 'min-max', from: 0, to: 1 });
    const [, [, rank] = []] = options('normalisation', 'rank');
    expect(Object(rank).tracks[1].normalisation).toEqual({ method: 'rank' });
  });
});

test('another mean stands everywhere; the method’s own is the first option and no alternative to itself', () => {
  const flat = fieldChoice({ aggregation: 'arithmetic', tracks: [] }, 'aggregation', [
    'arithmetic',
    'geometric',
    'geometric',
  ]);
  expect(flat?.options.map(({ label }) => label)).toEqual(['arithmetic', 'geometric']);
  const [, [, arithmetic] = []] = options('aggregation', 'arithmetic');
  expect(named('aggregation', 'arithmetic')).toEqual(['arithmetic+geometric', 'arithmetic']);
  expect(Object(arithmetic).tracks[0].components[0]).not.toHaveProperty('aggregation');
  expect(named('aggregation', { method: 'power', p: 2 })).toEqual(['arithmetic+geometric', 'power']);
});

test('codes change in the indicators whose own codes are among the values', () => {
  const [[own] = [], [label, strict] = [], [, wide] = []] = options('of', [5], [4, 5]);
  expect([own, label]).toEqual(['[4,5] [5]', '[5]']);
  const codes = (content: unknown) =>
    Object(content).tracks.map((track: { components: { indicators: { of: number[] }[] }[] }) =>
      track.components.map(({ indicators }) => indicators.map(({ of }) => of)),
    );
  expect(codes(strict)).toEqual([[[[5], [1]]], [[[5]]]]);
  expect(codes(wide)).toEqual([[[[4, 5], [1]]], [[[4, 5]]]]);
  expect(fieldChoice(METHOD, 'of', [[2, 3]])).toBeNull();
});

test('any other name is the path of a field', () => {
  expect(named('missing.coverage', 0.5, 0.6667, 1)).toEqual(['0.5', '0.6667', '1']);
  expect(named('missing.index-coverage', 0.5)).toEqual(['–', '0.5']);
  expect(fieldChoice(METHOD, 'tracks.none.weight', [1])).toBeNull();
});

test('tiers are taken away at every level, and it is told which tracks have scores without an upper end', () => {
  const bare = withoutTiers(METHOD);
  expect(bare).not.toHaveProperty('tiers');
  expect(Object(bare).tracks[1]).not.toHaveProperty('tiers');
  expect(upperEnds(METHOD)).toEqual([true, false]);
});
