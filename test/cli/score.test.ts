/** `ddci score` as its users call it (SPEC §10, §12). */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runMain, temporaryFolder } from '../run-main.ts';
import { caseFolder } from './case.ts';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/worked-example', import.meta.url));

/** The records of a CSV file without quoted cells. */
async function records(folder: string, name: string): Promise<string[][]> {
  const text = await readFile(join(folder, 'out', 'csv', `${name}.csv`), 'utf8');
  return text
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
}

async function column(folder: string, table: string, header: string): Promise<string[]> {
  const [headers = [], ...rows] = await records(folder, table);
  const at = headers.indexOf(header);
  if (at < 0) throw new Error(`${table}.csv has no column ${header}`);
  return rows.map((row) => row[at] ?? '');
}

/** Index by unit. */
async function indices(folder: string): Promise<Map<string, number>> {
  const units = await column(folder, 'ranking', 'unit');
  const index = await column(folder, 'ranking', 'index');
  return new Map(units.map((unit, i) => [unit, Number(index[i])]));
}

describe('the worked example of SPEC §12', () => {
  async function scored(): Promise<string> {
    const folder = await temporaryFolder();
    for (const name of ['method.yaml', 'phieu.csv', 'so-lieu.csv']) await cp(join(EXAMPLE, name), join(folder, name));
    const { exit } = await runMain(folder, ['score', '--format', 'csv']);
    expect(exit).toBe(0);
    return folder;
  }

  test('ranks C, A, B by 82, 59.5, 46', async () => {
    const folder = await scored();
    expect(await column(folder, 'ranking', 'unit')).toEqual(['C', 'A', 'B']);
    expect(await column(folder, 'ranking', 'rank')).toEqual(['1', '2', '3']);
    const index = await indices(folder);
    expect(index.get('C')).toBeCloseTo(82, 9);
    expect(index.get('A')).toBeCloseTo(59.5, 9);
    expect(index.get('B')).toBeCloseTo(46, 9);
  });

  test('has the values, bases and scores of every step', async () => {
    const folder = await scored();
    expect((await column(folder, 'indicators', 'value')).map(Number)).toEqual([200 / 3, 3, 70, 25, 7, 90, 75, 3, 80]);
    expect(await column(folder, 'indicators', 'base')).toEqual(['3', '2', '', '4', '3', '', '4', '1', '']);
    expect((await column(folder, 'indicators', 'score')).map(Number)).toEqual([8.5, 10, 1, 1, 1, 10, 10, 10, 5.5]);
    expect((await column(folder, 'components', 'score')).map(Number)).toEqual([9.25, 1, 1, 10, 10, 5.5]);
  });
});

test('writes run.json and the workbook where no format is named', async () => {
  const folder = await caseFolder();
  expect((await runMain(folder, ['score'])).exit).toBe(0);
  expect((await readdir(join(folder, 'out'))).sort()).toEqual(['manifest.json', 'report.xlsx', 'run.json']);
});

test('tinh is score', async () => {
  const folder = await caseFolder();
  const ran = await runMain(folder, ['tinh', 'method.yaml', '--format', 'csv']);
  expect(ran.exit).toBe(0);
  expect(Object.fromEntries(await indices(folder))).toEqual({ A: 46, B: 64, C: 68.5 });
});

test('two runs of the same inputs give the same bytes', async () => {
  const folder = await caseFolder();
  const args = ['score', '--format', 'csv,xlsx,json', '--output'];
  expect((await runMain(folder, [...args, 'one'])).exit).toBe(0);
  expect((await runMain(folder, [...args, 'two'])).exit).toBe(0);
  for (const name of ['run.json', 'report.xlsx', 'manifest.json', 'csv/ranking.csv']) {
    const [one, two] = await Promise.all(['one', 'two'].map((out) => readFile(join(folder, out, name))));
    expect(one?.equals(two ?? Buffer.alloc(0)), name).toBe(true);
  }
});

describe('--set', () => {
  async function setting(...changes: string[]) {
    const folder = await caseFolder();
    const ran = await runMain(folder, ['score', '--format', 'csv', ...changes.flatMap((change) => ['--set', change])]);
    return { ...ran, folder };
  }

  test('changes a field that the method does not have', async () => {
    const { exit, folder } = await setting('index.out-of=10');
    expect(exit).toBe(0);
    expect(Object.fromEntries(await indices(folder))).toEqual({ A: 4.6, B: 6.4, C: 6.85 });
  });

  test.each(['tracks.mau.components.P.weight=40', 'tracks.0.components.0.weight=40'])(
    'finds a list item by id or place: %s',
    async (change) => {
      // Equal weights of 40: A (1 + 10)/2, B (10 + 1)/2, C (7.75 + 5.5)/2.
      const { exit, folder } = await setting(change);
      expect(exit).toBe(0);
      expect(Object.fromEntries(await indices(folder))).toEqual({ A: 55, B: 55, C: 66.25 });
    },
  );

  test('may be given several times, the last one winning', async () => {
    const { exit, folder } = await setting('index.out-of=1', 'index.out-of=10');
    expect(exit).toBe(0);
    expect((await indices(folder)).get('A')).toBe(4.6);
  });

  test('stands in the run as it was scored', async () => {
    const { folder } = await setting('normalisation.method=rank');
    const run: unknown = JSON.parse(await readFile(join(folder, 'out', 'run.json'), 'utf8'));
    expect(run).toMatchObject({ method: { normalisation: { method: 'rank' } } });
  });

  test('a misspelt field is told as such, with the nearest one', async () => {
    const { exit, error } = await setting('normalisation.metod=rank');
    expect(exit).toBe(2);
    expect(error).toContain('--set normalisation.metod=rank');
    expect(error).toContain('“method”');
  });

  test.each(['title', '=3', 'tracks.mau'])('what is no path=value is wrong use: %s', async (change) => {
    const { exit, error, folder } = await setting(change);
    expect(exit).toBe(2);
    expect(error).toContain(change);
    expect(await readdir(folder)).not.toContain('out');
  });

  // A fault of src/method/set.ts: the list is replaced by an empty object, and line 3 of the file is blamed for it.
  test.each(['tracks.mua.components.P.weight=40', 'tracks.7.id=x'])(
    'a list item that is not there is wrong use, and the method is not blamed: %s',
    async (change) => {
      const { exit, error } = await setting(change);
      expect(exit).toBe(2);
      expect(error).toContain(change);
    },
  );

  test('a value of the wrong kind is told at the option, not at a line', async () => {
    const { exit, error } = await setting('tracks.mau.components.P.weight=nhiều');
    expect(exit).toBe(2);
    expect(error).toContain('method.yaml › --set tracks.mau.components.P.weight=nhiều');
  });
});

describe('what stands in the output folder', () => {
  const edited = 'người dùng sửa';

  test('is left alone where the user changed it: exit 4', async () => {
    const folder = await caseFolder();
    await runMain(folder, ['score', '--format', 'csv']);
    const path = join(folder, 'out', 'csv', 'ranking.csv');
    const run = await readFile(join(folder, 'out', 'run.json'));
    await writeFile(path, edited);
    const again = await runMain(folder, ['score', '--format', 'csv', '--set', 'index.out-of=10']);
    expect(again.exit).toBe(4);
    expect(again.error).toContain(join('out', 'csv/ranking.csv'));
    expect(again.out).toBe('');
    expect(await readFile(path, 'utf8')).toBe(edited);
    expect((await readFile(join(folder, 'out', 'run.json'))).equals(run)).toBe(true);
  });

  test('is replaced with --force', async () => {
    const folder = await caseFolder();
    await runMain(folder, ['score', '--format', 'csv']);
    await writeFile(join(folder, 'out', 'csv', 'ranking.csv'), edited);
    expect((await runMain(folder, ['score', '--format', 'csv', '--force'])).exit).toBe(0);
    expect((await indices(folder)).get('A')).toBe(46);
  });

  test('is replaced where the tool wrote it', async () => {
    const folder = await caseFolder();
    await runMain(folder, ['score', '--format', 'csv']);
    expect((await runMain(folder, ['score', '--format', 'csv', '--set', 'index.out-of=10'])).exit).toBe(0);
    expect((await indices(folder)).get('A')).toBe(4.6);
  });

  test('a report of somebody else is left alone: exit 4', async () => {
    const folder = await caseFolder();
    await runMain(folder, ['score', '--output', '.', '--format', 'csv']);
    const other = await caseFolder({ 'report.xlsx': edited });
    expect((await runMain(other, ['score', '--output', '.'])).exit).toBe(4);
    expect(await readFile(join(other, 'report.xlsx'), 'utf8')).toBe(edited);
    expect((await readdir(other)).sort()).toEqual(['method.yaml', 'phieu.csv', 'report.xlsx']);
  });

  test('an output that is a file is told: exit 4', async () => {
    const folder = await caseFolder({ out: 'một tệp' });
    const ran = await runMain(folder, ['score']);
    expect(ran.exit).toBe(4);
    expect(ran.error).toContain('“out”');
    expect(await readFile(join(folder, 'out'), 'utf8')).toBe('một tệp');
  });
});
