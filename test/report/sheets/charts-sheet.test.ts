import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import type { Run } from '../../../src/core/model/run.ts';
import { writeXlsx } from '../../../src/io/write/xlsx.ts';
import { columnNumber } from '../../../src/survey/table.ts';
import { cachedOf, cellsOf, chartSheets, firstSheet, reportOf } from '../chart-sheets.ts';
import { firstTrack, HOSTILE, named, scored, sized, withTrack } from '../demonstration-runs.ts';

let demo: Run;
beforeAll(async () => {
  demo = await scored();
});

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

test('the names beside bars and in the list of choices are distinct, however long and alike the units are called', () => {
  const { charts, blocks } = firstSheet(named(demo, HOSTILE));
  const choice = blocks[0]?.rows[0]?.[0];
  if (typeof choice !== 'object' || choice?.choices === undefined) throw new Error('no choice');
  expect(choice.choices.cells.rows).toBe(20);
  const labels = cachedOf(charts[1]?.categories);
  expect(new Set(labels).size).toBe(20);
  expect(Math.max(...labels.map((label) => [...label].length))).toBeLessThanOrEqual(72);
});

test('in the ranking every ranked unit has one bar, its total, in the colour of its tier', () => {
  for (const [t, track] of demo.tracks.entries()) {
    const chart = chartSheets({ ...demo, robustness: undefined })[t]?.charts?.find(({ kind }) => kind === 'bar');
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
  expect(sure.map(({ name }) => name.cached[0])).toEqual(['Tổng điểm; vạch ngang: khoảng điểm 90%']);
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
  // One of the summary, one of the charts.
  expect(charts.length).toBe(2);
  const xml = strFromU8(charts.at(-1)?.[1] ?? new Uint8Array());
  // In the order of the schema: after the labels, before what the bars are called.
  expect(xml).toMatch(/<\/c:dLbls><c:errBars>.*<c:plus><c:numRef>.*<c:minus><c:numRef>.*<\/c:errBars><c:cat>/su);
  expect(JSON.stringify(chartSheets({ ...demo, robustness: undefined }))).not.toContain('interval');
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
