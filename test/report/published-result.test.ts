/** Who published a result, the year and the units of measure are where a reader looks for them; sheets can be read and reckoned with. */
import { beforeAll, expect, test } from 'vitest';
import type { Run } from '../../src/core/model/run.ts';
import { rowHeight } from '../../src/io/write/xlsx/pages.ts';
import { resolveMethod } from '../../src/method/method.ts';
import { isoDate } from '../../src/method/workbook/column.ts';
import { readMethodSheets } from '../../src/method/workbook/read.ts';
import { tierColour } from '../../src/report/charts/chart-colours.ts';
import { reportLetter } from '../../src/report/docx/report-letter.ts';
import { reportPage } from '../../src/report/html/report-page.ts';
import { valueText } from '../../src/report/number-text.ts';
import { column } from '../../src/report/report.ts';
import { unitViews } from '../../src/report/unit/unit-view.ts';
import { indexWorkbook, unitWorkbook } from '../../src/report/unit/unit-workbook.ts';
import { reportOf } from './chart-sheets.ts';
import { scored } from './demonstration-runs.ts';

let demo: Run;
beforeAll(async () => {
  const run = await scored();
  const publication = { by: 'Ủy ban nhân dân tỉnh Mẫu', decision: '12/QĐ-UBND', date: '2023-01-15' };
  demo = { ...run, method: { ...Object(run.method), publication } };
});

const terms = { title: () => null, word: (_: string, word: string) => word };
const describe = () => ({ place: '', message: '' });

test('page, letter and workbook say who publishes the result, and by which decision', () => {
  for (const text of [JSON.stringify(reportPage(demo, 'vi', describe, terms).body), JSON.stringify(reportOf(demo))]) {
    expect(text).toContain('Cơ quan công bố: Ủy ban nhân dân tỉnh Mẫu');
    expect(text).toContain('Kèm theo Quyết định số 12/QĐ-UBND ngày 15/01/2023');
  }
  const letter = JSON.stringify(reportLetter(demo, 'vi', describe, terms));
  expect(letter).toContain('ỦY BAN NHÂN DÂN TỈNH MẪU');
  expect(letter).toContain('(Kèm theo Quyết định số 12/QĐ-UBND ngày 15/01/2023)');
  expect(letter).not.toContain('TÊN CƠ QUAN BÁO CÁO');
});

test('a date of the method is a date that exists; a workbook takes it as offices write it, or as a date cell', () => {
  const cell = (value: Parameters<typeof readMethodSheets>[1][number]['rows'][number]['cells'][number]) => {
    const rows = [
      ['Mục', 'Giá trị'],
      ['Ngày quyết định công bố', value],
    ];
    const read = readMethodSheets('method.xlsx', [
      { name: 'Cài đặt', rows: rows.map((cells, i) => ({ number: i + 1, cells })) },
    ]);
    return JSON.stringify(read.raw);
  };
  expect(cell('5/1/2023')).toContain('"date":"2023-01-05"');
  expect(cell({ kind: 'date', text: '2023-01-05T00:00:00' })).toContain('"date":"2023-01-05"');
  expect(isoDate('2023-01-05 00:00')).toBe('2023-01-05');
  const wrong = resolveMethod({ raw: { publication: { date: '2023-02-30' } }, place: () => ({}) });
  expect(wrong.findings).toContainEqual(
    expect.objectContaining({ arguments: expect.objectContaining({ expected: 'date' }) }),
  );
});

test('every sheet, also of units, names the year', () => {
  const views = unitViews(demo, () => []);
  const [first] = views;
  if (first === undefined) throw new Error('no unit');
  for (const { title } of [reportOf(demo), unitWorkbook(demo, first, 'vi'), indexWorkbook(demo, views, 'vi')])
    expect(title).toContain('2022');
});

test('totals in the list of units are numbers', () => {
  const [sheet] = indexWorkbook(
    demo,
    unitViews(demo, () => []),
    'vi',
  ).sheets;
  const totals = sheet?.blocks[0]?.rows.map(([, , , total]) => total) ?? [];
  expect(totals.length).toBe(41);
  expect(totals.every((total) => typeof total === 'number')).toBe(true);
});

test('values are shown with their unit: what the method says, else that of the statistic', () => {
  const heads = reportOf(demo)
    .sheets.find(({ key }) => key?.startsWith('values'))
    ?.blocks[0]?.columns.map(({ header }) => header);
  expect(heads?.filter((head) => head.endsWith('(%)')).length).toBeGreaterThan(5);
  expect(valueText(54.24, '%', 'vi')).toBe('54,2%');
  expect(valueText(1234.5, 'ngày', 'vi')).toBe('1.234,50 ngày');
});

test('ids are on one line, and no row is higher than programs allow', () => {
  const id = 'xa-mau-thach-ben-song-lam';
  const run: Run = {
    ...demo,
    tracks: demo.tracks.map((track, t) =>
      t > 0 ? track : { ...track, units: track.units.map((unit, u) => (u === 0 ? { ...unit, id } : unit)) },
    ),
  };
  for (const { key, blocks } of reportOf(run).sheets)
    if (/^(?:ranking|components|values)/u.test(key ?? '') && JSON.stringify(blocks).includes(id))
      expect(blocks[0]?.columns.find(({ header }) => header === 'Mã')?.width).toBeGreaterThan(id.length);
  const block = { title: null, columns: [column('Tên', 10)], rows: [] };
  expect(rowHeight(block, ['Tên rất dài '.repeat(400)])).toBe(409);
});

test('tiers are told apart in grey, however many they are', () => {
  for (const count of [2, 3, 5, 7]) {
    const grey = Array.from({ length: count }, (_, t) => {
      const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
        Number.parseInt(tierColour(t, count).slice(at, at + 2), 16),
      );
      return 0.299 * red + 0.587 * green + 0.114 * blue;
    });
    const steps = grey.slice(1).map((light, t) => light - (grey[t] ?? 0));
    expect(Math.min(...steps), String(count)).toBeGreaterThan(count <= 5 ? 20 : 12);
  }
});
