/** How the rules of two runs differ (SPEC §10, compare). */
import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/core/model/run.ts';
import { methodDifferences } from '../../src/method/differences.ts';
import { resolveMethod } from '../../src/method/method.ts';

type Fields = { readonly [field: string]: Json };

interface Parts {
  readonly p1?: Fields;
  readonly p2?: Fields;
  readonly P?: Fields;
  readonly R?: Fields;
  readonly track?: Fields;
  readonly scale?: Fields;
  readonly whole?: Fields;
}

const LABELS = { Kém: 1, Khá: 4, Tốt: 5 };

function content({ p1 = {}, p2 = {}, P = {}, R = {}, track = {}, scale = {}, whole = {} }: Parts): Json {
  const survey = { statistic: 'mean', direction: 'positive', scale: 'muc' };
  const raw = {
    ddci: 1,
    title: 'Thử',
    tracks: [
      {
        id: 't',
        survey: { file: 'phieu.csv', unit: 'Đơn vị' },
        published: { file: 'so-lieu.csv', unit: 'Đơn vị' },
        units: [{ id: 'A' }, { id: 'B' }],
        components: [
          {
            id: 'P',
            weight: 60,
            indicators: [
              { id: 'p1', question: 'Q1', ...survey, ...p1 },
              { id: 'p2', question: 'Q2', ...survey, ...p2 },
            ],
            ...P,
          },
          { id: 'R', weight: 40, indicators: [{ id: 'r1', published: 'r1', direction: 'positive' }], ...R },
        ],
        ...track,
      },
    ],
    scales: { muc: { answers: LABELS, ...scale } },
    ...whole,
  };
  const { json, method, findings } = resolveMethod({ raw, place: () => ({}) });
  if (method === null) throw new Error(JSON.stringify(findings));
  return json;
}

function told(before: Parts, after: Parts): string[] {
  return methodDifferences(content(before), content(after), [{ before: 0, after: 0 }]).map(
    ({ topic, field, of, all, before: then, after: now }) =>
      `${topic} ${all ? 'all' : of.join(',')} ${field}: ${JSON.stringify(then)} → ${JSON.stringify(now)}`,
  );
}

describe('what means the same is no difference', () => {
  const same: readonly (readonly [string, Parts])[] = [
    ['nothing', {}],
    ['weights that are the same share', { P: { weight: 0.6 }, R: { weight: 0.4 } }],
    ['a rule that moved to the track', { track: { normalisation: { method: 'min-max' }, aggregation: 'arithmetic' } }],
    ['a default written out', { whole: { missing: { coverage: 0.6667 }, index: { 'out-of': 100 } } }],
    ['an end written out', { p1: { normalisation: { from: 1, to: 10 } } }],
    ['letter case and spaces of a label', { scale: { answers: { 'kém ': 1, KHÁ: 4, Tốt: 5 } } }],
    ['a mean by name and by field', { P: { aggregation: { method: 'arithmetic' } } }],
  ];
  for (const [what, parts] of same) test(what, () => expect(told({}, parts)).toEqual([]));

  test('a set of codes, of units or of missing answers in another order, and a base of valid answers written out', () => {
    const share = { statistic: 'share' };
    const before = { p1: { ...share, of: [4, 5], only: ['A', 'B'] }, scale: { missing: ['9', '99'] } };
    const after = { p1: { ...share, of: [5, 4], base: 'valid', only: ['B', 'A'] }, scale: { missing: ['99', '9'] } };
    expect(told(before, after)).toEqual([]);
  });

  test('another name of a scale', () => {
    const after = { p1: { scale: 'thang' }, p2: { scale: 'thang' }, whole: { scales: { thang: { answers: LABELS } } } };
    expect(told({}, after)).toEqual([]);
  });
});

describe('a unit in another group', () => {
  const groups = (group: string) => [
    { id: 'A', group: 'x' },
    { id: 'B', group },
  ];
  const parts = (group: string, fields: Fields): Parts => ({ track: { units: groups(group), ...fields } });

  test('is told where units are ranked or compared within groups', () => {
    for (const fields of [{ ranking: { within: 'group' } }, { normalisation: { over: 'group' } }]) {
      expect(told(parts('x', fields), parts('y', fields))).toEqual(['ranking B units.group: "x" → "y"']);
    }
  });

  test('changes no rule elsewhere', () => expect(told(parts('x', {}), parts('y', {}))).toEqual([]));
});

describe('every rule that differs is told', () => {
  const cases: readonly (readonly [string, Parts, readonly string[]])[] = [
    ['weights of components', { R: { weight: 20 } }, ['weights P weight: 0.6 → 0.75', 'weights R weight: 0.4 → 0.25']],
    [
      'weights of indicators',
      { p1: { weight: 3 } },
      ['weights p1 weight: 0.5 → 0.75', 'weights p2 weight: 0.5 → 0.25'],
    ],
    ['direction', { p2: { direction: 'negative' } }, ['statistics p2 direction: "positive" → "negative"']],
    ['statistic', { p1: { statistic: 'median' } }, ['statistics p1 statistic: "mean" → "median"']],
    ['question', { p1: { question: 'Q9' } }, ['questions p1 question: "Q1" → "Q9"']],
    [
      'wording',
      { whole: { questions: { Q1: ['1. Dễ tiếp cận?'] } } },
      ['questions p1 questions: null → ["1. Dễ tiếp cận?"]'],
    ],
    ['name', { p1: { name: 'Khác' } }, ['indicators p1 name: "p1" → "Khác"']],
    ['to whom it applies', { p1: { only: ['A'] } }, ['indicators p1 only: null → ["A"]']],
    ['a code of a label', { scale: { answers: { ...LABELS, Khá: 3 } } }, ['scales all answers.Khá: 4 → 3']],
    ['a label more', { scale: { answers: { ...LABELS, 'Rất tốt': 6 } } }, ['scales all answers.Rất tốt: null → 6']],
    ['missing answers', { scale: { missing: ['9'] } }, ['scales all missing: null → ["9"]']],
    [
      'normalisation of all',
      { whole: { normalisation: { method: 'percentile' } } },
      ['normalisation all normalisation.method: "min-max" → "percentile"'],
    ],
    [
      'normalisation of one',
      {
        p1: { normalisation: { to: 9 } },
        p2: { normalisation: { to: 9 } },
        R: { weight: 40, indicators: [{ id: 'r1', published: 'r1', direction: 'positive', normalisation: { to: 9 } }] },
      },
      ['normalisation all normalisation.to: 10 → 9'],
    ],
    [
      'mean of one',
      { P: { aggregation: 'geometric' } },
      ['aggregation P aggregation.method: "arithmetic" → "geometric"'],
    ],
    [
      'mean of all',
      { whole: { aggregation: 'geometric' } },
      [
        'aggregation all aggregation.method: "arithmetic" → "geometric"',
        'aggregation  index.aggregation.method: "arithmetic" → "geometric"',
      ],
    ],
    ['missing data', { track: { missing: { coverage: 0.5 } } }, ['missing  missing.coverage: 0.6667 → 0.5']],
    ['ranking', { whole: { ranking: { ties: 'dense' } } }, ['ranking  ranking.ties: "standard" → "dense"']],
    ['tiers', { track: { tiers: [{ name: 'Đạt', from: 0 }] } }, ['tiers  tiers: null → [{"name":"Đạt","from":0}]']],
    ['out of', { whole: { index: { 'out-of': 10 } } }, ['index  index.out-of: 100 → 10']],
    [
      'responses',
      { whole: { responses: { duplicates: 'keep-all' } } },
      ['responses  responses.duplicates: "keep-last" → "keep-all"'],
    ],
    [
      'rows that are read',
      { track: { survey: { file: 'phieu.csv', unit: 'Đơn vị', where: { Năm: '2024' } } } },
      ['responses  survey.where: null → [{"Năm":"2024"}]'],
    ],
    [
      'first and last row of a survey',
      { track: { survey: { file: 'phieu.csv', unit: 'Đơn vị', rows: '4-66' } } },
      ['responses  survey.rows: null → "4-66"'],
    ],
    [
      'first and last row of figures, of several tables',
      {
        track: {
          published: [
            { file: 'a.csv', unit: 'Đơn vị' },
            { file: 'b.csv', unit: 'Đơn vị', rows: '4-' },
          ],
        },
      },
      ['questions  published.rows: null → [null,"4-"]'],
    ],
    [
      'points added to units, by any of their names, in sum; no unit is “all” of those that have any',
      {
        track: { units: [{ id: 'A', name: 'Sở A', aliases: ['A cũ'] }, { id: 'B' }] },
        whole: {
          adjustments: [
            { unit: 'a CŨ', points: -1.5, reason: 'QĐ 1' },
            { unit: 'Sở A', points: 0.5, reason: 'QĐ 2' },
            { unit: 'B', track: 't', points: -1, reason: 'QĐ 3' },
          ],
        },
      },
      ['adjustments A,B points: null → -1'],
    ],
    [
      'a weight of responses',
      { track: { survey: { file: 'phieu.csv', unit: 'Đơn vị', weight: 'w' } } },
      ['responses  survey.weight: false → true'],
    ],
  ];
  for (const [what, parts, lines] of cases) test(what, () => expect(told({}, parts)).toEqual(lines));

  test('indicators that join, leave or move; those that stay keep their weights against each other', () => {
    const r = (id: string, weight = 1) => ({ id, published: id, direction: 'positive', weight });
    const before = { R: { indicators: [r('r1'), r('r2'), r('r3')] } };
    const after = { R: { indicators: [r('r1', 5), r('r2', 5), r('r4', 2)] } };
    expect(told(before, after)).toEqual([
      'indicators r3 indicator: "r3" → null',
      'indicators r4 indicator: null → "r4"',
    ]);
    expect(told({ P: { weight: 30 }, R: { weight: 70 } }, { P: { weight: 30 }, R: { id: 'S', weight: 70 } })).toEqual([
      'indicators R component: "R" → null',
      'indicators S component: null → "S"',
      'indicators r1 parent: "R" → "S"',
      'weights R weight: 0.7 → null',
      'weights S weight: null → 0.7',
    ]);
    const moved = { R: { indicators: [r('r1'), r('r2')] }, whole: {} };
    const inside = { R: { indicators: [r('r1'), { id: 'D', indicators: [r('r2')] }] } };
    expect(told(moved, inside)).toEqual(['indicators D dimension: null → "D"', 'indicators r2 parent: "R" → "R › D"']);
  });
});
