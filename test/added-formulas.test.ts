/**
 * A statistic, a normalisation and a mean that are added to their lists go through every command: what is asked of a formula (its fields,
 * its ends, its best score) is asked of the formula, not of a list of names.
 */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mean, median } from 'simple-statistics';
import { expect, test, vi } from 'vitest';
import type { Fields } from '../src/core/formulas/fields.ts';
import type { MeanRule } from '../src/core/formulas/means/rule.ts';
import { endless } from '../src/core/formulas/normalisations/ends.ts';
import type { ScoreRule } from '../src/core/formulas/normalisations/rule.ts';
import { formula, joined, plainFormula } from '../src/core/formulas/sheet-formula.ts';
import type { StatisticRule } from '../src/core/formulas/statistics/rule.ts';
import type { Run } from '../src/core/model/run.ts';
import { workbookText } from './golden/workbook-text.ts';
import { runMain, temporaryFolder } from './run-main.ts';

vi.mock(import('../src/core/formulas/statistics/statistics.ts'), async (original) => {
  const module = await original();
  return { ...module, statistics: { ...module.statistics, 'mode-share': modeShare } };
});

vi.mock(import('../src/core/formulas/normalisations/normalisations.ts'), async (original) => {
  const module = await original();
  return { ...module, normalisations: { ...module.normalisations, 'robust-z': robustZ } };
});

vi.mock(import('../src/core/formulas/means/means.ts'), async (original) => {
  const module = await original();
  return { ...module, means: { ...module.means, least } };
});

/** The share of the `most` most frequent answers. */
function modeShare(fields: Fields): StatisticRule {
  const most = fields.number('most', 1);
  const sum = (list: readonly number[]) => list.reduce((total, weight) => total + weight, 0);
  return {
    statistic:
      () =>
      ({ weights }) => {
        const descending = [...weights].sort((a, b) => b - a);
        return sum(descending) > 0 ? (100 * sum(descending.slice(0, most))) / sum(descending) : null;
      },
    multiple: false,
    weighted: true,
    text: ({ base }, show) => `the ${show(most)} most frequent of ${show(base)}`,
  };
}

/** centre + sd · (x − median) / mean |x − median|: scores without ends. */
function robustZ(fields: Fields): ScoreRule {
  const centre = fields.number('mean', 0);
  const sd = fields.number('sd', 1);
  return endless({
    scale: `robust-z(${centre}, ${sd})`,
    least: Number.NEGATIVE_INFINITY,
    normalise: (reference, direction) => {
      const middle = median([...reference]);
      const deviation = mean(reference.map((value) => Math.abs(value - middle)));
      if (!(deviation > 0)) return null;
      return (x) => centre + ((direction === 'positive' ? sd : -sd) * (x - middle)) / deviation;
    },
    looksAt: 'values',
    cell: ({ value, mean: average, deviation }) => plainFormula(formula`(${value}-${average})/${deviation}`),
    text: ({ value }, show) => `robust z of ${show(value)}`,
    middle: () => centre,
    middleCell: () => formula`${centre}`,
    usual: () => null,
  });
}

/** The least of the scores that weigh something, down to a floor. */
function least(fields: Fields): MeanRule {
  const floor = fields.number('floor', 0);
  return {
    aggregate: (scores) => Math.max(floor, Math.min(...scores)),
    scores: 'any',
    cell: (cells) =>
      plainFormula(
        formula`MIN(${joined(
          cells.map(({ scores }) => scores),
          ',',
        )})`,
      ),
    text: (present, show) => `least of ${present.map(({ score }) => show(score)).join(', ')}`,
  };
}

const EXAMPLE = new URL('../fixtures/worked-example', import.meta.url);
const MODE_SHARE = 'statistic: mode-share, direction: negative';

/** The worked example, scored with changes of its method into the folder `out` of each. */
async function scored(folder: string, out: string, change: (method: string) => string): Promise<Run> {
  await cp(EXAMPLE, folder, { recursive: true });
  const method = await readFile(join(folder, 'method.yaml'), 'utf8');
  await writeFile(join(folder, `${out}.yaml`), change(method));
  const { exit } = await runMain(folder, ['score', `${out}.yaml`, '--output', out]);
  expect(exit).toBe(0);
  return JSON.parse(await readFile(join(folder, out, 'run.json'), 'utf8'));
}

const withMost = (most: number) => (method: string) =>
  method.replace('statistic: mean, direction: negative', MODE_SHARE.replace(',', `, most: ${most},`));
const withRobustZ = (method: string) => `${method}normalisation: {method: robust-z, mean: 50, sd: 10}\n`;

test("a new statistic's own field is a rule: another value of it is another measure", async () => {
  const folder = await temporaryFolder();
  await scored(folder, 'unsaid', (method) => method.replace('statistic: mean, direction: negative', MODE_SHARE));
  await scored(folder, 'one', withMost(1));
  await scored(folder, 'two', withMost(2));
  const compared = async (...runs: readonly string[]) =>
    (await runMain(folder, ['compare', ...runs.map((run) => `${run}/run.json`), '--lang', 'en'])).out;
  expect(await compared('one', 'two')).toMatch(/p2.*most.*1.*2/u);
  expect(await compared('unsaid', 'two')).toMatch(/p2.*most.*1.*2/u);
  expect(await compared('unsaid', 'one')).toContain('both runs have the same rules');

  const pooled = (method: string) => `${withMost(2)(method)}normalisation: {pool: [one/run.json]}\n`;
  await writeFile(join(folder, 'pooled.yaml'), pooled(await readFile(join(folder, 'method.yaml'), 'utf8')));
  const { exit, error } = await runMain(folder, ['score', 'pooled.yaml', '--output', 'pooled', '--lang', 'en']);
  expect(exit).not.toBe(0);
  expect(error).toContain('p2');
});

test('a new normalisation without ends has no upper end anywhere', async () => {
  const folder = await temporaryFolder();
  const run = await scored(folder, 'out', withRobustZ);
  const total = run.tracks[0]?.ranking.find(({ unit }) => unit === 'A')?.total;
  expect(total).toBeCloseTo(44, 9);

  const cells = await workbookText(await readFile(join(folder, 'out', 'report.xlsx')));
  const factors = [...cells.matchAll(/^Xếp hạng!D\d+ .*\)\*(\d+),/gmu)].map(([, factor]) => factor);
  expect(factors).toEqual(['1', '1', '1']);

  const explained = await runMain(folder, ['explain', 'out/run.json', 'A', '--lang', 'en']);
  expect(explained.exit).toBe(0);
  expect(explained.out).toMatch(/r1\. r1 .*\+1 /u);
  await scored(folder, 'min-max', (method) => method);
  const compared = await runMain(folder, ['compare', 'out/run.json', 'min-max/run.json', '--json']);
  expect(JSON.parse(compared.out)).toMatchObject({ tracks: [{ sameScale: false }] });
});

test('all survive the way into a workbook and back', async () => {
  const folder = await temporaryFolder();
  await scored(
    folder,
    'out',
    (method) => `${withRobustZ(withMost(2)(method))}aggregation: {method: least, floor: -100}\n`,
  );
  expect((await runMain(folder, ['convert', 'out.yaml', 'new.xlsx'])).exit).toBe(0);
  expect((await runMain(folder, ['convert', 'new.xlsx', 'back.yaml'])).exit).toBe(0);
  const back = await readFile(join(folder, 'back.yaml'), 'utf8');
  expect(back).toContain('most: 2');
  expect(back).toContain('method: robust-z');
  expect(back).toContain('floor: -100');
  const explained = await runMain(folder, ['explain', 'out/run.json', 'A', '--lang', 'en']);
  for (const text of ['the 2 most frequent of 2', 'robust z of 70', 'least of ']) expect(explained.out).toContain(text);
});
