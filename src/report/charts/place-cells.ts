/** A row for each place, in the order of the ranks that are in the sheet now. */
import { formula } from '../../core/formulas/sheet-formula.ts';
import type { TrackResult } from '../../core/model/run.ts';
import type { Words } from '../../words/words.ts';
import { type CellRange, cellName, rangeName } from '../cells.ts';
import { sheetKey } from '../live/track-cells.ts';
import { type Block, type CellRef, column } from '../report.ts';
import type { TrackMethod } from '../track-method.ts';
import {
  cell,
  FIRST_BAR,
  FIRST_SCORE,
  indexed,
  LABEL,
  NARROW,
  type Named,
  OWN_UNIT,
  PLACE,
  type RankedList,
  WIDE,
} from './chart-columns.ts';
import type { Bound } from './charts.ts';
import type { UnitsTable } from './unit-cells.ts';

/** A weighted sum is the index to this, as a share of it. */
const EQUAL = 1e-9;

/** By place, best first. */
export interface PlaceList {
  readonly group: string | null;
  readonly labels: Bound<string>;
  /** The totals, a series a tier; one series where there are no tiers. */
  readonly bars: readonly Named<number>[];
  /** The totals with how far they may be off; null where the run does not say. */
  readonly sure: (Named<number> & { readonly down: Bound<number>; readonly up: Bound<number> }) | null;
  /** What each component gives to the index; none where the index is no weighted sum of them. */
  readonly contributions: readonly Named<number>[];
}

export function placesTable(
  track: TrackResult,
  { factor, tiers }: TrackMethod,
  units: UnitsTable,
  { group, from, count }: RankedList,
  top: number,
  words: Words['report'],
  uncertainty: Words['uncertainty'],
): { readonly list: PlaceList; readonly block: () => Block } {
  const first = top + 2;
  /** In the row of the place: which unit. */
  const unit: CellRef = { sheet: sheetKey('charts', track), row: null, column: OWN_UNIT };
  const placeCells = rangeName({ row: units.first + from, column: PLACE, rows: count, columns: 1 });
  /** By place: the unit's index in the written ranking. */
  const unitAt = Array.from({ length: count }, (_, k) => units.places.indexOf(k + 1, from));
  const at = (cells: CellRange) => formula`INDEX(${rangeName(cells)},${unit})`;
  const down = (at: number): CellRange => ({ row: first, column: at, rows: count, columns: 1 });

  const labelFormula = () =>
    formula`IF(${at(units.ranks.cells)}="","– ",${at(units.ranks.cells)}&". ")&${at(units.labels.cells)}`;
  const labels = unitAt.map((u) => {
    const rank = units.ranks.cached[u] ?? null;
    return `${rank === null ? '– ' : `${rank}. `}${units.labels.cached[u] ?? ''}`;
  });

  const names = tiers.length === 0 ? [words.total] : tiers;
  const bars = names.map((name, t) => ({
    name: { cells: cell(top + 1, FIRST_BAR + t), cached: [name] },
    values: {
      cells: down(FIRST_BAR + t),
      cached: unitAt.map(
        (u) => (tiers.length === 0 || units.tiers.cached[u] === name ? units.totals.cached[u] : null) ?? null,
      ),
    },
  }));
  const barFormula = (t: number) =>
    tiers.length === 0
      ? indexed(units.totals.cells, unit)
      : formula`IF(${at(units.tiers.cells)}=${cellName(top + 1, FIRST_BAR + t)},${at(units.totals.cells)},"")`;

  const shares = contributionsOf(track, units, factor);
  const firstShare = FIRST_BAR + bars.length;
  const contributions = shares.map((share, p) => ({
    name: { cells: cell(top + 1, firstShare + p), cached: units.parts[p]?.name.cached ?? [] },
    values: { cells: down(firstShare + p), cached: unitAt.map((u) => share[u] ?? null) },
  }));
  const shareFormula = (p: number) => {
    const weights = rangeName(units.weights.cells);
    const scoreTable = { ...units.weights.cells, row: units.first, rows: track.ranking.length };
    const scores = formula`INDEX(${rangeName(scoreTable)},${unit},0)`;
    const score = at({ ...units.ranks.cells, column: FIRST_SCORE + p });
    const weight = cellName(units.weights.cells.row, FIRST_SCORE + p);
    return formula`IF(OR(${at(units.totals.cells)}="",${score}=""),"",${factor}*${weight}*${score}/SUMPRODUCT(ISNUMBER(${scores})*${weights}))`;
  };

  const firstSure = firstShare + contributions.length;
  const { interval } = units;
  const bound = (c: number, pick: Bound<number>) => ({
    cells: down(firstSure + c),
    cached: unitAt.map((u) => pick.cached[u] ?? null),
  });
  const sure: PlaceList['sure'] =
    interval === null
      ? null
      : {
          name: { cells: cell(top + 1, firstSure), cached: [uncertainty.whisker(interval.percent)] },
          values: bound(0, units.totals),
          down: bound(1, interval.down),
          up: bound(2, interval.up),
        };

  const block = (): Block => {
    const label = labelFormula();
    const series = [
      ...bars.map(({ name, values }, t) => ({ name, values, live: barFormula(t) })),
      ...contributions.map(({ name, values }, p) => ({ name, values, live: shareFormula(p) })),
      ...(sure === null || interval === null
        ? []
        : [
            { name: sure.name, values: sure.values, live: indexed(units.totals.cells, unit) },
            { name: named(uncertainty.down), values: sure.down, live: indexed(interval.down.cells, unit) },
            { name: named(uncertainty.up), values: sure.up, live: indexed(interval.up.cells, unit) },
          ]),
    ];
    return {
      row: top,
      title: [words.chartOrder, group].filter((text) => text !== null).join(': '),
      columns: [
        column(words.unit, WIDE),
        column(words.order, NARROW, null, OWN_UNIT),
        ...series.map(({ name }) => column(name.cached[0] ?? '', NARROW, track.decimals)),
      ],
      rows: unitAt.map((u, k) => [
        { value: labels[k] ?? '', formula: label },
        { value: u + 1, formula: [`${from === 0 ? '' : `${from}+`}MATCH(${k + 1},${placeCells},0)`] },
        ...series.map(({ values, live }) => ({ value: values.cached[k] ?? '', formula: live })),
      ]),
      rowKeys: unitAt.map((_, k) => `place ${from + k}`),
    };
  };
  return { list: { group, labels: { cells: down(LABEL), cached: labels }, bars, sure, contributions }, block };
}

/** By component and unit: factor · w·s/Σw, or nothing where these do not sum to the index (a mean that is no sum). */
function contributionsOf(
  { ranking }: TrackResult,
  { parts, weights }: UnitsTable,
  factor: number,
): (number | null)[][] {
  const whole = ranking.map((_, i) =>
    parts.reduce((sum, { values }, p) => sum + ((values.cached[i] ?? null) === null ? 0 : (weights.cached[p] ?? 0)), 0),
  );
  const shares = parts.map(({ values }, p) =>
    ranking.map(({ total }, i) => {
      const score = values.cached[i] ?? null;
      return total === null || score === null ? null : (factor * (weights.cached[p] ?? 0) * score) / (whole[i] ?? 0);
    }),
  );
  const sums = ranking.map((_, i) => shares.reduce((sum, share) => sum + (share[i] ?? 0), 0));
  const isSum = ranking.every(
    ({ total, index }, i) =>
      total === null || Math.abs((sums[i] ?? 0) - (index ?? 0)) <= EQUAL * Math.max(1, Math.abs(index ?? 0)),
  );
  return isSum ? shares : [];
}

function named(text: string): Pick<Bound<string>, 'cached'> {
  return { cached: [text] };
}
