import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { methodTerms } from '../../src/cli/method-terms.ts';
import type { Run } from '../../src/core/model.ts';
import { writeXlsx } from '../../src/io/write/xlsx.ts';
import type { Bound, Chart } from '../../src/report/charts.ts';
import type { CellContent, ReportCell, ReportSheet } from '../../src/report/report.ts';
import { workbookReport } from '../../src/report/sheets.ts';
import { type Cell, columnNumber } from '../../src/survey/table.ts';
import { readFileOf, rowsOf } from '../io/sheet-cells.ts';
import { temporaryFolder } from '../run-main.ts';
import { firstTrack, HOSTILE, named, scored, sized, withTrack } from './demonstration-runs.ts';

let demo: Run;
beforeAll(async () => {
  demo = await scored();
});

function reportOf(run: Run) {
  return workbookReport(run, 'vi', ({ code }) => ({ place: '', message: code }), methodTerms('vi'));
}

function chartSheets(run: Run): ReportSheet[] {
  return reportOf(run).sheets.filter(({ charts }) => charts !== undefined);
}

function firstSheet(run: Run): ReportSheet & { readonly charts: readonly Chart[] } {
  const [sheet] = chartSheets(run);
  if (sheet?.charts === undefined) throw new Error('no charts');
  return { ...sheet, charts: sheet.charts };
}

const RUNS: readonly (readonly [string, () => Run])[] = [
  ['the demonstration', () => demo],
  ['units of any name', () => named(demo, HOSTILE)],
  ['26 units', () => sized(demo, 26)],
  ['190 units', () => sized(demo, 190)],
];

test.each(RUNS)('every reference of every chart points at the cells it shows: %s', async (_, run) => {
  const bytes = writeXlsx(reportOf(run()));
  const cells = await cellsOf(bytes);
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/charts/chart'));
  expect(parts.length).toBeGreaterThanOrEqual(6);
  let compared = 0;
  for (const [name, part] of parts) {
    const references = strFromU8(part).matchAll(
      /<c:f>(?<f>[^<]*)<\/c:f><c:(?:str|num)Cache>(?<cache>.*?)<\/c:(?:str|num)Cache>/gsu,
    );
    for (const { groups } of references) {
      const cached = pointsOf(groups?.['cache'] ?? '');
      const formula = plain(groups?.['f'] ?? '');
      expect(cached, `${name} ${formula}`).toEqual(standing(cells, formula));
      compared += cached.length;
    }
  }
  expect(compared).toBeGreaterThan(500);
});

/** Of a chart's cache: what stands at each place, an empty text where nothing does. */
function pointsOf(cache: string): string[] {
  const count = Number(/<c:ptCount val="(\d+)"\/>/u.exec(cache)?.[1]);
  const points = new Map(
    [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/gu)].map(([, at, text]) => [
      Number(at),
      plain(text ?? ''),
    ]),
  );
  return Array.from({ length: count }, (_, i) => points.get(i) ?? '');
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** What stands in the cells that a reference names. */
function standing(cells: ReadonlyMap<string, string>, reference: string): string[] {
  const found = /^'((?:[^']|'')*)'!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/u.exec(reference);
  if (found === null) throw new Error(`no reference: ${reference}`);
  const [, tab = '', left = '', top = '', right = left, bottom = top] = found;
  const result: string[] = [];
  for (let row = Number(top); row <= Number(bottom); row++) {
    for (let column = columnNumber(left); column <= columnNumber(right); column++) {
      result.push(cells.get(`${tab.replaceAll("''", "'")} ${row} ${column}`) ?? '');
    }
  }
  return result;
}

async function cellsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const cells = new Map<string, string>();
  for (const sheet of await readFileOf('report.xlsx', bytes)) {
    for (const row of await rowsOf(sheet)) {
      row.cells.forEach((cell, column) => {
        cells.set(`${sheet.name} ${row.number} ${column}`, textOf(cell));
      });
    }
  }
  return cells;
}

function textOf(cell: Cell): string {
  return cell.kind === 'number' ? String(cell.number) : cell.kind === 'text' ? cell.text : '';
}

test('the names beside bars and in the list of choices are distinct, however long and alike the units are called', () => {
  const { charts, blocks } = firstSheet(named(demo, HOSTILE));
  const choice = blocks[0]?.rows[0]?.[0];
  if (typeof choice !== 'object' || choice?.choices === undefined) throw new Error('no choice');
  expect(choice.choices.cells.rows).toBe(20);
  const labels = cachedOf(charts[1]?.categories);
  expect(new Set(labels).size).toBe(20);
  expect(Math.max(...labels.map((label) => [...label].length))).toBeLessThanOrEqual(72);
});

function cachedOf<Value>(bound: Bound<Value> | undefined): Value[] {
  return (bound?.cached ?? []).filter((value) => value !== null);
}

test('in the ranking every ranked unit has one bar, its total, in the colour of its tier', () => {
  for (const [t, track] of demo.tracks.entries()) {
    const chart = chartSheets(demo)[t]?.charts?.find(({ kind }) => kind === 'bar');
    expect(chart?.series.map(({ name }) => name.cached[0])).toEqual(['Rất tốt', 'Tốt', 'Khá', 'Trung bình', 'Thấp']);
    const bars = track.ranking.map((_, place) =>
      chart?.series.flatMap(({ name, values }) => {
        const total = values.cached[place] ?? null;
        return total === null ? [] : [[name.cached[0], total]];
      }),
    );
    expect(bars).toEqual(track.ranking.map(({ tier, total }) => (total === null ? [] : [[tier, total]])));
    expect(new Set(chart?.series.map(({ colour }) => colour)).size).toBe(5);
  }
});

test('where the run knows how sure it is, a line across each bar reaches from the low end of its interval to the high one, and is bound to cells', () => {
  const { ranking, id } = firstTrack(demo);
  const ranked = ranking.filter(({ total }) => total !== null);
  const units = ranked.slice(1).map(({ unit, rank, total }, i) => ({
    unit,
    ranked: 100,
    standardError: 1,
    firstThree: 0,
    // The second one's total lies outside its own interval.
    total:
      i === 0
        ? { low: (total ?? 0) + 1, high: (total ?? 0) + 3 }
        : { low: (total ?? 0) - 2.5, high: (total ?? 0) + 1.25 },
    rank: { low: rank ?? 0, high: rank ?? 0 },
    alike: [],
    tiers: [],
  }));
  const [fixed, pooled, tooFew, above] = [[], [], [], []];
  const drawn = { replicates: 100, simultaneous: false, respondents: 9, shared: 0, fixed, pooled, tooFew, above };
  const respondents = [{ ...drawn, track: id, confidence: 0.9, units }];
  const run: Run = { ...demo, robustness: { seed: 1, respondents, weights: [], choices: [] } };
  const chart = firstSheet(run).charts.find(({ kind }) => kind === 'bar');
  const sure = chart?.series.filter(({ interval }) => interval !== undefined) ?? [];
  expect(sure.map(({ name }) => name.cached[0])).toEqual(['Tổng điểm; vạch ngang: khoảng tin cậy 90 %']);
  expect(sure[0]?.values.cached).toEqual(ranking.map(({ total }) => total));
  const down = sure[0]?.interval?.down.cached ?? [];
  const up = sure[0]?.interval?.up.cached ?? [];
  expect([down[0], up[0]]).toEqual([null, null]);
  expect(down[1]).toBe(0);
  expect(up[1]).toBeCloseTo(3, 9);
  expect(down[2]).toBeCloseTo(2.5, 9);
  expect(up[2]).toBeCloseTo(1.25, 9);
  const parts = unzipSync(writeXlsx(reportOf(run)));
  const charts = Object.entries(parts).filter(
    ([name, part]) => name.startsWith('xl/charts/') && strFromU8(part).includes('<c:errBars>'),
  );
  expect(charts.length).toBe(1);
  const xml = strFromU8(charts[0]?.[1] ?? new Uint8Array());
  // In the order of the schema: after the labels, before what the bars are called.
  expect(xml).toMatch(/<\/c:dLbls><c:errBars>.*<c:plus><c:numRef>.*<c:minus><c:numRef>.*<\/c:errBars><c:cat>/su);
  expect(JSON.stringify(chartSheets(demo))).not.toContain('interval');
});

test('the contributions of the components sum to the index of each unit', () => {
  for (const [t, track] of demo.tracks.entries()) {
    const chart = chartSheets(demo)[t]?.charts?.find(({ kind }) => kind === 'stacked-bar');
    expect(chart?.series.length).toBe(track.parts.filter(({ level }) => level === 1).length);
    track.ranking.forEach(({ index }, place) => {
      const sum = chart?.series.reduce((total, { values }) => total + (values.cached[place] ?? 0), 0);
      expect(sum).toBeCloseTo(index ?? Number.NaN, 9);
    });
  }
});

test('an index that is no weighted sum has no contributions', () => {
  const lower = withTrack(demo, {
    ranking: firstTrack(demo).ranking.map((row) => ({ ...row, index: row.index === null ? null : row.index - 1 })),
  });
  expect(firstSheet(lower).charts.map(({ kind }) => kind)).toEqual(['radar', 'bar']);
});

test('stars and bars stand on fixed axes, whatever the units have', () => {
  const axes = firstSheet(demo).charts.map(({ kind, axis }) => [kind, axis.min, axis.max]);
  expect(axes).toEqual([
    ['radar', 0, 10],
    ['bar', 0, 100],
    ['stacked-bar', 0, 100],
  ]);
});

test.each([
  [20, 1],
  [26, 1],
  [31, 2],
  [190, 7],
])('%i units are read on %i pages, and no page cuts a chart', (count, pages) => {
  const { charts, print } = firstSheet(sized(demo, count));
  const bars = charts.filter(({ kind }) => kind === 'bar');
  expect(bars.length).toBe(pages);
  expect(bars.flatMap(({ categories }) => categories.cached).length).toBe(count);
  for (const { categories, over } of bars) expect(over.rows).toBeGreaterThanOrEqual(categories.cached.length);
  for (const { over } of charts) {
    const last = over.row + over.rows;
    expect(print?.breaks.filter((row) => row >= over.row && row < last - 1)).toEqual([]);
    expect(last).toBeLessThanOrEqual((print?.lastRow ?? 0) + 1);
    expect(over.column + over.columns - 1).toBeLessThanOrEqual(print?.lastColumn ?? 0);
  }
});

const start = promisify(execFile);
const soffice = await start('soffice', ['--version']).then(
  () => true,
  () => false,
);
if (!soffice) console.warn('charts-sheet: skipped in part, because LibreOffice (soffice) is not installed');

test.runIf(soffice)(
  'a unit of any name can be chosen, and the star shows its scores',
  { timeout: 300_000 },
  async () => {
    const run = named(demo, HOSTILE);
    const chosen = ["''", '=1+1', 'Sở *', 'Sở ~*', '"trích dẫn"', '🏛️ Huyện 👩‍👩‍👧', HOSTILE[12] ?? ''];
    const track = firstTrack(run);
    const { charts } = firstSheet(run);
    const labels = cachedOf(charts.find(({ kind }) => kind === 'bar')?.categories);
    const files = chosen.map((name) => {
      const unit = track.units.find((one) => one.name === name)?.id;
      const label = labels[track.ranking.findIndex((row) => row.unit === unit)]?.replace(/^\d+\. /u, '') ?? '';
      return edited(run, /^Biểu đồ .*ngành$/u, (cell) => (cell.choices === undefined ? null : label));
    });
    const [star] = charts;
    for (const [i, cells] of (await recalculated(files)).entries()) {
      const u = track.units.findIndex(({ name }) => name === chosen[i]);
      const shown = star?.series.at(-1)?.values.cells;
      const wanted = track.parts.filter(({ level }) => level === 1).map(({ scores }) => scores[u] ?? Number.NaN);
      wanted.forEach((score, p) => {
        const actual = cells.get(`Biểu đồ Khối sở, ban, ngành ${(shown?.row ?? 0) + p} ${(shown?.column ?? 0) - 1}`);
        expect(Number(actual), `${chosen[i]} ${p}`).toBeCloseTo(score, 9);
      });
    }
  },
);

test.runIf(soffice)('an edited weight moves the bars to where ddci score puts them', { timeout: 300_000 }, async () => {
  const part = 'tracks.departments.components.minh-bach.weight=60';
  const after = await scored('--set', part);
  const file = edited(demo, /^Trọng số$/u, (cell) => (cell.mark === 'weight' && cell.value === 15 ? 60 : null));
  const [cells] = await recalculated([file]);
  const before = firstSheet(demo).charts;
  const wanted = firstSheet(after).charts;
  let moved = 0;
  for (const [c, chart] of wanted.entries()) {
    if (chart.kind === 'radar') continue;
    for (const [s, { values }] of chart.series.entries()) {
      values.cached.forEach((value, k) => {
        const actual = cells?.get(`Biểu đồ Khối sở, ban, ngành ${values.cells.row + k} ${values.cells.column - 1}`);
        if (value === null) expect(actual ?? '').toBe('');
        else expect(Number(actual)).toBeCloseTo(value, 9);
        if (value !== before[c]?.series[s]?.values.cached[k]) moved += 1;
      });
    }
    chart.categories.cached.forEach((label, k) => {
      expect(cells?.get(`Biểu đồ Khối sở, ban, ngành ${chart.categories.cells.row + k} 0`)).toBe(label);
    });
  }
  expect(moved).toBeGreaterThan(100);
});

/** The workbook with other figures or texts in the first cell of a sheet that `change` answers one for. */
function edited(run: Run, tab: RegExp, change: (cell: CellContent) => string | number | null): Uint8Array {
  const report = reportOf(run);
  let done = false;
  const cellOf = (cell: ReportCell): ReportCell => {
    const other = done || typeof cell !== 'object' || cell === null ? null : change(cell);
    if (other === null) return cell;
    done = true;
    return { value: other };
  };
  return writeXlsx({
    ...report,
    sheets: report.sheets.map((sheet) =>
      tab.test(sheet.tab)
        ? {
            ...sheet,
            blocks: sheet.blocks.map((block) => ({ ...block, rows: block.rows.map((row) => row.map(cellOf)) })),
          }
        : sheet,
    ),
  });
}

/** The cells of workbooks as LibreOffice computes them: the results they were written with are taken out before. */
async function recalculated(files: readonly Uint8Array[]): Promise<Map<string, string>[]> {
  const folder = await temporaryFolder();
  const names = files.map((_, i) => join(folder, `${i}.xlsx`));
  for (const [i, file] of files.entries()) {
    const parts = Object.entries(unzipSync(await file)).map(([name, part]) => [
      name,
      name.startsWith('xl/worksheets/sheet') ? strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/gu, '$1')) : part,
    ]);
    await writeFile(names[i] ?? '', zipSync(Object.fromEntries(parts)));
  }
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const to = ['--convert-to', 'xlsx', '--outdir', join(folder, 'new')];
  await start('soffice', [profile, '--headless', ...to, ...names], { timeout: 200_000 });
  return Promise.all(files.map(async (_, i) => cellsOf(await readFile(join(folder, 'new', `${i}.xlsx`)))));
}
