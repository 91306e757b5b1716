/** `ddci init`: what it writes, what it refuses, and what it never tells. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ownField } from '../../src/core/json.ts';
import { runMain, temporaryFolder } from '../run-main.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

const SURVEY =
  'Mã phiếu,Đơn vị,Dễ tiếp cận\nP1,Sở Công Thương,Đồng ý\nP2,Sở Tài chính,Không đồng ý\nP3,Sở Xây dựng,Đồng ý\n';

async function drafted(folder: string, args: readonly string[]) {
  const ran = await runMain(folder, ['init', ...args, '--output', 'method.yaml']);
  expect(ran, ran.error).toMatchObject({ exit: 0 });
  return parse(await readFile(join(folder, 'method.yaml'), 'utf8'));
}

test('a method that is there is not replaced, with --force it is', async () => {
  const folder = await folderWith({ 'phieu.csv': SURVEY, 'method.xlsx': 'mine' });
  expect(await runMain(folder, ['init', 'phieu.csv'])).toMatchObject({ exit: 4, out: '' });
  expect(await readFile(join(folder, 'method.xlsx'), 'utf8')).toBe('mine');
  expect(await runMain(folder, ['init', 'phieu.csv', '--force'])).toMatchObject({ exit: 0 });
});

test('no second method is put beside one', async () => {
  const folder = await folderWith({ 'phieu.csv': SURVEY, 'method.yaml': 'ddci: 1' });
  const ran = await runMain(folder, ['init', 'phieu.csv']);
  expect(ran).toMatchObject({ exit: 2 });
  expect(ran.error).toContain('method.yaml');
  expect(await runMain(folder, ['init', 'phieu.csv', '--output', 'khac.xlsx'])).toMatchObject({ exit: 0 });
});

test.each([
  [['init'], 2, 'ddci init'],
  [['init', 'phieu.csv', '--preset', 'nghe'], 2, 'nghe-an'],
  [['init', 'phieu.csv', '--output', 'method.doc'], 2, '.xlsx'],
  [['init', 'khong-co.csv'], 3, 'khong-co.csv'],
  [['init', '*.ods'], 3, '*.ods'],
  [['init', 'ghi-chu.csv'], 2, 'ghi-chu.csv'],
])('ddci %j is refused in words', async (args, exit, word) => {
  const folder = await folderWith({ 'phieu.csv': SURVEY, 'ghi-chu.csv': 'một dòng ghi chú\n' });
  const ran = await runMain(folder, args);
  expect(ran.exit).toBe(exit);
  expect(ran.error).toContain(word);
});

test('two files with the same units and one of figures are a track a survey, and figures where their units are', async () => {
  const figures = 'Đơn vị,Tỷ lệ đúng hạn (%)\nSở Công Thương,"90,5"\nSở Tài chính,88\nSở Xây dựng,-\n';
  const localities = 'Địa phương,Dễ tiếp cận\nHuyện Kỳ Anh,Đồng ý\nThị xã Kỳ Anh,Bình thường\nHuyện Kỳ Anh,Đồng ý\n';
  const folder = await folderWith({ 'a.csv': SURVEY, 'b.csv': localities, 'so-lieu.csv': figures });
  const { tracks } = await drafted(folder, ['a.csv', 'b.csv', 'so-lieu.csv']);
  expect(tracks.map(({ id, published }: Record<string, unknown>) => [id, published])).toEqual([
    ['so-nganh', [{ file: 'so-lieu.csv', unit: 'Đơn vị' }]],
    ['dia-phuong', undefined],
  ]);
  expect(tracks[0].components[0].indicators.at(-1)).toEqual({
    id: 'SL1',
    name: 'Tỷ lệ đúng hạn (%)',
    published: 'Tỷ lệ đúng hạn (%)',
    direction: '?',
  });
});

test('a form with a section a unit repeats its headers: the second of each is found', async () => {
  const header = 'Mã phiếu,Đơn vị,Dễ tiếp cận,Đơn vị,Dễ tiếp cận';
  const rows = ['P1,Sở Công Thương,Đồng ý,Sở Tài chính,Không đồng ý', 'P2,Sở Tài chính,Bình thường,,'];
  const folder = await folderWith({ 'phieu.csv': [header, ...rows, ''].join('\n') });
  const { tracks, questions } = await drafted(folder, ['phieu.csv']);
  expect(tracks[0].survey).toEqual([
    { file: 'phieu.csv', layout: 'blocks', unit: 'Đơn vị', blocks: ['#1', '#2'], respondent: 'Mã phiếu' },
  ]);
  expect(questions).toEqual({ Q1: ['Dễ tiếp cận'] });
});

test('several files of the same columns whose names are units are one track', async () => {
  const one = 'Phiếu,Dễ tiếp cận\nP1,Đồng ý\nP2,Không đồng ý\n';
  const folder = await folderWith({ 'Sở Công Thương.csv': one, 'Sở Tài chính.csv': one });
  const { tracks } = await drafted(folder, ['Sở Công Thương.csv', 'Sở Tài chính.csv']);
  expect(tracks).toHaveLength(1);
  expect(tracks[0].survey.map(({ file, layout }: Record<string, unknown>) => [file, layout])).toEqual([
    ['Sở Công Thương.csv', 'file-per-unit'],
    ['Sở Tài chính.csv', 'file-per-unit'],
  ]);
});

test('a pattern over files that have nothing in common is a track a file, over files of the same columns one track', async () => {
  const localities = 'Địa phương,Thông tin\nHuyện Kỳ Anh,Đồng ý\nThị xã Kỳ Anh,Bình thường\nHuyện Kỳ Anh,Đồng ý\n';
  const folder = await folderWith({ 'a.csv': SURVEY, 'b.csv': localities });
  expect((await drafted(folder, ['*.csv'])).tracks).toHaveLength(2);
  const waves = await folderWith({ 'dot-1.csv': SURVEY, 'dot-2.csv': SURVEY });
  const { tracks } = await drafted(waves, ['dot-*.csv']);
  expect(tracks).toHaveLength(1);
  expect(tracks[0].survey[0].file).toBe('dot-*.csv');
});

test('the units are those of --units, or of a table that says nothing else; what it lacks is asked about', async () => {
  const list =
    'DANH SÁCH,,,\nSTT,Mã,Tên đơn vị,Nhóm\n1,01,Sở Công Thương,A\n2,02,Sở Tài chính,A\n3,03,Sở Xây dựng,B\n4,04,Sở Y tế,B\n';
  const survey = SURVEY.replace('P3,Sở Xây dựng', 'P3,Sở XD').concat('P4,Sở Lạ,Đồng ý\n');
  const folder = await folderWith({
    'phieu.csv': survey,
    'danh-sach.csv': list,
    'ten.csv': 'Sở Công Thương\nSở Y tế\n',
    'so.csv': 'a,b\n1,2\n',
  });
  const units = async (...args: readonly string[]) => {
    const { tracks } = await drafted(folder, [...args, '--force']);
    return tracks[0].units.map(({ note, ...unit }: { note?: string }) => unit);
  };
  const expected = [
    { id: '01', name: 'Sở Công Thương', group: 'A' },
    { id: '02', name: 'Sở Tài chính', group: 'A' },
    { id: '03', name: 'Sở Xây dựng', group: 'B', aliases: ['Sở XD'] },
    { id: '04', name: 'Sở Y tế', group: 'B' },
    { id: '?', name: 'Sở Lạ' },
  ];
  expect(await units('phieu.csv', '--units', 'danh-sach.csv')).toEqual(expected);
  expect(await units('phieu.csv', 'danh-sach.csv')).toEqual(expected);
  const names = (await units('phieu.csv', '--units', 'ten.csv')).map(({ id, name }: { id: string; name: string }) => [
    id,
    name,
  ]);
  expect(names).toEqual([
    ['SCT', 'Sở Công Thương'],
    ['SYT', 'Sở Y tế'],
    ['?', 'Sở Tài chính'],
    ['?', 'Sở XD'],
    ['?', 'Sở Lạ'],
  ]);
  expect(await runMain(folder, ['init', 'phieu.csv', '--units', 'so.csv', '--force'])).toMatchObject({ exit: 2 });
});

test('the result of a ranking is no survey, ranks and sums are no indicators, and figures keep the spelling they have', async () => {
  const ranking =
    'Hạng,Đơn vị,Tổng điểm,Xếp loại\n1,Sở Công Thương,80,Tốt\n2,Sở Tài chính,70,Khá\n3,Sở Xây dựng,60,Khá\n';
  const figures =
    'TT,Đơn vị,Đúng hạn (%),Xếp hạng CCHC\n1,Sở CT,90,2\n2,Sở Tài chính,80,1\n3,Sở Xây dựng,70,3\nTổng cộng,,240,\n';
  const folder = await folderWith({ 'phieu.csv': SURVEY, 'nam-truoc.csv': ranking, 'so-lieu.csv': figures });
  const { tracks } = await drafted(folder, ['phieu.csv', 'nam-truoc.csv', 'so*.csv']);
  expect(tracks).toHaveLength(1);
  expect(tracks[0].published).toMatchObject([{ file: 'so-lieu.csv' }]);
  const parts = tracks[0].components[0].indicators;
  expect(parts.map(({ published }: { published?: string }) => published)).toEqual([undefined, 'Đúng hạn (%)']);
  expect(tracks[0].units[0]).toMatchObject({ name: 'Sở Công Thương', aliases: ['Sở CT'] });
});

test('where no column is sure to name the unit, that is open', async () => {
  const folder = await folderWith({ 'phieu.csv': SURVEY.replace('Đơn vị', 'Doanh nghiệp trực thuộc đơn vị nào') });
  const { tracks } = await drafted(folder, ['phieu.csv']);
  expect(tracks[0].survey[0].unit).toBe('?');
  expect(tracks[0].units).toEqual([{ id: '?', name: '?' }]);
});

test('check names the places that init leaves open, and no others', async () => {
  const folder = await folderWith({ 'phieu.csv': SURVEY });
  const told = JSON.parse((await runMain(folder, ['init', 'phieu.csv', '--json'])).out);
  const checked = JSON.parse((await runMain(folder, ['check', '--json'])).out);
  const cells = (finding: unknown) => [
    ownField(ownField(finding, 'place'), 'sheet'),
    ownField(ownField(finding, 'arguments'), 'cells'),
  ];
  expect(checked.findings.every(({ code }: { readonly code: string }) => code === 'open-place')).toBe(true);
  expect(checked.findings.map(cells)).toEqual([
    ['Cài đặt', ['B5']],
    ['Cài đặt', ['B6']],
    ['Chỉ tiêu', ['B7']],
    ['Chỉ tiêu', ['D7']],
    ['Chỉ tiêu', ['E7']],
    ['Chỉ tiêu', ['P8']],
    ['Chỉ tiêu', ['C8']],
  ]);
  expect(told.open).toHaveLength(7);
});

test('an open method is the same as YAML and as a workbook, and nothing is scored of it', async () => {
  const folder = await folderWith({ 'phieu.csv': SURVEY });
  for (const output of ['a.yaml', 'b.xlsx']) {
    await runMain(folder, ['init', 'phieu.csv', '--preset', 'pci', '--output', output]);
  }
  const [yaml, xlsx] = await Promise.all(
    ['a.yaml', 'b.xlsx'].map(async (file) => {
      const ran = await runMain(folder, ['check', file, '--json']);
      expect(ran.exit).toBe(2);
      const { findings } = JSON.parse(ran.out);
      return findings.map(({ arguments: args }: { readonly arguments: Record<string, unknown> }) => args['count']);
    }),
  );
  expect(xlsx.reduce((sum: number, n: number) => sum + n, 0)).toBe(yaml.reduce((sum: number, n: number) => sum + n, 0));
  expect(await runMain(folder, ['score', 'b.xlsx'])).toMatchObject({ exit: 2 });
});

test("a preset's example weights are told, PCI's published ones are not examples", async () => {
  const folder = await folderWith({ 'phieu.csv': SURVEY });
  const ngheAn = await runMain(folder, ['init', 'phieu.csv', '--preset', 'nghe-an', '--output', 'a.xlsx']);
  expect(ngheAn.out).toContain('13 trọng số và ngưỡng lấy từ mẫu');
  const pci = await runMain(folder, ['init', 'phieu.csv', '--preset', 'pci', '--output', 'b.xlsx']);
  expect(pci.out).toContain('PCI năm 2006 (VCCI)');
  expect(pci.out).not.toContain('con số của mẫu');
  expect(await runMain(folder, ['init', '--preset', 'nghe-an', '--output', 'c.xlsx'])).toMatchObject({ exit: 0 });
  expect(await runMain(folder, ['init', '--preset', 'blank', '--output', 'd.xlsx'])).toMatchObject({ exit: 0 });
});

test('the preset of 2026 has the departments after the mergers, no weights, and a quota that is an example', async () => {
  const folder = await temporaryFolder();
  const { tracks, responses } = await drafted(folder, ['--preset', '2026']);
  const names = tracks[0].units.map(({ name }: { name: string }) => name);
  expect(names).toContain('Sở Nông nghiệp và Môi trường');
  expect(names).not.toContain('Sở Kế hoạch và Đầu tư');
  expect(tracks[1].units).toEqual([{ id: '?', name: '?' }]);
  const weights = tracks.flatMap(({ components }: { components: readonly { weight: unknown }[] }) => components);
  expect(new Set(weights.map(({ weight }: { weight: unknown }) => weight))).toEqual(new Set(['?']));
  expect(responses).toEqual({ quota: 30 });
});

test('the same survey gives the same bytes', async () => {
  const folder = await folderWith({ 'phieu.csv': SURVEY });
  for (const output of ['a.xlsx', 'b.xlsx']) await runMain(folder, ['init', 'phieu.csv', '--output', output]);
  expect(await readFile(join(folder, 'a.xlsx'))).toEqual(await readFile(join(folder, 'b.xlsx')));
});

test.each([
  ['export-google-forms', 'cau-tra-loi.csv'],
  ['export-kobotoolbox', 'ma-xml.csv'],
  ['export-limesurvey', 'ma.csv'],
  ['export-limesurvey', 'toan-van.csv'],
  ['export-microsoft-forms', 'khao-sat.xlsx'],
  ['export-qualtrics', 'khao-sat.csv'],
  ['export-surveymonkey', 'khao-sat.csv'],
  ['hand-kept-excel', 'phieu.xlsx'],
  ['hand-kept-excel', 'tung-don-vi.xlsx'],
])('no personal data of %s, %s are in the method or in what is said', async (fixture, file) => {
  const folder = await temporaryFolder();
  await cp(join(FIXTURES, fixture, file), join(folder, file));
  const ran = await runMain(folder, ['init', file, '--output', 'method.yaml']);
  const json = await runMain(folder, ['init', file, '--output', 'method.json', '--json', '--force']);
  const said = [ran.out, ran.error, json.out, await readFile(join(folder, 'method.yaml'), 'utf8')].join('\n');
  expect(said).toContain('ddci: 1');
  expect(said).not.toMatch(/canary|example\.invalid/u);
});

test('both rows of a header are told', async () => {
  const folder = await temporaryFolder();
  await cp(join(FIXTURES, 'hand-kept-excel', 'phieu.xlsx'), join(folder, 'phieu.xlsx'));
  const ran = await runMain(folder, ['init', 'phieu.xlsx']);
  const preview = await runMain(folder, ['preview', 'phieu.xlsx']);
  const [, rows = '?'] = /dòng tiêu đề có thể là dòng (\d+ và \d+)/u.exec(preview.out) ?? [];
  expect(ran.out).toContain(`tiêu đề ở dòng ${rows}`);
});
