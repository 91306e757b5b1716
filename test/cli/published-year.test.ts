/** A published table of results takes the place of a run where years are compared (SPEC §10.2). */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/core/compare/comparison.ts';
import type { Finding } from '../../src/core/model/findings.ts';
import { isMissing } from '../needs.ts';
import { dataFolder } from '../published-data.ts';
import { runMain } from '../run-main.ts';
import { METHOD } from './case.ts';

type Told = Comparison & {
  readonly before: {
    readonly published?: boolean;
    readonly year: number | null;
    readonly findings?: readonly Finding[];
  };
};

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ddci-published-'));
  await writeFile(join(folder, 'method.yaml'), METHOD);
  await writeFile(join(folder, 'phieu.csv'), 'Đơn vị,Q1,Q2\nA,1,9\nB,5,1\nC,4,5\n');
  expect((await runMain(folder, ['score', '--format', 'json'])).exit).toBe(0);
});

async function comparedWith(table: string, ...args: readonly string[]) {
  await writeFile(join(folder, 'bang-2021.csv'), table);
  return runMain(folder, ['compare', 'bang-2021.csv', 'out/run.json', ...args]);
}

async function told(table: string, ...args: readonly string[]): Promise<Told> {
  const ran = await comparedWith(table, '--json', ...args);
  expect(ran.exit, ran.error).toBe(0);
  return JSON.parse(ran.out);
}

const PLAIN =
  'KẾT QUẢ,,,,\nTT,Đơn vị,P,Tổng điểm,Xếp hạng\n1,C,"7,40","68,80",1\n2,A,"6,20","57,20",2\n3,B,"4,10","50,60",3\n';

describe('compare with a table', () => {
  test('totals, ranks and the components of the same name are compared, and nothing is explained or tested', async () => {
    const { before, tracks } = await told(PLAIN);
    expect(before).toMatchObject({ published: true, year: 2021, findings: [] });
    const [track] = tracks;
    expect(track?.chance).toEqual({ kind: 'untested', reason: 'published', runs: ['before'] });
    expect(
      track?.units.map(({ after, before: old, change, components }) => [
        ...[after?.id, old?.rank, old?.total, change],
        components.map(({ id, before: was, share, chance }) => [id, was, share, chance]),
      ]),
    ).toEqual([
      [
        'C',
        1,
        68.8,
        expect.closeTo(68.5 - 68.8),
        [
          ['P', 7.4, null, null],
          ['R', null, null, null],
        ],
      ],
      [
        'B',
        3,
        50.6,
        expect.closeTo(64 - 50.6),
        [
          ['P', 4.1, null, null],
          ['R', null, null, null],
        ],
      ],
      [
        'A',
        2,
        57.2,
        expect.closeTo(46 - 57.2),
        [
          ['P', 6.2, null, null],
          ['R', null, null, null],
        ],
      ],
    ]);
    const { out } = await comparedWith(PLAIN);
    expect(out).toContain('là bảng kết quả đã công bố');
    expect(out).toContain('68,80');
    expect(out).not.toContain('Shapley');
  });

  test('ranks that are not printed follow from the totals, and that is said', async () => {
    const table = 'Đơn vị,Tổng điểm\nC,50\nA,57\nB,57\n';
    const [track] = (await told(table)).tracks;
    expect(track?.units.map(({ after, before }) => [after?.id, before?.rank])).toEqual([
      ['C', 3],
      ['B', 1],
      ['A', 1],
    ]);
    expect((await comparedWith(table)).out).toContain('không in hạng');
  });

  test('ranks alone are compared, without changes of totals', async () => {
    const [track] = (await told('Đơn vị,Hạng\nC,1\nA,2\nB,3\n')).tracks;
    expect(track?.units.map(({ change, places }) => [change, places])).toEqual([
      [null, 0],
      [null, 1],
      [null, -1],
    ]);
  });

  test('totals on another scale are no change', async () => {
    const [track] = (await told('Đơn vị,Tổng điểm\nC,7.1\nA,5.7\nB,5.1\n')).tracks;
    expect(track?.sameScale).toBe(false);
    expect(track?.units.map(({ change }) => change)).toEqual([null, null, null]);
  });

  test.each([
    ['Đơn vị,Điểm 2020,Điểm 2021\nC,1,2\nA,2,3\nB,3,4\n', 'không nhận ra cột tổng điểm hoặc hạng'],
    ['Đơn vị,Tổng điểm 2020,Tổng điểm 2021\nC,1,2\nA,2,3\nB,3,4\n', 'nhiều cột có thể là tổng điểm hoặc hạng'],
    ['chỉ một dòng\n', 'không có bảng nào'],
  ])('%j is refused with what to do', async (table, says) => {
    const ran = await comparedWith(table);
    expect([ran.exit, ran.error]).toEqual([3, expect.stringContaining(says)]);
  });

  test('--columns says which column is which', async () => {
    const table = 'Đơn vị,Điểm 2020,Điểm 2021,Minh bạch\nC,1,70,7\nA,2,60,6\nB,3,50,5\n';
    const [track] = (await told(table, '--columns', 'tổng điểm=Điểm 2021', '--columns', 'R=Minh bạch')).tracks;
    expect(track?.units.map(({ before, components }) => [before?.total, components.map((c) => c.before)])).toEqual([
      [70, [null, 7]],
      [50, [null, 5]],
      [60, [null, 6]],
    ]);
    const wrong = await comparedWith(table, '--columns', 'total=Điểm 2022');
    expect([wrong.exit, wrong.error]).toEqual([3, expect.stringContaining('Điểm 2022')]);
    expect((await comparedWith(table, '--columns', 'total')).exit).toBe(2);
  });

  test('--pooled needs two runs', async () => {
    expect((await comparedWith(PLAIN, '--pooled')).exit).toBe(2);
  });

  test('a unit with two rows is an error with its rows', async () => {
    const ran = await comparedWith('Đơn vị,Tổng điểm\nC,50\nA,57\nB,56\nA,58\n');
    expect([ran.exit, ran.error]).toEqual([1, expect.stringContaining('A đã có số liệu ở dòng 3')]);
  });

  test('a rank that does not follow from its total is a warning with its cell, in what is shown and in the data', async () => {
    const table = 'Đơn vị,Tổng điểm,Hạng\nC,70,1\nA,60,3\nB,65,4\nD,50,2\nE,40,5\n';
    const { before } = await told(table);
    expect(before.findings).toMatchObject(
      [
        {
          code: 'rank-against-total',
          level: 'warning',
          place: { column: 'C' },
          arguments: { cells: ['C5'], count: 2 },
        },
      ].map((finding) => ({ ...finding, arguments: expect.objectContaining({ count: 2 }) })),
    );
    expect((await comparedWith(table)).out).toContain('2 hạng không khớp với tổng điểm');
  });

  test('good ranks are no warning: ties, printed rounding, dense ranks', async () => {
    const table = 'Đơn vị,Tổng điểm,Hạng\nC,70,1\nA,60,2\nB,60,2\nD,50,3\nE,50,4\n';
    expect((await told(table)).before.findings).toEqual([]);
  });

  test('a unit page takes several earlier years, tables and runs', async () => {
    await writeFile(join(folder, 'bang-2021.csv'), PLAIN);
    const against = ['--against', 'bang-2021.csv', '--against', 'out/run.json'];
    const ran = await runMain(folder, [
      'report',
      'out/run.json',
      '--each-unit',
      ...against,
      '--format',
      'md',
      '--output',
      'r',
    ]);
    expect(ran.exit, ran.error).toBe(0);
    const page = await readFile(join(folder, 'r', 'units', 'C.md'), 'utf8').catch(() => '');
    expect(page).toContain('So với bang-2021.csv');
    expect(page).toContain('Kỳ trước lấy từ bảng kết quả đã công bố');
  });
});

describe.skipIf(isMissing('published data'))('tables that were published (needs published data)', () => {
  const compare = async (name: string) => {
    const path = join(dataFolder, name);
    const ran = await runMain(folder, ['compare', path, path, '--json']);
    expect(ran.exit, ran.error).toBe(0);
    const result: Told = JSON.parse(ran.out);
    return result;
  };

  test('Phú Yên 2018: two tracks of one table, decimal commas', async () => {
    const { tracks, before } = await compare('ddci/ddci_phuyen_2018_total_rank.csv');
    expect(tracks.map(({ after, compared }) => [after.name, compared])).toEqual([
      ['department', 17],
      ['district', 9],
    ]);
    expect(before.findings).toEqual([]);
    expect(tracks[0]?.units[0]?.after).toMatchObject({ name: 'Cục thuế tỉnh', total: 54.82, rank: 1 });
  });

  test('Hà Tĩnh 2021: the misprint, 50 on a scale of 10, is found and not used', async () => {
    const { before, tracks } = await compare('ddci/ddci_hatinh_2021_components_partial.csv');
    expect(before.findings).toMatchObject([
      { code: 'score-off-scale', arguments: { cells: ['L15'], name: 'dynamism' } },
    ]);
    const finance = tracks.flatMap(({ units }) => units).find(({ after }) => after?.name === 'Sở Tài chính');
    expect(finance?.components.find(({ id }) => id === 'dynamism')).toMatchObject({ before: null, after: null });
  });

  test('PCI 2006: 64 provinces, ten sub-indices', async () => {
    const { tracks } = await compare('pci-2006/published.csv');
    expect(tracks.map(({ compared, components }) => [compared, components.length])).toEqual([[64, 10]]);
  });
});
