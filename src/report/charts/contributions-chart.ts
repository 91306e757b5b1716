/** What each component gives to the index (factor · weight · score / sum of weights), one on top of the other. */
import type { TrackResult } from '../../core/model/run.ts';
import type { Words } from '../../words/words.ts';
import type { TrackMethod } from '../track-method.ts';
import { partColour } from './chart-colours.ts';
import { barsRows, onPages } from './chart-pages.ts';
import { axisFor, type ChartRows, part } from './charts.ts';
import type { PlaceList } from './place-cells.ts';
import { chartTitle } from './ranking-chart.ts';

/** None where the index is no weighted sum of its components. */
export function contributionsCharts(
  track: TrackResult,
  { ends, outOf }: TrackMethod,
  list: PlaceList,
  words: Words['report'],
): ChartRows[] {
  if (list.contributions.length === 0) return [];
  const values = list.contributions.flatMap((contribution) => contribution.values.cached);
  return onPages(list.labels.cached.length).map(([from, count], page, pages) => ({
    kind: 'stacked-bar',
    title: chartTitle(`${words.contributions}: ${track.name}`, list, page, pages.length),
    description: words.contributionsChart,
    rows: barsRows(count, Math.ceil(list.contributions.length / 4)),
    categories: part(list.labels, from, count),
    series: list.contributions.map(({ name, values: partValues }, p) => ({
      name,
      values: part(partValues, from, count),
      colour: partColour(p),
    })),
    axis: axisFor(ends === null ? null : [0, outOf], values),
    decimals: track.decimals,
    labels: false,
  }));
}
