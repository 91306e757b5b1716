import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demonstration } from '../demonstration.ts';
import { runMain, temporaryFolder } from '../run-main.ts';

async function scored(options: readonly string[] = []): Promise<string> {
  const folder = await temporaryFolder();
  await runMain(folder, ['score', demonstration, '--format', 'json', '--quiet', ...options]);
  return folder;
}

interface Plan {
  rankings: {
    units: unknown[];
    within: number;
    between: number;
    plan: { needed: { reliability: number; forms: number; safeForms: number | null }[] };
  }[];
  allocation: { unit: string; forms: number }[] | null;
}

test('a run says how many forms the next survey needs: by track, as text, data and files', async () => {
  const folder = await scored();
  const shown = await runMain(folder, ['co-mau', 'out/run.json', '--total', '3000', '--response-rate', '40']);
  expect(shown.exit).toBe(0);
  expect(shown.out).toContain('Số phiếu cần thu về mỗi đơn vị');
  expect(shown.out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  const written = await runMain(folder, ['plan', 'out/run.json', '--total', '3000', '--output', 'plan', '--json']);
  const plan = JSON.parse(written.out) as Plan;
  expect(plan.rankings).toHaveLength(2);
  for (const { within, between, plan: found } of plan.rankings) {
    for (const { reliability, forms, safeForms } of found.needed) {
      expect(between / (between + within / forms)).toBeGreaterThanOrEqual(reliability);
      expect(safeForms ?? forms).toBeGreaterThanOrEqual(forms);
    }
  }
  expect(plan.allocation?.reduce((sum, { forms }) => sum + forms, 0)).toBe(3000);
  const saved = JSON.parse(await readFile(join(folder, 'plan', 'plan.json'), 'utf8')) as Plan;
  expect(saved).toEqual(plan);
  expect((await readFile(join(folder, 'plan', 'plan.xlsx'))).subarray(0, 2).toString()).toBe('PK');
});

test('before a first survey the answers differ as much as they can, and without a guess there is no reliability', async () => {
  const folder = await temporaryFolder();
  const plain = await runMain(folder, ['plan', demonstration, '--within', '40', '--json']);
  expect((JSON.parse(plain.out) as Plan).rankings[0]?.plan.needed[0]?.forms).toBeNull();
  const guessed = await runMain(folder, ['plan', demonstration, '--within', '40', '--between', '8', '--json']);
  // 25·0.7/0.3.
  expect((JSON.parse(guessed.out) as Plan).rankings[0]?.plan.needed[0]?.forms).toBe(59);
});

test('what cannot be planned is refused in one sentence', async () => {
  const folder = await scored(['--no-uncertainty']);
  const without = await runMain(folder, ['plan', 'out/run.json']);
  expect(without).toMatchObject({ exit: 2 });
  expect(without.error).toContain('sai số chọn mẫu');
  const few = await runMain(folder, ['plan', 'out/run.json', '--within', '20', '--total', '5']);
  expect(few).toMatchObject({ exit: 2 });
  expect(few.error).toContain('--total 5');
  const odd = await runMain(folder, ['plan', 'out/run.json', '--response-rate', '0']);
  expect(odd).toMatchObject({ exit: 2 });
});
