/** The JSON Schema of the run file, which the build writes next to the program. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Run } from '../src/core/model/run.ts';
import { runJsonSchema } from '../src/method/run-file.ts';
import { demonstration } from './demonstration.ts';
import { runMain, temporaryFolder } from './run-main.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const built = fileURLToPath(new URL('../dist/run.schema.json', import.meta.url));
const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(Object(runJsonSchema()));

test('the schema that the build wrote is the one that the code holds', () => {
  expect(JSON.parse(readFileSync(built, 'utf8'))).toEqual(JSON.parse(JSON.stringify(runJsonSchema())));
});

test('the runs of the examples fit the schema', async () => {
  const out = await temporaryFolder();
  const examples = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'method.yaml')));
  let runs = 0;
  for (const name of examples) {
    await runMain(join(fixtures, name), ['score', '--output', join(out, name), '--format', 'csv']);
    const file = join(out, name, 'run.json');
    if (!existsSync(file)) continue;
    runs += 1;
    const run: unknown = JSON.parse(await readFile(file, 'utf8'));
    expect(fits(run), `${name}: ${JSON.stringify(fits.errors)}`).toBe(true);
  }
  expect(runs).toBeGreaterThanOrEqual(12);
});

test('the run of the demonstration fits the schema; one with a surplus field, or a method with one, does not', async () => {
  const folder = await temporaryFolder();
  await runMain(folder, ['score', demonstration, '--format', 'json', '--as-of', '2022-12-31']);
  const run: Run = JSON.parse(await readFile(join(folder, 'out', 'run.json'), 'utf8'));
  expect(fits(run), JSON.stringify(fits.errors)).toBe(true);
  expect(fits({ ...run, surplus: 1 })).toBe(false);
  const method = Object(run.method);
  expect(fits({ ...run, method: { ...method, surplus: 1 } })).toBe(false);
  expect(fits({ ...run, method: { ...method, normalisation: { ...method.normalisation, surplus: 1 } } })).toBe(false);
  const inside = (field: 'survey' | 'components', surplus: object) => {
    const [first, ...others] = method.tracks;
    const [item, ...rest] = [first[field]].flat();
    return {
      ...run,
      method: { ...method, tracks: [{ ...first, [field]: [{ ...item, ...surplus }, ...rest] }, ...others] },
    };
  };
  for (const field of ['survey', 'components'] as const) {
    expect(fits(inside(field, {})), JSON.stringify(fits.errors)).toBe(true);
    expect(fits(inside(field, { surplus: 1 })), field).toBe(false);
  }
});

test("a run's method holds every default that was used, and nothing that changes what is below it", async () => {
  const folder = await temporaryFolder();
  await runMain(folder, ['score', join(fixtures, 'normalisations', 'method.yaml'), '--format', 'json']);
  const { method }: Run = JSON.parse(await readFile(join(folder, 'out', 'run.json'), 'utf8'));
  const text = JSON.stringify(method);
  for (const field of ['"mean":0', '"sd":1', '"clip":true', '"from":1', '"to":10']) expect(text).toContain(field);
  expect(method).toMatchObject({ normalisation: { reference: 'shown', 'no-spread': 'missing' } });
});

test("a run's method says the weights, layouts and unknown answers that its file leaves unsaid", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'phieu.csv'), 'Đơn vị,C1\nA,1\nB,2\n');
  const method = {
    ddci: 1,
    title: 'Mặc định',
    scales: { muc: { answers: { thấp: 1, cao: 2 } } },
    tracks: [
      {
        id: 't',
        survey: { file: 'phieu.csv', unit: 'Đơn vị' },
        units: [{ id: 'A' }, { id: 'B' }],
        components: [
          {
            id: 'P',
            indicators: [{ id: 'i', question: 'C1', scale: 'muc', statistic: 'mean', direction: 'positive' }],
          },
        ],
      },
    ],
  };
  await writeFile(join(folder, 'method.yaml'), JSON.stringify(method));
  await runMain(folder, ['score', 'method.yaml', '--format', 'json']);
  const run: Run = JSON.parse(await readFile(join(folder, 'out', 'run.json'), 'utf8'));
  expect(run.method).toMatchObject({
    scales: { muc: { 'unknown-answers': 'error' } },
    tracks: [
      { survey: { layout: 'long' }, components: [{ id: 'P', weight: 1, indicators: [{ id: 'i', weight: 1 }] }] },
    ],
  });
  expect(run.findings.map(({ code }) => code)).not.toContain('weights-sum');
});
