/** A series as a workbook: changes of method, then for each track totals and ranks, line charts, and components. */
import type { Language } from '../../../core/model/method.ts';
import type { Point, TrackSeries } from '../../../core/series/series.ts';
import { partColour } from '../../../report/charts/chart-colours.ts';
import { PAGE_COLUMNS, paged } from '../../../report/charts/chart-pages.ts';
import type { Chart } from '../../../report/charts/charts.ts';
import { blockPlaces } from '../../../report/layout.ts';
import {
  type Block,
  column,
  type Report,
  type ReportColumn,
  type ReportSheet,
  widthFor,
} from '../../../report/report.ts';
import { tabNames } from '../../../report/sheets/tabs.ts';
import type { Words } from '../../../words/words.ts';
import { changeLines, eventLines } from './document.ts';
import { sourceText, unitLabel, type Years } from './years.ts';

type Sheet = Omit<ReportSheet, 'tab'>;

export function seriesWorkbook(years: Years, messages: Words, language: Language): Report {
  const { series: words, compare } = messages;
  const { tracks } = years.series;
  const sheets: Sheet[] = [
    {
      title: words.changes,
      lines: [],
      blocks: [
        {
          title: null,
          columns: [column(words.year, 14), column(words.source, 80), column(compare.note, 20)],
          rows: years.years.map((year) => [
            year.label,
            sourceText(year),
            year.published ? words.isPublished : words.isRun,
          ]),
        },
        textBlock(words.changes, changeLines(years, messages, language), compare.sentence),
        ...tracks.flatMap((track) => {
          const lines = eventLines(years, track, messages);
          return lines.length === 0 ? [] : [textBlock(`${words.events}: ${track.name}`, lines, compare.sentence)];
        }),
      ],
    },
    ...tracks.map((track, t) => trackSheet(years, track, t, words)),
    ...tracks.map((track, t) => chartSheet(years, track, t, words)),
    ...tracks.flatMap((track, t) => (track.components.length === 0 ? [] : [componentSheet(years, track, t, words)])),
  ];
  const tabs = tabNames([
    words.changes,
    ...tracks.map(({ name }) => name),
    ...tracks.map(({ name }) => `${words.charts} ${name}`),
    ...tracks.flatMap(({ name, components }) => (components.length === 0 ? [] : [`${compare.componentsTab} ${name}`])),
  ]);
  return { title: words.title, language, sheets: sheets.map((sheet, s) => ({ ...sheet, tab: tabs[s] ?? '' })) };
}

/** Over the first columns of the sheet, whose widths are those of its table. */
function textBlock(title: string, lines: readonly string[], head: string): Block {
  return { title, columns: [{ ...column(head, 114), span: 3 }], rows: lines.map((line) => [line]) };
}

/** The columns of years; null: one without a number where the method changes, at which lines of charts end. */
function columnsOf(years: Years, track: TrackSeries, t: number): (number | null)[] {
  return years.years.flatMap((_, y) => (track.years[y] == null ? [] : years.isBreak(t, y) ? [null, y] : [y]));
}

/** A column of names, then the years. */
function yearColumns(
  years: Years,
  track: TrackSeries,
  t: number,
  first: string,
  decimals: number | null,
): ReportColumn[] {
  const name = widthFor(
    track.units.map((unit) => unit.name),
    14,
    44,
  );
  return [
    column(first, name),
    ...columnsOf(years, track, t).map((y) =>
      y === null ? column('≠', 3) : column(years.years[y]?.label ?? '', 11, decimals),
    ),
  ];
}

function trackSheet(years: Years, track: TrackSeries, t: number, words: Words['series']): Sheet {
  const across = columnsOf(years, track, t);
  const { units, decimals } = track;
  const rowsOf = (measure: (point: Point) => number | null) =>
    units.map((unit) => [
      unitLabel(unit, years, words),
      ...across.map((y) => {
        const point = y === null ? null : (unit.points[y] ?? null);
        return point === null ? null : measure(point);
      }),
    ]);
  const block = (title: string, places: number | null, measure: (point: Point) => number | null): Block => {
    return { title, columns: yearColumns(years, track, t, words.unit, places), rows: rowsOf(measure) };
  };
  const hasSlopes = units.some(({ slope }) => slope !== null);
  const isRebased = units.some(({ points }) => points.some((point) => point?.rebased != null));
  const label = (y: number) => years.years[y]?.label ?? '';
  return {
    title: track.name,
    lines: [],
    blocks: [
      allBlock(years, track, t, words),
      block(words.totals, decimals, ({ total }) => total),
      block(words.rank, null, ({ rank }) => rank),
      ...(isRebased
        ? [
            block(words.rebasedTotal, decimals, ({ rebased }) => rebased?.total ?? null),
            block(words.rebasedRank, null, ({ rebased }) => rebased?.rank ?? null),
          ]
        : []),
      ...(hasSlopes
        ? [
            {
              title: words.slopeNote,
              columns: [
                column(words.unit, 14),
                ...[words.slope, words.slopeLow, words.slopeHigh].map((text) => column(text, 11, decimals)),
                column(words.slopeYears, 14),
              ],
              rows: units.flatMap((unit) =>
                unit.slope === null
                  ? []
                  : [
                      [
                        unitLabel(unit, years, words),
                        ...[unit.slope.slope, unit.slope.interval?.low ?? null, unit.slope.interval?.high ?? null],
                        `${label(unit.slope.from)} – ${label(unit.slope.to)}`,
                      ],
                    ],
              ),
            },
          ]
        : []),
    ],
  };
}

const MEASURES = ['median', 'min', 'max'] as const;

function allBlock(years: Years, track: TrackSeries, t: number, words: Words['series']): Block {
  const names = { median: words.median, min: words.least, max: words.greatest };
  return {
    title: words.all,
    columns: yearColumns(years, track, t, '', track.decimals),
    rows: MEASURES.map((measure) => [
      names[measure],
      ...columnsOf(years, track, t).map((y) => (y === null ? null : (track.years[y]?.[measure] ?? null))),
    ]),
  };
}

/** Units on a chart, and rows of one. */
const CHARTED = 6;
const CHART_ROWS = 15;

/** Charts on pages, and below them the cells that they draw. */
function chartSheet(years: Years, track: TrackSeries, t: number, words: Words['series']): Sheet {
  const across = columnsOf(years, track, t);
  const first = 4;
  const parts = Array.from({ length: Math.ceil(track.units.length / CHARTED) }, (_, c) => c * CHARTED);
  const pages = paged(
    [0, ...parts].map((from, place) => ({ from, place, rows: CHART_ROWS })),
    first,
  );
  const blocks: Block[] = [
    { ...allBlock(years, track, t, words), row: pages.end + 1 },
    {
      title: words.totals,
      columns: yearColumns(years, track, t, words.unit, track.decimals),
      rows: track.units.map((unit) => [
        unitLabel(unit, years, words),
        ...across.map((y) => (y === null ? null : (unit.points[y]?.total ?? null))),
      ]),
    },
  ];
  const places = blockPlaces({ lines: [], blocks });
  const series = (b: number, from: number, count: number): Chart['series'] =>
    (blocks[b]?.rows ?? []).slice(from, from + count).map(([name, ...values], k) => {
      const row = (places[b]?.first ?? 1) + from + k;
      return {
        name: { cells: { row, column: 1, rows: 1, columns: 1 }, cached: [String(name)] },
        values: {
          cells: { row, column: 2, rows: 1, columns: across.length },
          cached: values.map((value) => (typeof value === 'number' ? value : null)),
        },
        colour: partColour(k),
        dashed: b === 0 && k > 0,
      };
    });
  const title = words.chart(track.name);
  return {
    title,
    lines: [],
    blocks,
    charts: pages.placed.map(({ item: { from, place }, row }): Chart => {
      const block = place === 0 ? 0 : 1;
      return {
        kind: 'line',
        title: place === 0 ? title : `${title} (${place}/${parts.length})`,
        description: title,
        over: { row, column: 1, rows: CHART_ROWS, columns: PAGE_COLUMNS },
        categories: {
          cells: { row: places[block]?.header ?? 1, column: 2, rows: 1, columns: across.length },
          cached: across.map((y) => (y === null ? '≠' : (years.years[y]?.label ?? ''))),
        },
        series: series(block, from, CHARTED),
        axis: { min: null, max: null },
        decimals: track.decimals,
        labels: false,
      };
    }),
    print: { lastRow: pages.end - 1, lastColumn: PAGE_COLUMNS, breaks: pages.breaks },
  };
}

function componentSheet(years: Years, track: TrackSeries, t: number, words: Words['series']): Sheet {
  const across = columnsOf(years, track, t);
  return {
    title: track.name,
    lines: [],
    blocks: track.components.map(({ id, name }, c) => ({
      title: name === id ? id : `${id}: ${name}`,
      columns: yearColumns(years, track, t, words.unit, 2),
      rows: track.units.map((unit) => [
        unitLabel(unit, years, words),
        ...across.map((y) => (y === null ? null : (unit.points[y]?.components[c] ?? null))),
      ]),
    })),
  };
}
