/** `ddci series`: units over several years (SPEC §10.8). */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { TrackSeries } from '../../src/core/series/series.ts';
import { runMain, temporaryFolder } from '../run-main.ts';

interface Told {
  readonly years: readonly { readonly label: string; readonly published: boolean }[];
  readonly transitions: readonly { readonly year: number; readonly breaks: readonly string[] }[];
  readonly tracks: readonly TrackSeries[];
}

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

async function seriesOf(folder: string, ...args: readonly string[]): Promise<Told> {
  const ran = await runMain(folder, ['series', ...args, '--json']);
  expect(ran.exit, ran.error || ran.out).toBe(0);
  return JSON.parse(ran.out);
}

function only({ tracks }: Told): TrackSeries {
  const [track] = tracks;
  if (track === undefined || tracks.length !== 1) throw new Error('not one track');
  return track;
}

/** By name: totals by year. */
function totals({ units }: TrackSeries) {
  return units.map(({ name, points }) => [name, ...points.map((point) => point?.total ?? null)]);
}

const TABLE = (rows: Readonly<Record<string, number>>) =>
  `Đơn vị,Tổng điểm\n${Object.entries(rows)
    .map(([name, total]) => `"${name}",${total}\n`)
    .join('')}`;

describe('published tables alone', () => {
  const FILES = {
    'b2022.csv': TABLE({ 'Sở A': 60, 'Sở B': 50, 'Sở C': 40, 'Sở D': 30 }),
    'b2023.csv': TABLE({ 'Sở A': 62, 'Sở B': 55, 'Sở C': 45 }),
    'b2024.csv': TABLE({ 'Sở A': 64, 'Sở BC': 70, 'Sở D': 35 }),
    'b2025.csv': TABLE({ 'Sở A mới': 66, 'Sở E': 71, 'Sở D': 36 }),
    'm1.csv': 'cũ,mới,tiếp nối\nSở B,Sở BC,x\nSở C,Sở BC,\n',
    'm2.csv': 'cũ,mới,tiếp nối\nSở BC,Sở E,\nSở A,Sở A mới,\n',
  };
  const YEARS = ['b2022.csv', 'b2023.csv', 'b2024.csv', 'b2025.csv'];

  test('units go on through mergers that say so, renamings and a year without them; two maps find their years', async () => {
    const told = await seriesOf(await folderOf(FILES), ...YEARS, '--units', 'm1.csv', '--units', 'm2.csv');
    expect(told.years.map(({ label, published }) => [label, published])).toEqual(
      [2022, 2023, 2024, 2025].map((year) => [String(year), true]),
    );
    const track = only(told);
    expect(totals(track)).toEqual([
      ['Sở E', 50, 55, 70, 71],
      ['Sở A mới', 60, 62, 64, 66],
      ['Sở D', 30, null, 35, 36],
      ['Sở C', 40, 45, null, null],
    ]);
    expect(track.years.map((year) => [year?.units, year?.median, year?.min, year?.max])).toEqual([
      [4, 45, 30, 60],
      [3, 55, 45, 62],
      [3, 64, 35, 70],
      [3, 66, 36, 71],
    ]);
    // Only two units are in every year.
    expect(track.units.map(({ points }) => points.map((point) => point?.among ?? null))).toEqual([
      [2, 2, 1, 1],
      [1, 1, 2, 2],
      [null, null, null, null],
      [null, null, null, null],
    ]);
    expect(track.units[0]?.events.map(({ year, how }) => [year, how])).toEqual([
      [2, 'continues'],
      [3, 'map'],
    ]);
    expect(track.units[3]?.events.map(({ year, how, isNew }) => [year, how, isNew])).toEqual([[2, 'merged', false]]);
    // Theil–Sen: E 1, 5, 7, 8, 10, 15; A 2 in every pair; D 5/2, 6/3, 1. No errors are known.
    expect(track.units.map(({ slope }) => slope?.slope)).toEqual([7.5, 2, 2, undefined]);
    expect(track.units.every(({ slope }) => slope === null || slope.interval === null)).toBe(true);
  });

  test('two maps between the same two years are taken together', async () => {
    const told = await seriesOf(
      await folderOf(FILES),
      ...['b2022.csv', 'b2023.csv', 'b2025.csv', '--units', 'm1.csv', '--units', 'm2.csv'],
    );
    expect(totals(only(told)).slice(0, 2)).toEqual([
      ['Sở E', 50, 55, 71],
      ['Sở A mới', 60, 62, 66],
    ]);
  });

  test('without a map no merged unit goes on', async () => {
    const track = only(await seriesOf(await folderOf(FILES), ...YEARS));
    expect(track.units.map(({ name }) => name)).toEqual(['Sở E', 'Sở A mới', 'Sở D', 'Sở A', 'Sở B', 'Sở C', 'Sở BC']);
  });

  test('a map with a unit that no year has is an error with its row', async () => {
    const folder = await folderOf({ ...FILES, 'sai.csv': 'cũ,mới,tiếp nối\nSở X,Sở BC,x\n' });
    const ran = await runMain(folder, ['series', ...YEARS, '--units', 'sai.csv']);
    expect([ran.exit, ran.error]).toEqual([1, expect.stringContaining('Sở X')]);
  });

  test('components that come and go break the lines, and are named first', async () => {
    const folder = await folderOf({
      'b2022.csv': 'Đơn vị,P,R,Tổng điểm\nSở A,5,6,55\nSở B,6,7,65\nSở C,7,8,75\n',
      'b2023.csv': 'Đơn vị,P,S,Tổng điểm\nSở A,5,6,55\nSở B,6,7,65\nSở C,7,8,75\n',
    });
    const told = await seriesOf(folder, 'b2022.csv', 'b2023.csv');
    expect(told.transitions[0]?.breaks.length).toBe(1);
    const { out } = await runMain(folder, ['series', 'b2022.csv', 'b2023.csv']);
    expect(out).toMatch(
      /thêm chỉ số thành phần S[\s\S]*bỏ chỉ số thành phần R|bỏ chỉ số thành phần R[\s\S]*thêm chỉ số thành phần S/u,
    );
    expect(out).toContain('≠ 2023');
    expect(out.indexOf('bỏ chỉ số thành phần R')).toBeLessThan(out.indexOf('Sở A'));
  });

  test('one year alone is wrong use', async () => {
    expect((await runMain(await folderOf(FILES), ['series', 'b2022.csv'])).exit).toBe(2);
  });
});

describe('runs', () => {
  const METHOD = (year: number, weights: readonly [number, number], more = '') => `ddci: 1
title: Thử
year: ${year}
tracks:
  - id: so
    name: Sở
    published: {file: so-lieu-${year}.csv, unit: Đơn vị}
    units: [{id: A}, {id: B}, {id: C}]
    components:
      - {id: P, weight: ${weights[0]}, indicators: [{id: p1, published: p, direction: positive}]}
      - {id: R, weight: ${weights[1]}, indicators: [{id: r1, published: r, direction: positive}${more}]}
`;

  async function runs(
    list: readonly { year: number; weights: readonly [number, number]; values: string; more?: string }[],
  ) {
    const folder = await temporaryFolder();
    for (const { year, weights, values, more } of list) {
      await writeFile(join(folder, `m${year}.yaml`), METHOD(year, weights, more));
      await writeFile(join(folder, `so-lieu-${year}.csv`), values);
      const ran = await runMain(folder, ['score', `m${year}.yaml`, '--output', String(year), '--format', 'json']);
      expect(ran.exit, ran.error).toBe(0);
    }
    return { folder, files: list.map(({ year }) => `${year}/run.json`) };
  }

  const VALUES = 'Đơn vị,p,r\nA,0,10\nB,5,5\nC,10,2\n';

  test('a change of weights breaks the line; by one method nothing changed, by hand', async () => {
    const { folder, files } = await runs([
      { year: 2022, weights: [1, 1], values: VALUES },
      { year: 2023, weights: [3, 1], values: VALUES },
    ]);
    const told = await seriesOf(folder, ...files, '--rebase');
    expect(told.transitions).toMatchObject([{ year: 1, breaks: ['so'] }]);
    const track = only(told);
    // p: 1, 5.5, 10; r (10, 5, 2): 10, 4.375, 1. 2022 10·(p + r)/2, 2023 10·(3p + r)/4.
    expect(totals(track)).toEqual([
      ['C', 55, 77.5],
      ['B', 49.375, expect.closeTo(52.1875)],
      ['A', 55, 32.5],
    ]);
    for (const { points } of track.units) {
      expect(points[0]?.rebased?.total).toBeCloseTo(points[1]?.total ?? 0, 9);
      expect(points[1]?.rebased).toEqual({ total: expect.closeTo(points[1]?.total ?? 0), rank: points[1]?.rank });
    }
  });

  test('by one method, years are scored on the values of both, without indicators that one year lacks', async () => {
    const { folder, files } = await runs([
      { year: 2022, weights: [1, 1], values: VALUES },
      {
        year: 2023,
        weights: [1, 1],
        values: 'Đơn vị,p,r,s\nA,0,10,1\nB,5,5,2\nC,20,2,3\n',
        more: ', {id: s1, published: s, direction: positive}',
      },
    ]);
    const track = only(await seriesOf(folder, ...files, '--rebase'));
    // p from 0 to 20 over both years: 10 is 5.5 and 5 is 3.25; r as before; s is left out.
    expect(track.units.map(({ name, points }) => [name, ...points.map((point) => point?.rebased?.total)])).toEqual(
      [
        ['C', expect.closeTo(32.5), 55],
        ['A', 55, 55],
        ['B', expect.closeTo(38.125), expect.closeTo(38.125)],
      ].sort(
        (a, b) =>
          track.units.findIndex(({ name }) => name === a[0]) - track.units.findIndex(({ name }) => name === b[0]),
      ),
    );
    const { out } = await runMain(folder, ['series', ...files, '--rebase']);
    expect(out).toContain('75% trọng số');
  });

  test('a table among runs: its components are those of the same name, it is not scored again, and that is said', async () => {
    const { folder, files } = await runs([
      { year: 2023, weights: [1, 1], values: VALUES },
      { year: 2024, weights: [1, 1], values: VALUES },
    ]);
    await writeFile(join(folder, 'b2022.csv'), 'Đơn vị,P,Tổng điểm,Hạng\nA,2,50,2\nB,3,40,3\nC,4,60,1\n');
    const told = await seriesOf(folder, 'b2022.csv', ...files, '--rebase');
    expect(
      only(told)
        .units.find(({ id }) => id === 'A')
        ?.points.map((point) => [point?.components[0], point?.rebased != null]),
    ).toEqual([
      [2, false],
      [1, true],
      [1, true],
    ]);
    const { out } = await runMain(folder, ['series', 'b2022.csv', ...files, '--rebase']);
    expect(out).toMatch(/2022 là bảng kết quả đã công bố[\s\S]*Không tính lại được 2022/u);
  });

  test('files: tables for scripts, a workbook with line charts that end at a break, a page without a script', async () => {
    const { folder, files } = await runs([
      { year: 2022, weights: [1, 1], values: VALUES },
      { year: 2023, weights: [3, 1], values: VALUES },
    ]);
    const ran = await runMain(folder, ['series', ...files, '--output', 's', '--format', 'md,csv,xlsx,html']);
    expect(ran.exit, ran.error).toBe(0);
    const parts = unzipSync(await readFile(join(folder, 's', 'series.xlsx')));
    const charts = Object.keys(parts).filter((name) => name.startsWith('xl/charts/'));
    const [first = new Uint8Array()] = charts.map((name) => parts[name]);
    const chart = strFromU8(first);
    expect(charts.length).toBe(2);
    expect(chart).toContain('<c:lineChart>');
    expect(chart).toContain('<c:v>2022</c:v></c:pt><c:pt idx="1"><c:v>≠</c:v></c:pt><c:pt idx="2"><c:v>2023</c:v>');
    expect(chart).toMatch(/<c:ptCount val="3"\/><c:pt idx="0"><c:v>55<\/c:v><\/c:pt><c:pt idx="2">/u);
    const csv = await readFile(join(folder, 's', 'csv', 'units.csv'), 'utf8');
    expect(csv.split('\n')[1]).toMatch(/^so,C,C,2022,C,C,55,1,1,/u);
    const page = await readFile(join(folder, 's', 'series.html'), 'utf8');
    expect(page).toContain('class="break"');
    expect(page).not.toContain('<script');
  });
});

test('names that a spreadsheet or a page would run are text', async () => {
  const table = 'Đơn vị,Tổng điểm\n"Sở =cmd|A1",50\n"Sở <b>x</b>",40\n"=HYPERLINK(1)",30\nSở C,20\n';
  const folder = await folderOf({ 'b2022.csv': table, 'b2023.csv': table });
  await mkdir(join(folder, 's'));
  const ran = await runMain(folder, ['series', 'b2022.csv', 'b2023.csv', '--output', 's', '--format', 'csv,html,md']);
  expect(ran.exit, ran.error).toBe(0);
  expect(await readFile(join(folder, 's', 'csv', 'units.csv'), 'utf8')).toContain(",'=HYPERLINK(1),");
  expect(await readFile(join(folder, 's', 'series.html'), 'utf8')).not.toContain('<b>');
  expect(await readFile(join(folder, 's', 'series.md'), 'utf8')).not.toContain('<b>');
});
