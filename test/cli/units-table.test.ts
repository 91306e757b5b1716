/** Units from a table (SPEC §3, `units: {file}`), and names that only look alike. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/model/findings.ts';
import type { Run } from '../../src/core/model/run.ts';
import { runMain, temporaryFolder } from '../run-main.ts';

const METHOD = `ddci: 1
title: Danh sách đơn vị từ tệp (dữ liệu giả định)
tracks:
  - id: xa
    survey: {file: phieu.csv, unit: Đơn vị}
    units: {file: don-vi.csv}
    components:
      - id: P
        indicators: [{id: p1, question: Q1, scale: muc, statistic: mean, direction: positive}]
scales: {muc: {number: [0, 10]}}
`;

async function folderWith(units: string, survey: string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'method.yaml'), METHOD);
  await writeFile(join(folder, 'don-vi.csv'), units);
  await writeFile(join(folder, 'phieu.csv'), survey);
  return folder;
}

test('200 communes of one track are ranked, named by id, name or alias', async () => {
  const communes = Array.from({ length: 200 }, (_, i) => ({ id: `X${i}`, name: `Xã Số ${i}`, alias: `Xã ${i} cũ` }));
  const units = communes.map(({ id, name, alias }, i) => `${id},${name},nhóm ${i % 3},${alias}|${id}-cu,`);
  const rows = communes.flatMap(({ id, name, alias }, i) =>
    [id, `UBND ${name}`, alias.toUpperCase()].map((unit) => `${unit},${(i * 7) % 11}`),
  );
  const folder = await folderWith(
    `id,name,group,aliases,note\n${units.join('\n')}\n`,
    `Đơn vị,Q1\n${rows.join('\n')}\n`,
  );
  const ran = await runMain(folder, ['score', '--json', '--format', 'json', '--set', 'scales.muc.number=[0,10]']);
  expect(ran.exit, ran.out.slice(0, 500)).toBe(0);
  const run: Run = JSON.parse(ran.out);
  expect(run.tracks[0]?.units.length).toBe(200);
  expect(run.tracks[0]?.ranking.every(({ responses }) => responses === 3)).toBe(true);
  expect(run.tracks[0]?.units[4]).toEqual({ id: 'X4', name: 'Xã Số 4', group: 'nhóm 1' });
  expect(run.inputs.map(({ file, role }) => `${role} ${file}`)).toContain('units don-vi.csv');
});

test('a fault in the table is told with its row', async () => {
  const folder = await folderWith('id,name\nA,Xã A\nB,xã a\n', 'Đơn vị,Q1\nA,1\n');
  const ran = await runMain(folder, ['check', '--json']);
  expect(ran.exit).toBe(2);
  const [finding]: Finding[] = JSON.parse(ran.out).findings;
  expect(finding).toMatchObject({ code: 'unit-names-collide', place: { file: 'don-vi.csv', row: 3 } });
});

test.each([
  ['huyện Kỳ Anh', 'thị xã Kỳ Anh'],
  ['huyện Cao Lãnh', 'TP. Cao Lãnh'],
  ['huyện Hồng Ngự', 'thành phố Hồng Ngự'],
  ['Cục Hải quan', 'Chi cục Hải quan'],
])('%s is not %s: the other is an unknown unit, and nobody is told to make it an alias', async (known, other) => {
  const folder = await folderWith(`id,name\nA,${known}\n`, `Đơn vị,Q1\n${known},1\n${other},2\n${other},3\n`);
  const ran = await runMain(folder, ['check']);
  expect(ran.exit).toBe(1);
  expect(ran.error).toContain(`“${other}” không phải tên đơn vị nào: 2 dòng (3, 4).`);
  expect(ran.error).toContain(`“${known}”`);
  expect(ran.error).toContain('là đơn vị khác loại');
  expect(ran.error).not.toContain('aliases');
});

test('the headers of the method workbook are read, and those of the fields', async () => {
  const folder = await folderWith(
    'Mã;Tên;Nhóm;Tên gọi khác\nA;Xã A;1;Xã Á|Xã Ạ\nB;Xã B;2;\n',
    'Đơn vị,Q1\nXã Á,1\nB,2\n',
  );
  const ran = await runMain(folder, ['score', '--json', '--format', 'json']);
  expect(ran.exit, ran.error).toBe(0);
  const run: Run = JSON.parse(ran.out);
  expect(run.tracks[0]?.units).toMatchObject([
    { id: 'A', name: 'Xã A', group: '1' },
    { id: 'B', name: 'Xã B', group: '2' },
  ]);
});
