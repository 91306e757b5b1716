/** A withheld unit's value that the scores of the others tell is told to be so (SPEC §5 against §11). */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runMain, temporaryFolder } from '../run-main.ts';

/** The worked example, where unit C (greatest in p1, one of the best in p2) has 3 responses of the 4 that are asked for. */
async function withheldC(...sets: readonly string[]) {
  const folder = await temporaryFolder();
  await cp('fixtures/worked-example', folder, { recursive: true });
  const survey = join(folder, 'phieu.csv');
  await writeFile(survey, (await readFile(survey, 'utf8')).replace('12,C,3,\n', ''));
  const changes = ['ranking.minimum-responses=4', ...sets].flatMap((set) => ['--set', set]);
  const ran = await runMain(folder, ['score', '--json', '--format', 'json', ...changes]);
  const { findings, tracks } = JSON.parse(ran.out);
  return { told: findings.filter(({ code }: { code: string }) => code === 'withheld-told'), tracks };
}

const ALL = 'normalisation.reference=all';

test('by default a withheld unit enters no reference value: the others’ scores rest on what is shown, and tell nothing', async () => {
  expect((await withheldC('normalisation.method=z-score')).told).toEqual([]);
  const { told, tracks } = await withheldC();
  expect(told).toEqual([]);
  const [p1] = tracks[0].indicators;
  expect(p1.values[2]).toBe(null);
  expect(p1.references).toEqual([{ group: null, count: 2, min: 25, max: expect.closeTo(66.6667, 4) }]);
});

test('the value that sets an end of a scale is told: from A 66.667 → 6 and B 25 → 1 the greatest is 100', async () => {
  const { told, tracks } = await withheldC(ALL);
  expect(told).toEqual([
    { code: 'withheld-told', level: 'warning', place: { track: 'mau' }, arguments: { indicators: ['p1'] } },
  ]);
  const [p1] = tracks[0].indicators;
  expect(p1.values[2]).toBe(null);
  expect(p1.references[0].max).toBe(null);
  const [a, b] = p1.values;
  const [scoreA, scoreB] = p1.scores;
  expect(b + (9 * (a - b)) / (scoreA - scoreB)).toBeCloseTo(100, 9);
});

test('with fixed goalposts nothing follows, and nothing is told', async () => {
  const posts = ['method=goalposts', 'lower=0', 'upper=100'].map((set) => `normalisation.${set}`);
  expect((await withheldC(ALL, ...posts)).told).toEqual([]);
});

test('a z-score tells it in every indicator that the unit has', async () => {
  const { told } = await withheldC(ALL, 'normalisation.method=z-score');
  expect(told[0]?.arguments.indicators).toEqual(['p1', 'p2', 'r1']);
});
