/** Every example that the help of a command gives is run, on the demonstration under the names that the examples have. */
import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { words } from '../../src/words/words.ts';
import { runMain, temporaryFolder } from '../run-main.ts';

const YEARS = ['2023', '2024', '2025'];

async function demonstration(): Promise<string> {
  const folder = await temporaryFolder();
  await cp('fixtures/nghe-an-2022', folder, { recursive: true });
  const copies = [
    ['khao-sat-so-nganh.xlsx', 'khao-sat.xlsx'],
    ['khao-sat-dia-phuong.csv', 'khao-sat.csv'],
    ['so-lieu-cung-so-nganh.csv', 'so-lieu-cung.csv'],
    ['khao-sat-dia-phuong.csv', 'khao-sat/dia-phuong.csv'],
  ] as const;
  await mkdir(join(folder, 'khao-sat'));
  for (const [from, to] of copies) await copyFile(join(folder, from), join(folder, to));
  for (const name of ['so-nganh.xlsx', 'dia-phuong.xlsx'])
    await copyFile(`fixtures/first-year/${name}`, join(folder, name));
  await writeFile(join(folder, 'hop-nhat.csv'), 'old,new,continues\nSCT,SCT,x\n');
  const table = 'Đơn vị,Tổng điểm,Hạng\nSở Công Thương,62.5,2\nSở Tài chính,65.1,1\nSở Y tế,58.2,3\n';
  await writeFile(join(folder, 'bang-2023.csv'), table);
  expect((await runMain(folder, ['score', '--quiet'])).exit).toBe(0);
  for (const year of YEARS) await cp(join(folder, 'out'), join(folder, year), { recursive: true });
  return folder;
}

/** The words of a command line, without the program and where its output goes. */
function argumentsOf(line: string): string[] {
  const [command = ''] = line.split(/ >>? /u);
  return [...command.matchAll(/"([^"]*)"|(\S+)/gu)].slice(1).map(([, quoted, plain]) => quoted ?? plain ?? '');
}

test('the examples are the same in both languages', () => {
  const lines = (language: 'vi' | 'en') =>
    Object.values(words[language].examples).flatMap((list) => list.map(({ line }) => line));
  expect(lines('vi')).toEqual(lines('en'));
});

test('every example of every help runs as it is given', async () => {
  const folder = await demonstration();
  const method = join(folder, 'method.yaml');
  const failed: unknown[] = [];
  let ran = 0;
  for (const [command, list] of Object.entries(words.en.examples)) {
    for (const { line } of list) {
      // Init makes a method, and the conversion back makes method.yaml, where there is none.
      if (command === 'init' || line.startsWith('ddci convert method.xlsx')) await rm(method, { force: true });
      const { exit, error } = await runMain(folder, argumentsOf(line));
      // Warnings of the demonstration are errors then.
      if (exit !== (line.endsWith('--strict') ? 1 : 0)) failed.push([line, exit, error.slice(0, 500)]);
      if (command === 'init') await rm(join(folder, 'method.xlsx'), { force: true });
      if (command === 'init' || line.endsWith('method.xlsx method.yaml')) {
        await copyFile('fixtures/nghe-an-2022/method.yaml', method);
        await rm(join(folder, 'method.xlsx'), { force: true });
      }
      ran += 1;
    }
  }
  expect(failed).toEqual([]);
  expect(ran).toBeGreaterThan(30);
}, 300_000);
