import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Explanation } from '../../src/core/explain/explanation.ts';
import { demonstration } from '../demonstration.ts';
import { runMain, temporaryFolder } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

const workedExample = fileURLToPath(new URL('../../fixtures/worked-example/method.yaml', import.meta.url));

async function scored(method: string, ...options: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  await runMain(folder, ['score', method, '--format', 'json', '--quiet', ...options]);
  return folder;
}

async function explained(folder: string, ...args: readonly string[]): Promise<Explanation> {
  const { out } = await runMain(folder, ['explain', 'out/run.json', ...args, '--json']);
  const { explanations } = JSON.parse(out) as { explanations: Explanation[] };
  const [first] = explanations;
  if (first === undefined) throw new Error('nothing explained');
  return first;
}

test('unit A of the worked example is followed from its value to its rank (SPEC §12)', async () => {
  const one = await explained(await scored(workedExample), 'A');
  expect(one).toMatchObject({ rank: 2, ranked: 3, index: 59.5, total: 59.5, factor: 10 });
  const [p1, p2, r1] = one.indicators;
  expect(p1).toMatchObject({
    base: 3,
    value: expect.closeTo(66.6667, 4),
    score: 8.5,
    weight: expect.closeTo(0.3, 12),
    contribution: expect.closeTo(25.5, 12),
    reference: { count: 3, min: 25, max: 75, minHeldBy: ['B'], maxHeldBy: ['C'] },
  });
  expect([p2?.contribution, r1?.contribution]).toEqual([expect.closeTo(30, 12), expect.closeTo(4, 12)]);
  // One point more on p1 (8.5 → 9.5) is 10 · 0.3; p2 is at 10 already; r1 (1 → 2) is 10 · 0.4.
  expect(p1?.onePoint).toEqual({ points: 1, total: expect.closeTo(62.5, 10), rank: 2 });
  expect(p2?.onePoint).toEqual({ points: 0, total: 59.5, rank: 2 });
  expect(r1?.onePoint).toEqual({ points: 1, total: expect.closeTo(63.5, 10), rank: 2 });
});

test('the cheapest change that gains a place is found with the ends computed anew', async () => {
  const { gain } = await explained(await scored(workedExample), 'A');
  // A leaves the lower end of r1 to C (80), whose index falls to 64; A has 59.5 + 3.6 (x − 80) and passes it at 81.25,
  // (81.25 − 70) / (90 − 70) of the range. At its best, p1 makes 64 against 82.
  expect(gain).toMatchObject({
    kind: 'change',
    indicator: 'r1',
    from: 70,
    to: expect.closeTo(81.25, 5),
    share: expect.closeTo(0.5625, 7),
    rank: 1,
  });
  expect((await explained(await scored(workedExample), 'C')).gain).toEqual({ kind: 'first' });
});

test('a base of three tells its value, and not how it was made up', async () => {
  const folder = await scored(workedExample);
  const { source } = (await explained(folder, 'A')).indicators[0] ?? {};
  expect(source).toMatchObject({ kind: 'survey', answers: null });
  const { out } = await runMain(folder, ['explain', 'out/run.json', 'A', 'p1', '--lang', 'en']);
  expect(out).toContain('valid 3. How they are distributed is not shown');
});

test('in the demonstration the parts make the index, and the counts the shares', async () => {
  const folder = await scored(demonstration);
  const run = JSON.parse(await readFile(join(folder, 'out/run.json'), 'utf8')) as {
    tracks: { units: { id: string }[] }[];
  };
  let shares = 0;
  for (const { id } of run.tracks.flatMap(({ units }) => units.slice(0, 6))) {
    const { parts, indicators, index } = await explained(folder, id);
    if (index === null) continue;
    const sum = parts[0]?.children.reduce((total, child) => total + (child.contribution ?? 0), 0);
    expect(sum).toBeCloseTo(index, 9);
    for (const { source, value } of indicators) {
      if (source.kind !== 'survey' || source.answers === null || source.answers.multiple) continue;
      const { method, fields } = source.statistic;
      const { of, base } = fields as { of?: number[]; base?: string };
      if (method !== 'share' || base === 'all' || source.answers.codes === null) continue;
      const { answers } = source;
      const chosen = (answers.codes ?? []).reduce(
        (n, code, k) => (of?.includes(code) ? n + (answers.counts[k] ?? 0) : n),
        0,
      );
      expect((100 * chosen) / answers.base).toBeCloseTo(value ?? Number.NaN, 9);
      shares += 1;
    }
  }
  expect(shares).toBeGreaterThan(50);
});

test('the lines fit a terminal of 80 columns, in both languages, and Markdown has them as a list', async () => {
  const folder = await scored(demonstration);
  for (const language of ['vi', 'en']) {
    const { exit, out } = await runMain(folder, ['giai-thich', 'out/run.json', 'Sở CT', '--lang', language]);
    expect(exit).toBe(0);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    expect(out).toContain('100 × (22 + 13) / 63');
    expect(out).toContain('exp((1 × ln');
  }
  const { out } = await runMain(folder, ['explain', 'out/run.json', 'SCT', '--format', 'md']);
  expect(out).toMatch(/^# Sở Công Thương \(SCT\)/u);
  expect(out).toMatch(/\n- Giá trị: tỷ lệ \\\{4, 5\\\}: 100 × \(22 \+ 13\) \/ 63 = 55,56\n/u);
});

test('a component or an indicator alone is told with the parts above it', async () => {
  const folder = await scored(demonstration);
  const one = await explained(folder, 'SCT', 'Thời gian thực hiện thủ tục');
  expect(one.parts.map(({ id }) => id)).toEqual(['departments', 'thoi-gian', 'TG1']);
  expect(one.indicators.map(({ id }) => id)).toEqual(['TG1a', 'TG1b']);
  const leaf = await explained(folder, 'SCT', 'mb1');
  expect(leaf.indicators.map(({ id }) => id)).toEqual(['MB1']);
});

test('a unit or part that is not there is named with the nearest one', async () => {
  const folder = await scored(demonstration);
  expect(await runMain(folder, ['explain', 'out/run.json', 'Sở Công Thươn', '--lang', 'en'])).toMatchObject({
    exit: 2,
    error: expect.stringContaining('Did you mean “Sở Công Thương”'),
  });
  expect(await runMain(folder, ['explain', 'out/run.json', 'SCT', 'minh-bac'])).toMatchObject({
    exit: 2,
    error: expect.stringContaining('“minh-bach”'),
  });
});

test('of a withheld unit nothing is told but why', async () => {
  const folder = await caseFolder({ 'phieu.csv': 'Đơn vị,Q1,Q2\nA,1,9\nA,4,9\nB,5,1\nB,4,2\nC,4,5\n' });
  await runMain(folder, ['score', '--set', 'ranking.minimum-responses=2']);
  const one = await explained(folder, 'C');
  expect(one).toMatchObject({ reason: 'minimum-responses', total: null, parts: [], indicators: [], rank: null });
  const { out } = await runMain(folder, ['explain', 'out/run.json', 'C', '--lang', 'en']);
  expect(out).toBe(
    'C (C) · Thử\nmau\nNot ranked: 1 response(s), under the 2 that are needed. Its scores are shown\nnowhere.\n',
  );
});

test('a missing part, an unranked unit and points added are told', async () => {
  const adjusted = `${METHOD}adjustments: [{unit: A, points: -1.5, reason: Quyết định 12}]\n`;
  const folder = await caseFolder({ 'method.yaml': adjusted, 'phieu.csv': 'Đơn vị,Q1,Q2\nA,1,9\nB,5,1\nC,4,\n' });
  await runMain(folder, ['score', '--set', 'missing.index-coverage=0.7']);
  const { out } = await runMain(folder, ['explain', 'out/run.json', 'A', '--lang', 'en']);
  expect(out).toContain('Adjustment -1.50: Quyết định 12');
  expect(out).toContain('Total: 46 − 1.50 = 44.50');
  const missing = await runMain(folder, ['explain', 'out/run.json', 'C', '--lang', 'en']);
  expect(missing.out).toContain('Not ranked: ');
  expect(missing.out).toContain('60.0% of its weight is present (70.0% is needed); missing: R.');
});

test('every normalisation is told with its numbers: reference 10, 20, 30, 50, and unit A the least', async () => {
  const folder = await scored(fileURLToPath(new URL('../../fixtures/normalisations/method.yaml', import.meta.url)));
  const { out } = await runMain(folder, ['explain', 'out/run.json', 'A', '--lang', 'en']);
  // Mean 27.5 and s √(875/3) of the four; goalposts 20 and 40 keep 10 within the ends, or with clip: false do not.
  for (const line of [
    'min-max (+): 1 + (10 − 1) × (10 − 10) / (50 − 10) = 1',
    'goalposts (+): 1 + (10 − 1) × (10 − 20) / (40 − 20) = -3.50 → 1',
    'goalposts (+): 1 + (10 − 1) × (10 − 20) / (40 − 20) = -3.50\n',
    'target (−): 1 + (10 − 1) × (4 − 1) / (4 − 2) = 14.50 → 10',
    'z-score (+): 50 + 10 × (10 − 27.50) / 17.08 = 39.75',
    'percentile (−): 1 + (10 − 1) × (4 − 1) / (4 − 1) = 10',
    'min-max (+): 7 = 7 (middle) = 5.50',
  ]) {
    expect(out).toContain(line);
  }
});

test('weight, contribution, rank and tier are told with their formulas', async () => {
  const { out } = await runMain(await scored(workedExample), ['explain', 'out/run.json', 'A', '--lang', 'en']);
  // p1: 60 of 100, and one of two; 10 · 0.3 · 8.5. A is second, with 59.5 between 50 and 60.
  expect(out.replace(/\s+/gu, ' ')).toContain('60.0% × 50.0% = 30.0%; contribution 10 × 30.0% × 8.50 = 25.50');
  expect(out).toContain('Rank: 1 + 1 units with a higher total = 2');
  expect(out).toContain('Tier: Trung bình (from 50.00 to under 60.00 points)');
});

test('a share of a multiple choice is told by the answers that tick any of the codes', async () => {
  const method = METHOD.replace(
    '{id: p1, question: Q1, scale: muc, statistic: mean, direction: positive}',
    '{id: p1, question: Q1, scale: muc, statistic: share, of: [4, 5], direction: positive}',
  ).replace('Tốt: 5}', 'Tốt: 5}, separator: ";"');
  const rows = ['A,4;5,1', 'A,4;5,1', 'A,1,1', 'A,5,1', 'A,1;4,1', 'B,1,2', 'C,5,3'];
  const folder = await caseFolder({ 'method.yaml': method, 'phieu.csv': `Đơn vị,Q1,Q2\n${rows.join('\n')}\n` });
  await runMain(folder, ['score', '--format', 'json']);
  const { out } = await runMain(folder, ['explain', 'out/run.json', 'A', 'p1', '--lang', 'en']);
  // Four of five tick 4 or 5; six ticks.
  expect(out).toContain('share {4, 5}: 100 × 4 / 5 = 80');
});

test('tiers by share and by natural breaks, and dense ranks, say so', async () => {
  const lines = async (...set: readonly string[]) => {
    const folder = await scored(workedExample, ...set.flatMap((one) => ['--set', one]));
    return (await runMain(folder, ['explain', 'out/run.json', 'A', '--lang', 'en'])).out;
  };
  expect(await lines('tiers=[{name: Trên, top: 0.7}, {name: Dưới, top: 1}]', 'ranking.ties=dense')).toMatch(
    /Rank: 1 \+ 1 higher totals = 2\nTier: Trên \(among the best 70\.00% of the units\)/u,
  );
  expect(await lines('tiers={method: natural-breaks, names: [Trên, Dưới]}')).toContain('natural breaks, 2 tiers');
});
