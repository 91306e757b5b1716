/** `ddci whatif`: other weights and rules on the values of a run (SPEC §10). */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TrackChange } from '../../src/core/compare/change.ts';
import type { Run } from '../../src/core/model/run.ts';
import { demonstration } from '../demonstration.ts';
import { runMain, temporaryFolder } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

async function runOf(folder: string, output: string): Promise<Run> {
  return JSON.parse(await readFile(join(folder, output, 'run.json'), 'utf8'));
}

/** Scores with the changes, and asks what if of a run without them. */
async function both(folder: string, method: string, whatif: readonly string[], set: readonly string[]) {
  const json = ['--format', 'json'];
  expect((await runMain(folder, ['score', method, ...json, '--output', 'plain'])).exit).toBe(0);
  expect((await runMain(folder, ['score', method, ...json, '--output', 'scored', ...set])).exit).toBe(0);
  const ran = await runMain(folder, ['whatif', 'plain/run.json', ...json, '--output', 'asked', ...whatif]);
  expect(ran.exit, ran.error).toBe(0);
  return { asked: await runOf(folder, 'asked'), scored: await runOf(folder, 'scored') };
}

const SETS: readonly (readonly string[])[] = [
  ['ranking.ties=dense', 'ranking.decimals=1', 'ranking.on=published'],
  ['normalisation.no-spread=middle'],
  ['normalisation.method=percentile', 'aggregation=geometric'],
  ['missing.coverage=0.9'],
  ['index.out-of=1000'],
  ['tiers=[{name: Trên, top: 0.3}, {name: Dưới, top: 1}]'],
];

describe('what a run says of a change is what scoring with it says, to the last bit', () => {
  for (const set of SETS) {
    test(set.join(' '), async () => {
      const options = set.flatMap((one) => ['--set', one]);
      const { asked, scored } = await both(await temporaryFolder(), demonstration, options, options);
      expect(asked.tracks).toEqual(scored.tracks);
      expect(asked.method).toEqual(scored.method);
      expect(asked.findings).toEqual(scored.findings);
      expect(asked.inputs).toEqual(scored.inputs);
    });
  }

  test('weights of components and of indicators, in one track', async () => {
    const { asked, scored } = await both(
      await temporaryFolder(),
      demonstration,
      ['--weight', 'minh-bach=40', '--weight', 'TG3=0,9'],
      [
        ...['--set', 'tracks.0.components.minh-bach.weight=40', '--set', 'tracks.1.components.minh-bach.weight=40'],
        ...['--set', 'tracks.0.components.thoi-gian.indicators.TG3.weight=0.9'],
        ...['--set', 'tracks.1.components.thoi-gian.indicators.TG3.weight=0.9'],
      ],
    );
    expect(asked.tracks).toEqual(scored.tracks);
  });
});

async function changes(method: string, args: readonly string[]): Promise<TrackChange> {
  const folder = await caseFolder({ 'method.yaml': method });
  await runMain(folder, ['score', '--format', 'json']);
  const ran = await runMain(folder, ['whatif', 'out/run.json', '--json', ...args]);
  expect(ran.exit, ran.error).toBe(0);
  const told: { tracks: TrackChange[] } = JSON.parse(ran.out);
  const [track] = told.tracks;
  if (track === undefined) throw new Error('no track');
  return track;
}

describe('who moves and why', () => {
  // Index 46, 64, 68.5 with 60 and 40; with 20 and 80: A 10(0.2 + 8) = 82, B 10(2 + 0.8) = 28, C 10(1.55 + 4.4) = 59.5.
  test('by hand: ranks, totals, the orders’ agreement', async () => {
    const { units, kendall } = await changes(METHOD, ['--weight', 'P=20', '--weight', 'R=80']);
    expect(units.map(({ unit, before, after }) => [unit, before.rank, after.rank])).toEqual([
      ['A', 3, 1],
      ['C', 1, 2],
      ['B', 2, 3],
    ]);
    expect(units.map(({ change }) => change)).toEqual([36, -9, -36].map((one) => expect.closeTo(one, 9)));
    expect(kendall).toBeCloseTo(-1 / 3, 12);
  });

  for (const aggregation of ['arithmetic', 'geometric', 'harmonic']) {
    test(`the components' shares sum to the change (${aggregation})`, async () => {
      const { units } = await changes(`${METHOD}aggregation: ${aggregation}\n`, ['--weight', 'P=10']);
      expect(units).toHaveLength(3);
      for (const { change, components, adjustment } of units) {
        const sum = (components ?? []).reduce((total, one) => total + one.change, adjustment);
        expect(components).toHaveLength(2);
        expect(sum).toBeCloseTo(change ?? Number.NaN, 10);
      }
    });
  }

  test('another mean is a change of rule, which no component made', async () => {
    const { units } = await changes(METHOD, ['--set', 'aggregation=geometric']);
    expect(units.map(({ components }) => components)).toEqual([null, null, null]);
  });

  test('--rescale shares the rest out in proportion', async () => {
    const folder = await caseFolder();
    await runMain(folder, ['score', '--format', 'json']);
    await runMain(folder, ['whatif', 'out/run.json', '--weight', 'P=80', '--rescale', '--format', 'json']);
    const [track] = (await runOf(folder, 'whatif')).tracks;
    expect(track?.parts.map(({ weight }) => weight)).toEqual([80, 20]);
  });

  test('the warning of a sum of weights is that of the new weights: gone, come or with the new sum', async () => {
    const folder = await caseFolder({ 'method.yaml': METHOD.replace('weight: 40', 'weight: 30') });
    await runMain(folder, ['score', '--format', 'json', '--output', 'plain']);
    const sums = async (run: string, ...args: readonly string[]) => {
      const ran = await runMain(folder, [
        'whatif',
        `${run}/run.json`,
        '--format',
        'json',
        '--output',
        'asked',
        ...args,
      ]);
      expect(ran.exit, ran.error).toBe(0);
      return (await runOf(folder, 'asked')).findings.flatMap((one) => (one.code === 'weights-sum' ? [one] : []));
    };
    const [first, ...more] = await sums('plain', '--set', 'ranking.ties=dense');
    expect(first).toMatchObject({ arguments: { sum: 90 }, place: { file: 'method.yaml' } });
    expect(more).toEqual([]);
    expect(await sums('plain', '--weight', 'R=40')).toEqual([]);
    expect((await sums('plain', '--weight', 'R=20')).map((one) => one.arguments.sum)).toEqual([80]);
    expect(await sums('plain', '--weight', 'R=20', '--rescale')).toMatchObject([{ arguments: { sum: 90 } }]);
    // Equal weights are as if none were said, whatever their number.
    expect(await sums('plain', '--equal')).toEqual([]);
    expect(await sums('plain', '--set', 'ranking.ties=dense')).toHaveLength(1);
  });

  test('--without leaves out a component, and a unit with its values', async () => {
    const one = await changes(METHOD, ['--without', 'R']);
    expect(one.units.map(({ unit, after }) => [unit, after.total])).toEqual([
      ['B', 100],
      ['C', 77.5],
      ['A', 10],
    ]);
    const two = await changes(METHOD, ['--without', 'A']);
    // Q1 is now 4 to 5, Q2 1 to 5: B 10(6 + 0.4), C 10(0.6 + 4).
    expect(two.units.map(({ unit, after }) => [unit, after.total])).toEqual([
      ['B', 64],
      ['C', 46],
    ]);
  });

  test('--equal gives all components one weight', async () => {
    const { units } = await changes(METHOD, ['--equal']);
    expect(units.map(({ unit, after }) => [unit, after.total])).toEqual([
      ['C', 66.25],
      ['A', 55],
      ['B', 55],
    ]);
  });
});

describe('what a run cannot say is refused', () => {
  const refusals: readonly (readonly [string, readonly string[], string])[] = [
    ['nothing to change', [], 'Chưa có thay đổi nào'],
    ['an unknown id', ['--weight', 'P9=3'], '“P9”'],
    ['a negative weight', ['--weight', 'P=-3'], '“P=-3”'],
    ['no number', ['--weight', 'P'], '“P”'],
    [
      'what needs the answers',
      ['--set', 'tracks.mau.components.P.indicators.p1.statistic=median'],
      'chạy lại ddci score',
    ],
    ['another minimum base', ['--set', 'missing.minimum-base=2'], 'chạy lại ddci score'],
  ];
  for (const [what, args, told] of refusals) {
    test(what, async () => {
      const folder = await caseFolder();
      await runMain(folder, ['score', '--format', 'json']);
      const ran = await runMain(folder, ['whatif', 'out/run.json', ...args]);
      expect(ran.exit).toBe(2);
      expect(ran.error).toContain(told);
      expect(await readdir(folder)).not.toContain('whatif');
    });
  }

  test('a run in which values that are not shown are reference values', async () => {
    const folder = await withheldA('normalisation: {reference: all}\n');
    const ran = await runMain(folder, ['whatif', 'out/run.json', '--weight', 'P=10']);
    expect(ran.exit).toBe(2);
    expect(ran.error).toContain('không có đủ các giá trị làm mốc');
  });

  test('a unit shown again whose values the run does not hold', async () => {
    const folder = await withheldA();
    const ran = await runMain(folder, ['whatif', 'out/run.json', '--set', 'ranking.minimum-responses=1']);
    expect(ran.exit).toBe(2);
    expect(ran.error).toContain('không có đủ các giá trị làm mốc');
  });

  test('a mean that the scores do not allow is told as in a method', async () => {
    const folder = await caseFolder();
    await runMain(folder, ['score', '--format', 'json']);
    const args = ['--set', 'normalisation.method=z-score', '--set', 'aggregation=geometric'];
    const ran = await runMain(folder, ['whatif', 'out/run.json', ...args]);
    expect(ran.exit).toBe(2);
    expect(ran.error).not.toContain('    at ');
  });
});

test('what a stricter rule withholds is nowhere in the new run, its answers included', async () => {
  const rows = ['A,1,9', 'B,5,1', 'C,4,5'].flatMap((row) =>
    Array.from({ length: row.startsWith('A') ? 5 : 6 }, () => row),
  );
  const folder = await caseFolder({ 'phieu.csv': `Đơn vị,Q1,Q2\n${rows.join('\n')}\n` });
  await runMain(folder, ['score', '--format', 'json']);
  expect((await runOf(folder, 'out')).answers.every(({ units }) => units.includes('A'))).toBe(true);
  const set = ['--set', 'ranking.minimum-responses=6', '--format', 'json'];
  const ran = await runMain(folder, ['whatif', 'out/run.json', ...set]);
  expect(ran.exit, ran.error).toBe(0);
  const { answers } = await runOf(folder, 'whatif');
  expect(answers.length).toBeGreaterThan(0);
  for (const counts of answers) {
    expect(counts.units).toEqual(['B', 'C']);
    expect([counts.bases, counts.missing, counts.counts].map((list) => list.length)).toEqual([2, 2, 2]);
  }
  await runMain(folder, ['score', '--output', 'scored', ...set]);
  expect(answers).toEqual((await runOf(folder, 'scored')).answers);
});

test('the new run is a run: reports are written from it', async () => {
  const folder = await caseFolder();
  await runMain(folder, ['score', '--format', 'json']);
  await runMain(folder, ['thu', 'out/run.json', '--weight', 'P=10']);
  const ran = await runMain(folder, ['report', 'whatif/run.json', '--format', 'xlsx,csv', '--output', 'again']);
  expect(ran.exit).toBe(0);
});

/** B and C have two forms, A one: it is withheld. */
async function withheldA(rules = ''): Promise<string> {
  const folder = await caseFolder({
    'method.yaml': `${METHOD}ranking: {minimum-responses: 2}\n${rules}`,
    'phieu.csv': 'Đơn vị,Q1,Q2\nA,1,9\nB,5,1\nC,4,5\nB,5,3\nC,1,5\n',
  });
  expect((await runMain(folder, ['score', '--format', 'json'])).exit).toBe(0);
  return folder;
}

test('one withheld unit does not keep the others from being reweighted, and stays withheld', async () => {
  const folder = await withheldA();
  for (const change of [
    ['--weight', 'P=10'],
    ['--equal'],
    ['--set', 'ranking.ties=dense'],
    ['--set', 'normalisation.method=rank'],
  ]) {
    const ran = await runMain(folder, [
      'whatif',
      'out/run.json',
      ...change,
      '--output',
      'w',
      '--format',
      'json',
      '--force',
    ]);
    expect(ran.exit, ran.error).toBe(0);
    const run = JSON.parse(await readFile(join(folder, 'w', 'run.json'), 'utf8')) as Run;
    const rows = run.tracks[0]?.ranking ?? [];
    expect(rows.map(({ unit, reason }) => [unit, reason]).sort()).toEqual([
      ['A', 'minimum-responses'],
      ['B', null],
      ['C', null],
    ]);
    expect(run.findings.map(({ code }) => code)).not.toContain('no-weight');
  }
});

test('with --json what stops it is on stdout too', async () => {
  const folder = await caseFolder();
  expect((await runMain(folder, ['score', '--format', 'json', '--quiet'])).exit).toBe(0);
  const ran = await runMain(folder, ['whatif', 'out/run.json', '--set', 'ranking.ties=none', '--json']);
  expect(ran.exit).toBe(2);
  const { findings } = JSON.parse(ran.out);
  expect(findings).toMatchObject([{ code: 'wrong-value', level: 'error', message: expect.stringContaining('none') }]);
});

test('values that were left out for others are not said to have no weight', async () => {
  const folder = await temporaryFolder();
  const rows = Array.from({ length: 60 }, (_, i) => `Sở ${'ABC'[i % 3]},${i % 20 === 0 ? 5 : (((i * i) % 7) % 4) + 1}`);
  await writeFile(join(folder, 's.csv'), ['Đơn vị,Q1', ...rows].join('\n'));
  await writeFile(
    join(folder, 'method.yaml'),
    `ddci: 1
title: T
year: 2026
privacy: {minimum-cell: 5, minimum-difference: 5}
tracks:
  - id: t
    survey: {file: s.csv, unit: Đơn vị}
    units: [{id: A, name: Sở A}, {id: B, name: Sở B}, {id: C, name: Sở C}]
    components:
      - id: P
        weight: 60
        indicators:
          - {id: q1, question: Q1, scale: all, statistic: mean, direction: positive}
      - id: R
        weight: 40
        indicators:
          - {id: q2, question: Q1, scale: few, statistic: mean, direction: positive}
          - {id: q3, question: Q1, scale: all, statistic: share, of: [1], direction: positive}
missing: {coverage: 0}
scales:
  all: {answers: {a: 1, b: 2, c: 3, d: 4, e: 5}}
  few: {answers: {a: 1, b: 2, c: 3, d: 4}, missing: ["5"]}
`,
  );
  const scored = await runMain(folder, ['score', '--json', '--format', 'json', '--lang', 'en']);
  expect(scored.out, scored.error).toContain('difference-withheld');
  const asked = ['whatif', 'out/run.json', '--equal', '--format', 'json', '--output', 'w'];
  expect(await runMain(folder, asked)).toMatchObject({ exit: 0 });
  const codes = (await runOf(folder, 'w')).findings.map(({ code }) => code);
  expect(codes).toContain('difference-withheld');
  expect(codes).not.toContain('no-weight');
});
