/**
 * Golden cases: `cmd` of each folder of fixtures/ is run, and what it prints, answers and writes is compared with
 * `expected/`. `npm run update` rewrites it.
 */
import { expect, test } from 'vitest';
import { expectedTexts, goldenCases, rewriteExpected, runCase } from './golden/golden-case.ts';
import { rewrites } from './rewrites.ts';

const cases = await goldenCases();

test('there are golden cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(10);
});

test.each(cases)('%s prints, answers and writes what is expected', async (name) => {
  const actual = await runCase(name);
  if (rewrites) await rewriteExpected(name, actual);
  const expected = await expectedTexts(name);
  if (expected === null) throw new Error(`fixtures/${name}/expected is missing: npm run update writes it`);
  expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [file, text] of expected) expect(actual.get(file), `${name}/expected/${file}`).toBe(text);
});
