/** The published JSON Schema of the run file. `npm run update` rewrites it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { runJsonSchema } from '../src/method/run-file.ts';
import { demonstration } from './demonstration.ts';
import { rewrites } from './rewrites.ts';
import { runMain, temporaryFolder } from './run-main.ts';

const path = fileURLToPath(new URL('../src/method/run.schema.json', import.meta.url));

test('the schema in the package is the one that the code holds', async () => {
  const text = `${JSON.stringify(runJsonSchema(), null, 2)}\n`;
  if (rewrites) await writeFile(path, text);
  expect(await readFile(path, 'utf8')).toBe(text);
});

test('the run of the demonstration fits the schema, and a run with a surplus field does not', async () => {
  const folder = await temporaryFolder();
  await runMain(folder, ['score', demonstration, '--format', 'json', '--as-of', '2022-12-31']);
  const run: Record<string, unknown> = JSON.parse(await readFile(join(folder, 'out', 'run.json'), 'utf8'));
  const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(await readFile(path, 'utf8')));
  expect(fits(run), JSON.stringify(fits.errors)).toBe(true);
  expect(fits({ ...run, surplus: 1 })).toBe(false);
});
