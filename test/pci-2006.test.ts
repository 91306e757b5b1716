/**
 * VCCI's Provincial Competitiveness Index 2006, from the raw indicators to the published rank of 64 provinces. The
 * figures and the recipe are in the data folder (its README tells their source).
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Run } from '../src/core/model/run.ts';
import { isMissing } from './needs.ts';
import { csvRecords, dataFolder } from './published-data.ts';
import { runMain, temporaryFolder } from './run-main.ts';

const WEIGHTS = [5, 5, 15, 10, 5, 5, 15, 15, 15, 10];

interface Step {
  readonly table: string;
  readonly target: string;
  readonly kind: string;
  readonly inputs: readonly string[];
  readonly directions: string;
  readonly weights: string;
}

interface Node {
  readonly id: string;
  readonly weight: number;
  readonly [field: string]: unknown;
}

describe.skipIf(isMissing('published data'))('PCI 2006 (needs published data)', () => {
  test('raw indicators give the published totals and ranks of 64 provinces', async () => {
    const data = join(dataFolder, 'pci-2006');
    const [, ...recipe] = await csvRecords(join(data, 'recipe.csv'));
    const [, ...published] = await csvRecords(join(data, 'published.csv'));
    const steps = recipe.map(
      ([table = '', target = '', kind = '', inputs = '', directions = '', weights = '']): Step => {
        return { table, target, kind, inputs: inputs.split(';'), directions, weights };
      },
    );
    const tables = [...new Set(steps.map(({ table }) => table))];
    const components = tables.map((table, i) => ({
      id: table,
      weight: WEIGHTS[i],
      indicators: children(table, 'sub_index', steps),
    }));
    const method = {
      ddci: 1,
      title: 'Provincial Competitiveness Index 2006',
      language: 'en',
      tracks: [
        {
          id: 'provinces',
          // One province is spelt differently in two of the tables.
          units: published.map(([id]) => (id === 'Đắc Lắk' ? { id, aliases: ['Đắk Lắk'] } : { id })),
          published: tables.map((table) => ({
            file: join(data, `${table}.csv`),
            unit: 'province',
            columns: figures(components.find(({ id }) => id === table)?.indicators ?? []),
          })),
          components,
        },
      ],
    };
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'method.json'), JSON.stringify(method));
    const ran = await runMain(folder, ['score', '--json', '--format', 'json']);
    expect(ran.exit, ran.error + ran.out.slice(0, 2000)).toBe(0);
    const run: Run = JSON.parse(ran.out);
    const ranking = run.tracks[0]?.ranking ?? [];
    expect(ranking.length).toBe(64);
    for (const row of published) {
      const own = ranking.find(({ unit }) => unit === row[0]);
      expect(own?.rank, row[0]).toBe(Number(row[12]));
      expect(Math.abs((own?.total ?? 0) - Number(row[11])), row[0]).toBeLessThan(0.002);
    }
  });
});

/** What a score is made of: indicators, or for a combination the scores below it. */
function children(table: string, target: string, steps: readonly Step[]): Node[] {
  const step = steps.find((one) => one.table === table && one.target === target);
  if (step === undefined) throw new Error(`no recipe for ${table} ${target}`);
  const weights = weightsOf(step);
  return step.inputs.map((input, i): Node => {
    const id = `${table}/${target}/${input}`;
    const weight = weights[i] ?? Number.NaN;
    if (step.kind !== 'combine') {
      return { id, weight, published: input, direction: step.directions[i] === '-' ? 'negative' : 'positive' };
    }
    // Its weights sum to 0.64 and are not divided by that, so it is no mean: taken as the score that was published.
    if (table === '4_time_costs' && input === 'dim2') {
      return { id, weight, published: input, direction: 'positive', normalisation: { method: 'none' } };
    }
    return { id, weight, indicators: children(table, input, steps) };
  });
}

/** “0.25 each”, “1/7 each”, “0.6;0.4”. */
function weightsOf({ weights, inputs }: Step): number[] {
  const each = /^(\S+) each$/u.exec(weights)?.[1];
  if (each === undefined) return weights.split(' ')[0]?.split(';').map(Number) ?? [];
  return inputs.map(() => 1);
}

function figures(nodes: readonly Node[]): unknown[] {
  return nodes.flatMap(({ published, indicators }) => (Array.isArray(indicators) ? figures(indicators) : [published]));
}
