/**
 * Golden cases: `cmd` of each folder of fixtures/ is run, and what it prints, answers and writes is compared with
 * `expected/`. To rewrite them all: UPDATE=1 npx vitest run --config test/vitest.config.ts test/golden.test.ts
 */
import { env } from 'node:process';
import { expect, test } from 'vitest';
import { expectedTexts, goldenCases, rewriteExpected, runCase } from './golden/golden-case.ts';

const cases = await goldenCases();

test('there are golden cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(10);
});

test.each(cases)('%s prints, answers and writes what is expected', async (name) => {
  const actual = await runCase(name);
  if (env['UPDATE'] === '1') await rewriteExpected(name, actual);
  const expected = await expectedTexts(name);
  if (expected === null) throw new Error(`fixtures/${name}/expected is missing: UPDATE=1 writes it`);
  expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [file, text] of expected) expect(actual.get(file), `${name}/expected/${file}`).toBe(text);
});
