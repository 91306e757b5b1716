/** A replicate is what the pipeline makes of the drawn responses: over the methods of fixtures/ and random ones. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { assess } from '../../../src/cli/assess.ts';
import type { Context } from '../../../src/cli/context.ts';
import type { Answers } from '../../../src/core/model.ts';
import { compute, type Stages } from '../../../src/core/pipeline.ts';
import type { Clusters } from '../../../src/core/robustness/clusters.ts';
import { drawBlock, packing } from '../../../src/core/robustness/draws.ts';
import { resampler } from '../../../src/core/robustness/resampled-values.ts';
import { wholeChain } from '../../../src/core/robustness/whole-chain.ts';
import { words } from '../../../src/words/words.ts';
import { csvText, randomCase } from '../../random-case.ts';
import { owner, temporaryFolder } from '../../run-main.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures', import.meta.url));
const METHODS = [
  'worked-example/method.yaml',
  'statistics/method.yaml',
  'means-and-missing/method.yaml',
  'responses/method.yaml',
  'layout-blocks/method.yaml',
  'nghe-an-2022/method.yaml',
];
const REPLICATES = 7;

async function computedOf(folder: string, file: string) {
  const options = {
    set: [],
    json: false,
    quiet: true,
    lang: null,
    asOf: null,
    force: false,
    strict: false,
    dryRun: false,
  };
  const context: Context = {
    folder,
    version: '0',
    language: 'vi',
    options,
    out: () => undefined,
    error: () => undefined,
    progress: null,
    colour: { out: new Chalk({ level: 0 }), error: new Chalk({ level: 0 }) },
    width: null,
    owner,
    messages: (language) => words[language],
  };
  const { computed } = await assess(file, context);
  return computed;
}

/** Each response as often as its cluster was drawn. */
function drawn(answers: Answers, { starts, responses }: Clusters, counts: Float64Array): Answers {
  const rows = Array.from(counts).flatMap((count, cluster) => {
    const own = Array.from(responses.subarray(starts[cluster], starts[cluster + 1]));
    return Array.from({ length: count }, () => own).flat();
  });
  return {
    units: Uint32Array.from(rows, (row) => answers.units[row] ?? 0),
    weights: answers.weights && Float64Array.from(rows, (row) => answers.weights?.[row] ?? 0),
    respondents: null,
    surveys: null,
    columns: answers.columns.map(({ places, answers: given }) => ({
      places: Uint32Array.from(rows, (row) => places[row] ?? 0),
      answers: given,
    })),
  };
}

function agrees(stages: readonly Stages[], again: (data: readonly Stages['data'][]) => readonly Stages[]): void {
  // All answers are drawn here, those of withheld units too: what is held is told in respondents.test.ts.
  const resamplers = stages.map((one, t) => {
    const all = { ...one, withheld: one.withheld.map(() => false) };
    return resampler(all, 0, { seed: 5, track: t }, REPLICATES);
  });
  const sizes = stages.map(({ track }) => track.indicators.length * track.units.length);
  const values = sizes.map((size) => new Float64Array(size * REPLICATES));
  resamplers.forEach((one, t) => {
    one.fill(3, REPLICATES, values[t] ?? new Float64Array(0));
  });
  const chain = wholeChain(stages);
  for (let r = 0; r < REPLICATES; r++) {
    const totals = stages.map(({ track }) => new Float64Array(track.units.length));
    chain(
      values.map((numbers, t) => ({ numbers, from: r * (sizes[t] ?? 0) })),
      totals,
    );
    const expected = again(
      stages.map(({ data }, t) => {
        const clusters = resamplers[t]?.clusters;
        if (clusters === undefined) return data;
        const pack = packing(null, 1);
        const block = new Float64Array((clusters.starts.length - 1) * pack.words);
        drawBlock(clusters, pack, { seed: 5, track: t }, 3 + r, 1, block);
        const counts = block.filter((_, cell) => cell % pack.words === 0);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(counts.length);
        return { ...data, answers: drawn(data.answers, clusters, counts) };
      }),
    );
    stages.forEach((before, t) => {
      before.totals.forEach((shown, unit) => {
        const total = totals[t]?.[unit] ?? 0;
        const other = shown === null ? null : (expected[t]?.totals[unit] ?? null);
        const same =
          other === null ? Number.isNaN(total) : Math.abs(total - other) <= 1e-9 * Math.max(1, Math.abs(other));
        if (!same) throw new Error(`replicate ${r}, unit ${unit}: ${total} is not ${other}`);
      });
    });
  }
}

test.each(METHODS)('%s: totals of a replicate are those of the drawn responses', async (file) => {
  const computed = await computedOf(FIXTURES, file);
  if (computed === null) throw new Error(`${file} cannot be computed`);
  const pooled = computed.stages[0]?.pooled ?? [];
  agrees(computed.stages, (data) => compute(computed.method, data, pooled));
});

test('random methods and surveys: totals of a replicate are those of the drawn responses', async () => {
  let surveyed = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const { method, files } = randomCase(seed);
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'method.json'), JSON.stringify(method));
    for (const [name, records] of files) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), csvText(records));
    }
    const computed = await computedOf(folder, 'method.json');
    if (computed === null) throw new Error(`case ${seed} cannot be computed`);
    if (computed.stages.some(({ data }) => data.answers.units.length > 0)) surveyed += 1;
    agrees(computed.stages, (data) => compute(computed.method, data, computed.stages[0]?.pooled ?? []));
  }
  expect(surveyed).toBeGreaterThan(40);
});

test('the fixtures tested have weights, several units a respondent, and numbers', async () => {
  const texts = await Promise.all(METHODS.map((file) => readFile(join(FIXTURES, file), 'utf8')));
  for (const word of ['weight:', 'respondent:', 'median', 'geometric', 'blocks']) {
    expect(texts.some((text) => text.includes(word))).toBe(true);
  }
});
