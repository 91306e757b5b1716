/** The ranking as bars: the total of every unit, best first, a colour a tier. */
import type { TrackResult } from '../../core/model/run.ts';
import type { Words } from '../../words/words.ts';
import type { TrackMethod } from '../track-method.ts';
import { paler, tierColour } from './chart-colours.ts';
import { barsRows, onPages } from './chart-pages.ts';
import { axisFor, type ChartRows, part } from './charts.ts';
import type { PlaceList } from './place-cells.ts';

export function rankingCharts(
  track: TrackResult,
  { ends, outOf }: TrackMethod,
  list: PlaceList,
  words: Words['report'],
): ChartRows[] {
  const { sure } = list;
  const totals = list.bars.flatMap(({ values }) => values.cached);
  const highest = (sure?.values.cached ?? []).map((total, k) =>
    total === null ? null : total + (sure?.up.cached[k] ?? 0),
  );
  return onPages(list.labels.cached.length).map(([from, count], page, pages) => ({
    kind: 'bar',
    title: chartTitle(`${words.ranking}: ${track.name}`, list, page, pages.length),
    description: words.rankingChart,
    rows: barsRows(count, sure === null ? 1 : 2),
    categories: part(list.labels, from, count),
    series: [
      ...list.bars.map(({ name, values }, t) => ({
        name,
        values: part(values, from, count),
        colour: sure === null ? tierColour(t, list.bars.length) : paler(tierColour(t, list.bars.length)),
      })),
      ...(sure === null
        ? []
        : [
            {
              name: sure.name,
              values: part(sure.values, from, count),
              colour: null,
              interval: { down: part(sure.down, from, count), up: part(sure.up, from, count) },
            },
          ]),
    ],
    axis: axisFor(ends === null ? null : [0, outOf], [...totals, ...highest]),
    decimals: track.decimals,
    // Next to a bar they would lie on its line.
    labels: sure === null,
  }));
}

/** With the group, and the page where there is more than one. */
export function chartTitle(text: string, { group }: PlaceList, page: number, pages: number): string {
  const paging = pages > 1 ? ` (${page + 1}/${pages})` : '';
  return `${text}${group === null ? '' : ` – ${group}`}${paging}`;
}
