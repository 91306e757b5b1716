/**
 * The first hour of an office: from its own files to a ranking. What a clerk has to fill in and to mend is counted, and no unit
 * is ranked that is none.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldUnit } from '../../../src/core/text/fold-unit.ts';
import { runMain, temporaryFolder } from '../../run-main.ts';
import { COMMUNES, communeFiles } from './communes.ts';
import { DEPARTMENTS, departmentFiles } from './departments.ts';
import { fillIn } from './fill.ts';

interface Told {
  readonly code: string;
  readonly level: string;
  readonly arguments: { readonly count?: number };
}

const WRITTEN = ['number-with-words', 'number-span'];

test.each([
  ['departments', departmentFiles, [], DEPARTMENTS, 30],
  ['communes', communeFiles, ['--units', 'Danh sách xã.xlsx'], COMMUNES.map(({ kind, name }) => `${kind} ${name}`), 12],
] as const)('from forms about %s to a ranking of these units, and no others', async (_, filesOf, more, units, open) => {
  const folder = await temporaryFolder();
  const write = async (mended: boolean) => {
    const files = await filesOf(mended);
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    return [...files.keys()].filter((name) => !more.some((listed) => listed === name));
  };
  expect(await runMain(folder, ['init', ...(await write(false)), ...more])).toMatchObject({ exit: 0 });
  const filled = await fillIn(join(folder, 'method.xlsx'));
  expect(filled).toBeLessThanOrEqual(open);
  const checked = await runMain(folder, ['check', '--json']);
  const { findings }: { findings: readonly Told[] } = JSON.parse(checked.out);
  const faults = findings.filter(({ level }) => level !== 'note');
  expect(faults.filter(({ code }) => !WRITTEN.includes(code))).toEqual([]);
  const mended = faults.reduce((sum, { arguments: { count = 0 } }) => sum + count, 0);
  expect(filled + mended).toBeLessThan(80);
  await write(true);
  const { exit, out, error } = await runMain(folder, ['score', '--json', '--no-uncertainty']);
  expect(exit, error).toBe(0);
  const ranked = JSON.parse(out).tracks[0].units.map(({ name }: { name: string }) => foldUnit(name));
  expect([...ranked].sort()).toEqual(units.map(foldUnit).sort());
});
