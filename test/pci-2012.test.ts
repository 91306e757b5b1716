/** A real workbook as an office keeps it: VCCI's PCI 2012, nine sheets of sub-indices and one of totals (SPEC §3.2). */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../src/core/model/findings.ts';
import type { Run } from '../src/core/model/run.ts';
import { readTable } from '../src/io/read/readers.ts';
import { cellOf } from '../src/survey/sheets.ts';
import { textOf } from '../src/survey/table.ts';
import { isMissing } from './needs.ts';
import { dataFolder } from './published-data.ts';
import { runMain, temporaryFolder } from './run-main.ts';

const WORKBOOK = join(dataFolder, 'workbooks', 'PCI_2012.xlsx');

/** Sheet, variable of its sub-index, weight. */
const SUB_INDICES = [
  ['Chi phi gia nhap thi truong', 'sub1_entry', 10],
  ['Tiep can dat dai', 'sub2_land', 5],
  ['Tinh minh bach', 'sub3_transparency', 20],
  ['Chi phi thoi gian', 'sub4_time', 15],
  ['Chi phi khong chinh thuc', 'sub5_informal', 10],
  ['Tinh nang dong', 'sub7_proactivity', 10],
  ['Ho tro doanh nghiep', 'sub8_psd', 5],
  ['Dao tao lao dong', 'sub9_labor', 20],
  ['Thiet che phap ly', 'sub10_legal', 5],
] as const;

describe.skipIf(isMissing('published data'))('PCI 2012 (needs published data)', () => {
  let provinces: string[] = [];
  let published: { unit: string; total: number; rank: number }[] = [];

  beforeAll(async () => {
    provinces = (await rows('Chi phi gia nhap thi truong')).slice(3, 66).map((row) => row[1] ?? '');
    // In columns 20 to 23: the provinces by their total, the total, the province again, its rank.
    published = (await rows('Tong hop'))
      .slice(1, 64)
      .map((row) => ({ unit: row[19] ?? '', total: Number(row[20]), rank: Number(row[22]) }));
    expect(new Set(provinces).size).toBe(63);
    // The sheet of totals spells seven of them in another way.
    published = published.map((row) => ({
      ...row,
      unit: provinces.find((p) => plain(p) === plain(row.unit)) ?? row.unit,
    }));
  });

  test('one method reads the nine sheets and gives the published totals and ranks of 63 provinces', async () => {
    const ran = await score({ rows: '4-66' });
    expect(ran.exit, ran.out.slice(0, 3000)).toBe(0);
    const run: Run = JSON.parse(ran.out);
    const ranking = run.tracks[0]?.ranking ?? [];
    expect(published.length).toBe(63);
    for (const { unit, total, rank } of published) {
      const own = ranking.find((row) => row.unit === unit);
      expect(own?.rank, unit).toBe(rank);
      expect(Math.abs((own?.total ?? 0) - total), unit).toBeLessThan(1e-4);
    }
  });

  test('without rows, the province that stands there twice is an error and Median, Min, Max are named', async () => {
    const ran = await score({});
    expect(ran.exit).toBe(1);
    const { findings }: { findings: Finding[] } = JSON.parse(ran.out);
    const repeated = findings.filter(({ code }) => code === 'repeated-published-unit');
    expect(repeated.map(({ place, arguments: told }) => [place.sheet, place.column, told])).toEqual(
      SUB_INDICES.map(([sheet]) => [sheet, 'B', expect.objectContaining({ rows: [68], count: 1 })]),
    );
    const totals = findings.filter(({ code }) => code === 'totals-rows');
    expect(totals.map((finding) => finding.arguments)).toEqual(
      SUB_INDICES.map(() => ({ rows: [69, 70, 71], count: 3 })),
    );
  });

  async function score(more: { rows?: string }) {
    const method = {
      ddci: 1,
      title: 'PCI 2012',
      language: 'en',
      normalisation: { method: 'none' },
      tracks: [
        {
          id: 'provinces',
          units: provinces.map((id) => ({ id })),
          published: SUB_INDICES.map(([sheet]) => ({
            file: WORKBOOK,
            sheet,
            header: 3,
            // The last sheet has no header over its provinces.
            unit: sheet === 'Thiet che phap ly' ? '#B' : 'pci_id',
            ...more,
          })),
          components: SUB_INDICES.map(([name, published, weight]) => ({
            id: name,
            weight,
            indicators: [{ id: published, published, direction: 'positive' }],
          })),
        },
      ],
    };
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'method.json'), JSON.stringify(method));
    return runMain(folder, ['score', '--json', '--format', 'json']);
  }
});

/** Without diacritics, spaces and points: TP. HCM and TP.HCM, Ninh Bình and Ninh Binh. */
function plain(name: string): string {
  const letters = name
    .normalize('NFD')
    .replace(/đ/giu, 'd')
    .replace(/[^a-z]/giu, '')
    .toLowerCase();
  return letters === 'baccan' ? 'backan' : letters;
}

async function rows(name: string): Promise<string[][]> {
  const sheets = await readTable(WORKBOOK, WORKBOOK, { encoding: null, delimiter: null });
  const sheet = sheets.find((one) => one.name === name);
  const texts: string[][] = [];
  await sheet?.read((row) => {
    texts[row.number - 1] = Array.from({ length: row.width }, (_, column) => textOf(cellOf(sheet, row, column)));
    return true;
  });
  return Array.from(texts, (row) => row ?? []);
}
