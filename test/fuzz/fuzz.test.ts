/** A short form of `npm run fuzz`: five hundred broken inputs end in a result or a named error. */
import { expect, test } from 'vitest';
import { runMain, temporaryFolder } from '../run-main.ts';
import { fuzzCase } from './fuzz-case.ts';
import { judge } from './judge.ts';

const CASES = 500;
const SEED = 1;

test('broken method files, tables and workbooks end in a result or a named error', async () => {
  const folder = await temporaryFolder();
  const kinds = new Map<string, number>();
  const faults: string[] = [];
  for (let number = 0; number < CASES; number++) {
    const one = fuzzCase(SEED, number);
    kinds.set(one.kind, (kinds.get(one.kind) ?? 0) + 1);
    const fault = await judge(one, folder, runMain);
    if (fault !== null) faults.push(`${number} (${one.kind}): ${fault}`);
  }
  expect(faults).toEqual([]);
  for (const kind of ['method', 'csv', 'xlsx']) expect(kinds.get(kind)).toBeGreaterThan(CASES / 50);
});
