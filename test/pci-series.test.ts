/** VCCI's PCI of 2006 and 2012 as a series of published tables: ranks as published, the change of rules named (SPEC §10.8). */
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TrackSeries } from '../src/core/series/series.ts';
import { readTable } from '../src/io/read/readers.ts';
import { cellOf } from '../src/survey/sheets.ts';
import { textOf } from '../src/survey/table.ts';
import { isMissing } from './needs.ts';
import { csvRecords, dataFolder } from './published-data.ts';
import { runMain, temporaryFolder } from './run-main.ts';

/** In the order of the sheet of totals of 2012, under their names of 2006. */
const SUB_INDICES = [
  ...['entry_costs', 'land_access', 'transparency', 'time_costs', 'informal_charges'],
  ...['proactivity', 'business_support', 'labor_training', 'legal_institutions'],
];
/** Hà Tây became a part of Hà Nội in 2008; the others are spelled otherwise. */
const MAP = `old,new,continues
Hà Tây,Hà Nội,
Hà Nội,Hà Nội,x
Ninh Bình,Ninh Binh,
Hà Nam,Ha Nam,
Đắc Lắk,Đắk Lắk,
`;

describe.skipIf(isMissing('published data'))('PCI 2006 and 2012 (needs published data)', () => {
  test('63 provinces and Hà Tây, totals and ranks as published, a sub-index that was left out named first', async () => {
    const folder = await temporaryFolder();
    const published = join(dataFolder, 'pci-2006', 'published.csv');
    await copyFile(published, join(folder, 'pci-2006.csv'));
    const table = await provinces2012();
    await writeFile(
      join(folder, 'pci-2012.csv'),
      [['province', ...SUB_INDICES, 'total', 'rank', 'tier'], ...table].map((row) => `${row.join(',')}\n`).join(''),
    );
    await writeFile(join(folder, 'map.csv'), MAP);
    const args = ['series', 'pci-2006.csv', 'pci-2012.csv', '--units', 'map.csv', '--lang', 'en'];
    const ran = await runMain(folder, [...args, '--json']);
    expect(ran.exit, ran.error || ran.out).toBe(0);
    const { tracks, transitions, findings } = JSON.parse(ran.out);
    const [track]: TrackSeries[] = tracks;
    // Notes alone: 58.353 is read by the other totals.
    expect(new Set(findings.map(({ level }: { level: string }) => level))).toEqual(new Set(['note']));
    expect(track?.years.map((year) => [year?.units, year?.ranked])).toEqual([
      [64, 64],
      [63, 63],
    ]);
    // One year after the other, each province once.
    const points = (year: number) =>
      (track?.units ?? []).flatMap((unit) => (unit.points[year] == null ? [] : [unit.points[year]]));
    const [header = [], ...records] = await csvRecords(published);
    const rankColumn = header.indexOf('rank');
    expect(records.length).toBe(64);
    for (const record of records) {
      expect(points(0).find(({ name }) => name === record[0])?.rank, record[0]).toBe(Number(record[rankColumn]));
    }
    for (const row of table) {
      const point = points(1).find(({ name }) => name === row[0]);
      expect([point?.total, point?.rank, point?.tier], row[0]).toEqual([Number(row[10]), Number(row[11]), row[12]]);
    }
    expect(track?.units.filter(({ points: both }) => both[0] != null && both[1] != null).length).toBe(63);
    expect(track?.units.at(-1)?.events).toMatchObject([{ year: 1, how: 'merged', isNew: false, related: ['Hà Nội'] }]);
    expect(transitions).toMatchObject([{ year: 1, differences: [{ of: ['policy_bias'], after: null }] }]);
    const { out } = await runMain(folder, args);
    expect(out.indexOf('removed component policy_bias')).toBeGreaterThan(0);
    expect(out.indexOf('removed component policy_bias')).toBeLessThan(out.indexOf('Bình Dương'));
  });
});

/** By province: its nine sub-indices, total, rank and tier. In the sheet each column is sorted by itself, next to its provinces. */
async function provinces2012(): Promise<string[][]> {
  const file = join(dataFolder, 'workbooks', 'PCI_2012.xlsx');
  const sheet = (await readTable(file, file, { encoding: null, delimiter: null })).find(
    ({ name }) => name === 'Tong hop',
  );
  const rows: string[][] = [];
  await sheet?.read((row) => {
    if (row.number > 1) rows.push(Array.from({ length: 25 }, (_, column) => textOf(cellOf(sheet, row, column))));
    return row.number < 64;
  });
  const columns = Array.from({ length: 12 }, (_, k) => new Map(rows.map((row) => [row[1 + 2 * k], row[2 + 2 * k]])));
  return [...(columns[0]?.keys() ?? [])].map((name = '') => [name, ...columns.map((column) => column.get(name) ?? '')]);
}
