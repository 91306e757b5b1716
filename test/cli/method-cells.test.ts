/** What a sentence calls a field of the method: its name in a YAML method, the cell in a workbook. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runMain, temporaryFolder } from '../run-main.ts';

const METHOD = `ddci: 1
title: Thử
tracks:
  - id: xa
    survey: {file: ks.csv, unit: Xã}
    published: {file: so-lieu.csv, unit: Xã}
    units: [{id: A, name: Xã Yên Thành}, {id: B, name: Xã Kim Liên}]
    components:
      - id: P
        indicators:
          - {id: Q1, question: Q1, scale: muc, statistic: mean, direction: positive}
          - {id: S1, published: Số, direction: positive}
scales: {muc: {number: [1, 5]}}
`;

async function told(lang: 'vi' | 'en'): Promise<{ yaml: string; workbook: string }> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'method.yaml'), METHOD);
  await writeFile(join(folder, 'ks.csv'), 'Xã,Q1\nXã Kim Liêm,5\nXã Kim Liên,4\nXã Yên Thành,(where)\n');
  await writeFile(join(folder, 'so-lieu.csv'), 'Xã,Số\nXã Yên Thành,1.234\nXã Kim Liên,2.345\n');
  expect(await runMain(folder, ['convert', 'method.yaml', 'khac.xlsx'])).toMatchObject({ exit: 0 });
  const check = async (method: string) => (await runMain(folder, ['check', method, '--lang', lang])).error;
  return { yaml: await check('method.yaml'), workbook: await check('khac.xlsx') };
}

test('of a workbook the cells are named, of the source and of the unit that is meant, and no field', async () => {
  const { yaml, workbook } = await told('vi');
  expect(yaml).toContain('(decimal)');
  expect(yaml).toContain('(aliases: ["Xã Kim Liêm"])');
  expect(workbook).toMatch(/dấu thập phân \(ô [A-Z]+6, trang tính Nguồn dữ liệu\)/u);
  expect(workbook).toContain('tên gọi khác của đơn vị (ô E6, trang tính Đơn vị)');
  expect(workbook).not.toMatch(/\((?:decimal|aliases|units|answers|missing)/u);
});

test('what a cell of the survey says stays as it is', async () => {
  expect((await told('en')).workbook).toContain('“(where)”');
});
