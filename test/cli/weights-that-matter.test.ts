/** Weights that are too small to matter, or left out among large ones, are named with their places. */
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/model/findings.ts';
import { runMain } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

async function found(method: string): Promise<unknown[]> {
  const folder = await caseFolder({ 'method.yaml': method });
  const { findings }: { findings: Finding[] } = JSON.parse((await runMain(folder, ['check', '--json'])).out);
  return findings.flatMap(({ level, code, place, arguments: args }) =>
    code === 'tiny-weight' || code === 'blank-weight' ? [{ level, code, line: place.line, args }] : [],
  );
}

test('a weight under 1e-9 of the sum of its siblings is a warning', async () => {
  expect(await found(METHOD.replace('weight: 40', 'weight: 0.00000001'))).toEqual([
    { level: 'warning', code: 'tiny-weight', line: 13, args: { part: 'R', weight: 1e-8, sum: 60.00000001 } },
  ]);
  expect(await found(METHOD.replace('weight: 40', 'weight: 0.000001'))).toEqual([]);
  expect(await found(METHOD.replace('weight: 40', 'weight: 0'))).toEqual([]);
});

test('a weight that is left out next to weights of 10 and more is a warning', async () => {
  expect(await found(METHOD.replace('        weight: 40\n', ''))).toEqual([
    { level: 'warning', code: 'blank-weight', line: 12, args: { part: 'R', other: 'P', weight: 60 } },
  ]);
  const small = METHOD.replace('weight: 60', 'weight: 2').replace('        weight: 40\n', '');
  expect(await found(small)).toEqual([]);
  expect(await found(METHOD)).toEqual([]);
});
