/** The ranking as bars: the total of every unit, best first, a colour a tier. */
import type { TrackResult } from '../core/model.ts';
import type { PlaceList } from './chart-cells.ts';
import { tierColour } from './chart-colours.ts';
import { barsRows, onPages } from './chart-pages.ts';
import { axisFor, type ChartRows, part } from './charts.ts';
import type { TrackMethod } from './track-method.ts';
import type { Words } from './words.ts';

export function rankingCharts(
  track: TrackResult,
  { ends, outOf }: TrackMethod,
  list: PlaceList,
  words: Words,
): ChartRows[] {
  const totals = list.bars.flatMap(({ values }) => values.cached);
  return onPages(list.labels.cached.length).map(([from, count], page, pages) => ({
    kind: 'bar',
    title: chartTitle(`${words.ranking}: ${track.name}`, list, page, pages.length),
    description: words.rankingChart,
    rows: barsRows(count, 1),
    categories: part(list.labels, from, count),
    series: list.bars.map(({ name, values }, t) => ({
      name,
      values: part(values, from, count),
      colour: tierColour(t, list.bars.length),
    })),
    axis: axisFor(ends === null ? null : [0, outOf], totals),
    decimals: track.decimals,
    labels: true,
  }));
}

/** With the group, and the page where there is more than one. */
export function chartTitle(text: string, { group }: PlaceList, page: number, pages: number): string {
  const paging = pages > 1 ? ` (${page + 1}/${pages})` : '';
  return `${text}${group === null ? '' : ` – ${group}`}${paging}`;
}
