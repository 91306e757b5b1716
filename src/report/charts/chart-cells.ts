/**
 * The cells behind the charts of a track: a row for each unit in the order of the written ranking, then a row for each place
 * in the order of the ranks that are in the sheet now, so that the bars stay sorted and coloured when a weight is changed.
 */
import type { TrackResult } from '../../core/model/run.ts';
import type { Words } from '../../words/words.ts';
import type { LiveTrack } from '../live/track-cells.ts';
import type { Block } from '../report.ts';
import type { TrackMethod } from '../track-method.ts';
import type { Named, RankedList } from './chart-columns.ts';
import type { Bound } from './charts.ts';
import { type PlaceList, placesTable } from './place-cells.ts';
import { unitsTable } from './unit-cells.ts';

export interface ChartCells {
  /** Made when they are asked for: where charts go is known before. */
  readonly blocks: () => readonly Block[];
  readonly labels: Bound<string>;
  readonly ranks: Bound<number>;
  readonly totals: Bound<number>;
  readonly tiers: Bound<string>;
  /** Scores of a component, by unit. */
  readonly parts: readonly Named<number>[];
  /** One a list of units that are ranked together. */
  readonly lists: readonly PlaceList[];
}

/** @param top the row that the first block is in */
export function chartCells(
  live: LiveTrack,
  method: TrackMethod,
  top: number,
  words: Words['report'],
  uncertainty: Words['uncertainty'],
): ChartCells {
  const { track } = live;
  const lists = rankedLists(track, method);
  const units = unitsTable(live, lists, top, words, uncertainty);
  let row = top + track.ranking.length + 4;
  const places = lists.map((list) => {
    const made = placesTable(track, method, units, list, row, words, uncertainty);
    row += list.count + 3;
    return made;
  });
  return {
    ...units,
    blocks: () => [units.block(), ...places.map(({ block }) => block())],
    lists: places.map(({ list }) => list),
  };
}

function rankedLists({ units, ranking }: TrackResult, { rankedByGroup }: TrackMethod): RankedList[] {
  if (!rankedByGroup) return [{ group: null, from: 0, count: ranking.length }];
  const groups = new Map(units.map(({ id, group }) => [id, group]));
  const rankedGroups = ranking.map(({ unit }) => groups.get(unit) ?? null);
  const starts = rankedGroups.flatMap((group, i) => (i === 0 || group !== rankedGroups[i - 1] ? [i] : []));
  return starts.map((from, s) => ({
    group: rankedGroups[from] ?? null,
    from,
    count: (starts[s + 1] ?? rankedGroups.length) - from,
  }));
}
