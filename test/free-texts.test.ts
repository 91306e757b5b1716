/**
 * What respondents wrote where an answer was expected (SPEC §9, «Desk and publication»): the desk may quote it so that it can be mended, but
 * for what looks like a person's number or address; what is published holds none of it, in no byte.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Run } from '../src/core/model/run.ts';
import { runMain, temporaryFolder } from './run-main.ts';

const FREE = [
  'Nguyễn Văn Cănari bảo tốt',
  '12 ngõ 5 phố Cănari',
  'tôi bị cán bộ Cănari vòi tiền hôm 12/3',
  'Khác: xin gọi anh Cănari',
  '=HYPERLINK("http://canari.invalid")',
  'Cănari 5',
];
const PERSONAL = [
  '0912345671',
  '912345672',
  '0912 345 673',
  '0912\u00a0345\u00a0674',
  '"0912,345,675"',
  '0912/345/676',
  '0912 – 345 – 677',
  '0912·345·678',
  '0912.345.679',
  '84-0912345661',
  '+84(0)912345662',
  '+84 912 345 663',
  '0084912345664',
  '０９１２３４５６６５',
  '09\u200b12345666',
  'gọi 0912345667 nhé',
  '1) 0912345668',
  '0912345669/0987654321',
  '02383 844 522',
  '186123456',
  '186 123 457',
  '001099012345',
  '001 099 012 346',
  '1099012347',
  '38099012348',
  '2900000013',
  '2900000013-001',
  'canari.a@example.vn',
  'canari.b＠example.vn',
  'canari.c @ example . vn',
  'canari.d (at) example.vn',
];

const METHOD = `ddci: 1
title: T
year: 2026
tracks:
  - id: t
    survey: {file: s.csv, unit: Đơn vị, respondent: Mã phiếu}
    units: [{id: A, name: Sở A}, {id: B, name: Sở B}, {id: C, name: Sở C}]
    components:
      - id: P
        weight: 60
        indicators:
          - {id: q1, question: Q1, scale: s, statistic: mean, direction: positive}
      - id: R
        weight: 40
        indicators:
          - {id: q2, question: Q2, scale: n, statistic: mean, direction: negative}
          - {id: q3, question: Q3, scale: m, statistic: share, of: [1], direction: positive}
scales:
  s: {answers: {a: 1, b: 2, c: 3, d: 4, e: 5}, unknown-answers: missing}
  n: {number: [0, 365], unknown-answers: missing}
  m: {answers: {Thuế: 1, Đất: 2}, separator: "; ", unknown-answers: missing}
`;

/** Each text in each question. */
async function surveyed(texts: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  const plain = Array.from({ length: 30 }, (_, i) => `${(i % 5) + 1},${(i * 7) % 60},${i % 2 === 0 ? 'Thuế' : 'Đất'}`);
  const written = texts.flatMap((text) => [`${text},1,Thuế`, `1,${text},Đất`, `2,3,${text}`]);
  const rows = [...plain, ...written].map((answers, i) => `P${i},Sở ${'ABC'[i % 3]},${answers}`);
  await writeFile(join(folder, 's.csv'), ['Mã phiếu,Đơn vị,Q1,Q2,Q3', ...rows].join('\n'));
  await writeFile(join(folder, 'method.yaml'), METHOD);
  return folder;
}

const ALL = 'xlsx,docx,csv,html,md,json';
const PUBLISHING = [
  ['score', '--format', ALL, '--output', 'out'],
  ['score', '--json', '--force', '--output', 'out'],
  ['report', 'out/run.json', '--format', ALL, '--output', 'again'],
  ['report', 'out/run.json', '--each-unit', '--output', 'each'],
  ['whatif', 'out/run.json', '--equal', '--format', ALL, '--output', 'equal'],
  ['compare', 'out/run.json', 'equal/run.json', '--output', 'compared', '--format', 'xlsx,csv,md'],
  ['robustness', 'method.yaml', '--draws', '20', '--format', ALL, '--output', 'robust'],
];

/** Names and content of all files that were written, workbooks unpacked; as digits alone too. */
async function bytesOf(folder: string, inputs: readonly string[] = []): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !['s.csv', 'method.yaml', ...inputs].includes(entry.name));
  const texts = files.map(async ({ parentPath, name }) => {
    const bytes = await readFile(join(parentPath, name));
    const parts = /\.(?:xlsx|docx)$/u.test(name)
      ? Object.entries(unzipSync(bytes)).map(([, part]) => strFromU8(part))
      : [];
    return [name, bytes.toString('utf8'), ...parts].join('\n');
  });
  return (await Promise.all(texts)).join('\n');
}

function found(texts: readonly string[], content: string): string[] {
  const plain = content.normalize('NFKC').replaceAll('&quot;', '"');
  const digits = plain.replace(/[^\d\n"]/gu, '');
  return texts.filter((text) => {
    const own = text.normalize('NFKC').replaceAll('"', '');
    const number = own.replace(/\D/gu, '');
    return plain.includes(own) || (number.length > 8 && digits.includes(number));
  });
}

test('no published file holds what somebody wrote where an answer was expected', { timeout: 120_000 }, async () => {
  const folder = await surveyed([...FREE.map((text) => `"${text.replaceAll('"', '""')}"`), ...PERSONAL]);
  for (const args of PUBLISHING) {
    const { exit, error } = await runMain(folder, args);
    expect(exit, `${args.join(' ')}: ${error}`).toBe(0);
  }
  const content = await bytesOf(folder);
  expect(content).toContain('unknown-answer');
  expect(content).toMatch(/C\d+, C\d+/u);
  expect(found([...FREE, ...PERSONAL], content)).toEqual([]);
  expect(content).not.toMatch(/c[aă]nari/iu);
});

test('the desk quotes a text that has to be mended, and never a number or address of a person', async () => {
  const folder = await surveyed([...FREE.map((text) => `"${text.replaceAll('"', '""')}"`), ...PERSONAL]);
  const { exit, error } = await runMain(folder, ['check', '--xlsx', '--json']);
  expect(exit, error).toBe(0);
  const list = await readFile(join(folder, 'loi.xlsx'));
  const content = Object.values(unzipSync(list))
    .map((part) => strFromU8(part))
    .join('\n');
  expect(content).toContain('Nguyễn Văn Cănari bảo tốt');
  expect(found(PERSONAL, content)).toEqual([]);
  const told = await runMain(folder, ['check', '--json']);
  expect(told.out).toContain('Nguyễn Văn Cănari bảo tốt');
  expect(found(PERSONAL, told.out)).toEqual([]);
});

test('init takes no number or address of a person for an answer or a unit, and reports where they are', async () => {
  const folder = await temporaryFolder();
  const rows = Array.from({ length: 60 }, (_, i) => [
    `P${i}`,
    `Sở ${'ABC'[i % 3]}`,
    `${(i % 5) + 1}`,
    `${(i * 7) % 60}`,
  ]);
  rows[3] = ['P3', 'Sở A', '0912345678', '4'];
  rows[5] = ['P5', 'Anh Cănari 0912345679', '5', '3'];
  rows[6] = ['P6', 'canari.unit@example.vn', '3', '186123456'];
  const lines = ['Mã phiếu,Đơn vị,Q1,Q2', ...rows.map((row) => row.join(','))];
  await writeFile(join(folder, 'khao-sat.csv'), lines.join('\n'));
  for (const output of ['m.yaml', 'm.xlsx', 'm.json']) {
    const { exit, out, error } = await runMain(folder, ['init', 'khao-sat.csv', '--output', output, '--lang', 'en']);
    expect(exit, error).toBe(0);
    expect(out).toContain('khao-sat.csv › C5');
    expect(out).toContain('khao-sat.csv › B7, B8');
    expect(out).toContain('3 units');
    expect(out).toContain('codes from 1 to 5');
    expect(out).toMatch(/0 to 59/u);
    const bytes = await readFile(join(folder, output));
    const parts = output.endsWith('.xlsx') ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [];
    expect([out, bytes.toString('utf8'), ...parts].join('\n')).not.toMatch(/912345|186123456|c[aă]nari/iu);
  }
});

test('init quotes no header that looks like a number or address of a person: it names the column by its letters', async () => {
  const folder = await temporaryFolder();
  const headers = ['0912345678', 'canari.nam@example.vn', 'Nguyễn Văn Cănari 0912345677', 'Ghi chú 0912 345 676'];
  const rows = Array.from({ length: 60 }, (_, i) =>
    [`Sở ${'ABC'[i % 3]}`, ...[1, 2, 3, 4].map((k) => ((i * k) % 5) + 1)].join(','),
  );
  await writeFile(join(folder, 'khao-sat.csv'), [['Đơn vị', ...headers].join(','), ...rows].join('\n'));
  for (const output of ['m.yaml', 'm.xlsx', 'm.json']) {
    const { exit, out, error } = await runMain(folder, ['init', 'khao-sat.csv', '--output', output]);
    expect(exit, error).toBe(0);
    for (const cell of ['B1', 'C1', 'D1', 'E1']) expect(out).toContain(`khao-sat.csv › ${cell}`);
    const checked = await runMain(folder, ['check', output, '--xlsx', '--json']);
    const bytes = await readFile(join(folder, output));
    const list = await readFile(join(folder, 'loi.xlsx'));
    const parts = [...(output.endsWith('.xlsx') ? [bytes] : []), list].flatMap((book) =>
      Object.values(unzipSync(book)),
    );
    const content = [out, checked.out, checked.error, bytes.toString('utf8'), ...parts.map((part) => strFromU8(part))];
    expect(content.join('\n')).not.toMatch(/912345|912 345|c[aă]nari/iu);
  }
  const method = await readFile(join(folder, 'm.yaml'), 'utf8');
  expect(method).toContain('Q1: [ "#B" ]');
});

test('no header of an unused column, comment, hidden column or property of a workbook is published', async () => {
  const folder = await temporaryFolder();
  const book = new ExcelJS.Workbook();
  book.creator = 'Cănari creator';
  const sheet = book.addWorksheet('Phiếu');
  sheet.addRow([
    'Mã phiếu',
    'Đơn vị',
    'Q1',
    'Q2',
    'Q3',
    'Q1 (2) cănari',
    'Cănari 0912345678',
    'Họ tên Cănari',
    'Q1_v2',
  ]);
  for (let i = 0; i < 60; i++) {
    const answers = [i < 40 ? (i % 5) + 1 : null, (i * 7) % 60, (i * i) % 7 < i % 3 ? 'Thuế' : 'Đất'];
    sheet.addRow([`P${i}`, `Sở ${'ABC'[i % 3]}`, ...answers, null, 'Cănari', 'Cănari', i < 40 ? null : 3]);
  }
  sheet.getCell('C2').note = 'Cănari nhắn lại';
  sheet.getColumn(7).hidden = true;
  book.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['Cănari ẩn']);
  await book.xlsx.writeFile(join(folder, 's.xlsx'));
  await writeFile(join(folder, 'method.yaml'), METHOD.replace('s.csv', 's.xlsx, sheet: Phiếu'));
  for (const args of PUBLISHING.filter(([command]) => command === 'score' || command === 'whatif')) {
    const { exit, error } = await runMain(folder, args);
    expect(exit, `${args.join(' ')}: ${error}`).toBe(0);
  }
  const content = await bytesOf(folder, ['s.xlsx']);
  expect(content).toContain('unread-version');
  expect(content).not.toMatch(/c[aă]nari|912345|Q1_v2/iu);
  // The desk names the column as the file does.
  expect((await runMain(folder, ['check'])).error).toContain('Q1_v2');
});

test('a number like a telephone number is no answer where no range says so, unless other answers are as long', async () => {
  const folder = await temporaryFolder();
  const scored = async (numbers: readonly string[], scale: string | null) => {
    const rows = numbers.map(
      (number, i) => `P${i},Sở ${'ABC'[i % 3]},${(((i * i) % 7) % 5) + 1},${number},${i % 5 === 0 ? 'Thuế' : 'Đất'}`,
    );
    await writeFile(join(folder, 's.csv'), ['Mã phiếu,Đơn vị,Q1,Q2,Q3', ...rows].join('\n'));
    const method = METHOD.replace('number: [0, 365], unknown-answers: missing', scale ?? 'number: [0, 1]');
    await writeFile(join(folder, 'method.yaml'), scale === null ? method.replace('scale: n, ', '') : method);
    const { exit, out } = await runMain(folder, ['score', '--json', '--force', '--format', 'json']);
    const { findings, tracks = [] } = JSON.parse(out) as Pick<Run, 'findings' | 'tracks'>;
    const found = findings.filter(({ code }) => code === 'personal-number');
    return { exit, found: found.map(({ level }) => level), out, bases: tracks[0]?.indicators[1]?.bases };
  };
  const days = Array.from({ length: 30 }, (_, i) => `${i}`);
  const typed = ['0912345671', '912345672', '186123456', ...days];
  const refused = await scored(typed, null);
  expect([refused.exit, refused.found]).toEqual([1, ['error']]);
  const missing = await scored(typed, 'number: [0, 1000000000], unknown-answers: missing');
  expect([missing.exit, missing.found, missing.bases]).toEqual([0, ['warning'], [10, 10, 10]]);
  expect(`${refused.out}${missing.out}`).not.toMatch(/912345|186123456/u);
  const sums = await scored([...typed, '1250000000'], null);
  expect([sums.exit, sums.found]).toEqual([0, []]);
  const ranged = await scored(typed, 'number: [0, 1000000000]');
  expect([ranged.exit, ranged.found, ranged.bases]).toEqual([0, ['warning'], [11, 11, 11]]);
});
