/** The charts of a track, a page below the other, and below them the cells that they draw. */
import type { Words } from '../../words/words.ts';
import { chartCells } from '../charts/chart-cells.ts';
import { PAGE_COLUMNS, PAGE_ROWS, paged } from '../charts/chart-pages.ts';
import { contributionsCharts } from '../charts/contributions-chart.ts';
import { rankingCharts } from '../charts/ranking-chart.ts';
import { STAR_ROWS, starChart } from '../charts/star-chart.ts';
import { type LiveTrack, sheetKey } from '../live/track-cells.ts';
import type { ReportSheet } from '../report.ts';
import { trackMethod } from '../track-method.ts';

/** Below the titles and the line that says how to use the sheet. */
const CHOICE_ROW = 5;
/** How many characters of a label fit on one line. */
const LINE = 34;

export function chartsSheet(
  live: LiveTrack,
  words: Words['report'],
  uncertainty: Words['uncertainty'],
): Omit<ReportSheet, 'tab'> {
  const { track, rules } = live;
  const method = trackMethod(live);
  const first =
    Math.max(PAGE_ROWS - longLabels(live), CHOICE_ROW + Math.max(STAR_ROWS, rules.index.children.length + 4)) + 1;
  // The pages of the charts do not depend on where their cells are, so they are laid out twice: first to find where they end.
  const layout = (top: number) => {
    const data = chartCells(live, method, top, words, uncertainty);
    const charts = [
      ...data.lists.flatMap((list) => rankingCharts(track, method, list, words)),
      ...data.lists.flatMap((list) => contributionsCharts(track, method, list, words)),
    ];
    return {
      data,
      pages: paged(charts, first),
    };
  };
  const { data, pages } = layout(layout(first).pages.end + 1);
  const star = starChart(track, method, data, CHOICE_ROW, words);
  return {
    key: sheetKey('charts', track),
    title: `${words.charts}: ${track.name}`,
    lines: [words.chartsLine],
    blocks: [...star.blocks, ...data.blocks()],
    charts: [
      star.chart,
      ...pages.placed.map(({ item: { rows, ...chart }, row }) => ({
        ...chart,
        over: { row, column: 1, rows, columns: PAGE_COLUMNS },
      })),
    ],
    print: { lastRow: pages.end - 1, lastColumn: PAGE_COLUMNS, breaks: [first - 1, ...pages.breaks] },
  };
}

/** Rows of the table next to the star that are two lines high. */
function longLabels({ track }: LiveTrack): number {
  return track.parts.filter(({ level, name }) => level === 1 && name.length > LINE).length;
}
