/** The method as a workbook, from the command line (SPEC §3.9). */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { words } from '../../src/words/words.ts';
import { runMain } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

async function converted(): Promise<string> {
  const folder = await caseFolder({ 'goc.yaml': METHOD });
  expect((await runMain(folder, ['convert', 'goc.yaml', 'moi.xlsx'])).exit).toBe(0);
  return folder;
}

/** The workbook with some of its cells written anew, as somebody would with Excel. */
async function edited(
  folder: string,
  name: string,
  cells: readonly (readonly [string, string, unknown])[],
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, name));
  for (const [sheet, address, value] of cells) {
    const cell = workbook.getWorksheet(sheet)?.getCell(address);
    if (cell === undefined) throw new Error(`no sheet ${sheet}`);
    cell.value = value as ExcelJS.CellValue;
    if (value instanceof Date) cell.numFmt = 'dd/mm/yyyy';
  }
  await workbook.xlsx.writeFile(join(folder, name));
}

/** Where the row of an id stands on a sheet, and the letters of a title. */
async function addressOf(folder: string, name: string, sheet: string, row: string, title: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, name));
  let [found, column] = [0, ''];
  workbook.getWorksheet(sheet)?.eachRow((one, number) => {
    one.eachCell((cell) => {
      if (cell.value === row && found === 0) found = number;
      if (cell.value === title && column === '') column = cell.address.replace(/\d/gu, '');
    });
  });
  return `${column}${found}`;
}

test('a folder with method.xlsx alone is scored like one with method.yaml, and the run says which file', async () => {
  const folder = await caseFolder();
  expect((await runMain(folder, ['score', '--output', 'yaml'])).exit).toBe(0);
  expect((await runMain(folder, ['convert', 'method.yaml', 'm.xlsx'])).exit).toBe(0);
  const bytes = await readFile(join(folder, 'm.xlsx'));
  const other = await caseFolder({ 'method.xlsx': bytes });
  const { rm } = await import('node:fs/promises');
  await rm(join(other, 'method.yaml'));
  const ran = await runMain(other, ['score']);
  expect(ran.exit, ran.error).toBe(0);
  const run = async (path: string) => JSON.parse(await readFile(path, 'utf8'));
  const [plain, workbook] = [await run(join(folder, 'yaml/run.json')), await run(join(other, 'out/run.json'))];
  expect(workbook.method).toEqual(plain.method);
  expect(workbook.tracks).toEqual(plain.tracks);
  const [input] = workbook.inputs;
  expect(input).toMatchObject({ file: 'method.xlsx', role: 'method', bytes: bytes.length });
  expect(input.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('two method files in a folder are named, and nothing is done', async () => {
  const folder = await caseFolder({ 'method.xlsx': 'x' });
  const ran = await runMain(folder, ['check']);
  expect(ran.exit).toBe(2);
  expect(ran.error).toContain('method.yaml');
  expect(ran.error).toContain('method.xlsx');
});

test('a fault is told by sheet, cell and title, all at once', async () => {
  const folder = await converted();
  const at = (row: string, title: string) => addressOf(folder, 'moi.xlsx', 'Chỉ tiêu', row, title);
  const [direction, weight, parent, statistic] = [
    await at('p1', 'Chiều'),
    await at('P', 'Trọng số'),
    await at('r1', 'Thuộc'),
    await at('p1', 'Cách tính'),
  ];
  await edited(folder, 'moi.xlsx', [
    ['Chỉ tiêu', direction, 'thuan'],
    ['Chỉ tiêu', weight, 'sáu mươi'],
    ['Chỉ tiêu', parent, 'RR'],
    ['Chỉ tiêu', statistic, new Date(Date.UTC(2022, 0, 2))],
  ]);
  const { exit, error } = await runMain(folder, ['check', 'moi.xlsx']);
  expect(exit).toBe(2);
  expect(error).toContain(
    `moi.xlsx › Chỉ tiêu › ${direction} › Chiều: “Chiều” không nhận giá trị “thuan”. Được dùng: thuận, nghịch. Có phải là “thuận”?`,
  );
  expect(error).toContain(`moi.xlsx › Chỉ tiêu › ${weight} › Trọng số: “weight” phải là một số.`);
  expect(error).toContain(`moi.xlsx › Chỉ tiêu › ${parent} › Thuộc: Không có`);
  expect(error).toContain(`moi.xlsx › Chỉ tiêu › ${statistic} › Cách tính: “Cách tính”: ô là ngày tháng`);
  // And nothing that follows from these.
  expect(error).toContain('4 lỗi, 0 cảnh báo, 0 ghi chú.');
});

test('a part that is named by its name where its id belongs is told the id', async () => {
  const folder = await converted();
  const parent = await addressOf(folder, 'moi.xlsx', 'Chỉ tiêu', 'r1', 'Thuộc');
  const name = await addressOf(folder, 'moi.xlsx', 'Chỉ tiêu', 'R', 'Tên');
  await edited(folder, 'moi.xlsx', [
    ['Chỉ tiêu', parent, 'Chi phí thời gian'],
    ['Chỉ tiêu', name, 'Chi phí  thời gian'],
  ]);
  const { error } = await runMain(folder, ['check', 'moi.xlsx']);
  expect(error).toContain('chỉ tiêu “Chi phí thời gian”. Có phải là “R”?');
});

test('a survey named as the method is told so once, with the command that makes a method of it', async () => {
  const folder = await caseFolder({ 'bảng.csv': 'Đơn vị,Q1\nA,1\n' });
  const ran = await runMain(folder, ['check', 'bảng.csv']);
  expect(ran.exit).toBe(3);
  expect(ran.error).toBe(
    '“bảng.csv” không phải là tệp phương pháp. Nếu đó là tệp khảo sát, hãy tạo tệp phương pháp từ tệp này: ddci init "bảng.csv"\n',
  );
});

test('what stands twice, hangs on itself, or is under no known title is told', async () => {
  const folder = await converted();
  const parent = await addressOf(folder, 'moi.xlsx', 'Chỉ tiêu', 'P', 'Thuộc');
  const header = (await addressOf(folder, 'moi.xlsx', 'Chỉ tiêu', 'Mã', 'Tên')).replace('D', 'B');
  await edited(folder, 'moi.xlsx', [
    ['Chỉ tiêu', parent, 'p1'],
    ['Chỉ tiêu', header, 'Mãa'],
    ['Cài đặt', 'A40', 'Năm'],
    ['Cài đặt', 'B40', 2022],
    ['Cài đặt', 'A41', 'Năm'],
    ['Cài đặt', 'B41', 2023],
  ]);
  const { exit, error } = await runMain(folder, ['check', 'moi.xlsx']);
  expect(exit).toBe(2);
  expect(error).toContain(`moi.xlsx › Chỉ tiêu › ${header}: Không có trường “Mãa”. Có phải là “Mã”?`);
  expect(error).toContain('moi.xlsx › Cài đặt › B41');
  expect(error).toContain('đã được ghi ở ô B40');
});

test('English and Vietnamese, upper and lower case, dots and commas are read alike; examples and blank rows are passed over', async () => {
  const folder = await converted();
  const at = (row: string, title: string) => addressOf(folder, 'moi.xlsx', 'Chỉ tiêu', row, title);
  await edited(folder, 'moi.xlsx', [
    ['Chỉ tiêu', await at('p1', 'Chiều'), 'POSITIVE'],
    ['Chỉ tiêu', await at('r1', 'Cách tính'), 'TRUNG  BÌNH'],
    ['Chỉ tiêu', await at('P', 'Trọng số'), '60,0'],
    ['Chỉ tiêu', await at('Mã', 'Trọng số'), 'Weight'],
    ['Chỉ tiêu', 'B60', '  '],
    ['Chỉ tiêu', 'A61', '# không đọc dòng này'],
    ['Chỉ tiêu', 'B61', 'x'],
  ]);
  const ran = await runMain(folder, ['convert', 'moi.xlsx', 'lai.json']);
  expect(ran.exit, ran.error).toBe(0);
  expect((await runMain(folder, ['convert', 'goc.yaml', 'goc.json'])).exit).toBe(0);
  const [again, first] = [
    await readFile(join(folder, 'lai.json'), 'utf8'),
    await readFile(join(folder, 'goc.json'), 'utf8'),
  ];
  expect(JSON.parse(again)).toEqual(JSON.parse(first));
});

test('convert replaces its own workbook, and nothing that somebody has worked on, unless forced', async () => {
  const folder = await converted();
  const before = await readFile(join(folder, 'moi.xlsx'));
  await writeFile(join(folder, 'goc.yaml'), METHOD.replace('weight: 60', 'weight: 50'));
  expect((await runMain(folder, ['convert', 'goc.yaml', 'moi.xlsx'])).exit).toBe(0);
  expect((await readFile(join(folder, 'moi.xlsx'))).equals(before)).toBe(false);
  await edited(folder, 'moi.xlsx', []);
  const own = await readFile(join(folder, 'moi.xlsx'));
  const refused = await runMain(folder, ['convert', 'goc.yaml', 'moi.xlsx']);
  expect(refused.exit).toBe(4);
  expect((await readFile(join(folder, 'moi.xlsx'))).equals(own)).toBe(true);
  expect((await runMain(folder, ['convert', 'goc.yaml', 'moi.xlsx', '--force'])).exit).toBe(0);
  const input = await runMain(folder, ['convert', 'goc.yaml', 'goc.yaml', '--force']);
  expect(input.exit).toBe(4);
  const hand = await runMain(folder, ['convert', 'moi.xlsx', 'goc.yaml']);
  expect(hand.exit).toBe(4);
  expect((await readdir(folder)).filter((name) => name.startsWith('.ddci'))).toEqual([]);
});

test('a method with faults is not converted, and an ending that is no format is wrong use', async () => {
  const folder = await caseFolder({ 'goc.yaml': METHOD.replace('weight: 60', 'weigth: 60') });
  expect((await runMain(folder, ['convert', 'goc.yaml', 'moi.xlsx'])).exit).toBe(2);
  expect((await runMain(folder, ['convert', 'method.yaml', 'moi.doc'])).exit).toBe(2);
  expect(await readdir(folder)).not.toContain('moi.xlsx');
});

test('the same method gives the same workbook, byte for byte', async () => {
  const [one, two] = [await converted(), await converted()];
  const bytes = await readFile(join(one, 'moi.xlsx'));
  expect(bytes.equals(await readFile(join(two, 'moi.xlsx')))).toBe(true);
});

test('a workbook has lists, notes, locked headings and the sum of the weights', async () => {
  const folder = await converted();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, 'moi.xlsx'));
  const tree = workbook.getWorksheet('Chỉ tiêu');
  if (tree === undefined) throw new Error('no sheet');
  const direction = await addressOf(folder, 'moi.xlsx', 'Chỉ tiêu', 'p1', 'Chiều');
  expect(tree.getCell(direction).dataValidation).toMatchObject({ type: 'list', formulae: ['"thuận,nghịch"'] });
  const sum = tree.getCell('D3');
  expect(sum.value).toMatchObject({ result: 100 });
  expect(sum.formula).toContain('SUMPRODUCT');
  const header = tree.getRow(4);
  header.eachCell((cell) => {
    expect(cell.note, cell.address).toBeDefined();
    expect(cell.protection?.locked ?? true).toBe(true);
  });
  expect(tree.getCell(direction).protection?.locked).toBe(false);
  expect(tree.getCell('B400').protection?.locked).toBe(false);
});

test('a list that is too long for a cell is told, and nothing is written', async () => {
  const aliases = Array.from({ length: 3000 }, (_, i) => `tên gọi khác ${i}`).join(', ');
  const folder = await caseFolder({ 'goc.yaml': METHOD.replace('{id: A}', `{id: A, aliases: [${aliases}]}`) });
  const ran = await runMain(folder, ['convert', 'goc.yaml', 'moi.xlsx']);
  expect(ran.exit).toBe(4);
  expect(ran.error).toContain('trang tính Đơn vị, cột Tên gọi khác');
  expect(await readdir(folder)).not.toContain('moi.xlsx');
});

test('a workbook with the titles and words of before is read as it was', async () => {
  const folder = await caseFolder({
    'goc.yaml': `${METHOD}normalisation: {method: z-score, mean: 5, sd: 2}
missing: {minimum-base: 1, coverage: 0.5, index-coverage: 0.5}
responses: {straight-lining: drop}
tiers: [{name: Tốt, from: 1}, {name: Kém, from: 0}]
adjustments: [{unit: A, points: 1, reason: Quyết định}]
`,
  });
  const made = await runMain(folder, ['convert', 'goc.yaml', 'moi.xlsx']);
  expect(made.exit, made.error).toBe(0);
  expect((await runMain(folder, ['convert', 'moi.xlsx', 'nay.yaml'])).exit).toBe(0);
  const { columns, tabs } = words.vi.methodTitles.former;
  const titles = new Map(
    Object.entries(columns).map(([key, [former = '']]) => {
      const current: Readonly<Record<string, readonly string[]>> = words.vi.methodTitles.columns;
      return [current[key]?.[0] ?? '', former];
    }),
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, 'moi.xlsx'));
  const renamed = new Set<string>();
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const former = cell.value === 'điểm chuẩn z' ? 'điểm z' : titles.get(String(cell.value));
        if (former === undefined || (cell.value === 'Xếp loại' && sheet.name !== 'Xếp loại')) return;
        cell.value = former;
        renamed.add(former);
      }),
    );
    if (sheet.name === 'Điểm cộng, trừ') sheet.name = tabs['adjustments']?.[0] ?? '';
  });
  expect([...titles.values()].filter((former) => !renamed.has(former))).toEqual([]);
  expect(renamed).toContain('điểm z');
  await workbook.xlsx.writeFile(join(folder, 'truoc.xlsx'));
  const read = await runMain(folder, ['convert', 'truoc.xlsx', 'truoc.yaml']);
  expect(read.exit, read.error).toBe(0);
  expect(await readFile(join(folder, 'truoc.yaml'), 'utf8')).toBe(await readFile(join(folder, 'nay.yaml'), 'utf8'));
});
