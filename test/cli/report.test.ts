/** `ddci report`: the outputs again from a run file alone (SPEC §10). */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runMain } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

const FILES = [
  'run.json',
  'report.xlsx',
  'csv/ranking.csv',
  'csv/components.csv',
  'csv/indicators.csv',
  'csv/findings.csv',
];

test('what a run file gives again is what the scoring wrote, byte for byte, without the survey', async () => {
  const folder = await caseFolder();
  expect((await runMain(folder, ['score', '--format', 'xlsx,csv'])).exit).toBe(0);
  await writeFile(join(folder, 'phieu.csv'), 'gone');
  const ran = await runMain(folder, ['bao-cao', 'out/run.json', '--format', 'xlsx,csv', '--output', 'again']);
  expect(ran.exit).toBe(0);
  for (const file of FILES) {
    expect(await readFile(join(folder, 'again', file)), file).toEqual(await readFile(join(folder, 'out', file)));
  }
});

test('further formats are written into the folder of the run', async () => {
  const folder = await caseFolder();
  await runMain(folder, ['score', '--format', 'json']);
  expect((await runMain(folder, ['report', 'out/run.json', '--format', 'csv'])).exit).toBe(0);
  expect((await readdir(join(folder, 'out'))).sort()).toEqual(['csv', 'manifest.json', 'run.json']);
});

test('a file that is no run, and one that is not there, are told in one sentence', async () => {
  const folder = await caseFolder({ 'other.json': '{"format":"ddci-run"}' });
  const ran = await runMain(folder, ['report', 'other.json']);
  expect(ran.exit).toBe(3);
  expect(ran.error).toBe(
    '“other.json” không phải là tệp kết quả (run.json) của công cụ này, hoặc đã bị sửa. Hãy chọn đúng tệp (thường là out/run.json).\n',
  );
  expect((await runMain(folder, ['report', 'none.json'])).exit).toBe(3);
  expect(await readdir(folder)).not.toContain('out');
});

test('md is the ranking as a table that no name can break', async () => {
  const folder = await caseFolder({
    'method.yaml': METHOD.replace('{id: A}', '{id: A, name: "Sở | <b>A</b> `x` [y](z)"}').replace(
      'title: Thử',
      'title: "Thử #1"',
    ),
  });
  await runMain(folder, ['score', '--format', 'md', '--as-of', '2022-12-31']);
  expect(await readFile(join(folder, 'out', 'report.md'), 'utf8')).toBe(`# Thử \\#1

- Tính đến ngày: 2022-12-31

## mau

- Chưa đủ căn cứ để nói đơn vị nào đứng đầu: cả 3 đơn vị đều có quá ít người trả lời, không nên công bố là hơn kém.
- Không nêu khoảng hạng của đơn vị có quá ít người trả lời: C; B; Sở \\| \\<b\\>A\\</b\\> \\\`x\\\` \\[y\\](z).

| Hạng | Đơn vị | Tổng điểm | Xếp loại | Số phiếu |
| ---: | --- | ---: | --- | ---: |
| 1 | C | 68,50 |  | 1 (ít) |
| 2 | B | 64,00 |  | 1 (ít) |
| 3 | Sở \\| \\<b\\>A\\</b\\> \\\`x\\\` \\[y\\](z) | 46,00 |  | 1 (ít) |
`);
});

test('--lang chooses the words of the reports', async () => {
  const folder = await caseFolder();
  await runMain(folder, ['score', '--format', 'json']);
  const ran = await runMain(folder, ['report', 'out/run.json', '--format', 'xlsx', '--lang', 'en', '--output', 'en']);
  expect(ran.error).toBe('Written to en\n');
});

test('md shows the index before adjustments, and how sure the ranks are where the run knows it', async () => {
  // Each answer six times, so that units differ by more than chance alone could make.
  const rows = ['A,1,9', 'A,4,8', 'B,5,1', 'B,4,2', 'C,4,5', 'C,5,6'];
  const survey = ['Đơn vị,Q1,Q2', ...Array.from({ length: 6 }, () => rows).flat(), ''].join('\n');
  const folder = await caseFolder({ 'phieu.csv': survey });
  const adjusted = ['--set', 'adjustments=[{unit: B, points: -1.5, reason: Thử}]'];
  const only = ['--only', 'respondents', '--confidence', '0.9'];
  const made = await runMain(folder, ['robustness', '--format', 'json', '--output', 'sure', ...only, ...adjusted]);
  expect(made.exit, made.error).toBe(0);
  const ran = await runMain(folder, ['report', 'sure/run.json', '--format', 'md', '--output', 'md']);
  expect(ran.exit, ran.error).toBe(0);
  const text = await readFile(join(folder, 'md', 'report.md'), 'utf8');
  expect(text).toMatch(/B có 12 phiếu; với mức tin cậy 90%, có thể xếp từ hạng 2 đến hạng 3\./u);
  expect(text).toContain(
    `| Hạng | Đơn vị | Điểm tổng hợp | Điểm cộng, trừ | Tổng điểm | Sai số chuẩn | Khoảng hạng | Xếp loại | Số phiếu |
| ---: | --- | ---: | ---: | ---: | ---: | ---: | --- | ---: |
`,
  );
  expect(text).toMatch(/\| 2 \| B \| [\d,]+ \| -1,50 \| [\d,]+ \| [\d,]+ \| \d(?:–\d)? \| {2}\| 12 \(ít\) \|/u);
});
